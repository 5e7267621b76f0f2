# Reads metadata with cloud-init's data source for this cloud, and prints what cloud-init would use as JSON.
# Arguments: the URL of the metadata service, and the JSON object {MAC address: name of the network device}.
import json
import logging
import sys
import tempfile
from unittest import mock

from cloudinit import helpers
from cloudinit.sources import DataSourceAliYun

logging.basicConfig(level=logging.WARNING)
url, devices = sys.argv[1], json.loads(sys.argv[2])
settings = {"datasource": {"AliYun": {"metadata_urls": [url], "timeout": 5, "max_wait": 5}}}
with tempfile.TemporaryDirectory() as folder:
    source = DataSourceAliYun.DataSourceAliYun(settings, mock.MagicMock(), helpers.Paths({"run_dir": folder}))
    # Only the machine differs: its product name and its network devices.
    with mock.patch.object(DataSourceAliYun, "_is_aliyun", return_value=True), \
            mock.patch("cloudinit.net.get_interfaces_by_mac", return_value=devices), \
            mock.patch("cloudinit.net.find_fallback_nic", return_value=next(iter(devices.values()))):
        found = source.get_data()
        network = source.network_config if found else None

hostname = source.get_hostname() if found else None
user_data = source.userdata_raw if found else b""
print(json.dumps({
    "found": found,
    "instance-id": source.get_instance_id() if found else None,
    "hostname": getattr(hostname, "hostname", hostname),
    "public-keys": source.get_public_ssh_keys() if found else None,
    "user-data": user_data if isinstance(user_data, str) else user_data.decode("latin-1"),
    "network": network,
    "metadata": source.metadata,
}))
