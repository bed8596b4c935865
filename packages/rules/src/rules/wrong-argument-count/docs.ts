import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`invalid number of arguments in "root" directive\`. A forgotten \`;\` makes the next line part of the directive. Apache: \`DocumentRoot takes one argument\`; a \`#\` behind a directive begins no comment there.`,
  silentWhen: ['the number of arguments of a directive is not known (modules of others)'],
  limits: [],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A blank in a value',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «root /srv/my site»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'A block is missing',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «location» /static/;
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'A comment behind a directive',
      file: 'httpd.conf',
      code: `Listen 8080
«ServerName example.com # the shop»
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Quoted',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root "/srv/my site";
    }
}
`,
    },
    {
      dialect: 'apache',
      title: 'The comment on a line of its own',
      file: 'httpd.conf',
      code: `Listen 8080
# the shop
ServerName example.com
`,
    },
  ],
});
