//! The loopback server of the browser tests: the real interface in a real browser against the real engine. A cargo
//! feature, refused by release builds, and never a way to reach a workspace from another computer.

#[cfg(not(debug_assertions))]
compile_error!("the development server is for tests and must not be in a release build");

mod events;
mod guard;
mod host;
mod page;
mod routes;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use bureau_api::Desk;
use bureau_engine::error::Error;
use clap::Args;
use tokio::net::TcpListener;

use crate::answer::{Answer, print_line};
use crate::failure::Failure;
use events::Windows;
use host::{BrowserHost, Dialogs};
use routes::Served;

#[derive(Args)]
pub struct Typed {
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    port: u16,

    #[arg(long, value_name = "DIR", default_value = "ui/dist", hide_default_value = true)]
    ui: PathBuf,

    #[arg(long, value_name = "DB")]
    file: Option<PathBuf>,

    #[command(flatten)]
    dialogs: Dialogs,

    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

/// Serves until it is ended.
pub async fn run(typed: Typed) -> Result<Answer, Failure> {
    let windows = Arc::new(Windows::default());
    let host = BrowserHost::new(&typed.data, typed.dialogs, Arc::clone(&windows));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, typed.port)).await.map_err(Error::internal)?;
    let address = listener.local_addr().map_err(Error::internal)?;
    let served = Served {
        desk: Desk::new(Arc::new(host)),
        windows,
        token: token()?,
        start_with: typed.file,
        ui: typed.ui,
        port: address.port(),
        greeted: tokio::sync::Mutex::default(),
    };
    print_line(&mut std::io::stdout().lock(), &format!("listening http://{address}/")).map_err(Error::internal)?;
    axum::serve(listener, routes::routes(Arc::new(served))).await.map_err(Error::internal)?;
    Answer::new((), String::new())
}

/// Proves that a request comes from the page this run served.
fn token() -> Result<String, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::internal(error.to_string()))?;
    Ok(data_encoding::HEXLOWER.encode(&bytes))
}
