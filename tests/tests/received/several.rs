//! Errors that were answered together.

use error_catalog::{ApiError, Received};

use crate::{PayError, json};

#[derive(Debug, ApiError)]
#[api(body(code = code, message = message, errors = errors))]
enum FormError {
    #[api(status = 400, code = "Invalid", message = "Some fields are invalid.")]
    Invalid {
        #[api(errors)]
        fields: Vec<FieldError>,
    },
    #[api(status = 422, code = "TooLong", message = "Too long.")]
    TooLong,
}

#[derive(Debug, ApiError)]
#[api(kind = FieldErrorKind, body(code = code, field = param("field"), message = message))]
enum FieldError {
    #[api(status = 400, code = "Missing", message = "`{field}` is missing.")]
    Missing { field: String },
}

#[test]
fn each_is_received_by_itself() {
    let fields = vec![FieldError::Missing { field: "id".into() }];
    assert!(matches!(
        FormError::Invalid { fields },
        FormError::Invalid { .. }
    ));
    let json = r#"{"code":"Invalid","message":"Some fields are invalid.","errors":[{"code":"Missing","field":"id","message":"`id` is missing."},{"code":"TooLong","message":"Too long."},3]}"#;
    let item = "<code>Missing</code><field>id</field><message>`id` is missing.</message>";
    let long = "<code>TooLong</code><message>Too long.</message>";
    let nested = format!(
        "<e><code>Invalid</code><message>Some fields are invalid.</message><errors><i>{item}</i><i>{long}</i></errors></e>"
    );
    let flat = format!(
        "<e><code>Invalid</code><message>Some fields are invalid.</message><errors>{item}</errors><errors>{long}</errors></e>"
    );
    for (content_type, body) in [
        ("application/json", json),
        ("text/xml", &*nested),
        ("text/xml", &*flat),
    ] {
        let headers = [("Content-Type", content_type)];
        let received = Received::new(FormError::CATALOG, 400_u16, headers, body);
        assert!(received.is("Invalid"), "{body}");
        assert_eq!(received.oddities(), [], "{body}");
        let [missing, long] = received.errors() else {
            panic!("{:?}: {body}", received.errors());
        };
        assert_eq!(missing.message(), Some("`id` is missing."));
        assert_eq!(missing.kind(), Some(FieldErrorKind::Missing));
        let missing = missing.with_catalog(FieldError::CATALOG);
        assert_eq!(missing.entry(), FieldError::CATALOG.find("Missing"));
        assert!(
            missing
                .params()
                .map(|(name, value)| format!("{name}={value}"))
                .eq(["field=id"])
        );
        // The status is that of all of them.
        assert_eq!(long.entry(), FormError::CATALOG.find("TooLong"));
        assert_eq!(long.oddities(), []);
        assert_eq!(long.status(), 400);
        assert_eq!(long.body(), body.as_bytes());
    }
}

#[test]
fn a_list_alone_is_spoken_for_by_its_first() {
    let received = json(
        400,
        r#"[{"Code":"VpcInUse","Message":"A"},{"Code":"Throttling"}]"#,
    );
    assert!(received.is("VpcInUse"));
    assert_eq!(received.errors().len(), 2);
    assert!(received.errors()[1].is("Throttling"));
    assert_eq!(
        received.errors()[1].with_catalog(PayError::CATALOG).entry(),
        None
    );
}

#[test]
fn of_several_lists_the_outermost_counts() {
    let body = r#"{"errors":[{"code":"A"}],"error":{"code":"Invalid","errors":[{"code":"B"},{"code":"C"}]}}"#;
    let headers = [("Content-Type", "application/json")];
    let received = Received::new(FormError::CATALOG, 400_u16, headers, body);
    assert!(received.is("Invalid"));
    assert_eq!(received.errors().len(), 1);
    assert!(received.errors()[0].is("A"));
}

/// An element in which nothing stands, or nothing is left, takes no other with it.
#[test]
fn an_element_without_elements_is_an_error_of_which_nothing_is_known() {
    let first = "<i><code>Missing</code></i>";
    for rest in [
        "<i/></errors></e>",
        "<i> </i></errors></e>",
        "<i><cod",
        "<i>",
    ] {
        let body = format!("<e><code>Invalid</code><errors>{first}{rest}");
        let received = Received::new(
            FormError::CATALOG,
            400_u16,
            [("content-type", "text/xml")],
            body.clone(),
        );
        let [first, empty] = received.errors() else {
            panic!("{:?}: {body}", received.errors());
        };
        assert!(first.is("Missing"), "{body}");
        assert_eq!(empty.code(), None, "{body}");
    }
}
