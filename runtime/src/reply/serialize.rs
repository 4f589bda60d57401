use serde_core::ser::{SerializeSeq, SerializeStruct};
use serde_core::{Serialize, Serializer};

use super::content::{Document, Key, Object, Part, Visitor};
use super::tolerant::Tolerant;
use crate::Value;

/// In formats that have a name for the whole, that is the body's root, else the type's name.
impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = self.body.root.unwrap_or(self.scope.table.type_name);
        serialize(self.object(), name, serializer)
    }
}

fn serialize<S: Serializer>(
    object: Object<'_>,
    name: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = Fields(serializer.serialize_struct(name, object.count())?);
    object.visit(&mut fields)?;
    fields.0.end()
}

struct Fields<F>(F);

impl<'a, F: SerializeStruct> Visitor<'a> for Fields<F> {
    type Error = F::Error;

    #[inline]
    fn text(&mut self, key: Key, text: &'a str) -> Result<(), F::Error> {
        self.0.serialize_field(key.name(), text)
    }

    fn part(&mut self, key: Key, part: Part<'a>) -> Result<(), F::Error> {
        self.0.serialize_field(key.name(), &Field { key, part })
    }

    fn absent(&mut self, key: Key) -> Result<(), F::Error> {
        self.0.skip_field(key.name())
    }
}

struct Field<'a> {
    key: Key,
    part: Part<'a>,
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.part {
            Part::Value(value @ Value::Display(_)) => serializer.collect_str(&Tolerant(value)),
            Part::Value(value) => value.serialize(serializer),
            Part::Text(text) => serializer.serialize_str(text),
            Part::Template(text) => serializer.collect_str(&Tolerant(text)),
            #[cfg(feature = "alloc")]
            Part::Tree(tree) => tree.serialize(serializer),
            Part::Object(object) => serialize(*object, self.key.name(), serializer),
            Part::Errors(errors) => {
                let mut elements = serializer.serialize_seq(Some(errors.bodies().count()))?;
                errors
                    .bodies()
                    .try_for_each(|body| elements.serialize_element(&body))?;
                elements.end()
            }
        }
    }
}
