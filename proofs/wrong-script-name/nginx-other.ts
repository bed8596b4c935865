import { nginxServer, type ProofCase } from '../harness/index.ts';

const scgi = (...lines: string[]): string =>
  nginxServer(`    location / {
      include scgi_params;
${lines.map((line) => `      ${line}\n`).join('')}      scgi_pass @APP@;
    }`);

const uwsgi = (...lines: string[]): string =>
  nginxServer(`    location / {
      include uwsgi_params;
${lines.map((line) => `      ${line}\n`).join('')}      uwsgi_pass 127.0.0.1:@PORT2@;
    }`);

/** A WSGI application that shows what it was called with, in the form of the echoing back ends. */
const wsgiEcho = `import json


def application(environ, start_response):
    params = [[k, v] for k, v in environ.items() if isinstance(v, str)]
    start_response('200 OK', [('Content-Type', 'application/json')])
    return [json.dumps({'backend': 'wsgi', 'params': params}).encode()]
`;

const uwsgiIni = `[uwsgi]
plugin = python3
socket = 127.0.0.1:@PORT2@
master = true
need-app = true
die-on-term = true
manage-script-name = true
mount = /app=@ROOT@/app/app.py
`;

export const nginxOtherCases: readonly ProofCase[] = [
  {
    covers: 'nginx-scgi-params-incomplete',
    dialect: 'nginx',
    backends: { app: { protocol: 'scgi' } },
    observe: [
      {
        ask: '/foo/bar',
        bad: { from: 'app', params: { SCRIPT_NAME: null, PATH_INFO: null, DOCUMENT_URI: '/foo/bar' } },
        good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
      },
    ],
    variants: { bad: scgi(), fixed: scgi('scgi_param SCRIPT_NAME "";', 'scgi_param PATH_INFO $document_uri;') },
  },
  {
    covers: 'nginx-script-name-doubled',
    title: 'SCGI',
    dialect: 'nginx',
    backends: { app: { protocol: 'scgi' } },
    observe: [
      {
        ask: '/foo/bar',
        bad: { from: 'app', params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: '/foo/bar' } },
        good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
      },
    ],
    variants: {
      bad: scgi('scgi_param SCRIPT_NAME $document_uri;', 'scgi_param PATH_INFO $document_uri;'),
      fixed: scgi('scgi_param SCRIPT_NAME "";', 'scgi_param PATH_INFO $document_uri;'),
    },
  },
  {
    covers: 'nginx-script-name-doubled',
    title: 'uwsgi',
    dialect: 'nginx',
    needs: ['uwsgi'],
    ports: 2,
    processes: { uwsgi: { command: ['uwsgi', '--ini', '@ROOT@/app/uwsgi.ini'], ready: '127.0.0.1:@PORT2@' } },
    files: {
      'app/app.py': wsgiEcho,
      'app/uwsgi.ini': uwsgiIni.replace('mount = /app=', 'wsgi-file = ').replace('manage-script-name = true\n', ''),
    },
    observe: [
      {
        ask: '/foo/bar',
        bad: { from: 'wsgi', params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: '/foo/bar' } },
        good: { from: 'wsgi', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
      },
    ],
    variants: {
      bad: uwsgi('uwsgi_param SCRIPT_NAME $uri;'),
      fixed: uwsgi('uwsgi_param SCRIPT_NAME "";'),
    },
  },
  {
    covers: 'nginx-path-info-request-uri',
    title: 'SCGI',
    dialect: 'nginx',
    backends: { app: { protocol: 'scgi' } },
    observe: [
      {
        ask: '/a%20b?x=1',
        bad: { params: { PATH_INFO: '/a%20b?x=1' } },
        good: { params: { PATH_INFO: '/a b' } },
      },
    ],
    variants: {
      bad: scgi('scgi_param SCRIPT_NAME "";', 'scgi_param PATH_INFO $request_uri;'),
      fixed: scgi('scgi_param SCRIPT_NAME "";', 'scgi_param PATH_INFO $document_uri;'),
    },
  },
  {
    covers: 'nginx-uwsgi-script-name',
    dialect: 'nginx',
    backends: { app: { protocol: 'uwsgi' } },
    observe: [
      {
        ask: '/app/foo',
        bad: { from: 'app', params: { SCRIPT_NAME: '/app', PATH_INFO: '/app/foo' } },
        good: { from: 'app', params: { SCRIPT_NAME: '/app', PATH_INFO: '/foo' } },
      },
    ],
    variants: {
      bad: nginxServer(`    location /app {
      include uwsgi_params;
      uwsgi_param SCRIPT_NAME /app;
      uwsgi_pass @APP@;
    }`),
      'bad-modifier': nginxServer(`    location /app {
      include uwsgi_params;
      uwsgi_param SCRIPT_NAME /app;
      uwsgi_modifier1 30;
      uwsgi_pass @APP@;
    }`),
      'ok-stripped': nginxServer(`    location ~ ^/app(?<path>/.*)$ {
      include uwsgi_params;
      uwsgi_param SCRIPT_NAME /app;
      uwsgi_param PATH_INFO $path;
      uwsgi_pass @APP@;
    }`),
    },
  },
  {
    covers: 'nginx-uwsgi-script-name',
    title: 'with the real uWSGI behind it',
    dialect: 'nginx',
    needs: ['uwsgi'],
    ports: 2,
    files: { 'app/app.py': wsgiEcho, 'conf/uwsgi.ini': uwsgiIni },
    processes: { uwsgi: { command: ['uwsgi', '--ini', '@ROOT@/conf/uwsgi.ini'], ready: '127.0.0.1:@PORT2@' } },
    observe: [
      {
        ask: '/app/foo',
        bad: { from: 'wsgi', params: { SCRIPT_NAME: '/app', PATH_INFO: '/app/foo' } },
        good: { from: 'wsgi', params: { SCRIPT_NAME: '/app', PATH_INFO: '/foo' } },
      },
    ],
    variants: {
      bad: {
        files: { 'conf/uwsgi.ini': uwsgiIni.replace('manage-script-name = true\n', '') },
        config: nginxServer(`    location /app {
      include uwsgi_params;
      uwsgi_param SCRIPT_NAME /app;
      uwsgi_pass 127.0.0.1:@PORT2@;
    }`),
      },
      'bad-modifier': {
        files: { 'conf/uwsgi.ini': uwsgiIni.replace('manage-script-name = true\n', '') },
        config: nginxServer(`    location /app {
      include uwsgi_params;
      uwsgi_param SCRIPT_NAME /app;
      uwsgi_modifier1 30;
      uwsgi_pass 127.0.0.1:@PORT2@;
    }`),
      },
      fixed: nginxServer(`    location /app {
      include uwsgi_params;
      uwsgi_pass 127.0.0.1:@PORT2@;
    }`),
    },
  },
];
