"""Which sentences come from where, against a reference corpus of any size."""
