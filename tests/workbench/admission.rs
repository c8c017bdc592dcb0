//! Who may ask: only a page of this server, by the name of this server, with its cookie.

use std::fs;
use std::net::TcpStream;

use serde_json::json;

use crate::support::browser::Server;
use crate::support::{Study, project};

/// Every route of the server, with something in the place of what varies.
fn routes() -> Vec<(&'static str, String)> {
    let source = fs::read_to_string(project().join("src/workbench/serve.rs")).expect("the routes");
    let routes = source.split(".route(\"").skip(1).map(|rest| {
        let (path, rest) = rest.split_once('"').expect("a path");
        let method = if rest.starts_with(", post(") { "POST" } else { "GET" };
        (method, path.replace("{*path}", "app.js").replace("{id}", "r1"))
    });
    routes.collect()
}

#[test]
fn every_route_refuses_who_has_no_cookie() {
    let study = Study::new();
    let server = Server::of(&study);
    let routes = routes();
    assert!(routes.len() >= 20, "{routes:?}");
    let own = server.cookie.split_once('=').expect("a name and a value");
    let cookies = [
        String::new(),
        format!("{}={}", own.0, "0".repeat(own.1.len())),
        format!("{}=", own.0),
        format!("{}={}", own.0, &own.1[1..]),
        format!("codeboom-1={}", own.1),
        format!("codeboom={}", own.1),
    ];
    for (method, path) in &routes {
        for cookie in &cookies {
            let answer = server.request(method, path).with("Cookie", cookie.as_str()).body("{}").send();
            assert_eq!(answer.status, 401, "{method} {path} with {cookie}");
        }
        let answer = server.request(method, path).without("Cookie").body("{}").send();
        assert_eq!(answer.status, 401, "{method} {path}");
        assert!(!answer.text().contains('{'), "{method} {path}: {}", answer.text());
    }
    assert_eq!(server.request("GET", "/nothing").without("Cookie").send().status, 401);
}

#[test]
fn the_cookie_of_one_server_does_not_open_another() {
    let (one, other) = (Study::new(), Study::new());
    let (one, other) = (Server::of(&one), Server::of(&other));
    let answer = one.request("GET", "/api/study").with("Cookie", other.cookie.as_str()).send();
    assert_eq!(answer.status, 401);
    let both = format!("{}; {}", other.cookie, one.cookie);
    assert_eq!(one.request("GET", "/api/study").with("Cookie", both).send().status, 200);
}

#[test]
fn only_the_token_that_was_printed_gives_the_cookie() {
    let study = Study::new();
    let server = Server::of(&study);
    let enter = |path: &str| server.request("GET", path).without("Cookie").send();
    for path in
        ["/", "/?token=", &format!("/?token={}", "a".repeat(64)), &format!("/?token={}0", server.token)]
    {
        let answer = enter(path);
        assert_eq!((answer.status, answer.header("set-cookie")), (401, None), "{path}");
    }
    let elsewhere = enter(&format!("/api/study?token={}", server.token));
    assert_eq!((elsewhere.status, elsewhere.header("set-cookie")), (401, None));
    let entered = enter(&format!("/?token={}", server.token));
    assert_eq!((entered.status, entered.header("location")), (303, Some("/")));
}

#[test]
fn the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    let study = Study::new();
    let server = Server::of(&study);
    let entered = server.request("GET", &format!("/?token={}", server.token)).send();
    let cookie = entered.header("set-cookie").expect("a cookie");
    let parts: Vec<&str> = cookie.split("; ").collect();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(parts.contains(&part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(server.cookie.len(), format!("codeboom-{}=", server.port).len() + 64);
}

#[test]
fn a_request_by_another_name_is_refused() {
    let study = Study::new();
    let server = Server::of(&study);
    let (port, other) = (server.port, server.port ^ 1);
    let hosts = [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1:{other}"),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1.evil.example:{port}"),
        format!("evil@127.0.0.1:{port}"),
        format!("[::1]:{port}"),
        format!("127.0.0.2:{port}"),
        String::new(),
    ];
    for host in hosts {
        let answer = server.request("GET", "/api/study").with("Host", host.as_str()).send();
        assert!([400, 421].contains(&answer.status), "{host}: {}", answer.status);
        let answer =
            server.request("GET", &format!("/?token={}", server.token)).with("Host", host.as_str()).send();
        assert_eq!(answer.header("set-cookie"), None, "{host}");
    }
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        assert_eq!(server.request("GET", "/api/study").with("Host", host).send().status, 200);
    }
    assert!([400, 421].contains(&server.request("GET", "/api/study").without("Host").send().status));
}

#[test]
fn a_request_with_two_names_is_refused() {
    let study = Study::new();
    let server = Server::of(&study);
    let own = format!("127.0.0.1:{}", server.port);
    for hosts in [["evil.example", &own], [&own, "evil.example"], [&own, &own]] {
        let request = server.request("GET", "/api/study").with("Host", hosts[0]).and("Host", hosts[1]);
        let status = request.send().status;
        assert!([400, 421].contains(&status), "{hosts:?}: {status}");
    }
    let absolute = format!("http://evil.example:{}/api/study", server.port);
    assert_eq!(server.request("GET", &absolute).send().status, 421, "the request line names another host");
    assert_eq!(server.request("GET", &format!("http://{own}/api/study")).send().status, 200);
}

