import type { Backend, Endpoint, Matcher, Param, Route, Target, Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';
import { unknown } from './directive.ts';
import type { ApacheAlias, ApacheProxyPass, ApacheRedirect } from './path-rules.ts';
import { parseProxyUrl } from './proxy-url.ts';
import type { RewriteRule } from './rewrite-rules.ts';
import type { ApacheSection } from './section.ts';
import type { LazyServer } from './server.ts';

const NO_PARAMS: readonly Param[] = [];

/**
 * The ways that a virtual host may take with a request, in the order in which Apache tries them: mod_rewrite, ProxyPass,
 * redirects, aliases, the document root; then, by file, the handlers of its sections.
 */
export function virtualHostRoutes(server: LazyServer): Route[] {
  const routes: Route[] = [];
  if (server.rewrite.enabled !== false) for (const rule of server.rewrite.rules) routes.push(rewriteRoute(rule, []));
  for (const section of server.locationSections) {
    const { proxyPass } = section.settings;
    if (proxyPass) routes.push(proxyRoute(proxyPass, sectionMatcher(section), server));
  }
  for (const entry of server.proxyPasses) routes.push(proxyRoute(entry, pathMatcher(entry), server));
  for (const redirect of server.redirects) routes.push(redirectRoute(redirect, []));
  for (const alias of server.aliases) routes.push(aliasRoute(alias));
  for (const alias of server.wsgiAliases) routes.push(aliasRoute(alias));
  const root = server.last('documentroot');
  if (root) {
    const target: Target = { kind: 'static', root: server.documentRoot, mode: 'root' };
    routes.push(routeOf({ kind: 'any' }, [], target, root));
  }
  routes.push(...sectionRoutes([...(server.main?.sections ?? []), ...server.sections], server));
  return routes;
}

/** The routes that sections make: rewrites, redirects, handlers. Works for .htaccess files, too. Iterative. */
export function sectionRoutes(sections: readonly ApacheSection[], server: LazyServer | null): Route[] {
  const routes: Route[] = [];
  const work = sections.map((section) => ({ section, outer: [] as readonly Matcher[] })).reverse();
  while (work.length > 0) {
    const { section, outer } = work.pop()!;
    if (section.kind === 'proxy') continue;
    const own = section.kind === 'htaccess' ? outer : [...outer, sectionMatcher(section)];
    const { settings } = section;
    for (const rule of settings.rewrite?.rules ?? []) routes.push(rewriteRoute(rule, own));
    for (const redirect of settings.redirects) routes.push(redirectRoute(redirect, own));
    const handler = settings.last.get('sethandler');
    if (handler) {
      const target = handlerTarget(handler, handler.words[0] ?? '', server);
      if (target) routes.push(routeOf(own.at(-1) ?? { kind: 'any' }, own.slice(0, -1), target, handler));
    }
    for (const directive of section.directives) {
      if (directive.name !== 'addhandler') continue;
      const target = handlerTarget(directive, directive.words[0] ?? '', server);
      if (!target) continue;
      for (const word of directive.words.slice(1)) {
        const text = word.startsWith('.') ? word : `.${word}`;
        routes.push(routeOf({ kind: 'suffix', text }, own, target, directive));
      }
    }
    const nested = section.sections.map((inner) => ({ section: inner, outer: own }));
    work.push(...nested.reverse());
  }
  return routes;
}

function routeOf(matcher: Matcher, conditions: readonly Matcher[], target: Target, by: ApacheDirective): Route {
  const { directive, place } = by;
  return { matcher, conditions, target: by.when ?? target, directive, place, routes: [] };
}

export function sectionMatcher(section: ApacheSection): Matcher {
  const { kind, argument, pattern } = section;
  if (kind === 'if' || kind === 'elseif' || kind === 'else') {
    return { kind: 'condition', field: kind, operator: '', value: argument };
  }
  if (pattern) return { kind: 'regex', source: argument, caseSensitive: true, negated: false };
  if (section.glob) return { kind: 'condition', field: kind, operator: 'glob', value: argument };
  if (kind === 'files') return { kind: 'condition', field: 'files', operator: '=', value: argument };
  if (kind === 'directory') return { kind: 'condition', field: 'directory', operator: 'below', value: argument };
  return { kind: 'prefix', path: argument, boundary: true, beatsRegex: false };
}

function pathMatcher(entry: { readonly from: string; readonly pattern: unknown }): Matcher {
  if (entry.pattern) return { kind: 'regex', source: entry.from, caseSensitive: true, negated: false };
  return { kind: 'prefix', path: entry.from, boundary: true, beatsRegex: false };
}

function proxyRoute(entry: ApacheProxyPass, matcher: Matcher, server: LazyServer): Route {
  const target: Target = entry.excluded
    ? { kind: 'static', root: server.documentRoot, mode: 'root' }
    : proxyTarget(entry.url, entry.directive, server);
  return routeOf(matcher, [], target, entry.directive);
}

function redirectRoute(redirect: ApacheRedirect, conditions: readonly Matcher[]): Route {
  const { to, status, directive } = redirect;
  const target: Target = to === null ? { kind: 'deny', status } : { kind: 'redirect', status, to };
  return routeOf(pathMatcher(redirect), conditions, target, directive);
}

function aliasRoute(alias: ApacheAlias): Route {
  const { directive, handler, to } = alias;
  if (!handler) return routeOf(pathMatcher(alias), [], { kind: 'static', root: to, mode: 'alias' }, directive);
  const protocol = handler === 'cgi-script' ? 'cgi' : 'wsgi';
  const backend: Backend = {
    protocol,
    name: null,
    endpoints: [],
    spawn: { command: to, place: directive.place },
    place: directive.place,
  };
  return routeOf(
    pathMatcher(alias),
    [],
    { kind: 'gateway', protocol, backend, params: NO_PARAMS, uri: null },
    directive,
  );
}

function rewriteRoute(rule: RewriteRule, conditions: readonly Matcher[]): Route {
  const { directive, flags, source, negated } = rule;
  const matcher: Matcher = { kind: 'regex', source, caseSensitive: !flags.noCase, negated };
  const tested = rule.conditions.map((condition): Matcher => {
    const { test } = condition;
    const operator = `${condition.negated ? '!' : ''}${test.kind === 'text' || test.kind === 'number' ? test.operator : test.kind}`;
    const value =
      test.kind === 'regex' || test.kind === 'expression'
        ? test.source
        : test.kind === 'file'
          ? `-${test.letter}`
          : test.operand;
    return { kind: 'condition', field: condition.input, operator, value };
  });
  let target: Target;
  if (flags.forcedStatus) target = { kind: 'deny', status: flags.status };
  else if (flags.proxy) target = proxyTarget(rule.substitution, directive, null);
  else if (flags.redirect || /^[a-z][a-z0-9+.-]*:\/\//i.test(rule.substitution)) {
    target = { kind: 'redirect', status: flags.status, to: rule.substitution };
  } else target = { kind: 'rewrite', to: rule.substitution };
  return routeOf(matcher, [...conditions, ...tested], target, directive);
}

/** What a handler name leads to; `null` when it serves files or is not known. */
export function handlerTarget(directive: ApacheDirective, name: string, server: LazyServer | null): Target | null {
  if (/^proxy:/i.test(name)) return proxyTarget(name.slice(6), directive, server);
  const protocol =
    name === 'fcgid-script' ? 'fastcgi' : name === 'cgi-script' ? 'cgi' : name === 'wsgi-script' ? 'wsgi' : null;
  if (!protocol) return null;
  const { place } = directive;
  const backend: Backend = { protocol, name: null, endpoints: [], spawn: { command: '', place }, place };
  return { kind: 'gateway', protocol, backend, params: NO_PARAMS, uri: null };
}

/** A proxy target as the common model has it. */
export function proxyTarget(url: string, directive: ApacheDirective, server: LazyServer | null): Target {
  const backend = proxyBackend(url, directive, server);
  if ('kind' in backend) return backend;
  const parsed = parseProxyUrl(url);
  const uri = parsed && parsed.path !== '' ? parsed.path : null;
  return { kind: 'gateway', protocol: backend.protocol, backend, params: NO_PARAMS, uri };
}

/** The back end behind a proxy URL; a `balancer://` with its members. */
export function proxyBackend(url: string, directive: ApacheDirective, server: LazyServer | null): Backend | Unknown {
  const parsed = parseProxyUrl(url);
  const { place } = directive;
  if (!parsed) return unknown(`${url} is no URL that can be proxied to`, place);
  if (parsed.balancer === null) {
    if (!parsed.protocol) return unknown(`the protocol of ${parsed.scheme}:// is not modelled`, place);
    const endpoint: Endpoint = { address: parsed.address, written: parsed.written, place };
    return { protocol: parsed.protocol, name: null, endpoints: [endpoint], spawn: null, place };
  }
  const members = server ? balancerMembers(server, parsed.balancer) : [];
  const endpoints: Endpoint[] = [];
  let protocol = null;
  for (const member of members) {
    const target = parseProxyUrl(memberUrl(member) ?? '');
    if (!target) continue;
    protocol ??= target.protocol;
    endpoints.push({ address: member.when ?? target.address, written: target.written, place: member.place });
  }
  if (!protocol) return unknown(`the members of balancer://${parsed.balancer} are not known`, place);
  return { protocol, name: parsed.balancer, endpoints, spawn: null, place };
}

/** The BalancerMember lines of a balancer, in its Proxy section or at server level. A URL that is named again is no second member. */
export function balancerMembers(server: LazyServer, name: string): ApacheDirective[] {
  const members: ApacheDirective[] = [];
  const matches = (url: string | undefined): boolean => parseProxyUrl(url ?? '')?.balancer === name;
  for (const scope of server.main ? [server.main, server] : [server]) {
    for (const section of scope.sections) {
      if (section.kind !== 'proxy' || !matches(section.directive?.words[0])) continue;
      members.push(...section.directives.filter((directive) => directive.name === 'balancermember'));
    }
    members.push(...scope.named('balancermember').filter((directive) => matches(directive.words[0])));
  }
  const sure = new Set<string | undefined>();
  return members.filter((member) => {
    const url = memberUrl(member);
    if (sure.has(url)) return false;
    if (!member.when) sure.add(url);
    return true;
  });
}

/** Whether there is a balancer of this name, with members or without: a Proxy section or a ProxyPass names it. */
export function balancerExists(server: LazyServer, name: string): boolean {
  const matches = (url: string | undefined): boolean => parseProxyUrl(url ?? '')?.balancer === name;
  return (server.main ? [server.main, server] : [server]).some(
    (scope) =>
      scope.named('proxypass').some(({ words }) => words.some(matches)) ||
      scope.sections.some(
        ({ kind, directive, directives }) =>
          (kind === 'proxy' && matches(directive?.words[0])) ||
          directives.some((one) => one.name === 'proxypass' && one.words.some(matches)),
      ),
  );
}

/** The URL of a BalancerMember, which comes second when the balancer is named first. */
export function memberUrl(member: ApacheDirective): string | undefined {
  const [first, second] = member.words;
  return /^balancer:/i.test(first ?? '') ? second : first;
}
