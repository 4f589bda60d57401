//! Each documented row, as its vendor answers it.

use error_catalog_examples::huawei::VpcError;
use serde_json::json;

use crate::documents::{self, Expected, encoded};
use crate::http::{Answer, Client};
use crate::{COMMON, NAS, client};

/// No header tells a client to wait, which some would do.
fn assert_head(answer: &Answer, status: u16, content_type: &str, row: &Expected) {
    assert_eq!(answer.status, status, "{row:?}");
    assert_eq!(answer.header("content-type"), Some(content_type), "{row:?}");
    let length = answer.body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()));
    for name in ["retry-after", "x-acs-retry-after", "x-replay-error"] {
        assert_eq!(answer.header(name), None, "{name}");
    }
}

fn request_id(row: &Expected) -> String {
    format!("00000000-0000-4000-8000-{:012}", row.number)
}

fn assert_alibaba_json(answer: &Answer, row: &Expected, host: &str) {
    assert_head(answer, row.statuses[0], "application/json", row);
    let body = json!({
        "RequestId": request_id(row),
        "HostId": host,
        "Code": row.code,
        "Message": row.message,
    });
    assert_eq!(answer.json(), body);
}

pub(crate) fn assert_alibaba_xml(answer: &Answer, row: &Expected, host: &str) {
    assert_head(answer, row.statuses[0], "text/xml;charset=utf-8", row);
    let document = roxmltree::Document::parse(answer.text()).expect("XML");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "Error");
    let members: Vec<(&str, &str)> = root
        .children()
        .map(|child| (child.tag_name().name(), child.text().unwrap_or_default()))
        .collect();
    let request_id = request_id(row);
    let expected = [
        ("RequestId", request_id.as_str()),
        ("HostId", host),
        ("Code", &row.code),
        ("Message", &row.message),
    ];
    assert_eq!(members, expected);
}

/// Both formats, by each key; the answer to a request that does not name one is XML.
fn replay_alibaba(
    client: &mut Client,
    rows: &[Expected],
    route: &str,
    host: &str,
    language: &str,
) -> usize {
    let headers = [("accept-language", language)];
    for row in rows {
        assert_eq!(row.statuses.len(), 1);
        for key in row.keys().map(encoded) {
            let target = format!("{route}={key}");
            let json = client.send("POST", &format!("{target}&Format=JSON"), &headers, "");
            assert_alibaba_json(&json, row, host);
            for target in [format!("{target}&Format=XML"), target] {
                let xml = client.send("GET", &target, &headers, "");
                assert_alibaba_xml(&xml, row, host);
            }
        }
    }
    rows.len()
}

fn assert_huawei(answer: &Answer, status: u16, row: &Expected) {
    assert_head(answer, status, "application/json", row);
    let request_id = format!("{:032}", row.number);
    assert_eq!(answer.header("x-request-id"), Some(request_id.as_str()));
    let body = json!({"code": row.code, "message": row.message});
    assert_eq!(answer.json(), body);
}

/// On each of the routes, by each key, with each status.
fn replay_huawei(client: &mut Client, rows: &[Expected]) -> usize {
    let mut several = 0;
    for row in rows {
        several += usize::from(row.statuses.len() > 1);
        for key in row.keys().map(encoded) {
            let routes = [
                ("GET", format!("/v1/p/vpcs/{key}")),
                ("GET", format!("/v3/p/vpc/vpcs/{key}")),
                ("POST", format!("/v2.0/p/vpcs/{key}/tags")),
            ];
            for (method, target) in routes {
                let answer = client.send(method, &target, &[], "");
                assert_huawei(&answer, row.statuses[0], row);
                for status in &row.statuses {
                    let target = format!("{target}?status={status}");
                    let answer = client.send(method, &target, &[], "");
                    assert_huawei(&answer, *status, row);
                }
            }
        }
    }
    assert_eq!(several, 9);
    rows.len() - 2
}

fn replay_qingcloud(client: &mut Client, rows: &[Expected]) -> usize {
    for row in rows {
        for key in row.keys().map(encoded) {
            let target = format!("/iaas/?action=DescribeInstances&instances.1={key}&zone=pek3");
            let answer = client.get(&target);
            assert_head(&answer, 200, "application/json", row);
            let code: i64 = row.code.parse().expect("a number");
            let body = json!({"ret_code": code, "message": row.message});
            assert_eq!(answer.json(), body);
        }
    }
    rows.len()
}

