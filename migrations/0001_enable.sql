-- The admin's own tables, format 1. Plain SQL of SQLite 3.8: no STRICT, no generated columns, no AUTOINCREMENT, so that older
-- programs still read the file; triggers only on our own tables.

-- Workspace id, format and who may read or write it, the audit head, the recovery key's hash, the names to drop on disabling.
CREATE TABLE "bureau_meta" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
) WITHOUT ROWID;

-- People who can sign in.
CREATE TABLE "bureau_user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_admin" INTEGER NOT NULL,
    "is_active" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "last_sign_in_at" INTEGER
);

-- Failed sign-ins by hash of the e-mail, known or not: a wait must not tell which accounts exist.
CREATE TABLE "bureau_attempt" (
    "email_hash" BLOB NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL
) WITHOUT ROWID;

-- The slug each table had when the workspace was enabled: permissions and links hang on it.
CREATE TABLE "bureau_model" (
    "table_name" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL UNIQUE
);

-- What people said about each model, as TOML: labels, lists, validation (docs/guide/options.md).
CREATE TABLE "bureau_option" (
    "table_name" TEXT NOT NULL PRIMARY KEY,
    "options" TEXT NOT NULL
);

-- The audit log: canonical bytes and the hash over them and their predecessor's. The other columns are an index.
CREATE TABLE "bureau_audit" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "table_name" TEXT,
    "record_key" BLOB,
    "canonical" BLOB NOT NULL,
    "hash" BLOB NOT NULL
);
CREATE INDEX "bureau_audit_record" ON "bureau_audit" ("table_name", "record_key", "seq");

-- Values over 4 KB of audit entries, by SHA-256.
CREATE TABLE "bureau_audit_value" (
    "hash" BLOB NOT NULL PRIMARY KEY,
    "content" BLOB NOT NULL
) WITHOUT ROWID;

-- Deleted records that can be put back: from which to which place of the audit log their deletion stands.
CREATE TABLE "bureau_trash" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "last_seq" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "deleted_at" INTEGER NOT NULL,
    "deleted_by" TEXT NOT NULL,
    "cascaded" INTEGER NOT NULL
);

CREATE TRIGGER "bureau_audit_no_update" BEFORE UPDATE ON "bureau_audit"
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "bureau_audit_no_delete" BEFORE DELETE ON "bureau_audit"
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
-- INSERT OR REPLACE skips delete triggers: refuse a place that is taken, or before the first.
CREATE TRIGGER "bureau_audit_no_replace" BEFORE INSERT ON "bureau_audit"
WHEN NEW."seq" < 1 OR EXISTS (SELECT 1 FROM "bureau_audit" AS "a" WHERE "a"."seq" = NEW."seq")
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "bureau_audit_value_no_update" BEFORE UPDATE ON "bureau_audit_value"
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER "bureau_audit_value_no_delete" BEFORE DELETE ON "bureau_audit_value"
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
-- A value that is kept already stays as it is, whatever is inserted under its hash.
CREATE TRIGGER "bureau_audit_value_no_replace" BEFORE INSERT ON "bureau_audit_value"
WHEN EXISTS (SELECT 1 FROM "bureau_audit_value" AS "v" WHERE "v"."hash" = NEW."hash")
BEGIN SELECT RAISE(IGNORE); END;
