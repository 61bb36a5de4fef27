"""The walk through a guide, pure: events (what happened), prompts (what is wanted next), replies.

`engine.Interview` is the one walker. No file, clock, random number or terminal is known here:
times and ids are arguments.
"""
