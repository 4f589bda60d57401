//! The common catalog of Alibaba Cloud against the document that it comes from, cell for cell.

use std::error::Error;

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Code, Reply};
use error_catalog_examples::alibaba_common::{
    AlibabaCommonError, MandatoryParameter, OwnerParameter, RamResource, SignatureParameter,
};

mod support;

use support::comparison::assert_agrees;
use support::{Row, document, lookup, markdown};

const COLUMNS: [&str; 4] = ["code", "message", "status", "semantics"];
const CODE: usize = 0;

fn documented() -> Vec<Row> {
    document::parse(include_str!("data/aliyun_common.tsv"), &COLUMNS)
}

fn ours() -> Vec<Row> {
    AlibabaCommonError::CATALOG
        .entries()
        .map(|entry| {
            vec![
                entry.code().to_string(),
                entry.message().to_string(),
                entry.status().to_string(),
                document::cell(entry.description()),
            ]
        })
        .collect()
}

#[test]
fn document_row_for_row() {
    let documented = documented();
    assert_eq!(documented.len(), 40);
    assert_agrees("Alibaba common", &COLUMNS, &documented, &ours(), &[]);
}

#[test]
fn table_reads_back_as_the_document() {
    let table = MarkdownTable::new(AlibabaCommonError::CATALOG)
        .column("错误代码", Cell::Code)
        .column("描述", Cell::Message)
        .column("Http 状态码", Cell::Status)
        .column("语义", Cell::Description);
    let table = markdown::table(&table.to_string());
    assert_eq!(table.columns, ["错误代码", "描述", "Http 状态码", "语义"]);
    assert_agrees(
        "Alibaba common, table",
        &COLUMNS,
        &documented(),
        &table.rows,
        &[],
    );
}

#[test]
fn every_documented_code_is_found() {
    let documented = documented();
    let mut codes: Vec<Code<'_>> = documented
        .iter()
        .map(|row| Code::from(&row[CODE]))
        .collect();
    lookup::assert_codes_found(AlibabaCommonError::CATALOG, &codes);
    for (entry, code) in AlibabaCommonError::CATALOG.entries().zip(&codes) {
        let rows = codes.iter().filter(|other| *other == code).count();
        assert_eq!(entry.is_shared(), rows > 1, "{code}");
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 30);
}

/// Where callers cannot tell two rows apart, what they are advised to do is the same for both.
#[test]
fn rows_that_are_one_on_the_wire_are_two_in_documents() {
    let (rows, entries) = (ours(), AlibabaCommonError::CATALOG.entries());
    let rows: Vec<_> = rows.iter().zip(entries).collect();
    let mut pairs = Vec::new();
    for (second, (cells, entry)) in rows.iter().enumerate() {
        for (first, (other_cells, other)) in rows[..second].iter().enumerate() {
            if cells[..3] == other_cells[..3] {
                assert_ne!(cells[3], other_cells[3]);
                assert_eq!(entry.retry(), other.retry());
                assert_eq!(entry.fault(), other.fault());
                pairs.push([first + 1, second + 1]);
            }
        }
    }
    assert_eq!(pairs, [[6, 14], [18, 19], [23, 27]]);
}

/// Each value of a field raises the row that documents it.
#[test]
fn families_raise_the_row_of_their_field() {
    let mandatory = MandatoryParameter::ALL.iter();
    let mandatory = mandatory.map(|it| AlibabaCommonError::MissingParameter { parameter: *it });
    let signature = SignatureParameter::ALL.iter();
    let signature =
        signature.map(|it| AlibabaCommonError::InvalidSignatureParameter { parameter: *it });
    let owner = OwnerParameter::ALL.iter();
    let owner = owner.map(|it| AlibabaCommonError::InvalidOwner { parameter: *it });
    let resource = RamResource::ALL.iter();
    let resource = resource.map(|it| AlibabaCommonError::ResourceNotFound { resource: *it });
    let raised: Vec<_> = mandatory
        .chain(signature)
        .chain(owner)
        .chain(resource)
        .collect();
    let rows = [1, 2, 3, 4, 5, 10, 11, 15, 16, 28, 29, 30, 31, 32];
    assert_eq!(raised.len(), rows.len());
    for (error, row) in raised.iter().zip(rows) {
        let entry = AlibabaCommonError::CATALOG.entries().nth(row - 1);
        assert_eq!(Some(error.entry()), entry, "row {row}");
        let sent = [
            error.code().to_string(),
            error.message().to_string(),
            error.status().to_string(),
            document::cell(error.entry().description()),
        ];
        assert_eq!(sent, documented()[row - 1][..], "row {row}");
        assert_eq!(error.to_string(), sent[1]);
    }
}

/// The document prints nothing between the quotes, where a caller has to read the name of the parameter.
#[test]
fn name_that_the_document_lost_is_sent() {
    for (error, row) in [
        (
            AlibabaCommonError::UnsupportedParameter("Colour".to_owned()),
            23,
        ),
        (
            AlibabaCommonError::ParameterNotAuthorized("Colour".to_owned()),
            27,
        ),
    ] {
        let documented = &documented()[row - 1];
        let sent = documented[1].replace("””", "”Colour”");
        assert_eq!(error.message(), sent.as_str());
        assert_eq!(error.to_string(), sent);
        assert_eq!(error.entry().message(), documented[1].as_str());
        assert_eq!(error.entry().description(), Some(documented[3].as_str()));
    }
}

#[test]
fn cause_is_for_logs_alone() {
    let error = AlibabaCommonError::Internal("disk full".into());
    let cause = error.source().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("disk full"));
    let body = serde_json::to_string(&error).expect("JSON");
    assert!(!body.contains("disk"), "{body}");
    assert_eq!(error.params().count(), 0);
}

#[test]
fn body_has_what_the_prose_names() {
    let error = AlibabaCommonError::InvalidOwner {
        parameter: OwnerParameter::OwnerId,
    };
    let reply = Reply::new(&error)
        .request_id("8906582E-6722-409A-A6C4-0E7863B733A5")
        .host_id("ecs.aliyuncs.com");
    assert_eq!(
        serde_json::to_string(&reply).expect("JSON"),
        "{\"RequestId\":\"8906582E-6722-409A-A6C4-0E7863B733A5\",\"HostId\":\"ecs.aliyuncs.com\",\
         \"Code\":\"InvalidOwnerId\",\"Message\":\"The specified OwnerId is not valid.\"}"
    );
}

#[test]
fn retryable_by_their_own_words() {
    let retryable: Vec<String> = AlibabaCommonError::CATALOG
        .entries()
        .filter(|it| it.retry().is_retryable())
        .map(|it| it.code().to_string())
        .collect();
    assert_eq!(
        retryable,
        [
            "Throttling",
            "Throttling",
            "ServiceUnavailable",
            "LastTokenProcessing"
        ]
    );
    for entry in AlibabaCommonError::CATALOG.entries() {
        let throttling = entry.code() == "Throttling";
        assert_eq!(
            entry.retry().is_throttling(),
            throttling,
            "{}",
            entry.code()
        );
    }
}
