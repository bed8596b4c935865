import { fault, inOrder } from './fault.ts';
import { lines } from './lines.ts';
import { target } from './rewrite.ts';

/** nginx: src/http/modules/ngx_http_split_clients_module.c. */
export const checkSplitClients = inOrder(target(1), (subject) => {
  let sum = 0;
  for (const { line, words } of lines(subject.directive)) {
    const [share] = words;
    const percent = share!.value === '*' ? 0 : hundredths(share!.value);
    if (percent === null) {
      return fault(
        line,
        share!,
        `\`${share!.value}\` is no share`,
        `invalid percent value "${share!.value}"`,
        'write a percentage above zero with at most two decimals, or `*` for the rest',
      );
    }
    // The server counts `*` as all that is left.
    sum = percent === 0 ? 10_000 : sum + percent;
    if (sum > 10_000) {
      return fault(
        line,
        share!,
        'the shares are more than 100 %',
        'percent total is greater than 100%',
        '`*` stands last; lower the others',
      );
    }
  }
  return null;
});

/** Hundredths of a percentage (nginx: src/core/ngx_string.c, ngx_atofp); `null` for zero and for what is none. */
function hundredths(text: string): number | null {
  const match = /^(\d*)(\.?)(\d{0,2})%$/.exec(text);
  if (!match || (match[1] === '' && match[3] === '') || (match[2] === '' && match[3] !== '')) return null;
  const value = Number(match[1] || '0') * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return value > 0 && Number.isSafeInteger(value) ? value : null;
}
