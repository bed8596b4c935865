import {
  type Dialect,
  type Document,
  type Finding,
  type FixLevel,
  type Place,
  severityRank,
  walk,
} from '@fcgilint/core';
import { type Gateway, mayHide } from '@fcgilint/gateway';
import type { DocumentContext, Report, Rule, RuleContext } from './rule.ts';

/** Where the pages of the rules are. */
export const rulePageBase = 'https://fcgilint.github.io/fcgilint/rules/';

/** The page of a rule. */
export function ruleUrl(name: string): string {
  return `${rulePageBase}${name}`;
}

/**
 * Runs rules over one configuration: each rule's `check` once on the model, and the `statement` hooks of all rules
 * in one walk over each text. Returns findings sorted by file (in reading order), place and rule; the same finding
 * is returned once, even where a text is included several times.
 */
export function lintGateway(gateway: Gateway, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  const applicable = rules.filter((rule) => rule.dialects.includes(gateway.dialect));
  for (const rule of applicable) {
    if (!rule.check) continue;
    const context: RuleContext = {
      gateway,
      report: (report) => findings.push(toFinding(rule, report)),
      mayHide: (parent) => mayHide(gateway.tree, parent),
    };
    rule.check(context);
  }
  for (const document of gateway.tree.documents) lintDocument(document, applicable, findings);
  return sortFindings(findings, gateway.tree.documents);
}

/** Runs only the `statement` hooks over one text. */
function lintDocument(document: Document, rules: readonly Rule[], findings: Finding[]): void {
  const visitors = rules.flatMap((rule) => {
    const { statement } = rule;
    if (!statement) return [];
    const context: DocumentContext = {
      document,
      report: (report) => {
        const { start, end } = report.at;
        findings.push(toFinding(rule, { ...report, at: { source: document.source, start, end } }));
      },
    };
    return [{ visit: statement, context }];
  });
  if (visitors.length === 0) return;
  walk(document, (statement) => {
    for (const { visit, context } of visitors) visit(statement, context);
  });
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

/** The rules that can say something about a dialect. */
export function rulesFor(dialect: Dialect, rules: readonly Rule[]): Rule[] {
  return rules.filter((rule) => rule.dialects.includes(dialect));
}
