//! What an interviewer asks when the bank holds no follow-up for what an answer lacks.
//!
//! Interviewers speak to the candidate, so Korean comes in two levels: 합쇼체 from somebody who
//! presses, 해요체 from everybody else. Each question has several wordings, so that nobody
//! hears the same sentence twice in an interview.

use super::Phrase;
use super::findings::quoted;
use crate::lang::Language;

/// One way to ask something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    formal: &'static str,
    polite: &'static str,
    en: &'static str,
}

impl Spoken {
    const fn new(formal: &'static str, polite: &'static str, en: &'static str) -> Self {
        Self { formal, polite, en }
    }

    /// The words in `language`; `formal` is 합쇼체.
    pub const fn get(self, language: Language, formal: bool) -> &'static str {
        match (language, formal) {
            (Language::Ko, true) => self.formal,
            (Language::Ko, false) => self.polite,
            (Language::En, _) => self.en,
        }
    }
}

/// Before the reason for a follow-up.
pub const REASON: Phrase = Phrase::new("물은 까닭", "Why this was asked");

/// Why a follow-up is asked, by the condition that held or by what the interviewer asks for;
/// `point` is the key point it names.
pub fn why(language: Language, reason: &str, point: Option<&str>) -> String {
    let (condition, _) = reason.split_once(':').unwrap_or((reason, ""));
    match point {
        Some(point) => about_point(language, condition, point),
        None => reason_for(condition).get(language).to_owned(),
    }
}

fn about_point(language: Language, condition: &str, point: &str) -> String {
    let point = quoted(language, point.trim_end_matches('.'));
    match (language, condition) {
        (Language::Ko, "heard") => format!("{point} 이야기를 더 들어 보려고요"),
        (Language::Ko, "missed") => format!("{point} 이야기가 들리지 않아서요"),
        (Language::Ko, _) => format!("{point} 이야기를 하셨는지 분명하지 않아서요"),
        (Language::En, "heard") => format!("to go deeper into {point}"),
        (Language::En, "missed") => format!("{point} was not heard"),
        (Language::En, _) => format!("it was not clear whether you said {point}"),
    }
}

fn reason_for(condition: &str) -> Phrase {
    match condition {
        "missed" => Phrase::new("들리지 않은 핵심이라서요", "this point was not heard"),
        "unsure" => Phrase::new(
            "말씀하셨는지 분명하지 않은 핵심이라서요",
            "it was not clear whether you made this point",
        ),
        "heard" | "limits" => Phrase::new(
            "말씀하신 것을 더 들어 보려고요",
            "to go deeper into what you said",
        ),
        "no-result" | "result" => Phrase::new("결과가 들리지 않아서요", "no result was heard"),
        "no-action" | "action" => Phrase::new(
            "직접 하신 일이 들리지 않아서요",
            "what you did was not heard",
        ),
        "no-number" | "measured" => Phrase::new(
            "얼마나 달라졌는지 수치가 들리지 않아서요",
            "nothing measured the result",
        ),
        "we-not-i" | "own-part" => Phrase::new(
            "누가 한 일인지 분명하지 않아서요",
            "it was not clear who did it",
        ),
        "too-short" | "longer" => Phrase::new("답변이 짧아서요", "the answer was short"),
        "opinion" | "story" => Phrase::new(
            "실제로 있었던 일이 들리지 않아서요",
            "no story of one real time was heard",
        ),
        "always" => Phrase::new(
            "이 질문에는 늘 따라오는 꼬리질문이에요",
            "it always follows this question",
        ),
        "answer" => Phrase::new("답이 들리지 않아서요", "no answer was heard"),
        "question" => Phrase::new(
            "질문과 다른 이야기로 들려서요",
            "the answer seemed to be about something else",
        ),
        "situation" => Phrase::new(
            "언제 어떤 상황이었는지 들리지 않아서요",
            "when and where it was did not come across",
        ),
        "task" => Phrase::new(
            "무엇을 맡으셨는지 들리지 않아서요",
            "what you had to do was not heard",
        ),
        "other-story" => Phrase::new(
            "앞에서도 하신 이야기라서요",
            "the same story had been told before",
        ),
        "why" => Phrase::new(
            "왜 그렇게 하셨는지 궁금해서요",
            "to hear why you did it that way",
        ),
        "differently" => Phrase::new(
            "돌이켜 보면 어떤지 듣고 싶어서요",
            "to hear how you see it looking back",
        ),
        "doubt" => Phrase::new(
            "말씀하신 것이 얼마나 탄탄한지 보려고요",
            "to see how well what you said holds up",
        ),
        _ => Phrase::new(
            "답변에 대해 더 들어 보려고요",
            "to hear more about the answer",
        ),
    }
}

