import { lighttpd, type ProofCase, type Variant } from '../harness/index.ts';

const refused = (text: string, log: RegExp): Variant => ({
  config: lighttpd(text),
  starts: false,
  checkRefuses: true,
  log,
});
const twice = /Duplicate config variable/;

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: 'lighttpd-duplicate-assignment',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: refused('server.modules = ( "mod_setenv" )', twice),
      'bad-append': refused('server.modules += ( "mod_setenv" )\nserver.modules = ( "mod_expire" )', twice),
      'bad-case': refused('server.tag = "a"\nServer.Tag = "b"', twice),
      'bad-block': refused(
        '$HTTP["host"] == "a" {\nserver.tag = "a"\n}\n$HTTP["host"] == "a" {\nserver.tag = "b"\n}',
        twice,
      ),
      'bad-key': refused('alias.url = ( "/a/" => "/x/", "/A/" => "/y/" )', /duplicate array-key/),
      fixed: lighttpd('server.modules += ( "mod_setenv" )'),
      'ok-replaced': lighttpd('server.tag = "a"\nserver.tag := "b"'),
      'ok-block': lighttpd('server.tag = "a"\n$HTTP["host"] == "a" {\nserver.tag = "b"\n}'),
    },
  },
];
