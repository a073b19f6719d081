"""One module for each kind of rule: a generator from a scan to findings."""
