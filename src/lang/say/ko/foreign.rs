//! Messages about files and lines as other programs and languages write them.

use crate::lang::say::foreign::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    RTF: "서식이 있는 문서(RTF)로 저장된 파일이에요",
    SAVE_PLAIN: "편집기에서 서식 없는 일반 텍스트로 바꿔서 다시 저장해 주세요",
    NULS: "글자가 아닌 빈 바이트가 들어 있어요. 저장하다가 끊긴 파일 같아요",
    FROM_COPY: "백업이나 다른 사본에서 되살려 주세요",
    ZIP: "압축 파일(zip)이에요",
    UNPACK: "압축을 풀고 안에 든 파일을 쓰거나, rehearse add로 가져와 주세요",
    TAGS: "TOML이 아니라 웹 페이지(HTML·XML)예요",
    RAW_FILE: "웹 페이지가 아니라 파일 자체를 내려받아 주세요",
    CR_LINES: "줄이 옛날 맥 방식(CR)으로 끝나서 파일 전체가 한 줄로 읽혀요",
    SAVE_LF: "편집기에서 줄 끝을 LF로 바꿔서 다시 저장해 주세요",
    FENCE: "대화나 문서에서 복사한 ``` 줄이 남아 있어요",
    REMOVE_FENCES: "```가 있는 줄을 모두 지워 주세요",
    LINE_MARKS: "줄마다 맨 앞에 줄 번호나 인용 표시가 붙어 있어요",
    REMOVE_MARKS: "줄 앞의 번호나 표시를 모두 지워 주세요",
    COMMENTED_HEAD: "제목이 # 뒤에 있어서, 아래 내용이 위의 항목에 들어가요",
    UNCOMMENT: "제목 앞의 #을 지우거나, 아래 내용도 모두 # 뒤로 옮겨 주세요",
    ARROW: "=> 대신 =를 써야 해요",
    trailing: |mark| format!("줄 끝에 {} 있어요", with_josa(&mark.to_string(), Josa::IGa)),
    REMOVE_IT: "이 글자를 지워 주세요",
    DECIMAL_COMMA: "소수점 자리에 쉼표가 있어요",
    SEMICOLON: "값 사이에 쌍반점(;)이 있어요",
    WRITE_COMMA: "쉼표로 바꿔 주세요",
    BRACES: "중괄호 안의 값에 이름이 없어요",
    WRITE_TABLE: "여기에는 { 이름 = 값 } 꼴로 적어 주세요",
    KEY_FORM: "키는 ctrl-s, alt-up, f2, space, enter, a처럼 적어요",
    FOREIGN_KEY: "항목 이름은 정해진 영어 이름으로만 적을 수 있어요",
    ENGLISH_KEY: "rehearse new bank나 rehearse new scenario로 항목 이름을 볼 수 있어요",
};
