import { defineDocs } from '../../docs.ts';

const server = (body: string): string => `events {}
http {
    server {
        listen 80;
${body}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Where `proxy_pass` has a path, nginx puts it in the place of the prefix that the location names, letter by letter. With `location /app` and `http://127.0.0.1:9000/` the URI /app/foo arrives as `//foo`, and /application as `/lication`. With `location /app/` and `http://127.0.0.1:9000/x` the URI /app/foo arrives as `/xfoo`. Apache does the same with `ProxyPass`, except that `/app` does not match /application; `ProxyPass / http://127.0.0.1:8080` answers 500, for the host 127.0.0.1:8080foo.',
  silentWhen: [
    '`proxy_pass` has no path: the URI is passed as it came',
    'both end in a slash, or neither does',
    'the location is an exact one (`=`)',
    'the location has a `rewrite`: the new URI is passed as a whole then',
  ],
  limits: [],
  references: [
    {
      title: 'Apache: ProxyPass',
      url: 'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
    },
    {
      title: 'nginx: proxy_pass',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The prefix lacks its slash',
      file: 'nginx.conf',
      code: server(
        '        location /app {\n            proxy_pass «http://127.0.0.1:9000/»;\n            proxy_redirect / /app/;\n        }',
      ),
    },
    {
      dialect: 'nginx',
      title: 'The path at the back end lacks its slash',
      file: 'nginx.conf',
      code: server('        location /app/ {\n            proxy_pass «http://127.0.0.1:9000/x»;\n        }'),
    },
    {
      dialect: 'apache',
      title: 'No slash behind the port',
      file: 'httpd.conf',
      code: 'ServerName app.example.org\nListen 8080\nProxyPass "/" "«http://127.0.0.1:9000»"\n',
    },
    {
      dialect: 'apache',
      title: 'A slash at the back end only',
      file: 'httpd.conf',
      code: 'ServerName app.example.org\nListen 8080\nProxyPass /app «http://127.0.0.1:9000/»\n',
    },
  ],
  good: [
    {
      dialect: 'apache',
      title: 'Both with a slash, both without',
      file: 'httpd.conf',
      code: 'ServerName app.example.org\nListen 8080\nProxyPass /app/ http://127.0.0.1:9000/\nProxyPass /blog http://127.0.0.1:9001/x\nProxyPass /shop http://127.0.0.1:9002\n',
    },
    {
      dialect: 'nginx',
      title: 'Both with a slash, both without, no path',
      file: 'nginx.conf',
      code: server(`        location /app/ {
            proxy_pass http://127.0.0.1:9000/;
        }
        location /blog {
            proxy_pass http://127.0.0.1:9001/x;
        }
        location /shop {
            proxy_pass http://127.0.0.1:9002;
        }`),
    },
  ],
});
