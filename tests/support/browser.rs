//! The workbench as a browser sees it: the program serving a study, asked over a plain socket.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use super::Study;

/// How long an answer may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program, serving. It is killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    /// Kept open, so that the program can go on talking.
    _said: BufReader<ChildStderr>,
    pub(crate) port: u16,
    pub(crate) token: String,
    /// The cookie as the browser sends it.
    pub(crate) cookie: String,
}

impl Server {
    /// Serves a study to anna.
    pub(crate) fn of(study: &Study) -> Self {
        Self::of_coder(study, "anna")
    }

    /// Serves a study to a coder.
    pub(crate) fn of_coder(study: &Study, coder: &str) -> Self {
        Self::started(opening(study, coder))
    }

    /// Waits until a program that was told to serve can be asked, and shows it the address that it printed.
    pub(crate) fn started(mut command: Command) -> Self {
        let mut child =
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let mut said = BufReader::new(child.stderr.take().expect("what it says"));
        let (port, token) = address(&mut said);
        let mut server = Self { child, _said: said, port, token, cookie: String::new() };
        let entered = server.request("GET", &format!("/?token={}", server.token)).without("cookie").send();
        let cookie = entered.header("set-cookie").expect("a cookie");
        server.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        server
    }

    /// A request as a page of the workbench makes it.
    pub(crate) fn request(&self, method: &str, path: &str) -> Request {
        let mut headers = vec![("Host", format!("127.0.0.1:{}", self.port)), ("Cookie", self.cookie.clone())];
        if method == "POST" {
            headers.push(("Origin", format!("http://127.0.0.1:{}", self.port)));
            headers.push(("Content-Type", "application/json".to_owned()));
        }
        let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Request { port: self.port, line: format!("{method} {path}"), headers, body: Vec::new() }
    }

    /// What is read at a path.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Value {
        self.request("GET", path).send().json()
    }

    /// The answer to data that is sent to a path.
    pub(crate) fn post(&self, path: &str, data: &Value) -> Answer {
        self.request("POST", path).body(data.to_string()).send()
    }

    /// Does an act, and gives what it did.
    #[track_caller]
    pub(crate) fn act(&self, act: &Value) -> Value {
        let answer = self.post("/api/act", act);
        assert_eq!(answer.status, 200, "{act}\n{}", answer.text());
        answer.json()
    }

    /// Asks for an act that cannot be done, and gives the sentence that says so.
    #[track_caller]
    pub(crate) fn refuses(&self, act: &Value) -> String {
        let answer = self.post("/api/act", act);
        assert_eq!(answer.status, 422, "{act}\n{}", answer.text());
        answer.json()["message"].as_str().expect("a sentence").to_owned()
    }

    /// Follows what is told to every window.
    pub(crate) fn follow(&self) -> Told {
        let stream = self.request("GET", "/api/changes").open().expect("the server listens");
        let (sender, changes) = channel();
        let mut lines = BufReader::new(stream.try_clone().expect("the stream")).lines();
        let head = lines.next().and_then(Result::ok).unwrap_or_default();
        assert!(head.contains(" 200 "), "{head}");
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let data: Option<Value> =
                    line.strip_prefix("data:").and_then(|data| serde_json::from_str(data.trim()).ok());
                // The first thing told is a number: the version that the changes come after.
                if data.filter(Value::is_object).is_some_and(|data| sender.send(data).is_err()) {
                    return;
                }
            }
        });
        Told { changes, _stream: stream }
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Ends it from one moment to the next.
    pub(crate) fn kill(&mut self) {
        self.child.kill().and_then(|()| self.child.wait()).expect("it is killed");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// The program, about to serve a study to a coder on any port.
pub(crate) fn opening(study: &Study, coder: &str) -> Command {
    let mut command = beginning(study, coder);
    command.arg(study.root());
    command
}

/// The program, about to serve a coder in a folder. What it prefers is kept beside that folder.
pub(crate) fn beginning(study: &Study, coder: &str) -> Command {
    let home = study.root().with_extension("home");
    let mut command = study.command(coder);
    command.env("HOME", &home).env("CODEBOOM_PREFERENCES", home.join("preferences.json"));
    command.args(["open", "--no-browser"]);
    command
}

/// The port and the token of the address that a program prints.
pub(crate) fn address(said: &mut impl BufRead) -> (u16, String) {
    let mut all = String::new();
    while said.read_line(&mut all).expect("what it says") > 0 {
        let Some((_, rest)) = all.split_once("http://127.0.0.1:") else { continue };
        let (port, token) = rest.trim_end().split_once("/?token=").expect("a token");
        return (port.parse().expect("a port"), token.to_owned());
    }
    panic!("no address was printed:\n{all}");
}

/// A request, about to be sent.
pub(crate) struct Request {
    port: u16,
    /// The method and what is asked for.
    line: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Request {
    /// With a header instead of the one of that name.
    pub(crate) fn with(self, name: &str, value: impl Into<String>) -> Self {
        self.without(name).and(name, value)
    }

    /// With a header beside the one of that name.
    pub(crate) fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// Without a header.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self
    }

    /// With a body.
    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn open(&self) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let headers = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        let headers: String = headers.collect();
        let length = self.body.len();
        let head = format!("{} HTTP/1.1\r\n{headers}Content-Length: {length}\r\n\r\n", self.line);
        // A server that refuses early need not read everything.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&self.body));
        Ok(stream)
    }

    /// Sends it and reads the answer; the status is 0 when the server is gone.
    pub(crate) fn send(self) -> Answer {
        let mut bytes = Vec::new();
        let _ = self.and("Connection", "close").open().and_then(|mut stream| stream.read_to_end(&mut bytes));
        Answer::read(&bytes)
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
        let (head, body) = bytes.split_at(end);
        let head = String::from_utf8_lossy(head).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.unwrap_or_default(),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: body.get(4..).unwrap_or_default().to_vec(),
        }
    }

    /// A header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.header("content-type"), Some("application/json"), "{}: {}", self.status, self.text());
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }
}

/// What is told to a window.
pub(crate) struct Told {
    changes: Receiver<Value>,
    _stream: TcpStream,
}

impl Told {
    /// The next change, when it comes in time.
    pub(crate) fn next(&self, within: Duration) -> Option<Value> {
        self.changes.recv_timeout(within).ok()
    }
}
