//! Requests to a server with an OpenAI-compatible API, on this machine only.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{NextTimeout, TcpConnector};
use ureq::{Agent, Error};

use crate::llm::{self, Ask, ReplyFormat, Trouble};
use crate::settings::{LocalModel, ModelUrl};

use super::connection::Connection;
use super::key::key_of;

/// Maximum size of a response in bytes: a reply takes a few kilobytes, a list of models some
/// hundred at most.
const MAX_READ: u64 = 1024 * 1024;
/// Maximum size of the headers.
const MAX_HEADERS: usize = 16 * 1024;

/// Timeouts.
#[derive(Debug, Clone, Copy)]
pub(in crate::runtime) struct Timeouts {
    /// For a complete reply.
    pub(in crate::runtime) reply: Duration,
    /// For a server to load its model.
    pub(in crate::runtime) loading: Duration,
    /// Delay before asking such a server again.
    pub(in crate::runtime) again: Duration,
}

impl Timeouts {
    /// For replies that nobody waits for. A CPU alone may take most of a minute.
    pub(in crate::runtime) const LONG: Self = Self {
        reply: Duration::from_secs(60),
        loading: Duration::from_secs(60),
        again: Duration::from_secs(1),
    };
}

/// One server, and what is known about it.
#[derive(Debug)]
pub(in crate::runtime) struct Client {
    server: LocalModel,
    /// The server's key once fetched; `Some(None)` if it needs none.
    key: Option<Option<String>>,
    /// The server's name for the model, once known.
    name: Option<String>,
    /// How it is made to reply in JSON, and whether that has worked.
    form: ReplyFormat,
    form_is_known: bool,
}

impl Client {
    pub(in crate::runtime) fn new(server: LocalModel) -> Self {
        Self {
            name: server.name.clone(),
            server,
            key: None,
            form: ReplyFormat::Schema,
            form_is_known: false,
        }
    }

    /// The server's name for the model, once known.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// How it is made to reply in JSON, once that has worked.
    pub(super) fn form(&self) -> Option<ReplyFormat> {
        self.form_is_known.then_some(self.form)
    }

    /// The names of the server's models.
    pub(super) fn models(
        &mut self,
        timeouts: Timeouts,
        connection: &Connection,
    ) -> Result<Vec<String>, Trouble> {
        self.loaded(timeouts, connection, |it| {
            let (status, body) = it.exchange("models", None, timeouts.reply, connection)?;
            llm::models(status, &body)
        })
    }

    /// Asks for a JSON object. Until one has been received, tries the ways of asking for JSON in
    /// turn; after that, an invalid reply is asked for once more.
    pub(in crate::runtime) fn ask<T: DeserializeOwned>(
        &mut self,
        ask: &Ask,
        timeouts: Timeouts,
        connection: &Connection,
    ) -> Result<T, Trouble> {
        let name = self.named(timeouts, connection)?;
        let mut again = self.form_is_known;
        loop {
            let body = ask.body(&name, self.form);
            let form = self.form;
            let reply = self.loaded(timeouts, connection, |it| {
                let (status, reply) =
                    it.exchange("chat/completions", Some(&body), timeouts.reply, connection)?;
                llm::object(status, &reply, form)
            });
            match reply {
                Ok(object) => {
                    self.form_is_known = true;
                    return Ok(object);
                }
                Err(trouble) if !trouble.may_be_the_form() => return Err(trouble),
                Err(trouble) => match (self.form_is_known, self.form.next()) {
                    (false, Some(next)) => self.form = next,
                    (true, _) if again => again = false,
                    (known, _) => {
                        if !known {
                            self.form = ReplyFormat::Schema;
                        }
                        return Err(trouble);
                    }
                },
            }
        }
    }

    /// The name of the model: the configured one, or the server's first.
    fn named(&mut self, timeouts: Timeouts, connection: &Connection) -> Result<String, Trouble> {
        if let Some(name) = &self.name {
            return Ok(name.clone());
        }
        let first = self.models(timeouts, connection)?.into_iter().next();
        let name = first.ok_or(Trouble::NoModel)?;
        self.name = Some(name.clone());
        Ok(name)
    }

    /// Retries until the server has loaded its model.
    fn loaded<T>(
        &mut self,
        timeouts: Timeouts,
        connection: &Connection,
        mut attempt: impl FnMut(&mut Self) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let end = Instant::now() + timeouts.loading;
        loop {
            match attempt(self) {
                Err(Trouble::Loading) if Instant::now() < end => {
                    if !connection.wait(timeouts.again) {
                        return Err(Trouble::Stopped);
                    }
                }
                done => return done,
            }
        }
    }

    /// Sends one request, and returns the status and body of the response.
    fn exchange(
        &mut self,
        endpoint: &str,
        body: Option<&str>,
        within: Duration,
        connection: &Connection,
    ) -> Result<(u16, Vec<u8>), Trouble> {
        let key = match &self.key {
            Some(known) => known.clone(),
            None => {
                let key = key_of(&self.server.key_command, connection)?;
                self.key.insert(key).clone()
            }
        };
        let url = self.server.url.endpoint(endpoint);
        let made = connection.carry(agent(&self.server.url, within), |agent| {
            let bearer = key.map(|key| format!("Bearer {key}"));
            let response = match body {
                Some(body) => {
                    let mut request = agent.post(&url).header("Content-Type", "application/json");
                    if let Some(bearer) = &bearer {
                        request = request.header("Authorization", bearer);
                    }
                    request.send(body)
                }
                None => {
                    let mut request = agent.get(&url);
                    if let Some(bearer) = &bearer {
                        request = request.header("Authorization", bearer);
                    }
                    request.call()
                }
            };
            let mut response = response.map_err(|error| trouble_of(&error))?;
            let status = response.status().as_u16();
            let read = response.body_mut().with_config().limit(MAX_READ);
            let body = read
                .read_to_vec()
                .map_err(|error| match trouble_of(&error) {
                    Trouble::Unreachable => Trouble::Cut,
                    trouble => trouble,
                })?;
            Ok((status, body))
        });
        made.unwrap_or(Err(Trouble::Stopped))
    }
}

/// An HTTP agent for one request. It uses no proxy, follows no redirects and resolves no names.
fn agent(url: &ModelUrl, within: Duration) -> Agent {
    let config = Config::builder()
        .proxy(None)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_global(Some(within))
        .max_response_header_size(MAX_HEADERS)
        .max_idle_connections(0)
        .user_agent("rehearse")
        .build();
    let resolver = Loopback(url.addresses());
    Agent::with_parts(config, TcpConnector::default(), resolver)
}

/// Resolves everything to the configured addresses of this machine.
#[derive(Debug)]
struct Loopback(Vec<SocketAddr>);

impl Resolver for Loopback {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let nothing = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        let mut addresses = ResolvedSocketAddrs::from_fn(|_| nothing);
        for address in self.0.iter().filter(|it| it.ip().is_loopback()) {
            addresses.push(*address);
        }
        Ok(addresses)
    }
}

fn trouble_of(error: &Error) -> Trouble {
    match error {
        Error::Timeout(_) => Trouble::Slow,
        Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => Trouble::Flood,
        Error::Io(error) => match error.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::Slow,
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::BrokenPipe => Trouble::Cut,
            _ => Trouble::Unreachable,
        },
        Error::ConnectionFailed | Error::HostNotFound => Trouble::Unreachable,
        Error::BodyStalled => Trouble::Cut,
        _ => Trouble::NotJson,
    }
}
