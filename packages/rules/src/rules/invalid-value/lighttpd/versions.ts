import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../../rule.ts';
import { isBefore, type Version } from '../../../shared/version.ts';

/**
 * Operators, fields and references that came with a version, where the target is known to be older.
 *
 * lighttpd: src/configparser.y (`=^` and `=$` 1.4.65, `:=` and $REQUEST_HEADER 1.4.46, a bare else 1.4.42);
 * src/keyvalue.c (`${url...}` 1.4.50)
 */
export function checkAge(gateway: LighttpdGateway, report: RuleContext['report'], version: Version): void {
  const tell = (what: string, since: string, at: Parameters<typeof report>[0]['at'], note: string): void => {
    if (!isBefore(version, since)) return;
    report({
      message: 'fault',
      data: { what: `\`${what}\` came with ${since}, and the target is ${version.join('.')}` },
      at,
      notes: [note],
      help: 'use what the target version has, or a newer lighttpd',
    });
  };
  const refuses = 'lighttpd refuses to start, or reads it as something else';
  for (const { condition } of gateway.evaluation.contexts) {
    if (condition?.kind === 'else') tell('else { }', '1.4.42', condition.place, refuses);
    if (condition?.kind !== 'test') continue;
    const { operator, field } = condition.written;
    if (operator === '=^' || operator === '=$') tell(operator, '1.4.65', condition.place, refuses);
    if (field.startsWith('$REQUEST_HEADER')) tell('$REQUEST_HEADER', '1.4.46', condition.place, refuses);
  }
  for (const settings of gateway.evaluation.byKey.values()) {
    for (const { assignments } of settings) {
      for (const { operator, directive } of assignments) {
        const token = directive.statement.operator;
        if (operator === ':=' && token) tell(':=', '1.4.46', { source: directive.source, ...token }, refuses);
      }
    }
  }
  for (const { entries } of [...gateway.rewrites, ...gateway.redirects]) {
    for (const { text, textPlace } of entries) {
      const reference =
        typeof text === 'string' ? /\$\{(?:url\.\w+|qsa|(?:no|en)?(?:esc|code)\w*:[^}]*)\}/.exec(text) : null;
      if (reference) tell(reference[0], '1.4.50', textPlace, 'it is taken as text, and ends up in the URL');
    }
  }
}
