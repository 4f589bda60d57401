//! The resolved catalog: defaults applied, templates cut, nothing left undecided. Building it cannot fail, because the
//! gate let through only what is right.

mod body;
mod each;
mod entry;
mod kind;
mod param;
mod retired;
mod row;
mod sections;
mod text;

use proc_macro2::Span;
use syn::{Generics, Ident, Path, Type, WherePredicate};

use crate::ast::{self, Container};
use crate::attr::value::Text;
use crate::rules::case;
use crate::rules::code::CodeValue;
use crate::rules::vocabulary::{External, Format, TextKind};
use crate::types::{inside_option, unraw};

pub(crate) use body::{Body, Member, Source};
pub(crate) use each::{EachType, each_types};
pub(crate) use entry::{Argument, Count, Entry, Field};
pub(crate) use kind::{Content, KindType, KindVariant};
pub(crate) use param::Publication;
pub(crate) use retired::Retired;
pub(crate) use row::Row;
pub(crate) use sections::Sections;
pub(crate) use text::LocalText;

/// A type and the catalog that it publishes.
pub(crate) struct Model<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) vis: &'a syn::Visibility,
    pub(crate) type_name: String,
    pub(crate) generics: &'a Generics,
    /// Where the runtime is; `None` for `::error_catalog`.
    pub(crate) krate: Option<&'a Path>,
    /// `bound`: replaces the inferred predicates.
    pub(crate) bound: Option<&'a [WherePredicate]>,
    /// The frameworks whose traits are asked for.
    pub(crate) implement: &'a [Ident],
    /// The impls that are written elsewhere.
    pub(crate) external: Vec<External>,
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) locales: Vec<String>,
    pub(crate) untranslated: Vec<TextKind>,
    /// In documented order.
    pub(crate) operations: Vec<String>,
    pub(crate) sections: Sections,
    pub(crate) each_types: Vec<EachType<'a>>,
    /// `None` for the default body.
    pub(crate) body: Option<Body>,
    pub(crate) format: Format,
    pub(crate) code_header: Option<&'a str>,
    pub(crate) retired: Vec<Retired<'a>>,
    pub(crate) kind: Option<KindType<'a>>,
    pub(crate) variants: Vec<Variant<'a>>,
}

pub(crate) enum Variant<'a> {
    Entry(Box<Entry<'a>>),
    Transparent(Transparent<'a>),
}

/// A variant that holds another such error.
pub(crate) struct Transparent<'a> {
    pub(crate) name: Name<'a>,
    pub(crate) inner: Field<'a>,
    pub(crate) from: Vec<From<'a>>,
    /// Place in the catalog's sections, for entries that name none.
    pub(crate) section: Option<usize>,
    /// Places in the catalog's operations, for entries that name none.
    pub(crate) operations: Vec<u32>,
    /// The codes at which the inner error gives way.
    pub(crate) yields: Vec<(CodeValue, Span)>,
}

impl Transparent<'_> {
    /// Whether the outer type says anything of the inner one's entries.
    pub(crate) fn is_plain(&self) -> bool {
        self.section.is_none() && self.operations.is_empty() && self.yields.is_empty()
    }
}

/// How a variant is matched and built: `Type::Name`, or `Type` for a struct. Not `Self::Name`, for which the compiler looks
/// through all variants, for each of them again.
#[derive(Clone, Copy)]
pub(crate) struct Name<'a> {
    pub(crate) of_type: &'a Ident,
    pub(crate) variant: Option<&'a Ident>,
}

/// An impl of `From`.
pub(crate) struct From<'a> {
    pub(crate) ty: &'a Type,
    pub(crate) conversion: Conversion,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Conversion {
    /// The value is the field.
    Same,
    /// The field is `Some` of it.
    Some,
    /// `Into` makes the field of it.
    Into,
    /// `Into` makes of it what is inside the field's `Some`.
    IntoSome,
}

