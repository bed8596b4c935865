import { defineDocs } from '../../docs.ts';

const scgi =
  'scgi.server = ( «"/RPC2"» => (( "socket" => "/home/user/rtorrent/rpc.socket", "check-local" => "disable" )) )';
const conf = (text: string): string => `server.modules = ( "mod_auth", "mod_authn_file", "mod_scgi" )
server.document-root = "/srv/www"
${text}
`;

export const docs = defineDocs({
  behaviour:
    'The guides for rtorrent behind lighttpd mount its XML-RPC at `/RPC2`. rtorrent asks for no password, and its calls `execute.*` run programs: whoever can reach `/RPC2` can run anything as the user of rtorrent. lighttpd passes every request on.',
  silentWhen: [
    '`auth.require` holds for the URL, or client certificates are enforced',
    'a condition on the address or a header stands around it, or something is denied in a condition that may hold for it',
    'the server listens on the loopback address only',
    'the file is a part of a configuration, or something of it could not be read',
  ],
  limits: ['A packet filter is not seen.'],
  references: [
    {
      title: 'rtorrent: using XML-RPC, with a warning',
      url: 'http://libtorrent.rakshasa.no/wiki/RTorrentXMLRPCGuide',
    },
    {
      title: 'A socket of rtorrent without a web server, for this reason',
      url: 'https://blog.firedrake.org/archive/2021/10/Interfacing_with_rtorrent_over_Unix_sockets.html',
    },
    {
      title: 'ruTorrent: authentication is the work of the web server',
      url: 'https://github.com/Novik/ruTorrent/wiki/Home.ru',
    },
    {
      title: 'rTorrent: attacked through this interface',
      url: 'https://github.com/rakshasa/rtorrent/issues/696',
    },
    {
      title: 'arch-rtorrentvpn: the interface on a public port',
      url: 'https://github.com/binhex/arch-rtorrentvpn/issues/76',
    },
  ],
  bad: [{ dialect: 'lighttpd', title: 'As in the guides', file: 'lighttpd.conf', code: conf(scgi) }],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With a password',
      file: 'lighttpd.conf',
      code: conf(`auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
auth.require = ( "/RPC2" => ( "method" => "basic", "realm" => "rtorrent", "require" => "valid-user" ) )
${scgi.replace(/[«»]/g, '')}`),
    },
    {
      dialect: 'lighttpd',
      title: 'For this machine alone',
      file: 'lighttpd.conf',
      code: conf(`server.bind = "127.0.0.1"\n${scgi.replace(/[«»]/g, '')}`),
    },
  ],
});
