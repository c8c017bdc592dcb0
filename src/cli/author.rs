//! Who acts on which device, and the outside world that the log needs: time and randomness.

use crate::log::{World, Writer};
use crate::study::{Author, Study};

/// The author of an act: the coder named, else `CODEBOOM_CODER`, else the user of this computer.
pub(super) fn author(study: &Study, coder: Option<&str>) -> Author {
    let named = coder.map(str::to_owned).or_else(|| set(&["CODEBOOM_CODER", "USER", "USERNAME", "LOGNAME"]));
    let name = named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let coder = study.known_coder(&name.unwrap_or_else(|| "coder".to_owned()));
    Author { writer: Writer::new(&coder, &device()), world: world() }
}

/// The name of this device in the log.
fn device() -> String {
    let file = || std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned());
    let name = set(&["CODEBOOM_DEVICE", "COMPUTERNAME", "HOSTNAME"]).or_else(file);
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| "device".to_owned())
}

fn set(names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.trim().is_empty())
}

fn world() -> World {
    World {
        now: Box::new(|| format!("{:.0}", jiff::Timestamp::now())),
        salt: Box::new(|| {
            let mut bytes = [0u8; 16];
            // Without randomness from the system the hash of a quotation would be guessable, not wrong.
            let _ = getrandom::fill(&mut bytes);
            bytes.iter().map(|byte| format!("{byte:02x}")).collect()
        }),
    }
}
