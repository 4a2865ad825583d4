//! Journeys through the real app in a real window, on a virtual display: what only the desktop can show.

use bureau_tests::screen::Bus;
use bureau_tests::window::{Launch, Window};

#[tokio::test(flavor = "multi_thread")]
async fn probe() {
    let w = Window::open(Bus::Portal, |_| Launch::app()).await.unwrap();
    println!("{}", w.text().await.unwrap());
    w.resize(900, 700).await.unwrap();
    w.picture(std::path::Path::new("/tmp/desk_scratch/p.png")).await.unwrap();
    let f = w.screen.folder().join("é a.sqlite");
    std::fs::write(&f, b"").unwrap();
    w.press("button", "Open a database").await.unwrap();
    bureau_tests::dialog::choose(&w.screen, "Open a database", &f).await.unwrap();
    w.says("{\"file\":\"0\"}").await.unwrap();
    println!("{}", w.log());
    w.close().await.unwrap();
    let w = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    w.press("button", "Open a database").await.unwrap();
    let f = w.screen.folder().join("é a.sqlite");
    std::fs::write(&f, b"").unwrap();
    bureau_tests::dialog::choose(&w.screen, "Open a database", &f).await.unwrap();
    w.says("{\"file\":\"0\"}").await.unwrap();
    w.press("button", "Open a database").await.unwrap();
    bureau_tests::dialog::cancel(&w.screen, "Open a database").await.unwrap();
    w.says("{\"file\":null}").await.unwrap();
    println!("{}", w.log());
    let mut w = w;
    w.drag_over(&f).await.unwrap();
    w.hover_until("\"over\":true").await.unwrap();
    w.drop_it().unwrap();
    w.says("file_dropped").await.unwrap();
    println!("{}", w.text().await.unwrap());
    w.close().await.unwrap();
}
