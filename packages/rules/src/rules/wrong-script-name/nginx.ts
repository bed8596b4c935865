import type { Edit } from '@fcgilint/core';
import type { GatewayTarget, Param } from '@fcgilint/gateway';
import type { NginxGateway, NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** Variables that hold the whole path where nothing splits it. */
const wholePath = new Set(['$fastcgi_script_name', '$uri', '$document_uri', '$request_uri', '$request_filename']);
const paramNames = { fastcgi: 'fastcgi_param', scgi: 'scgi_param', uwsgi: 'uwsgi_param' } as const;
const cgiPasses: ReadonlySet<string> = new Set(['fastcgi_pass', 'scgi_pass', 'uwsgi_pass']);
type Cgi = keyof typeof paramNames;

/** One location that hands requests to an application, with what the application gets. */
interface Mount {
  readonly gateway: NginxGateway;
  readonly route: NginxRoute;
  readonly target: GatewayTarget;
  readonly protocol: Cgi;
  readonly scriptName: Param | null;
  readonly pathInfo: Param | null;
  /** `fastcgi_split_path_info` is in force. */
  readonly split: boolean;
  /** Something that could not be read may add parameters. */
  readonly hidden: boolean;
}

export function checkNginx(gateway: NginxGateway, context: RuleContext): void {
  context.each(gateway.hosts, (host) => {
    // A pass outside of all locations can only stand in a fragment that is meant for one.
    const work: NginxRoute[] = gateway.fragment ? [host.fallback, ...host.routes] : [...host.routes];
    for (let route = work.pop(); route; route = work.pop()) {
      work.push(...route.routes);
      const mount = mountOf(gateway, route, context);
      if (mount) checkMount(mount, context);
    }
  });
}

function mountOf(gateway: NginxGateway, route: NginxRoute, { mayHide }: RuleContext): Mount | null {
  // Before the target is worked out: most locations hand nothing over in this way.
  if (!route.directive.children.some(({ name }) => cgiPasses.has(name))) return null;
  const { target } = route;
  if (target.kind !== 'gateway') return null;
  const { protocol } = target;
  if (protocol !== 'fastcgi' && protocol !== 'scgi' && protocol !== 'uwsgi') return null;
  const params = gateway.effective(route.directive, paramNames[protocol]);
  const splitting = gateway.effective(route.directive, 'fastcgi_split_path_info');
  return {
    gateway,
    route,
    target,
    protocol,
    scriptName: last(target.params, 'SCRIPT_NAME'),
    pathInfo: last(target.params, 'PATH_INFO'),
    split: protocol === 'fastcgi' && splitting.directives.length > 0,
    hidden:
      params.because !== null || (protocol === 'fastcgi' && splitting.because !== null) || mayHide(route.directive),
  };
}

/** Of parameters with one name nginx sends all, and the usual servers keep the last. */
function last(params: readonly Param[], name: string): Param | null {
  return params.findLast((param) => param.name === name) ?? null;
}

function checkMount(mount: Mount, context: RuleContext): void {
  const { pathInfo } = mount;
  if (!pathInfo) absent(mount, context);
  else if (pathInfo.value !== null) present(mount, pathInfo, pathInfo.value, context);
  rawScriptName(mount, context);
}

function absent(mount: Mount, { report }: RuleContext): void {
  const { route, protocol, split, hidden } = mount;
  if (hidden || protocol === 'uwsgi') return;
  if (split) {
    if (!mayFollowScript(route) || isInternal(mount)) return;
    const edits = ownParams(mount) ? addParams(mount, ['fastcgi_param PATH_INFO $fastcgi_path_info;']) : null;
    const application = routesOnPath(mount);
    report({
      message: 'splitUnused',
      at: passPlace(route),
      // Front controllers such as Symfony's take the path from REQUEST_URI.
      ...(application ? {} : { severity: 'warning', confidence: 'low' }),
      notes: [
        application
          ? 'what is split off reaches the application in no parameter: it takes every URL for its root page'
          : '/index.php/foo runs index.php, and /foo reaches it in no parameter',
      ],
      help: 'add `fastcgi_param PATH_INFO $fastcgi_path_info;`',
      ...(edits && !route.tryFiles ? { fix: { title: 'send PATH_INFO', edits } } : {}),
    });
    return;
  }
  if (!routesOnPath(mount)) return;
  const root = route.name === '/';
  const whole = protocol === 'fastcgi' ? '$fastcgi_script_name' : '$document_uri';
  const lines = [`${paramNames[protocol]} SCRIPT_NAME "";`, `${paramNames[protocol]} PATH_INFO ${whole};`];
  const edits = root && ownParams(mount) ? addParams(mount, lines) : null;
  report({
    message: 'absent',
    data: { protocol: protocol === 'fastcgi' ? 'FastCGI' : 'SCGI' },
    at: passPlace(route),
    notes: [
      protocol === 'fastcgi'
        ? '/foo/bar arrives as SCRIPT_NAME=/foo/bar without PATH_INFO: a WSGI, Rack or PSGI application takes every URL for its root page'
        : "nginx's own scgi_params has neither SCRIPT_NAME nor PATH_INFO: a WSGI application finds no page",
    ],
    help: root
      ? `add \`${lines.join(' ')}\``
      : `split the path at the mount point: SCRIPT_NAME is ${route.name.replace(/\/$/, '') || 'the prefix'}, PATH_INFO what follows`,
    ...(edits ? { fix: { title: 'send SCRIPT_NAME and PATH_INFO for the root mount', edits } } : {}),
  });
}

/** No client's URL comes here: only redirects inside of the server do, seldom with something behind the script's name. */
function isInternal({ gateway, route }: Mount): boolean {
  return gateway.effective(route.directive, 'internal').directives.length > 0;
}

/**
 * Whether a back end of this location routes on PATH_INFO: not a location of scripts, no fixed or mapped script file
 * (PHP takes the path from REQUEST_URI), no runner of scripts.
 */
function routesOnPath({ route, target }: Mount): boolean {
  if (route.kind === 'regex' || route.kind === 'exact' || route.kind === 'fallback') return false;
  if (target.params.some(({ name }) => name === 'SCRIPT_FILENAME')) return false;
  const texts = [target.backend.name ?? '', ...target.backend.endpoints.map(({ written }) => written)];
  return (
    !texts.some((text) => /php|hhvm|fcgiwrap|cgiwrap|perl-cgi|munin|git|smokeping|nagios|rtorrent/i.test(text)) &&
    // XML-RPC of rTorrent: one URL, and nothing to route on.
    !/^\/RPC2?$/i.test(route.name) &&
    !/\.\w+$/.test(route.name)
  );
}

/** Whether the location takes URLs with something behind the script's name: not one that ends at it (`\.php$`). */
function mayFollowScript({ kind, name }: NginxRoute): boolean {
  if (kind !== 'regex') return kind === 'prefix' || kind === 'named';
  return !name.endsWith('$') || /(?:\.\*|\.\+|\))\??\$$/.test(name);
}

