use error_catalog::ApiError;

#[derive(Debug, ApiError)]
enum PaymentError {
    #[api(status = 402, code = "PaymentDeclined", message = "The payment was declined.")]
    Declined { source: String },
}

fn main() {}
