"""Template filters and tags that every page has at hand (built in, no load tag needed)."""
