import type { Severity } from '@fcgilint/core';
import { textWidth } from '../report/width.ts';
import type { MapBackend, MapConfig, MapHost, MapMark, MapRoute } from './deployment-map.ts';
import { backendLabel, countMarks, namesText, routeLabel, signs, spawnText } from './render-text.ts';

/** Width of one column of monospaced text at the font size of the picture, in pixels, with a little to spare. */
const cell = 7.3;
export const lineHeight = 17;
const padding = { x: 9, y: 5 };
/** Space between the columns, for the curves. */
const gaps = [90, 46, 100] as const;
/** Between two boxes of a host, and between two hosts. */
const spacing = { box: 5, host: 14 };
const indent = 14;
/** Nested routes are not moved further to the right than that. */
const deepest = 8;
/**
 * A socket or back end is drawn again for parts that are further away than this, in pixels: about a screenful, so that
 * both ends of a curve can be seen at once.
 */
const reach = 640;
/** Longest text of each column, in characters. */
const limits = { socket: 30, host: 40, route: 44, target: 46, backend: 46 } as const;

export interface BoxLine {
  readonly text: string;
  /** The whole text where it is cut. */
  readonly full: string | null;
  readonly look: 'name' | 'detail' | Severity;
}

export interface Box {
  readonly id: string;
  readonly kind: 'socket' | 'host' | 'route' | 'backend';
  readonly lines: readonly BoxLine[];
  /** Stands to the right of the first line: where a route leads. */
  readonly aside: BoxLine | null;
  readonly asideX: number;
  readonly severity: Severity | null;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  y: number;
  /** Which of the colours its curves have. */
  readonly color: number;
}

export interface Curve {
  readonly from: Box;
  readonly to: Box;
  readonly color: number | null;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly curves: readonly Curve[];
  /** Left edges of the four columns. */
  readonly columns: readonly [number, number, number, number];
}

/** Number of colours that curves are told apart by. */
export const colors = 6;

type Sized = Omit<Box, 'x' | 'y'>;
type Text = readonly [text: string, look: BoxLine['look']];

/**
 * Places the parts of a configuration in four columns. Routes stand below each other in order, each host beside its
 * first route; sockets and back ends near the middle of what they are joined with, once for each screenful. Linear but
 * for sorting. The origin is the upper left corner.
 */
export function layOut(config: MapConfig): Layout {
  const sockets = config.sockets.map(sizeSocket);
  const hosts = inSocketOrder(config).map((host) => ({
    host,
    box: sizeHost(host),
    routes: host.routes.map(sizeRoute),
  }));
  const backends = config.backends.map(sizeBackend);
  const routes = hosts.flatMap((host) => host.routes);
  const labelWidth = widest(routes.map(({ route, box }) => box.width + inset(route.depth)));
  const asideWidth = widest(routes.map(({ aside }) => textWidth(aside.text) * cell + padding.x));
  const widths = [
    widest(sockets.map(({ width }) => width)),
    widest(hosts.map(({ box }) => box.width)),
    labelWidth + asideWidth,
    widest(backends.map(({ width }) => width)),
  ] as const;
  const second = widths[0] + gaps[0];
  const third = second + widths[1] + gaps[1];
  const fourth = third + widths[2] + gaps[2];

  const boxes: Box[] = [];
  const curves: Curve[] = [];
  const socketColumn = new Column(sockets, 0, widths[0]);
  const backendColumn = new Column(backends, fourth, widths[3]);
  let y = 0;
  for (const { host, box, routes: sized } of hosts) {
    const top = y;
    const hostBox = place(box, second, y, widths[1]);
    boxes.push(hostBox);
    for (const id of host.sockets) {
      const socket = socketColumn.near(id, y);
      curves.push({ from: socket, to: hostBox, color: socket.color });
    }
    for (const { route, box: routeSize, aside } of sized) {
      const left = inset(route.depth);
      const width = labelWidth + asideWidth - left;
      const routeBox = { ...place(routeSize, third + left, y, width), aside, asideX: labelWidth - left };
      boxes.push(routeBox);
      if (route.depth === 0) curves.push({ from: hostBox, to: routeBox, color: null });
      if (route.backend !== null) {
        const backend = backendColumn.near(route.backend, y);
        curves.push({ from: routeBox, to: backend, color: backend.color });
      }
      y += routeBox.height + spacing.box;
    }
    y = Math.max(y - (sized.length > 0 ? spacing.box : 0), top + hostBox.height) + spacing.host;
  }
  const joined = [socketColumn.finish(curves, 'from'), backendColumn.finish(curves, 'to')];
  boxes.push(...socketColumn.boxes, ...backendColumn.boxes);
  const height = Math.max(y - spacing.host, ...joined, lineHeight);
  return { width: fourth + widths[3], height, boxes, curves, columns: [0, second, third, fourth] };
}

/** Boxes of sockets or back ends, drawn again for each screenful that they are needed in. */
class Column {
  readonly boxes: Box[] = [];
  readonly #sized: ReadonlyMap<string, Sized>;
  readonly #latest = new Map<string, { readonly box: Box; readonly from: number }>();
  readonly #x: number;
  readonly #width: number;

  constructor(sized: readonly Sized[], x: number, width: number) {
    this.#sized = new Map(sized.map((one) => [one.id, one]));
    this.#x = x;
    this.#width = width;
  }

