import { defineProof, nginxServer, type ProofCase, phpFpm } from '../harness/index.ts';

const php = (root: string): string => `    location ~ \\.php$ {
      ${root}fastcgi_pass @APP@;
      include fastcgi.conf;
      add_header X-Root $document_root;
    }`;
const server = (text: string): string => nginxServer(text).replace('    root @HTDOCS@;\n', '');
const files = '    location / {\n      root @HTDOCS@;\n    }\n';

const fpm = phpFpm();
const runner = `    location ~ \\.php$ {
      fastcgi_pass 127.0.0.1:@PORT2@;
      include fastcgi.conf;
    }`;

/** A real PHP behind the location without a root. */
const withPhp = (
  title: string,
  body: RegExp,
  { files: extra = {}, ...parts }: Pick<ProofCase, 'needs' | 'ports' | 'processes' | 'files'>,
): ProofCase => ({
  ...parts,
  covers: 'nginx-root-in-one-location',
  title,
  dialect: 'nginx',
  files: { ...extra, 'htdocs/i.php': '<?php echo "it ", "runs";\n' },
  observe: [
    { ask: '/i.php', bad: { status: 404, body }, good: { status: 200, body: /^it runs/ } },
    { ask: '/static/a.css', bad: { from: 'disk' } },
    { ask: '/static/a.css', good: { from: 'disk' } },
  ],
  variants: {
    bad: server(`${files}${runner}`),
    fixed: server(`    root @HTDOCS@;\n    location / {\n    }\n${runner}`),
  },
});

export default defineProof({
  rule: 'root-in-one-location',
  cases: [
    withPhp('PHP-FPM', /File not found\./, fpm),
    withPhp('php-cgi', /No input file specified/, {
      needs: ['php-cgi'],
      ports: 2,
      processes: { php: { command: ['php-cgi', '-b', '127.0.0.1:@PORT2@'], ready: '127.0.0.1:@PORT2@' } },
    }),
    {
      covers: 'nginx-root-in-one-location',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/x.php',
          bad: { from: 'app', headers: { 'X-Root': /\/html$/ } },
          good: { from: 'app', headers: { 'X-Root': /\/htdocs$/ } },
        },
        { ask: '/static/a.css', bad: { from: 'disk' } },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: server(`${files}${php('')}`),
        'bad-alias': server(`    location /static/ {\n      alias @HTDOCS@/static/;\n    }\n${php('')}`),
        fixed: server(`    root @HTDOCS@;\n    location / {\n    }\n${php('')}`),
        'ok-both': server(`${files}${php('root @HTDOCS@;\n      ')}`),
      },
    },
    {
      covers: 'nginx-root-in-one-location',
      title: 'files',
      dialect: 'nginx',
      observe: [
        { ask: '/static/a.css', bad: { status: 404 }, good: { from: 'disk' } },
        { ask: '/index.txt', bad: { from: 'disk' } },
        { ask: '/index.txt', good: { from: 'disk' } },
      ],
      files: { 'htdocs/index.txt': 'index from disk\n' },
      variants: {
        bad: server(`${files}    location /static/ {\n      expires 1d;\n    }`),
        fixed: server(`    root @HTDOCS@;\n    location / {\n    }\n    location /static/ {\n      expires 1d;\n    }`),
        'ok-own': server(`${files}    location /static/ {\n      root @HTDOCS@;\n    }`),
      },
    },
  ],
});