/** A rewrite in the location may have taken the prefix away already. */
function isRewritten({ route }: Mount): boolean {
  return route.script.some(({ name }) => name === 'rewrite' || name === 'if');
}

function present(mount: Mount, pathInfo: Param, value: string, { report }: RuleContext): void {
  const { scriptName, split, hidden, protocol, route } = mount;
  if (value === '$request_uri') {
    const { source, start, end } = pathInfo.place;
    const at = source.slice({ start, end }).lastIndexOf('$request_uri');
    const edit: Edit = { source, start: start + at, end: start + at + '$request_uri'.length, text: '$document_uri' };
    report({
      message: 'rawUri',
      data: { name: 'PATH_INFO' },
      at: pathInfo.place,
      notes: ["/a%20b?x=1 arrives as PATH_INFO='/a%20b?x=1': no route matches it"],
      help: 'write $document_uri, which is decoded and has no query string',
      fix: { title: 'write $document_uri', edits: [edit] },
    });
    return;
  }
  if (value === '$fastcgi_path_info' && protocol === 'fastcgi' && !split && !hidden && mayFollowScript(route)) {
    unsplit(mount, pathInfo, { report });
    return;
  }
  const prefix = scriptName?.value ?? '';
  if (protocol === 'uwsgi' && /^\/[^$]+$/.test(prefix) && wholePath.has(value) && !isRewritten(mount)) {
    report({
      message: 'uwsgiPrefix',
      data: { prefix },
      at: scriptName!.place,
      related: [{ at: pathInfo.place, message: 'the whole path' }],
      notes: [
        `${prefix}/foo arrives as SCRIPT_NAME=${prefix} and PATH_INFO=${prefix}/foo; uwsgi_modifier1 30 does not change that under uWSGI 2`,
      ],
      help: `leave SCRIPT_NAME out here; in uwsgi set manage-script-name and mount = ${prefix}=...`,
    });
    return;
  }
  const script = scriptName?.value;
  if (split || hidden || route.kind === 'regex' || !script || !wholePath.has(script) || !wholePath.has(value)) return;
  const line = `${paramNames[protocol]} SCRIPT_NAME "";`;
  const edits = route.name === '/' && ownParams(mount) ? addParams(mount, [line]) : null;
  report({
    message: 'doubled',
    data: { value },
    at: pathInfo.place,
    related: [{ at: scriptName.place, message: 'SCRIPT_NAME' }],
    notes: [
      '/foo/bar arrives as SCRIPT_NAME=/foo/bar and PATH_INFO=/foo/bar: the URL that the application rebuilds is /foo/bar/foo/bar',
    ],
    help: `for an application at the root add \`${line}\` behind all other parameters`,
    ...(edits ? { fix: { title: 'send an empty SCRIPT_NAME', edits } } : {}),
  });
}

