//! What is read: the study, a transcript, suggestions, the segments behind a count, the matrix.

mod coding;
mod colour;
mod context;
mod counts;
mod evidence;
mod grid;
mod overview;
mod people;
mod queue;
mod reading;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;

pub(super) use coding::{CodingView, codings_of, short};
pub(super) use counts::{CountView, counts_of};
pub(super) use overview::turned;

use super::desk::{Workbench, at_desk};

pub(super) async fn study(State(bench): State<Arc<Workbench>>) -> Response {
    at_desk(bench, |desk| {
        let sample = desk.preferences.sample.clone();
        let (opened, catalogue) = desk.at_work()?;
        overview::study(opened, sample.as_deref(), catalogue)
    })
    .await
}

pub(super) async fn transcript(State(bench): State<Arc<Workbench>>, Path(id): Path<String>) -> Response {
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        reading::transcript(opened, &id, catalogue)
    })
    .await
}

pub(super) async fn suggestions(
    State(bench): State<Arc<Workbench>>,
    Query(filter): Query<queue::Filter>,
) -> Response {
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        Ok(queue::queue(opened, &filter, catalogue))
    })
    .await
}

pub(super) async fn segments(
    State(bench): State<Arc<Workbench>>,
    Query(filter): Query<evidence::Filter>,
) -> Response {
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        Ok(evidence::segments(opened, &filter, catalogue))
    })
    .await
}

pub(super) async fn search(
    State(bench): State<Arc<Workbench>>,
    Query(asked): Query<evidence::Words>,
) -> Response {
    at_desk(bench, move |desk| Ok(evidence::search(desk.opened()?, &asked))).await
}

pub(super) async fn matrix(
    State(bench): State<Arc<Workbench>>,
    Query(asked): Query<grid::Asked>,
) -> Response {
    at_desk(bench, move |desk| {
        let (opened, catalogue) = desk.at_work()?;
        grid::matrix(opened, &asked, catalogue)
    })
    .await
}
