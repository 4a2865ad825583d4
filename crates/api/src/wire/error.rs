//! The one error that crosses the wire: a code and its parameters, never a sentence.

use std::collections::BTreeMap;

use bureau_engine::error::{Error, ErrorCode, Problem, ProblemCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What every handler returns.
pub type ApiResult<T> = Result<T, ApiError>;

/// Why a command failed. The window and the terminal turn the code into words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ApiError {
    /// Closed list; each code has its severity, text and way out in the window's table.
    #[ts(type = "ErrorCode")]
    pub code: ErrorCode,
    /// Values the text needs, such as `path`, `field`, `seconds`.
    pub params: BTreeMap<String, String>,
    /// The field at fault when there is exactly one.
    pub field: Option<String>,
    /// The SQLite result name and number, for the small print (`SQLITE_BUSY (5)`).
    pub hint: Option<String>,
    /// Every problem of every field, when the input is at fault.
    pub problems: Vec<FieldProblem>,
    /// What stood in the way of the records that were to be saved with this one; `problems` are this one's alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<RefusedChild>>")]
    pub refused: Vec<RefusedChild>,
    /// Joins what a person reports with the log line.
    pub correlation_id: String,
}

/// A record that could not be saved together with the one it refers to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RefusedChild {
    /// Place of its list in the request, from 0.
    pub list: usize,
    /// Place of its change there, from 0.
    pub change: usize,
    /// Why.
    pub error: ApiError,
}

/// One thing wrong with one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FieldProblem {
    /// Column name of the field.
    pub field: String,
    /// Closed list.
    #[ts(type = "ProblemCode")]
    pub code: ProblemCode,
    /// Values the text needs, such as `max`.
    pub params: BTreeMap<String, String>,
}

impl From<Problem> for FieldProblem {
    fn from(problem: Problem) -> Self {
        Self { field: problem.field, code: problem.code, params: problem.params }
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let correlation_id = uuid::Uuid::now_v7().simple().to_string();
        tracing::warn!(%correlation_id, code = error.code.as_str(), detail = error.detail(), "command failed");
        let problems: Vec<FieldProblem> = error.problems.into_iter().map(Into::into).collect();
        let field = match problems.as_slice() {
            [only] => Some(only.field.clone()),
            _ => error.params.get("field").cloned(),
        };
        let refused = Vec::new();
        Self { code: error.code, params: error.params, field, hint: error.hint, problems, refused, correlation_id }
    }
}
