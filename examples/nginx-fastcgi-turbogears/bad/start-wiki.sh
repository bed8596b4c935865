#!/bin/sh
# Starts the wiki; called from /etc/rc.local.
exec spawn-fcgi -a 0.0.0.0 -p 8080 -u www-data -P /run/wiki.pid -- /srv/wiki/wiki.fcgi
