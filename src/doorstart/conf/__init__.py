"""Settings, one module per environment: basis (shared), demo, test, productie."""
