use error_catalog::ApiError;

#[derive(Clone, Copy, ApiError)]
union Failure {
    number: u32,
    float: f32,
}

impl std::fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Failure")
    }
}

fn fail() -> Result<(), Failure> {
    Err(Failure { number: 1 })
}

fn main() {
    if let Err(error) = fail() {
        println!("{error} {} {}", error.code(), Failure::CATALOG.len());
    }
}
