"""Makes the tagger that ships with Briefroom. PyTorch is needed here and nowhere else; see README.md."""
