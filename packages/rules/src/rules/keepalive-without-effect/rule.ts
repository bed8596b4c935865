import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { headerBlock, sentHeader } from '../../shared/nginx-headers.ts';
import type { NginxPass } from '../../shared/nginx-passes.ts';
import { usesOfUpstreams } from '../../shared/nginx-upstreams.ts';
import { possibleTexts } from '../../shared/nginx-values.ts';
import { isAtLeast } from '../../shared/version.ts';

/** A group that is to keep its connections open, and requests that close them. */
export const keepaliveWithoutEffect = defineRule({
  name: 'keepalive-without-effect',
  aliases: [],
  covers: ['nginx-upstream-keepalive'],
  dialects: ['nginx'],
  group: 'performance',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  summary: 'An `upstream` has `keepalive`, but each request opens a connection of its own',
  messages: {
    http: ({ name, missing }) => `\`keepalive\` of ${name} has no effect: ${missing}`,
    fastcgi: ({ name }) => `\`keepalive\` of ${name} has no effect: \`fastcgi_keep_conn\` is not on`,
    order: ({ method }) => `\`${method}\` stands behind \`keepalive\`, and takes its place`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx || context.named('keepalive').length === 0) return;
    const uses = usesOfUpstreams(nginx);
    for (const upstream of nginx.upstreams.values()) {
      const { children } = upstream.directive;
      const keepalive = children.find((child) => child.name === 'keepalive');
      if (!keepalive) continue;
      if (reportOrder(children, keepalive, context)) continue;
      reportUses(nginx, upstream.name, keepalive, uses.get(upstream) ?? [], context);
    }
  },
});

const methods = new Set(['least_conn', 'ip_hash', 'hash', 'random', 'least_time']);

/** The method that comes last is the one in force, and `keepalive` wraps the one before it. */
function reportOrder(children: readonly Directive[], keepalive: Directive, { report }: RuleContext): boolean {
  const method = children.slice(children.indexOf(keepalive)).find((child) => methods.has(child.name));
  if (!method) return false;
  const { source } = keepalive;
  const line = lineOf(placeOf(keepalive));
  const behind = placeOf(method);
  const movable = method.source === source && line.start < behind.start;
  const indent = /[ \t]*$/.exec(source.text.slice(0, behind.start))![0];
  const edits = [
    { ...line, text: '' },
    { source, start: behind.end, end: behind.end, text: `\n${indent}${source.slice(keepalive.statement)}` },
  ];
  report({
    message: 'order',
    data: { method: method.name },
    at: placeOf(keepalive),
    severity: 'warning',
    related: [{ at: behind, message: 'the method' }],
    notes: ['nginx warns `load balancing method redefined`, and opens a connection for each request'],
    help: `write \`keepalive\` below \`${method.name}\``,
    ...(movable ? { fix: { title: `move keepalive below ${method.name}`, edits } } : {}),
  });
  return true;
}

/** One finding for the group, at its `keepalive`, with all passes that close their connections. */
function reportUses(
  nginx: NginxGateway,
  name: string,
  keepalive: Directive,
  uses: readonly NginxPass[],
  { report, targets }: RuleContext,
): void {
  const lacking: { pass: NginxPass; missing: string; edits: readonly Edit[] | null }[] = [];
  for (const pass of uses) {
    const found =
      pass.name === 'fastcgi_pass'
        ? inFastcgi(nginx, pass)
        : pass.name === 'proxy_pass' && !isAtLeast(targets.nginx, '1.29.7')
          ? inHttp(nginx, pass)
          : null;
    if (found) lacking.push({ pass, ...found });
  }
  const [first] = lacking;
  if (!first) return;
  const fastcgi = first.pass.name === 'fastcgi_pass';
  const edits = lacking.map((each) => each.edits);
  const all = edits.every((each) => each !== null) ? unique(edits.flat() as Edit[]) : [];
  report({
    message: fastcgi ? 'fastcgi' : 'http',
    data: { name, missing: first.missing },
    at: placeOf(keepalive),
    related: lacking.slice(0, 5).map(({ pass }) => ({ at: pass.at, message: 'opens a connection for each request' })),
    notes: fastcgi
      ? ['by default the back end is told to close the connection after each request']
      : ['by default nginx speaks HTTP/1.0 to back ends and sends `Connection: close`'],
    help: fastcgi
      ? 'add `fastcgi_keep_conn on;`'
      : 'add `proxy_http_version 1.1;` and `proxy_set_header Connection "";`',
    ...(all.length > 0 ? { fix: { title: 'keep the connections open', edits: all } } : {}),
  });
}

