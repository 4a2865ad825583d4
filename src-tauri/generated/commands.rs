//! The commands a window may call. Written by `cargo xtask gen` from crates/api; never edited by hand.

/// Every command, in the order of the list.
pub const COMMANDS: &[&str] = &[
    "app_info",
    "preferences_set",
    "recents_list",
    "recents_forget",
    "file_pick",
    "sample_file",
    "workspace_open",
    "workspace_close",
    "enable_plan",
    "enable_run",
    "password_check",
    "sign_in",
    "sign_out",
    "models_list",
    "records_list",
    "records_count",
    "records_get",
    "records_choices",
    "records_update",
    "records_history",
];
