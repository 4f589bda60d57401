use alloc::sync::Arc;

use super::documented::Documented;
use super::middleware::manner::Manner;
use super::tower::Tower;
use crate::ApiError;

/// A reply that its author has made a response of: in the response's extensions, where [`Answered`](crate::Answered) would
/// have the error itself.
#[derive(Clone)]
pub(crate) struct Replied {
    documented: Documented,
    /// How it would be written again, once a layer has seen it.
    manner: Option<Arc<Manner<Tower>>>,
}

impl Replied {
    pub(crate) fn to(error: &dyn ApiError) -> Replied {
        Replied::from(Documented::of(error))
    }

    pub(crate) const fn documented(&self) -> &Documented {
        &self.documented
    }

    pub(crate) fn manner(&self) -> Option<&Manner<Tower>> {
        self.manner.as_deref()
    }

    pub(crate) fn seen(self, manner: Arc<Manner<Tower>>) -> Replied {
        Replied {
            manner: Some(manner),
            ..self
        }
    }
}

impl From<Documented> for Replied {
    fn from(documented: Documented) -> Replied {
        Replied {
            documented,
            manner: None,
        }
    }
}
