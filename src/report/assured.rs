//! What phase 4 adds to the tables of a run: whether interviews still brought new codes, and how much coders agree; where
//! the approach of the study wants these.

use std::collections::BTreeSet;

use serde_json::Value;

use super::figures::saturation_chart;
use crate::chart::Chart;
use crate::codebook::CodeId;
use crate::coding::CountUnit;
use crate::corpus::RespondentId;
use crate::message::{Catalogue, Message, Problem};
use crate::reliability::{Ask, Evidence, Resampling, Unit, Universe, agreement};
use crate::saturation::{Criterion, Options, Order, curve_tables, estimates_table, runs_table, saturation};
use crate::study::{Approach, Study};
use crate::table::Table;
use crate::tally::{Material, Request};

/// Tables with their data, and charts.
#[derive(Default)]
pub(super) struct Assured {
    pub(super) tables: Vec<Table>,
    pub(super) data: Vec<(&'static str, Value)>,
    pub(super) charts: Vec<(&'static str, Chart)>,
}

/// Why a run leaves these tables out; nothing when it does not.
#[must_use]
pub fn left_out(study: &Study) -> Option<Message> {
    (study.settings.approach == Approach::Reflexive).then(|| Message::new("cli-run-reflexive"))
}

impl Assured {
    /// What a study has of these.
    pub(super) fn of(
        study: &Study,
        material: &Material<'_>,
        request: &Request,
        catalogue: &Catalogue,
    ) -> Result<Self, Problem> {
        let mut assured = Self::default();
        if left_out(study).is_none() {
            assured.saturation(material, request, catalogue)?;
            assured.agreement(study, catalogue)?;
        }
        Ok(assured)
    }

    fn saturation(
        &mut self,
        material: &Material<'_>,
        request: &Request,
        catalogue: &Catalogue,
    ) -> Result<(), Problem> {
        let mut request = Request { by: None, ..request.clone() };
        request.rules.unit = CountUnit::Transcripts;
        let options = Options {
            order: vec![Order::Collection],
            criterion: Criterion::default(),
            orders: 1000,
            seed: 1,
        };
        let found = saturation(material, &request, &options, catalogue.language(), &|_| {});
        if found.curves.iter().all(|curve| curve.steps.is_empty()) {
            return Ok(());
        }
        self.tables.extend(curve_tables(&found).into_iter().take(1));
        self.tables.extend([runs_table(&found), estimates_table(&found)]);
        self.data.push(("saturation", told(&found)?));
        self.charts.push(("saturation", saturation_chart(&found, catalogue)));
        Ok(())
    }

    fn agreement(&mut self, study: &Study, catalogue: &Catalogue) -> Result<(), Problem> {
        let withdrawn: BTreeSet<RespondentId> = study.withdrawn().into_iter().cloned().collect();
        let evidence = Evidence {
            codebook: &study.state.codebook,
            transcripts: &study.transcripts,
            codings: &study.codings,
            done: &study.state.done,
            withdrawn: &withdrawn,
        };
        let ask = Ask {
            coders: Vec::new(),
            unit: Unit::Turns,
            universe: Universe::All,
            by_hand: false,
            resampling: Some(Resampling::default()),
        };
        let book = &study.state.codebook;
        let name = |id: &CodeId| {
            book.code(id).map_or_else(|| id.to_string(), |code| code.name(catalogue.language()).to_owned())
        };
        let found = agreement(&evidence, &ask, name);
        if !found.finished.is_empty() {
            self.tables.extend(found.tables());
            self.data.push(("agreement", told(&found)?));
        }
        Ok(())
    }
}

fn told<T: serde::Serialize>(data: &T) -> Result<Value, Problem> {
    serde_json::to_value(data)
        .map_err(|error| Problem::error(Message::new("table-aggregation").with("reason", error.to_string())))
}
