use error_catalog::{ApiError, Param, Value};

#[derive(Debug)]
struct Login {
    user: String,
    password: String,
}

impl Param for Login {
    fn value(&self) -> Value<'_> {
        Value::Text(&self.user)
    }
}

#[derive(Debug, ApiError)]
enum LoginError {
    #[api(status = 401, code = "Unauthorized", message = "The password of {login:?} is wrong.")]
    Wrong { login: Login },
}

fn main() {}
