import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"client_header_buffer_size" directive invalid value\`, \`invalid value "yes" in "gzip" directive, it must be "on" or "off"\`.`,
  silentWhen: ['the value has variables and the directive allows them', 'the directive has a notation of its own'],
  limits: [],
  references: [{ title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Not a flag',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        gzip «yes»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'No gigabytes here',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        client_header_buffer_size «1g»;
    }
}
`,
    },
    {
      dialect: 'nginx',
      title: 'Not a time',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        send_timeout «1sec»;
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Flags, sizes and times',
      file: 'nginx.conf',
      code: `events {}
http {
    server {
        listen 8080;
        gzip on;
        client_max_body_size 2g;
        send_timeout 1m30s;
    }
}
`,
    },
  ],
});
