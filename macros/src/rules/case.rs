//! The cases of `rename_all`, and the default name of a catalog.

/// A case that a variant's name can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    const ALL: [(&'static str, Case); 8] = [
        ("lowercase", Case::Lower),
        ("UPPERCASE", Case::Upper),
        ("PascalCase", Case::Pascal),
        ("camelCase", Case::Camel),
        ("snake_case", Case::Snake),
        ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
        ("kebab-case", Case::Kebab),
        ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
    ];

    pub(crate) fn by_name(name: &str) -> Option<Case> {
        Case::ALL
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, case)| *case)
    }

    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Case::ALL.iter().map(|(name, _)| *name)
    }

    /// Writes a name that is in Pascal case in this case.
    pub(crate) fn write(self, name: &str) -> String {
        match self {
            Case::Pascal => name.to_owned(),
            Case::Lower => name.to_lowercase(),
            Case::Upper => name.to_uppercase(),
            Case::Camel => {
                let mut letters = name.chars();
                letters
                    .next()
                    .map(|first| first.to_lowercase().collect::<String>() + letters.as_str())
                    .unwrap_or_default()
            }
            Case::Snake => words(name).join("_"),
            Case::ScreamingSnake => words(name).join("_").to_uppercase(),
            Case::Kebab => words(name).join("-"),
            Case::ScreamingKebab => words(name).join("-").to_uppercase(),
        }
    }
}

/// The default name of a catalog: `NasError` is `nas`, `FileSystemError` is `file-system`.
pub(crate) fn catalog_name(type_name: &str) -> String {
    let stem = type_name.strip_suffix("Error").unwrap_or(type_name);
    Case::Kebab.write(if stem.is_empty() { type_name } else { stem })
}

/// The name of the variant that stands for a value: `callerUid` is `CallerUid`, `disk-image` is `DiskImage`.
pub(crate) fn variant_name(value: &str) -> String {
    let parts = value.split(|letter: char| !letter.is_alphanumeric());
    parts
        .map(|part| {
            let mut letters = part.chars();
            let first = letters.next();
            first.map_or_else(String::new, |first| {
                first.to_uppercase().collect::<String>() + letters.as_str()
            })
        })
        .collect()
}

/// Lower-case words; a run of capitals is one word (`HTTPStatus` is `http`, `status`).
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let after_small =
            place > 0 && (letters[place - 1].is_lowercase() || letters[place - 1].is_numeric());
        let before_small = letters
            .get(place + 1)
            .is_some_and(|next| next.is_lowercase());
        let starts = *letter == '_' || (letter.is_uppercase() && (after_small || before_small));
        if starts && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if *letter != '_' {
            word.extend(letter.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Case, catalog_name};

    #[test]
    fn every_case_is_written_in_itself() {
        let table = [
            ("lowercase", "vpcnotfound"),
            ("UPPERCASE", "VPCNOTFOUND"),
            ("PascalCase", "VpcNotFound"),
            ("camelCase", "vpcNotFound"),
            ("snake_case", "vpc_not_found"),
            ("SCREAMING_SNAKE_CASE", "VPC_NOT_FOUND"),
            ("kebab-case", "vpc-not-found"),
            ("SCREAMING-KEBAB-CASE", "VPC-NOT-FOUND"),
        ];
        assert_eq!(table.len(), Case::names().count());
        for (name, expected) in table {
            let written = Case::by_name(name).map(|case| case.write("VpcNotFound"));
            assert_eq!(written.as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_catalog_is_named_after_its_type() {
        let table = [
            ("NasError", "nas"),
            ("FileSystemError", "file-system"),
            ("HTTPStatusError", "http-status"),
            ("Error", "error"),
            ("Vpc2Error", "vpc2"),
            ("Failure", "failure"),
        ];
        for (name, expected) in table {
            assert_eq!(catalog_name(name), expected);
        }
    }
}
