"""Files of messages in, files of verdicts out: one file in `readers` or `writers` for each format.

Nothing is judged here. Rows stream: memory does not grow with the length of a file.
"""
