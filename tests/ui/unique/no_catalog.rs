error_catalog::assert_unique!(String);

fn main() {}
