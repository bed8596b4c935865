import type { Edit } from '@fcgilint/core';
import type { ApacheAlias, ApacheGateway, ApacheProxyPass, ApacheServer, RewriteRule } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';
import { rewriteChains } from '../../shared/apache-rewrites.ts';

/** ProxyPass and mod_rewrite against aliases and exceptions for static files. */
export function checkApache(gateway: ApacheGateway, context: RuleContext): void {
  for (const server of gateway.servers) {
    const own = server.proxyPasses.filter((pass) => isOwn(server, pass.directive) && !pass.when);
    order(own, context);
    aliases(server, own, context);
    rewrittenAliases(server, context);
  }
  for (const { rules, perDirectory } of rewriteChains(gateway)) ruleOrder(rules, perDirectory, context);
}

/** Written in this server, not inherited from the main one. */
function isOwn(server: ApacheServer, directive: ApacheProxyPass['directive']): boolean {
  return server.directives.includes(directive);
}

/** Whether a URL path is taken: a prefix up to a slash, or a pattern; `false` when unknown. */
function takes(pass: ApacheProxyPass, path: string): boolean {
  if (pass.pattern) return pass.pattern.kind === 'pattern' && pass.pattern.test(path);
  return path === pass.from || path.startsWith(pass.from.endsWith('/') ? pass.from : `${pass.from}/`);
}

function probe(path: string): string {
  return `${path.replace(/\/?$/, '/')}a.css`;
}

/** The first that takes a path counts (Apache: modules/proxy/mod_proxy.c, proxy_trans). */
function order(passes: readonly ApacheProxyPass[], { report }: RuleContext): void {
  for (const [index, later] of passes.entries()) {
    if (later.pattern) continue;
    const earlier = passes
      .slice(0, index)
      .find((pass) => pass.from !== later.from && takes(pass, later.from) && takes(pass, probe(later.from)));
    if (!earlier || earlier.excluded) continue;
    const edits = moveBefore(later.directive.place, earlier.directive.place);
    report({
      message: later.excluded ? 'exclusion' : 'shadowed',
      data: { path: later.from, from: earlier.from },
      at: later.directive.place,
      related: [{ at: earlier.directive.place, message: 'takes the path first' }],
      notes: ['Apache takes the first ProxyPass whose path fits, not the longest'],
      help: 'put the special ones before the general one',
      ...(edits ? { fix: { title: 'move it up', edits } } : {}),
    });
  }
}

/** mod_proxy is asked before mod_alias, whatever the order in the file. */
function aliases(server: ApacheServer, passes: readonly ApacheProxyPass[], { report }: RuleContext): void {
  for (const alias of ownAliases(server)) {
    const path = probe(alias.from);
    const pass = passes.find((candidate) => takes(candidate, path));
    if (!pass || pass.excluded || (!pass.pattern && pass.from.replace(/\/$/, '') === alias.from.replace(/\/$/, '')))
      continue;
    const late = passes.some((candidate) => candidate.excluded && takes(candidate, path));
    const { source, start } = pass.directive.place;
    const indent = source.lineText(source.position(start).line).match(/^\s*/)?.[0] ?? '';
    const text = `ProxyPass "${alias.from}" "!"\n${indent}`;
    report({
      message: 'alias',
      data: { from: pass.from, path: alias.from },
      at: pass.directive.place,
      related: [{ at: alias.directive.place, message: 'never used' }],
      notes: ['the order of ProxyPass and Alias in the file makes no difference'],
      help: `put \`ProxyPass "${alias.from}" "!"\` before it`,
      ...(late ? {} : { fix: { title: `leave ${alias.from} out`, edits: [{ source, start, end: start, text }] } }),
    });
  }
}

function ownAliases(server: ApacheServer): ApacheAlias[] {
  return server.aliases.filter(
    ({ directive, pattern, when }) => !pattern && !when && server.directives.includes(directive),
  );
}

