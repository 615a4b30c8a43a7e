//! The one place where the library meets the generator: a world goes in, answers come out.

use super::{Answer, Status, World};

/// What the library says about each line of a world, in the order of the lines. It sees the world and nothing else.
///
/// The items of the world are open before the first line. What an answer settles is settled for the lines after it, and
/// nobody tells meanwhile what became of a line that was not settled.
pub fn answer(world: &World) -> Vec<Answer> {
    let unidentified = |line: &super::Line| Answer {
        line: line.id.clone(),
        status: Status::Unidentified,
        customer: None,
        applied: Vec::new(),
        candidates: Vec::new(),
    };
    world.lines.iter().map(unidentified).collect()
}
