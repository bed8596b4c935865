import { splitApacheRewriteWords } from '@fcgilint/gateway/apache';
import { suggest } from '@fcgilint/gateway/knowledge';
import { knownStatuses } from './error-document.ts';
import { refusedCondition } from './expression.ts';
import { badPattern, badValue, type Checker, type Fault, fault, shown } from './fault.ts';

const ruleFlags = new Set(
  (
    'b backrefescaping bne bnp backrefernoplus bctls c chain co cookie dpi discardpath e env end f forbidden g gone h handler ' +
    'l last n next nc nocase ne noescape ns nosubreq p proxy pt passthrough qsa qsappend qsd qsdiscard qsl qslast r redirect ' +
    's skip t type unsafeprefixstat unsafeallow3f unc'
  ).split(' '),
);
const conditionFlags = new Set(['nc', 'nocase', 'or', 'ornext', 'nv', 'novary']);

/** `[A,B=c]` as pairs; `null` for bad delimiters (Apache: `mod_rewrite.c`, `cmd_parseflagfield`). */
function flagList(text: string): [string, string][] | null {
  if (!text.startsWith('[') || !text.endsWith(']') || text.length < 2) return null;
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => {
      const trimmed = item.trim();
      const equals = trimmed.indexOf('=');
      return equals < 0 ? [trimmed, ''] : [trimmed.slice(0, equals), trimmed.slice(equals + 1)];
    });
}

function checkFlags(text: string, known: ReadonlySet<string>, who: string, count: number): Fault | null {
  const list = flagList(text);
  const at = { words: count };
  if (!list) {
    const help = text.startsWith('[')
      ? 'write flags in brackets, without blanks: `[L,QSA]`'
      : 'flags stand in brackets: `[L,QSA]`; an argument with blanks must stand in quotes';
    return { ...fault(2, `\`${shown(text)}\` is no list of flags`, `${who}: bad flag delimiters`, help), ...at };
  }
  for (const [name, value] of list) {
    const key = name.toLowerCase();
    if (!known.has(key) && !(known === ruleFlags && key.startsWith('d'))) {
      const what =
        name === '' ? 'a flag is missing between two commas or in the brackets' : `there is no flag \`${shown(name)}\``;
      const similar = name.length > 2 ? suggest(name, known) : null;
      return {
        ...fault(2, what, `${who}: unknown flag '${shown(name)}'`, similar ? `write \`${similar}\`` : 'take it out'),
        ...at,
      };
    }
    if (known !== ruleFlags) continue;
    if (key === 'bne' && value === '')
      return {
        ...fault(
          2,
          'the flag `BNE` wants characters',
          `${who}: flag 'BNE' wants a list of characters`,
          'write `BNE=characters`',
        ),
        ...at,
      };
    if ((key === 'r' || key === 'redirect') && /^\d/.test(value) && !knownStatuses.has(Number.parseInt(value, 10))) {
      return {
        ...fault(
          2,
          `\`${shown(value)}\` is no status`,
          `${who}: invalid HTTP response code '${shown(value)}' for flag 'R'`,
          'write 301, 302, 303, 307 or 308',
        ),
        ...at,
      };
    }
  }
  return null;
}

function badLine(name: string, text: string): Fault {
  return fault(
    null,
    `\`${name}\` needs two arguments`,
    `${name}: bad argument line '${shown(text)}'`,
    'give a pattern and a target; one with blanks must stand in quotes',
  );
}

/** Apache: `mod_rewrite.c`, `cmd_rewriterule`. */
export const checkRewriteRule: Checker = ({ directive, name }) => {
  const words = splitApacheRewriteWords(directive.text);
  if (!words) return badLine(name, directive.text);
  const [pattern, , flags] = words;
  const count = flags === null ? 2 : 3;
  const wrong = flags === null ? null : checkFlags(flags, ruleFlags, 'RewriteRule', count);
  if (wrong) return wrong;
  const source = pattern.startsWith('!') ? pattern.slice(1) : pattern;
  const found = badPattern(source, 0, `RewriteRule: cannot compile regular expression '${shown(source)}'`);
  return found && { ...found, words: count };
};

/** Apache: `mod_rewrite.c`, `cmd_rewritecond`. */
export const checkRewriteCond: Checker = ({ directive, name }) => {
  const words = splitApacheRewriteWords(directive.text);
  if (!words) return badLine(name, directive.text);
  const [test, written, flags] = words;
  const count = flags === null ? 2 : 3;
  const wrong = flags === null ? null : checkFlags(flags, conditionFlags, 'RewriteCond', count);
  if (wrong) return wrong;
  const operand = written.startsWith('!') ? written.slice(1) : written;
  if (test.toLowerCase() === 'expr') {
    const says = refusedCondition(operand);
    if (says === null) return null;
    return {
      ...fault(
        1,
        `the expression \`${shown(operand)}\` is refused: ${says}`,
        `RewriteCond: cannot compile expression: ${says}`,
        'mend the expression; it must stand in quotes',
      ),
      words: count,
    };
  }
  if (!isPattern(operand)) return null;
  const found = badPattern(operand, 1, `RewriteCond: cannot compile regular expression '${shown(operand)}'`);
  return found && { ...found, words: count };
};

function isPattern(operand: string): boolean {
  if (operand.length < 2) return true;
  if (operand.startsWith('-')) {
    if (operand.length === 2) return !/[fsldxUFhL]/.test(operand[1]!);
    return !(operand.length > 3 && /^(?:lt|le|eq|ge|gt|ne)$/.test(operand.slice(1, 3)));
  }
  return !/^[<>=]/.test(operand);
}

/** Apache: `mod_rewrite.c`, `cmd_rewritebase`. */
export const checkRewriteBase: Checker = (subject) => {
  const { contexts, words } = subject;
  if (contexts?.every((context) => context === 'server' || context === 'virtualhost')) {
    return fault(
      null,
      '`RewriteBase` can only stand in <Directory> and .htaccess',
      'RewriteBase: only valid in per-directory config files',
      'move it, or take it out',
    );
  }
  if (words[0]?.startsWith('/')) return null;
  return badValue(subject, 0, 'a path that begins with `/`', 'RewriteBase: argument is not a valid URL');
};

const options = new Set(
  (
    'inherit inheritbefore inheritdown inheritdownbefore ignoreinherit allownoslash allowanyuri mergebase ' +
    'ignorecontextinfo legacyprefixdocroot unsafeprefixstat'
  ).split(' '),
);

/** Apache: `mod_rewrite.c`, `cmd_rewriteoptions`. */
export const checkRewriteOptions: Checker = (subject) => {
  for (const [index, word] of subject.words.entries()) {
    if (word === '') break;
    if (options.has(word.toLowerCase()) || /^maxredirects=/i.test(word)) continue;
    return badValue(
      subject,
      index,
      'Inherit, InheritBefore, InheritDown, AllowNoSlash, AllowAnyURI, MergeBase ...',
      `RewriteOptions: unknown option '${shown(word)}'`,
    );
  }
  return null;
};
