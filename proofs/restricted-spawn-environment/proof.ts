import { defineProof, lighttpd } from '../harness/index.ts';

const php = (options: string): string =>
  lighttpd(
    `fastcgi.server = ( ".php" => (( "bin-path" => "/usr/bin/php-cgi", "socket" => "@ROOT@/run/php.sock", "max-procs" => 1${options} )) )`,
  );

export default defineProof({
  rule: 'restricted-spawn-environment',
  cases: [
    {
      covers: 'lighttpd-bin-copy-environment',
      dialect: 'lighttpd',
      needs: ['php-cgi'],
      files: { 'htdocs/i.php': '<?php echo "PATH=", getenv("PATH"), ".";\n' },
      observe: [{ ask: '/i.php', bad: { body: /PATH=\./ }, good: { body: /PATH=\// } }],
      variants: {
        bad: php(', "bin-copy-environment" => ( "SHELL", "USER" )'),
        fixed: php(', "bin-copy-environment" => ( "PATH", "SHELL", "USER" )'),
        'ok-set': php(', "bin-copy-environment" => ( "SHELL" ), "bin-environment" => ( "PATH" => "/usr/bin" )'),
        'ok-absent': php(''),
      },
    },
  ],
});
