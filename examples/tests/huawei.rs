//! The Huawei Cloud VPC catalog against the document that it comes from, cell for cell.

mod support;

use std::collections::BTreeMap;

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Code, Entry, Reply, Status};
use error_catalog_examples::huawei::{
    BandwidthLookupError, CommonError, CreateFlowLogError, CreatePrivateIpError,
    CreateSecurityGroupRuleError, CreateVpcError, DeletePrivateIpError, DeleteVpcError,
    FlowLogNotFound, ListFlowLogsError, PrivateIpNotFound, PublicIpNotFound, RuleConflict,
    ShowBandwidthError, ShowPrivateIpError, ShowPublicIpError, ShowVpcError, TokenError,
    UpdateFlowLogError, UpdatePublicIpError, UpdateSubnetError, UpdateVpcError, VpcError,
    VpcNameExists, VpcNeutronError,
};
use serde_json::{Value, json};

use support::Row;
use support::comparison::differences;
use support::document::{cell, parse};
use support::lookup::assert_codes_found;
use support::markdown;

const ROWS: usize = 133;
const ENTRIES: usize = ROWS + 2;
const COLUMNS: [&str; 6] = [
    "operation",
    "status",
    "code",
    "message",
    "description",
    "action",
];
const OPERATION: usize = 0;
const STATUS: usize = 1;
const CODE: usize = 2;
const MESSAGE: usize = 3;
/// The rows of these groups belong to every operation.
const COMMON: &str = "公共";
/// The place of the one row that is three errors.
const NUMBERED: usize = 115;

fn document() -> Vec<Row> {
    let rows = parse(include_str!("data/huawei_vpc.tsv"), &COLUMNS);
    assert_eq!(rows.len(), ROWS);
    rows
}

/// Each cell that spans rows, with the first of them, counted from 0.
fn groups() -> Vec<(String, usize)> {
    let columns = ["group", "operation", "first_row", "last_row"];
    let rows = parse(include_str!("data/huawei_groups.tsv"), &columns);
    let mut end = 0;
    let groups: Vec<(String, usize)> = rows
        .iter()
        .map(|row| {
            let [first, last] = [2, 3].map(|column| row[column].parse::<usize>().expect("a row"));
            assert_eq!(first, end + 1);
            end = last;
            (row[1].clone(), first - 1)
        })
        .collect();
    assert_eq!((groups.len(), end), (37, ROWS));
    groups
}

/// The document with a row for each error: `1.… 2.… 3.…` are three.
fn documented_errors() -> Vec<Row> {
    let alternative = |cell: &str, number: usize| match cell.split_once(&format!("{number}.")) {
        Some((before, rest)) if before.is_empty() || before.ends_with(' ') => {
            let end = rest.find(&format!(" {}.", number + 1));
            Some(rest[..end.unwrap_or(rest.len())].to_owned())
        }
        _ => None,
    };
    let rows = document();
    let (before, after) = rows.split_at(NUMBERED);
    let mut errors = before.to_vec();
    for number in 1..=3 {
        let cells = after[0].iter();
        let cells = cells.map(|cell| alternative(cell, number).unwrap_or_else(|| cell.clone()));
        errors.push(cells.collect());
    }
    errors.extend_from_slice(&after[1..]);
    assert_eq!(errors.len(), ENTRIES);
    errors
}

fn row_of(entry: Entry) -> Row {
    let statuses: Vec<String> = entry.statuses().map(|it| it.to_string()).collect();
    vec![
        cell(entry.section()),
        statuses.join("/"),
        entry.code().to_string(),
        entry.message().to_string(),
        cell(entry.description()),
        cell(entry.advice()),
    ]
}

fn rows_of(entries: impl Iterator<Item = Entry>) -> Vec<Row> {
    entries.map(row_of).collect()
}

fn assert_agrees(what: &str, document: &[Row], ours: &[Row]) {
    let wrong = differences(&COLUMNS, document, ours, &[]);
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
    println!("{} of {} {what} agree", ours.len(), document.len());
}

#[test]
fn every_entry_is_a_documented_error_in_document_order() {
    let ours = rows_of(VpcError::CATALOG.entries());
    assert_agrees("entries", &documented_errors(), &ours);
    assert_eq!(VpcError::CATALOG.len(), ENTRIES);
}

#[test]
fn the_printed_table_reads_back_as_the_document() {
    let headings = ["模块", "状态码", "错误码", "错误信息", "描述", "处理措施"];
    let cells = [
        Cell::SectionStart,
        Cell::Status,
        Cell::Code,
        Cell::Message,
        Cell::Description,
        Cell::Advice,
    ];
    let table = headings.into_iter().zip(cells).fold(
        MarkdownTable::new(VpcError::CATALOG),
        |table, (heading, cell)| table.column(heading, cell),
    );
    let mut table = markdown::table(&table.to_string());
    assert_eq!(table.columns, headings);

    let printed = table.rows.iter().enumerate();
    let starts: Vec<(String, usize)> = printed
        .filter(|(_, row)| !row[OPERATION].is_empty())
        .map(|(place, row)| (row[OPERATION].clone(), place))
        .collect();
    assert_eq!(starts, groups());

    let mut operation = String::new();
    for row in &mut table.rows {
        if row[OPERATION].is_empty() {
            row[OPERATION].clone_from(&operation);
        } else {
            operation.clone_from(&row[OPERATION]);
        }
    }
    assert_agrees("printed rows", &document(), &table.rows);
}

