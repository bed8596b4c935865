import { defineDocs } from '../../docs.ts';

const code = (key: string, http = ''): string => `events {}
http {${http}
    limit_req_zone ${key} zone=perip:10m rate=5r/s;
    server {
        listen 80;
        location / {
            limit_req zone=perip burst=10;
            proxy_set_header Host $host;
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`limit_req_zone` and `limit_conn_zone` count by their key. With `$http_x_forwarded_for` a client that sends another X-Forwarded-For with each request is never limited, and one that sends none is not limited either: requests with an empty key do not count. `$proxy_add_x_forwarded_for` begins with what the client sent. A proxy in front that appends to the header does not help.',
  silentWhen: ['the address of the connection is a part of the key', 'keys that tell users apart (API keys, cookies)'],
  limits: ['A proxy in front that writes the header anew makes it safe, as long as nobody gets past it.'],
  references: [
    {
      title: 'FuelLabs/fuel-explorer #699: Spoofable rate-limit key (review)',
      url: 'https://github.com/FuelLabs/fuel-explorer/pull/699',
    },
    {
      title: 'AndrewBelt/hack.chat #15: X-Forwarded-For header allows any client to bypass rate limits',
      url: 'https://github.com/AndrewBelt/hack.chat/issues/15',
    },
    {
      title: 'Rate limiting by X-Forwarded-For, as guides advise it',
      url: 'https://serverdevworker.com/2669a9fea',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The header as the key',
      file: 'nginx.conf',
      code: code('«$http_x_forwarded_for»'),
    },
    {
      dialect: 'nginx',
      title: 'Its first address',
      file: 'nginx.conf',
      code: code(
        '«$client»',
        '\n    map $http_x_forwarded_for $client {\n        default $remote_addr;\n        ~^([^,]+) $1;\n    }',
      ),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The address, told by one proxy',
      file: 'nginx.conf',
      code: code('$binary_remote_addr', '\n    set_real_ip_from 10.0.0.2;\n    real_ip_header X-Forwarded-For;'),
    },
  ],
});
