import type { Edit } from '@fcgilint/core';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { type NginxGateway, parsePass } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { definitionsOf } from '../../shared/nginx-definitions.ts';
import { type NginxPass, passesWith } from '../../shared/nginx-passes.ts';
import { misspeltUpstream } from '../../shared/nginx-upstreams.ts';

/** A back end named like a group that is not defined. */
export const undefinedUpstream = defineRule({
  name: 'undefined-upstream',
  aliases: [],
  covers: ['nginx-upstream-undefined'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A pass names a group of servers that is not defined',
  messages: {
    misspelt: ({ host, meant }) => `there is no \`upstream ${host}\`; \`${meant}\` is one`,
    undefined: ({ host }) => `\`${host}\` has no port, and there is no \`upstream ${host}\``,
    host: ({ host }) => `there is no \`upstream ${host}\`: the name must be that of a host, known when nginx starts`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    context.each(nginx ? passesWith(nginx, namesGroup) : [], (pass) => checkPass(nginx!, pass, context));
  },
});

/** Passes that take no port for granted (nginx: `no port in upstream`). */
const needsPort = new Set(['fastcgi_pass', 'scgi_pass', 'uwsgi_pass', 'grpc_pass', 'memcached_pass']);

function checkPass(nginx: NginxGateway, pass: NginxPass, { knowledge, report }: RuleContext): void {
  const { name, word, at, directive } = pass;
  if (isTemplated(directive)) return;
  const target = parsePass(name, word.value);
  if ('kind' in target || target.address.kind !== 'name') return;
  const { host } = target.address;
  if (nginx.upstreams.has(host.toLowerCase())) return;
  const { complete } = definitionsOf(nginx, knowledge as NginxKnowledge);
  const portless = needsPort.has(name);
  const meant = host.includes('.') || host.toLowerCase() === 'localhost' ? null : misspeltUpstream(nginx, host);
  const says = portless ? `no port in upstream "${word.value}"` : `host not found in upstream "${host}"`;
  if (meant !== null) {
    const edit = replaceIn(pass, host, meant);
    report({
      message: 'misspelt',
      data: { host, meant },
      at,
      // What is not here may define it.
      ...(complete ? {} : { confidence: 'medium' }),
      notes: [`nginx refuses to start: \`${says}\``],
      help: `write \`${meant}\``,
      related: [{ at: nginx.upstreams.get(meant)!.place, message: 'the group that is probably meant' }],
      ...(edit ? { fix: { title: `write ${meant}`, edits: [edit] } } : {}),
    });
  } else if (portless && complete) {
    report({
      message: 'undefined',
      data: { host },
      at,
      notes: [`nginx refuses to start: \`${says}\``],
      help: 'add the port, or define the group',
    });
  } else if (complete && !host.includes('.') && host.toLowerCase() !== 'localhost') {
    report({
      message: 'host',
      data: { host },
      at,
      severity: 'warning',
      confidence: 'low',
      notes: [`where it is not known, nginx refuses to start: \`${says}\``],
      help: 'define the group, unless it is the name of a host or of a container',
    });
  }
}

function replaceIn({ at }: NginxPass, host: string, meant: string): Edit | null {
  const index = at.source.slice(at).indexOf(host);
  return index < 0
    ? null
    : { source: at.source, start: at.start + index, end: at.start + index + host.length, text: meant };
}

/** Whether a pass goes to a name without a port, as that of a group. */
function namesGroup({ name, word }: NginxPass): boolean {
  if (word.value.includes('$')) return false;
  const target = parsePass(name, word.value);
  return !('kind' in target) && !target.hasPort && target.address.kind === 'name';
}
