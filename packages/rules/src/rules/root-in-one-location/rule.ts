import type { Directive } from '@fcgilint/gateway';
import {
  allRoutes,
  argument,
  childrenNamed,
  type NginxGateway,
  type NginxHost,
  type NginxRoute,
  paramNamed,
} from '@fcgilint/gateway/nginx';
import { defineRule, type Report } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { locationHead, locationText, servesFiles } from '../../shared/nginx-locations.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';

/** A root that only one location has, and another one that needs it: for the scripts of its back end, or for files. */
export const rootInOneLocation = defineRule({
  name: 'root-in-one-location',
  aliases: [],
  covers: ['nginx-root-in-one-location'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The root stands in one location only: elsewhere `$document_root` is the built-in folder `html`',
  messages: {
    missing: ({ location }) =>
      `\`location ${location}\` has no root: its $document_root is the folder \`html\` that nginx was built with`,
    files: ({ location }) =>
      `\`location ${location}\` has no root: its files are looked for in the folder \`html\` that nginx was built with`,
  },
  check({ each, gateway, named, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || (named('root').length === 0 && named('alias').length === 0)) return;
    each(nginx.hosts, (host) => {
      const routes = allRoutes(host);
      const root = routes.map((route) => own(route, 'root')).find((each) => each !== null);
      const rooted = root ?? routes.map((route) => own(route, 'alias')).find((each) => each !== null);
      if (!rooted) return;
      const script = routes.find((route) => needsRoot(nginx, route));
      const route = script ?? (root ? routes.find((each) => needsFiles(nginx, each)) : null);
      if (!route) return;
      const fix = moveUp(host, routes);
      report({
        message: script ? 'missing' : 'files',
        data: { location: locationText(route) },
        at: locationHead(route),
        related: [
          { at: argumentPlace(rooted, 0), message: `this ${root ? 'root' : 'alias'} counts in its own location only` },
        ],
        notes: script
          ? ['PHP then answers `File not found.` or `No input file specified.`, while static files work']
          : ['what lies below the other root is answered with 404 here'],
        help: root
          ? 'move the `root` into the server, so that all locations inherit it'
          : 'set a `root` in the server, which all locations inherit',
        // Beside an alias the built-in folder may be meant.
        ...(root ? (script ? {} : { confidence: 'medium' }) : { confidence: 'low' }),
        ...(fix ? { fix } : {}),
      });
    });
  },
});

/** A location's own root; that of the proofs for certificates is never the site's. */
function own({ directive, name: path }: NginxRoute, name: 'root' | 'alias'): Directive | null {
  if (path.includes('acme-challenge')) return null;
  return childrenNamed(directive.children, name)[0] ?? null;
}

/** Whether a location tells its back end of a script below `$document_root`, and certainly has no root. */
function needsRoot(gateway: NginxGateway, { directive, handler }: NginxRoute): boolean {
  if (handler?.name !== 'fastcgi_pass') return false;
  const root = gateway.effective(directive, 'root');
  if (root.directives.length > 0 || root.because) return false;
  const script = paramNamed(gateway, directive, 'fastcgi_param', 'SCRIPT_FILENAME');
  return script !== null && 'value' in script && /\$(?:\{?document_root|\{?realpath_root)/.test(script.value ?? '');
}

/**
 * Whether a location answers with files of its own, and certainly has no root. Nothing is said of pages for errors,
 * which may be those that come with nginx, and of URLs that are refused or go on to another place.
 */
function needsFiles(gateway: NginxGateway, route: NginxRoute): boolean {
  const { kind, directive, script, tryFiles } = route;
  if ((kind !== 'prefix' && kind !== 'regex') || script.length > 0 || tryFiles || !servesFiles(route)) return false;
  const { children } = directive;
  if (children.length === 0 || children.some((child) => unserved.has(child.name))) return false;
  const root = gateway.effective(directive, 'root');
  return (
    root.directives.length === 0 && !root.because && gateway.effective(directive, 'error_page').directives.length === 0
  );
}

/** What makes a location one that gives no files to clients, or one of which that cannot be told. */
const unserved: ReadonlySet<string> = new Set(['deny', 'internal', 'location', 'autoindex']);

/** The one root of the locations that take more than a single URL, put before the first location. */
function moveUp({ directive }: NginxHost, routes: readonly NginxRoute[]): Report['fix'] | null {
  const roots = routes.filter(({ kind }) => kind !== 'exact').flatMap((route) => own(route, 'root') ?? []);
  const texts = new Set(roots.map((root) => argument(root, 0)?.raw));
  const [text] = texts;
  const first = routes[0]?.directive;
  if (texts.size !== 1 || !text || !first || first.source !== directive?.source || /\$\d/.test(text)) return null;
  const { source, statement } = first;
  const indentation = source.indentation(statement.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  const edit = { source, start: statement.start, end: statement.start, text: `root ${text};${separator}` };
  return { title: 'add the root to the server', edits: [edit] };
}
