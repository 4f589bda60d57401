/// What the name of a type and the lengths around it take at most: the longest name has 47 bytes.
const DETAIL: usize = 64;

/// The number of a field, and a length of up to three bytes.
const FIELD: usize = 4;

/// How many bytes of `google.rpc.Status` there is room for.
pub(super) struct Room {
    left: usize,
}

impl Room {
    /// The room that Base64 leaves of so many bytes of a header.
    pub(super) const fn of_base64(bytes: usize) -> Room {
        Room {
            left: bytes / 4 * 3,
        }
    }

    pub(super) const fn left(&self) -> usize {
        self.left
    }

    /// Takes the room, whether it is there or not.
    pub(super) const fn give(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
    }

    /// Takes the room, if it is there.
    pub(super) const fn take(&mut self, bytes: usize) -> bool {
        match self.left.checked_sub(bytes) {
            Some(left) => {
                self.left = left;
                true
            }
            None => false,
        }
    }
}

/// How many bytes a detail of these texts takes at most.
pub(super) fn detail(texts: &[&str]) -> usize {
    DETAIL + message(texts)
}

/// How many bytes a part of a detail takes at most.
pub(super) fn message(texts: &[&str]) -> usize {
    let texts = texts.iter().map(|text| FIELD + text.len());
    FIELD + texts.sum::<usize>()
}