#[test]
fn a_request_from_another_origin_is_refused() {
    let study = Study::new();
    let server = Server::of(&study);
    let (port, other) = (server.port, server.port ^ 1);
    let origins = [
        "null".to_owned(),
        "http://evil.example".to_owned(),
        format!("http://evil.example:{port}"),
        format!("http://127.0.0.1:{other}"),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}.evil.example"),
        format!("file://127.0.0.1:{port}"),
        String::new(),
    ];
    for origin in &origins {
        for (method, path) in [("POST", "/api/studies/sample"), ("GET", "/api/study")] {
            let answer = server.request(method, path).with("Origin", origin.as_str()).send();
            assert_eq!(answer.status, 403, "{method} from “{origin}”");
        }
    }
}

#[test]
fn a_change_that_does_not_say_where_it_comes_from_is_refused() {
    let study = Study::new();
    let server = Server::of(&study);
    for (method, path) in routes().iter().filter(|(method, _)| *method == "POST") {
        let answer = server.request(method, path).without("Origin").body("{}").send();
        assert_eq!(answer.status, 403, "{path}");
    }
    let form = server.request("POST", "/api/act").with("Content-Type", "text/plain");
    let form = form.body(json!({"act": "new-theme", "label": "Van een formulier"}).to_string()).send();
    assert_eq!(form.status, 415, "what a form of another site can send is no act");
    assert_eq!(server.get("/api/study")["themes"], json!([]));
}

#[test]
fn a_request_that_another_site_started_is_refused() {
    let study = Study::new();
    let server = Server::of(&study);
    let entrance = format!("/?token={}", server.token);
    for site in ["cross-site", "same-site", "anything"] {
        for path in ["/api/study", "/", "/assets/app.js", entrance.as_str()] {
            assert_eq!(
                server.request("GET", path).with("Sec-Fetch-Site", site).send().status,
                403,
                "{site} {path}"
            );
        }
    }
    for site in ["same-origin", "none"] {
        assert_eq!(server.request("GET", "/api/study").with("Sec-Fetch-Site", site).send().status, 200);
    }
}

#[test]
fn every_answer_says_what_a_page_may_do() {
    let study = Study::new();
    let server = Server::of(&study);
    let get = |path: &str| server.request("GET", path);
    let post = |body: &str| server.request("POST", "/api/act").body(body);
    let answers = [
        (200, get("/")),
        (200, get("/assets/app.js")),
        (200, get("/assets/fonts/source-serif-4-latin-wght-normal.woff2")),
        (200, get("/api/study")),
        (303, get(&format!("/?token={}", server.token))),
        (400, post("{")),
        (401, get("/api/study").without("Cookie")),
        (403, get("/api/study").with("Origin", "null")),
        (404, get("/assets/nothing")),
        (404, get("/output/nothing")),
        (404, get("/nothing")),
        (405, server.request("PUT", "/api/act").with("Origin", format!("http://127.0.0.1:{}", server.port))),
        (413, post(&" ".repeat((1 << 20) + 1))),
        (415, post("{}").with("Content-Type", "text/plain")),
        (421, get("/api/study").with("Host", "evil.example")),
        (422, post(r#"{"act":"retire","name":"nothing"}"#)),
    ];
    for (status, request) in answers {
        let answer = request.send();
        assert_eq!(answer.status, status, "{}", answer.text());
        let policy = answer.header("content-security-policy").unwrap_or_default();
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.split("; ").any(|known| known == part), "{status}: {part} is not in {policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{status}");
        }
        assert!(answer.header("access-control-allow-origin").is_none(), "{status}");
        assert!(answer.header("server").is_none(), "{status}");
    }
}

#[test]
fn the_page_holds_no_script_and_no_style_of_its_own() {
    let study = Study::new();
    study.write(
        "codeboom.toml",
        study.read("codeboom.toml").replace("Proef", "</title><script>alert(1)</script>"),
    );
    let page = Server::of(&study).request("GET", "/").send().text();
    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert!(page.contains("<script type=\"module\" src=\"/assets/app.js\"></script>"), "{page}");
    for word in ["<style", "style=", "onerror", "onload", "javascript:", "http://", "https://"] {
        assert!(!page.contains(word), "{word} in {page}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_outside_this_computer_can_reach_the_port() {
    let study = Study::new();
    let server = Server::of(&study);
    let listens = |table: &str| {
        let table = fs::read_to_string(format!("/proc/net/{table}")).unwrap_or_default();
        let port = format!(":{:04X}", server.port);
        let sockets = table.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
        let sockets = sockets.filter(|socket| socket[1].ends_with(&port) && socket[3] == "0A");
        sockets.map(|socket| socket[1].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listens("tcp"), [format!("0100007F:{:04X}", server.port)]);
    assert_eq!(listens("tcp6"), Vec::<String>::new());
    for other in ["127.0.0.2", "::1"] {
        assert!(TcpStream::connect((other, server.port)).is_err(), "{other}");
    }
}
