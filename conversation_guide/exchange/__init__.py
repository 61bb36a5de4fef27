"""Maps as data for other tools: written, and read back. Pure: values in, texts out."""
