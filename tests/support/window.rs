//! The real app in a real window, under WebKitWebDriver.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::screen::{Bus, Screen};
use crate::wait::until;
use crate::{Outcome, fixture};

/// How to start the app.
pub struct Launch {
    /// The program.
    pub app: PathBuf,
    /// The file on its command line.
    pub file: Option<PathBuf>,
    /// Prefix of the files strace writes, one for each thread; nothing: not traced.
    pub trace: Option<PathBuf>,
}

impl Launch {
    /// The app that was built with the tests, on no file.
    pub fn app() -> Outcome<Self> {
        Ok(Self { app: fixture::program("bureau-desktop")?, file: None, trace: None })
    }

    /// The same, on a file.
    pub fn on(file: &Path) -> Outcome<Self> {
        Ok(Self { file: Some(file.to_owned()), ..Self::app()? })
    }

    fn binary_and_arguments(&self) -> Outcome<(PathBuf, Vec<String>)> {
        let app = self.app.to_str().ok_or("a path in UTF-8")?.to_owned();
        let file = self.file.as_deref().map(|file| file.to_str().ok_or("a path in UTF-8")).transpose()?;
        let Some(prefix) = &self.trace else {
            return Ok((self.app.clone(), file.into_iter().map(str::to_owned).collect()));
        };
        let prefix = prefix.to_str().ok_or("a path in UTF-8")?;
        let calls = "trace=open,openat,openat2,creat,execve,clone,clone3,fork,vfork";
        let mut arguments: Vec<String> =
            ["-ff", "--seccomp-bpf", "-qq", "-s", "4096", "-e", calls, "-o", prefix, &app].map(str::to_owned).to_vec();
        arguments.extend(file.map(str::to_owned));
        Ok((on_path("strace")?, arguments))
    }
}

/// The app's window. Close it with [`close`](Self::close); on a panic its display takes it down.
pub struct Window {
    /// The page, for what [`crate::page`] does not cover.
    pub client: Client,
    /// The display it is on.
    pub screen: Screen,
}

impl Window {
    /// Starts a display and the app on it.
    pub async fn open(bus: Bus, launch: impl FnOnce(&Screen) -> Outcome<Launch>) -> Outcome<Self> {
        let screen = Screen::start(bus).await?;
        let launch = launch(&screen)?;
        Self::open_on(screen, &launch).await
    }

    /// Starts the app on a display that is there, once the one before has ended: a start before that would be handed to it,
    /// and a driver's session may be over sooner than its app.
    pub async fn open_on(mut screen: Screen, launch: &Launch) -> Outcome<Self> {
        until("the app before to end", || async { (!screen.runs(&launch.app)).then_some(()) }).await?;
        let port = free_port()?;
        let mut driver = screen.command("WebKitWebDriver");
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").arg(format!("--port={port}")).arg("--host=127.0.0.1");
        screen.run(&mut driver, "driver")?;
        until("the driver's port", || async { tokio::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok() })
            .await?;
        let (binary, arguments) = launch.binary_and_arguments()?;
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": arguments } });
        let serde_json::Value::Object(capabilities) = wanted else { return Err("an object".into()) };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .map_err(|error| format!("the app did not start: {error}\n{}", log(&screen)))?;
        Ok(Self { client, screen })
    }

    /// Ends the app politely and returns its display, on which it can be started again.
    pub async fn close(self) -> Outcome<Screen> {
        self.client.close().await?;
        Ok(self.screen)
    }

    /// What the app and the driver said on their outputs.
    pub fn log(&self) -> String {
        log(&self.screen)
    }

    /// Gives the page exactly this size.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let window = self.screen.window_named("Bureau$").await?;
        self.screen.xdotool(&["windowsize", &window, &width.to_string(), &height.to_string()])?;
        until(&format!("a page of {width} by {height}"), || async {
            let size = self.client.execute("return [innerWidth, innerHeight]", Vec::new()).await.ok()?;
            (size == json!([width, height])).then_some(())
        })
        .await
    }

    /// Writes a picture of the page, after its fonts are there and once two in a row are alike: the driver hands out the frame
    /// that was drawn last, which may be older than what a test found in the page, and each picture asks for a newer one.
    pub async fn picture(&self, path: &Path) -> Outcome {
        const SETTLED: &str =
            "const done = arguments[arguments.length - 1]; document.fonts.ready.then(() => done(true));";
        // More than a caret's blinking or the end of a transition needs.
        const MOST: usize = 10;
        self.client.execute_async(SETTLED, Vec::new()).await?;
        let mut last = self.client.screenshot().await?;
        for _ in 0..MOST {
            let next = self.client.screenshot().await?;
            let alike = next == last;
            last = next;
            if alike {
                break;
            }
        }
        std::fs::write(path, last)?;
        Ok(())
    }
}

fn log(screen: &Screen) -> String {
    std::fs::read_to_string(screen.log("driver")).unwrap_or_default()
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The driver wants the whole path of what it starts.
fn on_path(program: &str) -> Outcome<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file());
    found.ok_or_else(|| format!("{program} is not installed").into())
}
