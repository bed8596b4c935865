import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { childrenNamed, handlerOf, passProtocols, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';

const families = /^(proxy|fastcgi|uwsgi|scgi|grpc)_/;
/** By name: there are few names, and thousands of locations. */
const known = new Map<string, string | null>();

function familyOf(name: string): string | null {
  let family = known.get(name);
  if (family === undefined) {
    family = families.exec(name)?.[1] ?? null;
    known.set(name, family);
  }
  return family;
}

/** Settings for one protocol in a location that passes by another: they do nothing. */
export const directiveOfOtherProtocol = defineRule({
  name: 'directive-of-other-protocol',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'A setting for one protocol stands in a location that hands over by another, and has no effect',
  messages: {
    unused: ({ name, pass }) => `\`${name}\` has no effect on \`${pass}\``,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    const seen = new Set<Directive>();
    context.each(mountsOf(nginx), ({ route, pass, block }) => {
      // At the top of a fragment a location that encloses it may use them.
      if (!block || route.kind === 'fallback' || seen.has(block)) return;
      seen.add(block);
      checkLocation(block, pass, context);
    });
  },
});

function checkLocation(location: Directive, pass: Directive, context: RuleContext): void {
  const own = familyOf(pass.name);
  if (!own) return;
  let foreign: Map<string, Directive[]> | null = null;
  const { children } = location;
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    const family = familyOf(child.name);
    // Files that are included for several locations may hold settings for all of them.
    if (!family || family === own || child.includedBy !== location.includedBy || passProtocols.has(child.name))
      continue;
    foreign ??= new Map();
    const list = foreign.get(family);
    if (list) list.push(child);
    else foreign.set(family, [child]);
  }
  for (const [family, directives] of foreign ?? []) {
    if (!passesWithin(location, `${family}_pass`)) report(location, pass, own, directives, context);
  }
}

/** Whether a block inside may use what stands in the location. */
function passesWithin(location: Directive, pass: string): boolean {
  const work = [...location.children];
  for (let child = work.pop(); child; child = work.pop()) {
    if (child.name === pass) return true;
    work.push(...child.children);
  }
  return false;
}

function report(
  location: Directive,
  pass: Directive,
  own: string,
  directives: readonly Directive[],
  context: RuleContext,
): void {
  const [first, ...others] = directives;
  const handler = handlerOf(location.children) ?? pass;
  // Part of it would leave the rest as it is.
  const edits = directives.flatMap((directive) =>
    rename(location, directive, own, context.knowledge as NginxKnowledge),
  );
  const name = first!.name;
  context.report({
    message: 'unused',
    data: { name, pass: handler.name },
    at: placeOf(first!),
    related: others.map((directive) => ({ at: placeOf(directive), message: 'nor has this' })),
    notes: [`\`${name}\` is for \`${families.exec(name)![1]}_pass\` alone`],
    help: helpFor(name, own),
    ...(edits.length === directives.length
      ? { fix: { title: `write the settings of \`${handler.name}\``, edits } }
      : {}),
  });
}

function helpFor(name: string, own: string): string {
  if (!name.endsWith('_set_header') && !name.endsWith('_param')) return `write the \`${own}_...\` setting instead`;
  if (own === 'proxy' || own === 'grpc') return `write \`${own}_set_header\` instead`;
  return `write \`${own}_param HTTP_X_REAL_IP $remote_addr;\` and the like: a header is a parameter with HTTP_ before its name`;
}

/** Settings that several protocols have with the same meaning. */
const shared =
  /^[a-z]+_((?:connect|send|read)_timeout|buffering|buffers|buffer_size|busy_buffers_size|request_buffering|intercept_errors|hide_header|ignore_headers|max_temp_file_size|temp_file_write_size|next_upstream|next_upstream_tries|next_upstream_timeout|ignore_client_abort|limit_rate)$/;

/** The same setting of the protocol in use, unless it is set already. */
function rename(location: Directive, directive: Directive, own: string, knowledge: NginxKnowledge): Edit[] {
  const setting = shared.exec(directive.name)?.[1];
  if (!setting) return [];
  const wanted = `${own}_${setting}`;
  const known = knowledge.directives.get(wanted).some(({ contexts }) => contexts.includes('location'));
  if (!known || childrenNamed(location.children, wanted).length > 0) return [];
  const { source, statement } = directive;
  return [{ source, start: statement.name.start, end: statement.name.end, text: wanted }];
}
