import { apacheServer, defineProof, lighttpd, nginxServer, type Variant } from '../harness/index.ts';

const fromDisk = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

const dies = (config: string, files: Readonly<Record<string, string>>, log: RegExp): Variant => ({
  config,
  files,
  starts: false,
  checkRefuses: true,
  log,
});

/** Out of stack, or before that out of open files. */
const exhausted = /ended by SIGSEGV|Too many open files/;

export default defineProof({
  rule: 'include-cycle',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      observe: fromDisk,
      variants: {
        bad: dies(
          nginxServer('    include a.conf;'),
          { 'conf/a.conf': 'include b.conf;\n', 'conf/b.conf': 'include a.conf;\n' },
          exhausted,
        ),
        fixed: {
          config: nginxServer('    include a.conf;\n    include b.conf;'),
          files: { 'conf/a.conf': 'include b.conf;\n', 'conf/b.conf': 'index a.html;\n' },
        },
      },
    },
    {
      covers: null,
      dialect: 'lighttpd',
      observe: fromDisk,
      variants: {
        bad: dies(lighttpd('include "a.conf"'), { 'conf/a.conf': 'include "a.conf"\n' }, exhausted),
        fixed: { config: lighttpd('include "a.conf"'), files: { 'conf/a.conf': 'server.tag = "a"\n' } },
      },
    },
    {
      covers: null,
      dialect: 'apache',
      observe: fromDisk,
      variants: {
        bad: dies(
          apacheServer('Include conf/sub/*.conf'),
          { 'conf/sub/a.conf': 'Include conf/sub/*.conf\n' },
          /(?:Syntax error on line 1 of \S+\/a\.conf: ){50}/,
        ),
        fixed: { config: apacheServer('Include conf/sub/*.conf'), files: { 'conf/sub/a.conf': 'FileETag None\n' } },
      },
    },
  ],
});
