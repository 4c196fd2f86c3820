"""``content/`` → ``output/``: the Pelican plugin, its page modules and the theme's assets.

``render`` is the door; ``pages`` lists the page modules; ``data`` is what each of them is given. Nothing
here reads a seed or understands a text.
"""

from briefroom.site.render import render

__all__ = ["render"]
