//! Questions asked of types and names by their tokens: a derive sees no more of them.

use proc_macro2::{Ident, Span};
use syn::{GenericArgument, Generics, PathArguments, Type};

use crate::rules::case;

/// The name without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#")
        .map_or_else(|| name.clone(), str::to_owned)
}

/// `T` of `Option<T>`: by name, because a derive sees no more than names.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    inside(ty, &["Option"])
}

/// `T` of `Box<T>`, `Rc<T>` and `Arc<T>`.
pub(crate) fn inside_pointer(ty: &Type) -> Option<&Type> {
    inside(ty, &["Box", "Rc", "Arc"])
}

fn inside<'t>(ty: &'t Type, names: &[&str]) -> Option<&'t Type> {
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let last = path.path.segments.last()?;
    if !names.iter().any(|name| last.ident == name) {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}

/// The name of a type that is nothing but a name, and none that everybody knows.
pub(crate) fn plain_name<'t>(ty: &'t Type, generics: &Generics) -> Option<&'t Ident> {
    const KNOWN: [&str; 27] = [
        "Self", "String", "str", "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8",
        "i16", "i32", "i64", "i128", "isize", "f32", "f64", "Vec", "Option", "Result", "Box",
        "Path", "PathBuf", "Duration", "Status",
    ];
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let ident = path.path.get_ident().filter(|_| path.qself.is_none());
    // A path may be `self` or `super`, a type may not.
    let ident = ident.filter(|ident| syn::parse_str::<Ident>(&ident.to_string()).is_ok())?;
    let is_parameter = generics.type_params().any(|known| known.ident == *ident);
    (!is_parameter && KNOWN.iter().all(|known| ident != known)).then_some(ident)
}

/// The variant that stands for a value; `None` if no variant can be called like that.
pub(crate) fn value_name(value: &str, span: Span) -> Option<Ident> {
    let mut name: Ident = syn::parse_str(&case::variant_name(value)).ok()?;
    name.set_span(span);
    // `ALL` is the list of them.
    (name != "ALL").then_some(name)
}

/// Whether a type is the one called `name`, written in its own definition.
pub(crate) fn is_itself(ty: &Type, name: &Ident) -> bool {
    let Type::Path(path) = ungrouped(ty) else {
        return false;
    };
    let mut segments = path.path.segments.iter();
    match (segments.next(), segments.next()) {
        (Some(only), None) => only.ident == "Self" || only.ident == *name,
        (Some(_) | None, _) => false,
    }
}

/// Whether `From<ty>` would meet the conversion that every type has from itself: `ty` is the type of this name, or a
/// parameter of it, which may stand for any type.
pub(crate) fn is_itself_or_any(ty: &Type, name: &Ident, generics: &Generics) -> bool {
    let parameters = || generics.type_params().map(|parameter| &parameter.ident);
    is_itself(ty, name) || parameters().any(|parameter| is_itself(ty, parameter))
}

/// Where the name of a type stands: of `std::io::Error` the last word.
pub(crate) fn name_of_type(ty: &Type) -> Span {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.span()),
        Type::Reference(reference) => Some(name_of_type(&reference.elem)),
        _ => None,
    }
    .unwrap_or_else(|| syn::spanned::Spanned::span(ty))
}

/// The type without the invisible groups that `macro_rules!` puts around what it passes on.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(group) => ungrouped(&group.elem),
        other => other,
    }
}
