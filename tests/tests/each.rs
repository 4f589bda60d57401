//! `each`: one variant, an entry for every value of a field.

use error_catalog::{ApiError, Catalog, Entry, Reply};
use serde_json::json;

#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    locales("en", "zh"),
    description = doc,
    docs = "https://example.com/{code}",
    status = 404,
    body(Code = code, Message = message, Resource = param("resource"), Id = param("id"))
)]
enum VpcError {
    #[api(code = "Before", message = "before")]
    Before,
    /// A doc comment says {what} it says of a {resource}.
    #[api(
        code = "Forbidden.{resource}NotFound",
        title = "No {resource}",
        message = "There is no {resource} {id}.",
        advice = "Create the {resource} first.",
        zh(
            title = "没有 {resource}",
            message = "{resource} {id} 不存在。",
            advice = "请先创建 {resource}。"
        ),
        since = "1.0"
    )]
    #[api(each(resource = "Disk", "securityGroup"))]
    #[api(each(
        resource = "Image",
        status(410, 404),
        message = "Image {id:>4} is gone, {{{resource}}}.",
        description = "Images are gone after a {resource}-year.",
        zh(advice = none),
        alias("Forbidden.Image", "Forbidden.Picture"),
        since = "2.0",
        deprecated = "There are no images any more."
    ))]
    NotFound { resource: Resource, id: u32 },
    #[api(code = "After", message = "after")]
    After,
}

/// The same entries, as one would write them without `each`.
#[derive(Debug, ApiError)]
#[api(
    name = "vpc",
    locales("en", "zh"),
    docs = "https://example.com/{code}",
    status = 404
)]
enum Written {
    #[api(code = "Before", message = "before")]
    Before,
    #[api(
        code = "Forbidden.DiskNotFound",
        title = "No Disk",
        message = "There is no Disk {id}.",
        description = "A doc comment says {what} it says of a Disk.",
        advice = "Create the Disk first.",
        zh(
            title = "没有 Disk",
            message = "Disk {id} 不存在。",
            advice = "请先创建 Disk。"
        ),
        since = "1.0"
    )]
    Disk {
        #[api(param, placeholder = "Disk")]
        resource: &'static str,
        id: u32,
    },
    #[api(
        code = "Forbidden.securityGroupNotFound",
        title = "No securityGroup",
        message = "There is no securityGroup {id}.",
        description = "A doc comment says {what} it says of a securityGroup.",
        advice = "Create the securityGroup first.",
        zh(
            title = "没有 securityGroup",
            message = "securityGroup {id} 不存在。",
            advice = "请先创建 securityGroup。"
        ),
        since = "1.0"
    )]
    SecurityGroup {
        #[api(param, placeholder = "securityGroup")]
        resource: &'static str,
        id: u32,
    },
    #[api(
        status(410, 404),
        code = "Forbidden.ImageNotFound",
        title = "No Image",
        message = "Image {id:>4} is gone, {{Image}}.",
        description = "Images are gone after a Image-year.",
        advice = "Create the Image first.",
        zh(title = "没有 Image", advice = none),
        alias("Forbidden.Image", "Forbidden.Picture"),
        since = "2.0",
        deprecated = "There are no images any more."
    )]
    Image {
        #[api(param, placeholder = "Image")]
        resource: &'static str,
        id: u32,
    },
    #[api(code = "After", message = "after")]
    After,
}

fn occurrences() -> Vec<(VpcError, Written)> {
    let id = 7;
    let not_found = |resource| VpcError::NotFound { resource, id };
    vec![
        (VpcError::Before, Written::Before),
        (
            not_found(Resource::Disk),
            Written::Disk {
                resource: "Disk",
                id,
            },
        ),
        (
            not_found(Resource::SecurityGroup),
            Written::SecurityGroup {
                resource: "securityGroup",
                id,
            },
        ),
        (
            not_found(Resource::Image),
            Written::Image {
                resource: "Image",
                id,
            },
        ),
        (VpcError::After, Written::After),
    ]
}

#[test]
fn an_entry_for_each_value_is_the_entry_that_one_would_write() {
    let each: Vec<Entry> = VpcError::CATALOG.entries().collect();
    let written: Vec<Entry> = Written::CATALOG.entries().collect();
    assert_eq!(each, written);
}

