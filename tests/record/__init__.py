"""Tests of what is kept: codec, frame, summary."""
