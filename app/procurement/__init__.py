"""Public rice buying: seasons, allotments, bags weighed and graded; yearly facts are data."""