function unsplit(mount: Mount, pathInfo: Param, { report }: Pick<RuleContext, 'report'>): void {
  const { route } = mount;
  const prefix = route.kind === 'prefix' ? route.name.replace(/\/$/, '') : null;
  const safe = prefix !== null && /^(?:\/[\w-]+)*$/.test(prefix);
  const pattern = prefix === '' ? '^()(/.*)$' : `^(${prefix})(/.*)?$`;
  const edits = safe ? addParams(mount, [`fastcgi_split_path_info ${pattern};`]) : null;
  report({
    message: 'unsplit',
    at: pathInfo.place,
    notes: ['SCRIPT_NAME keeps the whole path, and the application gets no path to route on'],
    help: safe
      ? `add \`fastcgi_split_path_info ${pattern};\``
      : 'add a fastcgi_split_path_info whose second group is the path behind the script, or leave PATH_INFO out',
    ...(edits ? { fix: { title: 'split the path at the mount point', edits } } : {}),
  });
}

function rawScriptName({ scriptName }: Mount, { report }: RuleContext): void {
  if (scriptName?.value !== '$request_uri') return;
  report({
    message: 'rawUri',
    data: { name: 'SCRIPT_NAME' },
    at: scriptName.place,
    notes: ["/a%20b?x=1 arrives as SCRIPT_NAME='/a%20b?x=1'"],
    help: 'write $fastcgi_script_name',
  });
}

/** Whether the location lists its parameters itself: one more does not cut off inherited ones. */
function ownParams({ gateway, route, protocol }: Mount): boolean {
  const { scope } = gateway.effective(route.directive, paramNames[protocol]);
  return scope === route.directive;
}

function addParams({ route }: Mount, lines: readonly string[]): Edit[] | null {
  const edit = appendToBlock(route.directive, lines);
  return edit ? [edit] : null;
}
