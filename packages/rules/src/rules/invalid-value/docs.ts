import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: `nginx refuses to start: \`"client_header_buffer_size" directive invalid value\`, \`invalid value "yes" in "gzip" directive, it must be "on" or "off"\`. Apache: \`Either all Options must start with + or -\`, \`unknown flag\`, \`Cannot parse condition clause\`; in .htaccess every request below the folder ends in 500.`,
  silentWhen: ['the value has variables and the directive allows them', 'the directive has a notation of its own'],
  limits: [],
  references: [
    { title: 'Apache: directive index', url: 'https://httpd.apache.org/docs/2.4/mod/directives.html' },
    { title: 'nginx: alphabetical index of directives', url: 'https://nginx.org/en/docs/dirindex.html' },
  ],
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
    {
      dialect: 'apache',
      title: 'Signed and unsigned options',
      file: '.htaccess',
      code: `«Options +ExecCGI FollowSymLinks»
`,
    },
    {
      dialect: 'apache',
      title: 'Blanks in flags',
      file: '.htaccess',
      code: `RewriteEngine On
RewriteRule ^old$ /new «[R=301,» L]
`,
    },
    {
      dialect: 'apache',
      title: 'An unquoted condition',
      file: 'httpd.conf',
      code: `Listen 8080
«<If %{HTTP_HOST} == 'a'>»
</If>
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
    {
      dialect: 'apache',
      title: 'All of them right',
      file: '.htaccess',
      code: `Options +ExecCGI +FollowSymLinks
RewriteEngine On
RewriteRule ^old$ /new [R=301,L]
`,
    },
  ],
});
