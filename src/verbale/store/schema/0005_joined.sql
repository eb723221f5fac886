-- What each report and its statements joined when reports were last set beside each other, so that it need not be found again while
-- nothing comes before them. With the reading it goes.

CREATE TABLE joined (
    document INTEGER PRIMARY KEY REFERENCES readings (document) ON DELETE CASCADE,
    place INTEGER NOT NULL, -- in the order of publication, from 0
    maker TEXT NOT NULL,
    story INTEGER, -- its number among all stories; null where the report began one
    topics BLOB NOT NULL -- likewise of each statement that has a matter, packed
);
