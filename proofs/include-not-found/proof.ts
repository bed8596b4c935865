import { apacheServer, defineProof, lighttpd, nginxServer, type Variant } from '../harness/index.ts';

/** A configuration that the server and its own check refuse with these words. */
const refused = (config: string, log: RegExp, files: Readonly<Record<string, string>> = {}): Variant => ({
  config,
  files,
  starts: false,
  checkRefuses: true,
  log,
});

const fromDisk = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

/** A file in a folder that includes its neighbour by name: no server looks beside the including file. */
const neighbour = (include: string, text: string): Readonly<Record<string, string>> => ({
  'conf/sub/a.conf': `${include}\n`,
  'conf/sub/b.conf': `${text}\n`,
});

export default defineProof({
  rule: 'include-not-found',
  cases: [
    {
      covers: 'nginx-include-relative-path',
      dialect: 'nginx',
      observe: fromDisk,
      variants: {
        bad: refused(nginxServer('    include conf/mime.types;'), /open\(\) ".*\/conf\/conf\/mime\.types" failed/),
        'bad-neighbour': refused(
          nginxServer('    include sub/a.conf;'),
          /open\(\) ".*\/conf\/b\.conf" failed/,
          neighbour('include b.conf;', 'index a.html;'),
        ),
        fixed: nginxServer('    include mime.types;'),
        'ok-glob': nginxServer('    include *.none;'),
        'ok-main-folder': {
          config: nginxServer('    include sub/a.conf;'),
          files: neighbour('include sub/b.conf;', 'index a.html;'),
        },
      },
    },
    {
      covers: 'include-base-folder',
      dialect: 'lighttpd',
      observe: fromDisk,
      variants: {
        bad: refused(lighttpd('include "none.conf"'), /include file not found/),
        'bad-neighbour': refused(
          lighttpd('include "sub/a.conf"'),
          /include file not found/,
          neighbour('include "b.conf"', 'server.tag = "b"'),
        ),
        fixed: {
          config: lighttpd('include "sub/a.conf"'),
          files: neighbour('include "sub/b.conf"', 'server.tag = "b"'),
        },
        'ok-glob': lighttpd('include "*.none"'),
      },
    },
    {
      covers: 'include-base-folder',
      dialect: 'apache',
      observe: fromDisk,
      variants: {
        bad: refused(apacheServer('Include conf/none.conf'), /Could not open configuration file .*none\.conf/),
        'bad-neighbour': refused(
          apacheServer('Include conf/sub/a.conf'),
          /Could not open configuration file .*\/b\.conf/,
          neighbour('Include b.conf', 'FileETag None'),
        ),
        'bad-folder': refused(apacheServer('Include none/*.conf'), /Could not open directory .*\/none/),
        fixed: {
          config: apacheServer('Include conf/sub/a.conf'),
          files: neighbour('Include conf/sub/b.conf', 'FileETag None'),
        },
        'ok-optional': apacheServer('IncludeOptional conf/none.conf'),
      },
    },
  ],
});
