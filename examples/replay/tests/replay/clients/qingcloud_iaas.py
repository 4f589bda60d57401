"""What QingCloud's SDK makes of each row: reads the rows to ask for, and writes what was returned."""

import json
import sys

from qingcloud.iaas import APIConnection

asked = json.load(sys.stdin)
host, port = asked["address"].split(":")
connection = APIConnection("id", "secret", "pek3", host=host, port=int(port), protocol="http", retry_time=1)
seen = []
for key in asked["keys"]:
    answer = connection.describe_instances(instances=[key])
    if answer is not None:
        answer = {"code": answer["ret_code"], "message": answer["message"]}
    seen.append(answer)
json.dump(seen, sys.stdout)
