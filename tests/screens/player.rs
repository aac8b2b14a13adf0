//! The program's model with everything it asks for, but without threads, terminal and clock.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use ratatui::buffer::Buffer;
use rehearsal::coach::Rules;
use rehearsal::lang::Language;
use rehearsal::moment::Moment;
use rehearsal::practice::Practice;
use rehearsal::review::search::Query;
use rehearsal::review::{Notes, PastInterview};
use rehearsal::settings::{Alert, Look, SessionLength, Strictness};
use rehearsal::store::{Archive, has_samples};
use rehearsal::transcript::{SessionId, Transcript};
use rehearsal::tui::{
    Effect, FoundSoFar, Input, Key, KeyCode, Keymap, Model, ModelStatus, Msg, Preferences, Shared,
    Size, Theme,
};

use crate::support::root;

/// The shipped session.
const SESSION: &str = "2026-11-22T015947-aws-cse-c230";
const STORIES: &str = "format = 1\n\n[[story]]\nid = \"outage\"\ntitle = \"결제 장애\"\n\
    competencies = [\"ownership\"]\ntext = \"상황: 결제가 멈췄습니다.\\n행동: 제가 되돌렸습니다.\"\n";

/// The time at which everything is drawn.
fn morning() -> DateTime<FixedOffset> {
    "2026-11-23T09:00:00+09:00".parse().expect("a time")
}

/// The candidate's day at that time.
fn day() -> NaiveDate {
    morning().date_naive()
}

/// The program on a screen.
pub struct Player {
    model: Model,
    now: Moment,
    practice: Practice,
    /// All files that are read are here.
    _folder: tempfile::TempDir,
}

impl Player {
    /// At home, with one past interview, one story and one interview that has a date.
    pub fn new(language: Language, look: Look, colourless: bool, size: Size) -> Self {
        Self::among(language, look, colourless, size, &[])
    }

