import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** A program that gets named variables of the environment only, and PATH is not among them. */
export const restrictedSpawnEnvironment = defineRule({
  name: 'restricted-spawn-environment',
  aliases: [],
  covers: ['lighttpd-bin-copy-environment'],
  dialects: ['lighttpd'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  summary: 'A program is started with a list of variables that leaves PATH out',
  messages: {
    path: ({ names }) => `the program is started without PATH: "bin-copy-environment" passes ${names} and nothing else`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { entries } of lighttpd.gateways) {
      for (const { hosts } of entries) {
        for (const { options, binPath } of hosts) {
          const copied = options.get('bin-copy-environment');
          if (binPath === null || copied?.value.kind !== 'list') continue;
          const names = copied.value.items.map(({ value }) => (value.kind === 'string' ? value.text : null));
          const set = options.get('bin-environment')?.value;
          if (names.includes(null) || names.includes('PATH')) continue;
          if (set && (set.kind !== 'list' || set.items.some(({ key }) => typeof key !== 'string' || key === 'PATH')))
            continue;
          report({
            message: 'path',
            data: { names: names.length > 0 ? names.join(', ') : 'nothing' },
            at: copied.place,
            notes: [
              'without the option everything is passed on; with it, variables that a unit or a start script sets for the application do not arrive either',
            ],
            help: 'add "PATH" and what the application needs, or take the option away',
          });
        }
      }
    }
  },
});
