"""The learned score: what a model that has read many messages makes of the wording and shape of one."""
