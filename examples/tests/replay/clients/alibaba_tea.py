"""What Alibaba Cloud's Tea SDK makes of each row: reads the rows to ask for, and writes what was raised."""

import json
import sys

from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from alibabacloud_tea_util.models import RuntimeOptions

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
seen = []
for key in asked["keys"]:
    request = OpenApiRequest(query={asked["parameter"]: key})
    try:
        client.call_api(params, request, RuntimeOptions(autoretry=False))
        seen.append(None)
    except AlibabaCloudException as error:
        seen.append(
            {
                "code": error.code,
                "message": error.data["Message"],
                "status": error.status_code,
                "request_id": error.request_id,
                "host_id": error.data["HostId"],
            }
        )
    except Exception as error:
        seen.append({"code": None, "other": f"{type(error).__name__}: {error}"})
json.dump(seen, sys.stdout)
