//! Puts the help texts of the catalogue on the commands, in the reader's language.

use clap::{Command, CommandFactory};

use super::Cli;
use crate::message::{Catalogue, Language, Message};

/// A help text that belongs to a command or an option, by the id of its catalogue entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said(pub String);

/// The whole command line with its help in a language.
#[must_use]
pub fn localised(language: Language) -> Command {
    let catalogue = Catalogue::new(language);
    let mut command = Cli::command();
    command.build();
    worded(command, "cli", &catalogue)
}

/// The ids of every help text there must be.
#[must_use]
pub fn texts() -> Vec<Said> {
    let mut ids = Vec::new();
    collect(&Cli::command(), "cli", &mut ids);
    ids.sort();
    ids.dedup();
    ids
}

fn worded(mut command: Command, prefix: &str, catalogue: &Catalogue) -> Command {
    let own = |id: &str| {
        let id = leaked(id);
        catalogue.has(id).then(|| catalogue.say(&Message::new(id)))
    };
    if let Some(about) = own(&format!("{prefix}-about")) {
        command = command.about(about);
    }
    if let Some(example) = own(&format!("{prefix}-example")) {
        command = command.after_help(example);
    }
    let shared = |id: &str| own(&format!("{prefix}-arg-{id}")).or_else(|| own(&format!("cli-arg-{id}")));
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in ids {
        if let Some(help) = shared(&id) {
            command = command.mut_arg(&id, |argument| argument.help(help));
        }
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| worded(sub, &format!("{prefix}-{name}"), catalogue));
    }
    command
}

fn collect(command: &Command, prefix: &str, ids: &mut Vec<Said>) {
    ids.push(Said(format!("{prefix}-about")));
    for argument in command.get_arguments() {
        ids.push(Said(format!("{prefix}-arg-{}", argument.get_id())));
    }
    for sub in command.get_subcommands() {
        ids.push(Said(format!("{prefix}-{}-example", sub.get_name())));
        collect(sub, &format!("{prefix}-{}", sub.get_name()), ids);
    }
}

/// A message id that lives as long as the program; help is built once.
fn leaked(id: &str) -> &'static str {
    Box::leak(id.to_owned().into_boxed_str())
}
