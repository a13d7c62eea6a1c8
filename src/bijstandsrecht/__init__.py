"""Dutch social assistance law for entrepreneurs, as exact and explained calculations."""
