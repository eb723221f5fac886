-- What only many reports show: actors merged across reports, stories, topics, positions, discrepancies. Everything here is
-- made of the tables before it, by `verbale.comparison`, anew whenever readings have come or gone; it may be lost.

ALTER TABLE inputs ADD COLUMN flags TEXT NOT NULL DEFAULT '[]'; -- a JSON list: what the source shows, as "paywall stub"
CREATE INDEX inputs_flagged ON inputs (name) WHERE flags <> '[]';

-- One row. changes counts readings that came and went, compared is that count when the tables below were made, maker says by what.
CREATE TABLE comparison (
    key INTEGER PRIMARY KEY CHECK (key = 1),
    changes INTEGER NOT NULL,
    compared INTEGER NOT NULL,
    maker TEXT NOT NULL
);
INSERT INTO comparison SELECT 1, count(*), 0, '' FROM readings;

CREATE TRIGGER readings_come AFTER INSERT ON readings BEGIN
    UPDATE comparison SET changes = changes + 1;
END;
CREATE TRIGGER readings_go AFTER DELETE ON readings BEGIN
    UPDATE comparison SET changes = changes + 1;
END;

-- What is kept of a text to know its copies: its runs of words and its names and numbers, as little-endian hashes of 32 bits.
CREATE TABLE fingerprints (
    sha256 TEXT PRIMARY KEY,
    maker TEXT NOT NULL,
    shingles BLOB NOT NULL,
    marks BLOB NOT NULL
) WITHOUT ROWID;

-- What is kept of a reading to set it beside others; with the reading it goes.
CREATE TABLE digests (
    document INTEGER PRIMARY KEY REFERENCES readings (document) ON DELETE CASCADE,
    maker TEXT NOT NULL,
    digest BLOB NOT NULL
);

CREATE TABLE merged_actors (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    wikidata TEXT,
    roles TEXT NOT NULL, -- a JSON list, the most frequent first
    reports INTEGER NOT NULL
);
CREATE INDEX merged_actors_by_reports ON merged_actors (reports);

CREATE TABLE members (
    actor INTEGER PRIMARY KEY REFERENCES actors (key) ON DELETE CASCADE,
    merged INTEGER NOT NULL REFERENCES merged_actors (key) ON DELETE CASCADE
);
CREATE INDEX members_by_merged ON members (merged);

-- id is that of its first report, whose headline is the title; first and last are days.
CREATE TABLE stories (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    first TEXT,
    last TEXT,
    reports INTEGER NOT NULL
);
CREATE INDEX stories_by_last_day ON stories (last);

CREATE TABLE story_reports (
    document INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
    story INTEGER NOT NULL REFERENCES stories (key) ON DELETE CASCADE,
    position INTEGER NOT NULL
);
CREATE INDEX story_reports_by_story ON story_reports (story, position);

-- id is made of the first statement; name is a phrase of the statements.
CREATE TABLE topics (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    first TEXT,
    last TEXT,
    statements INTEGER NOT NULL,
    speakers INTEGER NOT NULL
);
CREATE INDEX topics_by_statements ON topics (statements);

CREATE TABLE positions (
    key INTEGER PRIMARY KEY,
    merged INTEGER NOT NULL REFERENCES merged_actors (key) ON DELETE CASCADE,
    topic INTEGER NOT NULL REFERENCES topics (key) ON DELETE CASCADE,
    first TEXT,
    last TEXT,
    statements INTEGER NOT NULL,
    shifts INTEGER NOT NULL
);
CREATE INDEX positions_by_merged ON positions (merged, topic);
CREATE INDEX positions_by_topic ON positions (topic);

-- The words of a position: number 0 are the latest. day is that of the saying.
CREATE TABLE position_statements (
    position INTEGER NOT NULL REFERENCES positions (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
    day TEXT,
    PRIMARY KEY (position, number)
) WITHOUT ROWID;
CREATE INDEX position_statements_by_statement ON position_statements (statement);

-- Where a position turned: the last words of before are number "before" of the position, the first of after number "after".
CREATE TABLE shifts (
    position INTEGER NOT NULL REFERENCES positions (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    PRIMARY KEY (position, number)
) WITHOUT ROWID;

CREATE TABLE discrepancies (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    matter TEXT NOT NULL,
    last TEXT -- the day of the later words
);
CREATE INDEX discrepancies_by_last_day ON discrepancies (last);

-- side 1 is the earlier. A statement, or an event told in the report's own voice; name is whose words they are.
CREATE TABLE sides (
    discrepancy INTEGER NOT NULL REFERENCES discrepancies (key) ON DELETE CASCADE,
    side INTEGER NOT NULL CHECK (side IN (1, 2)),
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    statement INTEGER REFERENCES statements (key) ON DELETE CASCADE,
    event INTEGER REFERENCES events (key) ON DELETE CASCADE,
    merged INTEGER REFERENCES merged_actors (key) ON DELETE SET NULL,
    name TEXT NOT NULL,
    day TEXT,
    CHECK ((statement IS NULL) <> (event IS NULL)),
    PRIMARY KEY (discrepancy, side)
) WITHOUT ROWID;
CREATE INDEX sides_by_document ON sides (document);
CREATE INDEX sides_by_statement ON sides (statement) WHERE statement IS NOT NULL;
CREATE INDEX sides_by_event ON sides (event) WHERE event IS NOT NULL;
CREATE INDEX sides_by_merged ON sides (merged) WHERE merged IS NOT NULL;
