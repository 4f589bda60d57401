//! `each` in odd but legal shapes.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "Missing{{{type}}}", message = "{type} is missing.", each(r#type = "a-b", "中文", "static"))]
pub struct Missing {
    pub r#type: MissingType,
}

#[derive(Debug, ApiError)]
#[api(code_prefix = "Vpc.", rename_all = "PascalCase", description = doc)]
enum VpcError {
    /// Braces {here} are braces.
    #[api(status(404, 410), message = "{name} {id}", shared_code)]
    #[api(each(name = "Zero"), each(name = "One", message = "one"), each(name = "Two", message = "two {id:>3}", status = 404))]
    NotFound {
        name: VpcName,
        #[api(param)]
        id: u32,
    },
}

fn local() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 7, message = "m", shared_code, numbered, each(kind = "A", "B"))]
    struct Local {
        kind: LocalKind,
    }
    assert_eq!(Local { kind: LocalKind::B }.code(), 7);
}

fn main() {
    local();
    assert_eq!(Missing { r#type: MissingType::Static }.code(), "Missing{static}");
    let _ = VpcError::NotFound { name: VpcName::Two, id: 1 };
}

/// An alias for each value, and one in `each`.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "Missing.{id}", message = "m", alias("Lacks {id}"))]
#[api(each(id = "A", alias("No.A")), each(id = "B"))]
pub struct Aliased {
    pub id: AliasedId,
}
