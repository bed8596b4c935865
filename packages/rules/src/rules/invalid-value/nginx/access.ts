import { mayHide } from '@fcgilint/gateway';
import { argumentsOf } from '@fcgilint/gateway/nginx';
import { badValue, type Checker, type Fault, fault, type Subject } from './fault.ts';
import { isHostPattern } from './host-pattern.ts';
import { isNetwork } from './network.ts';
import { checkTildePattern } from './regex.ts';

/** `allow`, `deny` (nginx: ngx_http_access_rule). */
export const checkAccess: Checker = (subject) => {
  const word = subject.words[0]!;
  const { value } = word;
  if (value === 'all' || value === 'unix:' || (isNetwork(value) && !value.startsWith('255.255.255.255'))) return null;
  return badValue(subject, word, 'all, an address, or a network such as 10.0.0.0/8', `invalid parameter "${value}"`);
};

const methods = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'MKCOL',
  'COPY',
  'MOVE',
  'OPTIONS',
  'PROPFIND',
  'PROPPATCH',
  'LOCK',
  'UNLOCK',
  'PATCH',
  'CONNECT',
]);

/** nginx: ngx_http_core_limit_except. */
export const checkLimitExcept: Checker = (subject) => {
  const wrong = subject.words.find(({ value }) => !methods.has(value.toUpperCase()));
  return wrong ? badValue(subject, wrong, 'a method that nginx knows', `invalid method "${wrong.value}"`) : null;
};

/** Server names, wildcards and expressions (nginx: ngx_http_valid_referers). */
export const checkReferers: Checker = (subject) => {
  const { directive, words } = subject;
  const empty = words.find(({ value }) => value === '');
  if (empty) {
    return fault(directive, empty, 'a referer is empty', 'invalid referer ""', 'write `none` for requests without one');
  }
  for (const word of words) {
    const { value } = word;
    if (value === '~') {
      return fault(
        directive,
        word,
        'the expression of the referer is empty',
        'empty regex in "~"',
        'give an expression behind the `~`',
      );
    }
    if (value.startsWith('~')) {
      const found = checkTildePattern(subject, word, false);
      if (found) return found;
    } else if (!isHostPattern(value.replace(/\/.*$/s, ''))) {
      const says = `invalid hostname or wildcard "${value}"`;
      return fault(
        directive,
        word,
        `\`${value}\` is no name and no wildcard`,
        says,
        'wildcards are `*.x`, `.x` and `x.*`',
      );
    }
  }
  return withoutName(subject);
};

/** `none` and `blocked` are not enough, and expressions do not count (nginx: ngx_http_referer_merge_conf). */
function withoutName({ directive, gateway, name }: Subject): Fault | null {
  const block = directive.parent;
  if (!block || mayHide(gateway.tree, block)) return null;
  const all = block.children.filter((child) => child.name === name);
  if (all[0] !== directive) return null;
  const words = all.flatMap((each) => argumentsOf(each));
  if (!words.some((word) => word === 'none' || word === 'blocked')) return null;
  if (!words.every((word) => word === 'none' || word === 'blocked' || word.startsWith('~'))) return null;
  const says =
    'the "none" or "blocked" referers are specified in the "valid_referers" directive without any valid referer';
  return fault(directive, null, '`valid_referers` names no server', says, 'add `server_names`, or a name');
}
