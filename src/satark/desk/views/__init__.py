"""Views: each reads what was sent, calls an action or a query, and renders; none writes."""
