#!/usr/bin/python
# Starts the wiki under FastCGI.
import sys

sys.path.insert(0, '/srv/wiki')

import cherrypy
import pkg_resources
from flup.server.fcgi import WSGIServer

pkg_resources.require('TurboGears')

import turbogears
from wiki.controllers import Root

turbogears.update_config(configfile='/srv/wiki/prod.cfg', modulename='wiki.config')
cherrypy.root = Root()
cherrypy.server.start(initOnly=True, serverClass=None)

WSGIServer(cherrypy._cpwsgi.wsgiApp).run()
