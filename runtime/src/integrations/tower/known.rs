use alloc::sync::Arc;

use http::{Extensions, HeaderMap, StatusCode};

use super::framework::{Note, Settings, Tower};
use crate::integrations::middleware::manner::{self, Manner};
use crate::integrations::replied::Replied;
use crate::{Answered, ApiError, DocumentedError};

/// What is known of the error that a response answers.
pub(super) enum Known {
    /// The error.
    Error(Answered),
    /// Its entry, because its author has made the response of a reply.
    Reply(Replied),
}

impl Known {
    /// What the extensions of a response say of it.
    pub(super) fn of(extensions: &Extensions) -> Option<Known> {
        let error = extensions.get().cloned().map(Known::Error);
        error.or_else(|| extensions.get().cloned().map(Known::Reply))
    }

    pub(super) fn remember(self, extensions: &mut Extensions) {
        match self {
            Known::Error(answered) => extensions.insert(answered).map(drop),
            Known::Reply(replied) => extensions.insert(replied).map(drop),
        };
    }

    /// Whether a response with that status answers the error still: what stands between may have made a success of it. That
    /// the text is gone then, too, nobody knows; so what is withheld is written all the same.
    pub(super) fn is_answered_with(&self, status: StatusCode, settings: &Settings) -> bool {
        let is_success = |status: u16| status < 400;
        !is_success(status.as_u16())
            || self.with(|error| is_success(error.status().as_u16()))
            || self.is_withheld(settings)
    }

    /// Whether a layer further inside than this one has seen it.
    fn manner(&self) -> Option<&Manner<Tower>> {
        match self {
            Known::Error(answered) => answered.manner(),
            Known::Reply(replied) => replied.manner(),
        }
    }

    /// Shows the error, or what is documented of it.
    pub(super) fn with<T>(&self, show: impl FnOnce(&(dyn ApiError + 'static)) -> T) -> T {
        match self {
            Known::Error(answered) => show(answered.error()),
            Known::Reply(replied) => {
                let documented: DocumentedError<'static> = replied.documented().error();
                show(&documented)
            }
        }
    }

    fn is_withheld(&self, settings: &Settings) -> bool {
        match self {
            Known::Error(answered) => manner::hides(&settings.withheld, answered.error()),
            Known::Reply(replied) => manner::withholds(&settings.withheld, replied.documented()),
        }
    }

    pub(super) fn seen(self, manner: Arc<Manner<Tower>>) -> Known {
        match self {
            Known::Error(answered) => Known::Error(answered.written(manner)),
            Known::Reply(replied) => Known::Reply(replied.seen(manner)),
        }
    }

    /// Tells whoever watches, unless a layer further inside has done that, and finds out what remains to be done: to write
    /// it in a manner, or nothing.
    ///
    /// An error is written if none has written it, a reply of somebody else's stays; and either is written, as the layer
    /// furthest inside would, where more of it is withheld here than there.
    pub(super) fn settled(
        self,
        settings: &Settings,
        note: &Note,
        headers: &HeaderMap,
    ) -> (Known, Option<Arc<Manner<Tower>>>) {
        let is_withheld = self.is_withheld(settings);
        if let Some(inner) = self.manner() {
            let manner = is_withheld.then(|| Arc::new(inner.and_withheld(settings)));
            return (self, manner);
        }
        let manner = Arc::new(Manner::new(settings, &note.of_any, headers));
        self.with(|error| manner.tell(settings, error));
        let is_to_be_written = is_withheld || matches!(self, Known::Error(_));
        let known = self.seen(Arc::clone(&manner));
        (known, is_to_be_written.then_some(manner))
    }
}
