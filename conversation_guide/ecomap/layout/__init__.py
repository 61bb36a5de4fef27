"""Where everything on a drawn ecomap stands: geometry only, no words, no signs."""
