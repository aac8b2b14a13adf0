//! `[model]`: a language model server on the user's own machine.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::diagnostic::toml::{Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::{Localized, say::llm as say};

/// A configured language model on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalModel {
    /// The address of its server.
    pub url: ModelUrl,
    /// The server's name for it; `None` uses the server's first model.
    pub name: Option<String>,
    /// The command that prints the server's API key, and its arguments; empty if it needs none.
    pub key_command: Vec<String>,
}

/// `[model]` as configured, possibly without a server yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelSettings {
    /// The address of its server; without it there is no model.
    pub url: Option<ModelUrl>,
    /// As in [`LocalModel`].
    pub name: Option<String>,
    /// As in [`LocalModel`].
    pub key_command: Vec<String>,
}

impl ModelSettings {
    /// The model, if a server is configured.
    pub fn server(&self) -> Option<LocalModel> {
        Some(LocalModel {
            url: self.url.clone()?,
            name: self.name.clone(),
            key_command: self.key_command.clone(),
        })
    }
}

/// The address of a server on this machine: `http://`, a loopback host, and optionally a port and
/// a path. What the candidate writes never leaves the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelUrl {
    host: Host,
    port: u16,
    /// The path before `/v1`, without a trailing slash.
    path: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Host {
    /// `localhost`, which is never looked up: it always means this machine.
    Localhost,
    Address(IpAddr),
}

/// Why an address is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadUrl {
    /// It does not begin with `http://`.
    NotHttp,
    /// The host is not this machine.
    NotLoopback(String),
    /// It is malformed.
    Malformed,
}

/// The keys of the table.
pub(super) const URL: &str = "url";
pub(super) const NAME: &str = "name";
pub(super) const KEY_COMMAND: &str = "key_command";

/// The default port of HTTP.
const HTTP: u16 = 80;

impl ModelUrl {
    /// Parses an address.
    ///
    /// # Errors
    ///
    /// If it is not an address on this machine.
    pub fn parse(written: &str) -> Result<Self, BadUrl> {
        let (scheme, rest) = written.split_once("://").ok_or(BadUrl::NotHttp)?;
        if !scheme.eq_ignore_ascii_case("http") {
            return Err(BadUrl::NotHttp);
        }
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '?' | '#' | '@' | '\\' | '"');
        if !rest.chars().all(is_plain) {
            return Err(BadUrl::Malformed);
        }
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = split_port(authority)?;
        let port = match port {
            Some(port) => port.parse().map_err(|_| BadUrl::Malformed)?,
            None => HTTP,
        };
        let host = Host::of(host).ok_or_else(|| BadUrl::NotLoopback(host.to_owned()))?;
        let path = path.trim_end_matches('/');
        let path = path
            .strip_suffix("v1")
            .filter(|it| ends_part(it))
            .unwrap_or(path);
        let path = path.trim_end_matches('/');
        Ok(Self {
            host,
            port,
            path: match path {
                "" => String::new(),
                path => format!("/{path}"),
            },
        })
    }

    /// The addresses to try, in order.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        let hosts = match self.host {
            Host::Localhost => vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()],
            Host::Address(address) => vec![address],
        };
        let all = hosts.into_iter();
        all.map(|host| SocketAddr::new(host, self.port)).collect()
    }

    /// The URL of an API endpoint, such as `models`.
    pub fn endpoint(&self, name: &str) -> String {
        format!("{self}/v1/{name}")
    }
}

/// Whether the text before `v1` ends at a path separator, or is empty.
fn ends_part(before: &str) -> bool {
    before.is_empty() || before.ends_with('/')
}

/// Splits off the port, and removes IPv6 brackets from the host.
fn split_port(authority: &str) -> Result<(&str, Option<&str>), BadUrl> {
    if let Some(inside) = authority.strip_prefix('[') {
        let (host, rest) = inside.split_once(']').ok_or(BadUrl::Malformed)?;
        return match rest {
            "" => Ok((host, None)),
            rest => Ok((host, Some(rest.strip_prefix(':').ok_or(BadUrl::Malformed)?))),
        };
    }
    match authority.split_once(':') {
        Some((host, port)) => Ok((host, Some(port))),
        None => Ok((authority, None)),
    }
}

