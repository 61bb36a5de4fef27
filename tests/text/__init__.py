"""Tests of cleaning, measuring and escaping text."""
