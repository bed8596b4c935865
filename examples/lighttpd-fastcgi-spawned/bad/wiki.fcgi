#!/usr/bin/env python3
"""The wiki: lighttpd starts it and hands it requests over FastCGI."""
from flup.server.fcgi import WSGIServer

from wiki.application import application

WSGIServer(application).run()
