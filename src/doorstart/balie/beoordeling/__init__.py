"""Pages of the assessment: research, business plan, judgment, vermogen, expected income, group, and the proposal."""
