use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum TextError {
    #[api(code = "A", message = "tab\t nul\0 bell\x07 quote\" backslash\\ \u{1F4A9} line
break and \
      continuation")]
    Escapes,
    #[api(code = r#"B"\"#, message = r###"raw "# \n {{ }} {0}"###)]
    Raw(u8),
    #[api(code = "C", message = "\u{202E}\u{FEFF}é e\u{301}", advice = "\r\n", display = "\u{0}{0}")]
    Marks(u8),
    #[api(code = "D", message = " ", section = " ", owner = "\n")]
    Blank,
}

fn main() {
    assert_eq!(TextError::Raw(1).to_string(), "raw \"# \\n { } 1");
    assert_eq!(
        TextError::Escapes.to_string(),
        "tab\t nul\0 bell\u{7} quote\" backslash\\ 💩 line\nbreak and continuation"
    );
    assert_eq!(TextError::Marks(2).to_string(), "\0\u{32}");
    assert_eq!(TextError::Blank.message(), " ");
}