#[test]
fn every_documented_code_finds_its_entries() {
    let documented = documented_errors();
    let codes: Vec<Code<'_>> = documented
        .iter()
        .map(|row| row[CODE].as_str().into())
        .collect();
    assert_codes_found(VpcError::CATALOG, &codes);
    for close in ["VPC.0001", "vpc.0002", "0002", "VPC.", ""] {
        assert_eq!(VpcError::CATALOG.find(close), None, "{close:?}");
    }
}

#[test]
fn a_code_is_shared_where_it_stands_in_several_rows() {
    let documented = documented_errors();
    for (row, entry) in documented.iter().zip(VpcError::CATALOG.entries()) {
        let several = documented.iter().filter(|it| it[CODE] == row[CODE]).count() > 1;
        assert_eq!(entry.is_shared(), several, "{row:?}");
    }
}

#[test]
fn rows_that_differ_in_the_operation_only_are_of_one_type() {
    let mut types: BTreeMap<Row, Vec<&str>> = BTreeMap::new();
    for (row, entry) in documented_errors().iter().zip(VpcError::CATALOG.entries()) {
        let names = types.entry(row[STATUS..].to_vec()).or_default();
        names.push(entry.catalog_name());
    }
    types.retain(|_, names| names.len() > 1);
    assert_eq!(types.len(), 12);
    for (row, names) in types {
        assert!(
            names.iter().all(|name| *name == names[0]),
            "{row:?}: {names:?}"
        );
    }
}

#[test]
fn an_operation_answers_with_its_own_errors_and_the_common_ones() {
    let mut operations: Vec<String> = groups().into_iter().map(|group| group.0).collect();
    operations.retain(|operation| operation != COMMON);
    assert_eq!(operations.len(), 35);
    assert!(VpcError::CATALOG.operations().eq(operations.iter()));
    for operation in &operations {
        let mut expected = documented_errors();
        expected.retain(|row| row[OPERATION] == COMMON || row[OPERATION] == *operation);
        let ours = rows_of(VpcError::CATALOG.operation(operation));
        assert_agrees(operation, &expected, &ours);
    }
}

#[test]
fn an_error_is_retryable_where_a_text_says_to_try_the_same_again() {
    for entry in VpcError::CATALOG.entries() {
        let row = row_of(entry).concat();
        let again = ["稍后重试", "请重试", "again later", "try later"];
        let says_so = again.iter().any(|words| row.contains(words));
        assert_eq!(entry.retry().is_retryable(), says_so, "{row}");
    }
}

/// The document writes `xx` or `xxx` for a value, or all that it can be.
#[test]
fn each_value_that_the_document_leaves_open_is_a_param() {
    let documented = documented_errors();
    for (row, entry) in documented.iter().zip(VpcError::CATALOG.entries()) {
        let message = &row[MESSAGE];
        let open = message.matches("xx").count() + message.matches('/').count().min(1);
        assert_eq!(entry.params().count(), open, "{message}");
    }
}

/// What leaves the service, and what its logs have.
fn answer(error: &dyn ApiError) -> (u16, Value, String) {
    let body = serde_json::to_value(Reply::new(error)).expect("a body");
    (error.status().as_u16(), body, error.to_string())
}

/// Raises an error of one operation, which is a row of the document, counted from 1. Joined with those of the other
/// operations it answers as it does alone; which operation it is of, only the joined one knows.
fn assert_raised<E: ApiError>(row: usize, error: E, status: u16, message: &str)
where
    VpcError: From<E>,
{
    let mut row = document().swap_remove(row - 1);
    assert!(row[STATUS].split('/').any(|it| it == status.to_string()));
    let body = json!({"code": row[CODE], "message": message});
    let expected = (status, body, message.to_owned());
    let alone = (answer(&error), error.entry().section());
    assert_eq!(alone, (expected.clone(), None));

    let joined = VpcError::from(error);
    assert_eq!(answer(&joined), expected);
    assert_eq!(row_of(joined.entry()), row);
    let operations: Vec<&str> = joined.entry().operations().collect();
    row.truncate(usize::from(row[OPERATION] != COMMON));
    assert_eq!(operations, row);
}

