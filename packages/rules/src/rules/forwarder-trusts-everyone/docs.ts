import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_extforward" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'With `extforward.forwarder = ( "all" => "trust" )` a request with `X-Forwarded-For: 9.9.9.9` has the address 9.9.9.9 for everything that follows: `$HTTP["remoteip"]`, the access log, REMOTE_ADDR of the application. Whoever reaches the server can name any address, those that are let in included.',
  silentWhen: [
    'addresses or networks of proxies are named',
    'a network of everybody (`0.0.0.0/0`): lighttpd refuses to start with it',
  ],
  limits: ['Whether a packet filter lets nobody but the proxy through is not known.'],
  references: [
    {
      title: 'lighttpd: mod_extforward',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModExtForward',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Everybody',
      file: 'lighttpd.conf',
      code: conf('extforward.forwarder = ( «"all" => "trust"» )'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The proxies',
      file: 'lighttpd.conf',
      code: conf('extforward.forwarder = ( "10.0.0.2" => "trust", "192.168.0.0/16" => "trust" )'),
    },
  ],
});
