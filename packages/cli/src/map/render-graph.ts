import type { Severity } from '@fcgilint/core';
import { escapeText } from '../report/escape.ts';
import type { DeploymentMap, MapConfig, MapMark } from './deployment-map.ts';
import { backendLabel, countMarks, namesText, routeLabel, signs, spawnText } from './render-text.ts';

/** A box of the picture, in the terms of any graph language. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'socket' | 'host' | 'route' | 'backend';
  /** The first names the part. */
  readonly lines: readonly string[];
  /** The gravest finding in it. */
  readonly severity: Severity | null;
}

/** The boxes and arrows of one configuration. */
export interface Graph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly (readonly [string, string])[];
}

/** Boxes and arrows, one graph for each configuration; texts without control characters, not yet escaped for a language. */
export function graphsOf({ configs }: DeploymentMap): Graph[] {
  return configs.map(graphOf);
}

function graphOf(config: MapConfig): Graph {
  const nodes: GraphNode[] = [];
  const edges: [string, string][] = [];
  const add = (id: string, kind: GraphNode['kind'], lines: readonly string[], marks: readonly MapMark[]) => {
    const severity = countMarks(marks)[0]?.severity ?? null;
    nodes.push({ id, kind, lines: [...lines, ...marksLines(marks)].map(escapeText), severity });
  };
  for (const { id, label, tls, marks } of config.sockets) add(id, 'socket', [`${label}${tls ? ' TLS' : ''}`], marks);
  for (const host of config.hosts) {
    add(host.id, 'host', [`${namesText(host)}${host.isDefault ? ' (default)' : ''}`], host.marks);
    for (const socket of host.sockets) edges.push([socket, host.id]);
    const path: string[] = [];
    for (const route of host.routes) {
      const own = route.backend === null ? [routeLabel(route), route.target.label] : [routeLabel(route)];
      add(route.id, 'route', own, route.marks);
      path.length = Math.min(path.length, route.depth);
      edges.push([path.at(-1) ?? host.id, route.id]);
      path.push(route.id);
      if (route.backend !== null) edges.push([route.id, route.backend]);
    }
  }
  for (const backend of config.backends) {
    const starts = backend.spawn === null ? [] : [spawnText(backend.spawn)];
    add(backend.id, 'backend', [backendLabel(backend), ...starts], backend.marks);
  }
  const title = [`${config.path} (${config.dialect})`, ...marksLines(config.marks)].join('  ');
  return { title: escapeText(title), nodes, edges };
}

function marksLines(marks: readonly MapMark[]): string[] {
  return countMarks(marks).map(
    ({ rule, severity, count }) => `${signs[severity]} ${rule}${count > 1 ? ` (${count})` : ''}`,
  );
}
