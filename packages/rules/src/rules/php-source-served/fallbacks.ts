import type { Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import {
  allRoutes,
  argument,
  type NginxGateway,
  type NginxHost,
  type NginxRoute,
  placeOfWord,
} from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { locationTest, locationText } from '../../shared/nginx-locations.ts';
import { cgiMounts } from '../../shared/nginx-mounts.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** A script written out as an argument of try_files. */
const script = /^\/[^$?]*\.php(?=$|\?|\$is_args)/;

/** try_files that comes to a script where nothing runs it. */
export function checkFallbacks(gateway: NginxGateway, context: RuleContext): void {
  const directives = context.namedWith('try_files', namesScript);
  if (directives.length === 0) return;
  const hosts = new Map<Directive | null, NginxHost>(gateway.hosts.map((host) => [host.directive, host]));
  const runners = runnersByHost(gateway);
  context.each(directives, (directive) => {
    const host = hosts.get(around(directive, 'server'));
    if (!host) return;
    // An inner handler takes what try_files finds.
    if (namesEarlier(directive) && notLast(directive, routeOf(host, directive.parent), context)) return;
    // Cheap, and true of nearly all: the probe below is not, with thousands of servers.
    const path = lastScript(directive)?.path;
    if (path === undefined || runners.get(host)?.some((each) => runs(each, path))) return;
    last(gateway, host, directive, context);
  });
}

function namesScript({ statement }: Directive): boolean {
  return statement.args.some((word) => word.kind === 'word' && script.test(word.value));
}

/** Whether a script stands before the last argument. */
function namesEarlier({ statement: { args } }: Directive): boolean {
  return args.some((word, index) => index < args.length - 1 && word.kind === 'word' && script.test(word.value));
}

function routeOf(host: NginxHost, location: Directive | null): NginxRoute {
  return allRoutes(host).find(({ directive }) => directive === location) ?? host.fallback;
}

function runnersByHost(gateway: NginxGateway): ReadonlyMap<NginxHost, readonly NginxRoute[]> {
  const found = new Map<NginxHost, NginxRoute[]>();
  for (const { host, route } of cgiMounts(gateway)) {
    const list = found.get(host);
    if (list) list.push(route);
    else found.set(host, [route]);
  }
  return found;
}

/** Whether the pattern or path of a location that hands scripts over fits. */
function runs(route: NginxRoute, path: string): boolean {
  return route.kind === 'exact' ? route.name === path : (locationTest(route)?.(path) ?? false);
}

/** The script that the last argument names. */
function lastScript({ statement }: Directive): { readonly word: Word; readonly path: string } | null {
  const word = statement.args.at(-1);
  const path = word?.kind === 'word' ? script.exec(word.value)?.[0] : undefined;
  return word?.kind === 'word' && path !== undefined ? { word, path } : null;
}

function around(directive: Directive, name: string): Directive | null {
  let at = directive.parent;
  while (at && at.name !== name) at = at.parent;
  return at;
}

/** All but the last argument are files of the location itself. */
function notLast(directive: Directive, route: NginxRoute, { report, mayHide }: RuleContext): boolean {
  const { args } = directive.statement;
  if (route.kind === 'fallback' || route.target.kind !== 'static' || mayHide(route.directive)) return false;
  for (let index = 0; index < args.length - 1; index++) {
    const word = argument(directive, index);
    // With `?` in it it is the name of a file that hardly exists.
    if (!word || !script.test(word.value) || word.value.includes('?')) continue;
    const after = argument(directive, index + 1);
    const removes = index === args.length - 2 && after?.value === '=404';
    const query = word.value.includes('$') ? '' : '$is_args$args';
    const edit =
      removes && !word.quote ? { source: directive.source, start: word.end, end: after.end, text: query } : null;
    report({
      message: 'notLast',
      data: { script: word.value },
      at: placeOfWord(directive, word),
      notes: ['only the last argument of try_files makes nginx look for a location again'],
      help: `let it be the last argument: \`${word.value.replace(/[?$].*/, '')}$is_args$args\``,
      ...(edit ? { fix: { title: 'let the script be the last argument', edits: [edit] } } : {}),
    });
    return true;
  }
  return false;
}

/** The last argument is a URI of its own; where a location of files takes it, the file is what the client gets. */
function last(gateway: NginxGateway, host: NginxHost, directive: Directive, { report, mayHide }: RuleContext): void {
  const found = lastScript(directive);
  if (!found || mayHide(host.directive)) return;
  const { word, path } = found;
  const location = firstLocation(gateway, host, path);
  const route = location && allRoutes(host).find((each) => each.directive === location);
  if (route?.target.kind !== 'static' || mayHide(route.directive) || route.script.length > 0) return;
  report({
    message: 'noPhp',
    data: { script: path, location: `\`location ${locationText(route)}\`` },
    at: placeOfWord(directive, word),
    related: [{ at: route.place, message: 'hands nothing to PHP' }],
    notes: ['no location of this server passes it to PHP: the client gets the source, passwords included'],
    help: 'add `location ~ \\.php$ { include fastcgi.conf; fastcgi_pass ...; }`',
  });
}
