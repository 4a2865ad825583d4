//! Several windows of one process: a second start is handed to the first, and each window keeps its file to itself.

use bureau_tests::screen::{Bus, Screen};
use bureau_tests::wait::until;
use bureau_tests::window::{Launch, Window};
use bureau_tests::{Outcome, fixture};

use crate::steps;

/// Starts the app again, as a file manager would, and waits until that start is over.
async fn start_again(screen: &Screen, folder: &std::path::Path, arguments: &[&str]) -> Outcome {
    let mut command = screen.command(fixture::program("bureau-desktop")?);
    command.current_dir(folder).args(arguments);
    let status = tokio::process::Command::from(command).status().await?;
    status.success().then_some(()).ok_or_else(|| "the second start failed".into())
}

/// How many windows have such a title.
fn windows(screen: &Screen, title: &str) -> usize {
    screen.xdotool(&["search", "--onlyvisible", "--name", title]).map_or(0, |found| found.lines().count())
}

/// Closes every window as people do: the driver would end the program.
async fn close_all(screen: &Screen) {
    for left in (0..windows(screen, "Bureau$")).rev() {
        let shown = screen.window_named("Bureau$").await.unwrap();
        screen.xdotool(&["windowactivate", "--sync", &shown]).unwrap();
        screen.xdotool(&["key", "alt+F4"]).unwrap();
        until("the window to close", || async { (windows(screen, "Bureau$") == left).then_some(()) }).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_is_handed_to_the_first() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let first = fixture::chinook(screen.folder(), "first.sqlite").unwrap();
    let second = fixture::chinook(screen.folder(), "second.sqlite").unwrap();
    // With a write-ahead log one can see whether a file is open.
    for file in [&first, &second] {
        let mut bytes = std::fs::read(file).unwrap();
        bytes[18..20].copy_from_slice(&[2, 2]);
        std::fs::write(file, bytes).unwrap();
    }
    let folder = screen.folder().to_owned();
    let log = |name: &str| folder.join(format!("{name}.sqlite-wal"));

    let window = Window::open_on(screen, &Launch::on(&first).unwrap()).await.unwrap();
    steps::list(&window, "Tracks").await;
    start_again(&window.screen, &folder, &["second.sqlite"]).await.unwrap();
    let other = window.screen.window_named("^Second · Bureau$").await.unwrap();
    assert!(log("first").exists() && log("second").exists(), "each window has its file");

    // The same file again is the window that shows it.
    start_again(&window.screen, &folder, &["second.sqlite"]).await.unwrap();
    until("the window to be in front", || async {
        (window.screen.xdotool(&["getactivewindow"]).ok()? == other).then_some(())
    })
    .await
    .unwrap();
    assert_eq!(windows(&window.screen, "^Second · Bureau$"), 1);

    window.screen.xdotool(&["windowactivate", "--sync", &other]).unwrap();
    window.screen.xdotool(&["key", "alt+F4"]).unwrap();
    until("the second file to be let go of", || async { (!log("second").exists()).then_some(()) }).await.unwrap();
    steps::list(&window, "Albums").await;
    assert!(log("first").exists(), "the other window goes on");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn files_opened_together_show_each_in_one_window() {
    let mut screen = Screen::start(Bus::Bare).await.unwrap();
    let names = ["first", "second", "third"];
    let files: Vec<_> =
        names.map(|name| fixture::chinook(screen.folder(), &format!("{name}.sqlite")).unwrap()).into_iter().collect();
    // As a file manager starts them, one of them twice: the app is not running, and each start hands its file to whichever
    // was first, which is not ready for it.
    let app = fixture::program("bureau-desktop").unwrap();
    for (number, file) in files.iter().chain(files.last()).enumerate() {
        let mut command = screen.command(&app);
        screen.run(command.arg(file), &format!("app-{number}")).unwrap();
    }
    for title in ["^First · Bureau$", "^Second · Bureau$", "^Third · Bureau$"] {
        screen.window_named(title).await.unwrap();
    }
    assert_eq!(windows(&screen, "Bureau$"), 3, "one window for each file");
    close_all(&screen).await;
    until("the app to end", || async { (!screen.runs(&app)).then_some(()) }).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_opens_in_a_window_of_its_own_and_sizes_are_remembered() {
    let screen = Screen::start(Bus::Bare).await.unwrap();
    let file = fixture::chinook(screen.folder(), "chinook.sqlite").unwrap();
    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    window.resize(1111, 777).await.unwrap();
    steps::list(&window, "Tracks").await;
    steps::open(&window, "Balls to the Wall", "Balls to the Wall").await;
    window.press("button", "More").await.unwrap();
    window.press("menuitem", "Open in new window").await.unwrap();
    until("two windows of the file", || async { (windows(&window.screen, "^Chinook · Bureau$") == 2).then_some(()) })
        .await
        .unwrap();
    let first = window.client.window().await.unwrap();
    let other = until("the page of the other window", || async {
        window.client.windows().await.ok()?.into_iter().find(|page| *page != first)
    })
    .await
    .unwrap();
    window.client.switch_to_window(other).await.unwrap();
    window.find("heading", "Balls to the Wall").await.unwrap();
    window.client.switch_to_window(first).await.unwrap();

    close_all(&window.screen).await;
    // The driver's session ended with its window.
    let Window { screen, .. } = window;
    let remembered = screen.folder().join("config/org.bureaudesk.Bureau/.window-state.json");
    until("the size to be kept", || async {
        std::fs::read_to_string(&remembered).ok()?.contains("1111").then_some(())
    })
    .await
    .unwrap();
    let window = Window::open_on(screen, &Launch::on(&file).unwrap()).await.unwrap();
    let size = window.run("return `${innerWidth} ${innerHeight}`", vec![]).await.unwrap();
    assert_eq!(size, "1111 777", "as the window was left");
    window.close().await.unwrap();
}
