-- Roles, format 2: what people may do who are no superusers. Added when a workspace is enabled, or at the first sign-in to
-- one that was enabled before there were roles.

-- Named sets of permissions, in words: "track.view,track.edit".
CREATE TABLE "bureau_role" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "permissions" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL
);

-- Who has which role, and until when; without a time, for good.
CREATE TABLE "bureau_user_role" (
    "user_id" TEXT NOT NULL,
    "role_id" TEXT NOT NULL,
    "until" INTEGER,
    PRIMARY KEY ("user_id", "role_id")
) WITHOUT ROWID;
