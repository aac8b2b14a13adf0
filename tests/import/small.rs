//! Small notes whose marks were once read wrongly, each with what a careful reader finds in them.

use rehearsal::import;

type Found = (String, Option<String>);

fn read(name: &str, notes: &str) -> (Vec<Found>, Vec<Option<usize>>) {
    let imported = import::read(name, notes.as_bytes()).expect("text");
    let entries = imported.questions.into_iter();
    entries.map(|it| ((it.text, it.answer), it.parent)).unzip()
}

#[track_caller]
fn check(notes: &str, expected: &[(&str, Option<&str>)]) {
    let owned =
        |(text, answer): &(&str, Option<&str>)| (text.to_string(), answer.map(str::to_owned));
    let expected: Vec<Found> = expected.iter().map(owned).collect();
    assert_eq!(read("면접.md", notes).0, expected);
}

#[test]
fn a_title_in_brackets_between_numbered_questions_ends_the_answer_above() {
    check(
        "1. 펌프는 왜 멎었나요?\n\t- 공기가 찼다\n2. 밸브는 몇 개인가요?\n\n[열역학]\n3. 엔트로피가 무엇인가요?\n\t- 되돌리기 어려운 정도\n",
        &[
            ("펌프는 왜 멎었나요?", Some("- 공기가 찼다")),
            ("밸브는 몇 개인가요?", None),
            ("엔트로피가 무엇인가요?", Some("- 되돌리기 어려운 정도")),
        ],
    );
}

#[test]
fn the_indented_rest_of_a_heading_belongs_to_the_question() {
    check(
        " ## - 1. 왜 자루가 짧나요?\n ## 답: 손에 맞추려고요.\n\n ## - 2. 줄을 안 쓰는 곳도 있는데\n      왜 그럴까요?\n ### 답: 무거워서입니다.\n",
        &[
            ("왜 자루가 짧나요?", Some("손에 맞추려고요.")),
            (
                "줄을 안 쓰는 곳도 있는데\n왜 그럴까요?",
                Some("무거워서입니다."),
            ),
        ],
    );
}

#[test]
fn advice_that_asks_is_not_a_question() {
    check(
        "<details>\n<summary><code>#1</code> 왜 우리 호텔인가요?</summary>\n<blockquote>\n<p>답변 Tip<br>누리집을 읽었는가? 마음을 봅니다.</p>\n</blockquote>\n<blockquote>\n<p>Answer<br>열쇠가 무거워서요.</p>\n</blockquote>\n</details>\n",
        &[("왜 우리 호텔인가요?", Some("열쇠가 무거워서요."))],
    );
}

#[test]
fn examples_below_a_question_of_a_form_are_no_answer() {
    check(
        "## 강 관리소\n\nQ1. 지원한 동기를 적어 주십시오. (500자)\n* 보기: 지역, 경험\n\nQ2. 힘들었던 일을 쓰세요. (600자)\n",
        &[
            ("지원한 동기를 적어 주십시오.", None),
            ("힘들었던 일을 쓰세요.", None),
        ],
    );
}

#[test]
fn two_bold_questions_on_one_line_are_two() {
    check(
        "**Q: Why mills?**\n- flour in the family\n\n**Q: Salary?** **Q: Notice?**\n- four weeks\n",
        &[
            ("Why mills?", Some("- flour in the family")),
            ("Salary?", None),
            ("Notice?", Some("- four weeks")),
        ],
    );
}

#[test]
fn a_number_without_a_period_goes_on_from_the_last_one() {
    check(
        "1. Why do you want the zoo?\n\nBirds.\n\n2. What if a visitor climbs?\n\nRadio first.\n3 How do you bear a loss\n\nI write it down.\n",
        &[
            ("Why do you want the zoo?", Some("Birds.")),
            ("What if a visitor climbs?", Some("Radio first.")),
            ("How do you bear a loss", Some("I write it down.")),
        ],
    );
}

#[test]
fn a_follow_up_is_told_by_its_number_in_brackets_wherever_the_count_jumps() {
    let (found, parents) = read(
        "면접.md",
        "## 직무 질문\n\n1. 불량률이 오르면 무엇부터 봅니까?\n2. 원칙을 설명해 보세요\n5. (2-1) 제일 어려운 단계는요.\n",
    );
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(parents, [None, None, Some(1)]);
}

#[test]
fn an_explanation_of_star_in_bold_is_no_question() {
    check(
        "**What is STAR?** Situation, Task, Action, Result.\n\n# Question 1\n* **Q** : Why copper?\n* **A** : It bends.\n",
        &[("Why copper?", Some("It bends."))],
    );
}

#[test]
fn what_others_did_and_what_is_only_aimed_at_are_no_claims() {
    let claims = |cv: &str| import::read_cv(cv.as_bytes()).expect("text").len();
    for theirs in [
        "화면 디자인은 다른 팀원인 지우가 전부 맡아 했습니다.",
        "정산은 협력사에서 담당했습니다.",
        "예약 시스템은 같은 과 친구가 만들어 주었습니다.",
        "The forecasting model was built by our data team.",
        "The sorter was chosen by the group office.",
        "Goal: to lead a team of five",
    ] {
        assert_eq!(claims(theirs), 0, "{theirs}");
    }
    for own in [
        "팀원이 포기한 화면을 제가 맡아 사흘 만에 완성했습니다.",
        "협력사에서 받은 자료를 직접 분석했습니다.",
        "The model was built by the data team and me; I led the rollout.",
    ] {
        assert_eq!(claims(own), 1, "{own}");
    }
}

