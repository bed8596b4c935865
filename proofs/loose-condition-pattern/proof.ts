import { defineProof, lighttpd } from '../harness/index.ts';

const forHost = (condition: string): string =>
  lighttpd(`$HTTP["host"] ${condition} { server.document-root = "@ROOT@/other" }`);
const host = (name: string) => ({ target: '/page', headers: [['Host', name]] as [string, string][] });
const forAddress = (condition: string): string =>
  lighttpd(
    `server.modules += ( "mod_access", "mod_extforward" )
extforward.forwarder = ( "127.0.0.1" => "trust" )
$HTTP["remoteip"] ${condition} { url.access-deny = ( "" ) }`,
  );
const from = (address: string) => ({
  target: '/static/a.css',
  headers: [['X-Forwarded-For', address]] as [string, string][],
});

export default defineProof({
  rule: 'loose-condition-pattern',
  cases: [
    {
      covers: 'lighttpd-host-regex-loose',
      dialect: 'lighttpd',
      files: { 'other/page': 'from disk\n' },
      observe: [
        { ask: host('evil-example.test.attacker'), bad: { from: 'disk' }, good: { status: 404 } },
        { ask: host('example.test'), good: { from: 'disk' } },
      ],
      variants: {
        bad: forHost('=~ "example.test"'),
        fixed: forHost('== "example.test"'),
        'ok-anchors': forHost('=~ "^example.test$"'),
        'ok-suffix': forHost('=~ "(^|\\.)example\\.test$"'),
      },
    },
    {
      covers: null,
      title: 'addresses',
      dialect: 'lighttpd',
      observe: [
        { ask: from('110.0.0.1'), bad: { from: 'disk' }, good: { status: 403 } },
        { ask: from('10.0.0.1'), good: { from: 'disk' } },
      ],
      variants: {
        bad: forAddress('!~ "10.0.0.1"'),
        'bad-one-of': forAddress('!~ "10\\.0\\.0\\.1|10\\.0\\.0\\.2"'),
        fixed: forAddress('!= "10.0.0.1"'),
        'ok-network': forAddress('!= "10.0.0.0/8"'),
        'ok-anchors': forAddress('!~ "^(10\\.0\\.0\\.1|10\\.0\\.0\\.2)$"'),
      },
    },
  ],
});
