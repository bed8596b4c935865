import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (text: string): string => lighttpd(`server.modules += ( "mod_access" )\n${text}`);

export default defineProof({
  rule: 'access-deny-folder',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'htdocs/private/passwords.txt': 'from disk\n' },
      observe: [{ ask: '/private/passwords.txt', bad: { from: 'disk' }, good: { status: 403 } }],
      variants: {
        bad: conf('url.access-deny = ( "/private/" )'),
        'bad-pattern': conf('url.access-deny = ( "^/private" )'),
        'bad-star': conf('url.access-deny = ( "*.txt" )'),
        fixed: conf('$HTTP["url"] =~ "^/private/" { url.access-deny = ( "" ) }'),
        'ok-ending': conf('url.access-deny = ( ".txt" )'),
        'ok-name': conf('url.access-deny = ( "/passwords.txt" )'),
      },
    },
    {
      covers: null,
      title: 'allowed',
      dialect: 'lighttpd',
      files: { 'htdocs/public/a.css': 'from disk\n' },
      observe: [{ ask: '/public/a.css', bad: { status: 403 }, good: { from: 'disk' } }],
      variants: {
        bad: conf('url.access-allow = ( "/public/" )'),
        fixed: conf('$HTTP["url"] !~ "^/public/" { url.access-deny = ( "" ) }'),
        'ok-ending': conf('url.access-allow = ( ".css" )'),
      },
    },
  ],
});
