//! A text that stands within a longer one.

/// Some bytes of a text, which are not cut out before somebody asks for them.
///
/// To cut a `str` asks at both ends whether a character begins there; who writes bytes need not know.
#[derive(Clone, Copy)]
pub(crate) struct Excerpt {
    whole: &'static str,
    start: usize,
    end: usize,
}

// A table that contradicts itself gives empty texts and no panic: this runs where an error is being answered.
impl Excerpt {
    #[inline]
    pub(crate) const fn new(whole: &'static str, start: usize, end: usize) -> Excerpt {
        Excerpt { whole, start, end }
    }

    #[inline]
    pub(crate) fn as_str(self) -> &'static str {
        self.whole.get(self.start..self.end).unwrap_or_default()
    }

    /// Nothing if they are not all there.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) fn as_bytes(self) -> Option<&'static [u8]> {
        self.whole.as_bytes().get(self.start..self.end)
    }

    /// The bytes from one place in it to another.
    #[inline]
    pub(crate) const fn between(self, start: usize, end: usize) -> Excerpt {
        Excerpt {
            whole: self.whole,
            start: self.start + start,
            end: self.start + end,
        }
    }

    /// The bytes from a place on.
    #[inline]
    pub(crate) const fn after(self, start: usize) -> Excerpt {
        Excerpt {
            start: self.start + start,
            ..self
        }
    }
}

#[cfg(all(test, feature = "alloc"))]
mod tests {
    use super::Excerpt;

    #[test]
    fn what_cannot_be_cut_is_empty() {
        let excerpt = Excerpt::new("a错b", 1, 4);
        assert_eq!(excerpt.as_str(), "错");
        assert_eq!(excerpt.as_bytes(), Some("错".as_bytes()));
        assert_eq!(excerpt.after(1).as_str(), "");
        assert_eq!(excerpt.after(1).as_bytes().map(<[u8]>::len), Some(2));
        assert_eq!(excerpt.between(0, 3).as_str(), "错");
        assert_eq!(Excerpt::new("ab", 1, 3).as_bytes(), None);
        assert_eq!(Excerpt::new("ab", 2, 1).as_str(), "");
        assert_eq!(Excerpt::new("ab", 0, 2).after(1).as_str(), "b");
    }
}
