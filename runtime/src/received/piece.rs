//! The bytes of a body, and the texts in them.

use alloc::string::String;
use alloc::sync::Arc;

/// A body, kept as it came.
pub(super) enum Body {
    /// One whose texts are places in it.
    Text(String),
    /// One that several share, and of whose texts there are copies.
    Bytes(Arc<[u8]>),
}

impl Body {
    pub(super) fn as_bytes(&self) -> &[u8] {
        match self {
            Body::Text(text) => text.as_bytes(),
            Body::Bytes(bytes) => bytes,
        }
    }

    pub(super) fn shared(&self) -> Arc<[u8]> {
        match self {
            Body::Text(text) => text.as_bytes().into(),
            Body::Bytes(bytes) => Arc::clone(bytes),
        }
    }

    pub(super) fn get<'b>(&'b self, piece: &'b Piece) -> &'b str {
        match (piece, self) {
            (Piece::Copy(text), _) => text,
            (Piece::Place { start, end }, Body::Text(text)) => {
                text.get(*start as usize..*end as usize).unwrap_or_default()
            }
            (Piece::Place { .. }, Body::Bytes(_)) => "",
        }
    }
}

/// A text of a body.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// As it stands there, from byte to byte.
    Place { start: u32, end: u32 },
    /// What is written there in another way.
    Copy(Arc<str>),
}
