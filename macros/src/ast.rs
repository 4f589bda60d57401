//! The type as the user wrote it: attributes read, templates cut, originals kept.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::{
    Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Generics, Index, Lit, Member, Meta, Type,
    Visibility,
};

use crate::attr;
use crate::attr::container::ContainerAttributes;
use crate::attr::field::FieldAttributes;
use crate::attr::locale::Translation;
use crate::attr::value::Text;
use crate::attr::variant::VariantAttributes;
use crate::ctxt::{Context, Doubts};
use crate::diag;
use crate::rules::key::Place;
use crate::rules::template::Template;
use crate::rules::vocabulary::TextKind;

/// An enum, or a struct as a type with one variant.
pub(crate) struct Container<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) vis: &'a Visibility,
    pub(crate) generics: &'a Generics,
    pub(crate) attributes: ContainerAttributes,
    pub(crate) doubts: Doubts,
    pub(crate) variants: Vec<Variant<'a>>,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// A struct is built and matched by the name of its type.
    pub(crate) is_struct: bool,
    pub(crate) attributes: VariantAttributes,
    pub(crate) doubts: Doubts,
    /// Whether there is an `#[api(…)]` at all.
    pub(crate) annotated: bool,
    /// The doc comment.
    pub(crate) doc: Option<String>,
    pub(crate) style: Style,
    pub(crate) fields: Vec<Field<'a>>,
    /// Message and advice in every locale.
    pub(crate) templates: Vec<PublicTemplate>,
    pub(crate) display: Option<(Template, Span)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Unit,
    Tuple,
    Named,
}

/// A text with placeholders that clients read.
pub(crate) struct PublicTemplate {
    pub(crate) kind: TextKind,
    /// `None` for the default locale.
    pub(crate) tag: Option<String>,
    /// Of a text inside `each(…)`, which one of the variant's; `None` for the variant's own text.
    pub(crate) each: Option<usize>,
    pub(crate) template: Template,
    pub(crate) span: Span,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    /// As a template writes it: without `r#`, or the number.
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) ty: &'a Type,
    pub(crate) attributes: FieldAttributes,
    /// Another derive's `#[source]` or `#[from]`.
    pub(crate) foreign_source: bool,
}

impl<'a> Container<'a> {
    /// Reads the type; `None` for a union.
    pub(crate) fn read(cx: &mut Context, input: &'a DeriveInput) -> Option<Container<'a>> {
        let place = match &input.data {
            Data::Enum(_) => Place::Enum,
            Data::Struct(_) => Place::Struct,
            Data::Union(data) => {
                cx.push(diag::structure::union(data.union_token.span));
                return None;
            }
        };
        let items = attr::items(cx, &input.attrs, place);
        let mut entry = VariantAttributes::default();
        let attributes =
            ContainerAttributes::read(cx, items.as_deref().unwrap_or_default(), place, &mut entry);
        let mut doubts = cx.take_doubts();
        let variants: Vec<Variant> = match &input.data {
            Data::Enum(data) => data
                .variants
                .iter()
                .map(|variant| {
                    let items = attr::items(cx, &variant.attrs, Place::Variant);
                    let attributes =
                        VariantAttributes::read(cx, items.as_deref().unwrap_or_default());
                    let doubts = cx.take_doubts();
                    Variant::read(
                        cx,
                        &variant.ident,
                        &variant.attrs,
                        &variant.fields,
                        attributes,
                        doubts,
                        items.is_some(),
                    )
                })
                .collect(),
            Data::Struct(data) => {
                let mut variant = Variant::read(
                    cx,
                    &input.ident,
                    &input.attrs,
                    &data.fields,
                    entry,
                    doubts.clone(),
                    items.is_some(),
                );
                variant.is_struct = true;
                vec![variant]
            }
            Data::Union(_) => Vec::new(),
        };
        for variant in &variants {
            doubts.adopt(&variant.doubts, Place::Variant);
        }
        Some(Container {
            ident: &input.ident,
            vis: &input.vis,
            generics: &input.generics,
            attributes,
            doubts,
            variants,
        })
    }
}

impl<'a> Variant<'a> {
    fn read(
        cx: &mut Context,
        ident: &'a Ident,
        originals: &[Attribute],
        fields: &'a Fields,
        attributes: VariantAttributes,
        mut doubts: Doubts,
        annotated: bool,
    ) -> Variant<'a> {
        let style = match fields {
            Fields::Unit => Style::Unit,
            Fields::Unnamed(_) => Style::Tuple,
            Fields::Named(_) => Style::Named,
        };
        let fields = fields
            .iter()
            .enumerate()
            .map(|(index, field)| Field::read(cx, index, field, &mut doubts))
            .collect();
        Variant {
            ident,
            is_struct: false,
            doc: doc(originals),
            style,
            fields,
            templates: templates(cx, &attributes),
            display: attributes
                .display
                .get()
                .and_then(|text| Some((template(cx, text)?, text.span))),
            attributes,
            doubts,
            annotated,
        }
    }
}

