import { refusedText } from './expression.ts';
import { type Checker, fault, shown } from './fault.ts';

/** Statuses that httpd has a text for, from 100 on (Apache: `modules/http/http_protocol.c`, `status_lines`). */
export const knownStatuses: ReadonlySet<number> = new Set([
  ...[100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
  ...[300, 301, 302, 303, 304, 305, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417],
  ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
]);

/** Apache: `server/core.c`, `set_error_document`: the text is the rest of the line when it begins with a quote. */
export const checkErrorDocument: Checker = ({ words }) => {
  const [status = ''] = words;
  const number = Number.parseInt(status, 10);
  if (!knownStatuses.has(number)) {
    return fault(
      0,
      `\`${shown(status)}\` is no status that httpd has a page for`,
      `Unsupported HTTP response code ${shown(status)}`,
      'name one status: 403, 404, 500 ...',
    );
  }
  const [, text = ''] = words;
  if (!text.includes('%{') || /^[A-Za-z0-9+.-]+:/.test(text)) return null;
  const says = refusedText(text);
  if (says === null) return null;
  return fault(
    1,
    `the expression \`${shown(text)}\` is refused: ${says}`,
    `Cannot parse expression in ErrorDocument: ${says}`,
    'mend the expression',
  );
};
