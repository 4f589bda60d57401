//! What `cargo run --example replay` answers, over HTTP, against the documents: all 302 rows, and what is no row.

use std::net::SocketAddr;

#[path = "replay/clients.rs"]
mod clients;
mod documents;
mod http;
#[path = "replay/refusals.rs"]
mod refusals;
#[path = "replay/rows.rs"]
mod rows;
#[path = "../../tests/support/mod.rs"]
mod support;

use error_catalog_replay::{Options, VENDORS, Vendor, introduce, router};
use http::Client;
use refusals::assert_refused;

/// The parameter behind which a key stands.
const NAS: &str = "/?Action=DescribeFileSystems&FileSystemId";
const COMMON: &str = "/?Action=DescribeInstanceAttribute&InstanceId";

fn start(vendors: &[&'static Vendor]) -> SocketAddr {
    http::start(router(vendors))
}

fn client() -> Client {
    let vendors: Vec<_> = VENDORS.iter().collect();
    Client::new(start(&vendors))
}

#[test]
fn only_the_vendors_that_were_asked_for_answer() {
    let options = |arguments: &[&str]| {
        let arguments: Vec<String> = arguments.iter().copied().map(str::to_owned).collect();
        Options::parse(&arguments)
    };
    let huawei = options(&["--vendor", "huawei", "--port=0"]).expect("options");
    let client = &mut Client::new(start(&huawei.vendors));
    assert_eq!(client.get("/v1/p/vpcs/VPC.0105").status, 404);
    for target in [NAS, "/iaas/?action=DescribeInstances&instances.1=1400"] {
        assert_refused(&client.get(target), 404, "no-route");
    }

    assert_eq!(options(&[]).expect("options").vendors.len(), VENDORS.len());
    for wrong in [
        &["--vendor", "azure"][..],
        &["--port", "65536"],
        &["--port"],
        &["--verbose"],
        &["nas"],
    ] {
        let told = options(wrong).expect_err("a mistake");
        assert!(told.contains(wrong[wrong.len() - 1]), "{told}");
    }
}

/// Each line that is printed can be pasted into a shell.
#[test]
fn a_command_is_printed_for_each_vendor() {
    let vendors: Vec<_> = VENDORS.iter().collect();
    let address: SocketAddr = start(&vendors);
    let mut printed = Vec::new();
    introduce(address, &vendors, &mut printed).expect("memory can be written to");
    let printed = String::from_utf8(printed).expect("UTF-8");
    assert_eq!(
        printed.lines().next(),
        Some(format!("http://{address}").as_str())
    );
    let commands: Vec<&str> = printed
        .lines()
        .filter_map(|line| line.strip_prefix(&format!("curl -i 'http://{address}")))
        .collect();
    assert_eq!(commands.len(), VENDORS.len());
    let client = &mut Client::new(address);
    let statuses = commands.iter().map(|command| {
        let target = command.strip_suffix('\'').expect("a quoted address");
        client.get(target).status
    });
    assert_eq!(statuses.collect::<Vec<_>>(), [404, 403, 500, 200]);
}
