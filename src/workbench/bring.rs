//! What is brought in and taken out: transcripts and codebooks that are dropped on a page, tables and charts.

use std::path::{Component, Path as FilePath};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::desk::{Workbench, at_desk};
use super::said::Said;
use crate::exchange::take_in;
use crate::message::Problem;
use crate::report;
use crate::study::{ImportRequest, import};

#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// What came in.
#[derive(Serialize)]
struct Imported {
    file: String,
    transcript: Option<String>,
    problems: Vec<Said>,
}

/// The name of a file without the folders before it, whatever separates them.
fn bare(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// Brings a transcript in.
pub(super) async fn transcript(
    State(bench): State<Arc<Workbench>>,
    Query(named): Query<Named>,
    bytes: Bytes,
) -> Response {
    let told = Arc::clone(&bench);
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        let file = bare(&named.name);
        let request = ImportRequest { file, bytes: &bytes, respondent: None, speakers: Vec::new() };
        let imported = import(&mut opened.study, &opened.author, &request)?;
        let mut problems = imported.ingested.notes.clone();
        problems.append(&mut opened.study.problems);
        told.changes.tell_all(opened.version());
        Ok(Imported {
            file: file.to_owned(),
            transcript: Some(imported.id.to_string()),
            problems: Said::all(&problems, catalogue),
        })
    })
    .await
}

/// Takes a codebook or an interview guide in.
pub(super) async fn codebook(
    State(bench): State<Arc<Workbench>>,
    Query(named): Query<Named>,
    bytes: Bytes,
) -> Response {
    let told = Arc::clone(&bench);
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        let file = bare(&named.name);
        let taken = take_in(&mut opened.study, &opened.author, file, &bytes)?;
        let mut problems = vec![Problem::note(taken.said)];
        problems.extend(taken.notes);
        problems.append(&mut opened.study.problems);
        told.changes.tell_all(opened.version());
        Ok(Imported { file: file.to_owned(), transcript: None, problems: Said::all(&problems, catalogue) })
    })
    .await
}

/// A file that was made.
#[derive(Serialize)]
struct Output {
    path: String,
    bytes: usize,
}

#[derive(Serialize)]
struct Outputs {
    folder: String,
    files: Vec<Output>,
    notes: Vec<Said>,
}

/// Makes every table and chart, as `codeboom run` does.
pub(super) async fn run(State(bench): State<Arc<Workbench>>) -> Response {
    at_desk(bench, |desk| {
        let (opened, catalogue) = desk.at_work()?;
        let mut request = opened.request();
        request.by = opened.groups();
        let ran = report::run(&opened.study, &request, catalogue)?;
        let files = ran.files.iter().map(|file| Output { path: file.path.clone(), bytes: file.bytes.len() });
        Ok(Outputs {
            folder: ran.folder.display().to_string(),
            files: files.collect(),
            notes: Said::all(&ran.faults, catalogue),
        })
    })
    .await
}

/// A file below the study's `output/`, and nothing else.
pub(super) async fn output(State(bench): State<Arc<Workbench>>, Path(path): Path<String>) -> Response {
    let found = tokio::task::spawn_blocking(move || {
        let desk = bench.desk.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let folder = desk.open.as_ref()?.study.folder.output();
        drop(desk);
        let below = FilePath::new(&path);
        if path.contains('\\') || !below.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        // A link out of the folder leads nowhere.
        let real = std::fs::canonicalize(folder.join(below)).ok()?;
        let inside = std::fs::canonicalize(&folder).is_ok_and(|folder| real.starts_with(folder));
        inside.then(|| std::fs::read(real).ok())?.map(|bytes| (kind_of(&path), bytes))
    });
    match found.await.ok().flatten() {
        Some((kind, bytes)) => ([(CONTENT_TYPE, kind)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("csv") => "text/csv; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        Some("json") => "application/json",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}
