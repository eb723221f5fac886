-- Full-text search. Triggers keep it in step, whoever writes to the tables.
-- Sentences and statements are found by the stems of English words, names of actors by their words as they are.

CREATE VIRTUAL TABLE sentences_search USING fts5 (
    text, content = 'sentences', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statements_search USING fts5 (
    words, content = 'statements', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE actors_search USING fts5 (
    name, content = 'actors', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER sentences_searchable AFTER INSERT ON sentences BEGIN
    INSERT INTO sentences_search (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER sentences_searchable_no_more AFTER DELETE ON sentences BEGIN
    INSERT INTO sentences_search (sentences_search, rowid, text) VALUES ('delete', old.key, old.text);
END;
CREATE TRIGGER sentences_searchable_otherwise AFTER UPDATE ON sentences BEGIN
    INSERT INTO sentences_search (sentences_search, rowid, text) VALUES ('delete', old.key, old.text);
    INSERT INTO sentences_search (rowid, text) VALUES (new.key, new.text);
END;
INSERT INTO sentences_search (sentences_search) VALUES ('rebuild');

CREATE TRIGGER statements_searchable AFTER INSERT ON statements BEGIN
    INSERT INTO statements_search (rowid, words) VALUES (new.key, new.words);
END;
CREATE TRIGGER statements_searchable_no_more AFTER DELETE ON statements BEGIN
    INSERT INTO statements_search (statements_search, rowid, words) VALUES ('delete', old.key, old.words);
END;
CREATE TRIGGER statements_searchable_otherwise AFTER UPDATE ON statements BEGIN
    INSERT INTO statements_search (statements_search, rowid, words) VALUES ('delete', old.key, old.words);
    INSERT INTO statements_search (rowid, words) VALUES (new.key, new.words);
END;
INSERT INTO statements_search (statements_search) VALUES ('rebuild');

CREATE TRIGGER actors_searchable AFTER INSERT ON actors BEGIN
    INSERT INTO actors_search (rowid, name) VALUES (new.key, new.name);
END;
CREATE TRIGGER actors_searchable_no_more AFTER DELETE ON actors BEGIN
    INSERT INTO actors_search (actors_search, rowid, name) VALUES ('delete', old.key, old.name);
END;
CREATE TRIGGER actors_searchable_otherwise AFTER UPDATE ON actors BEGIN
    INSERT INTO actors_search (actors_search, rowid, name) VALUES ('delete', old.key, old.name);
    INSERT INTO actors_search (rowid, name) VALUES (new.key, new.name);
END;
INSERT INTO actors_search (actors_search) VALUES ('rebuild');
