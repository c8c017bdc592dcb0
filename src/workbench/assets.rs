//! The front end, built into the program: page, script, style, type, wording and the sample study.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};

use crate::message::{Language, catalogue_sources};

static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/workbench/web/fonts");
const SCRIPT: &str = include_str!("web/dist/app.js");
const STYLE: &str = include_str!("web/dist/app.css");

/// The subjects of the catalogue that the front end speaks from.
const SUBJECTS: [&str; 3] = ["pages", "reader", "workbench"];

/// The page that everything else is drawn in.
pub(super) fn page(language: Language, theme: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\" data-theme=\"{theme}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Codeboom</title>\n\
         <link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"preload\" href=\"/assets/fonts/source-serif-4-latin-wght-normal.woff2\" as=\"font\" \
         type=\"font/woff2\" crossorigin>\n<link rel=\"stylesheet\" href=\"/assets/app.css\">\n</head>\n<body>\n\
         <div id=\"app\"></div>\n<script type=\"module\" src=\"/assets/app.js\"></script>\n</body>\n</html>\n",
        language.code()
    )
}

/// A part of the front end.
pub(super) async fn asset(Path(path): Path<String>) -> Response {
    let found = match path.as_str() {
        "app.js" => Some(("text/javascript; charset=utf-8", SCRIPT.as_bytes().to_vec())),
        "app.css" => Some(("text/css; charset=utf-8", STYLE.as_bytes().to_vec())),
        "icon.svg" => Some(("image/svg+xml", include_bytes!("web/icon.svg").to_vec())),
        "words/nl.ftl" => Some(("text/plain; charset=utf-8", words(Language::Nl))),
        "words/en.ftl" => Some(("text/plain; charset=utf-8", words(Language::En))),
        other => other.strip_prefix("fonts/").and_then(font),
    };
    match found {
        Some((kind, bytes)) => ([(CONTENT_TYPE, kind)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn font(name: &str) -> Option<(&'static str, Vec<u8>)> {
    let file = FONTS.get_file(name).filter(|_| name.ends_with(".woff2"))?;
    Some(("font/woff2", file.contents().to_vec()))
}

fn words(language: Language) -> Vec<u8> {
    let sources = catalogue_sources(language).iter();
    let ours = sources.filter(|(subject, _)| SUBJECTS.contains(subject));
    ours.map(|(_, source)| *source).collect::<Vec<_>>().join("\n").into_bytes()
}
