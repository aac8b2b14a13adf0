//! A separate disk: a file system mounted from a file, which can lose its power, fill up and turn
//! read-only. Only root can mount; without that or a tool, tests that need a disk say what was
//! not done and why.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSystem {
    Ext4,
    Xfs,
    /// In memory, so small that it fills at once.
    Tmpfs,
}

/// A mounted disk, unmounted when dropped.
pub struct Image {
    kind: FileSystem,
    /// Holds the file and the mount point.
    place: tempfile::TempDir,
}

/// A program that waits for the command to cut the power.
pub struct Cutter(Child);

impl Image {
    /// Creates and mounts a disk.
    ///
    /// # Errors
    ///
    /// Why it cannot, and what would help.
    pub fn make(kind: FileSystem) -> Result<Self, String> {
        if !rustix::process::geteuid().is_root() {
            return Err("mounting needs root: run it with sudo -E".into());
        }
        let place = tempfile::tempdir().expect("a temporary folder");
        let image = Self { kind, place };
        std::fs::create_dir(image.path()).expect("a folder");
        let file = image.file();
        match kind {
            FileSystem::Ext4 => {
                let disk = std::fs::File::create(&file).expect("a file");
                disk.set_len(32 << 20).expect("a sparse file");
                run(Command::new("mkfs.ext4").arg("-q").arg(&file))?;
            }
            FileSystem::Xfs => {
                let disk = std::fs::File::create(&file).expect("a file");
                disk.set_len(320 << 20).expect("a sparse file");
                run(Command::new("mkfs.xfs").arg("-q").arg(&file))?;
            }
            FileSystem::Tmpfs => {}
        }
        image.mount()?;
        Ok(image)
    }

    /// Its mount point.
    pub fn path(&self) -> PathBuf {
        self.place.path().join("disk")
    }

    fn file(&self) -> PathBuf {
        self.place.path().join("image")
    }

    fn mount(&self) -> Result<(), String> {
        let mut command = Command::new("mount");
        match self.kind {
            FileSystem::Ext4 => command
                .args(["-o", "loop,errors=remount-ro"])
                .arg(self.file()),
            FileSystem::Xfs => command.args(["-o", "loop"]).arg(self.file()),
            FileSystem::Tmpfs => command.args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]),
        };
        run(command.arg(self.path()))
    }

    /// Syncs everything on it, so that a power cut cannot lose it.
    pub fn sync(&self) {
        run(Command::new("sync").arg("-f").arg(self.path())).expect("a disk");
    }

    /// Prepares to cut the power, so that the cut itself takes no time.
    ///
    /// # Errors
    ///
    /// If there is no such tool.
    pub fn cutter(&self) -> Result<Cutter, String> {
        let mut command = Command::new("xfs_io");
        command.arg("-x").arg(self.path()).stdin(Stdio::piped());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let missing = |_| "there is no xfs_io: apt-get install xfsprogs".to_owned();
        command.spawn().map(Cutter).map_err(missing)
    }

    /// Unmounts a cut disk, and mounts it again as after a restart, with only what had reached
    /// the disk.
    pub fn restart(&self) {
        self.unmount();
        self.mount().expect("a disk that was mounted before");
    }

    fn unmount(&self) {
        let end = Instant::now() + Duration::from_secs(10);
        while let Err(why) = run(Command::new("umount").arg(self.path())) {
            assert!(Instant::now() < end, "{why}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Fills the remaining space. Returns the file that does.
    pub fn fill(&self) -> PathBuf {
        let path = self.path().join("filler");
        let mut file = std::fs::File::create(&path).expect("a file");
        for size in [64 * 1024, 1024, 1] {
            let piece = vec![b'x'; size];
            while file
                .write_all(&piece)
                .and_then(|()| file.sync_data())
                .is_ok()
            {}
        }
        path
    }

    /// Makes the kernel find an error on it, which turns it read-only.
    ///
    /// # Errors
    ///
    /// If this kernel has no such switch.
    pub fn turn_read_only(&self) -> Result<(), String> {
        let output = Command::new("findmnt")
            .args(["-n", "-o", "SOURCE"])
            .arg(self.path())
            .output()
            .map_err(|error| format!("findmnt: {error}"))?;
        let device = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let name = Path::new(&device).file_name().unwrap_or_default();
        let switch = Path::new("/sys/fs/ext4")
            .join(name)
            .join("trigger_fs_error");
        std::fs::write(&switch, "a test").map_err(|error| format!("{}: {error}", switch.display()))
    }
}

impl Cutter {
    /// Ends without cutting the power.
    pub fn dismiss(mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }

    /// Cuts the power: nothing more reaches the disk, and what the file system still held in
    /// memory is lost, including its log. Returns the latest time at which that can have
    /// happened.
    pub fn cut(mut self) -> Instant {
        let mut words = self.0.stdin.take().expect("a pipe");
        words.write_all(b"shutdown\nquit\n").expect("a listener");
        drop(words);
        let status = self.0.wait().expect("a process");
        let at = Instant::now();
        assert!(status.success(), "the power could not be cut: {status}");
        at
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        let _ = run(Command::new("umount").arg("-l").arg(self.path()));
    }
}

/// Runs a tool.
fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|_| {
        format!("there is no {name}: apt-get install mount e2fsprogs xfsprogs strace")
    })?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
    }
}
