//! Why each question was drawn.

use crate::lang::say::plan::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    asked_nowhere: |question| {
        format!(
            "'{question}': 이 질문을 묻는 시나리오가 없어요. 시나리오의 이름을 함께 적어 주세요"
        )
    },
    required: |offered| format!("이 자리에 맞는 질문 {offered}개가 모두 나와요"),
    never_asked: |offered| format!("후보 {offered}개 중 아직 한 번도 받지 않은 질문이에요"),
    weak_last_time: |offered, own| {
        format!("후보 {offered}개 중 지난번에 스스로 {own}점을 준 질문이에요")
    },
    last_asked: |offered, days| match days {
        0 => format!("후보 {offered}개 중 오늘 이미 받았지만 다시 나온 질문이에요"),
        days => format!("후보 {offered}개 중 {days}일 전에 받았던 질문이에요"),
    },
    drawn: |offered| format!("후보 {offered}개 중에서 뽑혔어요"),
    no_room: |minutes| format!("{minutes}분에는 질문이 하나도 들어가지 않아요. 시간을 늘려 주세요"),
    unknown_scenario: |id, near| {
        let list = near.join(", ");
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 없는 시나리오예요. 혹시 이 가운데 하나인가요? {list}")
    },
    bank_for_scenario: |id| {
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!(
            "{subject} 시나리오가 아니라 문제은행이에요. 질문은 'rehearse list questions --bank {id}', 시나리오는 'rehearse list scenarios'로 볼 수 있어요"
        )
    },
    broken_scenario: |id, why| {
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 고쳐야 쓸 수 있어요. {why}. 자세한 내용은 rehearse check로 볼 수 있어요")
    },
    broken_bank_for_scenario: |id, why| {
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 시나리오가 아니라 문제은행이고, 고칠 곳도 있어요. {why}")
    },
    broken_bank: |id, why| {
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!(
            "{subject} 고쳐야 쓸 수 있는 문제은행이에요. {why}. 자세한 내용은 rehearse check로 볼 수 있어요"
        )
    },
    unknown_bank: |id, near| {
        let list = near.join(", ");
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 없는 문제 은행이에요. 혹시 이 가운데 하나인가요? {list}")
    },
    unknown_question: |id, near| {
        // A whole bank is no help: `list questions` shows it better.
        let list = near.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("{subject} 없는 질문이에요. 혹시 이 가운데 하나인가요? {list}")
    },
    unknown_round: |number, rounds| {
        format!("{number}번째 면접은 없어요. 1부터 {rounds}까지 고를 수 있어요")
    },
    gone_scenario: |id| {
        format!("'{id}' 시나리오를 찾을 수 없어요. 파일이 바뀌었는지 확인해 주세요")
    },
};
