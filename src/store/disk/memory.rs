//! An in-memory disk for tests: it fails at chosen calls, and a power cut loses whatever was not
//! synced.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};

use super::{Disk, DiskFile, Lease};
use crate::store::Cause;

/// A disk operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    Create,
    Append,
    Sync,
    Lease,
    Read,
    Rename,
    Remove,
    SyncFolder,
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// With this system error code.
    Error(i32),
    /// Accepts only this many bytes, and nothing at the next call.
    Short(usize),
    /// Does not return until healed.
    Hang,
}

pub(crate) const EIO: Fault = Fault::Error(5);
pub(crate) const EFBIG: Fault = Fault::Error(27);
pub(crate) const ENOSPC: Fault = Fault::Error(28);
pub(crate) const EROFS: Fault = Fault::Error(30);
pub(crate) const EDQUOT: Fault = Fault::Error(122);

type Plan = dyn Fn(usize, &Path, Call) -> Option<Fault> + Send + Sync;

/// Decides which calls fail. Shared by a test's disks, so that calls are counted in order.
#[derive(Clone)]
pub(crate) struct Faults(Arc<(Mutex<Calls>, Condvar)>);

struct Calls {
    count: usize,
    plan: Box<Plan>,
    healed: bool,
}

impl Faults {
    pub(crate) fn none() -> Self {
        Self::by(|_, _, _| None)
    }

    /// Fails calls by `plan`, given the call's number, the disk's path and the operation.
    pub(crate) fn by(
        plan: impl Fn(usize, &Path, Call) -> Option<Fault> + Send + Sync + 'static,
    ) -> Self {
        let calls = Calls {
            count: 0,
            plan: Box::new(plan),
            healed: false,
        };
        Self(Arc::new((Mutex::new(calls), Condvar::new())))
    }

    /// Stops all failures and releases hanging calls.
    pub(crate) fn heal(&self) {
        let mut calls = self.0.0.lock().unwrap();
        calls.plan = Box::new(|_, _, _| None);
        calls.healed = true;
        self.0.1.notify_all();
    }

    /// Number of calls so far.
    pub(crate) fn calls(&self) -> usize {
        self.0.0.lock().unwrap().count
    }

    fn next(&self, path: &Path, call: Call) -> Option<Fault> {
        let mut calls = self.0.0.lock().unwrap();
        calls.count += 1;
        let fault = (calls.plan)(calls.count - 1, path, call);
        if fault != Some(Fault::Hang) {
            return fault;
        }
        drop(self.0.1.wait_while(calls, |calls| !calls.healed).unwrap());
        None
    }

    fn check(&self, path: &Path, call: Call) -> io::Result<()> {
        match self.next(path, call) {
            Some(Fault::Error(code)) => Err(io::Error::from_raw_os_error(code)),
            Some(Fault::Short(_) | Fault::Hang) | None => Ok(()),
        }
    }
}

type Names = BTreeMap<String, Arc<Mutex<Content>>>;

#[derive(Default, Clone)]
struct Content {
    bytes: Vec<u8>,
    /// How many bytes would survive a power cut.
    durable: usize,
    /// After a failed sync the system drops what it could not write, and reports success the next
    /// time.
    forgotten: bool,
}

#[derive(Clone)]
pub(crate) struct MemoryDisk {
    path: PathBuf,
    faults: Faults,
    /// The current names, and those that would survive a power cut.
    names: Arc<Mutex<(Names, Names)>>,
}

impl std::fmt::Debug for MemoryDisk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MemoryDisk")
            .field("path", &self.path)
            .finish()
    }
}

impl MemoryDisk {
    pub(crate) fn new(path: &str, faults: &Faults) -> Self {
        Self {
            path: path.into(),
            faults: faults.clone(),
            names: Arc::default(),
        }
    }

