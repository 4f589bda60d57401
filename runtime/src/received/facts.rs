//! What a body says beside its code.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::piece::Piece;
use crate::tree::Tree;

#[derive(Default)]
pub(super) struct Facts {
    pub(super) message: Option<Piece>,
    pub(super) request_id: Option<Piece>,
    pub(super) host_id: Option<Piece>,
    pub(super) status: Option<u64>,
    /// In seconds.
    pub(super) retry_after: Option<u64>,
    pub(super) retryable: Option<bool>,
    pub(super) params: Vec<(Arc<str>, Tree)>,
}
