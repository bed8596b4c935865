import { type LighttpdKey, type LighttpdKnowledge, suggest } from '@fcgilint/gateway/knowledge';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { implicitModules, isServed, moduleNames, type WrittenKey, writtenKeys } from '../../shared/lighttpd-keys.ts';
import { loadModule } from './load-module.ts';

/** What goes wrong without the module, for those whose absence is worst. */
const consequences: readonly (readonly [key: RegExp, what: string])[] = [
  [/^(?:fastcgi|scgi|proxy|ajp13|sockproxy|wstunnel)\.server$/, 'the application gets no request'],
  [/^(?:fastcgi\.server|scgi\.server|cgi\.assign)$/, 'scripts below the document root are sent as source text'],
  [/^auth\./, 'what should be protected is public'],
  [/^url\.access-/, 'what should be denied is served'],
  [/^alias\.url$/, 'the URLs of the aliases answer 404'],
];

/** Keys of a module that `server.modules` does not load: lighttpd starts and ignores them. */
export const moduleNotLoaded = defineRule({
  name: 'module-not-loaded',
  aliases: [],
  covers: ['lighttpd-backend-module-missing', 'lighttpd-module-missing-fails-open'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A setting belongs to a module that is not loaded, and has no effect',
  messages: {
    missing: ({ name, module }) => `\`${name}\` has no effect: \`${module}\` is not in server.modules`,
  },
  check({ gateway, knowledge, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || knowledge.dialect !== 'lighttpd') return;
    const told = new Set<string>();
    for (const written of writtenKeys(lighttpd)) {
      const module = missingModule(written, lighttpd, knowledge);
      if (module === null || told.has(module)) continue;
      told.add(module);
      report(missing(written, module, lighttpd));
    }
  },
});

function missingModule({ key }: WrittenKey, gateway: LighttpdGateway, knowledge: LighttpdKnowledge): string | null {
  const entry: LighttpdKey | undefined = knowledge.keys.get(key)[0];
  // Where one of several modules may serve the key (ssl.), the server finds one by itself.
  if (entry?.modules.length !== 1 || entry.lastIn !== null || isServed(gateway, entry) !== false) return null;
  const module = entry.modules[0]!;
  if (implicitModules.has(module)) return null;
  // What a chosen `auth.backend` needs is loaded or asked for; keys of those that are not chosen are leftovers.
  if (module.startsWith('mod_authn_')) return null;
  // A misspelt name in the list is told where it stands.
  const known = moduleNames(knowledge);
  const isMeant = (name: string): boolean => suggest(name, [module]) !== null || `mod_${name}` === module;
  if (gateway.modules.some(({ name }) => !known.has(name) && isMeant(name))) return null;
  return module;
}

function missing({ key, namePlace }: WrittenKey, module: string, gateway: LighttpdGateway): Report {
  const edit = loadModule(gateway, module);
  const effects = consequences.filter(([pattern]) => pattern.test(key)).map(([, what]) => what);
  return {
    message: 'missing',
    data: { name: key, module },
    at: namePlace,
    ...doubt(gateway),
    notes: [
      `lighttpd starts all the same: \`WARNING: unknown config-key: ${key} (ignored)\``,
      ...(effects.length > 0 ? [effects.join('; ')] : []),
    ],
    help: `add "${module}" to server.modules`,
    ...(edit ? { fix: { title: `load ${module}`, edits: [edit] } } : {}),
  };
}

/** A text without any list may still be a part of a configuration, the more so where nothing in it is of a server. */
function doubt({ evaluation }: LighttpdGateway): Pick<Report, 'severity' | 'confidence'> {
  const { settings } = evaluation.global;
  if (settings.has('server.modules')) return {};
  const isServer = ['server.port', 'server.bind', 'server.pid-file', 'server.username'].some((key) =>
    settings.has(key),
  );
  return { severity: 'warning', confidence: isServer ? 'medium' : 'low' };
}
