"""Documents that people write: located YAML, declared shapes, and the problems found in them.

Knows nothing of guides, of files or of the terminal: text in, values and problems out.
"""
