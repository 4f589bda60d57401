use core::fmt::{self, Display, Formatter};

use super::MarkdownTable;
use super::escape::escape_line;

/// A catalog as a table in Markdown for each of its sections, under the section's name and introduction.
///
/// Made by [`MarkdownTable::by_section`], and printed through its `Display`.
///
/// ```
/// use error_catalog::ApiError;
/// use error_catalog::publish::{Cell, MarkdownTable};
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 403, section_list("Other errors", "Licence errors" = "Ask your administrator."))]
/// enum NasError {
///     #[api(code = "Licence.Expired", message = "The licence has expired.", section = "Licence errors")]
///     LicenceExpired,
///     #[api(code = "InternalError", message = "Something went wrong.", section = "Other errors")]
///     Internal,
///     #[api(code = "Throttling", message = "Too fast.")]
///     Throttling,
/// }
///
/// let table = MarkdownTable::new(NasError::CATALOG).column("Code", Cell::Code);
/// assert_eq!(
///     table.by_section(2).to_string(),
///     "| Code |\n| --- |\n| Throttling |\n\n## Other errors\n\n\
///      | Code |\n| --- |\n| InternalError |\n\n## Licence errors\n\n\
///      Ask your administrator.\n\n\
///      | Code |\n| --- |\n| Licence.Expired |\n",
/// );
/// ```
#[derive(Clone, Debug)]
pub struct MarkdownSections<'a> {
    table: MarkdownTable<'a>,
    level: usize,
}

impl<'a> MarkdownSections<'a> {
    pub(super) fn new(table: MarkdownTable<'a>, level: u8) -> MarkdownSections<'a> {
        MarkdownSections {
            table,
            level: usize::from(level.clamp(1, 6)),
        }
    }
}

impl Display for MarkdownSections<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        let mut separated = |f: &mut Formatter<'_>| {
            let blank = if is_first { "" } else { "\n" };
            is_first = false;
            f.write_str(blank)
        };
        let without = self.table.clone().without_section();
        if without.has_columns() && !without.is_empty() {
            separated(f)?;
            Display::fmt(&without, f)?;
        }
        for section in self.table.sections() {
            let table = self.table.clone().section(section);
            if table.is_empty() {
                continue;
            }
            separated(f)?;
            f.write_str(&"######"[..self.level])?;
            f.write_str(" ")?;
            escape_line(section.name(), f)?;
            f.write_str("\n")?;
            if let Some(introduction) = section.introduction() {
                f.write_str("\n")?;
                escape_line(introduction, f)?;
                f.write_str("\n")?;
            }
            if table.has_columns() {
                write!(f, "\n{table}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use crate::gateway::{GATEWAY, NAS, PLATFORM};
    use crate::publish::{Cell, MarkdownTable};

    #[test]
    fn every_section_has_a_heading_and_entries_without_one_come_first() {
        let table = MarkdownTable::new(&GATEWAY).column("C", Cell::Code);
        let rows = |codes: &[&str]| {
            let rows = codes.iter().map(|code| format!("| {code} |\n"));
            format!("| C |\n| --- |\n{}", rows.collect::<String>())
        };
        let expected = [
            rows(&["BadGateway"]),
            "### Common\n".into(),
            rows(&["InternalError"]),
            "### Common\n\nFor \\*all\\*.\n".into(),
            rows(&["InternalError", "ServiceUnavailable"]),
            "### Of NAS\n".into(),
            rows(&["1.Missing.A 2.Missing.B 3.Missing.C"]),
            "### NAS\n".into(),
            rows(&["InvalidFileSystem.NotFound", "ServiceUnavailable"]),
            "### 公共\n".into(),
            rows(&["InternalError"]),
            "### Limits\n\n\\- Slow down.\n".into(),
            rows(&["Throttling", "Throttling", "Throttling"]),
        ];
        assert_eq!(table.by_section(3).to_string(), expected.join("\n"));
    }

    #[test]
    fn a_section_without_rows_is_left_out() {
        let table = MarkdownTable::new(&NAS).column("C", Cell::Code);
        let markdown = table.operation("Ping").by_section(1).to_string();
        // What names no operation stands here too, and that is all of `numbered`.
        let headings = markdown.lines().filter(|line| line.starts_with('#'));
        assert_eq!(headings.collect::<String>(), "# NAS# Limits");
    }

    #[test]
    fn levels_are_those_that_markdown_has() {
        for (level, heading) in [(0, "# Limits"), (6, "###### Limits"), (7, "###### Limits")] {
            let markdown = MarkdownTable::new(&PLATFORM).by_section(level).to_string();
            assert_eq!(markdown, format!("{heading}\n\n\\- Slow down.\n"));
        }
    }
}
