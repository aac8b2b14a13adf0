use std::path::Path;

use crate::store::disk::Disk;
use crate::store::unix::Folder;
use crate::transcript::{SessionId, Transcript};

use super::order;
use super::session::{TRANSCRIPT, read_file};
use super::{Archive, NotFound, OpenError, SessionFolder};

/// Keyword for the newest session.
const LAST: &str = "last";
/// Maximum number of matching sessions named.
const MAX_NAMED: usize = 5;

impl Archive {
    /// Finds a session by id, unique prefix, path of its folder or file, or `last` for the
    /// newest of those that lists show.
    ///
    /// # Errors
    ///
    /// If none or several match.
    pub fn find(&self, wanted: &str) -> Result<SessionFolder, NotFound> {
        let by_path = is_path(wanted).then(|| self.at(Path::new(wanted)));
        if let Some(found) = by_path.flatten() {
            return Ok(found);
        }
        self.find_named(wanted).map_err(|error| match error {
            NotFound::None(_) | NotFound::Unknown { .. } => match self.stray_called(wanted) {
                Some(stray) => stray.not_found(),
                None => error,
            },
            error => error,
        })
    }

    fn find_named(&self, wanted: &str) -> Result<SessionFolder, NotFound> {
        let none = || NotFound::None(self.place.to_string_lossy().into_owned());
        let sessions = self.sessions()?;
        if sessions.is_empty() {
            return Err(none());
        }
        if wanted == LAST {
            let names = names(&sessions);
            let calendar = self.calendar();
            let is_listed = |it: &SessionFolder| it.holds_anything() && !it.is_blank();
            let newest = order::newest(sessions, calendar, is_listed);
            return newest.ok_or_else(|| NotFound::Unknown {
                wanted: wanted.to_owned(),
                newest: names,
            });
        }
        pick(sessions, wanted)
    }
}

impl Archive {
    /// Opens a transcript, found as by [`Archive::find`], or any file by its path.
    ///
    /// # Errors
    ///
    /// If none or several match, or the match cannot be read.
    pub fn open(&self, wanted: &str) -> Result<Transcript, OpenError> {
        let path = Path::new(wanted);
        if is_path(wanted) && self.at(path).is_none() {
            return match self.stray_called(wanted) {
                Some(stray) => Err(stray.not_found().into()),
                None => read_file(path),
            };
        }
        self.find(wanted)?.transcript()
    }

    /// Returns the session whose folder or transcript is at a path.
    pub(super) fn at(&self, path: &Path) -> Option<SessionFolder> {
        let folder = match path.file_name().is_some_and(|name| name == TRANSCRIPT) {
            true => path.parent()?,
            false => path,
        };
        let opened = Folder::open(folder).ok()?;
        let name = opened.path().file_name()?.to_str()?;
        let id = SessionId::of_folder(name)?;
        Some(SessionFolder::new(id, Some(opened), &self.common))
    }
}

/// Whether a text can only be a path: it has characters that no id has.
fn is_path(wanted: &str) -> bool {
    wanted.contains('/') || wanted.ends_with(".toml")
}

fn names(sessions: &[SessionFolder]) -> Vec<String> {
    let newest = sessions.iter().take(MAX_NAMED);
    newest.map(|it| it.id().to_string()).collect()
}

fn pick(sessions: Vec<SessionFolder>, wanted: &str) -> Result<SessionFolder, NotFound> {
    // A prefix names a session; its other versions need their full names.
    let is_meant = |it: &SessionFolder| {
        let id = it.id();
        !wanted.is_empty()
            && (id.as_str() == wanted || id.version() == 1 && id.as_str().starts_with(wanted))
    };
    let all = names(&sessions);
    let (exact, others): (Vec<_>, Vec<_>) = sessions
        .into_iter()
        .filter(is_meant)
        .partition(|it| it.id().as_str() == wanted);
    if let Some(exact) = exact.into_iter().next() {
        return Ok(exact);
    }
    let newest = names(&others);
    let mut others = others.into_iter();
    match (others.next(), others.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(NotFound::Ambiguous {
            wanted: wanted.to_owned(),
            newest,
        }),
        _ => Err(NotFound::Unknown {
            wanted: wanted.to_owned(),
            newest: all,
        }),
    }
}

/// Returns the id given exactly or by a unique prefix; otherwise the first few candidates.
pub(super) fn pick_id(ids: &[SessionId], wanted: &str) -> Result<SessionId, Vec<String>> {
    let exact = ids.iter().find(|id| id.as_str() == wanted);
    if let Some(exact) = exact {
        return Ok(exact.clone());
    }
    let begins = |id: &&SessionId| !wanted.is_empty() && id.as_str().starts_with(wanted);
    let fitting: Vec<&SessionId> = ids.iter().filter(begins).collect();
    match fitting.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(ids
            .iter()
            .take(MAX_NAMED)
            .map(ToString::to_string)
            .collect()),
        several => Err(several
            .iter()
            .take(MAX_NAMED)
            .map(ToString::to_string)
            .collect()),
    }
}
