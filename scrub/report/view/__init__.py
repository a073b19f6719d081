"""What each page of the report says, as values that a template only has to print."""
