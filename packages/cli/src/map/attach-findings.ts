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
  // For each way that a file is included: the directive found last is the innermost, as outer ones come first.
  const innermost = new Map<Finding, Map<Directive | null, Directive>>();
  const open: Directive[] = [...tree.roots].reverse();
  for (let directive = open.pop(); directive; directive = open.pop()) {
    const findings = byPath.get(directive.source.path);
    if (findings) {
      const { start, end } = directive.statement;
      for (let i = firstFrom(findings, start); i < findings.length && findings[i]!.start < end; i++) {
        let ways = innermost.get(findings[i]!);
        if (!ways) {
          ways = new Map();
          innermost.set(findings[i]!, ways);
        }
        ways.set(directive.includedBy, directive);
      }
    }
    for (let i = directive.children.length - 1; i >= 0; i--) open.push(directive.children[i]!);
  }
  for (const [finding, ways] of innermost) {
    const ids = new Set<string>();
    for (const directive of ways.values()) {
      let at: Directive | null = directive;
      while (at && !parts.has(at)) at = at.parent;
      if (at) ids.add(parts.get(at)!);
    }
    attached.set(finding, [...ids]);
  }
}

/** Index of the first finding at or after an offset. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (findings[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
