"""What Huawei Cloud's SDK makes of each row, on each route: reads the rows to ask for, and writes what was raised."""

import json
import sys

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ServiceResponseException
from huaweicloudsdkvpc import v2, v3

asked = json.load(sys.stdin)


def client(version):
    builder = version.VpcClient.new_builder()
    builder = builder.with_credentials(BasicCredentials("id", "secret", "project"))
    return builder.with_endpoint("http://" + asked["address"]).build()


second, third = client(v2), client(v3)
tag = v2.CreateVpcResourceTagRequestBody(tag=v2.ResourceTag(key="k", value="v"))
calls = [
    lambda key: second.show_vpc(v2.ShowVpcRequest(vpc_id=key)),
    lambda key: third.show_vpc(v3.ShowVpcRequest(vpc_id=key)),
    lambda key: second.create_vpc_resource_tag(
        v2.CreateVpcResourceTagRequest(vpc_id=key, body=tag)
    ),
]
seen = []
for key in asked["keys"]:
    for call in calls:
        try:
            call(key)
            seen.append(None)
        except ServiceResponseException as error:
            seen.append(
                {
                    "code": error.error_code,
                    "message": error.error_msg,
                    "status": error.status_code,
                    "request_id": error.request_id,
                }
            )
json.dump(seen, sys.stdout)
