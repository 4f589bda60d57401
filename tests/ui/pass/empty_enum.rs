use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum Nothing {}

#[derive(Debug, ApiError)]
#[api(name = "nothing", status = 500, locales("en", "zh"), body = rfc9457)]
enum NothingYet {}

fn main() {
    assert_eq!(Nothing::CATALOG.len(), 0);
    assert_eq!(NothingYet::CATALOG.name(), "nothing");
}
