//! `kind`: the field-less companion that clients match on; and `retired`: what they still know.

use std::collections::{BTreeMap, HashSet};

use error_catalog::{ApiError, Entry, HasCatalog, Kind, assert_unique};

#[derive(Debug, ApiError)]
#[api(
    name = "nas",
    kind = NasErrorKind,
    retired(code = "Locked", status = 423, since = "1.2", replaced_by("InUse", "InternalError")),
    retired(code = "Old name")
)]
enum NasError {
    #[api(status = 500, code = "InternalError", message = "Oops, {0}.")]
    Internal(#[api(param)] u8),
    #[api(
        status = 400,
        code = "Missing.{parameter}",
        message = "{parameter} of {id}"
    )]
    #[api(each(parameter = "callerUid", "RegionId"))]
    Missing { parameter: NasParameter, id: u32 },
    #[api(status = 409, code = "InUse", message = "In use.", alias("Busy"))]
    InUse,
}

#[derive(Debug, ApiError)]
#[api(kind = QuotaErrorKind, status = 403, code = "Quota", message = "{0}")]
struct QuotaError<'a>(&'a str);

#[derive(Debug, ApiError)]
#[api(kind = PayErrorKind)]
enum PayError {
    #[api(status = 402, code = 1400, message = "Declined.")]
    Declined,
    #[api(status = 402, code = 1500, message = "Expired.")]
    Expired,
}

