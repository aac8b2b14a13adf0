use serde_json::{Value, json};

/// Something that is asked of the model: one object in JSON is to come back.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// What the object is called.
    pub name: &'static str,
    /// What the model is to do.
    pub task: String,
    /// What it is to do it with.
    pub material: String,
    /// The JSON Schema of the object.
    pub schema: Value,
    /// How long the reply may be at most, in tokens.
    pub most_tokens: u32,
}

/// How a server is made to reply in JSON, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It is held to the schema.
    Schema,
    /// It is held to some object.
    Object,
    /// It is only told to.
    Prompt,
}

impl Form {
    /// The next where a server does not know this one.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Schema => Some(Self::Object),
            Self::Object => Some(Self::Prompt),
            Self::Prompt => None,
        }
    }

    /// The word for it in JSON, and to people who know these servers.
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
    pub fn body(&self, model: &str, form: Form) -> String {
        let task = match form {
            Form::Schema => self.task.clone(),
            Form::Object | Form::Prompt => format!(
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
            "max_tokens": self.most_tokens,
            "stream": false,
        });
        let format = match form {
            Form::Schema => json!({
                "type": "json_schema",
                "json_schema": { "name": self.name, "strict": true, "schema": self.schema },
            }),
            Form::Object => json!({ "type": "json_object" }),
            Form::Prompt => return body.to_string(),
        };
        if let Some(fields) = body.as_object_mut() {
            fields.insert("response_format".to_owned(), format);
        }
        body.to_string()
    }
}
