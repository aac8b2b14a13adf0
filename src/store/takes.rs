//! Recordings of answers, stored next to the session's transcript.
//!
//! A recording is appended as it arrives; each press of the key starts a new file:
//! `answer-3-1.part` is the first piece of the third answer, raw 16-bit samples at 16 kHz. What
//! is kept is a single file, `answer-3.wav`.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::voice::{Encoding, decode};

use super::disk::{Disk, DiskFile, append_all};
use super::read::LARGEST_SOUND;
use super::replace;
use super::unix::free_space;
use super::{Action, Cause, FileError};

/// Maximum length of an answer in samples: ten minutes.
pub const LONGEST_TAKE: usize = 10 * 60 * RATE as usize;
/// Samples per second.
const RATE: u32 = 16_000;
/// Free space in bytes required to start recording: three times ten minutes (pieces, the kept
/// file, and some slack).
const MIN_SPACE: u64 = 64 * 1024 * 1024;
/// Maximum number of pieces in one answer, one for each time the key is pressed.
const MAX_PIECES: usize = 200;

/// Recordings of a session's answers.
#[derive(Debug, Clone)]
pub struct Takes {
    disk: Arc<dyn Disk>,
}

/// A piece of an answer being recorded. Its file is created when the first sound arrives.
pub struct TakePiece {
    disk: Arc<dyn Disk>,
    answer: usize,
    /// The file, and its path for messages to the user.
    file: Option<(Arc<dyn DiskFile>, PathBuf)>,
    /// Number of samples in the pieces before it.
    before: usize,
}

