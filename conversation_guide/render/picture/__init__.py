"""Pictures of maps as SVG: one file a map, and the signs that they share."""
