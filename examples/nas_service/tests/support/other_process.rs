use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

const FILE: &str = "NAS_SERVICE_LOCKED_FILE";
const LOCK: &str = "NAS_SERVICE_LOCK";

/// Another process that holds the database for as long as this value is there.
pub(crate) struct OtherProcess {
    child: Child,
    /// It is read from to the end: who prints into a closed pipe fails.
    output: Lines<BufReader<ChildStdout>>,
}

impl OtherProcess {
    /// Starts the test program anew, for the one test in it that calls [`live`].
    pub(crate) fn with_lock(test: &str, file: &Path, lock: &str) -> OtherProcess {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .envs([(FILE, file.as_os_str()), (LOCK, OsStr::new(lock))])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let mut output = BufReader::new(child.stdout.take().expect("output")).lines();
        let is_locked = |line: io::Result<String>| line.is_ok_and(|line| line.ends_with("locked"));
        assert!(output.by_ref().any(is_locked), "no lock");
        OtherProcess { child, output }
    }
}

impl Drop for OtherProcess {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        self.output.by_ref().for_each(drop);
        // That it ended is all that matters.
        let _ = self.child.wait();
    }
}

/// What the other process does; in any other nothing.
pub(crate) fn live() {
    let Some(file) = std::env::var_os(FILE) else {
        return;
    };
    let connection = rusqlite::Connection::open(file).unwrap();
    let lock = std::env::var(LOCK).unwrap();
    connection.execute_batch(&lock).unwrap();
    println!("locked");
    io::stdin().read_line(&mut String::new()).unwrap();
}
