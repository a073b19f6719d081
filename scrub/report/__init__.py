"""Quality reports for content teams: what a run found, as one small file of figures and one HTML page."""
