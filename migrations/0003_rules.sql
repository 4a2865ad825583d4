-- Rules, format 3: which records and fields of a model a role's permissions cover. Added like roles. Programs that do not know
-- them may read the file until the first rule is made, and not afterwards: they would show what it hides.

-- At most one a role, model and verb. "rows" is a filter, empty for every record; "hidden" and "locked" are JSON lists of columns,
-- "readings" how the columns of the filter were read when it was stored: a JSON object.
CREATE TABLE "bureau_rule" (
    "role_id" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "hidden" TEXT NOT NULL,
    "locked" TEXT NOT NULL,
    "readings" TEXT NOT NULL,
    PRIMARY KEY ("role_id", "model", "verb")
) WITHOUT ROWID;
