"""The project's own corpus: invented reports with their whole record, as YAML, and the checker that resolves it."""
