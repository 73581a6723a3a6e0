"""How the annotator's weights are made: one command, from open data. Needs torch; nothing at run time imports it."""
