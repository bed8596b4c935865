import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { argument, hasVariable, type NginxGateway, parsePass } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';
import { definitionsOf } from '../../shared/nginx-definitions.ts';
import { passesOf } from '../../shared/nginx-passes.ts';
import { isMentioned, misspeltUpstream, serversOf, usesOfUpstreams } from '../../shared/nginx-upstreams.ts';
import { possibleTexts } from '../../shared/nginx-values.ts';

/** A group of servers that nothing passes requests to. */
export const unusedUpstream = defineRule({
  name: 'unused-upstream',
  aliases: [],
  covers: ['nginx-upstream-unused'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'An `upstream` that no location passes requests to',
  messages: {
    unused: ({ name }) => `no location passes requests to \`upstream ${name}\``,
  },
  check({ gateway, knowledge, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.upstreams.size === 0 || !definitionsOf(nginx, knowledge as NginxKnowledge).complete) return;
    const uses = usesOfUpstreams(nginx);
    const unused = [...nginx.upstreams.values()].filter((upstream) => !uses.has(upstream));
    // A name that is put together at run time may be that of any group.
    if (unused.length === 0 || mayBeAny(nginx)) return;
    const meant = meantByMistake(nginx);
    for (const upstream of unused) {
      const { directive, name, place } = upstream;
      // The name of a pass is wrong then, and told there: see undefined-upstream.
      if (meant.has(name)) continue;
      // A module for health checks connects to the servers of its groups by itself.
      if (isMentioned(nginx, name) || directive.children.some((child) => child.name.startsWith('check'))) continue;
      const named = upstream.endpoints.some(({ address }) => address.kind === 'name');
      const edit = { ...lineOf({ source: directive.source, ...span(directive.statement) }), text: '' };
      report({
        message: 'unused',
        data: { name: argument(directive, 0)?.value ?? name },
        at: place,
        notes: named
          ? ['its servers are looked up all the same: where a name is not known nginx does not start']
          : serversOf(upstream).length === 0
            ? []
            : ['nothing connects to its servers'],
        help: 'take it out, or pass requests to it',
        fix: { title: 'take the group out', edits: [edit] },
      });
    }
  },
});

function span({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** Whether some pass has a host that is made of variables of which the values are not known. */
function mayBeAny(nginx: NginxGateway): boolean {
  return passesOf(nginx).some(({ host, word }) => {
    if (!hasVariable(word.value)) return false;
    const texts = possibleTexts(nginx, host, word.value);
    return !texts || texts.some((text) => /^[^/?]*\$|^https?:\/\/[^/?]*\$(?!\{?request_uri)/i.test(text));
  });
}

/** The groups that passes name with a slip. */
function meantByMistake(nginx: NginxGateway): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const { name, word } of passesOf(nginx)) {
    const target = hasVariable(word.value) ? null : parsePass(name, word.value);
    if (!target || 'kind' in target || target.hasPort || target.address.kind !== 'name') continue;
    const { host } = target.address;
    if (nginx.upstreams.has(host.toLowerCase()) || host.includes('.')) continue;
    const group = misspeltUpstream(nginx, host);
    if (group !== null) meant.add(group);
  }
  return meant;
}
