import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { locationHead, locationTest, locationText, servesFiles } from '../../shared/nginx-locations.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** Regular expressions for static files that take URLs of the application to the disk. */
export const staticRegexStealsApp = defineRule({
  name: 'static-regex-steals-app',
  aliases: [],
  covers: ['nginx-static-regex-unanchored', 'nginx-asset-regex-steals-app'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'A regular expression for static files takes URLs of the application, which are not on the disk',
  messages: {
    unanchored: ({ location }) =>
      `\`location ${location}\` has no \`^\`: it takes the URLs of the application that contain this path, too`,
    extension: ({ location, mount }) =>
      `\`location ${location}\` takes what the application at ${mount} answers under such names to the disk`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    context.each(nginx?.hosts ?? [], (host) => {
      checkHost(nginx!, host, context);
    });
  },
});

type Takes = (route: NginxRoute, path: string) => boolean;

function checkHost(gateway: NginxGateway, host: NginxHost, context: RuleContext): void {
  const { routes } = host;
  /** Whether the server chooses the route for a path. */
  const takes: Takes = (route, path) => firstLocation(gateway, host, path) === route.directive;
  const expressions = routes.filter(
    (route) => route.kind === 'regex' && (unanchoredPath.test(route.name) || extensions.test(route.name)),
  );
  if (expressions.length === 0) return;
  const mounts = routes.filter(isMount);
  if (mounts.length === 0) return;
  for (const route of expressions) {
    if (!servesFiles(route) || hasFallback(route)) continue;
    if (unanchoredPath.test(route.name)) unanchored(route, takes, context);
    else extension(route, mounts, takes, context);
  }
}

/** A plain prefix that hands its requests over; a pass is looked for before the target is worked out. */
function isMount(route: NginxRoute): boolean {
  const { kind, matcher, directive } = route;
  if (kind !== 'prefix' || matcher.kind !== 'prefix' || matcher.beatsRegex) return false;
  return directive.children.some(({ name }) => name.endsWith('_pass')) && route.target.kind === 'gateway';
}

/** A literal folder, or a choice of folders, right at the beginning: `/static/`, `/(css|js)/`, `(/css/|/js/)`. */
const unanchoredPath = /^(?:\/[\w-]+\/|\/\((?:\?:)?[\w|-]+\)\/|\((?:\?:)?\/[\w-]+\/(?:\|\/[\w-]+\/)*\))/;
/** File name extensions at the end: `\.(css|js)$`. */
const extensions = /^(?:\.[*+])?\\\.(?:\((?:\?:)?[\w|?-]+\)|\w+)\$$/;

/** What is not on the disk goes on to somebody else. */
function hasFallback({ tryFiles, errorPages, script }: NginxRoute): boolean {
  const last = tryFiles?.statement.args.at(-1);
  if (last?.kind === 'word' && !last.value.startsWith('=')) return true;
  return errorPages.length > 0 || script.length > 0;
}

function unanchored(route: NginxRoute, takes: Takes, { report }: RuleContext): void {
  const sample = `/docs${sampleOf(route.name)}page`;
  if (!takes(route, sample)) return;
  const argument = route.directive.statement.args.at(-1)!;
  const { source } = route.place;
  const at = source.text.indexOf(route.name, argument.start);
  const edit = at >= 0 && at < argument.end ? { source, start: at, end: at, text: '^' } : null;
  report({
    message: 'unanchored',
    data: { location: locationText(route) },
    at: locationHead(route),
    notes: [`${sample} is looked up on the disk, and ends in 404`],
    help: 'begin the pattern with `^`, or use a prefix: `location /static/`',
    ...(edit ? { fix: { title: 'begin the pattern with ^', edits: [edit] } } : {}),
  });
}

function sampleOf(pattern: string): string {
  const folder = /[\w-]+/.exec(pattern.replace(/\?:/g, ''))?.[0] ?? 'static';
  return `/${folder}/`;
}

/**
 * Below a prefix of its own an application may answer any name. At the root it is usual that pictures and style sheets
 * come from the disk: a location with a folder of files may be all that is wanted there.
 */
function extension(
  route: NginxRoute,
  mounts: readonly NginxRoute[],
  takes: Takes,
  { report, mayHide }: RuleContext,
): void {
  const test = locationTest(route);
  const noRoot = route.target.kind === 'static' && route.target.root === null && !mayHide(route.directive);
  const mount = mounts.find(({ name }) => name !== '/') ?? mounts[0];
  if (!mount || !test) return;
  const sample = ['png', 'css', 'js', 'json', 'pdf']
    .map((name) => `${mount.name.replace(/\/?$/, '/')}chart.${name}`)
    .find(test);
  if (sample === undefined || !takes(route, sample)) return;
  report({
    message: 'extension',
    data: { location: locationText(route), mount: mount.name },
    at: locationHead(route),
    related: [{ at: locationHead(mount), message: 'the application' }],
    notes: [`${sample}, made by the application, is looked up on the disk, and ends in 404`],
    help:
      mount.name === '/'
        ? `add ${noRoot ? '`root`, or ' : ''}a \`try_files $uri @app\` that goes on to the application`
        : `write \`location ^~ ${mount.name}\`, or add a \`try_files $uri @app\` that goes on to the application`,
    ...(mount.name === '/' && !noRoot ? { confidence: 'low' } : {}),
  });
}
