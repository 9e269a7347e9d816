"""The desk: a public page that answers at once, and an office in which reports become cases.

The only room with Django. Views read and call; only actions write, in one transaction with their audit row.
"""
