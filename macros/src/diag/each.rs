//! Messages about `each`.

use proc_macro2::Span;

use super::{Diagnostic, suggestion};

pub(crate) fn unknown_field(
    place: Span,
    found: &str,
    owner: &str,
    fields: &[String],
) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{owner}` has no field `{found}`, whose values would make an entry each"),
        if fields.is_empty() {
            format!("give it one, like `{found}: VpcResource`: the type is made from the values")
        } else {
            suggestion(found, fields.iter().map(String::as_str))
        },
    )
}

pub(crate) fn second_field(first: Span, second: Span, name: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        "the values of two fields would make an entry each",
        format!("write `{name}` in every `each` of a variant: one field chooses the entry"),
    )
}

pub(crate) fn unnamed_fields(place: Span, owner: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("the fields of `{owner}` have no names, so no text could name the value"),
        format!("write `{owner} {{ … }}` with a named field"),
    )
}

pub(crate) fn field_like_a_key(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` is a key of `each`, and stands where the field and its values belong"),
        "write the field first, and if it is called like this, rename it",
    )
}

pub(crate) fn field_is_cause(place: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{name}` is a cause by its name, and its values would make an entry each"),
        "rename the field",
    )
}

pub(crate) fn unused(place: Span, what: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("this `{what}` holds for no entry, because every `each` has its own"),
        "remove it, or let some values take it",
    )
}

pub(crate) fn type_not_new(place: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`each` makes the type of `{field}`, so it needs a name that is not taken"),
        "write a name alone, and a new one, like `VpcResource`: it becomes an enum of the values",
    )
}

pub(crate) fn type_of_other_values(first: Span, second: Span, ty: &str, owner: &str) -> Diagnostic {
    Diagnostic::between(
        first,
        second,
        format!("`{ty}` is made from other values in `{owner}`, or in another order"),
        "list the same values in the same order, or give one of the fields a type of its own",
    )
}

pub(crate) fn field_with(place: Span, key: &str, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{key}` stands on `{field}`, whose value is known of each entry"),
        format!("remove `{key}`"),
    )
}

pub(crate) fn unnameable_value(place: Span, value: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("no variant of an enum can be named after the value `{value}`"),
        "use letters and digits, a letter first, and neither a word of Rust nor `ALL`, or write a variant of its own for this entry",
    )
}

pub(crate) fn same_name(first: Span, second: Span, values: (&str, &str), name: &str) -> Diagnostic {
    let (one, other) = values;
    Diagnostic::between(
        first,
        second,
        format!("the values `{one}` and `{other}` would both be called `{name}`"),
        "write a variant of its own for one of the two",
    )
}

pub(crate) fn one_code(place: Span, owner: &str, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("all entries of `{owner}` would have this one code"),
        format!(
            "name the value in the code, as in \"….{{{field}}}\", or write `shared_code` if clients are to see one code for all"
        ),
    )
}

pub(crate) fn alias_of_many(place: Span, owner: &str, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("this alias would lead to several entries of `{owner}`"),
        format!("name `{{{field}}}` in it, or write it in an `each` with one value"),
    )
}

pub(crate) fn unknown_name(place: Span, found: &str, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!("`{{{found}}}` is not known of an entry before it occurs"),
        format!("name `{{{field}}}` alone here, or write `{{{{` for a brace"),
    )
}

pub(crate) fn specified(place: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "the value of `{field}` stands in the text as it is listed, without a format specification"
        ),
        format!("write `{{{field}}}`"),
    )
}

pub(crate) fn code_of_field(place: Span, field: &str) -> Diagnostic {
    Diagnostic::new(
        place,
        format!(
            "`{{{field}}}` in a code would be sent as it stands, because codes are documented one by one"
        ),
        format!("list the values: `each({field} = \"…\", \"…\")`"),
    )
}

pub(crate) fn nothing_to_number(place: Span) -> Diagnostic {
    Diagnostic::new(
        place,
        "there is one entry here, and nothing to number",
        "remove `numbered`, or list several values in `each`",
    )
}
