//! The inputs that are kept: one file each.

use std::fs;
use std::path::PathBuf;

pub(crate) struct Corpus {
    folder: PathBuf,
}

impl Corpus {
    pub(crate) fn of(target: &str) -> Corpus {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        Corpus {
            folder: folder.join("fuzz/corpus").join(target),
        }
    }

    /// In the order of their names, so that a seed means the same everywhere.
    pub(crate) fn read(&self) -> Vec<Vec<u8>> {
        let files = fs::read_dir(&self.folder).expect("a corpus");
        let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
        paths.sort();
        paths
            .iter()
            .map(|path| fs::read(path).expect("an input"))
            .collect()
    }

    pub(crate) fn keep(&self, input: &[u8]) {
        // FNV-1a.
        let name = input.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
        });
        fs::write(self.folder.join(format!("{name:016x}")), input).expect("a place in the corpus");
    }
}
