-- Decisions of people on records: a log that only grows. What is undone stays in it, and a row says that it was.
-- body is the whole decision as JSON: the words that it stands on, what was changed, and what the machine had read with its score.

CREATE TABLE decisions (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key),
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'event')),
    subject TEXT NOT NULL, -- the id of the record that was decided on first
    verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'undone')),
    undoes INTEGER UNIQUE REFERENCES decisions (key),
    person TEXT NOT NULL,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    model TEXT, -- the SHA-256 of the model that had read the record
    score REAL, -- that of the machine's record
    body TEXT,
    CHECK ((verdict = 'undone') = (undoes IS NOT NULL)),
    CHECK ((verdict = 'undone') = (body IS NULL))
);
CREATE INDEX decisions_by_document ON decisions (document);
CREATE INDEX decisions_by_person ON decisions (person);

CREATE TRIGGER decisions_are_not_rewritten BEFORE UPDATE ON decisions BEGIN
    SELECT raise(ABORT, 'decisions are a log: add another one');
END;
CREATE TRIGGER decisions_are_not_taken_away BEFORE DELETE ON decisions BEGIN
    SELECT raise(ABORT, 'decisions are a log: undo one');
END;

CREATE VIEW standing_decisions AS
    SELECT * FROM decisions WHERE body IS NOT NULL AND key NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL);

-- What a person has made of the record: right, changed, added, kept (right, though a later model reads it in another way), alone
-- (a later model does not have it); null where nobody has decided.
ALTER TABLE statements ADD COLUMN decided TEXT;
ALTER TABLE events ADD COLUMN decided TEXT;
CREATE INDEX statements_to_review ON statements (score, key) WHERE decided IS NULL;
CREATE INDEX events_to_review ON events (score, key) WHERE decided IS NULL;
