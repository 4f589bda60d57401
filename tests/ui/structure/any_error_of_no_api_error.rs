fn read() -> Result<String, error_catalog::AnyError> {
    Ok(std::fs::read_to_string("vpc.json")?)
}

fn main() {
    let _ = read();
}
