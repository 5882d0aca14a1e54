"""The lessons of the chapters: what is said around each experiment, with its numbers computed."""
