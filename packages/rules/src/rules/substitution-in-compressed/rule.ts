import type { Directive } from '@fcgilint/gateway';
import { placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { headerBlock, sentHeader } from '../../shared/nginx-headers.ts';
import { passesOf } from '../../shared/nginx-passes.ts';

/** Replacements in answers that arrive compressed. */
export const substitutionInCompressed = defineRule({
  name: 'substitution-in-compressed',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: '`sub_filter` looks for a text in answers that the back end may compress',
  messages: {
    compressed: () => '`sub_filter` finds nothing in compressed answers, and the back end may compress them',
  },
  check({ each, gateway, report, named }) {
    const nginx = asNginx(gateway);
    if (!nginx || named('sub_filter').length === 0) return;
    const seen = new Set<Directive>();
    each(passesOf(nginx), (pass) => {
      if (pass.name !== 'proxy_pass') return;
      const [filter] = nginx.effective(pass.block, 'sub_filter').directives;
      if (!filter || seen.has(filter) || sentHeader(nginx, pass.block, 'Accept-Encoding').kind !== 'default') return;
      seen.add(filter);
      const target = headerBlock(nginx, pass.block);
      const edit = target ? appendToBlock(target, ['proxy_set_header Accept-Encoding "";']) : null;
      report({
        message: 'compressed',
        at: placeOf(filter),
        related: [{ at: pass.at, message: 'the back end' }],
        notes: ['nginx passes on the Accept-Encoding header of the browser, and changes no compressed answer'],
        help: 'add `proxy_set_header Accept-Encoding "";`, and `gzip on;` to compress what goes to the client',
        ...(edit ? { fix: { title: 'ask for answers that are not compressed', edits: [edit] } } : {}),
      });
    });
  },
});
