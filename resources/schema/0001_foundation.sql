-- SPDX-FileCopyrightText: Nutgraf contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An investigation is a graph: every record is a row of node and of the table of its kind, which share the id;
-- every link is a row of edge, with a detail table where the link says more (evidence, relation, hop).
-- state: 0 suggested by a rule, 1 confirmed by a person (or a plain fact of capture), 2 rejected.
-- removed: 1 when taken out by an edit; nothing is ever deleted, so that every edit can be undone.
-- Times in columns ending in _us are UTC microseconds since 1970; columns ending in _min and _max are the Julian days
-- of the earliest and latest day of the EDTF text beside them, null where open or unknown.

CREATE TABLE node(
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK(length(uuid) = 16),
    kind TEXT NOT NULL CHECK(kind IN('source', 'document', 'capture', 'passage', 'claim', 'assertion', 'event')),
    state INTEGER NOT NULL DEFAULT 1 CHECK(state IN(0, 1, 2)),
    removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN(0, 1)),
    rule TEXT NOT NULL DEFAULT '',
    rule_version INTEGER NOT NULL DEFAULT 0,
    input_hash TEXT NOT NULL DEFAULT '',
    created_us INTEGER NOT NULL,
    changed_us INTEGER NOT NULL
) STRICT;
CREATE INDEX node_by_kind ON node(kind, state, removed, id);
CREATE INDEX node_by_input ON node(input_hash) WHERE input_hash <> '';

CREATE TABLE edge(
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK(length(uuid) = 16),
    kind TEXT NOT NULL CHECK(kind IN('published_by', 'capture_of', 'passage_of', 'asserts', 'found_at', 'spoken_by',
        'hop', 'evidence', 'relation', 'actor', 'backed_by', 'about', 'owned_by')),
    source INTEGER NOT NULL REFERENCES node(id),
    target INTEGER NOT NULL REFERENCES node(id),
    rank INTEGER NOT NULL DEFAULT 0,
    state INTEGER NOT NULL DEFAULT 1 CHECK(state IN(0, 1, 2)),
    removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN(0, 1)),
    rule TEXT NOT NULL DEFAULT '',
    rule_version INTEGER NOT NULL DEFAULT 0,
    input_hash TEXT NOT NULL DEFAULT '',
    created_us INTEGER NOT NULL,
    changed_us INTEGER NOT NULL
) STRICT;
CREATE INDEX edge_forward ON edge(source, kind, rank, target);
CREATE INDEX edge_backward ON edge(target, kind, source);
CREATE INDEX edge_by_input ON edge(input_hash) WHERE input_hash <> '';
-- What a record has at most one of.
CREATE UNIQUE INDEX edge_single ON edge(source, kind) WHERE removed = 0
    AND kind IN('published_by', 'capture_of', 'passage_of', 'asserts', 'found_at', 'spoken_by');

