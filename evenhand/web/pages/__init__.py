"""What was read, laid out as each template is given it. Nothing here asks the database."""
