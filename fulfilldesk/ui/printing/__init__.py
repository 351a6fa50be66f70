"""Packing slips and numbers on paper and as PDF files."""
