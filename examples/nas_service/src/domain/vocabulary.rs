use std::net::Ipv4Addr;

use error_catalog_examples::nas::NasError;

/// What a file system stores on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum StorageType {
    Performance,
    Capacity,
}

impl StorageType {
    pub(crate) fn from_name(name: &str) -> Result<StorageType, NasError> {
        match name {
            "Performance" => Ok(StorageType::Performance),
            "Capacity" => Ok(StorageType::Capacity),
            _ => Err(NasError::InvalidStorageType),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            StorageType::Performance => "Performance",
            StorageType::Capacity => "Capacity",
        }
    }
}

/// What clients of a file system speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    Nfs,
    Smb,
}

impl Protocol {
    pub(crate) fn from_name(name: &str) -> Result<Protocol, NasError> {
        match name {
            "NFS" => Ok(Protocol::Nfs),
            "SMB" => Ok(Protocol::Smb),
            _ => Err(NasError::InvalidProtocolType),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Protocol::Nfs => "NFS",
            Protocol::Smb => "SMB",
        }
    }
}

/// The network that a mount target stands in, and that an access group is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NetworkType {
    Vpc,
    Classic,
}

impl NetworkType {
    /// No error is documented for another name, so who reads it says which one it is.
    pub(crate) fn from_name(name: &str) -> Option<NetworkType> {
        match name {
            "Vpc" => Some(NetworkType::Vpc),
            "Classic" => Some(NetworkType::Classic),
            _ => None,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            NetworkType::Vpc => "Vpc",
            NetworkType::Classic => "Classic",
        }
    }
}

/// What a caller calls something of its own. No error is documented for one that is too long, so who reads it says which
/// one it is.
pub(crate) fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len())
}

/// An address, or a range of them: `10.0.0.0/8`.
pub(crate) fn is_source(text: &str) -> bool {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address, Some(bits)),
        None => (text, None),
    };
    let is_range = |bits: &str| bits.parse::<u8>().is_ok_and(|bits| bits <= 32);
    address.parse::<Ipv4Addr>().is_ok() && bits.is_none_or(is_range)
}

/// A text of the documented characters: letters of any script, digits, blanks, and a few signs.
#[derive(Clone, Debug)]
pub(crate) struct Description(String);

impl Description {
    const LONGEST: usize = 128;

    pub(crate) fn new(text: &str) -> Result<Description, NasError> {
        let is_allowed = |c: char| c.is_alphanumeric() || " @#$_+-".contains(c);
        if text.chars().all(is_allowed) && text.chars().count() <= Description::LONGEST {
            Ok(Description(text.to_owned()))
        } else {
            Err(NasError::InvalidDescription)
        }
    }

    pub(crate) fn into_text(self) -> String {
        self.0
    }
}
