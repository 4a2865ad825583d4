// The names of all commands, for build.rs. Written by `cargo xtask gen`; never edited by hand.

/// Every command the window may call.
pub const COMMANDS: &[&str] = &[
    "app_info",
    "preferences_set",
    "recents_list",
    "recents_forget",
    "file_pick",
    "sample_file",
    "workspace_open",
    "workspace_edit_directly",
    "workspace_close",
    "enable_plan",
    "enable_run",
    "password_check",
    "sign_in",
    "sign_out",
    "models_list",
    "records_list",
    "records_count",
    "records_facets",
    "records_get",
    "records_choices",
    "records_update",
    "records_history",
];