impl<'a> Field<'a> {
    /// `doubts` are those of the variant: a field has nothing that could be missing.
    fn read(
        cx: &mut Context,
        index: usize,
        field: &'a syn::Field,
        doubts: &mut Doubts,
    ) -> Field<'a> {
        let items = attr::items(cx, &field.attrs, Place::Field).unwrap_or_default();
        let attributes = FieldAttributes::read(cx, &items);
        doubts.adopt(&cx.take_doubts(), Place::Field);
        let (member, name, span) = match &field.ident {
            Some(ident) => (
                Member::Named(ident.clone()),
                ident.unraw().to_string(),
                ident.span(),
            ),
            None => {
                let span = syn::spanned::Spanned::span(&field.ty);
                let number = Index {
                    index: u32::try_from(index).unwrap_or(u32::MAX),
                    span: Span::call_site(),
                };
                (Member::Unnamed(number), index.to_string(), span)
            }
        };
        Field {
            member,
            name,
            span,
            ty: &field.ty,
            attributes,
            foreign_source: field
                .attrs
                .iter()
                .any(|other| other.path().is_ident("source") || other.path().is_ident("from")),
        }
    }
}

fn templates(cx: &mut Context, attributes: &VariantAttributes) -> Vec<PublicTemplate> {
    let mut templates = Vec::new();
    add_templates(cx, attributes, None, &mut templates);
    for (place, each) in attributes.each.iter().enumerate() {
        add_templates(cx, &each.attributes, Some(place), &mut templates);
    }
    templates
}

fn add_templates(
    cx: &mut Context,
    attributes: &VariantAttributes,
    each: Option<usize>,
    templates: &mut Vec<PublicTemplate>,
) {
    let mut add = |kind, tag, text: &Text| {
        templates.extend(template(cx, text).map(|template| PublicTemplate {
            kind,
            tag,
            each,
            template,
            span: text.span,
        }));
    };
    for kind in [TextKind::Message, TextKind::Advice] {
        if let Some(text) = attributes.text(kind).get() {
            add(kind, None, text);
        }
        for group in &attributes.translations.groups {
            if let Some(Translation::Text(text)) = group.get(kind) {
                add(kind, Some(group.tag.tag.clone()), text);
            }
        }
    }
}

fn template(cx: &mut Context, text: &Text) -> Option<Template> {
    match Template::parse(&text.text) {
        Ok(template) => Some(template),
        Err(fault) => {
            cx.push(diag::template::malformed(text.span, &fault));
            None
        }
    }
}

/// The doc comment as one text: lines joined, the blank after the slashes removed.
fn doc(attributes: &[Attribute]) -> Option<String> {
    let mut lines = Vec::new();
    for attribute in attributes {
        let Meta::NameValue(pair) = &attribute.meta else {
            continue;
        };
        if !pair.path.is_ident("doc") {
            continue;
        }
        if let Expr::Lit(ExprLit {
            lit: Lit::Str(line),
            ..
        }) = &pair.value
        {
            let line = line.value();
            lines.push(
                line.strip_prefix(' ')
                    .unwrap_or(&line)
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}
