import { defineProof, fcgiwrap, nginxServer, type ProofCase, phpFpm } from '../harness/index.ts';

const php = { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' };

/** A case with a real php-cgi behind nginx. */
const withPhp = (proofCase: Omit<ProofCase, 'dialect' | 'ports' | 'needs' | 'processes'>): ProofCase => ({
  ...proofCase,
  dialect: 'nginx',
  ports: 2,
  needs: ['php-cgi'],
  processes: { php },
});

const fpm = phpFpm();

/** A case with a real PHP-FPM behind nginx. */
const withFpm = ({
  files,
  ...proofCase
}: Omit<ProofCase, 'dialect' | 'title' | 'ports' | 'needs' | 'processes'>): ProofCase => ({
  ...proofCase,
  ...fpm,
  title: 'PHP-FPM',
  dialect: 'nginx',
  files: { ...fpm.files, ...files },
});

const location = (...lines: string[]): string =>
  nginxServer(`    location ~ \\.php$ {
      ${lines.join('\n      ')}
      fastcgi_pass 127.0.0.1:@PORT2@;
    }`);

const aliased = (line: string): string =>
  nginxServer(`    location /wiki/ {
      alias @ROOT@/wiki/;
      location ~ \\.php$ {
        include fastcgi_params;
        ${line}
        fastcgi_pass 127.0.0.1:@PORT2@;
      }
    }`);

const bad = { status: 404, body: /No input file specified/ };
const badOfFpm = { status: 404, body: /File not found\./, log: /Primary script unknown/ };
const good = { status: 200, body: /^it runs/ };
const script = { 'htdocs/i.php': '<?php echo "it ", "runs";\n' };

export default defineProof({
  rule: 'wrong-script-filename',
  cases: [
    withPhp({
      covers: 'nginx-script-filename-missing',
      files: script,
      observe: [{ ask: '/i.php', bad, good }],
      variants: {
        bad: location('include fastcgi_params;'),
        fixed: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
        'ok-fastcgi-conf': location('include fastcgi.conf;'),
        'ok-path-translated': location(
          'include fastcgi_params;',
          'fastcgi_param PATH_TRANSLATED $document_root$fastcgi_script_name;',
        ),
      },
    }),
    withPhp({
      covers: 'nginx-script-filename-wrong-root',
      files: script,
      observe: [{ ask: '/i.php', bad, good }],
      variants: {
        bad: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;'),
        fixed: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
        'ok-written-out': location(
          'include fastcgi_params;',
          'fastcgi_param SCRIPT_FILENAME @HTDOCS@$fastcgi_script_name;',
        ),
        // A container of one application never looks at it.
        'ok-wsgi': {
          config: nginxServer(`    location / {
      include fastcgi_params;
      fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;
      fastcgi_param PATH_INFO $fastcgi_script_name;
      fastcgi_param SCRIPT_NAME "";
      fastcgi_pass unix:@WSGI@;
    }`),
          backends: { wsgi: { protocol: 'fastcgi', listen: 'unix' } },
          observe: [{ ask: '/foo', good: { from: 'wsgi', params: { PATH_INFO: '/foo' } } }],
        },
      },
    }),
    withPhp({
      covers: 'nginx-php-in-alias',
      files: { 'wiki/i.php': '<?php echo "it ", "runs";\n' },
      observe: [{ ask: '/wiki/i.php', bad, good }],
      variants: {
        bad: aliased('fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
        fixed: aliased('fastcgi_param SCRIPT_FILENAME $request_filename;'),
        'ok-root': aliased('root @ROOT@;\n        fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
      },
    }),
    withFpm({
      covers: 'nginx-script-filename-missing',
      files: script,
      observe: [{ ask: '/i.php', bad: badOfFpm, good }],
      variants: {
        bad: location('include fastcgi_params;'),
        fixed: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
        'ok-fastcgi-conf': location('include fastcgi.conf;'),
        'ok-path-translated': location(
          'include fastcgi_params;',
          'fastcgi_param PATH_TRANSLATED $document_root$fastcgi_script_name;',
        ),
      },
    }),
    withFpm({
      covers: 'nginx-script-filename-wrong-root',
      files: script,
      observe: [{ ask: '/i.php', bad: badOfFpm, good }],
      variants: {
        bad: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;'),
        fixed: location('include fastcgi_params;', 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
      },
    }),
    withFpm({
      covers: 'nginx-php-in-alias',
      files: { 'wiki/i.php': '<?php echo "it ", "runs";\n' },
      observe: [{ ask: '/wiki/i.php', bad: badOfFpm, good }],
      variants: {
        bad: aliased('fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;'),
        fixed: aliased('fastcgi_param SCRIPT_FILENAME $request_filename;'),
      },
    }),
    {
      covers: null,
      title: 'a runner of CGI programs, which needs DOCUMENT_ROOT and SCRIPT_NAME alone',
      dialect: 'nginx',
      needs: ['php-cgi', 'fcgiwrap', 'spawn-fcgi'],
      ports: 2,
      processes: { php, cgi: fcgiwrap },
      files: {
        ...script,
        'htdocs/cgi-bin/i.cgi': '#!/bin/sh\nprintf "Content-Type: text/plain\\r\\n\\r\\nit runs\\n"\n',
      },
      observe: [{ ask: '/i.php', bad, good }],
      variants: {
        bad: location('include fastcgi_params;'),
        'ok-cgi': {
          config: nginxServer(`    location /cgi-bin/ {
      include fastcgi_params;
      fastcgi_param HTTP_PROXY "";
      fastcgi_pass unix:@ROOT@/run/fcgiwrap.sock;
    }`),
          observe: [{ ask: '/cgi-bin/i.cgi', good }],
        },
      },
    },
  ],
});
