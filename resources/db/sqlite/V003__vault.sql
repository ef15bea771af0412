-- Everything about patients is sealed; what stands in clear beside it is bound to it and signed. Ids are 16 bytes, times are
-- milliseconds since 1970 UTC, keys are Tink keysets without secrets unless sealed or wrapped.
CREATE TABLE practice (
    one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    name       TEXT    NOT NULL,
    since      INTEGER NOT NULL,
    root_key   BLOB    NOT NULL,
    signature  BLOB    NOT NULL
) STRICT;

-- The public keys that intakes are sealed to, from one rotation to the next.
CREATE TABLE epoch (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    record_key BLOB    NOT NULL,
    desk_key   BLOB    NOT NULL,
    signature  BLOB    NOT NULL
) STRICT;

CREATE TABLE workstation (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    public_key BLOB    NOT NULL,
    signature  BLOB    NOT NULL
) STRICT;

-- Who can unlock. The recovery sheet has the id of sixteen zeros.
CREATE TABLE person (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name       TEXT    NOT NULL,
    role       INTEGER NOT NULL,
    public_key BLOB    NOT NULL,
    signature  BLOB    NOT NULL,
    -- Those who left stay listed, for the audit log alone: they have neither slot nor bundle.
    active     INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

-- A person's secret key under a passphrase or the sheet.
CREATE TABLE slot (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person     BLOB    NOT NULL REFERENCES person (id),
    way        INTEGER NOT NULL,
    kibibytes  INTEGER NOT NULL,
    passes     INTEGER NOT NULL,
    lanes      INTEGER NOT NULL,
    salt       BLOB    NOT NULL,
    commitment BLOB    NOT NULL,
    wrapped    BLOB    NOT NULL
) STRICT;

-- The practice's secret keys, sealed to one person each.
CREATE TABLE bundle (
    person     BLOB    NOT NULL PRIMARY KEY REFERENCES person (id),
    version    INTEGER NOT NULL CHECK (version >= 1),
    sealed     BLOB    NOT NULL
) STRICT;

-- Wrong passphrases one after the other.
CREATE TABLE tries (
    one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    wrong      INTEGER NOT NULL CHECK (wrong >= 0)
) STRICT;

INSERT INTO tries (one, wrong) VALUES (1, 0);

CREATE TABLE sealed_intake (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Counts all changes to this table, so that others see what is new.
    touched     INTEGER NOT NULL,
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    kind        INTEGER NOT NULL,
    schema      INTEGER NOT NULL,
    epoch       INTEGER NOT NULL,
    workstation BLOB    NOT NULL,
    seq         INTEGER NOT NULL,
    summary     BLOB    NOT NULL,
    signature   BLOB    NOT NULL,
    body        BLOB    NOT NULL
) STRICT;

CREATE INDEX sealed_intake_touched ON sealed_intake (touched);

-- Unlocking reads these two of every row, and must not go through the rows for them.
CREATE INDEX sealed_intake_revision ON sealed_intake (id, revision);

-- Drafts that were deleted.
CREATE TABLE gone (
    touched    INTEGER NOT NULL PRIMARY KEY,
    id         BLOB    NOT NULL CHECK (length(id) = 16)
) STRICT;

CREATE TABLE tally (
    one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    touched    INTEGER NOT NULL
) STRICT;

INSERT INTO tally (one, touched) VALUES (1, 0);

-- Lines of the queue under the archive key: to open one again is much quicker than to open the summary.
CREATE TABLE line (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    revision   INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each EMERGENCY or URGENT intake that no practitioner has opened, without saying which of the two.
CREATE TABLE urgent (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16)
) STRICT;

CREATE TABLE audit (
    workstation BLOB    NOT NULL CHECK (length(workstation) = 16),
    n           INTEGER NOT NULL CHECK (n >= 1),
    at          INTEGER NOT NULL,
    person      BLOB,
    action      INTEGER NOT NULL,
    intake      BLOB,
    detail      TEXT    NOT NULL,
    tag         BLOB    NOT NULL CHECK (length(tag) = 32),
    PRIMARY KEY (workstation, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_at ON audit (at, n);

CREATE INDEX audit_intake ON audit (intake, n) WHERE intake IS NOT NULL;

-- Where each workstation's chain stands. The key is overwritten with every entry.
CREATE TABLE chain (
    workstation BLOB    NOT NULL PRIMARY KEY CHECK (length(workstation) = 16),
    n           INTEGER NOT NULL,
    next_key    BLOB    NOT NULL,
    tag         BLOB    NOT NULL
) STRICT;