/// Nothing was said.
pub const ANSWER: &[Spoken] = &[
    Spoken::new(
        "완벽하지 않아도 괜찮습니다. 떠오르는 것부터 말씀해 주시겠습니까?",
        "괜찮아요. 떠오르는 것부터 편하게 말씀해 주세요.",
        "That's all right. Could you start with whatever comes to mind?",
    ),
    Spoken::new(
        "아시는 데까지만 말씀하셔도 됩니다. 어디까지 생각해 보셨습니까?",
        "아는 데까지만 말씀하셔도 돼요. 어디까지 생각해 보셨어요?",
        "Take it as far as you can. Where would you begin?",
    ),
    Spoken::new(
        "잠시 생각하셔도 좋습니다. 무엇부터 따져 보시겠습니까?",
        "잠깐 생각하셔도 돼요. 뭐부터 따져 보시겠어요?",
        "Take a moment if you like. What would you look at first?",
    ),
];

/// Something else was said.
pub const QUESTION: &[Spoken] = &[
    Spoken::new(
        "제가 여쭌 것은 조금 다른 내용입니다. 질문에 맞춰 다시 말씀해 주시겠습니까?",
        "제가 여쭤본 건 조금 다른 얘기였어요. 질문으로 돌아가서 다시 말씀해 주시겠어요?",
        "That isn't quite what I asked. Could you come back to the question?",
    ),
    Spoken::new(
        "말씀은 잘 들었습니다만 질문에 대한 답은 아직 듣지 못했습니다. 한마디로 답하신다면 무엇입니까?",
        "말씀은 잘 들었는데, 제 질문에 대한 답은 아직 못 들은 것 같아요. 한마디로 하면 뭘까요?",
        "I don't think that answers my question yet. What would you say in one sentence?",
    ),
    Spoken::new(
        "질문을 다시 봐 주시겠습니까? 거기에 대한 답부터 듣고 싶습니다.",
        "질문을 다시 한번 봐 주시겠어요? 거기에 대한 답부터 듣고 싶어요.",
        "Could you look at the question once more? I'd like your answer to that first.",
    ),
];

/// A habit or an opinion stands where a story was asked for.
pub const STORY: &[Spoken] = &[
    Spoken::new(
        "실제로 그렇게 하셨던 일을 하나만 말씀해 주시겠습니까?",
        "실제로 그렇게 하셨던 일을 하나만 들려주시겠어요?",
        "Can you give me one time you actually did that?",
    ),
    Spoken::new(
        "가장 최근에 그런 일이 있었던 것은 언제입니까? 그때 어떻게 하셨습니까?",
        "가장 최근에 그런 일이 있었던 건 언제예요? 그때는 어떻게 하셨어요?",
        "When did that last happen, and what did you do then?",
    ),
    Spoken::new(
        "생각은 알겠습니다. 그렇게 행동하신 경험도 있으십니까?",
        "어떤 생각이신지는 알겠어요. 그렇게 해 보신 적도 있으세요?",
        "I see how you think about it. When have you acted on it?",
    ),
];

/// The Situation is missing.
pub const SITUATION: &[Spoken] = &[
    Spoken::new(
        "그 일은 언제, 어떤 상황에서 있었습니까?",
        "그 일은 언제, 어떤 상황에서 있었나요?",
        "When was that, and what was going on?",
    ),
    Spoken::new(
        "어디에서 무엇을 하시던 때의 일입니까?",
        "어디에서 무슨 일을 하시던 때였어요?",
        "Where were you working then, and on what?",
    ),
];

/// The Task is missing.
pub const TASK: &[Spoken] = &[
    Spoken::new(
        "그때 본인이 해내야 했던 일은 무엇이었습니까?",
        "그때 해내셔야 했던 일은 뭐였나요?",
        "What exactly was yours to get done?",
    ),
    Spoken::new(
        "목표는 무엇이었고, 그중 어디까지가 본인의 몫이었습니까?",
        "목표는 뭐였고, 그중 어디까지 맡으셨어요?",
        "What was the goal, and how much of it was up to you?",
    ),
];

