use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "A", message = "There is none.", name = "a", description = "None.")]
struct Unit;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "B", message = "There is no {0} {1:?}.")]
struct Tuple(u32, &'static str);

#[derive(Debug, ApiError)]
#[api(status = 404, code = "C", message = "There is no {id}.", locales("en", "zh"))]
#[api(zh(message = "{id} 不存在。"), title = "None")]
struct Named {
    id: String,
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(Named);

#[derive(Debug, ApiError)]
#[api(status = 404, code = "D", message = "There is none.")]
struct Empty {}

#[derive(Debug, ApiError)]
#[api(status = 404, code = "E", message = "There is none.")]
struct EmptyTuple();

fn main() {
    assert_eq!(Unit.to_string(), "There is none.");
    assert_eq!(Tuple(1, "b").to_string(), "There is no 1 \"b\".");
    let error = Wrapper(Named { id: "c".to_owned() });
    assert_eq!(error.to_string(), "There is no c.");
    assert_eq!(error.0.localized("zh").message(), "c 不存在。");
    assert_eq!(Empty {}.code(), "D");
    assert_eq!(EmptyTuple().code(), "E");
}
