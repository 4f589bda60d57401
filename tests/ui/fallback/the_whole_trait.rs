use error_catalog::{AnyError, ApiError, Catalog, Entry, HasCatalog};

#[derive(Debug, ApiError)]
#[api(locales("en", "zh"))]
enum VpcError {
    #[api(code = "InvalidVpc.NotFound", message = "There is no VPC {id}.")]
    #[api(zh(message = "VPC {id} 不存在。"))]
    NotFound { id: String },
}

const CATALOG: &Catalog = VpcError::CATALOG;

fn catalog<T: HasCatalog>() -> &'static Catalog {
    T::CATALOG
}

fn handler(id: &str) -> Result<(), AnyError> {
    Err(VpcError::NotFound { id: id.to_owned() })?;
    Ok(())
}

fn answer(error: &dyn ApiError) -> (u16, String) {
    (error.status().as_u16(), error.message().to_string())
}

fn main() {
    let error = VpcError::NotFound { id: "vpc-1".to_owned() };
    let entry: Entry = error.entry();
    println!("{} {} {:?}", error.status(), error.code(), error.advice());
    println!("{} {}", error.localized("zh").message(), entry.code());
    println!("{:?} {:?}", answer(&error), serde_json::to_string(&error));
    println!("{:?} {}", error.params().count(), error.retry().is_retryable());
    println!("{} {}", CATALOG.len(), catalog::<VpcError>().len());
    println!("{:?}", VpcError::CATALOG.find("InvalidVpc.NotFound"));
    let _ = handler("vpc-1");
}
