import type { Finding } from '@fcgilint/core';
import { escapeXml } from '../report/xml.ts';
import type { Formatter } from './formatter.ts';

/** JUnit's XML: a suite for each file, a failed test for each finding, a passed one for a file without any. */
export const junit: Formatter = {
  format({ findings, files }) {
    const byFile = new Map<string, Finding[]>(files.map(({ path }) => [path, []]));
    for (const finding of findings) {
      const list = byFile.get(finding.source.path);
      if (list) list.push(finding);
      else byFile.set(finding.source.path, [finding]);
    }
    let tests = 0;
    let suites = '';
    for (const [path, list] of byFile) {
      const count = Math.max(1, list.length);
      tests += count;
      const name = escapeXml(path);
      suites += `  <testsuite name="${name}" tests="${count}" failures="${list.length}" errors="0" skipped="0">\n`;
      if (list.length === 0) suites += `    <testcase name="fcgilint" classname="${name}"/>\n`;
      for (const finding of list) suites += testCase(finding, name);
      suites += '  </testsuite>\n';
    }
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fcgilint" tests="${tests}" failures="${findings.length}" errors="0">\n${suites}</testsuites>\n`;
  },
};

function testCase({ source, start, severity, message, rule, notes, help }: Finding, name: string): string {
  const { line, column } = source.position(start);
  const text = [`${source.path}:${line}:${column}`, ...notes, ...(help ? [`help: ${help}`] : [])]
    .map(escapeXml)
    .join('\n');
  return `    <testcase name="${rule} (${line}:${column})" classname="${name}">
      <failure type="${severity}" message="${escapeXml(message)}">${text}</failure>
    </testcase>\n`;
}