#[test]
fn an_error_answers_as_its_row_says_alone_and_joined() {
    let of = str::to_owned;
    assert_raised(
        3,
        CommonError::VpcNotActive,
        400,
        "VPC does not active,please try later.",
    );
    assert_raised(
        7,
        TokenError::InvalidToken,
        401,
        "Invalid token in the header.",
    );
    let error = CreateVpcError::QuotaExceeded;
    assert_raised(10, error, 409, "Quota exceeded for resources: ['router'].");
    let error = CreateVpcError::from(VpcNameExists);
    assert_raised(11, error, 400, "The router name has exist.");
    let error = UpdateVpcError::InvalidParameter {
        parameter: of("cidr"),
    };
    assert_raised(31, error, 400, "Update router cidr is invalid.");
    let error = UpdateSubnetError::InvalidParameter {
        parameter: of("{name}"),
    };
    assert_raised(52, error, 400, "{name} is invalid.");
    let error = ShowBandwidthError::from(BandwidthLookupError::NotFound);
    assert_raised(86, error, 404, "No Eip bandwidth exist with id.");
    let error = CreatePrivateIpError::AddressesExhausted {
        network_id: of("n-1"),
    };
    assert_raised(
        101,
        error,
        409,
        "No more IP addresses available on network n-1.",
    );
    let error = ShowPrivateIpError::from(PrivateIpNotFound);
    assert_raised(102, error, 404, "Query resource by id fail.");
    let error = DeletePrivateIpError::from(PrivateIpNotFound);
    assert_raised(104, error, 404, "Query resource by id fail.");
    let error = CreateFlowLogError::InvalidParameter {
        parameter: of("log_topic_id"),
    };
    assert_raised(119, error, 400, "log_topic_id is invalid");
    let error = CreateFlowLogError::ResourceNotFound {
        resource_type: of("Port"),
        id: of("p-1"),
    };
    assert_raised(121, error, 404, "Port p-1 could not be found.");
    let error = CreateFlowLogError::CreationFailed {
        tenant_id: of("t-1"),
    };
    assert_raised(123, error, 500, "Create flow log by t-1 fail.");
    let error = ListFlowLogsError::InvalidParameter {
        parameter: of("limit"),
    };
    assert_raised(
        124,
        error,
        404,
        "resource could not be found, limit is invalid",
    );
    let error = UpdateFlowLogError::from(FlowLogNotFound { id: of("f-1") });
    assert_raised(129, error, 404, "Flow log f-1 could not be found.");
}

#[test]
fn values_stand_in_the_order_of_the_message() {
    let error = CreateFlowLogError::Duplicate {
        resource_type: "port".to_owned(),
        resource_id: "p-1".to_owned(),
        log_group_id: "g-1".to_owned(),
        log_topic_id: "t-1".to_owned(),
        log_store_type: "lts".to_owned(),
        log_store_name: "flows".to_owned(),
    };
    let values = ["port", "p-1", "g-1", "t-1", "lts", "flows"].into_iter();
    let expected = values.fold(document()[121][MESSAGE].clone(), |message, value| {
        message.replacen("xxx", value, 1)
    });
    assert_raised(122, error, 409, &expected);
}

/// Of the documented statuses the handler chooses one; whatever else it chooses, the first is sent.
#[test]
fn the_handler_chooses_among_the_documented_statuses() {
    let chosen = [
        Status::BAD_REQUEST,
        Status::NOT_FOUND,
        Status::INTERNAL_SERVER_ERROR,
        Status::CONFLICT,
    ];
    for (status, sent) in chosen.into_iter().zip([404, 404, 500, 404]) {
        let error = ShowVpcError::from(VpcNeutronError(status));
        assert_raised(13, error, sent, "Neutron Error.");
        let error = DeleteVpcError::from(VpcNeutronError(status));
        assert_raised(22, error, sent, "Neutron Error.");
        let error = UpdatePublicIpError::Neutron(status);
        assert_raised(84, error, sent, "Neutron Error.");
    }
    for (status, sent) in chosen.into_iter().zip([400, 404, 400, 400]) {
        let parameter = "vpc_id".to_owned();
        let error = DeleteVpcError::InvalidParameter { parameter, status };
        assert_raised(18, error, sent, "Delete router error vpc_id is invalid.");
    }
}

#[test]
fn the_numbered_row_is_three_errors() {
    let documented = &documented_errors()[NUMBERED..NUMBERED + 3];
    let conflicts = [
        RuleConflict::AlreadyExists,
        RuleConflict::QuotaExceeded,
        RuleConflict::CreatedConcurrently,
    ];
    assert_eq!(RuleConflict::ALL, conflicts);
    for (row, conflict) in documented.iter().zip(conflicts) {
        let error = VpcError::from(CreateSecurityGroupRuleError::Conflict { conflict });
        assert_eq!(row_of(error.entry()), *row);
        let body = json!({"code": "VPC.0602", "message": row[MESSAGE]});
        assert_eq!(answer(&error), (409, body, row[MESSAGE].clone()));
    }
}

/// The document's own example.
#[test]
fn the_body_is_as_the_document_prints_it() {
    let error = VpcError::from(ShowPublicIpError::from(PublicIpNotFound));
    assert_eq!(
        serde_json::to_string(&Reply::new(&error).request_id("B71B4C68")).expect("a body"),
        r#"{"code":"VPC.0504","message":"Floating IP could not be found."}"#
    );
}
