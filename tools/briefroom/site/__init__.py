"""``content/`` → ``output/``: the Pelican plugin, its page modules and the theme's assets.

``render.render`` is the door; ``pages`` lists the page modules; ``data`` is what each of them is given.
Nothing here reads a seed or understands a text.
"""
