import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `Newer servers warn, ignore the directive, or refuse to start because they no longer know it.`,
  silentWhen: ['one of the modules that have a directive of this name still has it'],
  limits: ['Which version runs on the target machine is not known.'],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'HTTP/2 push is gone',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        «http2_push» /style.css;
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Nothing old',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        root /srv/www;
    }
}
`,
    },
  ],
});
