//! Whose errors are answered.

use error_catalog::Catalog;
use error_catalog_examples::alibaba_common::AlibabaCommonError;
use error_catalog_examples::huawei::VpcError;
use error_catalog_examples::nas::NasError;
use error_catalog_examples::qingcloud::QingCloudError;

/// A catalog, and the API that it belongs to.
#[derive(Debug)]
pub(crate) struct Vendor {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    pub(crate) catalog: &'static Catalog,
    pub(crate) api: Api,
    /// Path and query of a request to try.
    pub(crate) example: &'static str,
}

/// How requests and responses look.
#[derive(Debug)]
pub(crate) enum Api {
    /// The RPC style: everything is a parameter.
    Alibaba(Product),
    Huawei,
    QingCloud,
}

/// One of the products with an API in the RPC style.
#[derive(Debug)]
pub(crate) struct Product {
    pub(crate) action: &'static str,
    /// Which of the action's parameters holds the key.
    pub(crate) key: &'static str,
    pub(crate) host: &'static str,
}

pub(crate) static VENDORS: [Vendor; 4] = [
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
    /// The heading of the catalog.
    pub(crate) fn title(&self) -> &'static str {
        self.catalog.title().unwrap_or(self.catalog.name())
    }
}