    /// The files as every program sees them.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        contents(&self.names.lock().unwrap().0, |content| content.bytes.len())
    }

    /// The files after a power cut now that undoes all renames since the last sync.
    pub(crate) fn files_after_power_cut(&self) -> BTreeMap<String, Vec<u8>> {
        contents(&self.names.lock().unwrap().1, |content| content.durable)
    }

    /// The files after a power cut now that keeps all renames.
    pub(crate) fn files_after_late_power_cut(&self) -> BTreeMap<String, Vec<u8>> {
        contents(&self.names.lock().unwrap().0, |content| content.durable)
    }
}

fn contents(names: &Names, length: impl Fn(&Content) -> usize) -> BTreeMap<String, Vec<u8>> {
    let contents = names.iter().map(|(name, content)| {
        let content = content.lock().unwrap();
        (name.clone(), content.bytes[..length(&content)].to_vec())
    });
    contents.collect()
}

impl Disk for MemoryDisk {
    fn path(&self) -> &Path {
        &self.path
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        self.faults.check(&self.path, Call::Create)?;
        let mut names = self.names.lock().unwrap();
        if names.0.contains_key(name) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let content = Arc::<Mutex<Content>>::default();
        names.0.insert(name.to_owned(), Arc::clone(&content));
        Ok(Arc::new(MemoryFile {
            name: name.to_owned(),
            disk: self.clone(),
            content,
            full: Mutex::default(),
        }))
    }

    fn lease(&self, _: &str) -> io::Result<Lease> {
        self.faults.check(&self.path, Call::Lease)?;
        Ok(Lease::of_nothing())
    }

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause> {
        self.faults.check(&self.path, Call::Read)?;
        let bytes = self.files().remove(name).ok_or(Cause::Missing)?;
        if bytes.len() as u64 > limit {
            return Err(Cause::TooLarge { limit });
        }
        Ok(bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.faults.check(&self.path, Call::Rename)?;
        let mut names = self.names.lock().unwrap();
        let content = names.0.remove(from).ok_or(io::ErrorKind::NotFound)?;
        names.0.insert(to.to_owned(), content);
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.faults.check(&self.path, Call::Remove)?;
        let removed = self.names.lock().unwrap().0.remove(name);
        removed.map(drop).ok_or(io::ErrorKind::NotFound.into())
    }

    fn sync(&self) -> io::Result<()> {
        self.faults.check(&self.path, Call::SyncFolder)?;
        let mut names = self.names.lock().unwrap();
        names.1 = names.0.clone();
        Ok(())
    }
}

struct MemoryFile {
    name: String,
    disk: MemoryDisk,
    content: Arc<Mutex<Content>>,
    /// Whether the next write fails, after a short one.
    full: Mutex<bool>,
}

impl DiskFile for MemoryFile {
    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut full = self.full.lock().unwrap();
        if std::mem::take(&mut *full) {
            return Err(io::Error::from_raw_os_error(28));
        }
        let taken = match self.disk.faults.next(&self.disk.path, Call::Append) {
            Some(Fault::Error(code)) => return Err(io::Error::from_raw_os_error(code)),
            Some(Fault::Short(most)) => {
                *full = true;
                most.clamp(1, bytes.len())
            }
            Some(Fault::Hang) | None => bytes.len(),
        };
        let mut content = self.content.lock().unwrap();
        content.bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn sync(&self) -> io::Result<()> {
        let fails = self.disk.faults.check(&self.disk.path, Call::Sync);
        let mut content = self.content.lock().unwrap();
        content.forgotten |= fails.is_err();
        fails?;
        if !content.forgotten {
            content.durable = content.bytes.len();
        }
        drop(content);
        let mut names = self.disk.names.lock().unwrap();
        let current = names.0.get(&self.name).cloned();
        if let Some(content) = current.filter(|it| Arc::ptr_eq(it, &self.content)) {
            names.1.insert(self.name.clone(), content);
        }
        Ok(())
    }
}
