use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api(status = 500, code = "InternalError", message = "Please try {again}.")]
    Internal(#[api(from(std::io::Error, std::fmt::Error, Box<dyn std::error::Error>))] Box<dyn std::error::Error>),
    #[api(status = 400, code = "InvalidNumber", message = "That is no number.")]
    Number(#[api(from)] Option<std::num::ParseIntError>),
}

fn read() -> Result<u32, StoreError> {
    use std::fmt::Write as _;

    let mut text = std::fs::read_to_string("vpc.json")?;
    write!(text, "1")?;
    Ok(text.parse()?)
}

fn main() {
    println!("{:?}", read().map_err(|error| error.to_string()));
}
