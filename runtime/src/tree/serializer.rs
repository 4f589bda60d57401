//! A tree of whatever serialises, as `serde_json` would read it.

mod compound;
mod key;

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display, Formatter};

use serde_core::ser::{self, Error as _, Serialize, Serializer};

use self::compound::{List, Object, Within};
use super::Tree;
use crate::number::{write_f32, write_f64};

/// Nothing if the type refuses to serialise: an error that is being answered is no place for another one.
pub(crate) fn tree_of<T: Serialize + ?Sized>(value: &T) -> Option<Tree> {
    value.serialize(TreeSerializer).ok()
}

/// That a value refuses to serialise. Why is of no interest to callers, and may be private.
#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be serialised")
    }
}

impl core::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: Display>(_: T) -> Refused {
        Refused
    }
}

struct TreeSerializer;

fn text(text: &str) -> Tree {
    Tree::Text(text.into())
}

fn number(number: impl Display) -> Tree {
    Tree::Number(number.to_string().into())
}

fn float(is_finite: bool, write: impl FnOnce(&mut String) -> fmt::Result) -> Result<Tree, Refused> {
    if !is_finite {
        return Ok(Tree::Null);
    }
    let mut digits = String::new();
    write(&mut digits).map_err(Refused::custom)?;
    Ok(Tree::Number(digits.into()))
}

macro_rules! numbers {
    ($($method:ident($number:ty))+) => {
        $(fn $method(self, value: $number) -> Result<Tree, Refused> {
            Ok(number(value))
        })+
    };
}

impl Serializer for TreeSerializer {
    type Ok = Tree;
    type Error = Refused;
    type SerializeSeq = Within<List>;
    type SerializeTuple = Within<List>;
    type SerializeTupleStruct = Within<List>;
    type SerializeTupleVariant = Within<List>;
    type SerializeMap = Within<Object>;
    type SerializeStruct = Within<Object>;
    type SerializeStructVariant = Within<Object>;

    numbers! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
    }

    fn serialize_bool(self, value: bool) -> Result<Tree, Refused> {
        Ok(Tree::Bool(value))
    }

    fn serialize_f32(self, value: f32) -> Result<Tree, Refused> {
        float(value.is_finite(), |out| write_f32(out, value))
    }

    fn serialize_f64(self, value: f64) -> Result<Tree, Refused> {
        float(value.is_finite(), |out| write_f64(out, value))
    }

    fn serialize_char(self, value: char) -> Result<Tree, Refused> {
        Ok(text(value.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, value: &str) -> Result<Tree, Refused> {
        Ok(text(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Tree, Refused> {
        Ok(Tree::List(value.iter().map(number).collect()))
    }

    fn serialize_none(self) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Tree, Refused> {
        Ok(Tree::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Tree, Refused> {
        Ok(text(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Tree, Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Tree, Refused> {
        Ok(compound::in_variant(Some(variant), value.serialize(self)?))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Within<List>, Refused> {
        Ok(Within::no_variant(len))
    }

    fn serialize_tuple(self, len: usize) -> Result<Within<List>, Refused> {
        Ok(Within::no_variant(Some(len)))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Within<List>, Refused> {
        Ok(Within::no_variant(Some(len)))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Within<List>, Refused> {
        Ok(Within::variant(variant, len))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Within<Object>, Refused> {
        Ok(Within::no_variant(len))
    }

    fn serialize_struct(self, _: &'static str, len: usize) -> Result<Within<Object>, Refused> {
        Ok(Within::no_variant(Some(len)))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Within<Object>, Refused> {
        Ok(Within::variant(variant, len))
    }
}

/// No type says how many parts it has and is believed: memory is taken as the parts arrive.
fn capacity<T>(len: Option<usize>) -> Vec<T> {
    Vec::with_capacity(len.unwrap_or(0).min(64))
}
