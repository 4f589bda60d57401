//! The attribute × place matrix: every key of the language, where it may stand and what it takes.

/// Where an attribute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    /// A struct is both: a catalog and its only entry.
    Struct,
    Variant,
    Field,
    /// Inside `zh(…)`.
    Locale,
    /// Inside `each(…)`.
    Each,
}

impl Place {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Place::Enum => "an enum",
            Place::Struct => "a struct",
            Place::Variant => "a variant",
            Place::Field => "a field",
            Place::Locale => "a locale",
            Place::Each => "a value of `each`",
        }
    }

    pub(crate) fn here(self) -> &'static str {
        match self {
            Place::Enum => "on an enum",
            Place::Struct => "on a struct",
            Place::Variant => "on a variant",
            Place::Field => "on a field",
            Place::Locale => "in a locale",
            Place::Each => "in `each`",
        }
    }
}

/// Writes the enum and its facts from one table, so that a key cannot lack one of them.
macro_rules! keys {
    ($($key:ident $name:literal on $($place:ident)+, takes $takes:literal, like $example:literal;)+) => {
        /// A key of the language. Each has at least four letters, because shorter ones are locales.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Key {
            $($key,)+
        }

        impl Key {
            const ALL: &'static [Key] = &[$(Key::$key),+];

            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Key::$key => $name,)+
                }
            }

            pub(crate) fn by_name(name: &str) -> Option<Key> {
                match name {
                    $($name => Some(Key::$key),)+
                    _ => None,
                }
            }

            /// What kind of value the key takes, to follow "takes" in a sentence.
            pub(crate) fn takes(self) -> &'static str {
                match self {
                    $(Key::$key => $takes,)+
                }
            }

            pub(crate) fn example(self) -> &'static str {
                match self {
                    $(Key::$key => $example,)+
                }
            }

            fn written_places(self) -> &'static [Place] {
                match self {
                    $(Key::$key => &[$(Place::$place),+],)+
                }
            }
        }
    };
}

