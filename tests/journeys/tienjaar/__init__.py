"""Ten years of one starter and one gevestigde in the browser, and the independent sum beside them."""
