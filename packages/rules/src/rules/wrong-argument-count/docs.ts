import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`invalid number of arguments in "root" directive\`. A forgotten \`;\` makes the next line part of the directive.`,
  silentWhen: ['the number of arguments of a directive is not known (modules of others)'],
  limits: [],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
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
  ],
});