-- Counts by kind, kept so that no screen has to count.
CREATE TABLE tally(
    kind TEXT NOT NULL,
    state INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY(kind, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER node_counted AFTER INSERT ON node WHEN NEW.removed = 0 BEGIN
    INSERT INTO tally VALUES(NEW.kind, NEW.state, 1) ON CONFLICT(kind, state) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER node_recounted AFTER UPDATE OF state, removed ON node
    WHEN NEW.state <> OLD.state OR NEW.removed <> OLD.removed BEGIN
    UPDATE tally SET number = number - 1 WHERE OLD.removed = 0 AND kind = OLD.kind AND state = OLD.state;
    INSERT INTO tally SELECT NEW.kind, NEW.state, 1 WHERE NEW.removed = 0
        ON CONFLICT(kind, state) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER node_kept BEFORE DELETE ON node BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER edge_kept BEFORE DELETE ON edge BEGIN SELECT RAISE(ABORT, 'links are never deleted'); END;

CREATE TABLE source(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    kind TEXT NOT NULL DEFAULT 'person' CHECK(kind IN('person', 'organisation', 'outlet', 'dataset', 'unnamed')),
    name TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',       -- the name in the form that is compared
    aliases TEXT NOT NULL DEFAULT '',      -- one a line
    description TEXT NOT NULL DEFAULT '',
    reliability TEXT NOT NULL DEFAULT '' CHECK(reliability IN('', 'A', 'B', 'C', 'D', 'E', 'F')),  -- current grade
    reliability_history TEXT NOT NULL DEFAULT '', -- a line a period: EDTF, tab, grade, tab, note
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX source_by_name ON source(folded);

CREATE TABLE alias(
    source INTEGER NOT NULL REFERENCES source(id),
    folded TEXT NOT NULL,
    PRIMARY KEY(source, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_name ON alias(folded);

CREATE TABLE document(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    kind TEXT NOT NULL DEFAULT 'article'
        CHECK(kind IN('article', 'statement', 'transcript', 'post', 'report', 'filing', 'dataset', 'other')),
    title TEXT NOT NULL DEFAULT '',
    byline TEXT NOT NULL DEFAULT '',       -- one person a line
    site_name TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',    -- EDTF
    published_min INTEGER,
    published_max INTEGER,
    published_evidence TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',          -- canonical
    place TEXT NOT NULL DEFAULT '',        -- where a statement was made
    credit TEXT NOT NULL DEFAULT '',       -- wire or original publisher, as printed
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_by_date ON document(published_min, id);
CREATE INDEX document_by_url ON document(url) WHERE url <> '';
CREATE INDEX document_by_title ON document(title COLLATE NOCASE, id);

CREATE TABLE blob(
    sha256 BLOB NOT NULL PRIMARY KEY CHECK(length(sha256) = 32),   -- of the bytes as captured
    size INTEGER NOT NULL CHECK(size >= 0),
    encoding TEXT NOT NULL CHECK(encoding IN('raw', 'zstd')),
    body BLOB NOT NULL
) STRICT;
CREATE TRIGGER blob_noupd BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'captured bytes are never changed'); END;
CREATE TRIGGER blob_nodel BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'captured bytes are never deleted'); END;

CREATE TABLE capture(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    version INTEGER NOT NULL DEFAULT 1 CHECK(version > 0),
    origin TEXT NOT NULL DEFAULT 'file' CHECK(origin IN('file', 'paste', 'web', 'browser', 'sample')),
    taken_us INTEGER NOT NULL DEFAULT 0,
    address TEXT NOT NULL DEFAULT '',      -- as asked for: URL, or file name without its folder
    final_url TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'complete' CHECK(status IN('complete', 'partial', 'length_unknown', 'failed')),
    media TEXT NOT NULL DEFAULT '',
    charset TEXT NOT NULL DEFAULT '',
    headers TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',         -- SHA-256 in hex of its blob, empty for none
    warnings TEXT NOT NULL DEFAULT '',     -- one a line
    text_size INTEGER NOT NULL DEFAULT 0   -- UTF-16 units
) STRICT;
CREATE TRIGGER capture_nodel BEFORE DELETE ON capture BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;
CREATE INDEX capture_by_body ON capture(body) WHERE body <> '';

-- The text that passages point into. Never changed: a better reader makes a new capture of the same bytes.
CREATE TABLE capture_text(
    id INTEGER PRIMARY KEY REFERENCES capture(id),
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE TRIGGER capture_text_noupd BEFORE UPDATE OF body ON capture_text BEGIN
    SELECT RAISE(ABORT, 'captured text is never changed'); END;
CREATE TRIGGER capture_text_nodel BEFORE DELETE ON capture_text BEGIN
    SELECT RAISE(ABORT, 'captured text is never deleted'); END;
CREATE VIRTUAL TABLE capture_search USING fts5(title, publisher, body, content='capture_text', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2", detail=full);

CREATE TABLE passage(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    start INTEGER NOT NULL DEFAULT 0 CHECK(start >= 0),     -- UTF-16 units in capture_text.body
    length INTEGER NOT NULL DEFAULT 0 CHECK(length >= 0),
    exact TEXT NOT NULL DEFAULT '',
    prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '',
    page INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE claim(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    statement TEXT NOT NULL DEFAULT '',    -- one checkable proposition in the investigator's words
    kind TEXT NOT NULL DEFAULT 'other'
        CHECK(kind IN('quantity', 'rank', 'event', 'attribution', 'comparison', 'legal', 'other')),
    subject TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    qualifiers TEXT NOT NULL DEFAULT '',   -- one "name: value" a line
    as_of TEXT NOT NULL DEFAULT '',        -- EDTF
    status TEXT NOT NULL DEFAULT 'open' CHECK(status IN('open', 'checking', 'checked', 'dropped')),
    rating TEXT NOT NULL DEFAULT '' CHECK(rating IN('', 'supported', 'refuted', 'disputed', 'mixed', 'unproven')),
    rationale TEXT NOT NULL DEFAULT '',
    importance INTEGER NOT NULL DEFAULT 0 CHECK(importance BETWEEN 0 AND 3),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
-- Kept in step by the record store: a trigger that writes to a virtual table is refused in an untrusted schema.
CREATE VIRTUAL TABLE claim_search USING fts5(statement, subject, measure, content='claim', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2", detail=full);
CREATE TABLE assertion(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    words TEXT NOT NULL DEFAULT '',        -- the proposition as printed
    subject TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    modality TEXT NOT NULL DEFAULT 'asserted'
        CHECK(modality IN('asserted', 'reported', 'alleged', 'possible', 'future', 'denied')),
    negated INTEGER NOT NULL DEFAULT 0 CHECK(negated IN(0, 1)),
    hedges TEXT NOT NULL DEFAULT '',       -- one a line
    value_words TEXT NOT NULL DEFAULT '',  -- "under $6 million", empty for no value
    value_start INTEGER NOT NULL DEFAULT 0,  -- where those words stand in the captured text, UTF-16 units
    value_kind TEXT NOT NULL DEFAULT '',
    value_low TEXT NOT NULL DEFAULT '',    -- plain decimal in base units
    value_high TEXT NOT NULL DEFAULT '',
    value_digits INTEGER NOT NULL DEFAULT 0,
    unit TEXT NOT NULL DEFAULT '',
    approximation TEXT NOT NULL DEFAULT 'exact'
        CHECK(approximation IN('exact', 'about', 'at_most', 'under', 'at_least', 'over', 'between')),
    qualifiers TEXT NOT NULL DEFAULT '',   -- one "name: value" a line
    as_of TEXT NOT NULL DEFAULT '',        -- EDTF
    as_of_min INTEGER,
    as_of_max INTEGER,
    verb TEXT NOT NULL DEFAULT '',
    verb_class TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL DEFAULT 'normal' CHECK(standing IN('preferred', 'normal', 'deprecated')),
    standing_reason TEXT NOT NULL DEFAULT '',
    score REAL NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE event(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    kind TEXT NOT NULL DEFAULT 'event' CHECK(kind IN('event', 'statement', 'publication', 'correction')),
    title TEXT NOT NULL DEFAULT '',
    happened TEXT NOT NULL DEFAULT '',     -- EDTF
    happened_min INTEGER,
    happened_max INTEGER,
    lane TEXT NOT NULL DEFAULT '',         -- the actor it is drawn under
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_by_date ON event(happened_min, id);

CREATE TABLE evidence(
    id INTEGER PRIMARY KEY REFERENCES edge(id),
    stance TEXT NOT NULL DEFAULT 'context' CHECK(stance IN('supports', 'refutes', 'qualifies', 'context')),
    credibility INTEGER NOT NULL DEFAULT 0 CHECK(credibility BETWEEN 0 AND 6),   -- Admiralty 1 to 6, 0 not yet graded
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE relation(
    id INTEGER PRIMARY KEY REFERENCES edge(id),
    kind TEXT NOT NULL DEFAULT 'agrees',
    explanation TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT 'open' CHECK(decision IN('open', 'explained', 'real', 'rejected')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX relation_by_decision ON relation(decision, kind, id);

CREATE TABLE hop(
    id INTEGER PRIMARY KEY REFERENCES edge(id),
    verb TEXT NOT NULL DEFAULT '',
    verb_class TEXT NOT NULL DEFAULT '',
    descriptor TEXT NOT NULL DEFAULT ''    -- how the text names the source
) STRICT;

CREATE TABLE setting(
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log(
    seq INTEGER PRIMARY KEY CHECK(seq > 0),
    prev BLOB NOT NULL CHECK(length(prev) = 32),
    entry TEXT NOT NULL CHECK(length(entry) BETWEEN 2 AND 65536),
    hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32)
) STRICT;
CREATE TRIGGER log_noupd BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'custody log is append-only'); END;
CREATE TRIGGER log_nodel BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'custody log is append-only'); END;
CREATE TRIGGER log_chain BEFORE INSERT ON log BEGIN SELECT CASE
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log) THEN RAISE(ABORT, 'custody log: sequence gap')
    WHEN NEW.prev IS NOT coalesce((SELECT hash FROM log ORDER BY seq DESC LIMIT 1), zeroblob(32))
        THEN RAISE(ABORT, 'custody log: previous hash does not match') END;
END;

CREATE TABLE anchor(
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL REFERENCES log(seq),
    root BLOB NOT NULL CHECK(length(root) = 32),
    kind TEXT NOT NULL CHECK(kind IN('rfc3161', 'ots', 'note', 'manual')),
    proof BLOB NOT NULL,
    chain BLOB,
    state TEXT NOT NULL CHECK(state IN('pending', 'confirmed', 'failed'))
) STRICT;

-- Measured for texts of news length: fewer, larger segments, one for each batch, merged in idle time.
INSERT INTO capture_search(capture_search, rank) VALUES('pgsz', 16000);
INSERT INTO capture_search(capture_search, rank) VALUES('automerge', 64);
INSERT INTO capture_search(capture_search, rank) VALUES('crisismerge', 256);
INSERT INTO capture_search(capture_search, rank) VALUES('hashsize', 16777216);
