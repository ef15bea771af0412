-- Who belongs to the practice and how many epochs of keys there are, signed by the root key. A person or an epoch that it does not
-- name does not count, though the practice once signed it. Empty until a practitioner of an older archive has unlocked.
CREATE TABLE roster (
    one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    version    INTEGER NOT NULL CHECK (version >= 1),
    epoch      INTEGER NOT NULL CHECK (epoch >= 1),
    members    BLOB    NOT NULL,
    signature  BLOB    NOT NULL
) STRICT;

-- Wrong passphrases one after the other, of each person, so that the right one of somebody else gives no more tries.
CREATE TABLE wrong_try (
    person     BLOB    NOT NULL PRIMARY KEY CHECK (length(person) = 16),
    wrong      INTEGER NOT NULL CHECK (wrong >= 0)
) STRICT;

-- Unlocking reads these three of every row, and must not go through the rows for them.
CREATE INDEX sealed_intake_kind ON sealed_intake (id, revision, kind);

DROP INDEX sealed_intake_revision;