keys! {
    Name "name" on Enum, takes "a text", like "name = \"nas\"";
    Title "title" on Enum Variant Locale Each, takes "a text", like "title = \"…\"";
    Locales "locales" on Enum, takes "a list of language tags", like "locales(\"en\", \"zh\")";
    Untranslated "untranslated" on Enum, takes "a list of texts", like "untranslated(message)";
    OperationList "operation_list" on Enum, takes "a list of texts", like "operation_list(\"CreateVpc\", \"DeleteVpc\")";
    SectionList "section_list" on Enum, takes "a list of texts, each with or without an introduction", like "section_list(\"VPC\" = \"…\", \"Limits\")";
    CodePrefix "code_prefix" on Enum, takes "a text", like "code_prefix = \"VPC.\"";
    RenameAll "rename_all" on Enum, takes "the name of a case", like "rename_all = \"PascalCase\"";
    Require "require" on Enum, takes "a list of texts and locales", like "require(advice, zh(advice))";
    Body "body" on Enum, takes "a list of members or `rfc9457`", like "body(Code = code, Message = message)";
    Format "format" on Enum, takes "`json` or `xml`", like "format = xml";
    CodeHeader "code_header" on Enum, takes "the name of a header as a text", like "code_header = \"x-error-code\"";
    Kind "kind" on Enum, takes "a name", like "kind = NasErrorKind";
    Implement "implement" on Enum, takes "a list of frameworks", like "implement(axum)";
    External "external" on Enum, takes "a list of traits", like "external(Display, Error)";
    Retired "retired" on Enum, takes "a code and what is known of it", like "retired(code = \"…\", status = 404, since = \"1.2\", replaced_by(\"…\"))";
    Crate "crate" on Enum, takes "a path as a text", like "crate = \"my_crate::error_catalog\"";
    Bound "bound" on Enum, takes "where-clauses as a text", like "bound = \"T: std::error::Error + 'static\"";
    Status "status" on Enum Variant Field Each, takes "a number, a name, or a list of these", like "status = 404";
    Fault "fault" on Enum Variant, takes "`client` or `server`", like "fault = client";
    Section "section" on Enum Variant, takes "a text", like "section = \"License errors\"";
    Operations "operations" on Enum Variant, takes "a list of texts", like "operations(\"CreateVpc\")";
    Retryable "retryable" on Enum Variant, takes "nothing, or a list of `throttling`, `after = seconds` and `never`", like "retryable(after = 30)";
    Docs "docs" on Enum Variant, takes "an address as a text", like "docs = \"https://example.com/errors#{code}\"";
    Allow "allow" on Enum Variant, takes "a rule and a reason", like "allow(non_error_status, reason = \"…\")";
    Since "since" on Enum Variant Each, takes "a version as a text", like "since = \"1.2\"";
    Placeholder "placeholder" on Enum Variant Field, takes "a text", like "placeholder = \"10\"";
    Code "code" on Variant, takes "a text or an integer", like "code = \"InvalidVpc.NotFound\"";
    Message "message" on Variant Locale Each, takes "a text", like "message = \"…\"";
    Description "description" on Enum Variant Locale Each, takes "a text (on an enum: `doc`)", like "description = \"…\"";
    Advice "advice" on Variant Locale Each, takes "a text", like "advice = \"…\"";
    Display "display" on Variant, takes "a text", like "display = \"…\"";
    Level "level" on Variant, takes "a log level", like "level = warn";
    SharedCode "shared_code" on Variant, takes "no value", like "shared_code";
    Alias "alias" on Variant Each, takes "a list of codes", like "alias(\"InvalidVpc.Missing\")";
    Deprecated "deprecated" on Variant Each, takes "a text", like "deprecated = \"use … instead\"";
    Owner "owner" on Variant, takes "a text", like "owner = \"team-storage\"";
    Each "each" on Variant, takes "a field and its values", like "each(resource = \"Disk\", \"Image\")";
    Numbered "numbered" on Variant, takes "no value", like "numbered";
    Transparent "transparent" on Variant, takes "nothing, or the codes at which the inner error yields", like "transparent(yields(\"InternalError\"))";
    Source "source" on Field, takes "no value", like "source";
    From "from" on Field, takes "nothing, or a list of types", like "from(std::io::Error)";
    Param "param" on Field, takes "nothing, a name as a text, or `serde` in parentheses", like "param = \"limit\"";
    Errors "errors" on Field, takes "no value", like "errors";
    RetryAfter "retry_after" on Field, takes "no value", like "retry_after";
}

impl Key {
    pub(crate) fn all() -> impl Iterator<Item = Key> {
        Key::ALL.iter().copied()
    }

    /// The keys that may stand at a place.
    pub(crate) fn names_at(place: Place) -> impl Iterator<Item = &'static str> + Clone {
        Key::ALL
            .iter()
            .filter(move |key| key.belongs_on(place))
            .map(|key| key.name())
    }

    pub(crate) fn belongs_on(self, place: Place) -> bool {
        let written = self.written_places();
        match place {
            Place::Enum | Place::Variant | Place::Field | Place::Locale | Place::Each => {
                written.contains(&place)
            }
            Place::Struct => written.contains(&Place::Enum) || written.contains(&Place::Variant),
        }
    }

    /// Where the key belongs, for a reader who looks at a place where it does not.
    pub(crate) fn home_seen_from(self, place: Place) -> &'static str {
        let on_entry = self.belongs_on(Place::Variant);
        match place {
            Place::Enum if on_entry => "a variant",
            Place::Variant if self.belongs_on(Place::Enum) => "the enum",
            Place::Enum | Place::Struct | Place::Variant => "a field",
            Place::Field | Place::Locale | Place::Each if on_entry => {
                "the variant or struct itself"
            }
            Place::Locale | Place::Each if self.belongs_on(Place::Field) => "a field",
            Place::Field | Place::Locale | Place::Each => "the type",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crate::rules::locale::is_locale_key;

    #[test]
    fn no_key_looks_like_a_locale() {
        for key in Key::all() {
            assert!(!is_locale_key(key.name()), "{}", key.name());
            assert!(key.name().len() >= 4, "{}", key.name());
        }
    }

    #[test]
    fn every_example_shows_its_key() {
        for key in Key::all() {
            assert!(key.example().starts_with(key.name()), "{}", key.name());
        }
    }
}
