"""Detectors of errors that only German has: cases, genders, capitals, compounds, verbs at the end of their clause."""
