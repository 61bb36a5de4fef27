"""Files: guides to be found (`library`), conversations that are kept (`archive`)."""