#[test]
fn every_documented_row_is_answered() {
    let client = &mut client();
    let nas = "nas.cn-hangzhou.aliyuncs.com";
    let ecs = "ecs.cn-hangzhou.aliyuncs.com";
    let counts = [
        replay_alibaba(client, &documents::nas_english(), NAS, nas, "en"),
        replay_alibaba(client, &documents::nas_chinese(), NAS, nas, "zh-CN"),
        replay_alibaba(client, &documents::alibaba_common(), COMMON, ecs, "zh"),
        replay_huawei(client, &documents::huawei()),
        replay_qingcloud(client, &documents::qingcloud()),
    ];
    assert_eq!(counts, [43, 43, 40, 133, 43]);
    println!(
        "{} rows answered as documented",
        counts.iter().sum::<usize>()
    );
}

/// `VPC.3002` stands on seven rows, and the one that is three errors has the fourth to sixth place of `VPC.0602`.
#[test]
fn rows_of_one_code_are_counted_in_document_order() {
    let rows = documents::huawei();
    let of = |code: &str| rows.iter().filter(|row| row.code == code).count();
    assert_eq!((of("VPC.3002"), of("VPC.0602")), (7, 6));
    let client = &mut client();
    let answer = client.get("/v1/p/vpcs/VPC.0602@6");
    assert_eq!(answer.status, 409);
    let message = "Failed to create the security group rule concurrently. The rule already exists.";
    assert_eq!(answer.json()["message"], message);
    assert_eq!(rows.len(), VpcError::CATALOG.len());
}

#[test]
fn parameters_may_stand_in_a_form() {
    let client = &mut client();
    let row = &documents::nas_english()[38];
    assert_eq!(row.printed_code, "User. Disabled");
    let form = "Action=DescribeFileSystems&FileSystemId=User.+Disabled&Format=json";
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let answer = client.send("POST", "/", &headers, form);
    assert_alibaba_json(&answer, row, "nas.cn-hangzhou.aliyuncs.com");
    // What the query says comes first.
    let answer = client.send("POST", "/?Format=XML", &headers, form);
    assert_alibaba_xml(&answer, row, "nas.cn-hangzhou.aliyuncs.com");
}

#[test]
fn newer_clients_name_action_and_format_in_headers() {
    let client = &mut client();
    let row = &documents::nas_english()[0];
    let host = "nas.cn-hangzhou.aliyuncs.com";
    let target = "/?FileSystemId=InternalError";
    let headers = [
        ("x-acs-action", "DescribeFileSystems"),
        ("accept", "application/json"),
    ];
    assert_alibaba_json(&client.send("POST", target, &headers, ""), row, host);
    // The parameter is the more explicit of the two.
    let xml = client.send("POST", &format!("{target}&Format=XML"), &headers, "");
    assert_alibaba_xml(&xml, row, host);
    // What every client sends says nothing, and the vendor has no problem details.
    for accept in ["*/*", "text/html, */*;q=0.8", "application/problem+xml"] {
        let headers = [headers[0], ("accept", accept)];
        assert_alibaba_xml(&client.send("POST", target, &headers, ""), row, host);
    }
    let headers = [headers[0], ("accept", "application/problem+json")];
    assert_alibaba_json(&client.send("POST", target, &headers, ""), row, host);
}

/// Of two values the first counts, and one that is no format says nothing.
#[test]
fn a_format_that_is_named_badly_is_no_error_about_the_error() {
    let client = &mut client();
    let row = &documents::nas_english()[0];
    let host = "nas.cn-hangzhou.aliyuncs.com";
    let target = format!("{NAS}=InternalError");
    for formats in [
        "Format=",
        "Format=YAML",
        "Format=xml&Format=json",
        "format=JSON",
    ] {
        let answer = client.get(&format!("{target}&{formats}"));
        assert_alibaba_xml(&answer, row, host);
    }
    for formats in ["Format=json&Format=xml", "Format=%20JSON"] {
        let answer = client.get(&format!("{target}&{formats}"));
        assert_alibaba_json(&answer, row, host);
    }
}

/// NAS has two languages, but the one text of it that is sent exists in English only, and says so.
#[test]
fn the_language_of_the_message_is_told_to_who_asks_for_one() {
    let client = &mut client();
    let target = format!("{NAS}=InternalError&Format=JSON");
    let answer = client.get(&target);
    assert_eq!(answer.header("content-language"), None);
    assert_eq!(answer.header("vary"), Some("accept, accept-language"));
    for language in ["zh-CN, en;q=0.5", "en"] {
        let headers = [("accept-language", language)];
        let answer = client.send("GET", &target, &headers, "");
        assert_eq!(answer.header("content-language"), Some("en"));
        assert_alibaba_json(
            &answer,
            &documents::nas_english()[0],
            "nas.cn-hangzhou.aliyuncs.com",
        );
    }
}
