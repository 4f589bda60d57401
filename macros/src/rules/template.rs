//! Templates: the format strings of `std::fmt`, read as `format!` reads them.

/// A text with places for values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Text as it is printed, braces already single.
    Literal(String),
    Placeholder(Placeholder),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) argument: Argument,
    pub(crate) spec: Spec,
}

/// What a placeholder names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// `{name}`
    Named(String),
    /// `{0}`
    Positional(usize),
    /// `{}`: the next one in order.
    Next(usize),
}

/// A format specification: what stands behind the colon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spec {
    /// Fill, alignment, sign, `#` and `0`, as written.
    pub(crate) flags: String,
    pub(crate) width: Count,
    pub(crate) precision: Count,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Count {
    #[default]
    None,
    Number(u16),
    Argument(Argument),
}

/// The trait that prints the value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    #[default]
    Display,
    Debug,
    DebugLowerHex,
    DebugUpperHex,
    LowerHex,
    UpperHex,
    Octal,
    Binary,
    LowerExp,
    UpperExp,
    Pointer,
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A `{` without `}`.
    Unclosed,
    /// A `}` without `{`.
    Unopened,
    /// Something other than a field's name or number between the braces.
    Argument(String),
    /// Something that is no format specification behind the colon.
    Spec(String),
}

impl Kind {
    const ALL: [(&'static str, Kind); 11] = [
        ("", Kind::Display),
        ("?", Kind::Debug),
        ("x?", Kind::DebugLowerHex),
        ("X?", Kind::DebugUpperHex),
        ("x", Kind::LowerHex),
        ("X", Kind::UpperHex),
        ("o", Kind::Octal),
        ("b", Kind::Binary),
        ("e", Kind::LowerExp),
        ("E", Kind::UpperExp),
        ("p", Kind::Pointer),
    ];

    /// How the kind is written at the end of a specification.
    pub(crate) fn letters(self) -> &'static str {
        Kind::ALL
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(letters, _)| letters)
    }
}

impl Spec {
    pub(crate) fn is_plain(&self) -> bool {
        *self == Spec::default()
    }
}

impl Placeholder {
    /// The arguments of width and precision.
    pub(crate) fn counts(&self) -> impl Iterator<Item = &Argument> {
        let counts = [&self.spec.width, &self.spec.precision];
        counts.into_iter().filter_map(|count| match count {
            Count::Argument(argument) => Some(argument),
            Count::None | Count::Number(_) => None,
        })
    }
}

impl Template {
    pub(crate) fn parse(text: &str) -> Result<Template, Fault> {
        // Most texts have no placeholder, and to look for one byte is far cheaper than for one of two letters.
        if !text.contains('{') && !text.contains('}') {
            let literal = (!text.is_empty()).then(|| Part::Literal(text.to_owned()));
            return Ok(Template {
                parts: literal.into_iter().collect(),
            });
        }
        let mut parts = Vec::new();
        let mut literal = String::new();
        let mut next = 0;
        let mut rest = text;
        while let Some(place) = first_brace(rest) {
            literal.push_str(&rest[..place]);
            let brace = &rest[place..=place];
            rest = &rest[place + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                literal.push_str(brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(Fault::Unopened);
            }
            let end = closing(rest).ok_or(Fault::Unclosed)?;
            let placeholder = placeholder(&rest[..end], &mut next)?;
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            parts.push(Part::Placeholder(placeholder));
            rest = &rest[end + 1..];
        }
        literal.push_str(rest);
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        Ok(Template { parts })
    }

    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &Placeholder> {
        self.parts.iter().filter_map(|part| match part {
            Part::Placeholder(placeholder) => Some(placeholder),
            Part::Literal(_) => None,
        })
    }

    /// Every argument that is named: of each placeholder the value's, then those of width and precision.
    pub(crate) fn arguments(&self) -> Vec<&Argument> {
        let mut arguments = Vec::new();
        for placeholder in self.placeholders() {
            arguments.push(&placeholder.argument);
            arguments.extend(placeholder.counts());
        }
        arguments
    }
}

/// Like `text.find(['{', '}'])`, but letter by letter that takes far longer than two searches for a byte.
fn first_brace(text: &str) -> Option<usize> {
    match (text.find('{'), text.find('}')) {
        (Some(open), Some(close)) => Some(open.min(close)),
        (open, close) => open.or(close),
    }
}

/// Where the placeholder ends whose inside begins `text`. A brace may be the fill character (`{x:}>4}`).
fn closing(text: &str) -> Option<usize> {
    let mut skip = None;
    if let Some(colon) = text
        .find([':', '}'])
        .filter(|place| text[*place..].starts_with(':'))
    {
        let mut letters = text[colon + 1..].char_indices();
        if let (Some((place, _)), Some((_, '<' | '^' | '>'))) = (letters.next(), letters.next()) {
            skip = Some(colon + 1 + place);
        }
    }
    text.char_indices()
        .find(|(place, letter)| *letter == '}' && Some(*place) != skip)
        .map(|(place, _)| place)
}

fn placeholder(inside: &str, next: &mut usize) -> Result<Placeholder, Fault> {
    let (argument, spec) = match inside.split_once(':') {
        Some((argument, spec)) => (argument, Some(spec)),
        None => (inside, None),
    };
    let name = argument.trim_end();
    if !name.is_empty() && named(name).is_none() {
        return Err(Fault::Argument(inside.to_owned()));
    }
    let parsed = match spec {
        // `.*` takes its precision from the next argument, before the value takes its own.
        Some(text) => spec_of(text, next).ok_or_else(|| Fault::Spec(text.to_owned()))?,
        None => Spec::default(),
    };
    let argument = named(name).unwrap_or_else(|| {
        *next += 1;
        Argument::Next(*next - 1)
    });
    Ok(Placeholder {
        argument,
        spec: parsed,
    })
}

/// A field's name or number. Letters beyond ASCII are not looked at closely, because a name has to be that of a field:
/// those of some scripts are made of signs that are no letters by themselves.
fn named(text: &str) -> Option<Argument> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(Argument::Positional);
    }
    let mut letters = text.chars();
    let starts = letters
        .next()
        .is_some_and(|first| first == '_' || first.is_alphabetic());
    let goes_on = letters.all(is_in_name);
    (starts && goes_on && text != "_").then(|| Argument::Named(text.to_owned()))
}

