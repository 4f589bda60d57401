//! A small NAS service that fails for real: `cargo run --example nas`.
//!
//! Each request below runs into a condition that its handler finds for itself: a parameter that is not there, a store that
//! does not hold the file system, a quota that is used up, a file that the operating system refuses to open. The handlers
//! return [`NasError`] and know nothing of statuses, codes, JSON or languages. [`answer`] prints all of it from the error
//! alone, and at the end [`publish`] prints the document that the errors come from.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use error_catalog::publish::{Cell, MarkdownTable};
use error_catalog::{ApiError, Reply};
use error_catalog_examples::nas::{NasError, NasParameter};

const HOST: &str = "nas.cn-hangzhou.aliyuncs.com";
const DEFAULT_ACCESS_GROUP: &str = "DEFAULT_VPC_GROUP_NAME";

type Parameters<'a> = BTreeMap<&'a str, &'a str>;

#[derive(Clone, Copy, Debug)]
enum Action {
    CreateFileSystem,
    DeleteFileSystem,
    DescribeUsage,
    CreateMountTarget,
    DeleteAccessGroup,
}

/// An account of the service: what it holds, and how much it may hold.
struct Account {
    file_systems: BTreeMap<String, FileSystem>,
    last_file_system: u32,
    file_system_quota: u32,
    mount_target_quota: u32,
    usage_reports: PathBuf,
}

#[derive(Default)]
struct FileSystem {
    mount_targets: Vec<String>,
}

impl Account {
    fn new() -> Self {
        Self {
            file_systems: BTreeMap::new(),
            last_file_system: 0,
            file_system_quota: 10,
            // This customer has opened a ticket; documents say 2.
            mount_target_quota: 3,
            usage_reports: PathBuf::from("no-such-directory/usage"),
        }
    }

    fn handle(&mut self, action: Action, parameters: &Parameters<'_>) -> Result<String, NasError> {
        match action {
            Action::CreateFileSystem => self.create_file_system(parameters),
            Action::DeleteFileSystem => self.delete_file_system(parameters),
            Action::DescribeUsage => self.describe_usage(parameters),
            Action::CreateMountTarget => self.create_mount_target(parameters),
            Action::DeleteAccessGroup => delete_access_group(parameters),
        }
    }

    fn create_file_system(&mut self, parameters: &Parameters<'_>) -> Result<String, NasError> {
        if !matches!(
            parameters.get("StorageType"),
            Some(&("Performance" | "Capacity"))
        ) {
            return Err(NasError::InvalidStorageType);
        }
        let maximum = self.file_system_quota;
        if self.file_systems.len() >= maximum as usize {
            return Err(NasError::FileSystemCountsExceeded { maximum });
        }
        self.last_file_system += 1;
        let id = format!("fs-{}", self.last_file_system);
        self.file_systems.insert(id.clone(), FileSystem::default());
        Ok(id)
    }

    fn delete_file_system(&mut self, parameters: &Parameters<'_>) -> Result<String, NasError> {
        let id = file_system_id(parameters);
        if !self.file_system(id)?.mount_targets.is_empty() {
            return Err(NasError::FileSystemHasMountTargets);
        }
        self.file_systems.remove(id);
        Ok(id.to_owned())
    }

    fn describe_usage(&mut self, parameters: &Parameters<'_>) -> Result<String, NasError> {
        let id = file_system_id(parameters);
        self.file_system(id)?;
        let mut report = String::new();
        // Both `?` turn an `io::Error` into `NasError::Internal`, which keeps it as its source.
        File::open(self.usage_reports.join(id))?.read_to_string(&mut report)?;
        Ok(report)
    }

    fn create_mount_target(&mut self, parameters: &Parameters<'_>) -> Result<String, NasError> {
        let vpc = mandatory(parameters, NasParameter::VpcId)?;
        let maximum = self.mount_target_quota;
        let file_system = self.file_system(file_system_id(parameters))?;
        if file_system.mount_targets.len() >= maximum as usize {
            return Err(NasError::MountTargetCountsExceeded { maximum });
        }
        file_system.mount_targets.push(vpc.to_owned());
        Ok(vpc.to_owned())
    }

    fn file_system(&mut self, id: &str) -> Result<&mut FileSystem, NasError> {
        self.file_systems
            .get_mut(id)
            .ok_or(NasError::FileSystemNotFound)
    }
}

