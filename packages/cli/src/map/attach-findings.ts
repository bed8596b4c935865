import type { Finding, Place } from '@fcgilint/core';
import type { ConfigTree, Directive } from '@fcgilint/gateway';

/** A part of the map with what it is made from. */
export interface Anchor {
  readonly id: string;
  readonly places: readonly Place[];
  /** `null`: only the places count. */
  readonly directive: Directive | null;
}

/**
 * Tells which parts each finding belongs to: those whose place is the innermost around it, else the part whose
 * directive encloses it as the server reads the files, across includes. A file that is included twice belongs to two.
 * Findings of other configurations are left out; one that belongs to no part gets an empty list.
 */
export function attachFindings(
  tree: ConfigTree,
  anchors: readonly Anchor[],
  findings: readonly Finding[],
): Map<Finding, readonly string[]> {
  const paths = new Set(tree.documents.map(({ source }) => source.path));
  const own = findings.filter(({ source }) => paths.has(source.path));
  const attached = new Map<Finding, readonly string[]>(own.map((finding) => [finding, []]));
  if (own.length === 0) return attached;
  const byPath = new Map<string, Finding[]>();
  for (const finding of own) {
    const list = byPath.get(finding.source.path);
    if (list) list.push(finding);
    else byPath.set(finding.source.path, [finding]);
  }
  for (const list of byPath.values()) list.sort((a, b) => a.start - b.start);
  byEnclosing(tree, anchors, byPath, attached);
  byPlace(anchors, byPath, attached);
  return attached;
}

interface Interval {
  readonly start: number;
  readonly end: number;
  readonly ids: string[];
}

/** The innermost place around each finding: one sweep over both, in order of their beginnings. */
function byPlace(
  anchors: readonly Anchor[],
  byPath: ReadonlyMap<string, readonly Finding[]>,
  attached: Map<Finding, readonly string[]>,
): void {
  const intervals = new Map<string, Map<string, Interval>>();
  for (const { id, places } of anchors) {
    for (const { source, start, end } of places) {
      if (!byPath.has(source.path) || end === start) continue;
      let ofPath = intervals.get(source.path);
      if (!ofPath) {
        ofPath = new Map();
        intervals.set(source.path, ofPath);
      }
      const key = `${start} ${end}`;
      const before = ofPath.get(key);
      if (before) before.ids.push(id);
      else ofPath.set(key, { start, end, ids: [id] });
    }
  }
  for (const [path, ofPath] of intervals) {
    const sorted = [...ofPath.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    const open: Interval[] = [];
    let next = 0;
    for (const finding of byPath.get(path)!) {
      for (let at = sorted[next]; at && at.start <= finding.start; at = sorted[++next]) open.push(at);
      while (open.length > 0 && open.at(-1)!.end <= finding.start) open.pop();
      const innermost = open.at(-1);
      if (innermost) attached.set(finding, [...new Set(innermost.ids)]);
    }
  }
}

/** The part around the innermost directive that a finding stands in. Iterative: input decides the depth. */
function byEnclosing(
  tree: ConfigTree,
  anchors: readonly Anchor[],
  byPath: ReadonlyMap<string, readonly Finding[]>,
  attached: Map<Finding, readonly string[]>,
): void {
  const parts = new Map<Directive, string>();
  for (const { id, directive } of anchors) if (directive && !parts.has(directive)) parts.set(directive, id);
  const found = new Map<Finding, Set<string>>();
  for (const directives of readings(tree, byPath)) {
    const open: Directive[] = [];
    let next = 0;
    for (const finding of byPath.get(directives[0]!.source.path)!) {
      for (let at = directives[next]; at && at.statement.start <= finding.start; at = directives[++next]) open.push(at);
      while (open.length > 0 && open.at(-1)!.statement.end <= finding.start) open.pop();
      let part: Directive | null = open.at(-1) ?? null;
      if (!part) continue;
      while (part && !parts.has(part)) part = part.parent;
      let ids = found.get(finding);
      if (!ids) {
        ids = new Set();
        found.set(finding, ids);
      }
      if (part) ids.add(parts.get(part)!);
    }
  }
  for (const [finding, ids] of found) attached.set(finding, [...ids]);
}

/** The directives of each text with findings, once for each way that it is included, outer before inner. */
function readings(tree: ConfigTree, byPath: ReadonlyMap<string, unknown>): Directive[][] {
  const ways = new Map<Directive | null, Map<string, Directive[]>>();
  for (const directive of tree.directives) {
    const { path } = directive.source;
    if (!byPath.has(path)) continue;
    let texts = ways.get(directive.includedBy);
    if (!texts) {
      texts = new Map();
      ways.set(directive.includedBy, texts);
    }
    const list = texts.get(path);
    if (list) list.push(directive);
    else texts.set(path, [directive]);
  }
  return [...ways.values()].flatMap((texts) => [...texts.values()]);
}