interface Lack {
  readonly missing: string;
  /** `null`: it cannot be mended by adding lines. */
  readonly edits: readonly Edit[] | null;
}

function inFastcgi(nginx: NginxGateway, { block }: NginxPass): Lack | null {
  const { directives, because } = nginx.effective(block, 'fastcgi_keep_conn');
  if (because || (directives[0] && argument(directives[0], 0)?.value === 'on')) return null;
  const edit = directives.length === 0 && block ? appendToBlock(block, ['fastcgi_keep_conn on;']) : null;
  return { missing: '', edits: edit ? [edit] : null };
}

function inHttp(nginx: NginxGateway, pass: NginxPass): Lack | null {
  const { block } = pass;
  const version = nginx.effective(block, 'proxy_http_version');
  if (version.because) return null;
  const modern = version.directives[0] ? argument(version.directives[0], 0)?.value !== '1.0' : false;
  const header = sentHeader(nginx, block, 'Connection');
  if (header.kind === 'unknown') return null;
  const closes = header.kind === 'default' || closesWithoutUpgrade(nginx, pass, header.value);
  // With `Connection: keep-alive` even HTTP/1.0 keeps it open.
  if (!closes && (modern || header.kind !== 'set' || header.value !== '')) return null;
  if (modern && !closes) return null;
  const lacks = [
    ...(modern ? [] : ['`proxy_http_version 1.1`']),
    ...(header.kind === 'default' ? ['`proxy_set_header Connection ""`'] : []),
  ];
  const missing =
    lacks.length > 0
      ? `${lacks.join(' and ')} ${lacks.length > 1 ? 'are' : 'is'} missing`
      : `\`Connection ${header.kind === 'set' ? header.value : ''}\` is \`close\` for requests that ask for no upgrade`;
  const addVersion = !modern && version.directives.length === 0;
  return { missing, edits: httpEdits(nginx, pass, addVersion, header.kind === 'default', closes) };
}

/** `close` itself, and the usual `map $http_upgrade $connection_upgrade` with `'' close`, for all requests that ask for no upgrade. */
function closesWithoutUpgrade(nginx: NginxGateway, { host }: NginxPass, value: string): boolean {
  const texts = possibleTexts(nginx, host, value) ?? [];
  return texts.some((text) => /^close$/i.test(text));
}

function httpEdits(
  nginx: NginxGateway,
  { block }: NginxPass,
  addVersion: boolean,
  addHeader: boolean,
  closes: boolean,
): readonly Edit[] | null {
  if (!block || (closes && !addHeader)) return null;
  const target = headerBlock(nginx, block);
  const edits: (Edit | null)[] = [];
  if (addVersion && target === block && closes) {
    edits.push(appendToBlock(block, ['proxy_http_version 1.1;', 'proxy_set_header Connection "";']));
  } else {
    if (addVersion) edits.push(appendToBlock(block, ['proxy_http_version 1.1;']));
    if (closes) edits.push(target ? appendToBlock(target, ['proxy_set_header Connection "";']) : null);
  }
  return edits.every((edit) => edit !== null) && edits.length > 0 ? (edits as Edit[]) : null;
}

function unique(edits: readonly Edit[]): Edit[] {
  const seen = new Map(edits.map((edit) => [`${edit.source.path} ${edit.start} ${edit.text}`, edit]));
  return [...seen.values()];
}
