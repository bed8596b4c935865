#!/usr/bin/env python3
"""The calendar: lighttpd starts it and hands it requests over FastCGI."""
from flup.server.fcgi import WSGIServer

from calendar.application import application

WSGIServer(application).run()
