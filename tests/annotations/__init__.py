"""Annotated articles and the program that drew them."""
