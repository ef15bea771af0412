-- Intakes that somebody thinks more urgent than the rules do, until a practitioner decides. The reason is one of a closed list, so
-- that nothing about the patient stands here.
CREATE TABLE raised (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    reason     INTEGER NOT NULL,
    person     BLOB    NOT NULL CHECK (length(person) = 16),
    at         INTEGER NOT NULL
) STRICT;
