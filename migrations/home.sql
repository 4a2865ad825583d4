-- What the engine keeps in the app's data folder about files in general, format 1: wrong tries at files that may not be
-- written, and where each workspace was last seen on this computer.

-- As in the files themselves; the hash is of the workspace's id and the e-mail.
CREATE TABLE IF NOT EXISTS "bureau_attempt" (
    "email_hash" BLOB NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS "bureau_known" (
    "workspace_id" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "identity" TEXT NOT NULL
) WITHOUT ROWID;
