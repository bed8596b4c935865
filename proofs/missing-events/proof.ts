import { defineProof, nginxServer, type Variant } from '../harness/index.ts';

const without = (text: string): string => nginxServer('').replace(/events \{[^}]*\}\n/, text);
const refused: Variant = {
  config: without(''),
  starts: false,
  checkRefuses: true,
  log: /no "events" section in configuration/,
};

export default defineProof({
  rule: 'missing-events',
  cases: [
    {
      covers: 'nginx-no-events',
      dialect: 'nginx',
      observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
      variants: {
        bad: refused,
        fixed: without('events {\n}\n'),
        'ok-included': { config: without('include events.conf;\n'), files: { 'conf/events.conf': 'events {\n}\n' } },
      },
    },
  ],
});
