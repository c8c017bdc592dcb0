//! Who may ask, and what a page may do.
//!
//! Any page in any browser of this computer can send requests to a port of it. So a request must name this server as its
//! host (which a page of another site that was led here by its own name server cannot), come from its own pages, and
//! bring the cookie that only the address printed at the start gives.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, COOKIE, HOST, HeaderMap, HeaderName, HeaderValue, LOCATION,
    ORIGIN, REFERRER_POLICY, SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::desk::Workbench;
use crate::device::{hexadecimal, random};

/// What a page may load and do: nothing but what this server gives.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The secrets of one run of the server.
pub(super) struct Keys {
    /// In the address that is opened first.
    token: String,
    /// In the cookie that the token is exchanged for.
    session: String,
    port: u16,
}

impl Keys {
    /// New secrets for a server on a port; nothing when the system has no randomness to give.
    pub(super) fn new(port: u16) -> Option<Self> {
        let secret = || random::<32>().ok().map(|bytes| hexadecimal(&bytes));
        Some(Self { token: secret()?, session: secret()?, port })
    }

    /// The address to open first.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.token)
    }

    fn cookie(&self) -> String {
        // A browser sends the cookies of one port to every other, so the name tells which is whose.
        format!("codeboom-{}", self.port)
    }

    fn is_host(&self, host: &str) -> bool {
        ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{}", self.port))
    }

    fn is_here(&self, uri: &Uri, headers: &HeaderMap) -> bool {
        let mut hosts = headers.get_all(HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        // A request line can name a host too, which then goes before the header.
        let named = uri.authority().is_none_or(|named| self.is_host(named.as_str()));
        named && host.is_some_and(|host| self.is_host(host)) && hosts.next().is_none()
    }

    /// Whether the page that asks is one of this server's. Only a navigation or a plain look may leave it open.
    fn is_own_page(&self, headers: &HeaderMap, method: &Method) -> bool {
        let site = headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
        if site.is_some_and(|site| site != "same-origin" && site != "none") {
            return false;
        }
        match headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default()) {
            Some(origin) => origin.strip_prefix("http://").is_some_and(|host| self.is_host(host)),
            None => *method == Method::GET || *method == Method::HEAD,
        }
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie();
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs =
            cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.any(|(key, value)| key == name && same(value, &self.session))
    }
}

/// Whether two secrets are the same, in a time that does not tell how much of them is.
fn same(one: &str, other: &str) -> bool {
    let differs = one.bytes().zip(other.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b));
    one.len() == other.len() && differs == 0
}

/// Lets through who may ask, and says on every answer what a page may do with it.
pub(super) async fn guard(State(bench): State<Arc<Workbench>>, request: Request, next: Next) -> Response {
    let mut answer = match admitted(&bench.keys, &request) {
        Ok(()) => next.run(request).await,
        Err(answer) => *answer,
    };
    let headers = answer.headers_mut();
    let own = |name: HeaderName, value: &'static str| (name, HeaderValue::from_static(value));
    for (name, value) in [
        own(CONTENT_SECURITY_POLICY, POLICY),
        own(X_CONTENT_TYPE_OPTIONS, "nosniff"),
        own(X_FRAME_OPTIONS, "DENY"),
        own(REFERRER_POLICY, "no-referrer"),
        own(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        own(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, value);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}

fn admitted(keys: &Keys, request: &Request) -> Result<(), Box<Response>> {
    let refuse = |status: StatusCode, why: &'static str| Err(Box::new((status, why).into_response()));
    if !keys.is_here(request.uri(), request.headers()) {
        return refuse(StatusCode::MISDIRECTED_REQUEST, "This server answers to its own address only.");
    }
    if !keys.is_own_page(request.headers(), request.method()) {
        return refuse(StatusCode::FORBIDDEN, "This server answers to its own pages only.");
    }
    if request.uri().path() == "/" {
        let query = request.uri().query().unwrap_or_default();
        let token = query.split('&').find_map(|pair| pair.strip_prefix("token="));
        if token.is_some_and(|token| same(token, &keys.token)) {
            let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", keys.cookie(), keys.session);
            let headers = [(SET_COOKIE, cookie), (LOCATION, "/".to_owned())];
            return Err(Box::new((StatusCode::SEE_OTHER, headers).into_response()));
        }
    }
    if keys.knows(request.headers()) {
        return Ok(());
    }
    refuse(StatusCode::UNAUTHORIZED, "Open the address that codeboom printed when it started.")
}
