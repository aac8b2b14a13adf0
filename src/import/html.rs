//! Reads the HTML in a text's lines: the nesting of `<details>`, which lines are summaries, and
//! no tags left in the visible text.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::label::{Label, label};
use super::markup::{Markup, is_page};
use super::tags::{fences, prepare};

/// A visible line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Flat {
    /// Its line in the file, from 1.
    pub number: usize,
    /// Its text, with indentation.
    pub text: String,
    /// Its nesting depth in `<details>`.
    pub details: usize,
    /// Whether it is a summary of one.
    pub is_summary: bool,
    /// Whether it is in a code fence, or one of the fence's marks.
    pub is_fenced: bool,
}

/// Reads a text into lines. Tags are read if the text is an HTML document, or where they cannot
/// be words.
pub(super) fn flatten(text: &str) -> Vec<Flat> {
    flatten_with_comments(text).0
}

/// As [`flatten`], with the comments and the line of each, from 1.
pub(super) fn flatten_with_comments(text: &str) -> (Vec<Flat>, Vec<(usize, String)>) {
    let fenced = fences(text);
    let markup = Markup::of(text, &fenced, is_page(text));
    (lines(text, &fenced, &markup), markup.comments)
}

/// Reads the field of a card, which is HTML, into lines.
pub(super) fn flatten_field(html: &str) -> Vec<Flat> {
    let fenced = vec![false; html.split('\n').count()];
    lines(html, &fenced, &Markup::of(html, &fenced, true))
}

fn lines(text: &str, fenced: &[bool], markup: &Markup) -> Vec<Flat> {
    let mut prepared = String::with_capacity(text.len());
    let mut any = false;
    let mut start = 0;
    for (line, is_fenced) in text.split('\n').zip(fenced) {
        any |= prepare(line, start, *is_fenced, markup, &mut prepared);
        prepared.push('\n');
        start += line.len() + 1;
    }
    let is_fenced = |number: usize| fenced.get(number.wrapping_sub(1)).copied().unwrap_or(false);
    let mut lines = match any {
        true => tokenize(&prepared),
        false => {
            let plain = text.split('\n').enumerate();
            plain
                .map(|(at, line)| Flat {
                    number: at + 1,
                    text: line.to_owned(),
                    ..Flat::default()
                })
                .collect()
        }
    };
    for line in &mut lines {
        line.is_fenced = is_fenced(line.number);
    }
    lines.into_iter().flat_map(two_questions).collect()
}

/// Two labeled questions in bold on one line: `**Q: Salary?** **Q: Notice?**`.
fn two_questions(line: Flat) -> Vec<Flat> {
    let second = line.text.match_indices("** **").find(|(at, _)| {
        let behind = line.text.get(at + "** **".len()..).unwrap_or("");
        label(behind).is_some_and(|(it, _)| it == Label::Question)
    });
    match second.filter(|_| !line.is_fenced) {
        None => vec![line],
        Some((at, _)) => {
            let (first, rest) = line.text.split_at(at + "**".len());
            let rest = Flat {
                text: rest.trim_start().to_owned(),
                ..line.clone()
            };
            let first = Flat {
                text: first.to_owned(),
                ..line
            };
            vec![first, rest]
        }
    }
}

