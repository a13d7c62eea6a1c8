"""Claims on residents: recovery, payment plans, set-off, reminders, waiver."""
