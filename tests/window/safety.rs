//! The page can run nothing but our own files, reach nothing but our own commands, and go nowhere.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bureau_tests::screen::Bus;
use bureau_tests::window::{Launch, Window};
use serde_json::{Value, json};

/// A server that only counts who comes: the page must reach nobody.
struct Elsewhere {
    origin: String,
    visitors: Arc<AtomicUsize>,
}

impl Elsewhere {
    fn listen() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = listener.local_addr().unwrap().to_string();
        let visitors = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&visitors);
        std::thread::spawn(move || {
            for _ in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        Self { origin, visitors }
    }

    fn visitors(&self) -> usize {
        self.visitors.load(Ordering::SeqCst)
    }
}

async fn window() -> Window {
    let window = Window::open(Bus::Bare, |_| Launch::app()).await.unwrap();
    window.find("button", "Open database").await.unwrap();
    window
}

/// What a script says after trying something: `refused`, or what it got.
async fn tried(window: &Window, body: &str, arguments: Vec<Value>) -> String {
    let script = format!("try {{ {body} }} catch (error) {{ return 'refused' }}");
    window.run(&script, arguments).await.unwrap().as_str().unwrap_or("nothing").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_that_are_not_our_files_do_not_run() {
    let window = window().await;
    let inline = "const s = document.createElement('script'); s.textContent = 'window.ran = 1';
        document.head.append(s); return window.ran ? 'ran' : 'refused'";
    assert_eq!(tried(&window, inline, vec![]).await, "refused", "an inline script");
    let handler = "const d = document.createElement('div'); d.innerHTML = '<img src=x onerror=\"window.ran = 2\">';
        document.body.append(d); await new Promise((go) => d.firstChild.addEventListener('error', go));
        return window.ran ? 'ran' : 'refused'";
    assert_eq!(tried(&window, handler, vec![]).await, "refused", "an inline event handler");
    assert_eq!(tried(&window, "return String(eval('1 + 1'))", vec![]).await, "refused", "eval");
    assert_eq!(tried(&window, "return String(new Function('return 2')())", vec![]).await, "refused", "new Function");
    let data = "return await new Promise((go) => { const s = document.createElement('script');
        s.onload = () => go('ran'); s.onerror = () => go('refused'); s.src = 'data:text/javascript,0'; document.head.append(s) })";
    assert_eq!(tried(&window, data, vec![]).await, "refused", "a script in a data: address");
    let style =
        "const s = document.createElement('style'); s.textContent = 'body { --probe: 1 }'; document.head.append(s);
        return getComputedStyle(document.body).getPropertyValue('--probe') ? 'applied' : 'refused'";
    assert_eq!(tried(&window, style, vec![]).await, "refused", "an inline style sheet");
    let polluted = "Object.prototype.polluted = 1; return ({}).polluted ? 'polluted' : 'refused'";
    assert_eq!(tried(&window, polluted, vec![]).await, "refused", "the prototype of every object");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_elsewhere_is_reached() {
    let elsewhere = Elsewhere::listen();
    std::net::TcpStream::connect(&elsewhere.origin).unwrap();
    bureau_tests::wait::until("the counter to count", || async { (elsewhere.visitors() == 1).then_some(()) })
        .await
        .unwrap();

    let window = window().await;
    let there = || vec![json!(elsewhere.origin)];
    let image = "return await new Promise((go) => { const i = new Image();
        i.onload = () => go('loaded'); i.onerror = () => go('refused'); i.src = `http://${arguments[0]}/a.png` })";
    let fetched = "await fetch(`http://${arguments[0]}/`, { mode: 'no-cors' }); return 'fetched'";
    let socket = "return await new Promise((go) => { const s = new WebSocket(`ws://${arguments[0]}/`);
        s.onopen = () => go('open'); s.onerror = () => go('refused') })";
    let beacon = "return navigator.sendBeacon(`http://${arguments[0]}/`, 'x') ? 'sent' : 'refused'";
    let font = "await new FontFace('x', `url(http://${arguments[0]}/x.woff2)`).load(); return 'loaded'";
    let worker =
        "return await new Promise((go) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        w.onmessage = () => go('ran'); w.onerror = () => go('refused') })";
    for (what, body) in
        [("image", image), ("fetch", fetched), ("WebSocket", socket), ("font", font), ("worker", worker)]
    {
        assert_eq!(tried(&window, body, there()).await, "refused", "{what}");
    }
    // A refused beacon may still say that it was queued; the counter below is what counts.
    tried(&window, beacon, there()).await;
    let frame =
        "const f = document.createElement('iframe'); f.src = `http://${arguments[0]}/`;
        await new Promise((go) => { f.onload = go; addEventListener('securitypolicyviolation', go); document.body.append(f) });
        return 'tried'";
    tried(&window, frame, there()).await;
    let hints = "for (const rel of ['prefetch', 'preload', 'preconnect', 'stylesheet']) {
        const l = document.createElement('link'); l.rel = rel; l.as = 'image'; l.href = `http://${arguments[0]}/h`;
        document.head.append(l) } return 'tried'";
    tried(&window, hints, there()).await;
    // A round trip through our own commands afterwards: what was to leave before it has left.
    window
        .run("return (await window.__TAURI_INTERNALS__.invoke('app_info', { req: {} })).version", vec![])
        .await
        .unwrap();
    assert_eq!(elsewhere.visitors(), 1, "only this test's own visit");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_does_not_leave() {
    let elsewhere = Elsewhere::listen();
    let window = window().await;
    let before = window.client.current_url().await.unwrap();
    let away = [
        "location.href = `http://${arguments[0]}/`",
        "location.assign('file:///etc/hostname')",
        "location.assign('data:text/html,gone')",
        "const f = document.createElement('form'); f.action = `http://${arguments[0]}/`; document.body.append(f); f.submit()",
        "const a = document.createElement('a'); a.href = `http://${arguments[0]}/`; a.target = '_blank'; document.body.append(a); a.click()",
        "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click()",
    ];
    for attempt in away {
        tried(&window, &format!("{attempt}; return 'tried'"), vec![json!(elsewhere.origin)]).await;
        // Our own command answers, so the page is still ours after the attempt had its turn.
        window.run("return await window.__TAURI_INTERNALS__.invoke('app_info', { req: {} })", vec![]).await.unwrap();
        assert_eq!(window.client.current_url().await.unwrap(), before, "{attempt}");
        assert_eq!(elsewhere.visitors(), 0, "nobody came after {attempt}");
    }
    let opened = "return window.open(`http://${arguments[0]}/`) ? 'opened' : 'refused'";
    assert_eq!(tried(&window, opened, vec![json!(elsewhere.origin)]).await, "refused", "another window");
    assert_eq!(window.client.windows().await.unwrap().len(), 1, "one window");
    assert_eq!(elsewhere.visitors(), 0, "nobody came");
    window.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_listed_commands_answer() {
    let window = window().await;
    for command in [
        "no_such_command",
        "plugin:shell|open",
        "plugin:fs|read_file",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:app|version",
    ] {
        let body = "await window.__TAURI_INTERNALS__.invoke(arguments[0], {}); return 'answered'";
        assert_eq!(tried(&window, body, vec![json!(command)]).await, "refused", "{command}");
    }
    let path =
        "await window.__TAURI_INTERNALS__.invoke('workspace_open', { req: { file: '/etc/passwd' } }); return 'opened'";
    assert_eq!(tried(&window, path, vec![]).await, "refused", "a path in place of a token");
    let global = "return window.__TAURI__ ? 'there' : 'absent'";
    assert_eq!(tried(&window, global, vec![]).await, "absent", "Tauri's global");
    window.close().await.unwrap();
}
