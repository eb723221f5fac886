-- The seal of an input that is a page: the SHA-256 of its bytes and of all that a document is made from beside them. The same
-- page in the next crawl is known by it, and no text is made of it once more.

ALTER TABLE inputs ADD COLUMN seal TEXT;
CREATE INDEX inputs_by_seal ON inputs (seal) WHERE seal IS NOT NULL;

-- What the page of an actor in many reports tells of all of them, as JSON, drawn when they are set beside each other. Where a
-- report of the actor's changes, its row goes, and it is drawn when it is asked for.
CREATE TABLE portraits (
    merged INTEGER PRIMARY KEY REFERENCES merged_actors (key) ON DELETE CASCADE,
    body TEXT NOT NULL
);

-- Whether a statement has a condition: what an actor's page tells of all its statements stands in the index.
ALTER TABLE statements ADD COLUMN conditional INTEGER NOT NULL DEFAULT 0;
UPDATE statements SET conditional = EXISTS (
    SELECT 1 FROM spans WHERE spans.statement = statements.key AND spans.role = 'condition'
);
DROP INDEX statements_by_speaker;
CREATE INDEX statements_by_speaker
    ON statements (speaker, act, sentence, sentences, document, start, disputed_by, addressee, conditional)
    WHERE speaker IS NOT NULL;
