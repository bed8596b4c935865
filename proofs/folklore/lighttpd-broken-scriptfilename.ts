import { defineDisproof, lighttpd } from '../harness/index.ts';

const php = (option: string): string =>
  lighttpd(`fastcgi.server = ( ".php" => (( "host" => "127.0.0.1", "port" => @PORT2@${option} )) )`);

export default defineDisproof({
  entry: 'lighttpd-broken-scriptfilename',
  cases: [
    {
      dialect: 'lighttpd',
      needs: ['php-cgi'],
      ports: 2,
      processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
      files: {
        'htdocs/i.php':
          '<?php echo "$_SERVER[SCRIPT_NAME] $_SERVER[PATH_INFO] ", basename($_SERVER["SCRIPT_FILENAME"]), " $_SERVER[PHP_SELF]";\n',
      },
      observe: [{ ask: '/i.php/extra', good: { status: 200, body: /^\/i\.php \/extra i\.php \/i\.php\/extra$/ } }],
      variants: { ok: php(''), 'ok-with': php(', "broken-scriptfilename" => "enable"') },
    },
  ],
});
