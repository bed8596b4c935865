import { defineProof, lighttpd, phpFpm } from '../harness/index.ts';

const php = (options: string): string =>
  lighttpd(
    `fastcgi.server = ( ".php" => (( "bin-path" => "/usr/bin/php-cgi", "socket" => "@ROOT@/run/php.sock", "max-procs" => 1${options} )) )`,
  );

const fpm = phpFpm('@ROOT@/run/php-fpm.sock');

export default defineProof({
  rule: 'script-check-disabled',
  cases: [
    {
      covers: 'lighttpd-php-check-local-disable',
      dialect: 'lighttpd',
      needs: ['php-cgi', ...fpm.needs],
      files: { 'htdocs/evil.jpg': '<?php echo "EV" . "IL";\n', 'htdocs/i.php': '<?php echo "script";\n' },
      observe: [
        { ask: '/evil.jpg/x.php', bad: { status: 200, body: /EVIL/ }, good: { body: /^(?![\s\S]*EVIL)/ } },
        { ask: '/i.php', good: { body: /script/ } },
      ],
      variants: {
        bad: php(', "check-local" => "disable"'),
        fixed: php(''),
        'fixed-enable': php(', "check-local" => "enable"'),
        'ok-fpm': {
          config: lighttpd(
            'fastcgi.server = ( ".php" => (( "socket" => "@ROOT@/run/php-fpm.sock", "check-local" => "disable" )) )',
          ),
          processes: fpm.processes,
          files: fpm.files,
          observe: [
            { ask: '/evil.jpg/x.php', good: { status: 403, body: /Access denied\./ } },
            { ask: '/i.php', good: { body: /script/ } },
          ],
        },
      },
    },
  ],
});
