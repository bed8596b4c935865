import {
  type Confidence,
  confidenceRank,
  type Document,
  type Finding,
  type FixLevel,
  type Place,
  severityRank,
} from '@fcgilint/core';
import { type Directive, directivesNamed, type Gateway, mayHide } from '@fcgilint/gateway';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import { type HtaccessFiles, noHtaccessFiles } from './htaccess-files.ts';
import { type OptionValue, optionValues } from './options.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { ruleUrl } from './rule-info.ts';
import { directivesWith } from './shared/forms.ts';
import { type Targets, unknownTargets } from './shared/version.ts';
import { Turns } from './turns.ts';

/** What the user says beside the configuration that is checked. */
export interface EngineSettings {
  /** Server versions. Default: unknown. */
  readonly targets?: Targets;
  /** See `RuleContext.disk`. Default: not known. */
  readonly disk?: RuleContext['disk'];
  /** Findings that are less sure are left out, and rules that make no surer ones are not asked. Default: none. */
  readonly leastConfidence?: Confidence;
  /** Options by rule, checked against the rules' schemas. Default: those of the rules. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Told of a rule that threw; it is not asked any more, the others are. Without it the error goes on to the caller. */
  readonly onFailure?: (rule: Rule, error: unknown) => void;
  /** .htaccess files that belong to the configuration. Default: none. */
  readonly htaccess?: HtaccessFiles;
}

/**
 * Runs rules over one configuration: first each rule's `check` once on the model, then the loops that they handed over
 * and their `directive` hooks, the rules in turns. Returns findings sorted by file (in reading order),
 * place and rule; the same finding is returned once, even where a text is included several times. `knowledge` is that
 * of the gateway's dialect.
 */
export function lintGateway(
  gateway: Gateway,
  rules: readonly Rule[],
  knowledge: Knowledge,
  {
    targets = unknownTargets,
    options = {},
    disk = null,
    htaccess = noHtaccessFiles,
    leastConfidence = 'low',
    onFailure,
  }: EngineSettings = {},
): Finding[] {
  const { tree } = gateway;
  const findings: Finding[] = [];
  const turns = new Turns();
  const shows = (confidence: Confidence): boolean => confidenceRank[confidence] >= confidenceRank[leastConfidence];
  for (const rule of rules) {
    if (!rule.dialects.includes(gateway.dialect) || !shows(rule.confidence)) continue;
    const attempt = onFailure ? guard(rule, onFailure) : (act: () => void) => act();
    const context: RuleContext = {
      gateway,
      knowledge,
      targets,
      disk,
      htaccess,
      options: optionValues(rule.options, options[rule.name]),
      shows,
      each: (list, visit) => turns.add(list, visit, attempt),
      report: (report) => {
        const finding = toFinding(rule, report);
        if (shows(finding.confidence)) findings.push(finding);
      },
      named: (name) => directivesNamed(tree, name),
      namedWith: (name, holds) => directivesWith(tree, name, holds),
      mayHide: (parent) => mayHide(tree, parent),
    };
    const { directives, directive: visit, concerns } = rule;
    attempt(() => rule.check?.(context));
    if (!visit) continue;
    const visitOne = (directive: Directive) => visit(directive, context);
    if (!directives) turns.add(tree.directives, visitOne, attempt);
    else {
      attempt(() => {
        for (const name of directives)
          turns.add(concerns ? context.namedWith(name, concerns) : context.named(name), visitOne, attempt);
      });
    }
  }
  turns.run(tree.directives.length);
  return sortFindings(findings, tree.documents);
}

/** Calls until the first error, and tells of that. */
function guard(rule: Rule, onFailure: (rule: Rule, error: unknown) => void): (act: () => void) => void {
  let failed = false;
  return (act) => {
    if (failed) return;
    try {
      act();
    } catch (error) {
      failed = true;
      onFailure(rule, error);
    }
  };
}

function toFinding(rule: Rule, report: Report): Finding {
  const message = rule.messages[report.message];
  if (!message) throw new Error(`rule ${rule.name} has no message ${report.message}`);
  const { severity = rule.severity, confidence = rule.confidence, notes = [], help = null } = report;
  if (!Object.hasOwn(severityRank, severity)) throw new Error(`there is no severity ${severity}`);
  if (!Object.hasOwn(confidenceRank, confidence)) throw new Error(`there is no confidence ${confidence}`);
  if (confidenceRank[confidence] > confidenceRank[rule.confidence])
    throw new Error(`rule ${rule.name} reports with ${confidence} confidence but declares ${rule.confidence}`);
  const { source, start, end } = place(report.at);
  return {
    rule: rule.name,
    severity,
    confidence,
    group: rule.group,
    message: text(message(report.data ?? noData)),
    notes: notes.length === 0 ? noTexts : notes.map(text),
    help: help === null ? null : text(help),
    source,
    start,
    end,
    related: report.related ? report.related.map(toRelated) : noRelated,
    fix: report.fix ? toFix(rule, report.fix) : null,
    url: rule.url ?? ruleUrl(rule.name),
  };
}

const noData: NonNullable<Report['data']> = {};
const noTexts: Finding['notes'] = [];
const noRelated: Finding['related'] = [];

function toRelated({ at, message }: NonNullable<Report['related']>[number]): Finding['related'][number] {
  return { ...place(at), message: text(message) };
}

function toFix(rule: Rule, { title, level, edits }: NonNullable<Report['fix']>): Finding['fix'] {
  return { title: text(title), level: level ?? levelOf(rule), edits: edits.map(toEdit) };
}

function toEdit(edit: NonNullable<Report['fix']>['edits'][number]): NonNullable<Finding['fix']>['edits'][number] {
  const { source, start, end } = place(edit);
  return { source, start, end, text: text(edit.text) };
}

/** Keeps only what a place is: rules hand over nodes and model objects. Those of plugins may be anything. */
function place(at: Place): Place {
  const { source, start, end } = at;
  if (typeof source?.path !== 'string' || !(start >= 0 && start <= end && end <= source.text.length)) {
    throw new Error('a place needs a source, and a start and an end within its text');
  }
  return { source, start, end };
}

function text(value: string): string {
  if (typeof value !== 'string') throw new Error(`a text is needed, not ${JSON.stringify(value)}`);
  return value;
}

function levelOf(rule: Rule): FixLevel {
  if (rule.fix === 'none') throw new Error(`rule ${rule.name} offers a fix but declares none`);
  return rule.fix;
}

function sortFindings(findings: Finding[], documents: readonly Document[]): Finding[] {
  const order = new Map(documents.map((document, index) => [document.source, index]));
  const rank = ({ source }: Finding) => order.get(source) ?? documents.length;
  findings.sort(
    (a, b) =>
      (a.source === b.source ? 0 : rank(a) - rank(b)) ||
      a.start - b.start ||
      a.end - b.end ||
      severityRank[b.severity] - severityRank[a.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return findings.filter((finding, index) => !isTold(findings, index, finding));
}

/** Whether one of the findings of the same place that come before says the same. */
function isTold(sorted: readonly Finding[], index: number, { source, start, end, rule, message }: Finding): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const before = sorted[at]!;
    if (before.start !== start || before.end !== end) return false;
    if (before.rule === rule && before.message === message && before.source === source) return true;
  }
  return false;
}
