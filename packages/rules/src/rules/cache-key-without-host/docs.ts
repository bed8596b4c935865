import { defineDocs } from '../../docs.ts';

const code = (line: string): string => `events {}
http {
    proxy_cache_path /var/cache/nginx keys_zone=pages:10m;
    upstream app {
        server 127.0.0.1:9000;
    }
    proxy_set_header Host $host;
    proxy_cache_valid 200 10m;
    ${line}
    server {
        listen 80;
        server_name shop.example.org;
        location / {
            proxy_cache pages;
            proxy_pass http://app;
        }
    }
    server {
        listen 80;
        server_name blog.example.org;
        location / {
            proxy_cache pages;
            proxy_pass http://app;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'Entries of a cache are found by their key alone. The default of `proxy_cache_key` is `$scheme$proxy_host$request_uri`, in which `$proxy_host` is the back end as `proxy_pass` names it. Two sites behind the same back end share their entries: /index of one is shown as /index of the other. A key of `$request_uri` alone mixes them even where the back ends differ.',
  silentWhen: [
    'the key has `$host`, `$http_host`, `$server_name` or a variable that is not known',
    'HTTP back ends that are called by one name for all sites',
    'the servers have caches of their own, the same names, or locations for different paths',
  ],
  limits: [],
  references: [
    {
      title: 'nginx/unit #376: Nginx is mixing cache between my two domains',
      url: 'https://github.com/nginx/unit/issues/376',
    },
    {
      title: 'usegalaxy-eu/infrastructure-playbook #2016: Include $host in NGINX proxy cache key',
      url: 'https://github.com/usegalaxy-eu/infrastructure-playbook/pull/2016',
    },
    {
      title: 'kubernetes/ingress-nginx #3331: caching problems due to default proxy_cache_key',
      url: 'https://github.com/kubernetes/ingress-nginx/issues/3331',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The path alone',
      file: 'nginx.conf',
      code: code('«proxy_cache_key $request_uri;»'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With the host',
      file: 'nginx.conf',
      code: code('proxy_cache_key $scheme$host$request_uri;'),
    },
  ],
});