    /// The same with these files, by path, among the transcripts.
    pub fn among(
        language: Language,
        look: Look,
        colourless: bool,
        size: Size,
        others: &[(&str, &str)],
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let session = folder.path().join(SESSION);
        std::fs::create_dir(&session).expect("a folder");
        for name in ["journal", "transcript.toml"] {
            let from = root("transcripts").join(SESSION).join(name);
            std::fs::copy(from, session.join(name)).expect("a file");
        }
        std::fs::write(folder.path().join("stories.toml"), STORIES).expect("a file");
        for (name, text) in others {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        let archive = Archive::new(folder.path().to_owned(), Vec::new());
        let archive = archive.with_clock(morning, NaiveTime::MIN);
        let interview = day() + chrono::Days::new(9);
        let practice = Practice::new(archive, Vec::new(), Rules::ALL, language)
            .with_interviews(vec![("aws-cse".to_owned(), interview)]);
        let dated = practice.dated_interviews(day());
        let model = Model::new(Shared {
            language,
            theme: Theme::new(look, colourless),
            keymap: Keymap::default(),
            scenarios: practice.scenarios(),
            broken: practice.broken_scenarios(),
            resumable: Vec::new(),
            typing_factor: None,
            strictness: Strictness::Normal,
            length: SessionLength::Whole,
            can_record: false,
            can_recognize: false,
            recognizing: Vec::new(),
            hides_questions: false,
            has_samples: has_samples(),
            days_to: dated.into_iter().map(|it| (it.scenario, it.days)).collect(),
            preferences: Preferences {
                look,
                colourless,
                mouse: true,
                alert: Alert::Off,
                titled: false,
                minutes_per_day: None,
                day: day(),
            },
            today: None,
            trouble: None,
            has_model: false,
            model: ModelStatus::default(),
            size,
        });
        let mut player = Self {
            model,
            now: Moment::ZERO,
            practice,
            _folder: folder,
        };
        player.perform(Effect::CountToday);
        player
    }

    /// Presses keys, written as in the configuration and separated by single spaces.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap_or_else(|()| panic!("no key {key}"));
            self.send(Msg::Input(Input::Key(key)));
        }
        self
    }

    /// Types text.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = match c {
                '\n' => KeyCode::Enter,
                c => KeyCode::Char(c),
            };
            self.send(Msg::Input(Input::Key(Key::plain(code))));
        }
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: u64) -> &mut Self {
        for _ in 0..seconds {
            self.now = self.now + Duration::from_secs(1);
            self.send(Msg::Ticked);
        }
        self
    }

    /// Resizes the screen.
    pub fn resize(&mut self, size: Size) -> &mut Self {
        self.send(Msg::Resized(size));
        self
    }

    /// Moves down a list to the line with these words.
    #[track_caller]
    pub fn go_to(&mut self, words: &str) -> &mut Self {
        let here = |row: &String| row.trim_start().starts_with('>') && row.contains(words);
        while !rows(&self.view()).iter().any(here) {
            let before = self.view();
            self.press("down");
            assert_ne!(self.view(), before, "no line '{words}'");
        }
        self
    }

    /// Performs an effect, as requested by the screens.
    pub fn perform(&mut self, effect: Effect) {
        if let Some(msg) = self.answer(effect) {
            self.send(msg);
        }
    }

    /// The cells of the screen.
    pub fn view(&self) -> Buffer {
        self.model.view(self.now).buffer
    }

    fn send(&mut self, msg: Msg) {
        for effect in self.model.update(self.now, msg) {
            self.perform(effect);
        }
    }

    fn answer(&self, effect: Effect) -> Option<Msg> {
        let practice = &self.practice;
        Some(match effect {
            Effect::StartSession(request) => {
                let started = practice.start(&request, morning(), 7, 1, || 0x1234);
                Msg::SessionStarted(Box::new(started.expect("a session").setup))
            }
            Effect::ListTranscripts => {
                Msg::TranscriptsListed(practice.newest(250).expect("sessions"))
            }
            Effect::OpenTranscript { id } => {
                Msg::TranscriptOpened(Box::new(practice.open(&id).expect("a session")))
            }
            Effect::ListAttempts { question, session } => {
                let sessions = practice.attempts(&question, || true).expect("sessions");
                Msg::AttemptsListed {
                    question,
                    session,
                    sessions,
                }
            }
            Effect::ReadStrongAnswer {
                session,
                question,
                language,
            } => {
                let answer = practice.strong_answer(&session, &question, language);
                Msg::StrongAnswerRead(Box::new(answer.expect("a strong answer")))
            }
            Effect::CountProgress => {
                let table = practice.progress_table(day(), || true);
                Msg::ProgressCounted(Box::new(table.expect("sessions")))
            }
            Effect::CountToday => {
                let today = practice.today(day(), || true).expect("sessions");
                Msg::TodayCounted(Box::new(today))
            }
            Effect::CloseSession => Msg::SessionClosed(Box::new(self.held()?)),
            Effect::DrawGuesses => {
                Msg::GuessesDrawn(practice.guesses(day(), 7, || true).expect("questions"))
            }
            Effect::ReadSamples => {
                let rating = practice.sample_rating(day(), 7, || true);
                Msg::SamplesRead(Box::new(rating.expect("samples")))
            }
            Effect::ListDue => {
                Msg::DueListed(practice.questions_today(day(), || true).expect("sessions"))
            }
            Effect::ReadDayCard => {
                let card = practice.day_card(day(), || true).expect("sessions");
                Msg::DayCardRead(Box::new(card), day())
            }
            Effect::ListStories => {
                let stories = practice.stories(day(), 7, || true).expect("sessions");
                Msg::StoriesListed(Box::new(stories))
            }
            Effect::OfferStories => {
                let (stories, sealed) = practice.offered_stories();
                Msg::StoriesOffered(stories, sealed)
            }
            Effect::ReadWriting { session, place } => {
                let writing = practice.writing(&session, place).expect("a journal");
                Msg::WritingRead(Box::new(writing))
            }
            Effect::Search { words } => Msg::Found(Box::new(self.found(&words)?)),
            // The rest only write, or have nothing to show.
            _ => return None,
        })
    }

    /// The interview just held, as read back.
    fn held(&self) -> Option<PastInterview> {
        let interview = self.model.interview()?;
        let id = SessionId::parse("2026-11-23T090000-aws-cse-1234")?;
        let ended = Some(morning());
        Some(PastInterview {
            transcript: Transcript::of(interview, id, morning(), ended),
            notes: Notes::default(),
            sealed: None,
            second: Default::default(),
        })
    }

    fn found(&self, words: &str) -> Option<FoundSoFar> {
        let query = Query::new(words)?;
        let mut found = FoundSoFar {
            ended: true,
            ..FoundSoFar::default()
        };
        let searched = self.practice.search(&query, |session| {
            found.searched += 1;
            if let Some(session) = session {
                found.lines += session.hits.len();
                found.interviews += 1;
                found.sessions.push(session);
            }
            true
        });
        found.unsearched = searched.expect("sessions").len();
        Some(found)
    }
}

/// The rows of a screen, without trailing blanks.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let row = |y| {
        let mut row = String::new();
        let mut behind = 0;
        for x in 0..area.width {
            let symbol = buffer[(x, y)].symbol();
            if behind == 0 {
                row.push_str(symbol);
                behind = rehearsal::text::width(symbol);
            }
            behind = behind.saturating_sub(1);
        }
        row.trim_end().to_owned()
    };
    (0..area.height).map(row).collect()
}
