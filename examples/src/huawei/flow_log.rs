//! The errors of operations on flow logs.

use error_catalog::ApiError;

/// Why a flow log could not be created.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xxx")]
pub enum CreateFlowLogError {
    /// 类型或id不符合要求规范
    #[api(status = 400, code = "3001", message = "{parameter} is invalid")]
    #[api(shared_code, advice = "请确认传入的类型是否支持或id格式是否正确")]
    InvalidParameter {
        /// Which parameter it is.
        #[api(placeholder = "resource_type/log_store_type/traffic_type/log_group_id/log_topic_id")]
        parameter: String,
    },
    /// 流日志创建不支持此类型的port
    #[api(status = 400, code = "3002", shared_code)]
    #[api(message = "Port does not support flow log, port id : {port_id}")]
    #[api(advice = "请确认port是否是s3,c3,m3 类型的网卡port")]
    PortNotSupported {
        /// The port.
        port_id: String,
    },
    /// 资源不存在
    #[api(status = 404, code = "3002", shared_code)]
    #[api(message = "{resource_type} {id} could not be found.")]
    #[api(advice = "请确认资源是否存在")]
    ResourceNotFound {
        /// What it would have been.
        #[api(placeholder = "Port/Network/Vpc")]
        resource_type: String,
        /// Its id.
        id: String,
    },
    /// 流日志重复
    #[api(status = 409, code = "3004")]
    #[api(
        message = "Content of flow log is duplicate: resource type {resource_type}, reousce id {resource_id}, traffic type all, log group id {log_group_id}, log topic id {log_topic_id}, log store type {log_store_type}, log store name {log_store_name}."
    )]
    #[api(advice = "请修改流日志的参数")]
    Duplicate {
        /// What is logged.
        resource_type: String,
        /// Its id.
        resource_id: String,
        /// The group of the log.
        log_group_id: String,
        /// The topic of the log.
        log_topic_id: String,
        /// What the log is stored in.
        log_store_type: String,
        /// The name of that.
        log_store_name: String,
    },
    /// 调用后台服务异常
    #[api(status = 500, code = "3002", shared_code, retryable)]
    #[api(message = "Create flow log by {tenant_id} fail.")]
    #[api(advice = "请重试或联系技术支持")]
    CreationFailed {
        /// The tenant.
        #[api(placeholder = "xxx(tenant_id)")]
        tenant_id: String,
    },
}

/// Why flow logs could not be listed.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum ListFlowLogsError {
    /// 输入参数的值不合法
    #[api(status = 404, code = "3001", shared_code)]
    #[api(message = "resource could not be found, {parameter} is invalid")]
    #[api(advice = "请确认传入参数的格式是否正确")]
    InvalidParameter {
        /// The name of the parameter.
        #[api(placeholder = "xxx(listParam)")]
        parameter: String,
    },
    /// 调用后台服务异常
    #[api(status = 500, code = "3002", shared_code, retryable)]
    #[api(message = "Neutron Error.", advice = "请重试或联系技术支持")]
    Neutron,
}

/// Why a flow log could not be shown.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
#[api(placeholder = "xxx")]
pub enum ShowFlowLogError {
    /// 流日志id不合法
    #[api(transparent)]
    InvalidId(#[api(from)] InvalidFlowLogId),
    /// 流日志不存在
    #[api(status = 404, code = "3002", shared_code)]
    #[api(message = "Flow log {id} could not be found.")]
    #[api(advice = "请确认流日志是否存在或id是否正确")]
    NotFound {
        /// The flow log that was asked for.
        id: String,
    },
}

/// Why a flow log could not be updated.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum UpdateFlowLogError {
    /// 流日志id不合法
    #[api(transparent)]
    InvalidId(#[api(from)] InvalidFlowLogId),
    /// 流日志不存在
    #[api(transparent)]
    NotFound(#[api(from)] FlowLogNotFound),
    /// 调用后台服务异常
    #[api(status = 500, code = "3002", shared_code, retryable)]
    #[api(message = "Update flow log by {tenant_id} fail.")]
    #[api(advice = "请重试或联系技术支持")]
    UpdateFailed {
        /// The tenant.
        #[api(placeholder = "xxx(tenant_id)")]
        tenant_id: String,
    },
}

/// Why a flow log could not be deleted.
#[derive(Debug, ApiError)]
#[api(locales("zh"), code_prefix = "VPC.", description = doc)]
pub enum DeleteFlowLogError {
    /// 流日志id不合法
    #[api(transparent)]
    InvalidId(#[api(from)] InvalidFlowLogId),
    /// 流日志不存在
    #[api(transparent)]
    NotFound(#[api(from)] FlowLogNotFound),
    /// 调用后台服务异常
    #[api(status = 500, code = "3002", shared_code, retryable)]
    #[api(message = "Delete flow log by {tenant_id} fail.")]
    #[api(advice = "请重试或联系技术支持")]
    DeletionFailed {
        /// The tenant.
        #[api(placeholder = "xxx(tenant_id)")]
        tenant_id: String,
    },
}

/// 流日志id不合法
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 404, code = "VPC.3001", shared_code)]
#[api(message = "resource could not be found, flowlog id is invalid.")]
#[api(description = doc, advice = "请确认流日志id格式是否正确")]
pub struct InvalidFlowLogId;

/// 流日志不存在
#[derive(Debug, ApiError)]
#[api(locales("zh"), status = 404, code = "VPC.3005", shared_code)]
#[api(description = doc, placeholder = "xxx")]
#[api(message = "Flow log {id} could not be found.")]
#[api(advice = "请确认流日志是否存在或id是否正确")]
pub struct FlowLogNotFound {
    /// The flow log that was asked for.
    pub id: String,
}
