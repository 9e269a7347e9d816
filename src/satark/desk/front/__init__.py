"""The light front: `/api/v1/check` and `/api/v1/check/bulk` answered as bytes, before Django is asked.

Nothing here imports Django but to look a key or a site's facts up, in a thread.
"""
