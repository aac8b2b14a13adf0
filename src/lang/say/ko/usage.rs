//! Problems with the arguments of a command.

use crate::lang::say::usage::Messages;

pub(super) const MESSAGES: Messages = Messages {
    USAGE: "쓰는 법:",
    COMMANDS: "명령",
    ARGUMENTS: "인자",
    OPTIONS: "옵션",
    HELP_FLAG: "도움말을 보여 줘요",
    VERSION_FLAG: "버전을 보여 줘요",
    possible: |values, default| match default {
        Some(default) => format!("({values} 가운데 하나, 없으면 {default})"),
        None => format!("({values} 가운데 하나)"),
    },
    HOW: "rehearse help로 쓸 수 있는 명령을, 명령 뒤에 --help를 붙여 자세한 쓰임을 볼 수 있어요.",
    unknown_argument: |written, near| match near {
        Some(near) => format!("'{written}': 알 수 없는 옵션이에요. 혹시 '{near}'인가요?"),
        None => format!("'{written}': 여기에는 쓸 수 없어요. 빼고 다시 실행해 주세요."),
    },
    unknown_command: |written, near| match near {
        [] => format!("'{written}': 없는 명령이에요."),
        near => format!(
            "'{written}': 없는 명령이에요. 혹시 이것인가요? {}",
            near.join(", ")
        ),
    },
    invalid_value: |argument, written, values| match values {
        "" => format!("{argument}: '{written}'은 쓸 수 없는 값이에요."),
        values => format!("{argument}: '{written}'은 쓸 수 없는 값이에요. 쓸 수 있는 값: {values}"),
    },
    missing_value: |argument, values| match values {
        "" => format!("{argument}: 값이 빠졌어요."),
        values => format!("{argument}: 값이 빠졌어요. 쓸 수 있는 값: {values}"),
    },
    out_of_range: |argument, written, least, most| match most {
        Some(most) => {
            format!("{argument}: {least}부터 {most}까지의 수를 써 주세요. 쓴 값: {written}")
        }
        None => format!("{argument}: {least} 이상의 수를 써 주세요. 쓴 값: {written}"),
    },
    missing: |arguments| format!("빠진 것이 있어요: {arguments}"),
    conflict: |one, other| format!("{one}: {other}와 함께 쓸 수 없어요. 하나만 써 주세요."),
};
