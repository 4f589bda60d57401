//! Catalogs as the derive would write them, by hand, for unit tests.

use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::time::Duration;

use crate::kind::NoKind;
use crate::lookup::Lookup;
use crate::nested::Nested;
use crate::packed_numbers::{ends, numbers};
use crate::table::{Codes, Column, Table, TextKind, Texts, flag};
use crate::{ApiError, Catalog, Entry, HasCatalog, Status, Value};

/// Every key in the overflow: found by comparison alone.
pub(crate) const fn scanned(overflow: &'static [u32]) -> Lookup {
    Lookup {
        overflow,
        ..Lookup::EMPTY
    }
}

pub(crate) static COMMON: Catalog = Catalog::__new(
    &Table {
        name: "common",
        type_name: "CommonError",
        locales: &["zh-CN", "en"],
        codes: Codes::Text(Texts {
            text: "InternalErrorServiceUnavailable",
            ends: ends![13, 31],
        }),
        statuses: numbers![500, 503],
        flags: numbers![0, flag::SHARED_CODE],
        messages: &[
            Column {
                texts: Texts {
                    text: "内部错误不可用",
                    ends: ends![12, 21],
                },
                ..Column::NONE
            },
            Column {
                texts: Texts {
                    text: "Internal.",
                    ends: ends![9, 9],
                },
                ..Column::NONE
            },
        ],
        operations: &["Ping", "DeleteVpc"],
        row_operations: &[(1, 0)],
        sections: &["Common"],
        row_sections: numbers![1, 0],
        lookup: scanned(&[0, 1]),
        ..Table::EMPTY
    },
    &[],
);

/// Rows: `InvalidVpc.NotFound`, `Quota|Exceeded`, `Throttling`; `CommonError` nested after the first.
static VPC_TABLE: Table = Table {
    name: "vpc",
    type_name: "VpcError",
    title: "Virtual Private Cloud",
    locales: &["en", "zh"],
    untranslated: &[TextKind::Message],
    codes: Codes::Text(Texts {
        text: "InvalidVpc.NotFoundQuota|ExceededThrottling",
        ends: ends![19, 33, 43],
    }),
    statuses: numbers![404, 403, 429],
    more_statuses: &[(0, 410), (0, 500)],
    flags: numbers![
        0,
        flag::FAULT_SERVER | (4 << flag::LEVEL_SHIFT),
        flag::RETRYABLE | flag::THROTTLING,
    ],
    retry_after: &[(2, 30)],
    messages: &[Column {
        texts: Texts {
            text: "There is no VPC .At most  of {}.Too fast.",
            ends: ends![17, 32, 41],
        },
        // `There is no VPC {id}.`, `At most {maximum:>4} of {name}.`
        holes: numbers![16 << 12, 8 << 12 | 2, 13 << 12 | 1],
        hole_ends: ends![1, 3, 3],
        without: numbers![],
    }],
    advice: &[
        Column {
            texts: Texts {
                text: "Create one.Ask.Wait.",
                ends: ends![11, 15, 20],
            },
            ..Column::NONE
        },
        Column {
            texts: Texts {
                text: "请先创建。",
                ends: ends![15, 15, 15],
            },
            without: numbers![1],
            ..Column::NONE
        },
    ],
    sections: &["VPC", "Limits"],
    row_sections: numbers![1, 2, 0],
    operations: &["CreateVpc", "DeleteVpc"],
    row_operations: &[(0, 1), (1, 0), (1, 1)],
    docs: Texts {
        text: "https://example.com/NotFound",
        ends: ends![28, 28, 28],
    },
    params: Texts {
        text: "idmaximumname",
        ends: ends![2, 9, 13],
    },
    placeholders: Texts {
        text: "vpc-1",
        ends: ends![5, 5, 5],
    },
    param_ends: ends![1, 3, 3],
    spec_params: &[(1, 0)],
    aliases: Codes::Integer(&[7]),
    alias_rows: numbers![1],
    lookup: scanned(&[0, 1, 2, 3]),
    ..Table::EMPTY
};

pub(crate) static VPC: Catalog = Catalog::__new(&VPC_TABLE, &[Nested::new(&VPC_TABLE, 1, &COMMON)]);

#[derive(Debug)]
pub(crate) enum VpcError {
    NotFound {
        id: u32,
        status: Option<Status>,
    },
    Exceeded {
        maximum: u32,
        name: Option<&'static str>,
    },
    Throttling {
        after: Option<Duration>,
    },
    Internal,
}

impl HasCatalog for VpcError {
    const CATALOG: &'static Catalog = &VPC;
    const __DERIVED: () = ();
    type __Kind = NoKind;

    fn __kind(&self) -> NoKind {
        NoKind
    }
}

impl Display for VpcError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.message(), f)
    }
}

impl Error for VpcError {}

impl ApiError for VpcError {
    fn entry(&self) -> Entry {
        match self {
            VpcError::NotFound { .. } => Entry::__new(VPC.table(), 0),
            VpcError::Exceeded { .. } => Entry::__new(VPC.table(), 1),
            VpcError::Throttling { .. } => Entry::__new(VPC.table(), 2),
            VpcError::Internal => Entry::__new(COMMON.table(), 0),
        }
    }

    fn catalog(&self) -> &'static Catalog {
        &VPC
    }

    fn __as_api_error(&self) -> &dyn ApiError {
        self
    }

    fn __param(&self, index: usize) -> Option<Value<'_>> {
        Some(match (self, index) {
            (VpcError::NotFound { id, .. }, 0) => Value::Unsigned((*id).into()),
            (VpcError::Exceeded { maximum, .. }, 0) => Value::Unsigned((*maximum).into()),
            (VpcError::Exceeded { name, .. }, 1) => name.map_or(Value::None, Value::Text),
            _ => return None,
        })
    }

    fn __format(&self, argument: usize, f: &mut Formatter<'_>) -> fmt::Result {
        match (self, argument) {
            (VpcError::Exceeded { maximum, .. }, 2) => write!(f, "{maximum:>4}"),
            _ => self
                .__param(argument)
                .map_or(Ok(()), |value| Display::fmt(&value, f)),
        }
    }

    fn __status(&self) -> Option<Status> {
        match self {
            VpcError::NotFound { status, .. } => *status,
            _ => None,
        }
    }

    fn __retry_after(&self) -> Option<Duration> {
        match self {
            VpcError::Throttling { after } => *after,
            _ => None,
        }
    }
}
