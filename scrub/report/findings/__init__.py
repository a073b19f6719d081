"""Findings as a linter shows them: levels, fingerprints, what is ignored or known, and the forms that tools read."""
