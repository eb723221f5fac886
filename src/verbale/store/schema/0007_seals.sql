-- The seal of an input that is a page: the SHA-256 of its bytes and of all that a document is made from beside them. The same
-- page in the next crawl is known by it, and no text is made of it once more.

ALTER TABLE inputs ADD COLUMN seal TEXT;
CREATE INDEX inputs_by_seal ON inputs (seal) WHERE seal IS NOT NULL;