fn tokenize(prepared: &str) -> Vec<Flat> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(prepared));
    let tokenizer = Tokenizer::new(Sink(RefCell::new(Page::new())), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take().finish()
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => page.text(&text),
            Token::TagToken(tag) => {
                page.reach(line);
                page.tag(&tag);
            }
            Token::CommentToken(_) => page.reach(line),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The lines so far, and the one being written.
#[derive(Default)]
struct Page {
    lines: Vec<Flat>,
    now: Flat,
    line: usize,
    details: usize,
    in_summary: bool,
    /// Whether a tag has just broken the line, so that a line end adds nothing.
    broken: bool,
    hidden: bool,
    /// For each open list, how many items it has numbered.
    lists: Vec<Option<usize>>,
}

impl Page {
    fn new() -> Self {
        let mut page = Self {
            line: 1,
            ..Self::default()
        };
        page.begin("");
        page
    }

    /// Registers line ends within a tag or a comment.
    fn reach(&mut self, line: u64) {
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        self.line = self.line.max(line);
    }

    fn begin(&mut self, indent: &str) {
        self.now = Flat {
            number: self.line,
            text: indent.to_owned(),
            details: self.details,
            is_summary: self.in_summary,
            is_fenced: false,
        };
    }

    /// Ends the line; with `indent`, what follows belongs to the same line of the file.
    fn end(&mut self, indent: &str) {
        let ended = std::mem::take(&mut self.now);
        self.lines.push(ended);
        self.begin(indent);
    }

    /// A line break by a tag: none if the line is still empty.
    fn break_line(&mut self) {
        if self.now.text.trim().is_empty() {
            let indent = self.now.text.clone();
            self.begin(&indent);
        } else {
            let indent = hanging(&self.now.text);
            self.end(&indent);
        }
        self.broken = true;
    }

    fn text(&mut self, text: &str) {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.line_end();
            }
            if self.hidden {
                continue;
            }
            if !part.trim().is_empty() {
                self.broken = false;
                if self.now.text.trim().is_empty() {
                    self.now.number = self.line;
                }
            }
            self.now.text.push_str(part);
        }
    }

    fn line_end(&mut self) {
        self.line += 1;
        let is_blank = self.now.text.trim().is_empty();
        if self.in_summary {
            self.now.text.push(' ');
        } else if self.broken && is_blank {
            self.begin("");
        } else {
            self.end("");
        }
        self.broken = false;
    }

    fn tag(&mut self, tag: &Tag) {
        let opens = tag.kind == TagKind::StartTag;
        match (&*tag.name, opens) {
            ("details", true) => {
                self.break_line();
                self.details += 1;
                self.begin("");
            }
            ("details", false) => {
                self.break_line();
                self.details = self.details.saturating_sub(1);
                self.begin("");
            }
            ("summary", _) => {
                if !self.now.text.trim().is_empty() {
                    self.end("");
                }
                self.in_summary = opens && self.details > 0;
                self.begin("");
                self.broken = true;
            }
            ("script" | "style" | "head", _) => self.hidden = opens,
            ("br", _) if self.in_summary => self.now.text.push(' '),
            // Alone on its line, it leaves a blank line.
            ("br", _) if self.now.text.trim().is_empty() => {}
            ("br", _) => self.break_line(),
            ("img", true) => self.image(tag),
            ("hr", _) => {
                self.break_line();
                self.now.text.push_str("---");
                self.break_line();
            }
            (name, _) => self.block(name, opens),
        }
    }

    fn block(&mut self, name: &str, opens: bool) {
        if self.in_summary {
            return;
        }
        match (name, opens) {
            ("ul", _) => self.list(opens, None),
            ("ol", _) => self.list(opens, Some(0)),
            ("li", true) => self.item(),
            ("td" | "th", false) => self.now.text.push_str(" | "),
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => {
                self.break_line();
                let level = name.get(1..).and_then(|it| it.parse().ok()).unwrap_or(1);
                if self.details == 0 {
                    self.now.text = format!("{} ", "#".repeat(level));
                }
            }
            (
                "p" | "div" | "blockquote" | "li" | "tr" | "pre" | "table" | "section" | "article"
                | "aside" | "dl" | "dt" | "dd" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6",
                _,
            ) => self.break_line(),
            _ => {}
        }
    }

    fn list(&mut self, opens: bool, numbered: Option<usize>) {
        self.break_line();
        match opens {
            true => self.lists.push(numbered),
            false => _ = self.lists.pop(),
        }
    }

    fn item(&mut self) {
        self.break_line();
        let depth = self.lists.len().saturating_sub(1).min(20);
        let mark = match self.lists.last_mut() {
            Some(Some(count)) => {
                *count += 1;
                format!("{count}. ")
            }
            _ => "- ".to_owned(),
        };
        self.now.text = format!("{}{mark}", "  ".repeat(depth));
    }

    fn image(&mut self, tag: &Tag) {
        let of = |name: &str| {
            let mut attributes = tag.attrs.iter();
            let found = attributes.find(|it| &*it.name.local == name);
            found.map_or_else(String::new, |it| it.value.to_string())
        };
        let image = format!("![{}]({})", of("alt"), of("src"));
        self.now.text.push_str(&image);
    }

    fn finish(mut self) -> Vec<Flat> {
        self.end("");
        self.lines
    }
}

/// The indentation after a tag's line break: aligned with the text of its item.
fn hanging(line: &str) -> String {
    let content = line.trim_start();
    let mut indent: String = line.chars().take_while(|c| c.is_whitespace()).collect();
    if ["- ", "* ", "+ ", "-\t"]
        .iter()
        .any(|it| content.starts_with(it))
    {
        indent.push_str("  ");
    }
    indent
}
