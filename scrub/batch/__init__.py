"""Many articles: reading records from files and folders, and writing them back."""