/// The Action is missing.
pub const ACTION: &[Spoken] = &[
    Spoken::new(
        "그래서 본인은 구체적으로 무엇을 하셨습니까?",
        "그래서 구체적으로 뭘 하셨어요?",
        "So what did you actually do?",
    ),
    Spoken::new(
        "무엇부터 하셨고, 그다음에는 무엇을 하셨습니까?",
        "뭐부터 하셨고, 그다음에는 뭘 하셨어요?",
        "What did you do first, and what after that?",
    ),
];

/// The Result is missing.
pub const RESULT: &[Spoken] = &[
    Spoken::new(
        "그래서 결과는 어떻게 되었습니까?",
        "그래서 결과는 어떻게 됐나요?",
        "So how did it turn out?",
    ),
    Spoken::new(
        "그 뒤로 무엇이 달라졌습니까?",
        "그 뒤로 뭐가 달라졌어요?",
        "What was different afterwards?",
    ),
    Spoken::new(
        "그 일은 어떻게 마무리되었습니까?",
        "그 일은 어떻게 마무리됐어요?",
        "How did it end?",
    ),
];

/// What "we" did.
pub const OWN_PART: &[Spoken] = &[
    Spoken::new(
        "그중에서 본인이 직접 하신 일은 무엇입니까?",
        "그중에서 직접 하신 일은 뭐예요?",
        "Which part of that did you do yourself?",
    ),
    Spoken::new(
        "팀이 함께 하신 일로 들립니다. 본인의 역할은 어디까지였습니까?",
        "팀이 함께 하신 일로 들리는데요, 어디까지가 직접 맡으신 일이었어요?",
        "That sounds like the team's work. What was your own role in it?",
    ),
    Spoken::new(
        "본인이 그 자리에 없었다면 무엇이 달라졌겠습니까?",
        "만약 그 자리에 안 계셨다면 뭐가 달라졌을까요?",
        "What would have gone differently if you hadn't been there?",
    ),
];

/// Why this way.
pub const WHY: &[Spoken] = &[
    Spoken::new(
        "여러 방법이 있었을 텐데 왜 그 방법을 택하셨습니까?",
        "여러 방법이 있었을 텐데, 왜 그 방법을 고르셨어요?",
        "There must have been other ways. Why that one?",
    ),
    Spoken::new(
        "그렇게 판단하신 근거는 무엇입니까?",
        "그렇게 판단하신 근거는 뭐였어요?",
        "What did you base that decision on?",
    ),
    Spoken::new(
        "다른 방법은 검토하지 않으셨습니까?",
        "다른 방법은 생각해 보지 않으셨어요?",
        "What else did you consider?",
    ),
];

/// Measured how.
pub const MEASURED: &[Spoken] = &[
    Spoken::new(
        "얼마나 나아졌는지 수치로 말씀해 주시겠습니까?",
        "얼마나 나아졌는지 숫자로 말씀해 주시겠어요?",
        "Can you put a number on how much better it got?",
    ),
    Spoken::new(
        "좋아졌다는 것은 무엇으로 확인하셨습니까?",
        "좋아졌다는 건 뭘 보고 아셨어요?",
        "How did you know it had improved?",
    ),
    Spoken::new(
        "하기 전과 후를 비교하면 차이가 어느 정도였습니까?",
        "하기 전과 후를 비교하면 어느 정도 차이가 났나요?",
        "Before and after, how big was the difference?",
    ),
];

/// What differently.
pub const DIFFERENTLY: &[Spoken] = &[
    Spoken::new(
        "지금 다시 하신다면 무엇을 다르게 하시겠습니까?",
        "지금 다시 하신다면 뭘 다르게 하시겠어요?",
        "If you did it again today, what would you do differently?",
    ),
    Spoken::new(
        "돌아보면 가장 아쉬운 점은 무엇입니까?",
        "돌아보면 가장 아쉬운 점은 뭐예요?",
        "Looking back, what do you most wish you had done?",
    ),
    Spoken::new(
        "그 일에서 배운 것을 그 뒤에 어디에 쓰셨습니까?",
        "그때 배운 걸 그 뒤에 어디에 써 보셨어요?",
        "Where have you used what you learned from it since?",
    ),
];

