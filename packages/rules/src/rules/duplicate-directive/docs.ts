import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"root" directive is duplicate\`, \`duplicate location "/static/"\`, \`duplicate upstream "app"\`. \`location /x\` and \`location ^~ /x\` are one and the same.`,
  silentWhen: [
    'the directive may stand several times (`add_header`, `fastcgi_param`, `access_log`)',
    'regular expressions: two equal ones are accepted',
  ],
  limits: [],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Two roots',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/a;
        «root /srv/b;»
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Two locations',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        location /static/ {
            expires 1d;
        }
        «location ^~ /static/ »{
            expires 30d;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Twice is fine here',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        index index.html;
        index index.php;
    }
}
`,
    },
  ],
});
