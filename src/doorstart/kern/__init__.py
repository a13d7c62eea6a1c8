"""What every room of Doorstart stands on: scope, events, clock, access, cents, append-only tables."""
