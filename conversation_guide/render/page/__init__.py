"""The page of a conversation: one HTML file that asks nothing of any other."""
