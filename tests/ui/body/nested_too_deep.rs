use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[api(body(Code = code, a0(a1(a2(a3(a4(a5(a6(a7(a8(a9(a10(a11(a12(a13(a14(a15(a16(a17(a18(a19(Message = message))))))))))))))))))))))]
enum VpcError {
    #[api(status = 404, code = "InvalidVpc.NotFound", message = "There is no such VPC.")]
    NotFound,
}

fn main() {}
