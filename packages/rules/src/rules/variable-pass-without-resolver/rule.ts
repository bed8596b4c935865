import { type NginxGateway, type PassTarget, parsePass } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type NginxPass, passesWith } from '../../shared/nginx-passes.ts';
import { possibleTexts } from '../../shared/nginx-values.ts';

/** A host name that nginx has to look up for each request, without being told where. */
export const variablePassWithoutResolver = defineRule({
  name: 'variable-pass-without-resolver',
  aliases: [],
  covers: ['nginx-variable-pass-no-resolver'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A pass with variables names a host, and there is no `resolver` to look it up',
  messages: {
    name: ({ host }) => `${host} is looked up for each request, because of the variable, and there is no \`resolver\``,
    client: ({ variable }) =>
      `\`${variable}\` is a name that the client chooses: it is looked up for each request, and there is no \`resolver\``,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    const variable = nginx
      ? passesWith(nginx, ({ name, word }) => name !== 'memcached_pass' && word.value.includes('$'))
      : [];
    each(variable, (pass) => {
      const name = lookedUp(nginx!, pass);
      if (!name) return;
      const { directives, because } = nginx!.effective(pass.block, 'resolver');
      if (directives.length > 0 || because) return;
      report({
        message: name.startsWith('$') ? 'client' : 'name',
        data: name.startsWith('$') ? { variable: name } : { host: name },
        at: pass.at,
        notes: [
          'nginx answers 502 and logs `no resolver defined to resolve`; the hosts file of the machine is not asked',
        ],
        help: name.startsWith('$')
          ? 'add `resolver` with the address of a name server'
          : `add \`resolver\` with the address of a name server, or an \`upstream ${name}\` that is resolved at the start`,
      });
    });
  },
});

/** A host that needs a resolver, among what the pass may become; `null` for none. */
function lookedUp(nginx: NginxGateway, pass: NginxPass): string | null {
  for (const text of possibleTexts(nginx, pass.host, pass.word.value) ?? []) {
    // What the client sends as its host is a name as a rule; other variables may be anything.
    const client = /^https?:\/\/(\$\{?(?:host|http_host)\}?)(?::\d+)?(?=[/?$]|$)/i.exec(text);
    if (client) return client[1]!;
    const target = literalTarget(pass.name, text);
    if (target?.address.kind !== 'name') continue;
    const host = target.address.host.toLowerCase();
    if (!target.hasPort && nginx.upstreams.has(host)) continue;
    if (!isResolvedAtStart(nginx, host, target.address.port)) return target.address.host;
  }
  return null;
}

/** The address of an outcome that has no variable in it; one in the path does not count. */
function literalTarget(name: string, text: string): PassTarget | null {
  const match =
    name === 'proxy_pass'
      ? /^(https?:\/\/[^/?$]+)(?:[/?].*|\$(?:request_uri|\{request_uri\}|uri\b).*)?$/is.exec(text)
      : null;
  const literal = match ? match[1]! : text;
  if (literal.includes('$')) return null;
  const target = parsePass(name, literal);
  return 'kind' in target ? null : target;
}

/** A name and port that stands in some pass without variables is known from the start. */
function isResolvedAtStart(nginx: NginxGateway, host: string, port: number): boolean {
  return nginx.backends.some(
    ({ name, endpoints }) =>
      name === null &&
      endpoints.some(
        ({ address, place }) =>
          address.kind === 'name' &&
          address.host.toLowerCase() === host &&
          address.port === port &&
          !place.source.slice(place).includes('$'),
      ),
  );
}
