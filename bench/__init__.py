"""What the service costs, measured on this machine by `make bench`: never a test, never a promise."""
