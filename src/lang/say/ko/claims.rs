//! An interviewer's questions about a claim.

use crate::lang::say::claims::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    number: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 이 수치는 무엇을 기준으로 어떻게 재셨나요?"),
            format!("{quote_said} 쓰신 데에는 본인이 한 일 말고 또 무엇이 영향을 줬을까요?"),
        ]
    },
    count: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 이 수치는 어떻게 나온 것인지 말씀해 주시겠어요?"),
            format!("{quote_said} 쓰신 일에서 본인이 직접 하신 부분은 어디까지인가요?"),
        ]
    },
    result: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 그렇게 됐다는 것은 어떻게 확인하셨나요?"),
            format!("{quote_said} 쓰신 대목에서 본인이 하지 않았다면 달라졌을 부분은 어디인가요?"),
        ]
    },
    role: |quoted| {
        let quote_said = said(quoted);
        [
            format!(
                "{quote_said} 쓰셨는데, 혼자 정할 수 있었던 일과 그렇지 않았던 일을 나눠 말씀해 주시겠어요?"
            ),
            format!("{quote_said} 쓰신 일에서 가장 곤란했던 순간을 하나만 들려주시겠어요?"),
        ]
    },
    decision: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 그때 다른 길로는 무엇이 있었나요?"),
            format!("{quote_said} 쓰신 뒤에 잃은 것이나 반대한 분은 없었나요?"),
        ]
    },
    tool: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 왜 그 방법이었고 무엇이 잘 안 됐나요?"),
            format!("{quote_said} 쓰신 일에서 손으로 직접 하신 부분은 어디까지인가요?"),
        ]
    },
    quality: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 그렇게 보이지 않았던 때도 있었나요?"),
            format!("{quote_said} 쓰신 점이 오히려 걸림돌이 된 적을 하나 말씀해 주시겠어요?"),
        ]
    },
    motive: |quoted| {
        let quote_said = said(quoted);
        [
            format!("{quote_said} 쓰셨는데, 꼭 이 회사, 이 일이어야 하는 까닭은 무엇인가요?"),
            format!("{quote_said} 쓰신 뒤로 실제로 해 보신 일은 무엇인가요?"),
        ]
    },
};

/// `‘맡았습니다’라고`, `‘제공’이라고`.
fn said(quoted: &str) -> String {
    // The sign is read as 퍼센트.
    if quoted.ends_with('%') {
        return format!("‘{quoted}’라고");
    }
    let is_noun = !quoted.ends_with(['다', '요', '음', '함', '고']);
    let closed = with_josa(quoted, Josa::Ieyo).ends_with("이에요");
    let particle = if is_noun && closed {
        "이라고"
    } else {
        "라고"
    };
    format!("‘{quoted}’{particle}")
}
