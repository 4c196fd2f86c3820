"""How well the product understands, made measurable: records of public corpora in, its predictions out.

Every prediction comes from the product's own functions, with no knowledge of any project and never a look
at the answers that a record may hold. One module a task, each with ``predict(record) -> record``.
"""

from briefroom.evaluation.run import TASKS, Report, predict_file

__all__ = ["TASKS", "Report", "predict_file"]
