"""Tests of the commands, from the shell's side."""
