import { defineDocs } from '../../docs.ts';

const code = (location: string): string => `events {}
http {
    server {
        listen 80;
${location}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'With a path in `proxy_pass` nginx replaces a part of the URI in its decoded and normalised form, and encodes the result again: /app/a%2Fb arrives as /a/b, and /app//d as /d. Without a path the URI is passed as the client sent it. RabbitMQ, GitLab, Jenkins, Artifactory and others have encoded slashes in the names of queues, projects and jobs, and answer 404.',
  silentWhen: [
    '`proxy_pass` has no path, or has variables',
    'a prefix is taken off or put in place of another, and the application is not known to need encoded slashes',
    'the location has a `rewrite`: the URI is changed anyway',
    'slashes do not agree: that is reported by `mismatched-pass-slash`',
  ],
  limits: [
    'Whether the application needs encoded slashes is known of a few names only; for all others confidence is low.',
  ],
  references: [
    { title: 'nginx: proxy_pass', url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass' },
    {
      title: 'Jenkins: reverse proxy configuration troubleshooting',
      url: 'https://www.jenkins.io/doc/book/system-administration/reverse-proxy-configuration-troubleshooting/',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A queue of RabbitMQ is named /',
      file: 'nginx.conf',
      code: code('        location /rabbitmq/ {\n            proxy_pass «http://127.0.0.1:15672/»;\n        }'),
    },
    {
      dialect: 'nginx',
      title: 'The slash is not needed',
      file: 'nginx.conf',
      code: code(
        '        location / {\n            proxy_set_header Host $host;\n            proxy_pass «http://127.0.0.1:9000/»;\n        }',
      ),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Without a path',
      file: 'nginx.conf',
      code: code('        location / {\n            proxy_pass http://127.0.0.1:9000;\n        }'),
    },
  ],
});
