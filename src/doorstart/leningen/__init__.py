"""Business loans (bedrijfskapitaal)."""
