"""The ecomap: the family in the middle, people and groups around it. Pure: events in, map out."""
