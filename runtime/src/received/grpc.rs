//! A status of gRPC, as what a client receives: its details say what a problem details object says.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use prost::{DecodeError, Message};
use tonic::Code;
use tonic_types::{FieldViolation, RetryInfo, RpcStatusExt, pb};

use super::header::{Headers, LONGEST};
use super::label::Label;
use super::oddity::{Oddities, Oddity};
use super::owned_code::{self, OwnedCode};
use super::parts::{Parts, Source};
use super::piece::Body;
use super::{Received, fit};
use crate::tree::Tree;
use crate::{Catalog, Entry, Status};

impl Received {
    /// Reads a status of gRPC, of a service that publishes this catalog. Needs the features `client` and `tonic`.
    ///
    /// The code is the `reason` of `ErrorInfo`; the message is the localized one, else that of the status; the params are the
    /// metadata of `ErrorInfo`, as texts. [`status`](Received::status) is the documented one where the code of gRPC can stand for
    /// it, else that of the [table](crate::integrations::tonic); [`body`](Received::body) is the bytes of the details. A status
    /// without details, or with details that cannot be read, is a `Received` too.
    ///
    /// An entry is found where the domain of `ErrorInfo` is the name of the catalog, or of one that is nested in it, and where
    /// there is no domain: the same code of another domain is somebody else's.
    ///
    /// ```
    /// use error_catalog::{ApiError, Received, Reply};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(name = "vpc", kind = VpcErrorKind)]
    /// enum VpcError {
    ///     #[api(status = 410, code = "InvalidVpc.Gone", message = "VPC {id} is gone.")]
    ///     Gone { id: u32 },
    /// }
    ///
    /// let error = VpcError::Gone { id: 7 };
    /// let status = Reply::new(&error).request_id("B71B4C68").to_grpc_status();
    /// let received = Received::from_grpc_status(VpcError::CATALOG, &status);
    /// assert_eq!(received.kind(), Some(VpcErrorKind::Gone));
    /// assert_eq!(received.to_string(), "410 InvalidVpc.Gone: VPC 7 is gone. (request B71B4C68)");
    ///
    /// // The service is not there.
    /// let received = Received::from_grpc_status(VpcError::CATALOG, &tonic::Status::unavailable("connection refused"));
    /// assert_eq!(received.to_string(), "503 without a code: connection refused");
    /// assert!(received.retry().is_retryable());
    /// ```
    #[must_use]
    pub fn from_grpc_status(catalog: &'static Catalog, status: &tonic::Status) -> Received {
        let details = Details::of(status);
        let mut headers = Headers::read(catalog, status.metadata().as_ref());
        headers.label = Some(Label::GRPC);
        headers.is_grpc = true;
        headers.retry_after = details.retry_after.or(headers.retry_after);
        headers.domain = details.domain.as_deref().map(Arc::from);

        let is_ours = headers.is_of(catalog);
        let entry = is_ours.then(|| sent(catalog, status.code(), &details));
        let entry = entry.flatten();
        let status_of_http = entry.and_then(|entry| sent_as(entry, status.code()));
        Received {
            parts: Parts::read(Source {
                catalog,
                status: status_of_http.unwrap_or(status.code().into()).into(),
                headers,
                is_xml: false,
                is_inner: false,
                body: status.details().into(),
                oddities: details.oddities,
                node: details.into_tree(entry),
            }),
        }
    }

    /// Whose code it is: of a status of gRPC, the `domain` of its `ErrorInfo`, which is the name of a catalog. Needs the features
    /// `client` and `tonic`.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.parts.headers.domain.as_deref()
    }
}

/// What the details say, as far as they can be read.
struct Details {
    message: String,
    reason: Option<String>,
    domain: Option<String>,
    /// In an order that does not depend on the run.
    params: BTreeMap<String, String>,
    request_id: Option<String>,
    retry_after: Option<core::time::Duration>,
    violations: Vec<FieldViolation>,
    oddities: Oddities,
}

