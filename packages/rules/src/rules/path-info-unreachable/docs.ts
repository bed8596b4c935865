import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour: `\`fastcgi_split_path_info\` takes /index.php/foo apart, into the script and what follows it. It has nothing to do where

- the pattern of the location ends at the extension (\`\\.php$\`): /index.php/foo is not for this location, nginx looks for a file of that name and answers 404;
- \`try_files $uri =404\` stands beside it: $uri is the whole path, which is no file;
- \`try_files $fastcgi_script_name =404\` stands beside it and PATH_INFO is \`$fastcgi_path_info\`: try_files makes the script the URI, and the split, which is done again for the parameter, finds nothing behind it.`,
  silentWhen: [
    'the pattern lets something follow: `\\.php(/|$)`',
    'PATH_INFO comes from a variable that is set from `$fastcgi_path_info`',
    '`if (!-f ...) { return 404; }` stands for try_files',
    'the split comes by an include, which serves other locations, too',
  ],
  limits: [
    'Where PATH_INFO is not sent, a split that has nothing to do does no harm: it is reported as information of low confidence.',
  ],
  references: [
    {
      title: 'nginx: fastcgi_split_path_info',
      url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_split_path_info',
    },
    { title: 'nginx ticket 321: try_files empties $fastcgi_path_info', url: 'https://trac.nginx.org/nginx/ticket/321' },
    {
      title: 'nginxconfig.io: PHP path info does not work',
      url: 'https://github.com/digitalocean/nginxconfig.io/issues/44',
    },
    {
      title: 'ownCloud: `try_files $uri =404` breaks /remote.php/...',
      url: 'https://github.com/owncloud-archive/documentation/issues/21',
    },
    { title: 'nginx: try_files breaks PATH_INFO', url: 'https://github.com/nginx/nginx/issues/879' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The pattern ends at the extension',
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            «fastcgi_split_path_info ^(.+\\.php)(/.*)$;»
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'try_files empties it',
      file: 'nginx.conf',
      code: server(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            «try_files $fastcgi_script_name =404;»
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'try_files looks for the whole path',
      file: 'nginx.conf',
      code: server(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            «try_files $uri =404;»
            include fastcgi.conf;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Kept in a variable',
      file: 'nginx.conf',
      code: server(`        location ~ [^/]\\.php(/|$) {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            set $path_info $fastcgi_path_info;
            try_files $fastcgi_script_name =404;
            include fastcgi.conf;
            fastcgi_param PATH_INFO $path_info;
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
  ],
});
