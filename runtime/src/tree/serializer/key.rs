//! The keys of a map: texts, and what prints as one, as in `serde_json`.

use alloc::string::ToString;
use alloc::sync::Arc;

use serde_core::ser::{Impossible, Serialize, Serializer};

use super::{Refused, TreeSerializer};
use crate::tree::Tree;

pub(super) struct KeySerializer;

macro_rules! printed {
    ($($method:ident($key:ty))+) => {
        $(fn $method(self, key: $key) -> Result<Arc<str>, Refused> {
            Ok(key.to_string().into())
        })+
    };
}

/// A finite float, as it would stand as a value.
fn finite(tree: Tree) -> Result<Arc<str>, Refused> {
    match tree {
        Tree::Number(digits) => Ok(digits),
        _ => Err(Refused),
    }
}

impl Serializer for KeySerializer {
    type Ok = Arc<str>;
    type Error = Refused;
    type SerializeSeq = Impossible<Arc<str>, Refused>;
    type SerializeTuple = Impossible<Arc<str>, Refused>;
    type SerializeTupleStruct = Impossible<Arc<str>, Refused>;
    type SerializeTupleVariant = Impossible<Arc<str>, Refused>;
    type SerializeMap = Impossible<Arc<str>, Refused>;
    type SerializeStruct = Impossible<Arc<str>, Refused>;
    type SerializeStructVariant = Impossible<Arc<str>, Refused>;

    printed! {
        serialize_bool(bool) serialize_char(char) serialize_str(&str)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
    }

    fn serialize_f32(self, key: f32) -> Result<Arc<str>, Refused> {
        finite(TreeSerializer.serialize_f32(key)?)
    }

    fn serialize_f64(self, key: f64) -> Result<Arc<str>, Refused> {
        finite(TreeSerializer.serialize_f64(key)?)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Arc<str>, Refused> {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        key: &T,
    ) -> Result<Arc<str>, Refused> {
        key.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, key: &T) -> Result<Arc<str>, Refused> {
        key.serialize(self)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Arc<str>, Refused> {
        Err(Refused)
    }

    fn serialize_none(self) -> Result<Arc<str>, Refused> {
        Err(Refused)
    }

    fn serialize_unit(self) -> Result<Arc<str>, Refused> {
        Err(Refused)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Arc<str>, Refused> {
        Err(Refused)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Arc<str>, Refused> {
        Err(Refused)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Refused> {
        Err(Refused)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refused> {
        Err(Refused)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Refused> {
        Err(Refused)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}
