import { type Document, type Finding, type FixLevel, type Place, severityRank } from '@fcgilint/core';
import { type Directive, type Gateway, mayHide } from '@fcgilint/gateway';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import type { Report, Rule, RuleContext } from './rule.ts';
import { ruleUrl } from './rule-info.ts';

/**
 * Runs rules over one configuration: each rule's `check` once on the model, and the `directive` hooks of all rules in
 * one walk. Returns findings sorted by file (in reading order), place and rule; the same finding is returned once,
 * even where a text is included several times. `knowledge` is that of the gateway's dialect.
 */
export function lintGateway(gateway: Gateway, rules: readonly Rule[], knowledge: Knowledge): Finding[] {
  const findings: Finding[] = [];
  const visitors: ((directive: Directive) => void)[] = [];
  for (const rule of rules) {
    if (!rule.dialects.includes(gateway.dialect)) continue;
    const context: RuleContext = {
      gateway,
      knowledge,
      report: (report) => findings.push(toFinding(rule, report)),
      mayHide: (parent) => mayHide(gateway.tree, parent),
    };
    rule.check?.(context);
    const { directive: visit } = rule;
    if (visit) visitors.push((directive) => visit(directive, context));
  }
  if (visitors.length > 0) walkDirectives(gateway.tree.roots, visitors);
  return sortFindings(findings, gateway.tree.documents);
}

/** Shows every directive to all visitors, outer before inner, in reading order; without recursion. */
function walkDirectives(roots: readonly Directive[], visitors: readonly ((directive: Directive) => void)[]): void {
  const work = [...roots].reverse();
  while (work.length > 0) {
    const directive = work.pop()!;
    for (const visit of visitors) visit(directive);
    for (let i = directive.children.length - 1; i >= 0; i--) work.push(directive.children[i]!);
  }
}

function toFinding(rule: Rule, report: Report): Finding {
  const message = rule.messages[report.message];
  if (!message) throw new Error(`rule ${rule.name} has no message ${report.message}`);
  return {
    rule: rule.name,
    severity: report.severity ?? rule.severity,
    confidence: report.confidence ?? rule.confidence,
    group: rule.group,
    message: message(report.data ?? {}),
    notes: report.notes ?? [],
    help: report.help ?? null,
    ...place(report.at),
    related: (report.related ?? []).map((related) => ({ ...place(related.at), message: related.message })),
    fix: report.fix
      ? {
          title: report.fix.title,
          level: report.fix.level ?? levelOf(rule),
          edits: report.fix.edits.map((edit) => ({ ...place(edit), text: edit.text })),
        }
      : null,
    url: ruleUrl(rule.name),
  };
}

/** Keeps only what a place is: rules hand over nodes and model objects. */
function place({ source, start, end }: Place): Place {
  return { source, start, end };
}

function levelOf(rule: Rule): FixLevel {
  if (rule.fix === 'none') throw new Error(`rule ${rule.name} offers a fix but declares none`);
  return rule.fix;
}

function sortFindings(findings: readonly Finding[], documents: readonly Document[]): Finding[] {
  const order = new Map(documents.map((document, index) => [document.source, index]));
  const rank = (finding: Finding) => order.get(finding.source) ?? documents.length;
  const sorted = [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.start - b.start ||
      a.end - b.end ||
      severityRank[b.severity] - severityRank[a.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const seen = new Set<string>();
  return sorted.filter((finding) => {
    const key = `${rank(finding)}:${finding.start}:${finding.end}:${finding.rule}:${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
