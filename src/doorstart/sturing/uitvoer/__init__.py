"""The report in other forms than a web page: text, spreadsheet, PDF. None of them computes anything."""
