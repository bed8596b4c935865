import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { moveModule } from '../../shared/lighttpd-edits.ts';
import { shadowed } from './shadows.ts';

/** A back end that never gets a request, because another one takes all of its URLs first. */
export const shadowedBackend = defineRule({
  name: 'shadowed-backend',
  aliases: [],
  covers: ['lighttpd-module-order-backends'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A back end never gets a request: another one is asked first and takes all of its URLs',
  messages: {
    module: ({ match, by, first, module }) =>
      `"${match}" never gets a request: ${first} with "${by}" is listed before ${module}`,
    entry: ({ match, by }) => `"${match}" never gets a request: "${by}" stands before it and takes all of its URLs`,
    early: ({ match, by, key }) =>
      `"${match}" never gets a request: "${by}" of ${key} takes all URLs before files are looked at`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || lighttpd.modulesUnknown || mayHide(null)) return;
    for (const { entry, by, why } of shadowed(lighttpd)) {
      const edits = why === 'module' ? moveModule(lighttpd, entry.table.module, by.table.module, 0) : null;
      report({
        message: why,
        data: {
          match: String(entry.match),
          by: String(by.match),
          first: by.table.module,
          module: entry.table.module,
          key: by.table.key,
        },
        at: entry.matchPlace,
        related: [{ at: by.matchPlace, message: 'it is asked first' }],
        notes: [
          why === 'module'
            ? 'the modules are asked in the order of server.modules; how long a prefix is does not matter'
            : why === 'entry'
              ? 'the entries are tried in the order in which they are written; how long a prefix is does not matter'
              : 'back ends that check for no file come before all that do, in whatever order they are listed',
        ],
        help:
          why === 'module'
            ? `list "${entry.table.module}" before "${by.table.module}"`
            : why === 'entry'
              ? 'put it first'
              : `leave these URLs out of the other one: $HTTP["url"] !~ "..." { ${by.table.key} = ... }`,
        ...(edits ? { fix: { title: `list ${entry.table.module} first`, edits } } : {}),
      });
    }
  },
});