impl Takes {
    /// The recordings in this folder.
    pub fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk }
    }

    /// Begins a piece of the answer with this number, counting from 0.
    ///
    /// # Errors
    ///
    /// If there is too little space, or earlier recordings cannot be read.
    pub fn begin(&self, answer: usize) -> Result<TakePiece, FileError> {
        let failed = |cause: io::Error| FileError::new(self.disk.path(), Action::Save, cause);
        if free_space(self.disk.path()).is_some_and(|free| free < MIN_SPACE) {
            let full = io::Error::from(io::ErrorKind::StorageFull);
            return Err(failed(full));
        }
        Ok(TakePiece {
            disk: Arc::clone(&self.disk),
            answer,
            file: None,
            before: self.samples(answer)?.len(),
        })
    }

    /// Whether any piece of an answer exists.
    pub fn has(&self, answer: usize) -> bool {
        !matches!(self.piece(answer, 1), Err(Cause::Missing))
    }

    /// All samples recorded for an answer, in order.
    ///
    /// # Errors
    ///
    /// If a piece exists and cannot be read.
    pub fn samples(&self, answer: usize) -> Result<Vec<i16>, FileError> {
        let mut samples = Vec::new();
        for piece in 1..=MAX_PIECES {
            let bytes = match self.piece(answer, piece) {
                Ok(bytes) => bytes,
                Err(Cause::Missing) => break,
                Err(cause) => {
                    let path = self.disk.path().join(piece_name(answer, piece));
                    return Err(FileError::new(&path, Action::Read, cause));
                }
            };
            // Half a sample at the end was cut off.
            let whole = bytes.chunks_exact(2);
            samples.extend(whole.filter_map(|it| Some(i16::from_le_bytes(it.try_into().ok()?))));
        }
        Ok(samples)
    }

    /// How long the recording of an answer is; `None` if there is none or it cannot be read.
    pub fn length(&self, answer: usize) -> Option<Duration> {
        let samples = self.samples(answer).ok().filter(|it| !it.is_empty())?;
        let samples = u32::try_from(samples.len()).ok()?;
        Some(Duration::from_secs_f64(
            f64::from(samples) / f64::from(RATE),
        ))
    }

    /// The kept recording of an answer, or else its pieces.
    ///
    /// # Errors
    ///
    /// If it exists and cannot be read.
    pub fn recorded(&self, answer: usize) -> Result<Vec<i16>, FileError> {
        let kept = self.disk.read(&kept_name(answer), LARGEST_SOUND);
        let sound = kept.ok().and_then(|it| decode(&it, Encoding::Sniffed).ok());
        match sound {
            Some(sound) => Ok(sound.into_samples()),
            None => self.samples(answer),
        }
    }

    fn piece(&self, answer: usize, piece: usize) -> Result<Vec<u8>, Cause> {
        let most = LONGEST_TAKE as u64 * 2 + 1024 * 1024;
        self.disk.read(&piece_name(answer, piece), most)
    }

    /// Saves the recording of an answer as one file, then erases its pieces.
    ///
    /// # Errors
    ///
    /// If it cannot be written; then the pieces remain.
    pub fn keep(&self, answer: usize, samples: &[i16]) -> Result<(), FileError> {
        replace(&*self.disk, &kept_name(answer), &wav(samples))?;
        self.erase_pieces(answer)
    }

    /// Erases an answer's pieces.
    ///
    /// # Errors
    ///
    /// If a piece exists and cannot be removed.
    pub fn erase_pieces(&self, answer: usize) -> Result<(), FileError> {
        // Last first, so that the pieces before a gap are found again.
        for piece in (1..=MAX_PIECES).rev() {
            let name = piece_name(answer, piece);
            match self.disk.remove(&name) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    let path = self.disk.path().join(name);
                    return Err(FileError::new(&path, Action::Save, error));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

impl TakePiece {
    /// Number of samples recorded for the answer before this piece.
    pub fn before(&self) -> usize {
        self.before
    }

    /// Appends samples.
    ///
    /// # Errors
    ///
    /// If they cannot be written.
    pub fn append(&mut self, samples: &[i16]) -> Result<(), FileError> {
        if samples.is_empty() {
            return Ok(());
        }
        let (file, path) = match self.file.take() {
            Some(file) => file,
            None => self.create()?,
        };
        let bytes: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
        let appended = append_all(&*file, &bytes);
        let appended = appended.map_err(|error| FileError::new(&path, Action::Save, error));
        self.file = Some((file, path));
        appended
    }

    /// Erases the piece: it is not part of the answer.
    pub fn discard(&mut self) {
        let name = self.file.take().and_then(|(_, path)| {
            let name = path.file_name()?.to_str()?.to_owned();
            Some(name)
        });
        if let Some(name) = name {
            // Failing to erase it is reported when the answer is listened to.
            let _ = self.disk.remove(&name);
        }
    }

    /// Creates the file under the first free name.
    fn create(&self) -> Result<(Arc<dyn DiskFile>, PathBuf), FileError> {
        let failed = |error| FileError::new(self.disk.path(), Action::Save, error);
        for piece in 1..=MAX_PIECES {
            let name = piece_name(self.answer, piece);
            match self.disk.create(&name) {
                Ok(file) => return Ok((file, self.disk.path().join(name))),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Err(failed(io::ErrorKind::AlreadyExists.into()))
    }

    /// The file to sync, on a thread that may wait; `None` before any sound has arrived.
    pub fn file(&self) -> Option<Arc<dyn DiskFile>> {
        self.file.as_ref().map(|(file, _)| Arc::clone(file))
    }
}

/// Whether a file of a session is a recording.
pub(super) fn is_sound(name: &str) -> bool {
    let is_part = name.ends_with(".part") || name.ends_with(".wav");
    is_part && name.starts_with("answer-")
}

fn piece_name(answer: usize, piece: usize) -> String {
    format!("answer-{}-{piece}.part", answer + 1)
}

fn kept_name(answer: usize) -> String {
    format!("answer-{}.wav", answer + 1)
}

/// Encodes samples, as returned by [`Takes::samples`], as a 16-bit mono WAV file.
pub fn wav(samples: &[i16]) -> Vec<u8> {
    let size = u32::try_from(samples.len() * 2).unwrap_or(u32::MAX - 36);
    let mut file = Vec::with_capacity(44 + samples.len() * 2);
    file.extend(b"RIFF");
    file.extend((36 + size).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(size.to_le_bytes());
    file.extend(samples.iter().flat_map(|it| it.to_le_bytes()));
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Folder;

    fn takes() -> (tempfile::TempDir, Takes) {
        let folder = tempfile::tempdir().unwrap();
        let disk = Folder::open(folder.path()).unwrap();
        (folder, Takes::new(Arc::new(disk)))
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn pieces_are_one_answer_to_the_last_sample() {
        let (folder, takes) = takes();
        assert!(!takes.has(2));
        takes.begin(2).unwrap().append(&[1, -2, i16::MIN]).unwrap();
        let mut second = takes.begin(2).unwrap();
        assert_eq!(second.before(), 3);
        second.append(&[4]).unwrap();
        second.file().unwrap().sync().unwrap();
        assert_eq!(names(&folder), ["answer-3-1.part", "answer-3-2.part"]);
        assert!(takes.has(2) && !takes.has(1));
        let samples = takes.samples(2).unwrap();
        assert_eq!(samples, [1, -2, i16::MIN, 4]);
        takes.keep(2, &samples).unwrap();
        assert_eq!(names(&folder), ["answer-3.wav"]);
        let kept = std::fs::read(folder.path().join("answer-3.wav")).unwrap();
        let sound = decode(&kept, Encoding::Sniffed).unwrap();
        assert_eq!(sound.rate, 16_000);
        let read: Vec<f32> = samples.iter().map(|it| f32::from(*it) / 32_768.0).collect();
        assert_eq!(sound.samples, read);
    }

    #[test]
    fn a_piece_that_was_cut_off_in_a_sample_is_read_up_to_it() {
        let (folder, takes) = takes();
        std::fs::write(folder.path().join("answer-1-1.part"), [1, 0, 7]).unwrap();
        assert_eq!(takes.samples(0).unwrap(), [1]);
    }

    #[test]
    fn what_is_not_kept_is_erased() {
        let (folder, takes) = takes();
        for _ in 0..3 {
            takes.begin(0).unwrap().append(&[7; 100]).unwrap();
        }
        takes.begin(1).unwrap().append(&[7]).unwrap();
        // No file is created without sound.
        takes.begin(2).unwrap().append(&[]).unwrap();
        takes.erase_pieces(0).unwrap();
        assert_eq!(names(&folder), ["answer-2-1.part"]);
        takes.erase_pieces(0).unwrap();
    }

    #[test]
    fn recordings_are_distinguished_from_text_files() {
        for name in ["answer-1-1.part", "answer-12.wav"] {
            assert!(is_sound(name));
        }
        for name in ["transcript.toml", "answer.wav.txt", "notes.toml", "my.wav"] {
            assert!(!is_sound(name));
        }
    }
}
