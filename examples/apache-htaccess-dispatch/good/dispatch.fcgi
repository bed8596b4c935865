#!/usr/bin/python2
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



def at_the_root(environ, start_response):
    # Apache's rewrite puts this file's name into SCRIPT_NAME; the wiki's URLs are to be without it.
    environ['SCRIPT_NAME'] = ''
    return cherrypy._cpwsgi.wsgiApp(environ, start_response)


WSGIServer(at_the_root).run()
