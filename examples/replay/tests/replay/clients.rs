//! Every row through the vendors' own published clients. They are installed from a package index, so this is asked for:
//! `VENDOR_SDK=1 cargo test -p error-catalog-replay --test replay clients -- --nocapture`.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::documents::{self, Expected};
use crate::start;
use error_catalog_replay::VENDORS;

/// Asks for it.
const SWITCH: &str = "VENDOR_SDK";
/// No row of any catalog.
const UNKNOWN: &str = "NoSuchRow";

/// A client in Python, and a program that asks it for rows.
struct Sdk {
    /// As the index knows it, in the version that the programs were written for.
    packages: &'static [&'static str],
    program: &'static str,
}

fn skipped(reason: &str) {
    // Past the harness, which keeps what a passing test prints.
    let _ = writeln!(io::stderr(), "skipped: {reason}");
}

fn run(command: &mut Command) -> Result<(), String> {
    let Output { status, stderr, .. } = command
        .output()
        .map_err(|error| format!("{:?}: {error}", command.get_program()))?;
    if status.success() {
        return Ok(());
    }
    let stderr = String::from_utf8_lossy(&stderr);
    Err(stderr.lines().last().unwrap_or_default().to_owned())
}

/// An interpreter that has the packages, or why there is none.
fn install(packages: &[&str]) -> Result<PathBuf, String> {
    // All programs share the interpreter, and installing is not done twice at a time.
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _guard = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vendor-sdk");
    let binaries = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let interpreter = binaries.join("python");
    if !interpreter.exists() {
        let python = env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        run(Command::new(&python).args(["-m", "venv"]).arg(&home))
            .map_err(|error| format!("no Python that can make an environment: {error}"))?;
    }
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    run(Command::new(&interpreter).args(pip).args(packages))
        .map_err(|error| format!("{} cannot be installed: {error}", packages.join(", ")))?;
    Ok(interpreter)
}

impl Sdk {
    /// What the client says of each row, and of one that there is not; `None` if it cannot be asked here.
    fn ask(&self, rows: &[Expected], asked: Value) -> Option<Vec<Value>> {
        if env::var_os(SWITCH).is_none_or(|value| value.is_empty() || value == "0") {
            skipped(&format!(
                "{} is not asked for, set {SWITCH}=1",
                self.packages[0]
            ));
            return None;
        }
        let interpreter = match install(self.packages) {
            Ok(interpreter) => interpreter,
            Err(reason) => {
                skipped(&reason);
                return None;
            }
        };
        let vendors: Vec<_> = VENDORS.iter().collect();
        let mut asked = asked;
        asked["address"] = json!(start(&vendors).to_string());
        let keys = rows.iter().map(Expected::key);
        asked["keys"] = keys.chain([UNKNOWN.to_owned()]).collect();

        let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay/clients");
        let program = programs.join(self.program);
        let program = fs::read_to_string(&program).expect("a program");
        let mut child = Command::new(interpreter)
            .args(["-X", "utf8", "-c", &program])
            // The server is on this host.
            .env("no_proxy", "*")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the interpreter that was installed");
        let mut stdin = child.stdin.take().expect("a pipe");
        serde_json::to_writer(&mut stdin, &asked).expect("a program that reads");
        drop(stdin);
        let output = child.wait_with_output().expect("the program's end");
        assert!(output.status.success(), "{}", self.program);
        Some(serde_json::from_slice(&output.stdout).expect("what was seen"))
    }
}

/// What a client should say of a row.
fn seen(row: &Expected, request_id: &str) -> Value {
    json!({
        "code": row.code,
        "message": row.message,
        "status": row.statuses[0],
        "request_id": request_id,
    })
}

/// `calls` answers were seen of each row, and as many of the key that is none.
fn assert_seen(
    what: &str,
    rows: &[Expected],
    calls: usize,
    mut answers: Vec<Value>,
    expected: impl Fn(&Expected) -> Value,
) {
    let unknown = answers.split_off(rows.len() * calls);
    for (answers, row) in answers.chunks(calls).zip(rows) {
        for answer in answers {
            assert_eq!(*answer, expected(row), "{row:?}");
        }
    }
    assert_eq!(unknown.len(), calls);
    for seen in unknown {
        let is_code = rows.iter().any(|row| seen["code"] == row.code.as_str());
        assert!(!is_code && seen["request_id"].is_null(), "{seen}");
    }
    let _ = writeln!(
        io::stderr(),
        "{what}: {} rows, {calls} calls of each, all seen as documented",
        rows.len()
    );
}

fn alibaba_request_id(row: &Expected) -> String {
    format!("00000000-0000-4000-8000-{:012}", row.number)
}

const CORE: Sdk = Sdk {
    packages: &["aliyun-python-sdk-core==2.16.1"],
    program: "alibaba_core.py",
};

const TEA: Sdk = Sdk {
    packages: &[
        "alibabacloud-tea-openapi==0.4.6",
        "alibabacloud-tea-util==0.3.15",
    ],
    program: "alibaba_tea.py",
};

fn nas() -> (Vec<Expected>, Value, &'static str) {
    let asked = json!({"action": "DescribeFileSystems", "parameter": "FileSystemId"});
    let rows = documents::nas_english();
    (rows, asked, "nas.cn-hangzhou.aliyuncs.com")
}

fn common() -> (Vec<Expected>, Value, &'static str) {
    let asked = json!({"action": "DescribeInstanceAttribute", "parameter": "InstanceId"});
    let rows = documents::alibaba_common();
    (rows, asked, "ecs.cn-hangzhou.aliyuncs.com")
}

#[test]
fn alibaba_core_sdk() {
    for (rows, asked, _) in [nas(), common()] {
        let Some(answers) = CORE.ask(&rows, asked) else {
            return;
        };
        assert_seen("Alibaba core SDK", &rows, 1, answers, |row| {
            seen(row, &alibaba_request_id(row))
        });
    }
}

#[test]
fn alibaba_tea_sdk() {
    for (rows, asked, host) in [nas(), common()] {
        let Some(answers) = TEA.ask(&rows, asked) else {
            return;
        };
        assert_seen("Alibaba Tea SDK", &rows, 2, answers, |row| {
            let mut seen = seen(row, &alibaba_request_id(row));
            seen["host_id"] = json!(host);
            seen
        });
    }
}

#[test]
fn huawei_sdk() {
    let sdk = Sdk {
        packages: &["huaweicloudsdkvpc==3.1.219"],
        program: "huawei_vpc.py",
    };
    let rows = documents::huawei();
    if let Some(answers) = sdk.ask(&rows, json!({})) {
        assert_seen("Huawei SDK", &rows, 3, answers, |row| {
            seen(row, &format!("{:032}", row.number))
        });
    }
}

/// It returns what it reads: the code is a number, and there is neither a status nor the id of a request.
#[test]
fn qingcloud_sdk() {
    let sdk = Sdk {
        packages: &["qingcloud-sdk==1.2.16"],
        program: "qingcloud_iaas.py",
    };
    let rows = documents::qingcloud();
    if let Some(answers) = sdk.ask(&rows, json!({})) {
        assert_seen("QingCloud SDK", &rows, 1, answers, |row| {
            let code: i64 = row.code.parse().expect("a number");
            json!({"code": code, "message": row.message})
        });
    }
}
