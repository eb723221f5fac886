"""Who the actors of a report are: joined, named and placed by the report's own words and by the knowledge pack."""