#[test]
fn an_occurrence_is_that_of_its_value() {
    let entries: Vec<Entry> = VpcError::CATALOG.entries().collect();
    for ((each, written), entry) in occurrences().iter().zip(entries) {
        assert_eq!(each.entry(), entry);
        assert_eq!(each.status(), written.status());
        assert_eq!(each.code(), written.code());
        assert_eq!(each.to_string(), written.to_string());
        let params = |error: &dyn ApiError| {
            let params = error.params();
            params
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(params(each), params(written));
        for locale in ["en", "zh"] {
            let (each, written) = (each.localized(locale), written.localized(locale));
            assert_eq!(each.message().to_string(), written.message().to_string());
            assert_eq!(each.title(), written.title());
            assert_eq!(each.description(), written.description());
            let text = |text: Option<error_catalog::Text>| text.map(String::from);
            assert_eq!(text(each.advice()), text(written.advice()));
        }
    }
}

#[test]
fn a_replaced_text_takes_its_translations_with_it() {
    let image = VpcError::CATALOG.find("Forbidden.ImageNotFound").unwrap();
    assert_eq!(
        image.localized("zh").message(),
        "Image {id} is gone, {Image}."
    );
    assert_eq!(image.localized("zh").title(), Some("没有 Image"));
    assert_eq!(image.localized("zh").advice().map(String::from), None);
}

#[test]
fn find_leads_from_every_code_and_alias_to_its_value() {
    let catalog: &Catalog = VpcError::CATALOG;
    for entry in catalog.entries() {
        assert_eq!(catalog.find(entry.code()), Some(entry));
        for alias in entry.aliases() {
            assert_eq!(catalog.find(alias), Some(entry));
        }
    }
    assert_eq!(
        catalog.find("Forbidden.Picture").unwrap().code(),
        "Forbidden.ImageNotFound"
    );
    assert_eq!(catalog.find("Forbidden.{resource}NotFound"), None);
}

#[test]
fn the_value_is_public() {
    let error = VpcError::NotFound {
        resource: Resource::SecurityGroup,
        id: 7,
    };
    assert_eq!(
        serde_json::to_value(Reply::new(&error)).unwrap(),
        json!({
            "Code": "Forbidden.securityGroupNotFound",
            "Message": "There is no securityGroup 7.",
            "Resource": "securityGroup",
            "Id": 7,
        }),
    );
}

#[test]
fn the_type_has_the_documented_values_and_no_others() {
    let texts = ["Disk", "securityGroup", "Image"];
    assert_eq!(Resource::ALL.len(), texts.len());
    for (value, text) in Resource::ALL.iter().zip(texts) {
        assert_eq!(value.as_str(), text);
        assert_eq!(value.to_string(), text);
        assert_eq!(format!("{value:>14}"), format!("{text:>14}"));
    }
    // No wildcard: a value more would not compile.
    let number = |value| match value {
        Resource::Disk => 0,
        Resource::SecurityGroup => 1,
        Resource::Image => 2,
    };
    let numbers: Vec<i32> = Resource::ALL.iter().copied().map(number).collect();
    assert_eq!(numbers, [0, 1, 2]);
    let mut sorted = Resource::ALL.to_vec();
    sorted.sort();
    assert_eq!(sorted, Resource::ALL);
}

/// One type for two variants, one of them with one code for all, and all of it nested.
#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Inner {
    #[api(code = "Invalid.{field}", message = "{field} is not valid.")]
    #[api(each(field = "Name", "Size"))]
    Invalid { field: Field },
    #[api(code = "Missing", message = "{field} is missing.", shared_code)]
    #[api(each(field = "Name", "Size"))]
    Missing { field: Field },
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Outer {
    #[api(code = "Own", message = "own")]
    Own,
    #[api(transparent)]
    Inner(#[api(from)] Inner),
}

#[test]
fn one_type_may_stand_in_two_variants_and_in_a_nested_catalog() {
    for (number, field) in Field::ALL.iter().copied().enumerate() {
        let invalid = Outer::from(Inner::Invalid { field });
        let missing = Outer::from(Inner::Missing { field });
        assert_eq!(invalid.code(), format!("Invalid.{field}").as_str());
        assert_eq!(invalid.message(), format!("{field} is not valid."));
        assert_eq!(missing.code(), "Missing");
        assert_eq!(missing.message(), format!("{field} is missing."));
        let shared: Vec<Entry> = Outer::CATALOG.find_all("Missing").collect();
        assert_eq!(shared.len(), 2);
        assert_eq!(missing.entry(), shared[number]);
    }
    assert_eq!(Outer::Own.code(), "Own");
    assert_eq!(Outer::CATALOG.len(), 5);
}

/// Aliases that name the value, and the value itself where nothing public names it.
#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Request {
    #[api(code = "Missing.{name}", message = "missing", alias("Lacks.{name}"))]
    #[api(each(name = "A", alias("No.A")), each(name = "B"))]
    Missing { name: Name },
    #[api(code = "Conflict", shared_code)]
    #[api(
        each(shard = "Shard7", message = "It is taken."),
        each(shard = "Shard8", message = "It is gone.")
    )]
    Conflict { shard: Shard },
}

#[test]
fn an_alias_may_name_the_value() {
    let found = |code: &str| Request::CATALOG.find(code).unwrap().code().to_string();
    assert_eq!(found("Lacks.A"), "Missing.A");
    assert_eq!(found("No.A"), "Missing.A");
    assert_eq!(found("Lacks.B"), "Missing.B");
}

#[test]
fn a_value_that_nothing_public_names_stays_private() {
    let error = Request::Conflict {
        shard: Shard::Shard8,
    };
    assert_eq!(error.params().count(), 0);
    assert_eq!(error.message(), "It is gone.");
    let named = Request::Missing { name: Name::B };
    assert_eq!(named.params().count(), 1);
}
