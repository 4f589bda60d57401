use error_catalog::ApiError;

#[derive(ApiError)]
union Failure {
    number: u32,
    float: f32,
}

fn main() {}
