//! The command list: each command once, with its request, its answer, the cache tags it reads and those it invalidates.
//!
//! From this list come the handler dispatch here, the Tauri handlers, the development server's routes, the capability
//! file and the TypeScript client (`cargo xtask gen`).

/// Calls `$then!` with the whole list. A macro that takes a macro: every host sees the same commands or does not compile.
///
/// A line reads `name(Request) -> Answer, reads [tags], invalidates [tags];`.
#[macro_export]
macro_rules! with_commands {
    ($then:path) => {
        $then! {
            // The app
            app_info(Nothing) -> AppInfo, reads [App, Session], invalidates [];
            preferences_set(Preferences) -> Preferences, reads [], invalidates [App];
            window_open(WindowOpenReq) -> WindowOpened, reads [], invalidates [];
            recents_list(Nothing) -> Vec<RecentFile>, reads [Recents], invalidates [];
            recents_forget(RecentForgetReq) -> Nothing, reads [], invalidates [Recents];
            // Files and workspaces
            file_pick(Nothing) -> FilePicked, reads [], invalidates [];
            file_create(FileCreateReq) -> FilePicked, reads [], invalidates [];
            sample_file(Nothing) -> FilePicked, reads [], invalidates [];
            workspace_open(WorkspaceOpenReq) -> WorkspaceView, reads [], invalidates [App, Session, Recents, Models, Layouts, Records, Counts, History, People];
            workspace_edit_directly(Nothing) -> WorkspaceView, reads [], invalidates [App, Session, Models];
            workspace_close(Nothing) -> Nothing, reads [], invalidates [App, Session, Models, Layouts, Records, Counts, History, People];
            enable_plan(Nothing) -> EnablePlan, reads [Session], invalidates [];
            enable_run(EnableReq) -> Enabled, reads [], invalidates [App, Session, Recents, Models];
            // People
            password_check(PasswordCheckReq) -> PasswordChecked, reads [], invalidates [];
            sign_in(SignInReq) -> UserView, reads [], invalidates [App, Session, Models, Layouts, Records, Counts, History, People];
            sign_out(Nothing) -> Nothing, reads [], invalidates [App, Session, Models, Layouts, Records, Counts, History, People];
            sign_in_code(SignInCodeReq) -> UserView, reads [], invalidates [App, Session, Models, Layouts, Records, Counts, History, People];
            view_as(ViewAsReq) -> Nothing, reads [], invalidates [App, Session, Models, Layouts, Records, Counts, History, People];
            ours_may(Nothing) -> OursView, reads [Session, People], invalidates [];
            access_why(WhyReq) -> WhyView, reads [Session, People, Models, Records], invalidates [];
            people_list(Nothing) -> Vec<PersonView>, reads [Session, People], invalidates [];
            people_add(PersonAddReq) -> Nothing, reads [], invalidates [People, History];
            people_set(PersonSetReq) -> Nothing, reads [], invalidates [People, History];
            people_remove(PersonReq) -> Nothing, reads [], invalidates [People, History];
            people_sign_out(PersonReq) -> Nothing, reads [], invalidates [History];
            people_reset(PersonReq) -> PersonReset, reads [], invalidates [History];
            people_assign(AssignReq) -> Nothing, reads [], invalidates [People, History];
            people_unassign(AssignReq) -> Nothing, reads [], invalidates [People, History];
            roles_list(Nothing) -> Vec<RoleView>, reads [Session, People, Models], invalidates [];
            roles_add(RoleAddReq) -> RoleView, reads [], invalidates [People, History];
            roles_set(RoleSetReq) -> RoleView, reads [], invalidates [People, History];
            roles_rehearse(RoleRehearseReq) -> RoleRehearsed, reads [Session, People, Models, Counts], invalidates [];
            roles_remove(RoleReq) -> Nothing, reads [], invalidates [People, History];
            // Records
            models_list(Nothing) -> Vec<ModelView>, reads [Models, Session], invalidates [];
            layout_get(LayoutReq) -> Layout, reads [Layouts], invalidates [];
            layout_set(LayoutSetReq) -> Nothing, reads [], invalidates [Layouts];
            options_get(OptionsReq) -> OptionsView, reads [Models, Session], invalidates [];
            options_rehearse(OptionsDraftReq) -> OptionsRehearsed, reads [Models, Session, Records], invalidates [];
            options_set(OptionsDraftReq) -> OptionsChanged, reads [], invalidates [Models, Records, Counts, History];
            options_export(OptionsExportReq) -> OptionsText, reads [Models, Session], invalidates [];
            options_import(OptionsText) -> OptionsChanged, reads [], invalidates [Models, Records, Counts, History];
            options_read(Nothing) -> OptionsPicked, reads [], invalidates [];
            options_write(OptionsText) -> OptionsWritten, reads [], invalidates [];
            records_list(RecordsListReq) -> RecordsPage, reads [Records], invalidates [];
            records_count(RecordsCountReq) -> RecordsCount, reads [Counts], invalidates [];
            records_facets(RecordsFacetsReq) -> RecordsFacets, reads [Counts], invalidates [];
            records_totals(RecordsTotalsReq) -> RecordsTotals, reads [Counts], invalidates [];
            filter_read(FilterReadReq) -> FilterParsed, reads [Models, Session], invalidates [];
            filter_write(FilterWriteReq) -> FilterWritten, reads [Session], invalidates [];
            records_get(RecordsGetReq) -> RecordView, reads [Records], invalidates [];
            records_rights(RecordsGetReq) -> RecordRights, reads [Records, Session, People], invalidates [];
            bytes_read(BytesReadReq) -> BytesPiece, reads [Records], invalidates [];
            bytes_thumb(BytesThumbReq) -> BytesThumb, reads [], invalidates [];
            bytes_choose(BytesChooseReq) -> BytesChosen, reads [], invalidates [];
            bytes_save(BytesReq) -> BytesSaved, reads [], invalidates [];
            records_sql(RecordsSqlReq) -> RecordsSql, reads [], invalidates [];
            records_export(RecordsExportReq) -> RecordsExported, reads [], invalidates [History];
            records_export_stop(Nothing) -> Nothing, reads [], invalidates [];
            records_choices(RecordsChoicesReq) -> RecordsChoices, reads [Records], invalidates [];
            records_update(RecordsUpdateReq) -> RecordsUpdated, reads [], invalidates [Records, Counts, History];
            records_set(RecordsSetReq) -> RecordsSet, reads [], invalidates [Records, Counts, History];
            work_stop(Nothing) -> Nothing, reads [], invalidates [];
            actions_run(ActionsRunReq) -> ActionRan, reads [], invalidates [Records, Counts, History];
            records_add(RecordsAddReq) -> RecordsUpdated, reads [], invalidates [Records, Counts, History];
            records_delete_plan(RecordsKeysReq) -> RecordsDeleted, reads [Records], invalidates [];
            records_delete(RecordsKeysReq) -> RecordsDeleted, reads [], invalidates [Records, Counts, History];
            records_restore(RecordsRestoreReq) -> RecordView, reads [], invalidates [Records, Counts, History];
            changes_undo(ChangesUndoReq) -> Reverted, reads [], invalidates [Records, Counts, History];
            changes_redo(Nothing) -> Reverted, reads [], invalidates [Records, Counts, History];
            trash_list(TrashListReq) -> Vec<TrashedView>, reads [Records], invalidates [];
            trash_restore(TrashReq) -> Reverted, reads [], invalidates [Records, Counts, History];
            trash_purge(TrashReq) -> Nothing, reads [], invalidates [Records];
            records_history(RecordsHistoryReq) -> Vec<AuditEntryView>, reads [History], invalidates [];
        }
    };
}