impl Details {
    fn of(status: &tonic::Status) -> Details {
        let mut oddities = Oddities::new();
        let details = details_of(status);
        if status.details().is_empty() {
            oddities.note(Oddity::Empty);
        } else if !matches!(&details, Ok(details) if details.check_error_details().is_ok()) {
            oddities.note(Oddity::Malformed);
        }
        let details = details.unwrap_or_default();
        let present = |text: &String| !text.is_empty();
        let localized = details.get_details_localized_message();
        let localized = localized.map(|localized| localized.message).filter(present);
        let info = details.get_details_error_info();
        let (reason, domain, metadata) = match info {
            Some(info) => (Some(info.reason), Some(info.domain), info.metadata),
            None => Default::default(),
        };
        let request = details.get_details_request_info();
        let retry = details.get_details_retry_info();
        let violations = details.get_details_bad_request();
        Details {
            message: localized.unwrap_or_else(|| status.message().into()),
            reason: reason.filter(present),
            domain: domain.filter(present),
            params: metadata.into_iter().collect(),
            request_id: request.map(|request| request.request_id).filter(present),
            retry_after: retry
                .and_then(|retry| retry.retry_delay)
                .map(|delay| delay.min(LONGEST)),
            violations: violations.map_or_else(Vec::new, |request| request.field_violations),
            oddities,
        }
    }

    /// As the members of a problem details object, the params in the order in which that entry has them.
    fn into_tree(self, entry: Option<Entry>) -> Tree {
        let mut params: Vec<(Arc<str>, Tree)> = self
            .params
            .into_iter()
            .map(|(name, value)| (name.into(), Tree::Text(value.into())))
            .collect();
        let documented: Vec<&str> = entry
            .into_iter()
            .flat_map(|entry| entry.params().map(crate::EntryParam::name))
            .collect();
        let place = |name: &str| documented.iter().position(|known| *known == name);
        params.sort_by_key(|(name, _)| place(name).unwrap_or(documented.len()));

        let errors: Vec<Tree> = self.violations.into_iter().map(error).collect();
        let errors = (!errors.is_empty()).then(|| Tree::List(errors.into()));
        let params = (!params.is_empty()).then(|| Tree::Object(params.into()));
        let text = |text: String| Tree::Text(text.into());
        object([
            (
                "detail",
                Some(self.message).filter(|text| !text.is_empty()).map(text),
            ),
            ("code", self.reason.map(text)),
            ("request_id", self.request_id.map(text)),
            ("params", params),
            ("errors", errors),
        ])
    }
}

/// The details, in which a delay is one that can be reckoned with: `prost-types` overflows where it brings others into shape.
fn details_of(status: &tonic::Status) -> Result<pb::Status, DecodeError> {
    let mut details = pb::Status::decode(status.details())?;
    for detail in &mut details.details {
        if detail.type_url != RetryInfo::TYPE_URL {
            continue;
        }
        // What cannot be read is told like any other.
        let Ok(mut info) = pb::RetryInfo::decode(&*detail.value) else {
            continue;
        };
        if let Some(delay) = &mut info.retry_delay {
            delay.seconds = delay.seconds.clamp(0, u32::MAX.into());
            delay.nanos = delay.nanos.clamp(0, 999_999_999);
        }
        detail.value = info.encode_to_vec();
    }
    Ok(details)
}

/// One of the errors that were answered together.
fn error(violation: FieldViolation) -> Tree {
    let localized = violation
        .localized_message
        .map(|localized| localized.message);
    let message = localized.unwrap_or(violation.description);
    let present = |text: String| (!text.is_empty()).then(|| Tree::Text(text.into()));
    object([
        ("detail", present(message)),
        ("code", present(violation.reason)),
        ("field", present(violation.field)),
    ])
}

fn object<const N: usize>(members: [(&str, Option<Tree>); N]) -> Tree {
    let present = |(name, tree): (&str, Option<Tree>)| Some((Arc::from(name), tree?));
    Tree::Object(members.into_iter().filter_map(present).collect())
}

/// The entry that was sent, as far as that decides about the status: the code of gRPC stands for several.
fn sent(catalog: &Catalog, code: Code, details: &Details) -> Option<Entry> {
    let reason = Tree::Text(details.reason.as_deref()?.into());
    let reason = OwnedCode::of(catalog, &reason)?;
    let nothing = Body::Text(String::new());
    let mut entries = owned_code::entries(catalog, reason.as_code(&nothing));
    entries.retain(|entry| sent_as(*entry, code).is_some());
    let best = fit::best(entries, [None, None], Some(&details.message));
    best.as_slice().first().copied()
}

/// The first documented status that this code of gRPC can stand for.
fn sent_as(entry: Entry, code: Code) -> Option<Status> {
    let mut statuses = entry.statuses();
    statuses.find(|status| Code::from(*status) == code)
}