fn delete_access_group(parameters: &Parameters<'_>) -> Result<String, NasError> {
    match parameters.get("AccessGroupName") {
        Some(&DEFAULT_ACCESS_GROUP) => Err(NasError::CannotDeleteDefaultAccessGroup),
        _ => Err(NasError::AccessGroupNotFound),
    }
}

/// The parameter that is looked for and the one that the error names cannot be two.
fn mandatory<'a>(
    parameters: &Parameters<'a>,
    parameter: NasParameter,
) -> Result<&'a str, NasError> {
    let found = parameters.get(parameter.as_str()).copied();
    found.ok_or(NasError::MissingParameter { parameter })
}

/// An absent id and an unknown one get the same answer: the catalog has no code of its own for the former.
fn file_system_id<'a>(parameters: &Parameters<'a>) -> &'a str {
    parameters.get("FileSystemId").copied().unwrap_or_default()
}

/// Prints what the caller gets and what the operator sees.
fn answer(out: &mut impl Write, request_id: &str, error: &NasError) -> io::Result<()> {
    let status = error.status();
    let reply = Reply::new(error).request_id(request_id).host_id(HOST);

    writeln!(
        out,
        "HTTP/1.1 {status} {}",
        status.reason().unwrap_or_default()
    )?;
    writeln!(out, "{}", serde_json::to_string(&reply)?)?;
    for (language, advice) in [
        ("en", error.advice()),
        ("zh", error.localized("zh").advice()),
    ] {
        match advice {
            Some(advice) => writeln!(out, "advice ({language}): {advice}")?,
            None => writeln!(out, "advice ({language}) is not documented")?,
        }
    }
    writeln!(out, "log: request {request_id}: {}: {error}", error.code())?;
    let mut cause = error.source();
    while let Some(error) = cause {
        writeln!(out, "log:   caused by: {error}")?;
        cause = error.source();
    }
    writeln!(out)
}

/// Prints the catalog as the vendor's documents print it, in one language.
fn publish(out: &mut impl Write, locale: &str, advice: &str) -> io::Result<()> {
    let table = MarkdownTable::new(NasError::CATALOG)
        .column("HttpCode", Cell::Status)
        .column("Code", Cell::Code)
        .column("Message", Cell::Message)
        .column(advice, Cell::Advice)
        .locale(locale);
    writeln!(
        out,
        "# {} ({locale})\n\n{table}",
        NasError::CATALOG.title().unwrap_or_default()
    )
}

/// Sends the requests, one after the other, and prints whatever fails; then the documents.
pub(crate) fn run(out: &mut impl Write) -> io::Result<()> {
    let usual = [
        ("StorageType", "Capacity"),
        ("FileSystemId", "fs-1"),
        ("VpcId", "vpc-1"),
    ];
    let usual = Parameters::from(usual);
    let with = |key, value| {
        let mut parameters = usual.clone();
        parameters.insert(key, value);
        parameters
    };
    let without_vpc = Parameters::from([("FileSystemId", "fs-1")]);

    let mut requests = vec![(Action::CreateFileSystem, usual.clone()); 11];
    requests.push((Action::CreateMountTarget, without_vpc));
    requests.extend(vec![(Action::CreateMountTarget, usual.clone()); 4]);
    requests.push((Action::DeleteFileSystem, usual.clone()));
    requests.push((Action::DeleteFileSystem, with("FileSystemId", "fs-404")));
    requests.push((Action::CreateFileSystem, with("StorageType", "Tape")));
    requests.push((
        Action::DeleteAccessGroup,
        with("AccessGroupName", DEFAULT_ACCESS_GROUP),
    ));
    requests.push((Action::DescribeUsage, usual.clone()));

    let mut account = Account::new();
    for (number, (action, parameters)) in (1..).zip(&requests) {
        if let Err(error) = account.handle(*action, parameters) {
            writeln!(out, "> {action:?} {parameters:?}")?;
            answer(
                out,
                &format!("B71B4C68-6C6B-4D4B-AD70-{number:012X}"),
                &error,
            )?;
        }
    }

    publish(out, "en", "Resolution")?;
    publish(out, "zh", "Advice")
}

fn main() -> ExitCode {
    match run(&mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        // `cargo run --example nas | head` has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("nas: {error}");
            ExitCode::FAILURE
        }
    }
}
