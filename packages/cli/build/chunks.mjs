/**
 * What is not in the command's main file: loaded when it is needed, each from a file of its own. Keyed by how the
 * sources import it.
 */
export const chunks = {
  './toolchains/nginx.ts': 'nginx',
  './toolchains/lighttpd.ts': 'lighttpd',
  './toolchains/apache.ts': 'apache',
  '../trace/index.ts': 'trace',
  './trace/index.ts': 'trace',
  './routers/nginx.ts': 'route-nginx',
  './routers/lighttpd.ts': 'route-lighttpd',
  './routers/apache.ts': 'route-apache',
  '../map/index.ts': 'map',
  '../completions/index.ts': 'completions',
  '../watch/index.ts': 'watch',
  './expand-glob.ts': 'glob',
  ignore: 'ignore',
  './open.ts': 'config',
  './load-plugins.ts': 'plugins',
  './import-module.ts': 'import',
  '../config/init.ts': 'init',
  './baseline.ts': 'baseline',
  './print-config.ts': 'print-config',
  './sarif.ts': 'sarif',
  diff: 'diff',
  '@fcgilint/rules/pages': 'pages',
};