#[test]
fn a_signed_line_about_the_person_does_not_end_the_requirements() {
    let posting = "3. 응시자격\n  가. 공통\n    ◼ 사업장에서 3년 이상 일한 경험자\n  나. 면허를 딴 뒤 임상경력 1년 이상인 자\n";
    let lines = import::read_posting(posting.as_bytes()).expect("text");
    let last = lines.last().expect("a line");
    assert_eq!(last.kind, import::LineKind::Requirement, "{lines:?}");
}

#[test]
fn the_words_of_html_stay_in_notes_that_are_no_document() {
    for name in ["면접.md", "면접.txt"] {
        for answer in [
            "<script> 는 끝에.",
            "<style> 은 위에.",
            "<head> 안에.",
            "<div> 는 누를 수 없고 <button> 은 누를 수 있고.",
            "주석은 <!-- 로 시작해요.",
            "a<b 이고 c>d 입니다.",
            "a<b and c>d",
            "<p> 와 <span> 과 <a> 는 달라요.",
        ] {
            let notes = format!("Q: 어디에 두나요?\nA: {answer}\n\nQ: 둘째는요?\nA: 둘째 답.\n");
            let expected = [("어디에 두나요?", answer), ("둘째는요?", "둘째 답.")];
            let expected =
                expected.map(|(text, answer)| (text.to_owned(), Some(answer.to_owned())));
            assert_eq!(read(name, &notes).0, expected, "{name}");
        }
    }
    let org = "* 절\n** 스크립트는 어디에 두나요?\n<script> 는 끝에\n** 둘째는 무엇인가요?\n둘째\n";
    let (found, _) = read("면접.org", org);
    let expected = [
        ("스크립트는 어디에 두나요?", "<script> 는 끝에"),
        ("둘째는 무엇인가요?", "둘째"),
    ];
    let expected = expected.map(|(text, answer)| (text.to_owned(), Some(answer.to_owned())));
    assert_eq!(found, expected);
}

#[test]
fn a_comment_of_html_is_listed_with_its_line() {
    let notes = "Q: 왜 배인가요?\n<!-- 바다 이야기는\n나중에 -->\nA: 넓어서요.\n";
    let imported = import::read("면접.md", notes.as_bytes()).expect("text");
    let [comment] = imported.skipped.as_slice() else {
        panic!("{:?}", imported.skipped)
    };
    assert_eq!(comment.line, 2);
    assert_eq!(comment.text, "바다 이야기는\n나중에");
    assert_eq!(comment.why, import::Why::Comment);
    assert_eq!(imported.questions[0].answer.as_deref(), Some("넓어서요."));
}

#[test]
fn the_tags_that_notes_use_are_no_words() {
    check(
        "<details>\n<summary><b>왜 배인가요?</b></summary>\n<div markdown=\"1\">\n\n바다가<br>넓어서요. <sub>정말</sub>\n\n</div>\n</details>\n",
        &[("왜 배인가요?", Some("바다가\n넓어서요. 정말"))],
    );
}

#[test]
fn a_short_answer_in_the_block_of_its_question_is_no_question() {
    check(
        "왜 유치원인가요?\n아이가 좋아서입니다.\n\n상담에서 가장 중요한 것은 무엇인가요?\n아이의 좋은 점부터, 본 것만 말하는 것\n\n체력은 자신 있으신가요?\n하루 만 보 걷습니다.\n",
        &[
            ("왜 유치원인가요?", Some("아이가 좋아서입니다.")),
            (
                "상담에서 가장 중요한 것은 무엇인가요?",
                Some("아이의 좋은 점부터, 본 것만 말하는 것"),
            ),
            ("체력은 자신 있으신가요?", Some("하루 만 보 걷습니다.")),
        ],
    );
}

#[test]
fn a_footnote_is_no_part_of_the_last_answer() {
    check(
        "## 왜 배인가요?\n바다가 넓어서요[^1].\n\n## 왜 지금인가요?\n겨울이라서요.\n\n[^1]: 지리 교과서, 12쪽\n",
        &[
            ("왜 배인가요?", Some("바다가 넓어서요[^1].")),
            ("왜 지금인가요?", Some("겨울이라서요.")),
        ],
    );
}

#[test]
fn kinds_of_questions_are_told_by_their_words() {
    use rehearsal::import::own;
    let of = |text: &str| {
        let entry = import::ImportedEntry {
            text: text.to_owned(),
            ..import::ImportedEntry::default()
        };
        let merged = own::merge(&[], &[entry]);
        let title = rehearsal::lang::Localized::same("내 노트");
        let language = rehearsal::lang::Language::Ko;
        let bank = own::update_bank(None, "mine", &title, language, &[], &merged.kept, "-");
        let bank = bank.expect("a bank");
        let kind = bank.lines().find_map(|it| it.strip_prefix("kind = "));
        kind.expect("a kind").trim_matches('"').to_owned()
    };
    for (text, expected) in [
        ("왜 지원했나요?", "motivation"),
        ("존경하는 사람은 누구인가요?", "fit"),
        ("Describe a conflict with a colleague.", "behavioral"),
        ("인덱스는 왜 빠른가요?", "technical"),
    ] {
        assert_eq!(of(text), expected, "{text}");
    }
}

#[test]
fn a_request_of_two_words_between_questions_is_one() {
    let notes = "# Android interview\n\n### What is a Context?\n\nA handle.\n\n### Explain ViewModel\n\n### What happens on rotation?\n\nIt is made again.\n";
    check(
        notes,
        &[
            ("What is a Context?", Some("A handle.")),
            ("Explain ViewModel", None),
            ("What happens on rotation?", Some("It is made again.")),
        ],
    );
}
