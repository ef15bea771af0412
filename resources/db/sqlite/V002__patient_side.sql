-- What the patient's side adds: which form was filled in, where help was asked for, and the signature. The table is written
-- anew, because a column added at its end would lie behind the JSON of every row that the queue lists.
CREATE TABLE intake_2 (
    id            TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    revision      INTEGER NOT NULL CHECK (revision >= 1),
    status        TEXT    NOT NULL CHECK (status IN ('UNFINISHED', 'NEW', 'IN_REVIEW', 'SIGNED_OFF')),
    queue_level   INTEGER NOT NULL CHECK (queue_level BETWEEN 0 AND 4),
    level         INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
    hold          INTEGER NOT NULL CHECK (hold IN (0, 1)),
    started_at    INTEGER NOT NULL,
    finished_at   INTEGER,
    -- The day it was started in the clinic's time zone, for filtering by day: yyyy-mm-dd.
    local_date    TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    -- Id of the pack's form that was filled in.
    form          TEXT    NOT NULL CHECK (length(form) > 0),
    -- 0 not signed, 1 signed as it stands, 2 changed after it was signed.
    signature_state INTEGER NOT NULL CHECK (signature_state BETWEEN 0 AND 2),
    -- [{"at": milliseconds, "page": id}]: where the patient asked for help.
    helps         TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    -- The name without letter case and accents.
    search_name   TEXT    NOT NULL,
    birth_date    TEXT,
    phone         TEXT,
    record_number TEXT,
    -- {"at": milliseconds, "rules": [ids]}: an emergency was shown.
    alert         TEXT,
    signed_by     TEXT,
    signed_at     INTEGER,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    pack_id       TEXT    NOT NULL,
    pack_version  TEXT    NOT NULL,
    pack_sha256   TEXT    NOT NULL CHECK (length(pack_sha256) = 64),
    -- When, which consent text, the mark, and the hash of what was signed.
    signature     TEXT,
    note          TEXT    NOT NULL,
    answers       TEXT    NOT NULL,
    assessment    TEXT    NOT NULL,
    -- JSON, gzip.
    trace         BLOB    NOT NULL,
    CHECK (queue_level >= level),
    CHECK ((status = 'SIGNED_OFF') = (signed_by IS NOT NULL)),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL))
) STRICT;

INSERT INTO intake_2 (
    id, revision, status, queue_level, level, hold, started_at, finished_at, local_date, language, name, search_name, birth_date,
    phone, record_number, alert, signed_by, signed_at, created_at, updated_at, pack_id, pack_version, pack_sha256, note,
    answers, assessment, trace,
    form, signature_state, helps)
SELECT
    id, revision, status, queue_level, level, hold, started_at, finished_at, local_date, language, name, search_name, birth_date,
    phone, record_number, alert, signed_by, signed_at, created_at, updated_at, pack_id, pack_version, pack_sha256, note,
    answers, assessment, trace,
    'first', 0, '[]'
FROM intake;

DROP TABLE intake;

ALTER TABLE intake_2 RENAME TO intake;

-- The queue in its order. The condition must stand in a query word for word for the index to be used.
CREATE INDEX intake_queue ON intake (queue_level DESC, started_at ASC, id ASC)
    WHERE status <> 'UNFINISHED' OR alert IS NOT NULL;

CREATE INDEX intake_unfinished ON intake (started_at DESC, id ASC)
    WHERE status = 'UNFINISHED';
