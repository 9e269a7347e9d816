"""The normal form and its offset map, tokens that hold for Indian scripts, folds and scripts; pure."""
