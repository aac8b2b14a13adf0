//! An in-process server that replies as scripted: it plays the language model in tests.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// A request as received.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The method and the path.
    pub line: String,
    /// The headers as received.
    pub headers: String,
    /// The body, if it is JSON.
    pub body: Value,
}

/// Time between the bytes of a slow server.
const DRIP: Duration = Duration::from_millis(20);

/// How the server replies.
pub enum Reply {
    /// With this status and body.
    Status(u16, String),
    /// Sends these bytes and closes.
    Raw(Vec<u8>),
    /// Sends these bytes, then hangs.
    Hang(Vec<u8>),
    /// Sends these bytes one by one, each after a while, then hangs.
    Drip(Vec<u8>),
    /// Sends a body endlessly.
    Flood,
    /// Sends headers endlessly.
    FloodOfHeaders,
}

/// The server. Its thread ends with the process.
pub struct Stub {
    pub url: String,
    asked: Arc<AtomicUsize>,
}

impl Stub {
    /// Starts a server that replies by `script`.
    pub fn start(mut script: impl FnMut(&Asked) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::<AtomicUsize>::default();
        let counted = Arc::clone(&asked);
        thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let Some(request) = read(&mut stream) else {
                    continue;
                };
                counted.fetch_add(1, Ordering::SeqCst);
                let silent = play(&mut stream, script(&request));
                if silent {
                    held.push(stream);
                }
            }
        });
        Self {
            url: format!("http://127.0.0.1:{port}"),
            asked,
        }
    }

    /// Number of requests received.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Asked {
    /// Whether it asks for the list of models.
    pub fn is_list(&self) -> bool {
        self.line.starts_with("GET ") && self.line.contains("/v1/models")
    }

    /// How it asks for JSON: the `type` of `response_format`.
    pub fn form(&self) -> Option<&str> {
        self.body.pointer("/response_format/type")?.as_str()
    }

    /// The material given to the model.
    pub fn material(&self) -> &str {
        let material = self.body.pointer("/messages/1/content");
        material.and_then(Value::as_str).unwrap_or_default()
    }
}

/// A list of models.
pub fn models(names: &[&str]) -> Reply {
    let data: Vec<Value> = names.iter().map(|it| json!({ "id": it })).collect();
    Reply::Status(200, json!({ "object": "list", "data": data }).to_string())
}

/// A complete reply with this content.
pub fn said(content: &str) -> Reply {
    ended(content, "stop")
}

/// A reply that ended for this reason.
pub fn ended(content: &str, reason: &str) -> Reply {
    let message = json!({ "role": "assistant", "content": content });
    let choice = json!({ "index": 0, "finish_reason": reason, "message": message });
    Reply::Status(200, json!({ "choices": [choice] }).to_string())
}

fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.to_ascii_lowercase();
            let length = length.split("content-length: ").nth(1);
            let length = length.and_then(|it| it.lines().next()?.trim().parse().ok());
            if body.len() >= length.unwrap_or(0) {
                let (line, headers) = head.split_once("\r\n")?;
                return Some(Asked {
                    line: line.to_owned(),
                    headers: headers.to_owned(),
                    body: serde_json::from_str(body).unwrap_or_default(),
                });
            }
        }
        match stream.read(&mut part) {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend(&part[..count]),
        }
    }
}

/// Whether to keep the stream open.
fn play(stream: &mut TcpStream, reply: Reply) -> bool {
    // The client may have hung up.
    match reply {
        Reply::Status(status, body) => {
            let kind = if body.starts_with('<') {
                "text/html"
            } else {
                "application/json"
            };
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\nLocation: http://127.0.0.1:9/\r\n\r\n"
            );
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(body.as_bytes());
            false
        }
        Reply::Raw(bytes) => {
            let _ = stream.write_all(&bytes);
            false
        }
        Reply::Hang(bytes) => {
            let _ = stream.write_all(&bytes);
            true
        }
        Reply::Drip(bytes) => bytes.iter().all(|byte| drip(stream, *byte)),
        Reply::Flood => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while stream.write_all(&[b' '; 64 * 1024]).is_ok() {}
            false
        }
        Reply::FloodOfHeaders => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
            while stream
                .write_all(&b"X-More: of the same\r\n".repeat(1024))
                .is_ok()
            {}
            false
        }
    }
}

/// Sends a byte, and waits whether the client hangs up. Returns whether it has not.
fn drip(stream: &mut TcpStream, byte: u8) -> bool {
    let waits = stream.set_read_timeout(Some(DRIP)).is_ok();
    let is_silent = |error: &io::Error| {
        let kind = error.kind();
        matches!(kind, io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
    };
    waits
        && stream.write_all(&[byte]).is_ok()
        && stream.read(&mut [0]).is_err_and(|error| is_silent(&error))
}
