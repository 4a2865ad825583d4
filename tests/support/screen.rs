//! A virtual display with a window manager and a session bus of its own, so that runs do not see each other.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Outcome;
use crate::wait::until;

/// Which session bus the app finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bus {
    /// One that can start the desktop portal and its GTK dialogs.
    Portal,
    /// One that can start nothing.
    Bare,
}

/// Where Debian and its relatives keep the descriptions of services a bus can start.
const SERVICES: &str = "/usr/share/dbus-1/services";
const PORTAL_SERVICES: &[&str] =
    &["org.freedesktop.portal.Desktop.service", "org.freedesktop.impl.portal.desktop.gtk.service"];

/// The display. Everything it started ends with it.
pub struct Screen {
    home: tempfile::TempDir,
    display: String,
    bus_address: String,
    running: Vec<Child>,
}

impl Screen {
    /// Starts Xvfb, openbox and a bus.
    pub async fn start(bus: Bus) -> Outcome<Self> {
        Self::begin(bus, false).await
    }

    /// The same, with what the display shows now in the file [`frame`](Self::frame).
    pub async fn start_watched(bus: Bus) -> Outcome<Self> {
        Self::begin(bus, true).await
    }

    async fn begin(bus: Bus, watched: bool) -> Outcome<Self> {
        let home = tempfile::Builder::new().prefix("bureau-screen-").tempdir()?;
        for folder in ["config", "data", "cache", "state", "run", "services"] {
            std::fs::create_dir(home.path().join(folder))?;
        }
        make_private(&home.path().join("run"))?;
        still(&home.path().join("config"))?;
        let mut screen = Self { home, display: String::new(), bus_address: String::new(), running: Vec::new() };
        let mut server = Command::new("Xvfb");
        // Without -noreset it starts anew, and refuses who connects just then, whenever its last client leaves.
        server.args("-displayfd 1 -noreset -screen 0 1600x1100x24 -nolisten tcp".split(' '));
        if watched {
            server.arg("-fbdir").arg(screen.home.path());
        }
        let number = screen.first_line(&mut server, "xvfb")?;
        screen.display = format!(":{number}");
        let config = bus_config(screen.home.path(), bus)?;
        let mut daemon = screen.command("dbus-daemon");
        daemon.arg("--nofork").arg("--print-address=1").arg(format!("--config-file={}", config.display()));
        screen.bus_address = screen.first_line(&mut daemon, "bus")?;
        let mut manager = screen.command("openbox");
        screen.run(&mut manager, "openbox")?;
        screen.manager_is_up().await?;
        Ok(screen)
    }

    /// A program that will find this display, this bus and these folders, and nothing of the person who runs the test.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let home = self.home.path();
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("XDG_CURRENT_DESKTOP", "GNOME")
            .env("LANG", "C.UTF-8")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("LC_ALL")
            .env_remove("LANGUAGE")
            .stdin(Stdio::null());
        command
    }

    /// Starts a program that ends with the display. Its output goes to a file: a pipe would be held open by orphans.
    pub fn run(&mut self, command: &mut Command, name: &str) -> Outcome {
        let log = File::create(self.log(name))?;
        let child = command.stdout(log.try_clone()?).stderr(log).spawn();
        self.running.push(child.map_err(|error| format!("{name}: {error}"))?);
        Ok(())
    }

    /// Where the output of a program that [`run`](Self::run) started stands.
    pub fn log(&self, name: &str) -> PathBuf {
        self.home.path().join(format!("{name}.log"))
    }

    /// What a watched display shows now: an XWD file that the server draws into.
    pub fn frame(&self) -> PathBuf {
        self.home.path().join("Xvfb_screen0")
    }

    /// A folder of this display's own, for databases and traces; removed with it.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Whether a program of this display is running, as the system's list of processes has it.
    pub fn runs(&self, program: &Path) -> bool {
        let home = format!("HOME={}", self.home.path().display());
        let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
        processes.map(|entry| entry.path()).any(|process| {
            let ours = || std::fs::read(process.join("environ")).ok();
            std::fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program)
                && ours().is_some_and(|all| all.split(|byte| *byte == 0).any(|one| one == home.as_bytes()))
        })
    }

    /// Lets xdotool act on the display; its output.
    pub fn xdotool(&self, arguments: &[&str]) -> Outcome<String> {
        let output = self.command("xdotool").args(arguments).output()?;
        if output.status.success() {
            return Ok(String::from_utf8(output.stdout)?.trim().to_owned());
        }
        Err(format!("xdotool {arguments:?}: {}", String::from_utf8_lossy(&output.stderr)).into())
    }

    /// The window whose title matches, once it is on the screen.
    pub async fn window_named(&self, pattern: &str) -> Outcome<String> {
        until(&format!("a window called {pattern}"), || async { self.visible(pattern) }).await
    }

    /// The visible window whose title matches now.
    pub fn visible(&self, pattern: &str) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", pattern]).ok()?;
        found.lines().last().map(str::to_owned)
    }

    fn first_line(&mut self, command: &mut Command, name: &str) -> Outcome<String> {
        let log = File::create(self.log(name))?;
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn()?;
        let stdout = child.stdout.take().ok_or("a piped output")?;
        self.running.push(child);
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        if line.trim().is_empty() {
            return Err(format!("{name} did not start: {}", std::fs::read_to_string(self.log(name))?).into());
        }
        Ok(line.trim().to_owned())
    }

    async fn manager_is_up(&self) -> Outcome {
        let up = until("the window manager", || async {
            let output = self.command("xprop").args(["-root", "_NET_SUPPORTING_WM_CHECK"]).output().ok()?;
            String::from_utf8_lossy(&output.stdout).contains("window id").then_some(())
        })
        .await;
        up.map_err(|error| {
            format!("{error}: {}", std::fs::read_to_string(self.log("openbox")).unwrap_or_default()).into()
        })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in self.running.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn bus_config(home: &Path, bus: Bus) -> Outcome<PathBuf> {
    let services = home.join("services");
    if bus == Bus::Portal {
        for service in PORTAL_SERVICES {
            std::fs::copy(Path::new(SERVICES).join(service), services.join(service))
                .map_err(|error| format!("{service}: {error} (install xdg-desktop-portal-gtk)"))?;
        }
    }
    let config = home.join("bus.conf");
    let text = format!(
        "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \
         \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n\
         <busconfig><type>session</type><listen>unix:dir={home}</listen><servicedir>{services}</servicedir>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>\
         <allow own=\"*\"/></policy></busconfig>\n",
        home = home.display(),
        services = services.display(),
    );
    std::fs::write(&config, text)?;
    Ok(config)
}

/// Asks GTK, and through it the page, for no animation and no blinking caret: without a graphics card each frame of them is
/// work for the processor, and a picture shows what it settles on.
fn still(config: &Path) -> Outcome {
    let folder = config.join("gtk-3.0");
    std::fs::create_dir(&folder)?;
    let settings = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n";
    Ok(std::fs::write(folder.join("settings.ini"), settings)?)
}

/// The runtime folder must belong to the person alone, or programs refuse it.
fn make_private(folder: &Path) -> Outcome {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?)
}