fn is_in_name(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric() || !(letter.is_ascii() || letter.is_whitespace())
}

fn spec_of(text: &str, next: &mut usize) -> Option<Spec> {
    let mut rest = text;
    let mut flags = String::new();

    let mut letters = rest.chars();
    let (first, second) = (letters.next(), letters.next());
    let aligned = match (first, second) {
        (Some(fill), Some('<' | '^' | '>')) => fill.len_utf8() + 1,
        (Some('<' | '^' | '>'), _) => 1,
        _ => 0,
    };
    take(&mut rest, aligned, &mut flags);
    if rest.starts_with(['+', '-']) {
        take(&mut rest, 1, &mut flags);
    }
    if rest.starts_with('#') {
        take(&mut rest, 1, &mut flags);
    }
    // `0$` is a width taken from field 0; `0` alone asks for leading zeros.
    if rest.starts_with('0') && !rest.starts_with("0$") {
        take(&mut rest, 1, &mut flags);
    }

    let width = count(&mut rest)?;
    let mut precision = Count::None;
    if let Some(after) = rest.strip_prefix('.') {
        rest = after;
        if let Some(after) = rest.strip_prefix('*') {
            rest = after;
            precision = Count::Argument(Argument::Next(*next));
            *next += 1;
        } else {
            // `.` with nothing behind it asks for nothing: the standard library reads it so.
            precision = count(&mut rest)?;
        }
    }
    let (_, kind) = Kind::ALL
        .into_iter()
        .find(|(letters, _)| *letters == rest.trim_end())?;
    Some(Spec {
        flags,
        width,
        precision,
        kind,
    })
}

fn take(rest: &mut &str, length: usize, into: &mut String) {
    let (taken, after) = rest.split_at(length);
    into.push_str(taken);
    *rest = after;
}

/// A number, or an argument followed by `$`. `None` if a number is too large.
fn count(rest: &mut &str) -> Option<Count> {
    let word = rest
        .find(|letter| !is_in_name(letter))
        .unwrap_or(rest.len());
    if rest[word..].starts_with('$') {
        let argument = named(&rest[..word])?;
        *rest = &rest[word + 1..];
        return Some(Count::Argument(argument));
    }
    let digits = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    if digits == 0 {
        return Some(Count::None);
    }
    // The compiler's own limit for widths and precisions.
    let number = rest[..digits].parse().ok()?;
    *rest = &rest[digits..];
    Some(Count::Number(number))
}

/// A text in which the one name that may stand in braces is replaced by what it stands for.
pub(crate) fn fill(text: &str, name: &str, value: &str) -> Result<String, Misfit> {
    let template = Template::parse(text).map_err(Misfit::Malformed)?;
    let mut filled = String::new();
    for part in &template.parts {
        match part {
            Part::Literal(literal) => filled.push_str(literal),
            Part::Placeholder(placeholder) => {
                match &placeholder.argument {
                    Argument::Named(found) if found == name => {}
                    Argument::Named(found) => return Err(Misfit::Name(found.clone())),
                    Argument::Positional(index) | Argument::Next(index) => {
                        return Err(Misfit::Name(index.to_string()));
                    }
                }
                if !placeholder.spec.is_plain() {
                    return Err(Misfit::Spec);
                }
                filled.push_str(value);
            }
        }
    }
    Ok(filled)
}

/// Why a text cannot be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    Malformed(Fault),
    /// Another name.
    Name(String),
    /// A format specification.
    Spec,
}

#[cfg(test)]
mod tests;
