"""Part-time entrepreneurs: permission, monthly statement, settlement."""
