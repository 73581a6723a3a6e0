"""The wire room: Faust agents, topics, delivery, dead letters, metrics, settings, the command line. No linguistics."""
