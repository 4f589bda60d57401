//! What the program is asked for.

use crate::vendor::{VENDORS, Vendor};

const PORT: u16 = 8080;

/// Which vendors answer, and where.
#[derive(Debug)]
pub struct Options {
    /// 0 is any that is free.
    pub port: u16,
    /// In the order of the command line.
    pub vendors: Vec<&'static Vendor>,
}

impl Options {
    /// Reads `--port <number>` and `--vendor <name>`, of which the latter may be repeated.
    ///
    /// # Errors
    ///
    /// Says what is wrong, and what may be written.
    pub fn parse(arguments: &[String]) -> Result<Options, String> {
        let mut options = Options {
            port: PORT,
            vendors: Vec::new(),
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (argument.as_str(), None),
            };
            let mut value = || {
                let next = value.or_else(|| arguments.next().map(String::as_str));
                next.ok_or_else(|| format!("`{name}` wants a value"))
            };
            match name {
                "--port" => options.port = port(value()?)?,
                "--vendor" => options.vendors.push(vendor(value()?)?),
                _ => return Err(format!("there is no `{argument}`; {}", usage())),
            }
        }
        if options.vendors.is_empty() {
            options.vendors = VENDORS.iter().collect();
        }
        Ok(options)
    }
}

fn port(value: &str) -> Result<u16, String> {
    let number = value.parse();
    number.map_err(|_| format!("`{value}` is no port: write a number from 0 to 65535"))
}

fn vendor(name: &str) -> Result<&'static Vendor, String> {
    let found = VENDORS.iter().find(|vendor| vendor.name == name);
    found.ok_or_else(|| format!("there is no vendor `{name}`; {}", usage()))
}

fn usage() -> String {
    let names: Vec<&str> = VENDORS.iter().map(|vendor| vendor.name).collect();
    format!(
        "write `--port <number>` (default {PORT}, 0 for any that is free) or `--vendor <name>` (default all), which is one of {}",
        names.join(", ")
    )
}
