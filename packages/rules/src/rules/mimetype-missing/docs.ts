import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
${text}`;

export const docs = defineDocs({
  behaviour:
    'Before 1.4.71 lighttpd knows no media types but those of `mimetype.assign`. Without it `/a.css` is sent as `application/octet-stream`: browsers refuse the style sheet and offer the page for download. From 1.4.71 on there is a table for the usual ones.',
  silentWhen: [
    'the target version is not told, or is 1.4.71 or later (`--target lighttpd=1.4.69` switches the rule on)',
    '`mimetype.assign` is set anywhere, or an include that could not be read may set it',
    'an application takes every request',
    'the file is a part of a configuration',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: mimetype.assign',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Mimetype_assignDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      targets: { lighttpd: '1.4.69' },
      title: 'Files without types',
      file: 'lighttpd.conf',
      code: conf('index-file.names = ( "index.html" )\n').replace('server.document-root', '«server.document-root»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      targets: { lighttpd: '1.4.69' },
      title: 'With types',
      file: 'lighttpd.conf',
      code: conf('mimetype.assign = ( ".html" => "text/html", ".css" => "text/css" )\n'),
    },
    {
      dialect: 'lighttpd',
      targets: { lighttpd: '1.4.69' },
      title: 'Everything goes to the application',
      file: 'lighttpd.conf',
      code: conf('proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )\n'),
    },
  ],
});
