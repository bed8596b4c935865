import type { Directive } from '@fcgilint/gateway';
import { argumentsOf, type NginxGateway, type NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';

/** A jump to a named location that the server does not have. */
export const undefinedNamedLocation = defineRule({
  name: 'undefined-named-location',
  aliases: [],
  covers: ['nginx-named-location-undefined'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A named location is not there: nginx starts, and answers 500 where it would go on in it',
  messages: {
    undefined: ({ name }) => `there is no \`location ${name}\` in this server`,
  },
  check(context) {
    const gateway = asNginx(context.gateway);
    if (!gateway) return;
    let hosts: Map<Directive, NginxHost> | null = null;
    for (const name of ['try_files', 'error_page']) {
      for (const jump of context.named(name)) {
        const target = argumentsOf(jump).at(-1);
        if (!target?.startsWith('@') || target.includes('$')) continue;
        hosts ??= hostsOf(gateway);
        checkJump(jump, target, gateway, hosts, context);
      }
    }
  },
});

function hostsOf({ hosts }: NginxGateway): Map<Directive, NginxHost> {
  const found = new Map<Directive, NginxHost>();
  for (const host of hosts) if (host.directive) found.set(host.directive, host);
  return found;
}

function checkJump(
  jump: Directive,
  target: string,
  gateway: NginxGateway,
  hosts: ReadonlyMap<Directive, NginxHost>,
  { report, mayHide }: RuleContext,
): void {
  let server = jump.parent;
  while (server && server.name !== 'server') server = server.parent;
  // An `error_page` outside of the servers counts in those that have none of their own.
  const concerned = server
    ? [hosts.get(server)]
    : gateway.hosts.filter(({ directive }) => gateway.effective(directive, 'error_page').directives.includes(jump));
  for (const host of concerned) {
    if (!host?.directive || mayHide(host.directive)) continue;
    const named = host.routes.filter(({ kind }) => kind === 'named').map(({ name }) => name);
    if (named.includes(target)) continue;
    report({
      message: 'undefined',
      data: { name: target },
      at: argumentPlace(jump, jump.statement.args.length - 1),
      related: server ? [] : [{ at: host.place, message: 'the server that lacks it' }],
      notes: [`nginx does not check this: it starts, and answers 500, \`could not find named location "${target}"\``],
      help:
        named.length > 0
          ? `this server has ${named.join(', ')}; a named location must stand in the server itself`
          : `add \`location ${target} { ... }\` to the server`,
    });
    return;
  }
}
