//! Lists and objects, part by part.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde_core::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::key::KeySerializer;
use super::{Refused, Tree, TreeSerializer, capacity};

/// The elements of a list.
pub(super) type List = Vec<Tree>;

/// The members of an object. A map hands over key and value one by one.
pub(super) struct Object {
    members: Vec<(Arc<str>, Tree)>,
    key: Option<Arc<str>>,
}

/// Parts, perhaps those of an enum's variant.
pub(super) struct Within<P> {
    variant: Option<&'static str>,
    parts: P,
}

/// Parts that can be begun with none.
pub(super) trait Parts {
    fn begin(len: Option<usize>) -> Self;
}

impl Parts for List {
    fn begin(len: Option<usize>) -> List {
        capacity(len)
    }
}

impl Parts for Object {
    fn begin(len: Option<usize>) -> Object {
        Object {
            members: capacity(len),
            key: None,
        }
    }
}

impl<P: Parts> Within<P> {
    pub(super) fn no_variant(len: Option<usize>) -> Within<P> {
        Within {
            variant: None,
            parts: P::begin(len),
        }
    }

    pub(super) fn variant(variant: &'static str, len: usize) -> Within<P> {
        Within {
            variant: Some(variant),
            parts: P::begin(Some(len)),
        }
    }
}

/// `{"Variant": …}`: how serde tells the variants of an enum apart unless it is told otherwise.
pub(super) fn in_variant(variant: Option<&str>, tree: Tree) -> Tree {
    match variant {
        Some(variant) => Tree::Object([(variant.into(), tree)].into()),
        None => tree,
    }
}

impl Within<List> {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.parts.push(value.serialize(TreeSerializer)?);
        Ok(())
    }

    fn done(self) -> Tree {
        in_variant(self.variant, Tree::List(self.parts.into()))
    }
}

impl Within<Object> {
    fn push<T: Serialize + ?Sized>(&mut self, key: Arc<str>, value: &T) -> Result<(), Refused> {
        let value = value.serialize(TreeSerializer)?;
        self.parts.members.push((key, value));
        Ok(())
    }

    fn done(self) -> Tree {
        in_variant(self.variant, Tree::Object(self.parts.members.into()))
    }
}

macro_rules! lists {
    ($($compound:ident::$method:ident)+) => {
        $(impl $compound for Within<List> {
            type Ok = Tree;
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.push(value)
            }

            fn end(self) -> Result<Tree, Refused> {
                Ok(self.done())
            }
        })+
    };
}

lists! {
    SerializeSeq::serialize_element SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field SerializeTupleVariant::serialize_field
}

macro_rules! objects {
    ($($compound:ident)+) => {
        $(impl $compound for Within<Object> {
            type Ok = Tree;
            type Error = Refused;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Refused> {
                self.push(key.into(), value)
            }

            fn end(self) -> Result<Tree, Refused> {
                Ok(self.done())
            }
        })+
    };
}

objects!(SerializeStruct SerializeStructVariant);

impl SerializeMap for Within<Object> {
    type Ok = Tree;
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.parts.key = Some(key.serialize(KeySerializer)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        let key = self.parts.key.take().ok_or(Refused)?;
        self.push(key, value)
    }

    fn end(self) -> Result<Tree, Refused> {
        Ok(self.done())
    }
}
