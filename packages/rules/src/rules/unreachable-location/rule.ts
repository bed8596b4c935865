import type { NginxRoute } from '@fcgilint/gateway/nginx';
import { defineRule, type Report, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';
import { locationHead, locationText, servesFiles } from '../../shared/nginx-locations.ts';

/** A regular expression behind one that takes all of its URLs. */
export const unreachableLocation = defineRule({
  name: 'unreachable-location',
  aliases: [],
  covers: ['nginx-regex-location-order'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'A location is never used: an earlier regular expression takes all of its URLs',
  messages: {
    same: ({ location }) => `\`location ${location}\` stands here a second time: it is never used`,
    general: ({ location, first }) =>
      `\`location ${location}\` is never used: \`location ${first}\` before it takes every URL`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    each(nginx?.hosts ?? [], (host) => {
      const levels: (readonly NginxRoute[])[] = [host.routes];
      for (let index = 0; index < levels.length; index++) {
        checkLevel(levels[index]!, report);
        for (const { routes } of levels[index]!) if (routes.length > 0) levels.push(routes);
      }
    });
  },
});

interface Expression {
  readonly route: NginxRoute;
  /** The plain text that the pattern begins with; `null` for one that may begin anywhere. */
  readonly start: string | null;
  /** Nothing follows the plain text: the pattern takes all that begins with it. */
  readonly plain: boolean;
  readonly ignoreCase: boolean;
}

function checkLevel(routes: readonly NginxRoute[], report: RuleContext['report']): void {
  const earlier: Expression[] = [];
  const seen = new Map<string, NginxRoute>();
  let previous: NginxRoute | null = null;
  for (const route of routes) {
    if (route.matcher.kind !== 'regex') continue;
    const ignoreCase = !route.matcher.caseSensitive;
    const same = seen.get(`~* ${route.name}`) ?? seen.get(`${ignoreCase ? '~*' : '~'} ${route.name}`);
    const expression = readExpression(route, ignoreCase);
    const general = earlier.find((each) => covers(each, expression));
    if (same) tell('same', route, same, null, report);
    else if (general) {
      const adjacent = previous === general.route;
      tell('general', route, general.route, adjacent ? swap(general.route, route) : null, report);
    }
    if (!same) seen.set(`${ignoreCase ? '~*' : '~'} ${route.name}`, route);
    if (expression.plain && !same && !general) earlier.push(expression);
    previous = route;
  }
}

/** Patterns that take every path: each begins with a slash. */
const everything = new Set(
  ['', '/', '.', '.*', '.+', '(.*)', '(.+)', '/.*', '/(.*)', '(/.*)'].flatMap((text) =>
    text === '' || text === '/' || text === '.' ? [text, `^${text}`] : [text, `^${text}`, `${text}$`, `^${text}$`],
  ),
);

function readExpression(route: NginxRoute, ignoreCase: boolean): Expression {
  if (everything.has(route.name)) return { route, start: '/', plain: true, ignoreCase };
  const match = /^\^(\/(?:[\w/-]|\\\.)*)(.*)$/.exec(route.name);
  if (!match) return { route, start: null, plain: false, ignoreCase };
  // The last character may be repeated, or not be there at all.
  const optional = /^[?*{]/.test(match[2]!);
  const start = (optional ? match[1]!.slice(0, -1) : match[1]!).replaceAll('\\', '');
  const plain = /^(?:\(?\.\*\)?\$?)?$/.test(match[2]!);
  return { route, start: start === '' ? null : start, plain, ignoreCase };
}

function covers(first: Expression, second: Expression): boolean {
  // An application for everything before files: that is told by root-mount-swallows-static.
  if (first.start === '/' && first.route.target.kind === 'gateway' && servesFiles(second.route)) return false;
  if (first.start === '/') return true;
  if (first.start === null || second.start === null || (second.ignoreCase && !first.ignoreCase)) return false;
  // A choice at the top may lead anywhere.
  if (hasChoice(second.route.name)) return false;
  return first.ignoreCase
    ? second.start.toLowerCase().startsWith(first.start.toLowerCase())
    : second.start.startsWith(first.start);
}

function hasChoice(pattern: string): boolean {
  let depth = 0;
  for (const char of pattern) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) return true;
  }
  return false;
}

function tell(
  message: 'same' | 'general',
  route: NginxRoute,
  first: NginxRoute,
  fix: Report['fix'] | null,
  report: RuleContext['report'],
): void {
  report({
    message,
    data: { location: locationText(route), first: locationText(first) },
    at: locationHead(route),
    related: [{ at: locationHead(first), message: 'takes its URLs' }],
    notes: ['of several regular expressions that match, nginx takes the first in the file, not the longest'],
    help: message === 'same' ? 'put the two together' : 'put it before the general one',
    ...(fix ? { fix } : {}),
  });
}

/** Moves the special location before the general one. */
function swap(general: NginxRoute, special: NginxRoute): Report['fix'] | null {
  const { source, statement } = special.directive;
  const first = general.directive;
  if (first.source !== source || first.includedBy !== special.directive.includedBy) return null;
  const at = first.statement.start;
  const indentation = source.indentation(at);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  return {
    title: 'put it first',
    edits: [
      { source, start: at, end: at, text: source.slice(statement) + separator },
      { ...lineOf({ source, start: statement.start, end: statement.end }), text: '' },
    ],
  };
}
