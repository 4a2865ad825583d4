// The client of the command list: wire types, codes, and one typed function for each command with its cache tags.
// Written by `cargo xtask gen` from crates/api; never edited by hand.
import { call } from "./transport";

export type AppInfo = { version: string; platform: Platform; preferences: Preferences; workspace: WorkspaceView | null };
export type Platform = "linux" | "macos" | "windows";
export type Preferences = { theme: Theme; language: Language; density: Density };
export type Theme = "system" | "light" | "dark";
export type Language = "en" | "fr" | "es";
export type Density = "comfortable" | "compact";
export type RecentFile = {
  file: FileToken;
  name: string;
  path: string;
  enabled: boolean;
  found: boolean;
  bytes: number | null;
  tables: number | null;
  opened_at: string;
};
export type FileToken = string;
export type RecentForgetReq = { file: FileToken };
export type FilePicked = { file: FileToken | null };
export type ApiError = {
  code: ErrorCode;
  params: { [key in string]: string };
  field: string | null;
  hint: string | null;
  problems: Array<FieldProblem>;
  correlation_id: string;
};
export type FieldProblem = { field: string; code: ProblemCode; params: { [key in string]: string } };
export type Event =
  | { type: "records_changed"; model: string; keys: Array<WireKey> }
  | { type: "session_changed" }
  | { type: "workspace_changed" }
  | { type: "file_dropped"; file: FileToken }
  | { type: "file_hover"; over: boolean }
  | { type: "preferences_changed"; preferences: Preferences };
export type RecordsHistoryReq = { model: string; key: WireKey };
export type AuditEntryView = {
  seq: number;
  at: string;
  actor: string;
  actor_name: string;
  as: string | null;
  action: string;
  origin: string;
  model: string | null;
  key: WireKey | null;
  changes: { [key in string]: ChangeView };
};
export type ChangeView = { old?: WireValue; new?: WireValue; old_label?: string; new_label?: string };
export type AuditVerified = { entries: number; head: string; ok: boolean; first_bad: number | null };
export type UserView = { id: string; email: string; name: string; is_admin: boolean };
export type SignInReq = { email: string; password: string };
export type PasswordCheckReq = { password: string; name: string; email: string };
export type PasswordChecked = {
  score: number;
  length: number;
  long_enough: boolean;
  uncommon: boolean;
  impersonal: boolean;
  acceptable: boolean;
};
export type Nothing = Record<string, never>;
export type ModelView = {
  slug: string;
  label: string;
  label_one: string;
  group: string | null;
  table: string;
  icon: string;
  key: Array<string>;
  display: string | null;
  is_view: boolean;
  searchable: boolean;
  fields: Array<FieldView>;
  can: CanView;
};
export type FieldView = {
  name: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  read_only: boolean;
  nullable: boolean;
  max_length: number | null;
  scale: number | null;
  references: ReferenceView | null;
  choices: Array<string> | null;
};
export type ReferenceView = { model: string; field: string };
export type FieldKind =
  | "text"
  | "long_text"
  | "integer"
  | "decimal"
  | "boolean"
  | "datetime"
  | "foreign_key"
  | "enum"
  | "blob";
export type CanView = { view: boolean; add: boolean; edit: boolean; delete: boolean; export: boolean };
export type RecordsListReq = {
  model: string;
  page: number;
  per_page: number;
  sort: Array<SortKey>;
  filters: Array<FilterTerm>;
  search: string;
};
export type SortKey = { field: string; descending: boolean };
export type FilterTerm = { field: string; op: FilterOp; value: string };
export type FilterOp =
  | "is"
  | "not"
  | "contains"
  | "starts"
  | "ends"
  | "gt"
  | "ge"
  | "lt"
  | "le"
  | "empty"
  | "filled";
export type RecordsPage = { rows: Array<RecordView>; page: number; per_page: number; more: boolean; elapsed_ms: number };
export type RecordsCountReq = { model: string; filters: Array<FilterTerm>; search: string };
export type RecordsCount = { total: number | null; exact: boolean; elapsed_ms: number };
export type RecordView = {
  key: WireKey;
  display: string;
  values: { [key in string]: WireValue };
  labels: { [key in string]: string };
};
export type RecordsGetReq = { model: string; key: WireKey };
export type RecordsUpdateReq = {
  model: string;
  key: WireKey;
  values: { [key in string]: WireValue };
  base: { [key in string]: WireValue };
};
export type RecordsUpdated = { ignored: Array<string> } & RecordView;
export type RecordsChoicesReq = { model: string; field: string; search: string };
export type RecordsChoices = { choices: Array<ChoiceView>; more: boolean };
export type ChoiceView = { value: WireValue; label: string };
export type WireValue =
  | null
  | boolean
  | number
  | string
  | { $int: string }
  | { $real: string }
  | { $text: string }
  | { $blob: BlobView };
export type BlobView = { bytes: number };
export type WireKey = number | string | { [key in string]: WireValue };
export type WorkspaceOpenReq = { file: FileToken };
export type WorkspaceView = {
  name: string;
  path: string;
  enabled: boolean;
  read_only: boolean;
  user: UserView | null;
};
export type EnablePlan = {
  tables: number;
  rows: number;
  sound: boolean;
  bytes: number;
  adds: Array<string>;
  adds_bytes: number;
  backup_name: string;
  backup_folder: string;
};
export type EnableReq = { name: string; email: string; password: string; backup: boolean };
export type Enabled = { recovery_key: string; backup: BackupView | null };
export type BackupView = { path: string; bytes: number; sha256: string };