impl<'a> Model<'a> {
    pub(crate) fn build(container: &'a Container<'a>) -> Model<'a> {
        let attributes = &container.attributes;
        let type_name = unraw(container.ident);
        let mut model = Model {
            ident: container.ident,
            vis: container.vis,
            generics: container.generics,
            krate: attributes.krate.get(),
            bound: attributes.bound.get().map(Vec::as_slice),
            implement: attributes
                .implement
                .get()
                .map(Vec::as_slice)
                .unwrap_or_default(),
            external: attributes
                .external
                .get()
                .into_iter()
                .flatten()
                .map(|word| word.word)
                .collect(),
            name: match attributes.name.get() {
                Some(name) => name.text.clone(),
                None => case::catalog_name(&type_name),
            },
            title: attributes
                .title
                .get()
                .map(|title| title.text.clone())
                .unwrap_or_default(),
            locales: container.locales(),
            untranslated: attributes
                .untranslated
                .get()
                .into_iter()
                .flatten()
                .map(|word| word.word)
                .collect(),
            operations: operations(container),
            sections: Sections::build(container),
            each_types: each_types(container),
            body: attributes.body.get().map(Body::build),
            format: attributes
                .format
                .get()
                .map_or(Format::Json, |word| word.word),
            code_header: attributes.code_header.get().map(|name| name.text.as_str()),
            retired: attributes
                .retired
                .iter()
                .filter_map(Retired::build)
                .collect(),
            kind: KindType::build(container),
            variants: Vec::new(),
            type_name,
        };
        let mut sections = 0;
        model.variants = container
            .variants
            .iter()
            .map(|variant| match variant.fields.first() {
                Some(field) if variant.is_transparent() => {
                    let section = container.own_section(variant);
                    let place = section
                        .and_then(|name| model.sections.place_of_nested(&name.text, sections));
                    sections += usize::from(section.is_some());
                    Variant::Transparent(Transparent {
                        name: name(container, variant),
                        inner: Field::new(field),
                        from: from(field),
                        section: place,
                        operations: model.places_of_operations(container.own_operations(variant)),
                        yields: yields(variant),
                    })
                }
                Some(_) | None => {
                    Variant::Entry(Box::new(Entry::build(container, &model, variant)))
                }
            })
            .collect();
        model
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Entry(entry) => Some(&**entry),
            Variant::Transparent(_) => None,
        })
    }

    pub(crate) fn transparents(&self) -> impl Iterator<Item = &Transparent<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Entry(_) => None,
            Variant::Transparent(transparent) => Some(transparent),
        })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row<'a>> {
        self.entries().flat_map(|entry| &entry.rows)
    }

    fn places_of_operations(&self, named: Option<&Vec<Text>>) -> Vec<u32> {
        let known = |operation: &Text| {
            self.operations
                .iter()
                .position(|known| *known == operation.text)
        };
        let places = named.into_iter().flatten().filter_map(known);
        places
            .filter_map(|place| u32::try_from(place).ok())
            .collect()
    }

    pub(crate) fn has_type_parameters(&self) -> bool {
        self.generics.type_params().next().is_some()
            || self.generics.const_params().next().is_some()
    }
}

/// The declared operations, or those that variants name, in order of first use.
fn operations(container: &Container) -> Vec<String> {
    if let Some(list) = container.attributes.operation_list.get() {
        return list
            .iter()
            .map(|operation| operation.text.clone())
            .collect();
    }
    let mut operations: Vec<String> = Vec::new();
    let defaults = container.attributes.common.operations.get();
    // A default that no entry takes, and that is not said of a nested catalog, is nobody's.
    let mut variants = container.variants.iter();
    let is_taken = variants.any(|variant| {
        variant.is_struct
            || !variant.is_transparent() && variant.attributes.common.operations.get().is_none()
    });
    let defaults = defaults.filter(|_| is_taken);
    let own = container
        .variants
        .iter()
        .filter_map(|variant| variant.attributes.common.operations.get());
    for operation in own.chain(defaults).flatten() {
        if !operations.contains(&operation.text) {
            operations.push(operation.text.clone());
        }
    }
    operations
}

fn yields(variant: &ast::Variant) -> Vec<(CodeValue, Span)> {
    let transparent = variant.attributes.transparent.get();
    let codes = transparent.into_iter().flat_map(|own| &own.yields);
    codes.map(|code| (code.code.clone(), code.span)).collect()
}

fn name<'a>(container: &Container<'a>, variant: &ast::Variant<'a>) -> Name<'a> {
    Name {
        of_type: container.ident,
        variant: (!variant.is_struct).then_some(variant.ident),
    }
}

fn from<'a>(field: &'a ast::Field<'a>) -> Vec<From<'a>> {
    match field.attributes.from.get() {
        None => Vec::new(),
        Some(types) if types.is_empty() => vec![match inside_option(field.ty) {
            Some(inner) => From {
                ty: inner,
                conversion: Conversion::Some,
            },
            None => From {
                ty: field.ty,
                conversion: Conversion::Same,
            },
        }],
        Some(types) => types
            .iter()
            .map(|ty| From {
                ty,
                conversion: if inside_option(field.ty).is_some() && inside_option(ty).is_none() {
                    Conversion::IntoSome
                } else {
                    Conversion::Into
                },
            })
            .collect(),
    }
}
