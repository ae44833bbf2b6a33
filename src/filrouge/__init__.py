"""Fil rouge: news articles into a knowledge graph of claims."""