#[derive(Debug, ApiError)]
#[api(name = "outer", kind = OuterErrorKind)]
enum OuterError {
    #[api(transparent)]
    Nas(Box<NasError>),
    #[api(status = 500, code = "Own", message = "Own.")]
    Own,
    #[api(transparent, section = "Quotas")]
    Quota(QuotaError<'static>),
    #[api(status = 500, code = "Last", message = "Last.")]
    Last,
}

#[derive(Debug, ApiError)]
#[api(kind = GatewayErrorKind)]
enum GatewayError {
    #[api(transparent)]
    Outer(OuterError),
}

/// A catalog with codes of both sorts.
#[derive(Debug, ApiError)]
#[api(kind = ShopErrorKind)]
enum ShopError {
    #[api(status = 400, code = "Empty", message = "The basket is empty.")]
    Empty,
    #[api(transparent)]
    Pay(PayError),
}

fn all<K: Kind>() -> Vec<Entry> {
    K::ALL.iter().map(|kind| kind.entry()).collect()
}

fn documented<K: Kind>() -> Vec<Entry> {
    K::Error::CATALOG.entries().collect()
}

#[test]
fn the_kinds_are_the_entries_in_their_order() {
    assert_eq!(all::<NasErrorKind>(), documented::<NasErrorKind>());
    assert_eq!(all::<QuotaErrorKind>(), documented::<QuotaErrorKind>());
    assert_eq!(all::<PayErrorKind>(), documented::<PayErrorKind>());
    assert_eq!(all::<OuterErrorKind>(), documented::<OuterErrorKind>());
    assert_eq!(all::<GatewayErrorKind>(), documented::<GatewayErrorKind>());
}

/// To text and back, through serde and back, from entry and code and back.
fn round_trips<K>()
where
    K: Kind
        + std::fmt::Display
        + std::str::FromStr
        + serde_core::Serialize
        + serde_core::de::DeserializeOwned,
{
    for kind in K::ALL.iter().copied() {
        let code = kind.entry().code();
        assert_eq!(kind.to_string(), code.to_string());
        assert_eq!(kind.to_string().parse::<K>().ok(), Some(kind));
        assert_eq!(K::from_code(code), Some(kind));
        assert_eq!(K::from_entry(kind.entry()), Some(kind));
        let json = serde_json::to_value(kind).unwrap();
        assert_eq!(json, serde_json::to_value(code).unwrap());
        assert_eq!(serde_json::from_value::<K>(json).unwrap(), kind);
    }
    // The keys of an object are texts, also where codes are integers.
    let counts: BTreeMap<K, usize> = K::ALL.iter().copied().zip(1..).collect();
    let json = serde_json::to_string(&counts).unwrap();
    assert_eq!(
        serde_json::from_str::<BTreeMap<K, usize>>(&json).unwrap(),
        counts
    );
    let bytes = postcard::to_allocvec(&K::ALL.to_vec()).unwrap();
    assert_eq!(postcard::from_bytes::<Vec<K>>(&bytes).unwrap(), K::ALL);
    let distinct: HashSet<K> = K::ALL.iter().copied().collect();
    assert_eq!(distinct.len(), K::ALL.len());
    assert!(K::ALL.is_sorted());
}

#[test]
fn a_kind_is_its_code_on_every_way() {
    round_trips::<NasErrorKind>();
    round_trips::<QuotaErrorKind>();
    round_trips::<PayErrorKind>();
    round_trips::<OuterErrorKind>();
    round_trips::<GatewayErrorKind>();
    round_trips::<ShopErrorKind>();
}

#[test]
fn an_error_has_the_kind_of_its_entry() {
    let missing = NasError::Missing {
        parameter: NasParameter::RegionId,
        id: 7,
    };
    assert_eq!(
        missing.kind(),
        NasErrorKind::Missing(NasParameter::RegionId)
    );
    assert_eq!(missing.kind().entry(), missing.entry());
    let outer = OuterError::Nas(Box::new(missing));
    assert_eq!(
        outer.kind(),
        OuterErrorKind::Nas(NasErrorKind::Missing(NasParameter::RegionId))
    );
    let gateway = GatewayError::Outer(OuterError::Quota(QuotaError("disks")));
    assert_eq!(
        gateway.kind(),
        GatewayErrorKind::Outer(OuterErrorKind::Quota(QuotaErrorKind::QuotaError))
    );
    assert_eq!(gateway.kind().entry(), gateway.entry());
    assert_eq!(gateway.entry().section(), Some("Quotas"));
    let gateway = GatewayError::Outer(OuterError::Own);
    assert_eq!(gateway.kind().entry().code(), "Own");
    for error in [NasError::Internal(1), NasError::InUse] {
        assert_eq!(error.kind().entry(), error.entry());
    }
    assert_eq!(OuterError::Last.kind(), OuterErrorKind::Last);
    assert_eq!(PayError::Declined.kind().to_string(), "1400");
    let shop = [ShopError::Empty, ShopError::Pay(PayError::Declined)];
    assert_eq!(
        shop.map(|error| error.kind().to_string()),
        ["Empty", "1400"]
    );
    assert_eq!(PayError::Expired.kind(), PayErrorKind::Expired);
}

#[test]
fn an_alias_has_a_kind_and_strangers_have_none() {
    assert_eq!(NasErrorKind::from_code("Busy"), Some(NasErrorKind::InUse));
    assert_eq!(NasErrorKind::from_code("Own"), None);
    assert_eq!(NasErrorKind::from_entry(OuterErrorKind::Own.entry()), None);
    assert_eq!(PayErrorKind::from_code("1400"), None);
    assert_eq!("1400".parse(), Ok(PayErrorKind::Declined));
    for other in ["+1400", "01400", "1400 ", "-", ""] {
        assert!(other.parse::<PayErrorKind>().is_err(), "{other}");
    }
    let error = "14\n".parse::<PayErrorKind>().unwrap_err();
    assert_eq!(error.to_string(), "the catalog `pay` has no code `14\\n`");
    let error = serde_json::from_str::<PayErrorKind>("7").unwrap_err();
    assert!(error.to_string().contains("a code of the catalog `pay`"));
}

#[test]
fn retired_codes_are_known_and_never_found() {
    let retired = NasError::CATALOG.find_retired("Locked").unwrap();
    assert_eq!(retired.status().unwrap(), 423);
    assert_eq!(retired.since(), Some("1.2"));
    assert!(retired.replaced_by().eq(["InUse", "InternalError"]));
    assert!(NasError::CATALOG.find("Locked").is_none());
    let old = GatewayError::CATALOG.find_retired("Old name").unwrap();
    assert_eq!((old.status(), old.since()), (None, None));
    assert_eq!(old.replaced_by().len(), 0);
    assert_eq!(GatewayError::CATALOG.retired().len(), 0);
    assert_eq!(NasError::CATALOG.retired().len(), 2);
    assert!(NasError::CATALOG.find_retired("InUse").is_none());
}

assert_unique!(GatewayError, PayError);
