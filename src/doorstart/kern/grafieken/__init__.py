"""Charts as small SVGs that every room may draw; the values stand as a table beside the picture."""
