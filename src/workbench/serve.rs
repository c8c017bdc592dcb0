//! Serves the workbench to the browser of this computer, on a port that nobody else can reach.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::middleware;
use axum::response::Html;
use axum::routing::{get, post};
use tokio::net::TcpListener;

use super::changes::{self, Changes};
use super::desk::{Desk, Workbench};
use super::guard::{Keys, guard};
use super::preferences::{Preferences, ThemeChoice};
use super::{act, assets, bring, look, start};
use crate::message::{Catalogue, Language, Message, Problem};

/// The most bytes of what is asked, but for files that are brought in.
const ASKED: usize = 1 << 20;
/// The most bytes of a file that is brought in.
const BROUGHT: usize = 64 << 20;

/// How the workbench is opened.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The study; nothing to begin with choosing one.
    pub study: Option<PathBuf>,
    /// Who codes, when that is said.
    pub coder: Option<String>,
    /// The language of the screen, when that is said.
    pub language: Option<Language>,
    /// The port; any free one when it is 0.
    pub port: u16,
    /// Whether the browser is opened too.
    pub browser: bool,
}

/// Serves until the program is stopped. `ready` is called with the address when it can be opened.
///
/// # Errors
/// When the study cannot be opened or the port cannot be had.
pub fn serve(opening: &Opening, ready: impl FnOnce(&str)) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| Problem::io(Path::new("tokio"), &error))?;
    runtime.block_on(serve_here(opening, ready))
}

async fn serve_here(opening: &Opening, ready: impl FnOnce(&str)) -> Result<(), Problem> {
    let here = SocketAddr::from((Ipv4Addr::LOCALHOST, opening.port));
    let unbound = |error: std::io::Error| {
        let message = Message::new("server-port").with("port", usize::from(opening.port));
        Problem::error(message.with("reason", error.to_string())).hint(Message::new("server-port-hint"))
    };
    let desk = desk(opening)?;
    let listener = TcpListener::bind(here).await.map_err(unbound)?;
    let port = listener.local_addr().map_err(unbound)?.port();
    let keys = Keys::new(port).ok_or_else(|| Problem::error(Message::new("server-no-random")))?;
    let address = keys.address();
    let bench = Arc::new(Workbench { desk: Mutex::new(desk), changes: Changes::new(), keys });
    tokio::spawn(changes::watch(Arc::clone(&bench)));
    ready(&address);
    if opening.browser {
        // Without a browser that can be opened the address is on the screen.
        let _ = open::that_detached(&address);
    }
    axum::serve(listener, routes(bench)).await.map_err(unbound)
}

/// The desk as it is found: with the study that was asked for.
fn desk(opening: &Opening) -> Result<Desk, Problem> {
    let mut preferences = Preferences::read();
    if opening.coder.is_some() {
        preferences.coder.clone_from(&opening.coder);
    }
    let language = opening.language.or(preferences.language);
    let catalogue = Catalogue::new(language.unwrap_or(Language::En));
    let mut desk = Desk { preferences, catalogue, open: None };
    if let Some(study) = &opening.study {
        desk.put(study)?;
    }
    if let (None, Some(opened)) = (language, &desk.open) {
        desk.catalogue = Catalogue::new(opened.study.settings.language);
    }
    Ok(desk)
}

fn routes(bench: Arc<Workbench>) -> Router {
    let brought = Router::new()
        .route("/api/import/transcript", post(bring::transcript))
        .route("/api/import/codebook", post(bring::codebook))
        .layer(DefaultBodyLimit::max(BROUGHT));
    let asked = Router::new()
        .route("/", get(page))
        .route("/assets/{*path}", get(assets::asset))
        .route("/api/home", get(start::home))
        .route("/api/preferences", post(start::prefer))
        .route("/api/folders", get(start::folders))
        .route("/api/studies/new", post(start::new_study))
        .route("/api/studies/open", post(start::open_study))
        .route("/api/studies/sample", post(start::sample_study))
        .route("/api/study", get(look::study))
        .route("/api/transcripts/{id}", get(look::transcript))
        .route("/api/suggestions", get(look::suggestions))
        .route("/api/segments", get(look::segments))
        .route("/api/search", get(look::search))
        .route("/api/matrix", get(look::matrix))
        .route("/api/act", post(act::act))
        .route("/api/preview", post(act::preview))
        .route("/api/run", post(bring::run))
        .route("/api/changes", get(changes::changes))
        .route("/output/{*path}", get(bring::output))
        .layer(DefaultBodyLimit::max(ASKED));
    let guarded = middleware::from_fn_with_state(Arc::clone(&bench), guard);
    asked.merge(brought).layer(guarded).with_state(bench)
}

async fn page(State(bench): State<Arc<Workbench>>) -> Html<String> {
    let page = tokio::task::spawn_blocking(move || {
        let desk = bench.desk.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let theme = match desk.preferences.theme {
            ThemeChoice::Auto => "auto",
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
        };
        assets::page(desk.catalogue.language(), theme)
    });
    Html(page.await.unwrap_or_default())
}
