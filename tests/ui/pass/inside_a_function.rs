use error_catalog::ApiError;

mod outer {
    pub(crate) mod inner {
        use error_catalog::ApiError;

        #[derive(Debug, ApiError)]
        #[api(status = 404, code = "A", message = "a")]
        pub(super) struct ForSuper;

        #[derive(Debug, ApiError)]
        #[api(status = 404, code = "B", message = "b")]
        pub(in crate::outer) struct ForOuter(pub(in crate::outer) u8);

        #[derive(Debug, ApiError)]
        #[api(status = 404, code = "C", message = "c")]
        pub(crate) struct ForCrate;
    }

    pub(crate) fn lengths() -> usize {
        let _ = (inner::ForSuper, inner::ForOuter(1));
        inner::ForSuper::CATALOG.len() + inner::ForOuter::CATALOG.len()
    }
}

fn fail<T>() -> Result<T, impl ApiError> {
    #[derive(Debug, ApiError)]
    enum Local {
        #[api(status = 404, code = "Local", message = "There is none.")]
        NotFound,
    }

    Err(Local::NotFound)
}

fn main() {
    assert_eq!(outer::lengths(), 2);
    let _ = outer::inner::ForCrate::CATALOG;
    assert_eq!(fail::<()>().unwrap_err().code(), "Local");
}
