//! Validates a server's replies.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{ReplyFormat, Trouble};

/// Extracts the object from the reply to an [`Ask`](super::Ask).
///
/// # Errors
///
/// If the reply is incomplete, or the object does not have this type.
pub fn object<T: DeserializeOwned>(
    status: u16,
    body: &[u8],
    form: ReplyFormat,
) -> Result<T, Trouble> {
    let choice = choice(&accepted(status, body)?)?;
    let text = match form {
        ReplyFormat::Schema | ReplyFormat::Object => choice.trim(),
        ReplyFormat::Prompt => braced(&choice).ok_or(Trouble::NotAsAsked)?,
    };
    serde_json::from_str(text).map_err(|_| Trouble::NotAsAsked)
}

/// The names of a server's models.
///
/// # Errors
///
/// If the reply is not a list of models.
pub fn models(status: u16, body: &[u8]) -> Result<Vec<String>, Trouble> {
    #[derive(Deserialize)]
    struct List {
        data: Vec<Model>,
    }
    #[derive(Deserialize)]
    struct Model {
        id: String,
    }
    let list: List =
        serde_json::from_value(accepted(status, body)?).map_err(|_| Trouble::NotAsAsked)?;
    Ok(list.data.into_iter().map(|it| it.id).collect())
}

/// The JSON of a successful response.
fn accepted(status: u16, body: &[u8]) -> Result<Value, Trouble> {
    match status {
        200 => serde_json::from_slice(body).map_err(|error| match error.is_eof() {
            true => Trouble::Cut,
            false => Trouble::NotJson,
        }),
        300..=399 => Err(Trouble::Redirected),
        401 | 403 => Err(Trouble::Locked),
        503 => Err(Trouble::Loading),
        400 if says_too_long(body) => Err(Trouble::TooLong),
        status => Err(Trouble::Refused(status)),
    }
}

fn says_too_long(body: &[u8]) -> bool {
    let said = String::from_utf8_lossy(body);
    [
        "exceed_context_size",
        "context_length",
        "context length",
        "context size",
    ]
    .iter()
    .any(|it| said.contains(it))
}

/// The text of a finished choice.
fn choice(reply: &Value) -> Result<String, Trouble> {
    let choice = reply.pointer("/choices/0").ok_or(Trouble::NotAsAsked)?;
    match choice.get("finish_reason").and_then(Value::as_str) {
        Some("stop") => {}
        Some("length") => return Err(Trouble::Unfinished),
        // A truncated reply does not say why it ended.
        _ => return Err(Trouble::Cut),
    }
    let text = choice.pointer("/message/content").and_then(Value::as_str);
    text.map(str::to_owned).ok_or(Trouble::NotAsAsked)
}

/// The object in a text that may begin with thoughts, or use a code fence.
fn braced(text: &str) -> Option<&str> {
    let said = text.rsplit("</think>").next().unwrap_or(text);
    let (start, end) = (said.find('{')?, said.rfind('}')?);
    said.get(start..=end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Said {
        said: bool,
    }

    fn reply(content: &str, finish: &str) -> Vec<u8> {
        serde_json::json!({
            "choices": [{ "finish_reason": finish, "message": { "content": content } }]
        })
        .to_string()
        .into_bytes()
    }

    #[track_caller]
    fn check(status: u16, body: &[u8], form: ReplyFormat, expected: Result<bool, Trouble>) {
        let found = object::<Said>(status, body, form).map(|it| it.said);
        assert_eq!(
            found,
            expected,
            "{status} {}",
            String::from_utf8_lossy(body)
        );
    }

    #[test]
    fn only_a_finished_reply_of_the_right_shape_counts() {
        let good = reply("{\"said\": true}", "stop");
        check(200, &good, ReplyFormat::Schema, Ok(true));
        for (status, trouble) in [
            (302, Trouble::Redirected),
            (401, Trouble::Locked),
            (500, Trouble::Refused(500)),
            (503, Trouble::Loading),
        ] {
            check(status, &good, ReplyFormat::Schema, Err(trouble));
        }
        let cut = good.get(..good.len() - 3).unwrap_or_default();
        check(200, cut, ReplyFormat::Schema, Err(Trouble::Cut));
        check(
            200,
            b"<html>busy</html>",
            ReplyFormat::Schema,
            Err(Trouble::NotJson),
        );
        check(200, b"{}", ReplyFormat::Schema, Err(Trouble::NotAsAsked));
        let length = reply("{\"said\": tr", "length");
        check(200, &length, ReplyFormat::Schema, Err(Trouble::Unfinished));
        let unknown = reply("{\"said\": true, \"mark\": 5}", "stop");
        check(200, &unknown, ReplyFormat::Schema, Err(Trouble::NotAsAsked));
        let long = br#"{"error":{"type":"exceed_context_size_error"}}"#;
        check(400, long, ReplyFormat::Schema, Err(Trouble::TooLong));
        let without = br#"{"choices":[{"message":{"content":"{\"said\":true}"}}]}"#;
        check(200, without, ReplyFormat::Schema, Err(Trouble::Cut));
    }

    #[test]
    fn a_server_that_is_only_told_to_may_talk_around_the_object() {
        let talk = "<think>{maybe}</think>\nHere it is:\n```json\n{\"said\": false}\n```";
        check(200, &reply(talk, "stop"), ReplyFormat::Prompt, Ok(false));
        check(
            200,
            &reply("no idea", "stop"),
            ReplyFormat::Prompt,
            Err(Trouble::NotAsAsked),
        );
        check(
            200,
            &reply(talk, "stop"),
            ReplyFormat::Schema,
            Err(Trouble::NotAsAsked),
        );
    }

    #[test]
    fn models_are_listed_by_name() {
        let list = br#"{"object":"list","data":[{"id":"a","x":1},{"id":"b"}]}"#;
        assert_eq!(models(200, list), Ok(vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(models(200, b"[]"), Err(Trouble::NotAsAsked));
        assert_eq!(models(404, b""), Err(Trouble::Refused(404)));
    }
}
