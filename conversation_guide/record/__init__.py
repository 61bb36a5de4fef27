"""What is kept of a conversation: the journal's frame and codec, and the summary made from it."""