/** At server level mod_rewrite is asked before mod_alias: what it passes on is not aliased any more. */
function rewrittenAliases(server: ApacheServer, { report }: RuleContext): void {
  const { rules, enabled } = server.rewrite;
  if (enabled !== true) return;
  for (const alias of ownAliases(server)) {
    const path = probe(alias.from);
    // Any rule before that may say something about the path ends the search: silence.
    const first = rules.find((rule) => rule.invalid === null && mayMatch(rule, path));
    if (!first || !isCatchAll(first, false) || !server.directives.includes(first.directive)) continue;
    if (!first.flags.proxy && !/^(?:balancer|https?|fcgi|scgi|ajp|uwsgi):/.test(first.substitution)) continue;
    report({
      message: 'rewrite',
      data: { path: alias.from, catchAll: `RewriteRule ${first.source}` },
      at: first.directive.place,
      related: [{ at: alias.directive.place, message: 'never used' }],
      help: `put \`RewriteRule ^${alias.from} - [L]\` before it`,
    });
  }
}

function mayMatch({ pattern, negated }: RewriteRule, path: string): boolean {
  return pattern.kind !== 'pattern' || pattern.test(path) !== negated;
}

/** A rule that sends every URL elsewhere and ends the round; conditions that leave out the target alone do not matter. */
function isCatchAll(rule: RewriteRule, perDirectory: boolean): boolean {
  const { pattern, negated, noSubstitution, flags, when, invalid } = rule;
  if (noSubstitution || when || invalid !== null || pattern.kind !== 'pattern' || negated) return false;
  if (!(flags.last || flags.end || flags.proxy || flags.redirect)) return false;
  const paths = ['zq7', 'zq7/zq8.css', 'static/zq7.png'];
  return paths.every((path) => pattern.test(perDirectory ? path : `/${path}`) && conditionsHold(rule, `/${path}`));
}

/** Whether the conditions hold for certain: only those that compare the URL path with a pattern can be told. */
function conditionsHold({ conditions }: RewriteRule, path: string): boolean {
  return conditions.every(({ input, test, negated, orNext }) => {
    if (orNext || input !== '%{REQUEST_URI}' || test.kind !== 'regex' || test.pattern.kind !== 'pattern') return false;
    return test.pattern.test(path) !== negated;
  });
}

/** An exception (`- [L]`) for a literal prefix that stands behind the rule that takes everything. */
function ruleOrder(rules: readonly RewriteRule[], perDirectory: boolean, { report }: RuleContext): void {
  const at = rules.findIndex((rule) => isCatchAll(rule, perDirectory));
  const catchAll = rules[at];
  if (!catchAll || catchAll.flags.redirect) return;
  for (const rule of rules.slice(at + 1)) {
    const { noSubstitution, flags, source, invalid, when, conditions } = rule;
    if (!noSubstitution || flags.forcedStatus || !(flags.last || flags.end) || invalid !== null || when) continue;
    if (conditions.length > 0 || !/^\^?\/?[\w-]+(?:\/|\b)/.test(source.replace(/\(\??:?/g, ''))) continue;
    // Conditions belong to the rule that follows them: nothing may come between.
    const edits = moveBefore(rule.directive.place, (catchAll.conditions[0] ?? catchAll).directive.place);
    report({
      message: 'rule',
      data: { pattern: source, catchAll: `RewriteRule ${catchAll.source}` },
      at: rule.directive.place,
      related: [{ at: catchAll.directive.place, message: 'takes every URL first' }],
      notes: ['the files are asked from the application'],
      help: 'put the exception first',
      ...(edits ? { fix: { title: 'move the exception up', edits } } : {}),
    });
  }
}

/** Takes a line out and puts it before another one; `null` where either shares its line with something else. */
function moveBefore(
  moved: { source: Edit['source']; start: number; end: number },
  target: Edit | typeof moved,
): Edit[] | null {
  const { source } = moved;
  if (target.source !== source) return null;
  const from = wholeLine(source.text, moved);
  const to = wholeLine(source.text, target);
  if (!from || !to) return null;
  const line = source.text.slice(from.start, from.end);
  const text = line.endsWith('\n') ? line : `${line}\n`;
  return [
    { source, start: to.start, end: to.start, text },
    { source, start: from.start, end: from.end, text: '' },
  ];
}

function wholeLine(text: string, place: { start: number; end: number }): { start: number; end: number } | null {
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  const next = text.indexOf('\n', place.end);
  const end = next < 0 ? text.length : next + 1;
  const around = text.slice(start, place.start) + text.slice(place.end, end);
  return /^\s*$/.test(around) ? { start, end } : null;
}
