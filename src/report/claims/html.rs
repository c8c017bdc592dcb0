//! Claims as one page for the browser: self-contained, without scripts, to read, to print and to mail.
//!
//! A finding shows its sentence with the words that are meant, and what to do; it opens what it was held against.

use std::fmt::Write as _;

use super::words::{Marked, severity_name};
use super::{ClaimsReport, Entry, Standing};
use crate::claims::{Claim, Rule, Summary, Verdict};
use crate::message::{Message, Severity};

const STYLE: &str = include_str!("page.css");

impl ClaimsReport<'_> {
    /// The report as a page of HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let language = self.catalogue.language().code();
        let title = escaped(&self.title());
        let mut page = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
             </head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        self.overview(&mut page);
        self.findings(&mut page);
        self.listed(&mut page, Standing::Unclear, "claims-report-unclear-title", true);
        self.listed(&mut page, Standing::Silenced, "claims-report-silenced-title", true);
        self.listed(&mut page, Standing::Quiet, "claims-report-fine-title", false);
        self.rules(&mut page);
        page.push_str("</main>\n</body>\n</html>\n");
        page
    }

    fn overview(&self, page: &mut String) {
        let summary = self.checked.summary();
        let _ = write!(page, "<section class=\"overview\">\n{}", self.bar(&summary));
        for line in self.summary_lines() {
            let _ = writeln!(page, "<p>{}</p>", escaped(&line));
        }
        page.push_str("</section>\n");
    }

    /// How the claims are shared out, as a bar with its legend.
    fn bar(&self, summary: &Summary) -> String {
        let parts = [
            ("error", "claims-report-legend-errors", summary.errors),
            ("warning", "claims-report-legend-warnings", summary.warnings),
            ("note", "claims-report-legend-notes", summary.notes),
            ("untraced", "claims-report-legend-untraced", summary.not_traceable),
            ("unclear", "claims-report-legend-unclear", summary.not_understood),
            ("silenced", "claims-report-legend-silenced", summary.silenced),
            ("fine", "claims-report-legend-fine", summary.fine),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|(_, _, count)| *count > 0).collect();
        let (mut bar, mut legend) = (String::new(), String::new());
        for (class, id, count) in parts {
            let _ = write!(bar, "<span class=\"{class}\" style=\"flex-grow:{count}\"></span>");
            let words = self.catalogue.say(&Message::new(id).with("count", count));
            let _ = write!(legend, "<li class=\"{class}\"><b>{count}</b> {}</li>", escaped(&words));
        }
        format!("<div class=\"bar\" aria-hidden=\"true\">{bar}</div>\n<ul class=\"legend\">{legend}</ul>\n")
    }

    /// The findings, in reading order, by file.
    fn findings(&self, page: &mut String) {
        let is_finding = |entry: &Entry<'_>| matches!(entry.standing, Standing::Finding(_));
        for (at, manuscript) in self.manuscripts.iter().enumerate() {
            let mut here =
                self.entries().filter(|entry| entry.claim.manuscript == at && is_finding(entry)).peekable();
            if here.peek().is_some() && self.manuscripts.len() > 1 {
                let _ = writeln!(page, "<h2>{}</h2>", escaped(self.shown_name(&manuscript.file)));
            }
            for entry in here {
                self.finding(&entry, page);
            }
        }
    }

    fn finding(&self, entry: &Entry<'_>, page: &mut String) {
        let claim = entry.claim;
        let Standing::Finding(severity) = entry.standing else { return };
        let _ = write!(
            page,
            "<article id=\"c-{}\" class=\"{}\">\n{}{}",
            entry.id,
            severity_name(severity),
            self.head(claim, severity),
            self.sentence(claim)
        );
        if let Some(message) = &claim.message {
            let _ = writeln!(page, "<p class=\"message\">{}</p>", escaped(&self.catalogue.say(message)));
        }
        let values = self.values(claim);
        if !values.is_empty() {
            let pair = |(name, value): &(String, String)| {
                format!("<div><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(value))
            };
            let pairs: String = values.iter().map(pair).collect();
            let _ = writeln!(page, "<dl class=\"values\">{pairs}</dl>");
        }
        if let Some(hint) = &claim.hint {
            let (word, hint) = (self.catalogue.word("claims-report-hint"), self.catalogue.say(hint));
            let _ = writeln!(page, "<p class=\"hint\"><b>{}</b> {}</p>", escaped(&word), escaped(&hint));
        }
        self.evidence(claim, page);
        page.push_str("</article>\n");
    }

    fn head(&self, claim: &Claim, severity: Severity) -> String {
        format!(
            "<header><span class=\"severity\">{}</span> <span class=\"place\">{}</span> \
             <a class=\"rule\" href=\"#rule-{rule}\">{rule}</a></header>\n",
            escaped(&self.severity_word(severity)),
            escaped(&self.place_without_folder(claim)),
            rule = claim.rule.id(),
        )
    }

    fn sentence(&self, claim: &Claim) -> String {
        let Marked { before, marked, after } = self.marked(claim);
        let mark =
            if marked.is_empty() { String::new() } else { format!("<mark>{}</mark>", escaped(marked)) };
        let language = self.checked.language.code();
        format!("<blockquote lang=\"{language}\">{}{mark}{}</blockquote>\n", escaped(before), escaped(after))
    }

    /// What a finding was held against, behind a summary that opens it.
    fn evidence(&self, claim: &Claim, page: &mut String) {
        if claim.evidence.is_empty() {
            return;
        }
        let message = Message::new("claims-report-evidence").with("count", claim.evidence.len());
        let language = self.checked.language.code();
        let summary = escaped(&self.catalogue.say(&message));
        let _ = writeln!(page, "<details><summary>{summary}</summary>\n<ol class=\"evidence\">");
        for one in &claim.evidence {
            let _ = writeln!(
                page,
                "<li><span class=\"label\">{}</span> <span class=\"place\">{}</span> <q lang=\"{language}\">{}</q></li>",
                escaped(&self.catalogue.say(&one.label)),
                escaped(&self.evidence_place_without_folder(one)),
                escaped(&one.words)
            );
        }
        page.push_str("</ol>\n</details>\n");
    }

    /// Claims that are listed without explanation, open or closed.
    fn listed(&self, page: &mut String, standing: Standing, title: &'static str, open: bool) {
        let entries: Vec<Entry<'_>> = self.entries().filter(|entry| entry.standing == standing).collect();
        if entries.is_empty() {
            return;
        }
        let title = self.catalogue.say(&Message::new(title).with("count", entries.len()));
        let open = if open { " open" } else { "" };
        let _ = writeln!(page, "<details class=\"listed\"{open}><summary>{}</summary>", escaped(&title));
        for entry in &entries {
            let claim = entry.claim;
            let verdict = match (standing, claim.verdict) {
                (Standing::Quiet, Verdict::NotTraceable | Verdict::Ambiguous) => {
                    self.verdict_word(claim.verdict)
                }
                _ => String::new(),
            };
            let _ = write!(
                page,
                "<div class=\"one\" id=\"c-{}\"><p class=\"head\"><span class=\"place\">{}</span> {} \
                 <a class=\"rule\" href=\"#rule-{rule}\">{rule}</a></p>\n{}",
                entry.id,
                escaped(&self.place_without_folder(claim)),
                escaped(&verdict),
                self.sentence(claim),
                rule = claim.rule.id(),
            );
            if let Some(reason) = &claim.silenced {
                let _ = writeln!(page, "<p class=\"reason\">{}</p>", escaped(reason));
            }
            page.push_str("</div>\n");
        }
        page.push_str("</details>\n");
    }

    /// The rules that are named on the page, each with what it means.
    fn rules(&self, page: &mut String) {
        let used = |rule: &&Rule| self.checked.claims.iter().any(|claim| claim.rule == **rule);
        let rules: Vec<&Rule> = Rule::ALL.iter().filter(used).collect();
        if rules.is_empty() {
            return;
        }
        let title = escaped(&self.catalogue.word("claims-report-rules-title"));
        let _ = writeln!(page, "<section class=\"rules\">\n<h2>{title}</h2>\n<dl>");
        for rule in rules {
            let words = escaped(&self.rule_words(*rule));
            let _ = writeln!(page, "<dt id=\"rule-{id}\">{id}</dt><dd>{words}</dd>", id = rule.id());
        }
        page.push_str("</dl>\n</section>\n");
    }
}

/// Text in which nothing is markup, nor a character that a page cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
