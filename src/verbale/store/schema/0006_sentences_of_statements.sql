-- The first sentence that the content of a statement stands in, and in how many it stands, which follow each other: of most
-- statements it is one. So sentences are found by what is said in them without a look at either text.

ALTER TABLE statements ADD COLUMN sentence INTEGER REFERENCES sentences (key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE statements ADD COLUMN sentences INTEGER NOT NULL DEFAULT 0;

UPDATE statements SET (sentence, sentences) = (
    SELECT min(key), count(*) FROM sentences
    WHERE sentences.document = statements.document
        AND sentences.start < statements."end" AND sentences."end" > statements.start
);

CREATE INDEX statements_by_sentence ON statements (sentence) WHERE sentence IS NOT NULL;
DROP INDEX statements_by_speaker;
-- What an actor's page tells of all its statements stands in the index.
CREATE INDEX statements_by_speaker
    ON statements (speaker, act, sentence, sentences, document, start, disputed_by, addressee) WHERE speaker IS NOT NULL;
DROP INDEX statements_by_addressee;
CREATE INDEX statements_by_addressee ON statements (addressee, act, sentence, sentences) WHERE addressee IS NOT NULL;
DROP INDEX statements_by_act;
CREATE INDEX statements_by_act ON statements (act, sentence, sentences);
