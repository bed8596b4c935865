#!/bin/sh
# Starts the shop and the warehouse; called from /etc/rc.local.
cd /srv/shop || exit 1
python -m shop.scgi_server --host 0.0.0.0 --port 4000 &
python -m warehouse.scgi_server --host 0.0.0.0 --port 4001 &
