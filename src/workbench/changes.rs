//! What is done is told to every window: what this server did at once, what came from elsewhere as soon as it is seen.

use std::convert::Infallible;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use serde::Serialize;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::act::Done;
use super::desk::{Opened, Workbench};

/// How often the study's folder is looked at for what other programs wrote.
const LOOK: Duration = Duration::from_millis(700);
/// How many changes a window may be behind before it reads everything again.
const KEPT: usize = 256;

/// Where changes are told.
pub(super) struct Changes {
    sender: broadcast::Sender<Arc<str>>,
}

/// One change.
#[derive(Serialize)]
struct Change<'d> {
    version: usize,
    /// The window that made it; empty when it came from outside.
    window: &'d str,
    /// What was done; nothing when everything is to be read again.
    done: Option<&'d Done>,
}

impl Changes {
    pub(super) fn new() -> Self {
        Self { sender: broadcast::channel(KEPT).0 }
    }

    /// Tells every window what one of them did.
    pub(super) fn tell(&self, window: &str, done: &Done) {
        self.send(&Change { version: done.version, window, done: Some(done) });
    }

    /// Tells every window to read everything again.
    pub(super) fn tell_all(&self, version: usize) {
        self.send(&Change { version, window: "", done: None });
    }

    fn send(&self, change: &Change<'_>) {
        if let Ok(text) = serde_json::to_string(change) {
            // Nobody listening is no fault.
            let _ = self.sender.send(text.into());
        }
    }
}

/// The changes as they come, for a window; first of all the version that they come after, so that it knows whether it
/// missed any before it listened.
pub(super) async fn changes(
    State(bench): State<Arc<Workbench>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let subscribed = bench.changes.sender.subscribe();
    let now = tokio::task::spawn_blocking(move || {
        let desk = bench.desk.lock().unwrap_or_else(PoisonError::into_inner);
        desk.open.as_ref().map_or(0, Opened::version)
    });
    let now = Event::default().event("version").data(now.await.unwrap_or_default().to_string());
    let told = BroadcastStream::new(subscribed).map(|told| {
        let text = match told {
            Ok(text) => text,
            // Who is too far behind reads everything again.
            Err(_) => Arc::from(r#"{"version":0,"window":"","done":null}"#),
        };
        Ok(Event::default().event("change").data(text.as_ref()))
    });
    Sse::new(tokio_stream::once(Ok(now)).chain(told)).keep_alive(KeepAlive::default())
}

/// Looks at the study's folder again and again, and tells what other programs and people did there.
pub(super) async fn watch(bench: Arc<Workbench>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let bench = Arc::clone(&bench);
        // A look that failed is a look that is taken again.
        let _ = tokio::task::spawn_blocking(move || look(&bench)).await;
    }
}

fn look(bench: &Workbench) {
    let mut desk = bench.desk.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(opened) = desk.open.as_mut() else { return };
    let found = opened.study.catch_up(&opened.author);
    for problem in std::mem::take(&mut opened.study.problems) {
        if !opened.problems.contains(&problem) {
            opened.problems.push(problem);
        }
    }
    match found {
        Ok(false) => {}
        Ok(true) => bench.changes.tell_all(opened.version()),
        Err(problem) => {
            // Said once, not at every look.
            if !opened.problems.contains(&problem) {
                opened.problems.push(problem);
                bench.changes.tell_all(opened.version());
            }
        }
    }
}
