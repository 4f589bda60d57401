//! What is no row.

use crate::documents;
use crate::http::Answer;
use crate::rows::assert_alibaba_xml;
use crate::{COMMON, NAS, client};

/// Where a vendor's clients read JSON or XML, and where a vendor's statuses are not.
pub(crate) fn assert_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!(
        answer.header("x-replay-error"),
        Some(code),
        "{}",
        answer.text()
    );
    assert_eq!(answer.status, status);
    assert_eq!(
        answer.header("content-type"),
        Some("text/plain;charset=utf-8")
    );
    let text = answer.text();
    let line = text.strip_suffix('\n').expect("a line");
    assert!(line.starts_with("replay: "));
    assert!(!line.chars().any(char::is_control), "{line:?}");
    assert!(serde_json::from_str::<serde_json::Value>(text).is_err());
    assert!(roxmltree::Document::parse(text).is_err());
}

#[test]
fn keys_that_are_no_row_are_refused() {
    let client = &mut client();
    let long = "x".repeat(8000);
    let keys = [
        "Internalerror",
        "",
        "@",
        "@1",
        "InternalError@",
        "InternalError@x",
        "InternalError@-1",
        "InternalError@18446744073709551616",
        "%00%0d%0aSet-Cookie:%20a=b",
        "%1b%5b31m",
        "%C3%28",
        "1400.0",
        "%F0%9F%92%A5",
        long.as_str(),
    ];
    for key in keys {
        let mut targets = vec![
            format!("{NAS}={key}"),
            format!("{COMMON}={key}&Format=JSON"),
            format!("/iaas/?action=DescribeInstances&instances.1={key}"),
        ];
        if !matches!(key, "" | "%C3%28") {
            targets.push(format!("/v1/p/vpcs/{key}"));
        }
        for target in targets {
            assert_refused(&client.get(&target), 404, "no-row");
        }
    }
    assert_refused(&client.get("/v3/p/vpc/vpcs/%C3%28"), 400, "path-not-utf8");
}

#[test]
fn places_and_statuses_that_are_not_documented_are_refused() {
    let client = &mut client();
    for key in ["VPC.3002@0", "VPC.3002@8", "VPC.0002@2", "VPC.0002@99999"] {
        let answer = client.get(&format!("/v1/p/vpcs/{key}"));
        assert_refused(&answer, 404, "no-place");
    }
    for status in ["409", "200", "", "x", "0404", "99999", "404/500"] {
        let answer = client.get(&format!("/v1/p/vpcs/VPC.0105?status={status}"));
        assert_refused(&answer, 404, "no-status");
    }
    let target = "/iaas/?action=DescribeInstances&instances.1=1400&status=403";
    assert_refused(&client.get(target), 404, "no-status");
}

#[test]
fn requests_that_are_no_route_are_refused() {
    let client = &mut client();
    let targets = [
        "/",
        "/?FileSystemId=InternalError",
        "/?Action=CreateFileSystem&FileSystemId=InternalError",
        "/iaas/?action=RunInstances&instances.1=1400",
        "/iaas/",
        "/v1/p/vpcs/VPC.0105/more",
        "/%ff",
    ];
    for target in targets {
        assert_refused(&client.get(target), 404, "no-route");
    }
    for (method, target) in [("DELETE", "/v1/p/vpcs/VPC.0105"), ("PUT", "/")] {
        assert_refused(&client.send(method, target, &[], ""), 404, "no-route");
    }
    let missing = [
        "/?Action=DescribeFileSystems&InstanceId=InternalError",
        "/iaas/?action=DescribeInstances",
    ];
    for target in missing {
        assert_refused(&client.get(target), 404, "no-key");
    }
}

#[test]
fn a_body_beyond_measure_is_refused_and_one_that_is_no_form_says_nothing() {
    let client = &mut client();
    let body = b"=&%&&\xff%zz\x00".repeat(1000);
    let target = format!("{NAS}=InternalError");
    let answer = client.send("POST", &target, &[], body.clone());
    let host = "nas.cn-hangzhou.aliyuncs.com";
    assert_alibaba_xml(&answer, &documents::nas_english()[0], host);
    let answer = client.send("POST", &target, &[], body.repeat(10));
    assert_refused(&answer, 413, "body-too-large");
}
