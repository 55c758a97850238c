-- SPDX-FileCopyrightText: Nutgraf contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Feeds, the Inbox, watched documents, and all that a retrieval tells. SQLite cannot widen a CHECK: the tables that know
-- the kinds of records and links are made anew under the same ids.

CREATE TABLE node_made_anew(
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK(length(uuid) = 16),
    kind TEXT NOT NULL CHECK(kind IN('source', 'document', 'capture', 'passage', 'claim', 'assertion', 'event', 'feed',
        'inboxitem')),
    state INTEGER NOT NULL DEFAULT 1 CHECK(state IN(0, 1, 2)),
    removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN(0, 1)),
    rule TEXT NOT NULL DEFAULT '',
    rule_version INTEGER NOT NULL DEFAULT 0,
    input_hash TEXT NOT NULL DEFAULT '',
    created_us INTEGER NOT NULL,
    changed_us INTEGER NOT NULL
) STRICT;
INSERT INTO node_made_anew(id, uuid, kind, state, removed, rule, rule_version, input_hash, created_us, changed_us)
    SELECT id, uuid, kind, state, removed, rule, rule_version, input_hash, created_us, changed_us FROM node;
DROP TABLE node;
ALTER TABLE node_made_anew RENAME TO node;
CREATE INDEX node_by_kind ON node(kind, state, removed, id);
CREATE INDEX node_by_input ON node(input_hash) WHERE input_hash <> '';
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

