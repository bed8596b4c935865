import { defineDocs } from '../../docs.ts';

const code = (auth: string): string => `events {}
http {
    server {
        listen 8080;
        location / {
            auth_request /auth;
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
        location = /auth {
            internal;
${auth}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'For `auth_request` nginx sends the authorisation service the headers of the request, `Content-Length` included, but never its body. A service that reads what is announced waits until it or nginx gives up; nginx then logs `auth request unexpected status: 504` and answers 500. Only requests with a body fail: pages open, forms do not. `proxy_pass_request_body off` alone does not help.',
  silentWhen: [
    'a `Content-Length` header is set',
    'the location that asks serves files only',
    'an include that is missing may set them',
  ],
  limits: ['Services that do not look for a body answer at once.'],
  references: [
    {
      title: 'bitly/oauth2_proxy #442: Content-Length forwarded with auth request leading to hanging',
      url: 'https://github.com/bitly/oauth2_proxy/issues/442',
    },
    {
      title: 'NixOS/nixpkgs #520010: tailscale-auth: fix hang on request body',
      url: 'https://github.com/NixOS/nixpkgs/pull/520010',
    },
    {
      title: 'authelia/authelia #132: 500 Internal Server Error on json post',
      url: 'https://github.com/authelia/authelia/issues/132',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The length is passed on',
      file: 'nginx.conf',
      code: code('            proxy_pass «http://127.0.0.1:4180/oauth2/auth»;'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'No body is announced',
      file: 'nginx.conf',
      code: code(
        '            proxy_pass_request_body off;\n            proxy_set_header Content-Length "";\n            proxy_pass http://127.0.0.1:4180/oauth2/auth;',
      ),
    },
  ],
});
