"""Batch: files and folders in, one output file out."""
