use tonic::Code;

use crate::Status;

/// Needs the feature `tonic`. See [`integrations::tonic`](crate::integrations::tonic) for the table.
///
/// ```
/// use error_catalog::Status;
/// use tonic::Code;
///
/// assert_eq!(Code::from(Status::NOT_FOUND), Code::NotFound);
/// // What the table does not have is of its class.
/// assert_eq!(Code::from(Status::UNPROCESSABLE_CONTENT), Code::InvalidArgument);
/// ```
impl From<Status> for Code {
    fn from(status: Status) -> Code {
        match status.as_u16() {
            401 => Code::Unauthenticated,
            403 => Code::PermissionDenied,
            404 | 410 => Code::NotFound,
            405 | 501 => Code::Unimplemented,
            408 | 504 => Code::DeadlineExceeded,
            409 => Code::Aborted,
            412 => Code::FailedPrecondition,
            416 => Code::OutOfRange,
            429 => Code::ResourceExhausted,
            499 => Code::Cancelled,
            425 | 502 | 503 => Code::Unavailable,
            400..=499 => Code::InvalidArgument,
            500..=599 => Code::Internal,
            // It answers an error, so it is never `Ok`: a client would not look further.
            _ => Code::Unknown,
        }
    }
}

/// Needs the feature `tonic`. See [`integrations::tonic`](crate::integrations::tonic) for the table.
///
/// ```
/// use error_catalog::Status;
/// use tonic::Code;
///
/// assert_eq!(Status::from(Code::FailedPrecondition), Status::BAD_REQUEST);
/// assert_eq!(Status::from(Code::Cancelled), 499);
/// ```
impl From<Code> for Status {
    fn from(code: Code) -> Status {
        const OK: Status = Status::new(200).unwrap();
        const CLIENT_CLOSED_REQUEST: Status = Status::new(499).unwrap();
        match code {
            Code::Ok => OK,
            Code::Cancelled => CLIENT_CLOSED_REQUEST,
            Code::InvalidArgument | Code::FailedPrecondition | Code::OutOfRange => {
                Status::BAD_REQUEST
            }
            Code::DeadlineExceeded => Status::GATEWAY_TIMEOUT,
            Code::NotFound => Status::NOT_FOUND,
            Code::AlreadyExists | Code::Aborted => Status::CONFLICT,
            Code::PermissionDenied => Status::FORBIDDEN,
            Code::Unauthenticated => Status::UNAUTHORIZED,
            Code::ResourceExhausted => Status::TOO_MANY_REQUESTS,
            Code::Unimplemented => Status::NOT_IMPLEMENTED,
            Code::Unavailable => Status::SERVICE_UNAVAILABLE,
            Code::Unknown | Code::Internal | Code::DataLoss => Status::INTERNAL_SERVER_ERROR,
        }
    }
}