/// Where an explanation or a design ends.
pub const LIMITS: &[Spoken] = &[
    Spoken::new(
        "그 방법이 통하지 않는 경우는 언제입니까?",
        "그 방법이 안 통하는 경우는 언제일까요?",
        "When would that not work?",
    ),
    Spoken::new(
        "지금 답변에서 가장 약한 부분은 어디라고 보십니까?",
        "지금 답변에서 가장 약한 부분은 어디라고 보세요?",
        "Which part of that answer are you least sure of?",
    ),
    Spoken::new(
        "조건이 열 배로 커지면 무엇부터 바꾸시겠습니까?",
        "규모가 열 배로 커지면 뭐부터 바꾸시겠어요?",
        "If everything grew tenfold, what would you change first?",
    ),
];

/// The answer was very short.
pub const LONGER: &[Spoken] = &[
    Spoken::new(
        "조금 더 자세히 말씀해 주시겠습니까?",
        "조금 더 자세히 말씀해 주시겠어요?",
        "Could you tell me a little more?",
    ),
    Spoken::new(
        "짧게 말씀해 주셨는데, 예를 하나 들어 주시겠습니까?",
        "짧게 말씀해 주셨는데, 예를 하나 들어 주시겠어요?",
        "That was brief. Can you give me an example?",
    ),
    Spoken::new(
        "그 가운데 가장 중요한 부분을 더 풀어서 설명해 주시겠습니까?",
        "그중에서 가장 중요한 부분을 더 풀어서 얘기해 주시겠어요?",
        "Take the most important part of that and say more about it.",
    ),
];

/// The same story again.
pub const OTHER_STORY: &[Spoken] = &[
    Spoken::new(
        "앞에서도 들은 경험입니다. 다른 경험은 없으십니까?",
        "앞에서도 말씀해 주신 경험이네요. 다른 경험도 있으세요?",
        "You told me about that one earlier. Do you have another example?",
    ),
    Spoken::new(
        "같은 이야기를 여러 번 듣고 있습니다. 다른 때에는 어떠셨습니까?",
        "같은 이야기가 몇 번 나왔는데, 다른 때에는 어떠셨어요?",
        "We keep coming back to that story. What about another time?",
    ),
];

/// Doubt, where nothing in the answer can be quoted.
pub const DOUBT: &[Spoken] = &[
    Spoken::new(
        "꼭 그 방법이어야 했습니까? 더 간단한 길도 있었을 것 같습니다.",
        "꼭 그 방법이어야 했을까요? 더 간단한 길도 있었을 것 같은데요.",
        "Did it have to be that way? I can think of simpler ones.",
    ),
    Spoken::new(
        "저는 생각이 조금 다릅니다. 제가 틀렸다면 어느 부분에서 틀렸겠습니까?",
        "저는 생각이 조금 다른데요. 제가 틀렸다면 어디가 틀렸을까요?",
        "I see it differently. If I'm wrong, where am I wrong?",
    ),
    Spoken::new(
        "동료들이 들어도 그렇게 말하겠습니까?",
        "동료분들이 들어도 그렇게 말할까요?",
        "Would the people you worked with tell it the same way?",
    ),
];

/// Doubt about a figure, in the candidate's words; by which of the two wordings.
pub fn doubt_figure(language: Language, wording: usize, quote: &str) -> String {
    match (language, wording % 2) {
        (Language::Ko, 0) => {
            format!("‘{quote}’라고 하셨는데, 그 수치는 어떻게 확인하셨습니까?")
        }
        (Language::Ko, _) => {
            format!("‘{quote}’라고 하셨습니다. 그중 얼마가 본인이 하신 일 덕분입니까?")
        }
        (Language::En, 0) => format!("You said “{quote}”. How did you check that figure?"),
        (Language::En, _) => format!("You said “{quote}”. How much of that was down to you?"),
    }
}

/// Doubt about something hedged, in the candidate's words; by which of the two wordings.
pub fn doubt_hedge(language: Language, wording: usize, quote: &str) -> String {
    match (language, wording % 2) {
        (Language::Ko, 0) => {
            format!("‘{quote}’라고 하셨는데, 직접 확인하신 사실입니까, 짐작입니까?")
        }
        (Language::Ko, _) => format!("‘{quote}’라고 하신 부분은 어디까지 확실합니까?"),
        (Language::En, 0) => format!("You said “{quote}”. Do you know that, or is it a guess?"),
        (Language::En, _) => format!("How sure are you about “{quote}”?"),
    }
}
