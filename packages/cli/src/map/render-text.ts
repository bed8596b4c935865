import type { Severity } from '@fcgilint/core';
import { severityRank } from '@fcgilint/core';
import { escapeText } from '../report/escape.ts';
import type { Style } from '../report/style.ts';
import { textWidth } from '../report/width.ts';
import type { DeploymentMap, MapBackend, MapConfig, MapHost, MapMark, MapRoute } from './deployment-map.ts';
import { protocolLabel } from './labels.ts';

/** Signs of the severities, told apart without colour. */
export const signs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** Names that are written out where equal parts are folded. */
const shownNames = 3;
/** Routes in a row with one target that are not folded yet. */
const unfolded = 3;

/** The map as a tree for the terminal. Virtual hosts with equal routes, and equal routes in a row, are folded. */
export function renderText({ configs }: DeploymentMap, style: Style): string {
  const out: string[] = [];
  for (const config of configs) {
    if (out.length > 0) out.push('');
    out.push(...showConfig(config, style));
  }
  const marks = configs.flatMap(allMarks);
  const present = (['error', 'warning', 'info'] as const).filter((one) => marks.some((mark) => mark.severity === one));
  if (present.length > 0) out.push('', present.map((one) => `${style[one](signs[one])} ${one}`).join('  '));
  return `${out.join('\n')}\n`;
}

function allMarks(config: MapConfig): MapMark[] {
  const { sockets, hosts, backends, marks } = config;
  const routes = hosts.flatMap((host) => host.routes);
  return [...marks, ...[sockets, hosts, routes, backends].flatMap((parts) => parts.flatMap((part) => part.marks))];
}

interface Branch {
  readonly text: string;
  readonly branches: Branch[];
}

function showConfig(config: MapConfig, style: Style): string[] {
  const branches: Branch[] = [];
  const backends = new Map(config.backends.map((backend) => [backend.id, backend]));
  for (const { sockets, hosts } of bySockets(config)) {
    const text =
      sockets.map((id) => socketText(config, id, style)).join(style.dim(', ')) ||
      style.dim(config.sockets.length === 0 ? 'sockets unknown' : 'no socket');
    branches.push({ text, branches: foldHosts(hosts, backends, style) });
  }
  const listed = config.backends.filter(
    ({ spawn, marks, routes }) => spawn !== null || marks.length > 0 || routes === 0,
  );
  if (listed.length > 0) {
    const leaves = listed.map((backend) => ({ text: backendText(backend, style, true), branches: [] }));
    branches.push({ text: style.dim('back ends'), branches: leaves });
  }
  const head = `${style.bold(escapeText(config.path))} ${style.dim(`(${config.dialect})`)}${marksText(config.marks, style)}`;
  return [head, ...draw(branches, style)];
}

/** Hosts that listen at the same sockets, in the order of the first. */
function bySockets({
  hosts,
  sockets,
}: MapConfig): { readonly sockets: readonly string[]; readonly hosts: MapHost[] }[] {
  const groups = new Map<string, { sockets: readonly string[]; hosts: MapHost[] }>();
  const used = new Set<string>();
  for (const host of hosts) {
    for (const id of host.sockets) used.add(id);
    const key = host.sockets.join(' ');
    const group = groups.get(key);
    if (group) group.hosts.push(host);
    else groups.set(key, { sockets: host.sockets, hosts: [host] });
  }
  for (const { id } of sockets) if (!used.has(id)) groups.set(id, { sockets: [id], hosts: [] });
  return [...groups.values()];
}

const socketIndexes = new WeakMap<MapConfig, Map<string, MapConfig['sockets'][number]>>();

function socketText(config: MapConfig, id: string, style: Style): string {
  let index = socketIndexes.get(config);
  if (!index) {
    index = new Map(config.sockets.map((socket) => [socket.id, socket]));
    socketIndexes.set(config, index);
  }
  const { label, tls, marks } = index.get(id)!;
  return `${style.info(escapeText(label))}${tls ? style.dim(' TLS') : ''}${marksText(marks, style)}`;
}

/** Hosts with equal routes and marks become one line with a count. */
function foldHosts(hosts: readonly MapHost[], backends: ReadonlyMap<string, MapBackend>, style: Style): Branch[] {
  const groups = new Map<string, { readonly hosts: MapHost[]; readonly branches: Branch[] }>();
  for (const host of hosts) {
    const lines = routeLines(host.routes, backends, style);
    const key = JSON.stringify([host.isDefault, marksText(host.marks, style), lines]);
    const group = groups.get(key);
    if (group) group.hosts.push(host);
    else groups.set(key, { hosts: [host], branches: nested(lines) });
  }
  return [...groups.values()].map(({ hosts: equal, branches }) => {
    const names = listed(equal.map((host) => namesText(host)));
    const [first] = equal;
    const count = equal.length > 1 ? style.dim(` (${equal.length} hosts with equal routes)`) : '';
    const isDefault = first!.isDefault ? style.dim(' default') : '';
    return { text: `${style.bold(names)}${isDefault}${count}${marksText(first!.marks, style)}`, branches };
  });
}

/** Names of a host for people, at most three of them. */
export function namesText({ names, kind }: MapHost): string {
  if (kind === 'assumed') return 'the host that reads it';
  if (kind === 'main' && names.length === 0) return 'main server';
  return names.length === 0
    ? 'every name'
    : listed(names.map((name) => (name === '' ? '(no name)' : escapeText(name))));
}

function listed(names: readonly string[]): string {
  if (names.length <= shownNames) return names.join(', ');
  return `${names.slice(0, shownNames).join(', ')} and ${names.length - shownNames} more`;
}

