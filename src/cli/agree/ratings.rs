//! `codeboom agree --ratings FILE`: agreement of people who coded elsewhere.

use std::fs;
use std::path::Path;

use serde::Serialize;

use super::{AgreeArgs, ResampleArg};
use crate::cli::args::ShownAs;
use crate::cli::output::show;
use crate::cli::say::Voice;
use crate::cli::{Outcome, Result};
use crate::ingest::decode_text;
use crate::message::{Message, Problem};
use crate::reliability::{
    Comparing, Decisions, Measures, Ratings, ReadRatings, Reading, Resampled, Resampling, Scale, measures,
    ratings_from_text, ratings_long, ratings_methods, ratings_pairs, ratings_tables,
};

#[derive(Serialize)]
struct Answer {
    unit: &'static str,
    universe: &'static str,
    scale: Scale,
    coders: Vec<String>,
    categories: Vec<Chosen>,
    intervals: Option<Resampling>,
    rows: [(); 0],
    pooled: Pooled,
    pairs: Vec<Pair>,
    methods: String,
}

#[derive(Serialize)]
struct Chosen {
    name: String,
    chosen: u64,
}

#[derive(Serialize)]
struct Pooled {
    units: u64,
    pairable: u64,
    measures: Measures,
}

#[derive(Serialize)]
struct Pair {
    coders: [String; 2],
    units: u64,
    measures: Measures,
}

pub(super) fn run(args: &AgreeArgs, file: &Path, voice: &Voice) -> Result {
    if args.resample == Some(ResampleArg::Transcripts) {
        let hint = Message::new("agreement-no-transcripts-hint");
        return Err(Problem::error(Message::new("agreement-no-transcripts")).hint(hint));
    }
    let bytes = fs::read(file).map_err(|error| Problem::io(file, &error))?;
    let (text, _) = decode_text(&bytes);
    let comparing =
        Comparing { scale: args.scale.scale(), weights: args.weights.weights(), decisions: Decisions::All };
    let how = Reading {
        missing: args.missing.clone(),
        categories: args.categories.clone(),
        scale: comparing.scale,
    };
    let read = ratings_from_text(&file.display().to_string(), &text, &how)?;
    voice.problems(&read.notes);
    let ReadRatings { ratings, chosen, .. } = read;
    let resampling = args.resampling(Resampled::Units);
    let pooled = measures(&ratings, comparing, resampling);
    let pairs = pairs(&ratings, comparing, resampling);
    let methods = ratings_methods(&ratings, &pooled, comparing.scale, resampling);
    let listed: Vec<_> =
        pairs.iter().map(|pair| (pair.coders.clone(), pair.units, pair.measures.clone())).collect();
    let mut tables = if args.show.format == ShownAs::Csv {
        vec![ratings_long(&ratings, &pooled, &listed)]
    } else {
        let mut tables = ratings_tables(&ratings, &chosen, &pooled, comparing.scale, resampling);
        if !listed.is_empty() {
            tables.insert(1, ratings_pairs(&listed, resampling.is_some()));
        }
        tables
    };
    if let Some(last) = tables.last_mut() {
        last.notes.push(Message::new("agreement-methods-follow").with("methods", methods.clone()));
    }
    let names = ratings.categories.iter().map(|category| category.name.clone());
    let answer = Answer {
        unit: "units",
        universe: "all",
        scale: comparing.scale,
        categories: names.zip(chosen).map(|(name, chosen)| Chosen { name, chosen }).collect(),
        intervals: resampling,
        rows: [],
        pooled: Pooled { units: ratings.units(), pairable: ratings.pairable(), measures: pooled },
        pairs,
        methods: voice.catalogue.say(&methods),
        coders: ratings.coders,
    };
    show(&args.show, &tables, &answer, &voice.catalogue)?;
    Ok(Outcome::Done)
}

/// The most coders of whom every pair is shown.
const MOST_PAIRED: usize = 12;

fn pairs(ratings: &Ratings, comparing: Comparing, resampling: Option<Resampling>) -> Vec<Pair> {
    let coders = ratings.coders.len();
    let mut pairs = Vec::new();
    if !(3..=MOST_PAIRED).contains(&coders) {
        return pairs;
    }
    for first in 0..coders {
        for second in first + 1..coders {
            let two = ratings.of_pair(first, second);
            pairs.push(Pair {
                coders: [two.coders[0].clone(), two.coders[1].clone()],
                units: two.pairable(),
                measures: measures(&two, comparing, resampling),
            });
        }
    }
    pairs
}
