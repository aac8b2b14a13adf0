use serde_json::{Value, json};

/// A request to the model, to be answered with one JSON object.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The object's name.
    pub name: &'static str,
    /// The instructions.
    pub task: String,
    /// The material to work on.
    pub material: String,
    /// The JSON Schema of the object.
    pub schema: Value,
    /// Maximum length of the reply, in tokens.
    pub max_tokens: u32,
}

/// Ways to make a server reply in JSON, most reliable first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyFormat {
    /// Constrained to the schema.
    Schema,
    /// Constrained to any object.
    Object,
    /// Only instructed to.
    Prompt,
}

impl ReplyFormat {
    /// The next way, for servers that do not support this one.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Schema => Some(Self::Object),
            Self::Object => Some(Self::Prompt),
            Self::Prompt => None,
        }
    }

    /// Its name in JSON, and to people who know these servers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Schema => "json_schema",
            Self::Object => "json_object",
            Self::Prompt => "prompt",
        }
    }
}

impl Ask {
    /// The body of the request to the model of this name.
    pub fn body(&self, model: &str, form: ReplyFormat) -> String {
        let task = match form {
            ReplyFormat::Schema => self.task.clone(),
            ReplyFormat::Object | ReplyFormat::Prompt => format!(
                "{}\nReply with one JSON object and nothing else. It fits this JSON Schema: {}",
                self.task, self.schema
            ),
        };
        let mut body = json!({
            "model": model,
            "messages": [
                { "role": "system", "content": task },
                { "role": "user", "content": self.material },
            ],
            "temperature": 0,
            "seed": 1,
            "max_tokens": self.max_tokens,
            "stream": false,
        });
        let format = match form {
            ReplyFormat::Schema => json!({
                "type": "json_schema",
                "json_schema": { "name": self.name, "strict": true, "schema": self.schema },
            }),
            ReplyFormat::Object => json!({ "type": "json_object" }),
            ReplyFormat::Prompt => return body.to_string(),
        };
        if let Some(fields) = body.as_object_mut() {
            fields.insert("response_format".to_owned(), format);
        }
        body.to_string()
    }
}
