"""The HTTP contract, said once: what bodies hold and answers look like, read by the doors and by OpenAPI.

Nothing here knows Django, so that the light front can stand without it.
"""
