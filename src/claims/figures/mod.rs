//! What the figures, tables, references and marks of a manuscript say of each other, whoever the respondents are.
//!
//! ```text
//! layout      parts, quotations, tables        number   numbers as they are written
//! sums        totals of tables                 percentages, shares   percentages in tables and in text
//! spread, measures   means, deviations, ranges   references   tables, figures, appendices, sections
//! marks       quotation marks                  leftovers   notes of the author
//! contact, names, unique   what tells who somebody is
//! ```

mod contact;
mod definitions;
mod grid;
mod labels;
mod layout;
mod leftovers;
mod marks;
mod measures;
mod names;
mod number;
mod pattern;
mod percentages;
mod references;
mod series;
mod shares;
mod spread;
mod stated;
mod sums;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod twice;
mod unique;

use self::layout::Layout;
use super::Claim;
use crate::manuscript::Manuscript;
use crate::message::Language;

/// Checks what needs no respondents. Several manuscripts are the chapters of one.
pub(super) fn check(manuscripts: &[Manuscript], language: Language, found: &mut Vec<Claim>) {
    let layouts: Vec<Layout<'_>> =
        manuscripts.iter().enumerate().map(|(index, manuscript)| Layout::of(index, manuscript)).collect();
    for layout in &layouts {
        for grid in &layout.grids {
            sums::check(layout, grid, found);
            percentages::check(layout, grid, found);
            measures::check(layout, grid, found);
            unique::check(layout, grid, found);
        }
        shares::check(layout, language, found);
        spread::check(layout, language, found);
        marks::check(layout, found);
        leftovers::check(layout, found);
        contact::check(layout, found);
        names::check(layout, found);
    }
    references::check(&layouts, found);
}
