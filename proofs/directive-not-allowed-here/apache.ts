import { apacheServer, type ProofCase } from '../harness/index.ts';

const htaccess = (text: string) => ({
  config: apacheServer(''),
  files: { 'htdocs/.htaccess': text },
  lint: 'htdocs/.htaccess',
});

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-allowoverride',
    title: 'never allowed in .htaccess',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', bad: { status: 500, log: /not allowed here/ }, good: { from: 'disk' } }],
    variants: {
      bad: htaccess('ProxyPass /app http://127.0.0.1:9/\n'),
      'bad-section': htaccess('<Directory "/srv">\n</Directory>\n'),
      fixed: htaccess('<Files "a.txt">\nOptions -ExecCGI\n</Files>\n'),
    },
  },
  {
    covers: null,
    title: 'a section inside another one',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: apacheServer('<Location "/x">\n<Files "a">\n</Files>\n</Location>'),
        starts: false,
        checkRefuses: true,
        log: /<Files> cannot occur within <Location> section/,
      },
      'bad-else': {
        config: apacheServer('<If "true">\n</If>\n<Else>\n</Else>\n<Else>\n</Else>'),
        starts: false,
        checkRefuses: true,
        log: /section without previous <If>/,
      },
      fixed: apacheServer('<Files "a">\n<If "true">\n</If>\n</Files>\n<If "true">\n</If>\n<Else>\n</Else>'),
    },
  },
];
