//! The wording of every message in one language, read from the Fluent files that are built into the program.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Message, Value};

macro_rules! sources {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!($language, "/", $name, ".ftl")))),+]
    };
}

const NL: &[(&str, &str)] = sources!("nl":
    "agreement", "chart", "claims", "claims-figures", "claims-report", "cli", "codebook", "comparison", "cooccurrence",
    "descriptives", "erase", "exchange", "explore", "heading", "help", "ingest", "manuscript", "merge", "pages", "problem",
    "reader", "reshape", "review", "revise", "saturation", "server", "statistics", "study", "table", "trail", "unitizing",
    "verify", "workbench",
);
const EN: &[(&str, &str)] = sources!("en":
    "agreement", "chart", "claims", "claims-figures", "claims-report", "cli", "codebook", "comparison", "cooccurrence",
    "descriptives", "erase", "exchange", "explore", "heading", "help", "ingest", "manuscript", "merge", "pages", "problem",
    "reader", "reshape", "review", "revise", "saturation", "server", "statistics", "study", "table", "trail", "unitizing",
    "verify", "workbench",
);

/// The Fluent sources of a language: the subject (the file's name) and the text.
#[must_use]
pub fn catalogue_sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Nl => NL,
        Language::En => EN,
    }
}

/// Words every message in one language; may be used from several threads.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        for (_, source) in catalogue_sources(language) {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language this catalogue words messages in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence for a message. An id that is missing comes out as itself; a test keeps that from happening.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.worded(message, false)
    }

    /// The sentence for a message on a screen: the entry's `screen` attribute where the sentence itself names what can be
    /// typed at a terminal. To an entry that others refer to, `$on` is then `screen`.
    #[must_use]
    pub fn say_on_screen(&self, message: &Message) -> String {
        self.worded(message, true).trim_end().to_owned()
    }

    fn worded(&self, message: &Message, screen: bool) -> String {
        let Some(entry) = self.bundle.get_message(message.id) else { return message.id.to_owned() };
        let on_screen = entry.get_attribute("screen").filter(|_| screen).map(|attribute| attribute.value());
        let Some(pattern) = on_screen.or_else(|| entry.value()) else { return message.id.to_owned() };
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, value) in &message.args {
            args.set(*name, self.fluent(value));
        }
        if screen {
            args.set("on", "screen");
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The wording of a message without data.
    #[must_use]
    pub fn word(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    /// Whether this catalogue has an entry of that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn fluent<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Value::Integer(number) => FluentValue::from(*number),
            Value::Number(number, decimals) => FluentValue::from(self.language.number(*number, *decimals)),
            Value::Said(messages) => {
                let said: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
                FluentValue::from(self.language.list(&said))
            }
        }
    }
}
