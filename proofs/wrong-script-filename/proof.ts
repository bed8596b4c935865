import { defineProof, nginxServer, type ProofCase } from '../harness/index.ts';

const php = { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' };

/** A case with a real php-cgi behind nginx. */
const withPhp = (proofCase: Omit<ProofCase, 'dialect' | 'ports' | 'needs' | 'processes'>): ProofCase => ({
  ...proofCase,
  dialect: 'nginx',
  ports: 2,
  needs: ['php-cgi'],
  processes: { php },
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
  ],
});
