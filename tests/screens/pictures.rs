//! The tour in the README: real screens as pictures.

use rehearsal::lang::Language;
use rehearsal::settings::Look;
use rehearsal::tui::Size;

use super::picture::picture;
use super::player::Player;
use super::scenes::SCENES;
use super::{assert_held, hold};
use crate::support::root;

const FOLDER: &str = "docs/tour";
const SIZE: Size = Size {
    columns: 100,
    rows: 30,
};
/// The screens of the tour, in the order of the README.
const TOUR: [&str; 5] = ["home", "answering", "rating", "reading", "strong"];

#[test]
fn the_tour_in_the_readme_shows_the_screens_as_they_are() {
    let mut stale = Vec::new();
    for language in Language::ALL {
        let readme = match language {
            Language::Ko => "README.ko.md",
            _ => "README.md",
        };
        let readme = std::fs::read_to_string(root(readme)).expect("a file");
        for name in TOUR {
            let scene = SCENES.iter().find(|it| it.name == name).expect("a scene");
            let mut player = Player::new(language, Look::Dark, false, SIZE);
            (scene.go)(&mut player, language);
            let file = format!("{FOLDER}/{name}.{}.svg", language.code());
            assert!(
                readme.contains(&format!("]({file})")),
                "{file} is in no README"
            );
            stale.extend(hold(&root(&file), &picture(&player.view(), name)).err());
        }
    }
    assert_held(&stale);
}
