#!/usr/bin/env python3
"""The telephone book: lighttpd starts it and hands it requests over FastCGI."""
from flup.server.fcgi import WSGIServer

from phone.application import application

WSGIServer(application).run()