CREATE TABLE edge_made_anew(
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK(length(uuid) = 16),
    kind TEXT NOT NULL CHECK(kind IN('published_by', 'capture_of', 'passage_of', 'asserts', 'found_at', 'spoken_by',
        'hop', 'evidence', 'relation', 'actor', 'backed_by', 'about', 'owned_by', 'arrived_by', 'kept_as')),
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
INSERT INTO edge_made_anew(id, uuid, kind, source, target, rank, state, removed, rule, rule_version, input_hash,
        created_us, changed_us)
    SELECT id, uuid, kind, source, target, rank, state, removed, rule, rule_version, input_hash, created_us, changed_us
    FROM edge;
DROP TABLE edge;
ALTER TABLE edge_made_anew RENAME TO edge;
CREATE INDEX edge_forward ON edge(source, kind, rank, target);
CREATE INDEX edge_backward ON edge(target, kind, source);
CREATE INDEX edge_by_input ON edge(input_hash) WHERE input_hash <> '';
CREATE UNIQUE INDEX edge_single ON edge(source, kind) WHERE removed = 0
    AND kind IN('published_by', 'capture_of', 'passage_of', 'asserts', 'found_at', 'spoken_by', 'kept_as');
CREATE TRIGGER edge_kept BEFORE DELETE ON edge BEGIN SELECT RAISE(ABORT, 'links are never deleted'); END;

CREATE TABLE capture_made_anew(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    version INTEGER NOT NULL DEFAULT 1 CHECK(version > 0),
    origin TEXT NOT NULL DEFAULT 'file' CHECK(origin IN('file', 'paste', 'web', 'browser', 'archive', 'sample')),
    taken_us INTEGER NOT NULL DEFAULT 0,   -- of an archive: when the other program captured it, as it says
    address TEXT NOT NULL DEFAULT '',      -- as asked for: URL, or file name without its folder
    final_url TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'complete' CHECK(status IN('complete', 'partial', 'length_unknown', 'failed')),
    media TEXT NOT NULL DEFAULT '',
    charset TEXT NOT NULL DEFAULT '',
    headers TEXT NOT NULL DEFAULT '',      -- of the last answer, as received, status line first
    body TEXT NOT NULL DEFAULT '',         -- SHA-256 in hex of its blob, empty for none
    warnings TEXT NOT NULL DEFAULT '',     -- one a line
    text_size INTEGER NOT NULL DEFAULT 0,  -- UTF-16 units
    container TEXT NOT NULL DEFAULT '',    -- file name of the mail or web archive that it came in
    truncated TEXT NOT NULL DEFAULT '' CHECK(truncated IN('', 'length', 'time', 'disconnect', 'unspecified')),
    wall TEXT NOT NULL DEFAULT '' CHECK(wall IN('', 'login', 'consent', 'bot_check', 'paywall', 'soft_not_found', 'refresh')),
    http_status INTEGER NOT NULL DEFAULT 0,
    http_date TEXT NOT NULL DEFAULT '',    -- the server's clock, as its Date header says
    redirects TEXT NOT NULL DEFAULT '',    -- one a line: status, space, address it led to
    request TEXT NOT NULL DEFAULT '',      -- the request's headers, as sent
    peer TEXT NOT NULL DEFAULT '',         -- the address that was dialled, with port
    elapsed_us INTEGER NOT NULL DEFAULT 0, -- by the steady clock
    ocr_confidence INTEGER NOT NULL DEFAULT -1 -- mean over words in percent; -1: the text was not recognised in an image
) STRICT;
INSERT INTO capture_made_anew(id, version, origin, taken_us, address, final_url, status, media, charset, headers, body,
        warnings, text_size)
    SELECT id, version, origin, taken_us, address, final_url, status, media, charset, headers, body, warnings, text_size
    FROM capture;
DROP TABLE capture;
ALTER TABLE capture_made_anew RENAME TO capture;
CREATE TRIGGER capture_nodel BEFORE DELETE ON capture BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;
CREATE INDEX capture_by_body ON capture(body) WHERE body <> '';

-- Where the pages of a paged document begin, UTF-16 units in capture_text.body.
CREATE TABLE capture_page(
    capture INTEGER NOT NULL REFERENCES capture(id),
    start INTEGER NOT NULL CHECK(start >= 0),
    page INTEGER NOT NULL,
    PRIMARY KEY(capture, start)
) STRICT, WITHOUT ROWID;

-- Who speaks in which stretch of a transcript.
CREATE TABLE capture_turn(
    capture INTEGER NOT NULL REFERENCES capture(id),
    start INTEGER NOT NULL CHECK(start >= 0),
    finish INTEGER NOT NULL CHECK(finish >= start),
    speaker TEXT NOT NULL,
    start_ms INTEGER NOT NULL,             -- in the recording, -1 when not stated
    end_ms INTEGER NOT NULL,
    PRIMARY KEY(capture, start)
) STRICT, WITHOUT ROWID;

-- Pictures and stylesheets kept with a page.
CREATE TABLE capture_resource(
    capture INTEGER NOT NULL REFERENCES capture(id),
    url TEXT NOT NULL,
    status INTEGER NOT NULL,               -- of HTTP; 0 when it could not be fetched
    media TEXT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,                    -- SHA-256 in hex of its blob, empty for none
    taken_us INTEGER NOT NULL,
    truncated TEXT NOT NULL,
    PRIMARY KEY(capture, url)
) STRICT, WITHOUT ROWID;

-- A watched document is fetched again now and then; what came of it is no edit.
ALTER TABLE document ADD COLUMN watched INTEGER NOT NULL DEFAULT 0 CHECK(watched IN(0, 1));
CREATE INDEX document_watched ON document(id) WHERE watched = 1;
CREATE TABLE watch_state(
    id INTEGER PRIMARY KEY REFERENCES document(id),
    next_us INTEGER NOT NULL,              -- when to look again
    checked_us INTEGER NOT NULL,           -- when it was last looked at, 0 for never
    changed_us INTEGER NOT NULL,           -- when it was last found changed, 0 for never
    outcome TEXT NOT NULL CHECK(outcome IN('', 'unchanged', 'changed', 'failed')),
    message TEXT NOT NULL,                 -- why it failed
    failures INTEGER NOT NULL              -- in a row
) STRICT;
CREATE INDEX watch_by_time ON watch_state(next_us);

CREATE TABLE feed(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    address TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',        -- as a person names it; at first as the feed does
    site_url TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',       -- path of names, parted by "/"
    paused INTEGER NOT NULL DEFAULT 0 CHECK(paused IN(0, 1)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX feed_by_address ON feed(address);
CREATE TABLE feed_state(
    id INTEGER PRIMARY KEY REFERENCES feed(id),
    next_us INTEGER NOT NULL,
    checked_us INTEGER NOT NULL,
    changed_us INTEGER NOT NULL,           -- when it last brought something new
    outcome TEXT NOT NULL CHECK(outcome IN('', 'unchanged', 'changed', 'failed')),
    message TEXT NOT NULL,
    failures INTEGER NOT NULL,
    http_status INTEGER NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    format TEXT NOT NULL
) STRICT;
CREATE INDEX feed_by_time ON feed_state(next_us);

CREATE TABLE inboxitem(
    id INTEGER PRIMARY KEY REFERENCES node(id),
    kind TEXT NOT NULL DEFAULT 'item' CHECK(kind IN('item', 'failed')),  -- failed: an addition that did not succeed
    decision TEXT NOT NULL DEFAULT 'new' CHECK(decision IN('new', 'later', 'kept', 'dismissed')),
    address TEXT NOT NULL DEFAULT '',
    identity TEXT NOT NULL DEFAULT '',     -- the feed's own id of the item
    title TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',      -- plain text
    published TEXT NOT NULL DEFAULT '',    -- EDTF
    published_min INTEGER,
    published_max INTEGER,
    received_us INTEGER NOT NULL DEFAULT 0,
    updated_us INTEGER NOT NULL DEFAULT 0, -- when it came again with other words, 0 for never
    changes TEXT NOT NULL DEFAULT '',      -- what changed then, one sentence a line
    sightings INTEGER NOT NULL DEFAULT 1,  -- how many items collapsed into it
    message TEXT NOT NULL DEFAULT ''       -- why an addition failed
) STRICT;
CREATE INDEX inboxitem_by_decision ON inboxitem(decision, id);
CREATE INDEX inboxitem_by_address ON inboxitem(address) WHERE address <> '';
CREATE INDEX inboxitem_by_identity ON inboxitem(identity) WHERE identity <> '';
