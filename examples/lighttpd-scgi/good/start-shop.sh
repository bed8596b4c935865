#!/bin/sh
# Starts the shop and the warehouse; called from /etc/rc.local.
cd /srv/shop || exit 1
python3 -m shop.scgi_server --host 127.0.0.1 --port 4000 &
python3 -m warehouse.scgi_server --host 127.0.0.1 --port 4001 &
