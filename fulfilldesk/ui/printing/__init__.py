"""Packing slips on paper and as PDF files."""
