//! The colours, the lettering and the marks of groups: dark grey on white, and the colour-blind safe set of Okabe and Ito.

/// A colour in red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

pub(super) const WHITE: Colour = Colour(255, 255, 255);
/// Text.
pub(super) const INK: Colour = Colour(51, 51, 51);
/// Text that stands back: axes, notes.
pub(super) const SOFT: Colour = Colour(96, 96, 96);
/// Lines that lead the eye along a row or down from the axis.
pub(super) const GRID: Colour = Colour(226, 226, 226);
/// The line between two marks.
pub(super) const LINK: Colour = Colour(150, 150, 150);
/// Everyone: what a bar is a part of.
pub(super) const TRACK: Colour = Colour(234, 234, 234);
/// The border of an empty cell, and a strike that figures can be read over.
pub(super) const FAINT: Colour = Colour(190, 190, 190);
/// The one accent.
pub(super) const ACCENT: Colour = Colour(0, 114, 178);
/// The sign of something not decided yet.
pub(super) const WARNING: Colour = Colour(150, 62, 0);

/// How a text is set: size in pixels, weight and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lettering {
    pub(super) size: i32,
    pub(super) bold: bool,
    pub(super) colour: Colour,
}

impl Lettering {
    /// The same lettering in another size.
    pub(super) fn sized(self, size: i32) -> Self {
        Self { size, ..self }
    }

    /// The same lettering in another colour.
    pub(super) fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// From the top of one line to the top of the next.
    pub(super) fn line(self) -> i32 {
        (self.size * 5 + 3) / 4
    }
}

pub(super) const TITLE: Lettering = Lettering { size: 19, bold: true, colour: INK };
pub(super) const HEADING: Lettering = Lettering { size: 14, bold: true, colour: INK };
pub(super) const LABEL: Lettering = Lettering { size: 14, bold: false, colour: INK };
pub(super) const SMALL: Lettering = Lettering { size: 12, bold: false, colour: SOFT };

/// The shape of a group's mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Circle,
    Square,
    Upright,
    Diamond,
    Triangle,
}

/// How one group is told from the others, in colour, in shape and in fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) form: Form,
    pub(super) colour: Colour,
    pub(super) filled: bool,
}

/// The first three can lie on one spot and still be told apart: a dot on an upright bar in a hollow square.
const MARKS: [Mark; 5] = [
    Mark { form: Form::Circle, colour: ACCENT, filled: true },
    Mark { form: Form::Square, colour: Colour(213, 94, 0), filled: false },
    Mark { form: Form::Upright, colour: Colour(0, 158, 115), filled: true },
    Mark { form: Form::Diamond, colour: Colour(204, 121, 167), filled: false },
    Mark { form: Form::Triangle, colour: Colour(86, 180, 233), filled: true },
];

/// The mark of a group, by its place among the groups; they repeat after five.
pub(super) fn mark(group: usize) -> Mark {
    MARKS[group % MARKS.len()]
}
