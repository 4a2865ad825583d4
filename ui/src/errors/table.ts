// Every error code, classified: how grave it is, which words it has, what the way out is. Total: a new code of the
// engine does not compile until it stands here. Never a sentence: those are in locales/*/errors.ftl.
import type { MessageKey } from "@/i18n";
import type { ErrorCode, ProblemCode } from "@/ipc";

/** How grave: `notice` is part of ordinary work, `warning` stops one act, `failure` means something is broken. */
export type Severity = "notice" | "warning" | "failure";

/** The way out a screen should offer. */
export type ErrorAction =
  | "none"
  /** Try the same again. */
  | "retry"
  /** Read again what is shown, then decide. */
  | "reload"
  /** Correct the input. */
  | "correct"
  /** Choose another file. */
  | "open_other"
  /** Sign in. */
  | "sign_in"
  /** Wait the said seconds. */
  | "wait"
  /** Go back to the list. */
  | "back"
  /** Copy the details for whoever mends it. */
  | "report";

interface Classified {
  severity: Severity;
  key: MessageKey;
  action: ErrorAction;
}

const of = (severity: Severity, key: MessageKey, action: ErrorAction): Classified => ({ severity, key, action });

export const ERRORS: Record<ErrorCode, Classified> = {
  file_missing: of("warning", "error-file-missing", "open_other"),
  folder_missing: of("warning", "error-folder-missing", "open_other"),
  file_not_regular: of("warning", "error-file-not-regular", "open_other"),
  file_not_a_database: of("warning", "error-file-not-a-database", "open_other"),
  file_encrypted: of("warning", "error-file-encrypted", "open_other"),
  file_corrupt: of("failure", "error-file-corrupt", "open_other"),
  file_needs_recovery: of("warning", "error-file-needs-recovery", "open_other"),
  file_locked: of("warning", "error-file-locked", "retry"),
  file_busy: of("warning", "error-file-busy", "retry"),
  file_read_only: of("warning", "error-file-read-only", "none"),
  file_denied: of("warning", "error-file-denied", "open_other"),
  file_full: of("failure", "error-file-full", "retry"),
  file_io: of("failure", "error-file-io", "retry"),
  file_exists: of("warning", "error-file-exists", "correct"),
  backup_not_whole: of("warning", "error-backup-not-whole", "open_other"),
  backup_foreign: of("warning", "error-backup-foreign", "open_other"),
  file_gone: of("failure", "error-file-gone", "open_other"),
  format_newer: of("warning", "error-format-newer", "open_other"),
  already_enabled: of("notice", "error-already-enabled", "sign_in"),
  not_enabled: of("notice", "error-not-enabled", "none"),
  not_confirmed: of("notice", "error-not-confirmed", "none"),
  name_taken: of("warning", "error-name-taken", "none"),
  invalid_credentials: of("notice", "error-invalid-credentials", "correct"),
  too_many_attempts: of("warning", "error-too-many-attempts", "wait"),
  not_signed_in: of("notice", "error-not-signed-in", "sign_in"),
  invalid_recovery_key: of("notice", "error-invalid-recovery-key", "correct"),
  forbidden: of("warning", "error-forbidden", "back"),
  switched_off: of("warning", "error-switched-off", "back"),
  model_not_found: of("warning", "error-model-not-found", "back"),
  record_not_found: of("warning", "error-record-not-found", "back"),
  record_conflict: of("warning", "error-record-conflict", "reload"),
  action_unknown: of("warning", "error-action-unknown", "reload"),
  action_forbidden: of("warning", "error-action-forbidden", "back"),
  action_refused: of("warning", "error-action-refused", "none"),
  action_failed: of("warning", "error-action-failed", "none"),
  schema_broken: of("warning", "error-schema-broken", "none"),
  version_not_found: of("notice", "error-version-not-found", "reload"),
  undo_conflict: of("warning", "error-undo-conflict", "reload"),
  role_conflict: of("warning", "error-role-conflict", "reload"),
  model_read_only: of("notice", "error-model-read-only", "back"),
  record_in_use: of("warning", "error-record-in-use", "correct"),
  nothing_to_undo: of("notice", "error-nothing-to-undo", "none"),
  user_not_found: of("warning", "error-user-not-found", "reload"),
  role_not_found: of("warning", "error-role-not-found", "reload"),
  outside_rule: of("notice", "error-outside-rule", "correct"),
  more_than_held: of("notice", "error-more-than-held", "correct"),
  not_yourself: of("notice", "error-not-yourself", "none"),
  last_superuser: of("notice", "error-last-superuser", "none"),
  field_unknown: of("warning", "error-field-unknown", "reload"),
  invalid_input: of("notice", "error-invalid-input", "correct"),
  invalid_filter: of("notice", "error-invalid-filter", "correct"),
  config_invalid: of("notice", "error-config-invalid", "correct"),
  invalid_key: of("warning", "error-invalid-key", "back"),
  invalid_request: of("failure", "error-invalid-request", "report"),
  refused_by_trigger: of("warning", "error-refused-by-trigger", "correct"),
  only_looking: of("notice", "error-only-looking", "none"),
  refused_by_policy: of("warning", "error-refused-by-policy", "none"),
  schema_changed: of("warning", "error-schema-changed", "reload"),
  audit_broken: of("failure", "error-audit-broken", "report"),
  cancelled: of("notice", "error-cancelled", "retry"),
  export_too_large: of("notice", "error-export-too-large", "correct"),
  not_available: of("notice", "error-not-available", "none"),
  internal: of("failure", "error-internal", "report"),
};

