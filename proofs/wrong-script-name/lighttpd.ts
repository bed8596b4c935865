import { lighttpd, type ProofCase } from '../harness/index.ts';

const entry = (directive: string, key: string, ...options: string[]): string =>
  lighttpd(`${directive} = ( "${key}" => ((
  ${['"host" => "@APP_HOST@"', '"port" => @APP_PORT@', ...options].join(',\n  ')}
)) )`);

const disabled = '"check-local" => "disable"';
const rooted = '"fix-root-scriptname" => "enable"';

const casesOf = (protocol: 'fastcgi' | 'scgi'): ProofCase[] => {
  const directive = `${protocol}.server`;
  return [
    {
      covers: 'lighttpd-root-script-name',
      title: protocol,
      dialect: 'lighttpd',
      backends: { app: { protocol } },
      observe: [
        {
          ask: '/foo/bar',
          bad: { from: 'app', params: { SCRIPT_NAME: '/foo', PATH_INFO: '/bar' } },
          good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
        },
        {
          ask: '/',
          bad: { from: 'app', params: { SCRIPT_NAME: '/', PATH_INFO: null } },
          good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/' } },
        },
      ],
      variants: { bad: entry(directive, '/', disabled), fixed: entry(directive, '/', disabled, rooted) },
    },
    {
      covers: 'lighttpd-empty-key-script-name',
      title: protocol,
      dialect: 'lighttpd',
      backends: { app: { protocol } },
      observe: [
        {
          ask: '/foo/bar',
          bad: { from: 'app', params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: null } },
          good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
        },
      ],
      variants: {
        bad: entry(directive, '', disabled),
        'bad-fix-root': entry(directive, '', disabled, rooted),
        fixed: entry(directive, '/', disabled, rooted),
        // proxy.server passes the path as it is, whatever the key.
        'ok-proxy': {
          config: entry('proxy.server', '').replaceAll('@APP', '@HTTP'),
          backends: { http: { protocol: 'http' } },
          observe: [{ ask: '/foo/bar', good: { from: 'http', target: '/foo/bar' } }],
        },
      },
    },
    {
      covers: 'lighttpd-prefix-trailing-slash',
      title: protocol,
      dialect: 'lighttpd',
      backends: { app: { protocol } },
      observe: [
        {
          ask: '/app/foo',
          bad: { from: 'app', params: { SCRIPT_NAME: '/app/foo', PATH_INFO: null } },
          good: { from: 'app', params: { SCRIPT_NAME: '/app', PATH_INFO: '/foo' } },
        },
        { ask: '/app', bad: { status: 404, from: 'the server (404)' }, good: { from: 'app' } },
      ],
      variants: { bad: entry(directive, '/app/', disabled), fixed: entry(directive, '/app', disabled) },
    },
  ];
};

export const lighttpdCases: readonly ProofCase[] = [...casesOf('fastcgi'), ...casesOf('scgi')];
