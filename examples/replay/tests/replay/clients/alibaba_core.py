"""What Alibaba Cloud's core SDK makes of each row: reads the rows to ask for, and writes what was raised."""

import json
import sys

from aliyunsdkcore.acs_exception.exceptions import ServerException
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import CommonRequest

asked = json.load(sys.stdin)
client = AcsClient("id", "secret", "cn-hangzhou", auto_retry=False)
seen = []
for key in asked["keys"]:
    request = CommonRequest(
        domain=asked["address"],
        version="2017-06-26",
        action_name=asked["action"],
        product="replay",
    )
    request.set_protocol_type("http")
    request.set_method("POST")
    request.add_query_param(asked["parameter"], key)
    try:
        client.do_action_with_exception(request)
        seen.append(None)
    except ServerException as error:
        seen.append(
            {
                "code": error.error_code,
                "message": error.message,
                "status": error.http_status,
                "request_id": error.request_id,
            }
        )
json.dump(seen, sys.stdout)