export const PROBLEMS: Record<ProblemCode, MessageKey> = {
  required: "problem-required",
  not_an_integer: "problem-not-an-integer",
  out_of_range: "problem-out-of-range",
  not_a_number: "problem-not-a-number",
  not_a_boolean: "problem-not-a-boolean",
  not_a_date: "problem-not-a-date",
  not_a_time: "problem-not-a-time",
  not_a_duration: "problem-not-a-duration",
  no_zone: "problem-no-zone",
  too_precise: "problem-too-precise",
  not_a_list: "problem-not-a-list",
  not_json: "problem-not-json",
  not_a_uuid: "problem-not-a-uuid",
  not_a_url: "problem-not-a-url",
  not_a_phone: "problem-not-a-phone",
  not_a_colour: "problem-not-a-colour",
  not_a_slug: "problem-not-a-slug",
  not_a_path: "problem-not-a-path",
  not_a_choice: "problem-not-a-choice",
  too_long: "problem-too-long",
  too_many_bytes: "problem-too-many-bytes",
  scheme_unknown: "problem-scheme-unknown",
  scheme_unsupported: "problem-scheme-unsupported",
  file_gone: "problem-file-gone",
  file_changed: "problem-file-changed",
  file_unread: "problem-file-unread",
  file_in_use: "problem-file-in-use",
  not_a_permission: "problem-not-a-permission",
  not_granted: "problem-not-granted",
  cannot_hide: "problem-cannot-hide",
  not_unique: "problem-not-unique",
  locked: "problem-locked",
  not_unique_together: "problem-not-unique-together",
  referred_to: "problem-referred-to",
  fixed_key: "problem-fixed-key",
  needs_file: "problem-needs-file",
  reference_missing: "problem-reference-missing",
  check_failed: "problem-check-failed",
  wrong_type: "problem-wrong-type",
  not_writable: "problem-not-writable",
  not_an_email: "problem-not-an-email",
  too_short: "problem-too-short",
  too_common: "problem-too-common",
  too_personal: "problem-too-personal",
  too_weak: "problem-too-weak",
  taken: "problem-taken",
  too_small: "problem-too-small",
  too_large: "problem-too-large",
  pattern_mismatch: "problem-pattern-mismatch",
  config_syntax: "problem-config-syntax",
  config_version: "problem-config-version",
  config_unknown_key: "problem-config-unknown-key",
  config_missing: "problem-config-missing",
  config_wrong_type: "problem-config-wrong-type",
  config_not_a_word: "problem-config-not-a-word",
  config_no_such_table: "problem-config-no-such-table",
  config_no_such_field: "problem-config-no-such-field",
  config_repeated: "problem-config-repeated",
  config_empty: "problem-config-empty",
  config_out_of_range: "problem-config-out-of-range",
  config_crossed: "problem-config-crossed",
  config_misfit: "problem-config-misfit",
  config_malformed: "problem-config-malformed",
  config_slug_taken: "problem-config-slug-taken",
};