/// What a cached answer depends on. An event or a command that invalidates a tag makes windows ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Version, platform, preferences.
    App,
    /// Who is signed in, and what is open.
    Session,
    /// The list of recent files.
    Recents,
    /// Models, fields and what may be done with them.
    Models,
    /// Pages, single records, choices.
    Records,
    /// Totals.
    Counts,
    /// Audit entries.
    History,
    /// Lists as they were left.
    Layouts,
    /// Accounts, roles, and who has them.
    People,
}

/// One command, described.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name, such as `records_update`.
    pub name: &'static str,
    /// Type of its request.
    pub request: &'static str,
    /// Type of its answer.
    pub answer: &'static str,
    /// Tags its answer depends on.
    pub reads: &'static [Reads],
    /// Tags it makes stale.
    pub invalidates: &'static [Reads],
}

macro_rules! describe {
    ($( $name:ident ( $request:ty ) -> $answer:ty, reads [ $($read:ident),* ], invalidates [ $($stale:ident),* ] ; )*) => {
        /// Every command, in order.
        pub const COMMANDS: &[Command] = &[
            $( Command {
                name: stringify!($name),
                request: stringify!($request),
                answer: stringify!($answer),
                reads: &[$(Reads::$read),*],
                invalidates: &[$(Reads::$stale),*],
            }, )*
        ];
    };
}

with_commands!(describe);
