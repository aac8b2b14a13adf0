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
