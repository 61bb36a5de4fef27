"""Talking with the person at the terminal: prompters, the driver that loops, the theme."""
