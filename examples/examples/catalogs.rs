//! Prints the published catalogs as the documents that they come from: `cargo run --example catalogs`.
//!
//! `cargo run --example catalogs -- huawei` prints one of them, and `… -- huawei 创建VPC` what one of its operations can
//! answer. Each [`Document`] is a catalog and the columns that its vendor's table has; everything else comes from the
//! catalog.

use std::env;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};
use std::process::ExitCode;

use error_catalog::Catalog;
use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::huawei::VpcError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::nas_api::NasApiError;
use error_catalog_examples::qingcloud::QingCloudError;

/// One edition of one document.
struct Document {
    /// What the command line calls the catalog. Its editions share it.
    name: &'static str,
    catalog: &'static Catalog,
    edition: Option<&'static str>,
    locale: &'static str,
    columns: &'static [(&'static str, Cell)],
    /// Whether each section has a heading and a table of its own.
    is_by_section: bool,
    /// Whether it is printed only if it is asked for: it joins what other documents print.
    is_joined: bool,
}

static DOCUMENTS: [Document; 6] = [
    Document {
        name: "nas",
        catalog: NasError::CATALOG,
        edition: Some("English"),
        locale: "en",
        columns: &[
            ("HttpCode", Cell::Status),
            ("Code", Cell::Code),
            ("Message", Cell::Message),
            ("Resolution", Cell::Advice),
        ],
        is_by_section: false,
        is_joined: false,
    },
    Document {
        name: "nas",
        catalog: NasError::CATALOG,
        edition: Some("Chinese"),
        locale: "zh",
        columns: &[
            ("HttpCode", Cell::Status),
            ("Code", Cell::Code),
            ("Message", Cell::Message),
            ("Advice", Cell::Advice),
        ],
        is_by_section: false,
        is_joined: false,
    },
    Document {
        name: "qingcloud",
        catalog: QingCloudError::CATALOG,
        edition: None,
        locale: "zh",
        columns: &[
            ("错误码", Cell::Code),
            ("描述", Cell::Title),
            ("说明", Cell::Description),
        ],
        is_by_section: true,
        is_joined: false,
    },
    Document {
        name: "alibaba-common",
        catalog: AlibabaCommonError::CATALOG,
        edition: None,
        locale: "zh",
        columns: &[
            ("错误代码", Cell::Code),
            ("描述", Cell::Message),
            ("Http 状态码", Cell::Status),
            ("语义", Cell::Description),
        ],
        is_by_section: false,
        is_joined: false,
    },
    Document {
        name: "huawei",
        catalog: VpcError::CATALOG,
        edition: None,
        locale: "zh",
        columns: &[
            ("模块", Cell::SectionStart),
            ("状态码", Cell::Status),
            ("错误码", Cell::Code),
            ("错误信息", Cell::Message),
            ("描述", Cell::Description),
            ("处理措施", Cell::Advice),
        ],
        is_by_section: false,
        is_joined: false,
    },
    Document {
        name: "nas-api",
        catalog: NasApiError::CATALOG,
        edition: None,
        locale: "zh",
        columns: &[
            ("HttpCode", Cell::Status),
            ("Code", Cell::Code),
            ("Message", Cell::Message),
            ("语义", Cell::Description),
            ("Advice", Cell::Advice),
        ],
        is_by_section: true,
        is_joined: true,
    },
];

impl Document {
    fn print(&self, operation: Option<&str>, out: &mut impl Write) -> io::Result<()> {
        let mut table = MarkdownTable::new(self.catalog).locale(self.locale);
        for (heading, cell) in self.columns {
            table = table.column(heading, *cell);
        }
        let title = self.catalog.title().unwrap_or(self.catalog.name());
        write!(out, "# {title}")?;
        if let Some(edition) = self.edition {
            write!(out, " ({edition} edition)")?;
        }
        if let Some(operation) = operation {
            write!(out, ": {operation}")?;
            table = table.operation(operation);
        }
        writeln!(out, "\n")?;
        if self.is_by_section {
            writeln!(out, "{}", table.by_section(2))
        } else {
            writeln!(out, "{table}")
        }
    }
}

/// Why nothing was printed, or not all.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The caller asked for what there is not.
    Usage(String),
    Output(io::Error),
}

impl Failure {
    /// Apart from 1, as programs do it that are asked in a way that they do not understand.
    const USAGE_STATUS: u8 = 2;
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(text) => f.write_str(text),
            Failure::Output(error) => Display::fmt(error, f),
        }
    }
}

/// Prints what the arguments ask for: nothing, a catalog's name, or a catalog's name and an operation.
pub(crate) fn run(arguments: &[String], out: &mut impl Write) -> Result<(), Failure> {
    let (documents, operation) = match arguments {
        [] => (DOCUMENTS.iter().filter(|it| !it.is_joined).collect(), None),
        [name] => (named(name)?, None),
        [name, operation] => (named(name)?, Some(operation.as_str())),
        [_, _, rest @ ..] => {
            return Err(Failure::Usage(format!(
                "a catalog and an operation at most, but behind them stands {}",
                list(rest)
            )));
        }
    };
    for document in documents {
        if let Some(operation) = operation {
            check_operation(document, operation)?;
        }
        document.print(operation, out)?;
    }
    Ok(())
}

/// All editions of the catalog of that name.
fn named(name: &str) -> Result<Vec<&'static Document>, Failure> {
    let documents: Vec<&Document> = DOCUMENTS.iter().filter(|it| it.name == name).collect();
    if documents.is_empty() {
        let mut names: Vec<&str> = DOCUMENTS.iter().map(|it| it.name).collect();
        names.dedup();
        return Err(Failure::Usage(format!(
            "there is no catalog `{name}`; there are {}",
            list(&names)
        )));
    }
    Ok(documents)
}

/// An entry that names no operation belongs to all, so any name at all would have entries.
fn check_operation(document: &Document, operation: &str) -> Result<(), Failure> {
    let operations: Vec<&str> = document.catalog.operations().collect();
    if operations.contains(&operation) {
        return Ok(());
    }
    Err(Failure::Usage(if operations.is_empty() {
        format!(
            "the errors of `{}` name no operations, so there is no `{operation}`",
            document.name
        )
    } else {
        format!(
            "`{}` has no operation `{operation}`; it has {}",
            document.name,
            list(&operations)
        )
    }))
}

fn list(names: &[impl Display]) -> String {
    let names: Vec<String> = names.iter().map(|it| format!("`{it}`")).collect();
    names.join(", ")
}

fn main() -> ExitCode {
    // An argument that is no UTF-8 names no catalog, and is told so like any other.
    let arguments: Vec<String> = env::args_os()
        .skip(1)
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    match run(&arguments, &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // `cargo run --example catalogs | head` has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("catalogs: {failure}");
            match failure {
                Failure::Usage(_) => ExitCode::from(Failure::USAGE_STATUS),
                Failure::Output(_) => ExitCode::FAILURE,
            }
        }
    }
}
