"""Tests of the archive, the library and the files around them."""
