import type { Context, LighttpdGateway, Setting } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/**
 * Files of an ACME client that hold a certificate and no key. `cert.pem` says so only in the folder of such a client:
 * elsewhere people put both into it.
 */
const certificateOnly = /^(.*\/)fullchain\d*\.(?:pem|cer)$|^(.*\/live\/[^/]+\/)(?:cert|chain)\d*\.pem$/;

/** `ssl.pemfile` names a file that holds the certificate alone, and no `ssl.privkey` names the key. */
export const certificateWithoutKey = defineRule({
  name: 'certificate-without-key',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'The certificate file has no key in it, and ssl.privkey is not set: lighttpd refuses to start',
  messages: {
    missing: ({ file }) => `${file} has no private key in it, and ssl.privkey is not set`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const setting of lighttpd.evaluation.byKey.get('ssl.pemfile') ?? []) {
      const { value, context } = setting;
      const match = value.kind === 'string' ? certificateOnly.exec(value.text) : null;
      if (!match || value.kind !== 'string' || keyFor(lighttpd, context) || mayHide(context.blocks[0] ?? null))
        continue;
      const folder = match[1] ?? match[2]!;
      const assignment = setting.assignments.at(-1)!;
      const { source, end } = assignment.place;
      const line = source.position(assignment.place.start);
      const indent = source.lineText(line.line).slice(0, line.column - 1);
      const known = /\/fullchain\.pem$/.test(value.text) && /^\s*$/.test(indent);
      report({
        message: 'missing',
        data: { file: value.text.slice(folder.length) },
        at: assignment.place,
        notes: ["lighttpd refuses to start: `SSL: couldn't read private key`"],
        help: `add ssl.privkey = "${folder}privkey.pem"`,
        ...(known
          ? {
              fix: {
                title: 'name the key',
                edits: [{ source, start: end, end, text: `\n${indent}ssl.privkey = "${folder}privkey.pem"` }],
              },
            }
          : {}),
      });
    }
  },
});

/** Whether a key is named in the context or in one around it. */
function keyFor({ evaluation }: LighttpdGateway, context: Context): boolean {
  const keys: readonly Setting[] = evaluation.byKey.get('ssl.privkey') ?? [];
  for (let at: Context | null = context; at; at = at.parent) if (keys.some((key) => key.context === at)) return true;
  return false;
}