export type ErrorCode =
  | "file_missing"
  | "file_not_regular"
  | "file_not_a_database"
  | "file_corrupt"
  | "file_busy"
  | "file_read_only"
  | "file_denied"
  | "file_full"
  | "file_io"
  | "file_exists"
  | "file_gone"
  | "format_newer"
  | "already_enabled"
  | "not_enabled"
  | "name_taken"
  | "invalid_credentials"
  | "too_many_attempts"
  | "not_signed_in"
  | "invalid_recovery_key"
  | "forbidden"
  | "model_not_found"
  | "record_not_found"
  | "record_conflict"
  | "field_unknown"
  | "invalid_input"
  | "invalid_filter"
  | "invalid_key"
  | "invalid_request"
  | "refused_by_trigger"
  | "schema_changed"
  | "audit_broken"
  | "cancelled"
  | "not_available"
  | "internal";

export type ProblemCode =
  | "required"
  | "not_an_integer"
  | "out_of_range"
  | "not_a_number"
  | "not_a_boolean"
  | "not_a_date"
  | "not_a_choice"
  | "too_long"
  | "not_unique"
  | "reference_missing"
  | "check_failed"
  | "wrong_type"
  | "not_writable"
  | "not_an_email"
  | "too_short"
  | "too_common"
  | "too_personal"
  | "too_weak"
  | "taken";

export type Tag = "App" | "Session" | "Recents" | "Models" | "Records" | "Counts" | "History";

export const commands = {
  app_info: (req: Nothing): Promise<AppInfo> => call("app_info", req),
  preferences_set: (req: Preferences): Promise<Preferences> => call("preferences_set", req),
  recents_list: (req: Nothing): Promise<Array<RecentFile>> => call("recents_list", req),
  recents_forget: (req: RecentForgetReq): Promise<Nothing> => call("recents_forget", req),
  file_pick: (req: Nothing): Promise<FilePicked> => call("file_pick", req),
  sample_file: (req: Nothing): Promise<FilePicked> => call("sample_file", req),
  workspace_open: (req: WorkspaceOpenReq): Promise<WorkspaceView> => call("workspace_open", req),
  workspace_close: (req: Nothing): Promise<Nothing> => call("workspace_close", req),
  enable_plan: (req: Nothing): Promise<EnablePlan> => call("enable_plan", req),
  enable_run: (req: EnableReq): Promise<Enabled> => call("enable_run", req),
  password_check: (req: PasswordCheckReq): Promise<PasswordChecked> => call("password_check", req),
  sign_in: (req: SignInReq): Promise<UserView> => call("sign_in", req),
  sign_out: (req: Nothing): Promise<Nothing> => call("sign_out", req),
  models_list: (req: Nothing): Promise<Array<ModelView>> => call("models_list", req),
  records_list: (req: RecordsListReq): Promise<RecordsPage> => call("records_list", req),
  records_count: (req: RecordsCountReq): Promise<RecordsCount> => call("records_count", req),
  records_get: (req: RecordsGetReq): Promise<RecordView> => call("records_get", req),
  records_choices: (req: RecordsChoicesReq): Promise<RecordsChoices> => call("records_choices", req),
  records_update: (req: RecordsUpdateReq): Promise<RecordsUpdated> => call("records_update", req),
  records_history: (req: RecordsHistoryReq): Promise<Array<AuditEntryView>> => call("records_history", req),
};

export const tags: Record<keyof typeof commands, { reads: readonly Tag[]; invalidates: readonly Tag[] }> = {
  app_info: { reads: ["App", "Session"], invalidates: [] },
  preferences_set: { reads: [], invalidates: ["App"] },
  recents_list: { reads: ["Recents"], invalidates: [] },
  recents_forget: { reads: [], invalidates: ["Recents"] },
  file_pick: { reads: [], invalidates: [] },
  sample_file: { reads: [], invalidates: [] },
  workspace_open: { reads: [], invalidates: ["App", "Session", "Recents", "Models", "Records", "Counts", "History"] },
  workspace_close: { reads: [], invalidates: ["App", "Session", "Models", "Records", "Counts", "History"] },
  enable_plan: { reads: ["Session"], invalidates: [] },
  enable_run: { reads: [], invalidates: ["App", "Session", "Recents", "Models"] },
  password_check: { reads: [], invalidates: [] },
  sign_in: { reads: [], invalidates: ["App", "Session", "Models", "Records", "Counts", "History"] },
  sign_out: { reads: [], invalidates: ["App", "Session", "Models", "Records", "Counts", "History"] },
  models_list: { reads: ["Models", "Session"], invalidates: [] },
  records_list: { reads: ["Records"], invalidates: [] },
  records_count: { reads: ["Counts"], invalidates: [] },
  records_get: { reads: ["Records"], invalidates: [] },
  records_choices: { reads: ["Records"], invalidates: [] },
  records_update: { reads: [], invalidates: ["Records", "Counts", "History"] },
  records_history: { reads: ["History"], invalidates: [] },
};
