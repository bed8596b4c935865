import type { Severity } from '@fcgilint/core';
import { fingerprints } from '../report/fingerprint.ts';
import { jsonText } from '../report/json-text.ts';
import type { Formatter } from './formatter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' };

/** GitLab's code quality report. */
export const gitlab: Formatter = {
  format({ findings }) {
    const prints = fingerprints(findings);
    const entries = findings.map(({ message, rule, severity, source, start, end }, index) => ({
      description: message,
      check_name: rule,
      fingerprint: prints[index],
      severity: severities[severity],
      location: {
        path: source.path.replace(/^\.\//, ''),
        lines: { begin: source.position(start).line, end: source.position(end).line },
      },
    }));
    return jsonText(entries);
  },
};
