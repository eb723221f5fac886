-- Readings as tables. The same nouns as in verbale/1; "end" is quoted because SQL has a word of that name.
-- Offsets count code points of documents.text from 0, half-open, so that words are substr(text, start + 1, "end" - start).

CREATE TABLE documents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    published TEXT,
    day TEXT, -- the day of published, as YYYY-MM-DD
    url TEXT,
    path TEXT,
    authors TEXT NOT NULL DEFAULT '[]', -- a JSON list
    language TEXT NOT NULL,
    chars INTEGER NOT NULL,
    verbale TEXT NOT NULL,
    model TEXT,
    knowledge TEXT,
    ontology TEXT NOT NULL,
    text TEXT NOT NULL -- last, so that lists of documents need not step over it
);
CREATE INDEX documents_by_day ON documents (day);
CREATE INDEX documents_by_outlet ON documents (outlet COLLATE NOCASE);

-- The whole reading: its verbale/1 line without the text, as zlib packs it. Everything below is made of it.
CREATE TABLE readings (
    document INTEGER PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE,
    line BLOB NOT NULL
);

-- The same report elsewhere. text is null where it is the document's own.
CREATE TABLE copies (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    published TEXT,
    day TEXT,
    url TEXT,
    path TEXT,
    authors TEXT NOT NULL DEFAULT '[]',
    language TEXT NOT NULL,
    text TEXT
);
CREATE INDEX copies_by_document ON copies (document);
CREATE INDEX copies_by_sha256 ON copies (sha256);
CREATE INDEX copies_by_outlet ON copies (outlet COLLATE NOCASE);

CREATE TABLE sentences (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX sentences_by_place_in_text ON sentences (document, start);

CREATE TABLE actors (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT,
    country TEXT,
    sector TEXT,
    wikidata TEXT,
    UNIQUE (document, id)
);
CREATE INDEX actors_by_wikidata ON actors (wikidata) WHERE wikidata IS NOT NULL;

CREATE TABLE mentions (
    actor INTEGER NOT NULL REFERENCES actors (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    form TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;

CREATE TABLE times (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    precision TEXT,
    first TEXT, -- the first and the last day that the value may mean; null where it names no days
    last TEXT,
    UNIQUE (document, id)
);
CREATE INDEX times_by_last_day ON times (last) WHERE last IS NOT NULL;

CREATE TABLE places (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    geonameid INTEGER,
    latitude REAL, -- Datasette draws a map of columns with these names
    longitude REAL,
    country TEXT,
    use TEXT NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX places_by_geonameid ON places (geonameid) WHERE geonameid IS NOT NULL;

-- start and "end" are those of the whole content; words is the content as one line, for search and show.
CREATE TABLE statements (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    speaker INTEGER REFERENCES actors (key) DEFERRABLE INITIALLY DEFERRED,
    addressee INTEGER REFERENCES actors (key) DEFERRABLE INITIALLY DEFERRED,
    form TEXT NOT NULL,
    act TEXT,
    negated INTEGER NOT NULL,
    certainty TEXT NOT NULL,
    stance TEXT NOT NULL,
    disputed_by TEXT,
    within INTEGER REFERENCES statements (key) DEFERRABLE INITIALLY DEFERRED,
    time INTEGER REFERENCES times (key) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER REFERENCES places (key) DEFERRABLE INITIALLY DEFERRED,
    score REAL NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX statements_by_place_in_text ON statements (document, start);
CREATE INDEX statements_by_act ON statements (act);
CREATE INDEX statements_by_speaker ON statements (speaker, act) WHERE speaker IS NOT NULL;
CREATE INDEX statements_by_addressee ON statements (addressee) WHERE addressee IS NOT NULL;
CREATE INDEX statements_by_within ON statements (within) WHERE within IS NOT NULL;
CREATE INDEX statements_by_time ON statements (time) WHERE time IS NOT NULL;
CREATE INDEX statements_by_place ON statements (place) WHERE place IS NOT NULL;
CREATE INDEX statements_disputed ON statements (disputed_by) WHERE disputed_by IS NOT NULL;

-- role: content, cue, source, condition, consequence, dispute_cue, dispute_target.
CREATE TABLE spans (
    statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (statement, role, position)
) WITHOUT ROWID;

-- start, "end" and text are those of the trigger, sentence is the one that it stands in.
CREATE TABLE events (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentence INTEGER REFERENCES sentences (key) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL, -- a JSON list
    status TEXT NOT NULL,
    time INTEGER REFERENCES times (key) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER REFERENCES places (key) DEFERRABLE INITIALLY DEFERRED,
    quantity REAL,
    unit TEXT,
    quantity_start INTEGER,
    quantity_end INTEGER,
    quantity_text TEXT,
    within INTEGER REFERENCES statements (key) DEFERRABLE INITIALLY DEFERRED,
    scheduled INTEGER NOT NULL,
    score REAL NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX events_by_place_in_text ON events (document, start);
CREATE INDEX events_by_type ON events (type, status, sentence);
CREATE INDEX events_by_status ON events (status, document, time);
CREATE INDEX events_by_sentence ON events (sentence) WHERE sentence IS NOT NULL;
CREATE INDEX events_by_within ON events (within) WHERE within IS NOT NULL;
CREATE INDEX events_by_time ON events (time) WHERE time IS NOT NULL;
CREATE INDEX events_by_place ON events (place) WHERE place IS NOT NULL;

-- side: actor or recipient. A participant has an actor, words, or both.
CREATE TABLE participants (
    event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('actor', 'recipient')),
    position INTEGER NOT NULL,
    actor INTEGER REFERENCES actors (key) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER,
    "end" INTEGER,
    text TEXT,
    PRIMARY KEY (event, side, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor) WHERE actor IS NOT NULL;

-- What became of every input. document is the report that it is, or is a copy of.
CREATE TABLE inputs (
    name TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('done', 'failed', 'quarantined')),
    kind TEXT, -- the kind of failure: the name of its exception
    reason TEXT,
    document INTEGER REFERENCES documents (key) ON DELETE SET NULL,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);
CREATE INDEX inputs_not_done ON inputs (state) WHERE state <> 'done';
CREATE INDEX inputs_by_document ON inputs (document) WHERE document IS NOT NULL;

-- Every span that there is, with its document: what the integrity check reads.
CREATE VIEW every_span AS
    SELECT document, 'sentence' AS record, start, "end", text FROM sentences
    UNION ALL SELECT actors.document, 'mention', mentions.start, mentions."end", mentions.text
        FROM actors JOIN mentions ON mentions.actor = actors.key
    UNION ALL SELECT statements.document, 'statement', spans.start, spans."end", spans.text
        FROM statements JOIN spans ON spans.statement = statements.key
    UNION ALL SELECT document, 'event', start, "end", text FROM events
    UNION ALL SELECT document, 'quantity', quantity_start, quantity_end, quantity_text FROM events
        WHERE quantity IS NOT NULL
    UNION ALL SELECT events.document, 'participant', participants.start, participants."end", participants.text
        FROM events JOIN participants ON participants.event = events.key WHERE participants.start IS NOT NULL
    UNION ALL SELECT document, 'time', start, "end", text FROM times
    UNION ALL SELECT document, 'place', start, "end", text FROM places;
