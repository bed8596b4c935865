import { defineDocs } from '../../docs.ts';

const server = (param: string, pass: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location /cgi-bin/ {
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
${param}            fastcgi_pass ${pass};
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx sends every header of the request as HTTP_..., `Proxy:` included. A runner of CGI programs (fcgiwrap) makes these the environment of the program, where HTTP_PROXY names the proxy that curl, Python, Perl and others use for their own requests: any client decides where these go.',
  silentWhen: [
    'the back end is not known to run CGI programs: PHP 8 keeps the header away, and WSGI containers leave the environment alone',
    'HTTP_PROXY is set, or may be set by an include that is not here (some packages have it in fastcgi_params)',
    'lighttpd and Apache, which drop the header by themselves',
  ],
  limits: ['CGI programs behind `proxy_pass` are not seen.'],
  references: [
    { title: 'httpoxy', url: 'https://httpoxy.org/' },
    {
      title: 'nginx: mitigating httpoxy',
      url: 'https://www.nginx.com/blog/mitigating-the-httpoxy-vulnerability-with-nginx/',
    },
  ],
  bad: [{ dialect: 'nginx', title: 'fcgiwrap', file: 'nginx.conf', code: server('', '«unix:/run/fcgiwrap.socket»') }],
  good: [
    {
      dialect: 'nginx',
      title: 'Kept away',
      file: 'nginx.conf',
      code: server('            fastcgi_param HTTP_PROXY "";\n', 'unix:/run/fcgiwrap.socket'),
    },
  ],
});
