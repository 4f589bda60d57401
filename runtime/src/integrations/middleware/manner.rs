use alloc::vec::Vec;

use super::Framework;
use super::error_reply::ErrorReply;
use super::headers::Headers;
use super::note::Note;
use super::request_id;
use super::settings::Settings;
use super::veil::Veil;
use super::withheld_texts::WithheldTexts;
use crate::integrations::documented::Documented;
use crate::{ApiError, Negotiation, Reply};

type Name<F> = <<F as Framework>::Headers as Headers>::Name;
type Value<F> = <<F as Framework>::Headers as Headers>::Value;

/// How an error is written: what the request and the service say of it.
///
/// It goes with the response. Whoever stands further outside knows less of the request, but may have to write the error
/// again, for more is withheld there.
#[derive(Clone)]
pub(crate) struct Manner<F: Framework> {
    note: Note<F>,
    request_id_header: Name<F>,
    withheld: Vec<WithheldTexts>,
}

/// Whether any of the switches hides something of the error.
pub(crate) fn hides(switches: &[WithheldTexts], error: &dyn ApiError) -> bool {
    switches.iter().any(WithheldTexts::any) && Veil::new(error, switches).hides()
}

/// Whether any of the switches withholds an error of which only the documented side is known, or one in it.
pub(crate) fn withholds(switches: &[WithheldTexts], documented: &Documented) -> bool {
    let mut switches = switches.iter().filter(|switch| switch.any());
    switches.any(|switch| documented.entries().any(|entry| switch.withholds(entry)))
}

impl<F: Framework> Manner<F> {
    /// That of an answer with these headers: who made a request identifier further inside may have told the caller only.
    pub(crate) fn new(settings: &Settings<F>, note: &Note<F>, headers: &F::Headers) -> Manner<F> {
        let mut note = note.clone();
        if note.request_id.is_none() {
            let of_response = headers.first(&settings.request_id_header);
            note.request_id = of_response.cloned().filter(request_id::is_usable);
        }
        if note.host_id.is_none() {
            note.host_id.clone_from(&settings.host_id);
        }
        Manner {
            note,
            request_id_header: settings.request_id_header.clone(),
            withheld: settings.withheld.clone(),
        }
    }

    /// That manner, with what is withheld further outside.
    pub(crate) fn and_withheld(&self, settings: &Settings<F>) -> Manner<F> {
        let mut manner = self.clone();
        manner.withheld.extend_from_slice(&settings.withheld);
        manner
    }

    /// The header of the request's identifier, and that, if there is one.
    pub(crate) fn request_id(&self) -> Option<(&Name<F>, &Value<F>)> {
        Some((&self.request_id_header, self.note.request_id.as_ref()?))
    }

    /// Tells whoever watches of the error.
    pub(crate) fn tell(&self, settings: &Settings<F>, error: &(dyn ApiError + 'static)) {
        let told = ErrorReply {
            error,
            request_id: self.printed_request_id(),
            operation: self.note.operation.as_deref(),
        };
        for observer in &settings.observers {
            observer(&told);
        }
    }

    /// Hands on the reply to the error, of which no more is said than may be said.
    pub(crate) fn reply<T>(
        &self,
        error: &(dyn ApiError + 'static),
        write: impl FnOnce(&Reply<'_>) -> T,
    ) -> T {
        let is_any_on = self.withheld.iter().any(WithheldTexts::any);
        let veil = is_any_on.then(|| Veil::new(error, &self.withheld));
        let error: &dyn ApiError = match &veil {
            Some(veil) => veil,
            None => error,
        };
        write(&self.reply_to(error))
    }

    fn reply_to<'a>(&'a self, error: &'a dyn ApiError) -> Reply<'a> {
        let note = &self.note;
        let mut wanted = Negotiation::new(error.catalog());
        if let Some(accept) = &note.accept {
            wanted = wanted.accept(accept);
        }
        if let Some(accept_language) = &note.accept_language {
            wanted = wanted.accept_language(accept_language);
        }
        if let Some(format) = note.format {
            wanted = wanted.format_parameter(format);
        }
        let mut reply = Reply::new(error).negotiated(&wanted);
        if let Some(id) = self.printed_request_id() {
            reply = reply.request_id(id);
        }
        if let Some(id) = note.host_id.as_deref() {
            reply = reply.host_id(id);
        }
        if let Some(operation) = note.operation.as_deref() {
            reply = reply.operation(operation);
        }
        reply
    }

    fn printed_request_id(&self) -> Option<&str> {
        self.note.request_id.as_ref().and_then(F::Headers::text)
    }
}
