/// What a caller sends goes into headers, bodies and logs of ours: no more than an identifier is taken for one.
const MAX_LEN: usize = 128;

/// Whether that can be the identifier of a request: 1 to 128 characters of visible ASCII. It is then the same text in a
/// header, in a body of any format and in a line of a log.
pub(super) fn is_usable(id: &impl AsRef<[u8]>) -> bool {
    let id = id.as_ref();
    (1..=MAX_LEN).contains(&id.len()) && id.iter().all(u8::is_ascii_graphic)
}

#[cfg(test)]
mod tests {
    use super::is_usable;

    #[test]
    fn an_identifier_is_short_and_visible() {
        for id in [
            "7",
            "B71B4C68-7E9A",
            "Root=1-67;Parent=\"a\"",
            &"x".repeat(128),
        ] {
            assert!(is_usable(&id), "{id}");
        }
        for id in [
            "",
            " ",
            "a b",
            "a\tb",
            "a\nb",
            "a\u{7f}",
            "é",
            "请求",
            &"x".repeat(129),
        ] {
            assert!(!is_usable(&id), "{id}");
        }
        assert!(!is_usable(&[b'a', 0xff]));
    }
}
