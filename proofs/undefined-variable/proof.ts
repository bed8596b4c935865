import { defineProof, lighttpd, type Variant } from '../harness/index.ts';

const refused = (text: string): Variant => ({
  config: lighttpd(text),
  starts: false,
  checkRefuses: true,
  log: /Undefined config variable/,
});

export default defineProof({
  rule: 'undefined-variable',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
      variants: {
        bad: refused('server.follow-symlink = enable'),
        'bad-order': refused('server.tag = name\nname = "web"'),
        'bad-block': refused('$HTTP["host"] == "a" {\nvar.name = "web"\n}\nserver.tag = var.name'),
        fixed: lighttpd('server.follow-symlink = "enable"'),
        'ok-order': lighttpd('Name = "web"\nserver.tag = name'),
        'ok-include': {
          config: lighttpd('name = "web"\ninclude "tag.conf"'),
          files: { 'conf/tag.conf': 'server.tag = name\n' },
        },
      },
    },
  ],
});
