//! Whose errors are answered.

use error_catalog::Catalog;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::huawei::VpcError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::qingcloud::QingCloudError;

/// A catalog, and the API that it belongs to.
#[derive(Debug)]
pub struct Vendor {
    pub(super) name: &'static str,
    pub(super) catalog: &'static Catalog,
    pub(super) api: Api,
    /// Path and query of a request to try.
    pub(super) example: &'static str,
}

/// How requests and responses look.
#[derive(Debug)]
pub(super) enum Api {
    /// The RPC style: everything is a parameter.
    Alibaba(Product),
    Huawei,
    QingCloud,
}

/// One of the products with an API in the RPC style.
#[derive(Debug)]
pub(super) struct Product {
    pub(super) action: &'static str,
    /// Which of the action's parameters holds the key.
    pub(super) key: &'static str,
    pub(super) host: &'static str,
}

/// All whose errors there are.
pub static VENDORS: [Vendor; 4] = [
    Vendor {
        name: "nas",
        catalog: NasError::CATALOG,
        api: Api::Alibaba(Product {
            action: "DescribeFileSystems",
            key: "FileSystemId",
            host: "nas.cn-hangzhou.aliyuncs.com",
        }),
        example: "/?Action=DescribeFileSystems&FileSystemId=InvalidVpc.NotFound",
    },
    Vendor {
        name: "alibaba-common",
        catalog: AlibabaCommonError::CATALOG,
        api: Api::Alibaba(Product {
            action: "DescribeInstanceAttribute",
            key: "InstanceId",
            host: "ecs.cn-hangzhou.aliyuncs.com",
        }),
        example: "/?Action=DescribeInstanceAttribute&InstanceId=MissingParameter@6&Format=JSON",
    },
    Vendor {
        name: "huawei",
        catalog: VpcError::CATALOG,
        api: Api::Huawei,
        example: "/v1/0/vpcs/VPC.0105?status=500",
    },
    Vendor {
        name: "qingcloud",
        catalog: QingCloudError::CATALOG,
        api: Api::QingCloud,
        example: "/iaas/?action=DescribeInstances&instances.1=1400&zone=pek3",
    },
];

impl Vendor {
    /// What the command line calls it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its documented errors.
    #[must_use]
    pub const fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// The heading of the catalog.
    pub(super) fn title(&self) -> &'static str {
        self.catalog.title().unwrap_or(self.catalog.name())
    }
}
