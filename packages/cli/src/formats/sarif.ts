import type { Finding, Place, Severity } from '@fcgilint/core';
import type { RuleDocs } from '@fcgilint/rules/pages';
import { ownRulePages } from '../own-rule-pages.ts';
import { fingerprints } from '../report/fingerprint.ts';
import { jsonText } from '../report/json-text.ts';
import { pathToUri } from '../report/uri.ts';
import type { RuleDescription } from '../rule-descriptions.ts';
import type { Formatter } from './formatter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** CVSS-like numbers that GitHub sorts security findings by. */
const securitySeverity: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.0' };

/** Pages of rules, by name. */
type Pages = Readonly<Record<string, RuleDocs>>;

/**
 * SARIF 2.1.0, for GitHub code scanning and other services. Suppressed findings are in it, marked as such. The pages
 * describe the rules in it.
 */
export const sarif = (pages: Pages): Formatter => ({
  format({ findings, suppressed, known = [], files }, { version, describeRules }) {
    const all = [...findings, ...suppressed, ...known];
    const used = new Set(all.map((finding) => finding.rule));
    const rules = describeRules().filter((rule) => used.has(rule.name));
    const index = new Map(rules.map((rule, position) => [rule.name, position]));
    const prints = fingerprints(all);
    const suppressionsAt = (position: number) => {
      if (position < findings.length) return [];
      return [{ kind: position < findings.length + suppressed.length ? 'inSource' : 'external' }];
    };
    const results = all.map((finding, position) => ({
      ...result(finding, index.get(finding.rule)),
      partialFingerprints: { 'fcgilint/v1': prints[position]! },
      // With one suppressed result, all others must say that they are not.
      ...(all.length === findings.length ? {} : { suppressions: suppressionsAt(position) }),
    }));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'fcgilint',
              version,
              informationUri: 'https://fcgilint.github.io/fcgilint/',
              rules: rules.map((rule) => descriptor(rule, pageOf(rule.name, pages))),
            },
          },
          // An input that could not be read is a result, too, and none of a run that checked all that it was given.
          invocations: [{ executionSuccessful: files.every(({ dialect }) => dialect !== null) }],
          columnKind: 'utf16CodeUnits',
          artifacts: files.map(({ path }) => ({ location: { uri: pathToUri(path) } })),
          results,
        },
      ],
    };
    return jsonText(log);
  },
});

/** What there is to say about a rule, as Markdown: what the server does, or about one of the command's own. */
function pageOf(name: string, pages: Pages): string | undefined {
  return pages[name]?.behaviour ?? (ownRulePages as Readonly<Record<string, string>>)[name];
}

function descriptor(rule: RuleDescription, page: string | undefined) {
  const { name, summary, severity, group, confidence, url, dialects } = rule;
  const tags = [group, ...dialects];
  return {
    id: name,
    name: name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${summary}.` },
    ...(page ? { fullDescription: { text: page } } : {}),
    help: { text: page ?? `${summary}.`, markdown: `${page ?? `${summary}.`}\n\n[${name}](${url})` },
    helpUri: url,
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags,
      precision: confidence,
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
      ...(group === 'security' ? { 'security-severity': securitySeverity[severity] } : {}),
    },
  };
}

function result(finding: Finding, ruleIndex: number | undefined) {
  const { rule, severity, message, notes, help, related, fix } = finding;
  const text = [message, ...notes, ...(help ? [`help: ${help}`] : [])].join('\n');
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text },
    locations: [{ physicalLocation: physicalLocation(finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            physicalLocation: physicalLocation(place),
            message: { text: place.message },
          })),
        }),
    ...(fix && fix.edits.length > 0
      ? { fixes: [{ description: { text: fix.title }, artifactChanges: changes(fix.edits) }] }
      : {}),
  };
}

function physicalLocation(place: Place) {
  return { artifactLocation: { uri: pathToUri(place.source.path) }, region: region(place) };
}

function region({ source, start, end }: Place) {
  const from = source.position(start);
  const to = source.position(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function changes(edits: readonly (Place & { readonly text: string })[]) {
  const byFile = new Map<string, (Place & { readonly text: string })[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.source.path);
    if (list) list.push(edit);
    else byFile.set(edit.source.path, [edit]);
  }
  return [...byFile].map(([path, list]) => ({
    artifactLocation: { uri: pathToUri(path) },
    replacements: list.map((edit) => ({
      deletedRegion: region(edit),
      ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
    })),
  }));
}
