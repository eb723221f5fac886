-- A month of a calendar is drawn of two indexes alone: the days of a time, and the statuses of what falls on it.
DROP INDEX times_by_last_day;
CREATE INDEX times_by_last_day ON times (last, first) WHERE last IS NOT NULL;
DROP INDEX events_by_time;
CREATE INDEX events_by_time ON events (time, status, scheduled) WHERE time IS NOT NULL;

-- Of which report a sentence is, without its words: thousands that have a word in them are of so many reports.
CREATE INDEX sentences_by_key ON sentences (key, document);
