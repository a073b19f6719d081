"""Scrub inside other people's libraries: one thin module for each, which imports it when first used."""
