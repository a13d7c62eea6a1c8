"""The assessment of an application: viability, business plan figures, vermogen, expected income."""
