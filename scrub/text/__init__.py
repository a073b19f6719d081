"""Functions on ``str`` that keep offsets: lines, zones, words, sentences, folding, language, HTML and encodings."""
