#!/bin/sh
# Starts the wiki; called from /etc/rc.local.
exec spawn-fcgi -a 127.0.0.1 -p 8080 -u www-data -P /run/wiki.pid -- /srv/wiki/wiki.fcgi
