import { apacheServer, type ProofCase, programFile } from '../harness/index.ts';

const rules = `AddHandler fcgid-script .fcgi
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(.*)$ dispatch.fcgi/$1 [QSA,L]
`;

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-dispatch-in-url',
    dialect: 'apache',
    files: { 'htdocs/dispatch.fcgi': programFile.fastcgi },
    observe: [
      {
        ask: '/foo',
        bad: { from: 'spawned', params: { SCRIPT_NAME: '/dispatch.fcgi', PATH_INFO: '/foo' } },
        good: { from: 'spawned', params: { SCRIPT_NAME: '', PATH_INFO: '/foo' } },
      },
    ],
    variants: {
      bad: { config: apacheServer(''), files: { 'htdocs/.htaccess': rules }, lint: 'htdocs/.htaccess' },
      // In the server's own configuration the program can be mounted at the root: no file name is left in the URL.
      fixed: apacheServer(`ScriptAlias / "@HTDOCS@/dispatch.fcgi/"
<Files "dispatch.fcgi">
  SetHandler fcgid-script
</Files>`),
    },
  },
];
