//! Names and paths that lead elsewhere: a request reads and writes only where it should.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::support::browser::Server;
use crate::support::{Study, files};

const SECRET: &str = "niet voor pagina's";

#[test]
fn outputs_are_read_from_the_folder_of_outputs_only() {
    let study = Study::new();
    study.write("geheim.csv", SECRET);
    fs::create_dir_all(study.path("output/tables")).expect("a folder");
    study.write("output/tables/codes.csv", "code,k\n").write("output/page.html", "<script>alert(1)</script>");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(study.path("geheim.csv"), study.path("output/link.csv")).expect("a link");
        std::os::unix::fs::symlink(study.root(), study.path("output/folder")).expect("a link");
        std::os::unix::fs::symlink("tables/codes.csv", study.path("output/inside.csv")).expect("a link");
    }
    let server = Server::of(&study);
    let read = |path: &str| server.request("GET", path).send();
    let whole = study.path("geheim.csv").display().to_string();
    for path in [
        "/output/../geheim.csv",
        "/output/tables/../../geheim.csv",
        "/output/%2e%2e/geheim.csv",
        "/output/%2E%2E%2Fgeheim.csv",
        "/output/..%2fgeheim.csv",
        "/output/tables%2f..%2f..%2fgeheim.csv",
        "/output/..\\geheim.csv",
        "/output/..%5cgeheim.csv",
        "/output/%252e%252e/geheim.csv",
        "/output/./../geheim.csv",
        "/output/%00",
        "/output/link.csv",
        "/output/folder/geheim.csv",
        "/output/folder/output/tables/../../geheim.csv",
        "/output/",
        "/output",
        "/output/tables",
        "/output//",
        "/output/%2e",
        &format!("/output/{whole}"),
        &format!("/output/{}", whole.replace('/', "%2f")),
        &format!("/output/file:{whole}"),
    ] {
        let answer = read(path);
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.text().contains(SECRET), "{path}");
    }
    assert_eq!(read("/output/tables/codes.csv").text(), "code,k\n");
    #[cfg(unix)]
    assert_eq!(read("/output/inside.csv").status, 200);
    let page = read("/output/page.html");
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, Some("application/octet-stream")),
        "no page of its own"
    );
}

#[test]
fn assets_are_those_that_were_built_in() {
    let study = Study::new();
    let server = Server::of(&study);
    for path in [
        "/assets/",
        "/assets/../codeboom.toml",
        "/assets/%2e%2e/codeboom.toml",
        "/assets/fonts/../app.js",
        "/assets/fonts/..%2f..%2fpackage.json",
        "/assets/fonts/source-serif-4.OFL.txt",
        "/assets/words/de.ftl",
        "/assets/words/../app.js",
        "/assets/%2fetc%2fpasswd",
        "/assets/app.js%00",
    ] {
        assert_eq!(server.request("GET", path).send().status, 404, "{path}");
    }
    for (path, kind) in [
        ("app.js", "text/javascript; charset=utf-8"),
        ("app.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("words/nl.ftl", "text/plain; charset=utf-8"),
    ] {
        let answer = server.request("GET", &format!("/assets/{path}")).send();
        assert_eq!((answer.status, answer.header("content-type")), (200, Some(kind)), "{path}");
    }
}

/// A name as it stands in an address.
fn escaped(name: &str) -> String {
    name.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

#[test]
fn a_file_that_is_brought_in_lands_among_the_transcripts_and_nowhere_else() {
    let study = Study::new();
    let server = Server::of(&study);
    let above = study.root().parent().expect("a folder").to_owned();
    let outside = || {
        let all = files(&above).into_iter().map(|(path, _)| path);
        all.filter(|path| !path.starts_with("study/transcripts")).collect::<BTreeSet<PathBuf>>()
    };
    server
        .request("POST", "/api/import/transcript?name=begin.txt")
        .body("I: Ja?\n\nR0: Begin.\n")
        .send()
        .json();
    let before = outside();
    let names = [
        "../../x.txt",
        "..\\..\\x.txt",
        "C:\\x.txt",
        "/etc/x.txt",
        "/x.txt",
        "x\u{0}y.txt",
        "x\ny\t\u{1b}[31m.txt",
        "CON",
        "CON.txt",
        "nul.txt",
        "..",
        ".",
        "",
        "...txt",
        ".hidden.txt",
        "about.toml",
        "r1.txt",
        "r1.turns.csv",
        "<img src=x onerror=alert(1)>.txt",
        "naam met spaties en é 😀.txt",
        &format!("{}.txt", "lang".repeat(50)),
        &format!("{}.txt", "te lang".repeat(200)),
        "x.txt:stream",
        "%2e%2e%2fx.txt",
    ];
    let mut brought = 0;
    for (number, name) in names.iter().enumerate() {
        let text = format!("I: Vraag {number}?\n\nR{number}: Antwoord {number}.\n");
        let answer = server
            .request("POST", &format!("/api/import/transcript?name={}", escaped(name)))
            .body(text)
            .send();
        assert!([200, 422].contains(&answer.status), "{name}: {} {}", answer.status, answer.text());
        if answer.status == 200 {
            let came = answer.json();
            let id = came["transcript"].as_str().expect("an id");
            assert!(study.path("transcripts").join(id).join("r1.txt").is_file(), "{name} as {id}");
            assert!(id.chars().all(|c| c.is_alphanumeric() || c == '-'), "{name} as {id}");
            brought += 1;
        }
        assert_eq!(outside(), before, "{name}");
    }
    assert!(brought > 15, "{brought} of {}", names.len());
    for (path, _) in files(&study.path("transcripts")) {
        let name = path.display().to_string();
        assert!(!name.chars().any(|c| c.is_control() || "\\:*?\"<>|".contains(c)), "{name:?}");
    }
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    assert_eq!(
        listed["transcripts"].as_array().or(listed.as_array()).map(Vec::len),
        Some(brought + 1),
        "{listed}"
    );
    study.run(&["verify"]).ok();
}

#[test]
fn a_codebook_that_is_brought_in_is_recorded_and_leaves_no_file() {
    let study = Study::new();
    let server = Server::of(&study);
    let names = |study: &Study| files(study.root()).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    let before = names(&study);
    let table = "code,definition\nVertrouwen,Wat iemand over vertrouwen zegt\n";
    let path = format!("/api/import/codebook?name={}", escaped("../../codeboek.csv"));
    let came = server.request("POST", &path).body(table).send().json();
    assert_eq!(came["file"], "codeboek.csv");
    assert_eq!(server.get("/api/study")["codes"][0]["label"], "Vertrouwen");
    let refused = server.request("POST", "/api/import/codebook?name=x.csv").body("\u{0}\u{1}").send();
    assert_eq!(refused.status, 422, "{}", refused.text());
    let after = names(&study);
    assert_eq!(before.iter().filter(|path| !after.contains(path)).count(), 0);
    let new: Vec<&PathBuf> = after.iter().filter(|path| !before.contains(path)).collect();
    assert!(new.iter().all(|path| path.starts_with("log") || path.starts_with(".codeboom")), "{new:?}");
}