  /** The box for something at a height; heights must not decrease. */
  near(id: string, y: number): Box {
    const latest = this.#latest.get(id);
    if (latest && y - latest.from <= reach) return latest.box;
    const box = place(this.#sized.get(id)!, this.#x, y, this.#width);
    this.#latest.set(id, { box, from: y });
    this.boxes.push(box);
    return box;
  }

  /** Adds what nothing leads to, and moves all to where they belong. Returns where the column ends. */
  finish(curves: readonly Curve[], end: 'from' | 'to'): number {
    for (const [id, sized] of this.#sized) {
      if (!this.#latest.has(id)) this.boxes.push(place(sized, this.#x, 0, this.#width));
    }
    return settle(this.boxes, curves, end);
  }
}

function sizeSocket({ id, label, tls, marks }: MapConfig['sockets'][number], index: number): Sized {
  return size(id, 'socket', [[`${label}${tls ? ' TLS' : ''}`, 'name']], marks, index % colors);
}

function sizeHost(host: MapHost): Sized {
  const [first, ...others] = host.names;
  const lines: Text[] = [
    [first === undefined || first === '' ? namesText({ ...host, names: host.names.slice(0, 1) }) : first, 'name'],
  ];
  if (others.length > 0) lines.push([namesText({ ...host, names: others }), 'detail']);
  if (host.isDefault) lines.push(['default', 'detail']);
  return size(host.id, 'host', lines, host.marks, 0);
}

function sizeRoute(route: MapRoute): { readonly route: MapRoute; readonly box: Sized; readonly aside: BoxLine } {
  const box = size(route.id, 'route', [[routeLabel(route), 'name']], route.marks, 0);
  return { route, box, aside: cut(route.target.label, limits.target) };
}

function sizeBackend(backend: MapBackend, index: number): Sized {
  const lines: Text[] = [[backendLabel(backend), 'name']];
  if (backend.spawn !== null) lines.push([spawnText(backend.spawn), 'detail']);
  if (backend.routes === 0) lines.push(['no route leads to it', 'detail']);
  return size(backend.id, 'backend', lines, backend.marks, index % colors);
}

/** Hosts of the same sockets beside each other, in the order of the first: fewer curves cross. */
function inSocketOrder({ hosts }: MapConfig): MapConfig['hosts'] {
  const groups = new Map<string, MapConfig['hosts'][number][]>();
  for (const host of hosts) {
    const key = host.sockets.join(' ');
    const group = groups.get(key);
    if (group) group.push(host);
    else groups.set(key, [host]);
  }
  return [...groups.values()].flat();
}

function inset(depth: number): number {
  return Math.min(depth, deepest) * indent;
}

function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function size(id: string, kind: Box['kind'], texts: readonly Text[], marks: readonly MapMark[], color: number): Sized {
  const counted = countMarks(marks);
  const lines = texts.map(([text, look]) => ({ ...cut(text, limits[kind]), look }));
  for (const { rule, severity, count } of counted) {
    lines.push({ text: `${signs[severity]} ${rule}${count > 1 ? ` (${count})` : ''}`, full: null, look: severity });
  }
  return {
    id,
    kind,
    lines,
    aside: null,
    asideX: 0,
    severity: counted[0]?.severity ?? null,
    width: Math.ceil(widest(lines.map(({ text }) => textWidth(text))) * cell) + 2 * padding.x,
    height: lines.length * lineHeight + 2 * padding.y,
    color,
  };
}

function place(sized: Sized, x: number, y: number, width: number): Box {
  return { ...sized, x, y, width };
}

/** A text of at most so many columns; what is cut ends in `…`. */
function cut(text: string, limit: number): BoxLine {
  if (textWidth(text) <= limit) return { text, full: null, look: 'detail' };
  let short = '';
  let width = 0;
  for (const character of text) {
    const next = textWidth(character);
    if (width + next > limit - 1) break;
    short += character;
    width += next;
  }
  return { text: `${short}…`, full: text, look: 'detail' };
}

/** Moves boxes of a column to the middle of what they are joined with, without overlaps; returns where the column ends. */
function settle(boxes: readonly Box[], curves: readonly Curve[], end: 'from' | 'to'): number {
  const sums = new Map<Box, { sum: number; count: number }>(boxes.map((box) => [box, { sum: 0, count: 0 }]));
  for (const curve of curves) {
    const sum = sums.get(curve[end]);
    if (!sum) continue;
    const other = end === 'from' ? curve.to : curve.from;
    sum.sum += other.y + lineHeight / 2 + padding.y;
    sum.count++;
  }
  const wanted = (box: Box): number => {
    const { sum, count } = sums.get(box)!;
    return count === 0 ? Number.POSITIVE_INFINITY : Math.max(0, sum / count - lineHeight / 2 - padding.y);
  };
  const order = boxes.map((box) => ({ box, y: wanted(box) })).sort((a, b) => (a.y === b.y ? 0 : a.y - b.y));
  let free = 0;
  for (const { box, y } of order) {
    box.y = Math.max(free, Number.isFinite(y) ? y : free);
    free = box.y + box.height + spacing.box * 2;
  }
  return Math.max(0, free - spacing.box * 2);
}
