-- Unlocking reads the entries about raised levels (28 raised, 29 decided on) of the whole log, and must not go through the others
-- for them. A query must have the same condition word for word.
CREATE INDEX audit_raised ON audit (intake) WHERE action IN (28, 29);
