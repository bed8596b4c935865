import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    '`proxy.server = ( "/app" => ... )` passes the path on as it is: `/app/x` arrives as `/app/x`. An application that is mounted at its own root answers 404, and its redirects to `/login` leave the prefix. With `proxy.header = ( "map-urlpath" => ( "/app/" => "/" ) )` it gets `/x`, and `Location: /login` comes back as `/app/login`. The bare `/app` is not covered by that.',
  silentWhen: ['the key is `""` or `"/"`', '`map-urlpath` is set, or a rewrite may change the path'],
  limits: ['Whether the application knows of its prefix cannot be seen; the rule is shown at low confidence only.'],
  references: [
    { title: 'lighttpd: mod_proxy', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A prefix',
      file: 'lighttpd.conf',
      code: conf('proxy.server = ( «"/app"» => (( "host" => "127.0.0.1", "port" => 8080 )) )'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Mapped',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["url"] =~ "^/app/" {
    proxy.header = ( "map-urlpath" => ( "/app/" => "/" ) )
    proxy.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}`),
    },
    {
      dialect: 'lighttpd',
      title: 'The whole site',
      file: 'lighttpd.conf',
      code: conf('proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )'),
    },
  ],
});