impl Host {
    /// `None` if it is not this machine.
    fn of(written: &str) -> Option<Self> {
        if written.eq_ignore_ascii_case("localhost") {
            return Some(Self::Localhost);
        }
        let address: IpAddr = written.parse().ok()?;
        address.is_loopback().then_some(Self::Address(address))
    }
}

impl fmt::Display for ModelUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.host {
            Host::Localhost => write!(f, "http://localhost")?,
            Host::Address(IpAddr::V4(address)) => write!(f, "http://{address}")?,
            Host::Address(IpAddr::V6(address)) => write!(f, "http://[{address}]")?,
        }
        write!(f, ":{}{}", self.port, self.path)
    }
}

impl BadUrl {
    /// Says what is wrong, and how to fix it.
    pub fn say(&self, written: &str) -> [Localized; 2] {
        match self {
            Self::NotHttp => [say::not_http(written), say::WRITE_URL.into()],
            Self::NotLoopback(host) => [say::not_loopback(host), say::USE_TUNNEL.into()],
            Self::Malformed => [say::malformed_url(written), say::WRITE_URL.into()],
        }
    }
}

/// Parses the table. Its keys may be set one by one: without an address it configures no model.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> ModelSettings {
    let key_command = fields.optional(KEY_COMMAND, decode::texts);
    ModelSettings {
        url: fields.optional(URL, url),
        name: fields.optional(NAME, decode::text),
        key_command: key_command.unwrap_or_default(),
    }
}

fn url(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<ModelUrl> {
    let written = decode::text(key, value, problems)?;
    match ModelUrl::parse(written.trim()) {
        Ok(url) => Some(url),
        Err(bad) => {
            let [what, mend] = bad.say(&written);
            problems.push(Diagnostic::error(value.span(), what, mend));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_called() {
        for (written, shown) in [
            ("http://localhost:11434", "http://localhost:11434"),
            ("HTTP://LocalHost:8080/", "http://localhost:8080"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"),
            ("http://127.8.9.10/v1/", "http://127.8.9.10:80"),
            ("http://[::1]:1234/api/v1", "http://[::1]:1234/api"),
            ("http://localhost:1/conv1", "http://localhost:1/conv1"),
        ] {
            let url = ModelUrl::parse(written).unwrap_or_else(|bad| panic!("{written}: {bad:?}"));
            assert_eq!(url.to_string(), shown, "{written}");
            assert!(url.addresses().iter().all(|it| it.ip().is_loopback()));
        }
        for (written, host) in [
            ("http://example.com:11434", "example.com"),
            ("http://192.168.0.7:11434", "192.168.0.7"),
            ("http://0.0.0.0:11434", "0.0.0.0"),
            ("http://127.1", "127.1"),
            ("http://2130706433", "2130706433"),
            ("http://localhost.example.com", "localhost.example.com"),
            ("http://[::ffff:127.0.0.1]:1", "::ffff:127.0.0.1"),
            ("http://[fe80::1]:1", "fe80::1"),
            ("http://:11434", ""),
        ] {
            let refused = BadUrl::NotLoopback(host.to_owned());
            assert_eq!(ModelUrl::parse(written), Err(refused), "{written}");
        }
        for written in [
            "http://127.0.0.1@example.com/",
            "http://localhost:99999",
            "http://localhost:1/?a=b",
            "http://localhost:1/#a",
            "http://local host",
            "http://[::1",
            "http://[::1]x",
        ] {
            assert_eq!(
                ModelUrl::parse(written),
                Err(BadUrl::Malformed),
                "{written}"
            );
        }
        for written in [
            "https://localhost",
            "localhost:11434",
            "file:///etc/passwd",
            "",
        ] {
            assert_eq!(ModelUrl::parse(written), Err(BadUrl::NotHttp), "{written}");
        }
    }
}
