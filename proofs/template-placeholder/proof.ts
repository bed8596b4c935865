import { apacheServer, defineProof, lighttpd, nginxServer, type Variant } from '../harness/index.ts';

/** A template that the server is given as it is. */
const refused = (config: string, log: RegExp): Variant => ({ config, starts: false, checkRefuses: true, log });

const fromDisk = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

export default defineProof({
  rule: 'template-placeholder',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      observe: fromDisk,
      variants: {
        bad: refused(nginxServer('    server_name {{ name }};'), /"server_name" is not terminated by ";"/),
        'bad-variable': refused(nginxServer('    proxy_connect_timeout ${TIMEOUT};'), /invalid value/),
        fixed: nginxServer('    server_name a.test;\n    proxy_connect_timeout 5s;'),
        'ok-variable': nginxServer('    add_header X-Host ${host};'),
      },
    },
    {
      covers: null,
      dialect: 'lighttpd',
      observe: fromDisk,
      variants: {
        bad: refused(lighttpd('server.max-fds = {{ fds }}'), /Undefined config variable|parser failed/),
        fixed: lighttpd('server.max-fds = 64'),
      },
    },
    {
      covers: null,
      dialect: 'apache',
      observe: fromDisk,
      variants: {
        bad: refused(apacheServer('Timeout {{ timeout }}'), /Timeout takes one argument/),
        fixed: apacheServer('Timeout 60'),
        'ok-variable': apacheServer('Define seconds 60\nTimeout ${seconds}'),
      },
    },
  ],
});
