import type { Place, Severity, SourceText } from '@fcgilint/core';
import { jsonText } from '../report/json-text.ts';
import type { Formatter } from './formatter.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog's diagnostic format; its columns count the bytes of UTF-8. */
export const rdjson: Formatter = {
  format({ findings }) {
    const report = {
      source: { name: 'fcgilint', url: 'https://fcgilint.github.io/fcgilint/' },
      diagnostics: findings.map((finding) => {
        const { message, severity, rule, url, related, fix } = finding;
        // A suggestion replaces text in the diagnostic's own file.
        const edits = fix?.edits.filter((edit) => edit.source.path === finding.source.path) ?? [];
        return {
          message,
          location: location(finding),
          severity: severities[severity],
          code: { value: rule, url },
          ...(edits.length > 0 && edits.length === fix?.edits.length
            ? { suggestions: edits.map((edit) => ({ range: range(edit), text: edit.text })) }
            : {}),
          ...(related.length === 0
            ? {}
            : { related_locations: related.map((place) => ({ message: place.message, location: location(place) })) }),
        };
      }),
    };
    return jsonText(report);
  },
};

function location(place: Place) {
  return { path: place.source.path, range: range(place) };
}

function range({ source, start, end }: Place) {
  return { start: position(source, start), end: position(source, end) };
}

function position(source: SourceText, offset: number) {
  const { line, column } = source.position(offset);
  // A text that is no UTF-8 was read one character a byte.
  if (source.encoding === 'latin1') return { line, column };
  const lineStart = source.lines.lineStart(line);
  const before = source.text.slice(lineStart, lineStart + column - 1);
  return { line, column: new TextEncoder().encode(before).length + 1 };
}
