import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_extforward" )
server.document-root = "/srv/www"
${text}
`;

const nginx = (text: string): string => `events {}
http {
    ${text}
    real_ip_header X-Forwarded-For;
    server {
        listen 80;
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'With `extforward.forwarder = ( "all" => "trust" )` a request with `X-Forwarded-For: 9.9.9.9` has the address 9.9.9.9 for everything that follows: `$HTTP["remoteip"]`, the access log, REMOTE_ADDR of the application. (With `0.0.0.0/0` in place of `all` lighttpd refuses to start.) Whoever reaches the server can name any address, those that are let in included. So it is in nginx with `set_real_ip_from 0.0.0.0/0`: the header of `real_ip_header`, X-Real-IP where none is named, becomes `$remote_addr`.',
  silentWhen: [
    'addresses or networks of proxies are named',
    'nginx listens on the loopback interface or on Unix sockets only',
    'a file that is a part of an nginx configuration: what surrounds it is not known',
  ],
  limits: ['Whether a packet filter lets nobody but the proxy through is not known.'],
  references: [
    {
      title: 'nginx: ngx_http_realip_module',
      url: 'https://nginx.org/en/docs/http/ngx_http_realip_module.html#set_real_ip_from',
    },
    {
      title: 'lighttpd: mod_extforward',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModExtForward',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Everybody',
      file: 'nginx.conf',
      code: nginx('«set_real_ip_from 0.0.0.0/0;»'),
    },
    {
      dialect: 'lighttpd',
      title: 'Everybody',
      file: 'lighttpd.conf',
      code: conf('extforward.forwarder = ( «"all" => "trust"» )'),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The proxies',
      file: 'nginx.conf',
      code: nginx('set_real_ip_from 10.0.0.0/8;'),
    },
    {
      dialect: 'lighttpd',
      title: 'The proxies',
      file: 'lighttpd.conf',
      code: conf('extforward.forwarder = ( "10.0.0.2" => "trust", "192.168.0.0/16" => "trust" )'),
    },
  ],
});
