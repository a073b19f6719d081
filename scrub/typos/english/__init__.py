"""Detectors of errors by the grammar of English: articles, number, runs of words, clauses, names of institutions."""
