"""The organisation: municipalities, users, roles, local policy, supplied amounts."""
