"""exports: other shapes of what the rooms know, for scorers and subscribers."""
