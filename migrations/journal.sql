-- The undo journal of one file that is edited directly: a database of its own in the app's data folder, format 1.
-- The entries are those of the audit log, canonical bytes included; there is no chain, because nobody is kept out.

-- One transaction on the file. Written before its commit, confirmed after it: what is not confirmed is settled by looking
-- at the file's rows.
CREATE TABLE IF NOT EXISTS "bureau_journal_change" (
    "change_id" TEXT NOT NULL PRIMARY KEY,
    "first_seq" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS "bureau_journal_change_order" ON "bureau_journal_change" ("confirmed", "first_seq");

CREATE TABLE IF NOT EXISTS "bureau_journal" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "change_id" TEXT NOT NULL,
    "table_name" TEXT,
    "record_key" BLOB,
    "canonical" BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS "bureau_journal_record" ON "bureau_journal" ("table_name", "record_key", "seq");
CREATE INDEX IF NOT EXISTS "bureau_journal_of_change" ON "bureau_journal" ("change_id", "seq");

-- Values over 4 KB by SHA-256, kept with the change that needs them so that forgetting a change forgets them too.
CREATE TABLE IF NOT EXISTS "bureau_journal_value" (
    "change_id" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    "content" BLOB NOT NULL,
    PRIMARY KEY ("change_id", "hash")
);
