//! Who acts on which device, and the outside world that the log needs: time and randomness. Both faces of the program
//! ask here; nothing below reads the environment or the clock.

use crate::log::{World, Writer};
use crate::study::{Author, Study};

/// The author of an act: the coder named, else `CODEBOOM_CODER`, else the user of this computer.
#[must_use]
pub fn author(study: &Study, coder: Option<&str>) -> Author {
    let named = coder.map(str::to_owned).filter(|name| !name.trim().is_empty());
    let coder = study.known_coder(&named.unwrap_or_else(coder_here));
    Author { writer: Writer::new(&coder, &device()), world: world() }
}

/// The coder when nobody is named: `CODEBOOM_CODER`, else the user of this computer.
#[must_use]
pub fn coder_here() -> String {
    let name = set(&["CODEBOOM_CODER", "USER", "USERNAME", "LOGNAME"]);
    name.map_or_else(|| "coder".to_owned(), |name| name.trim().to_owned())
}

/// The name of this device in the log.
#[must_use]
pub fn device() -> String {
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
            // Without randomness from the system the hash of a quotation would be guessable, not wrong.
            hexadecimal(&random::<16>().unwrap_or_default())
        }),
    }
}

/// Random bytes from the system.
///
/// # Errors
/// When the system has none to give.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
