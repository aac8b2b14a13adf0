//! Every screen of the program, and the keys that lead there from home.

use rehearsal::lang::Language;
use rehearsal::lang::say::{self, Phrase};

use super::player::Player;

/// A screen, or an overlay.
pub struct Scene {
    /// The name of its file.
    pub name: &'static str,
    pub go: fn(&mut Player, Language),
}

const fn scene(name: &'static str, go: fn(&mut Player, Language)) -> Scene {
    Scene { name, go }
}

pub const SCENES: &[Scene] = &[
    scene("home", |_, _| {}),
    scene("home-help", |it, _| {
        it.press("?");
    }),
    scene("prepare", |it, _| prepare(it)),
    scene("typing-test", |it, language| {
        go(it, say::typing::TITLE, language);
    }),
    scene("settings", |it, language| {
        go(it, say::config::TITLE, language);
    }),
    scene("opening", |it, _| {
        open(it, "");
    }),
    scene("asking", |it, _| {
        open(it, "enter");
    }),
    scene("preparing", |it, _| {
        open(it, "enter enter").wait(2);
    }),
    scene("answering", answer),
    scene("time-running-out", |it, language| {
        answer(it, language);
        it.wait(260);
    }),
    scene("paused", |it, language| {
        answer(it, language);
        it.press("ctrl-p");
    }),
    scene("hint", |it, language| {
        answer(it, language);
        it.press("f2");
    }),
    scene("help", |it, language| {
        answer(it, language);
        it.press("f1");
    }),
    scene("stop", |it, language| {
        answer(it, language);
        it.press("esc");
    }),
    scene("follow-up", |it, language| {
        answer(it, language);
        it.press("ctrl-s");
    }),
    scene("rating", |it, language| {
        answer(it, language);
        it.press("ctrl-s enter")
            .write("..")
            .press("ctrl-s enter")
            .write("..");
        it.press("ctrl-s down down");
    }),
    scene("time-up", time_up),
    scene("debrief", debrief),
    scene("transcripts", |it, language| {
        transcripts(it, language);
    }),
    scene("filter", |it, language| {
        transcripts(it, language).press("/").write("aws");
    }),
    scene("reading", |it, language| {
        reading(it, language);
    }),
    scene("answer", |it, language| {
        reading(it, language).press("l");
    }),
    scene("comment", |it, language| {
        reading(it, language).press("l w");
    }),
    scene("points", |it, language| {
        reading(it, language).press("l tab");
    }),
    scene("strong", |it, language| {
        reading(it, language).press("l o");
    }),
    scene("comparing", |it, language| {
        reading(it, language).press("l c");
    }),
    scene("replay", |it, language| {
        reading(it, language).press("l p");
    }),
    scene("agenda", |it, _| {
        it.press("home down enter");
    }),
    scene("day-card", |it, _| {
        it.press("b");
    }),
    scene("outline", |it, language| {
        answer(it, language);
        it.press("f3");
    }),
    scene("progress", |it, language| {
        go(it, say::progress::TITLE, language);
    }),
    scene("figures", |it, language| {
        go(it, say::progress::TITLE, language).press("end enter");
    }),
    scene("warm-up", |it, language| {
        it.go_to(say::guessing::WARM_UP.get(language));
    }),
    scene("guessing", |it, language| {
        go(it, say::guessing::TITLE, language);
    }),
    scene("guessed", |it, language| {
        go(it, say::guessing::TITLE, language).press("1");
    }),
    scene("sample", |it, language| {
        go(it, say::interviewer::TITLE, language);
    }),
    scene("sample-read", |it, language| {
        go(it, say::interviewer::TITLE, language).press("3");
    }),
    scene("due", |it, _| {
        it.press("home enter");
    }),
    scene("searching", |it, _| {
        it.press("f").write("결제");
    }),
    scene("stories", |it, language| {
        stories(it, language);
    }),
    scene("matrix", |it, language| {
        stories(it, language).press("v");
    }),
    scene("story", |it, language| {
        stories(it, language).press("n").write("Outage");
    }),
    scene("story-drill", |it, language| {
        stories(it, language).press("t");
    }),
];

fn prepare(player: &mut Player) {
    player.go_to("AWS · Cloud Support Engineer").press("enter");
}

/// Opens an interview in practice mode, then presses these keys.
fn open<'p>(player: &'p mut Player, keys: &str) -> &'p mut Player {
    prepare(player);
    player.press("enter").press(keys)
}

fn answer(player: &mut Player, language: Language) {
    open(player, "enter enter").wait(2).write(match language {
        Language::Ko => "자기소개 순서, 클라우드",
        _ => "order of the introduction, cloud",
    });
    player.press("ctrl-s").write(match language {
        Language::Ko => {
            "안녕하세요, 김지원입니다.\n저는 3년 동안 결제 서비스를 운영하며 장애 대응을 맡았고, \
             지난해에는 배포 실패를 40% 줄였습니다."
        }
        _ => {
            "I am Jiwon Kim.\nFor three years I ran a payment service and was on call for it; last \
             year I cut failed deployments by 40%."
        }
    });
    player.wait(7);
}

fn time_up(player: &mut Player, language: Language) {
    prepare(player);
    player
        .press("down right enter enter enter")
        .wait(1)
        .press("ctrl-s");
    player.write(match language {
        Language::Ko => "안녕하세요, 김지원입니다.",
        _ => "I am Jiwon Kim.",
    });
    player.wait(1200).write("..");
}

fn debrief(player: &mut Player, language: Language) {
    answer(player, language);
    player.press("esc down down enter");
}

/// Opens the line of the home screen with this title.
fn go(player: &mut Player, title: Phrase, language: Language) -> &mut Player {
    player.go_to(title.get(language)).press("enter")
}

fn transcripts(player: &mut Player, language: Language) -> &mut Player {
    go(player, say::review::OPEN, language)
}

fn reading(player: &mut Player, language: Language) -> &mut Player {
    transcripts(player, language).press("enter")
}

fn stories(player: &mut Player, language: Language) -> &mut Player {
    go(player, say::stories::TITLE, language)
}
