"""What Alibaba Cloud's Tea SDK makes of each row: reads the rows to ask for, and writes what was raised."""

import json
import sys

from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from alibabacloud_tea_util.models import RuntimeOptions
from darabonba.exceptions import DaraException, UnretryableException

asked = json.load(sys.stdin)
client = Client(
    Config(
        access_key_id="id",
        access_key_secret="secret",
        endpoint=asked["address"],
        protocol="HTTP",
    )
)
params = Params(
    action=asked["action"],
    version="2017-06-26",
    protocol="HTTP",
    pathname="/",
    method="POST",
    auth_type="AK",
    style="RPC",
    req_body_type="formData",
    body_type="json",
)


def said(error, status):
    return {
        "code": error.code,
        "message": error.data["Message"],
        "status": status,
        "request_id": error.data["RequestId"],
        "host_id": error.data["HostId"],
    }


# In JSON, which is what the calls of this client ask for. XML is read where an answer is awaited in parts.
seen = []
for key in asked["keys"]:
    request = OpenApiRequest(query={asked["parameter"]: key})
    try:
        client.call_api(params, request, RuntimeOptions(autoretry=False))
        seen.append(None)
    except AlibabaCloudException as error:
        seen.append(said(error, error.status_code))
    except UnretryableException as error:
        seen.append({"other": str(error)})
    request = OpenApiRequest(query={asked["parameter"]: key, "Format": "XML"})
    try:
        list(client.call_sseapi(params, request, RuntimeOptions(autoretry=False)))
        seen.append(None)
    except UnretryableException as error:
        cause = error.inner_exception
        if isinstance(cause, DaraException):
            seen.append(said(cause, cause.data["statusCode"]))
        else:
            seen.append({"other": str(cause)})
json.dump(seen, sys.stdout)
