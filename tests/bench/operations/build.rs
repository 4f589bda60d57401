//! Writes the enums that the operations are measured on.

use std::path::Path;
use std::{env, fs};

use error_catalog_bench_generator::{Peer, accessors, source, source_with, values};

fn main() {
    let directory = env::var_os("OUT_DIR").expect("cargo sets it");
    let write = |name: &str, source: &str| {
        fs::write(Path::new(&directory).join(name), source).expect("cargo makes the directory");
    };
    let body = "body(RequestId = request_id, Code = code, Message = message)";
    for variants in [50, 5000] {
        write(&format!("ours_{variants}.rs"), &source_with(body, variants));
    }
    let ours = source_with(body, 500) + &accessors(500) + &values(500);
    write("ours_500.rs", &ours);
    write(
        "thiserror_500.rs",
        &(source(Peer::Thiserror, 500) + &values(500)),
    );
    println!("cargo::rerun-if-changed=build.rs");
}
