//! Finds room for the names of points: beside the point, else further off with a line to it, never over each other.

use super::fit::{Block, widest};
use super::picture::Area;

/// A name that wants a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The middle of its point.
    pub(super) point: (i32, i32),
    /// How far the mark of the point reaches.
    pub(super) reach: i32,
    /// The lines.
    pub(super) words: Block,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    /// The room of the name.
    pub(super) area: Area,
    /// From the mark to the name, when the name does not stand beside it.
    pub(super) leader: Option<((i32, i32), (i32, i32))>,
}

/// How far from the edge of a mark a name is tried.
const STEPS: [i32; 14] = [2, 9, 18, 28, 40, 54, 70, 90, 112, 140, 175, 215, 260, 310];
/// Directions in the order in which they are tried: right, left, above, below, then between.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (0.71, -0.71),
    (-0.71, -0.71),
    (0.71, 0.71),
    (-0.71, 0.71),
    (0.92, -0.38),
    (-0.92, -0.38),
    (0.92, 0.38),
    (-0.92, 0.38),
    (0.38, -0.92),
    (-0.38, -0.92),
    (0.38, 0.92),
    (-0.38, 0.92),
];
/// From how far on a line leads from the mark to the name.
const LED: i32 = 9;

/// A place for each name within an area, in the order given; `None` where there is no room. A name stands on no mark, no
/// other name and no line to one; a line to a name goes around marks where it can.
pub(super) fn spots(names: &[Name], within: Area) -> Vec<Option<Spot>> {
    let marks: Vec<Area> = names.iter().map(mark).collect();
    let mut taken: Vec<Spot> = Vec::new();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let lines = name.words.lines.iter().map(String::as_str);
        let size = (widest(lines, name.words.lettering), name.words.height());
        let tries = STEPS.iter().flat_map(|step| DIRECTIONS.iter().map(|way| spot(name, size, *step, *way)));
        let is_apart = |spot: &Spot| {
            marks.iter().all(|mark| !overlap(*mark, spot.area))
                && taken.iter().all(|other| !overlap(other.area, spot.area))
        };
        let own = mark(name);
        // Marks that lie over its own cannot be gone around.
        let passes_marks = |spot: &Spot| {
            marks.iter().filter(|mark| !overlap(**mark, own)).all(|mark| !crosses(spot.leader, *mark))
        };
        let passes_names = |spot: &Spot| {
            let crossing =
                |other: &Spot| crosses(other.leader, spot.area) || crosses(spot.leader, other.area);
            !taken.iter().any(crossing)
        };
        let free = |spot: &Spot| is_inside(spot.area, within) && is_apart(spot) && passes_names(spot);
        let fitting: Vec<Spot> = tries.filter(free).collect();
        let place = fitting.iter().find(|spot| passes_marks(spot)).or_else(|| fitting.first()).copied();
        taken.extend(place);
        found.push(place);
    }
    found
}

fn mark(name: &Name) -> Area {
    let ((x, y), reach) = (name.point, name.reach);
    Area { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
}

/// The room of a name so many pixels off its mark in a direction.
fn spot(name: &Name, (wide, high): (i32, i32), step: i32, (across, down): (f64, f64)) -> Spot {
    let far = f64::from(name.reach + step);
    // Straight to a side the name is centred on its point; between, it stands off both ways by half its size.
    let off = |way: f64, size: i32| {
        let half = if way.abs() < 0.3 { 0.0 } else { way.signum() * f64::from(size) / 2.0 };
        (way * far + half).round() as i32
    };
    let (left, top) =
        (name.point.0 + off(across, wide) - wide / 2, name.point.1 + off(down, high) - high / 2);
    let area = Area { left, top, right: left + wide, bottom: top + high };
    let end = (name.point.0.clamp(left - 2, area.right + 2), name.point.1.clamp(top, area.bottom));
    Spot { area, leader: (step >= LED).then_some((name.point, end)) }
}

fn is_inside(area: Area, within: Area) -> bool {
    area.left >= within.left
        && area.right <= within.right
        && area.top >= within.top
        && area.bottom <= within.bottom
}

fn overlap(one: Area, other: Area) -> bool {
    one.left < other.right + 2
        && other.left < one.right + 2
        && one.top < other.bottom
        && other.top < one.bottom
}

/// Whether a line runs over an area: whether any of it is left when it is cut off at the four sides.
fn crosses(leader: Option<((i32, i32), (i32, i32))>, area: Area) -> bool {
    let Some(((x, y), (to_x, to_y))) = leader else { return false };
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (begin, end, low, high) in [(x, to_x, area.left, area.right), (y, to_y, area.top, area.bottom)] {
        let (begin, run) = (f64::from(begin), f64::from(end - begin));
        let (low, high) = (f64::from(low) - begin, f64::from(high) - begin);
        if run == 0.0 {
            if low > 0.0 || high < 0.0 {
                return false;
            }
            continue;
        }
        let (one, other) = (low / run, high / run);
        from = from.max(one.min(other));
        to = to.min(one.max(other));
    }
    from <= to
}

#[cfg(test)]
mod tests {
    use super::super::fit::fit;
    use super::super::palette::SMALL;
    use super::*;

    fn name(words: &str, point: (i32, i32)) -> Name {
        Name { point, reach: 4, words: fit(words, SMALL, 150, 2) }
    }

    #[test]
    fn names_of_points_close_together_do_not_overlap() {
        let within = Area { left: 0, top: 0, right: 600, bottom: 400 };
        let near = |number: i32| (300 + number % 3 * 7, 200 + number / 3 * 7);
        let names: Vec<Name> = (0..9).map(|number| name(&format!("Code {number}"), near(number))).collect();
        let found: Vec<Spot> = spots(&names, within).into_iter().flatten().collect();
        assert!(found[0].leader.is_none() && found.iter().any(|spot| spot.leader.is_some()), "{found:?}");
        for (at, one) in found.iter().enumerate() {
            assert!(found[at + 1..].iter().all(|other| !overlap(one.area, other.area)));
        }
    }

    #[test]
    fn a_line_crosses_what_lies_on_it() {
        let area = Area { left: 10, top: 10, right: 20, bottom: 20 };
        let lies = |from: (i32, i32), to: (i32, i32)| crosses(Some((from, to)), area);
        assert!(lies((0, 0), (30, 30)) && lies((0, 15), (30, 15)) && lies((12, 12), (13, 14)));
        assert!(!lies((0, 0), (9, 9)) && !lies((0, 0), (30, 5)) && !lies((5, 0), (5, 30)));
    }

    #[test]
    fn a_name_without_room_has_no_place() {
        let within = Area { left: 0, top: 0, right: 60, bottom: 20 };
        let found = spots(&[name("Vertrouwen", (30, 10))], within);
        assert_eq!(found, [None]);
    }
}
