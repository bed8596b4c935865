import type { ProcessSpec, ProofCase } from './define-proof.ts';

/** A PHP-FPM that a case starts, with one pool that listens on 127.0.0.1:@PORT2@ or on the given path; `pool` adds to it. */
export function phpFpm(
  listen = '127.0.0.1:@PORT2@',
  pool = '',
): Required<Pick<ProofCase, 'needs' | 'ports' | 'processes' | 'files'>> {
  return {
    needs: ['php-fpm'],
    ports: 2,
    // Without the php.ini of the system, and allowed to be started by root.
    processes: { fpm: { command: ['php-fpm', '-n', '-R', '-F', '-y', '@ROOT@/conf/php-fpm.conf'], ready: listen } },
    files: {
      'conf/php-fpm.conf': `[global]
error_log = @ROOT@/logs/php-fpm.log
[www]
user = nobody
listen = ${listen}
listen.mode = 0666
pm = static
pm.max_children = 1
${pool}
`,
    },
  };
}

/** A fcgiwrap that listens on @ROOT@/run/fcgiwrap.sock: needs `fcgiwrap` and `spawn-fcgi`, which opens the socket to all. */
export const fcgiwrap: ProcessSpec = {
  command: [
    'spawn-fcgi',
    '-n',
    '-M',
    '0666',
    '-s',
    '@ROOT@/run/fcgiwrap.sock',
    '--',
    '/usr/bin/env',
    'PATH=/usr/sbin:/usr/bin:/bin',
    'fcgiwrap',
  ],
  ready: '@ROOT@/run/fcgiwrap.sock',
};