interface Line {
  readonly text: string;
  readonly depth: number;
}

/** A line for each route, the targets below each other. */
function routeLines(routes: readonly MapRoute[], backends: ReadonlyMap<string, MapBackend>, style: Style): Line[] {
  const folded = foldRoutes(routes);
  const width = Math.min(
    40,
    folded.reduce((most, { label, depth }) => Math.max(most, textWidth(label) + depth * 3), 0),
  );
  return folded.map(({ label, depth, route, count }) => {
    const backend = route.backend === null ? null : backends.get(route.backend)!;
    const target = backend ? backendText(backend, style, false) : paintTarget(route, style);
    const gap = ' '.repeat(Math.max(0, width - depth * 3 - textWidth(label)));
    const times = count > 1 ? style.dim(` (${count} routes)`) : '';
    return { depth, text: `${label}${gap}  ${style.dim('→')} ${target}${times}${marksText(route.marks, style)}` };
  });
}

function nested(lines: readonly Line[]): Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const { text, depth } of lines) {
    const branch = { text, branches: [] };
    path.length = Math.min(path.length, depth);
    (path.at(-1)?.branches ?? top).push(branch);
    path.push(branch);
  }
  return top;
}

interface FoldedRoute {
  readonly label: string;
  readonly depth: number;
  readonly route: MapRoute;
  readonly count: number;
}

function foldRoutes(routes: readonly MapRoute[]): FoldedRoute[] {
  const out: FoldedRoute[] = [];
  for (let i = 0; i < routes.length; ) {
    const route = routes[i]!;
    const key = foldKey(route);
    let end = i + 1;
    while (end < routes.length && foldKey(routes[end]!) === key) end++;
    // What has nested routes is followed by a deeper one and keeps its line.
    const run = (routes[end]?.depth ?? 0) > route.depth ? end - 1 : end;
    if (run - i > unfolded) {
      const label = listed(routes.slice(i, run).map(routeLabel));
      out.push({ label, depth: route.depth, route, count: run - i });
      i = run;
    } else {
      const stop = Math.max(end, i + 1);
      for (; i < stop; i++)
        out.push({ label: routeLabel(routes[i]!), depth: routes[i]!.depth, route: routes[i]!, count: 1 });
    }
  }
  return out;
}

function foldKey({ depth, target, backend, conditions, marks }: MapRoute): string {
  return JSON.stringify([depth, target, backend, conditions, marks.map(({ rule }) => rule)]);
}

/** What a route matches, with its conditions before it. */
export function routeLabel({ label, conditions }: MapRoute): string {
  return escapeText([...conditions, label].join(' · '));
}

function paintTarget({ target: { kind, label } }: MapRoute, style: Style): string {
  const text = escapeText(label);
  return kind === 'unknown' ? style.dim(text) : text;
}

function backendText(backend: MapBackend, style: Style, whole: boolean): string {
  const { spawn, routes, marks } = backend;
  const text = style.good(escapeText(backendLabel(backend)));
  if (!whole) return text;
  const command = spawn === '' ? '' : `: ${escapeText(spawn ?? '')}`;
  const starts = spawn === null ? '' : `${style.dim(', started by the server')}${command}`;
  const unused = routes === 0 ? style.dim(', no route leads to it') : '';
  return `${text}${starts}${unused}${marksText(marks, style)}`;
}

/** `FastCGI app (127.0.0.1:9000, 127.0.0.1:9001)`. */
export function backendLabel({ protocol, name, endpoints, spawn }: MapBackend): string {
  const addresses = listed(endpoints);
  const where = addresses === '' ? (name ?? spawn ?? '') : name === null ? addresses : `${name} (${addresses})`;
  return `${protocolLabel(protocol)} ${where}`.trim();
}

/** How a back end comes to run that the server starts. */
export function spawnText(command: string): string {
  return command === '' ? 'started by the server' : `starts ${command}`;
}

/** ` ✖ rule ▲ other (2)`: each rule once, the gravest first. */
function marksText(marks: readonly MapMark[], style: Style): string {
  return countMarks(marks)
    .map(
      ({ rule, severity, count }) =>
        `  ${style[severity](`${signs[severity]} ${rule}`)}${count > 1 ? ` (${count})` : ''}`,
    )
    .join('');
}

/** The rules of some marks with how often each is there, the gravest first. */
export function countMarks(marks: readonly MapMark[]): { rule: string; severity: Severity; count: number }[] {
  const counts = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of marks) {
    const known = counts.get(rule);
    if (known) known.count++;
    else counts.set(rule, { rule, severity, count: 1 });
  }
  return [...counts.values()].sort((a, b) => severityRank[b.severity] - severityRank[a.severity]);
}

/** Branches below so many others are not indented any further: no terminal is that wide. */
const deepest = 40;

/** The lines of a tree. Iterative: nesting is decided by the input. */
function draw(branches: readonly Branch[], style: Style): string[] {
  const lines: string[] = [];
  const open = branches.map((branch, index) => ({ branch, margin: '', last: index === branches.length - 1 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { branch, margin, last } = next;
    lines.push(`${style.dim(`${margin}${last ? '└─' : '├─'}`)} ${branch.text}`);
    const inner = margin.length < deepest * 3 ? `${margin}${last ? '   ' : '│  '}` : margin;
    for (let i = branch.branches.length - 1; i >= 0; i--) {
      open.push({ branch: branch.branches[i]!, margin: inner, last: i === branch.branches.length - 1 });
    }
  }
  return lines;
}
