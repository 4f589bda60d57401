use error_catalog::ApiError;

macro_rules! errors {
    ($vis:vis $name:ident: $($variant:ident($ty:ty) = $status:literal $code:literal $message:literal $expr:expr,)+) => {
        #[derive(Debug, ApiError)]
        $vis enum $name {
            $(
                #[api(status = $status, code = $code, message = $message, advice = $expr)]
                $variant($ty),
            )+
            #[api(status = 500, code = "Internal", message = "Please try again later.")]
            Internal(#[api(from)] std::io::Error),
        }
    };
}

errors! {
    pub(crate) VpcError:
    NotFound(u32) = 404 "NotFound" "There is no VPC {0}." "Create it.",
    TooMany(Option<String>) = 403 "TooMany" "There are too many: {0}." "Delete one.",
}

macro_rules! numbered {
    ($code:expr, $field:ident: $ty:ty, $status:tt) => {
        #[derive(Debug, ApiError)]
        #[api(status = $status, code = $code, message = "There is none.")]
        struct Numbered {
            #[api(param = "vpc")]
            $field: $ty,
        }
    };
}

numbered!(-1404, id: &'static str, 404);

fn main() {
    assert_eq!(VpcError::NotFound(3).to_string(), "There is no VPC 3.");
    assert_eq!(VpcError::TooMany(None).advice().unwrap(), "Delete one.");
    assert_eq!(VpcError::from(std::io::Error::other("x")).code(), "Internal");
    assert_eq!(Numbered { id: "a" }.code(), -1404);
}
