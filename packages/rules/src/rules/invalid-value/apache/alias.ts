import { refusedText } from './expression.ts';
import { badPattern, type Checker, fault, type Subject, shown } from './fault.ts';

/** Apache: `mod_alias.c`, `add_alias_internal`. */
export const checkAlias: Checker = ({ contexts, words, name }) => {
  if (contexts === null) return null;
  if (contexts.includes('location')) {
    return words.length > 1
      ? fault(
          null,
          `\`${name}\` in a <Location> takes the target only`,
          `${name} cannot occur within directory context`,
          'leave the path out: it is that of the section',
        )
      : null;
  }
  if (words.length > 1 || contexts.length > 1 || !isServer(contexts)) return null;
  return fault(
    null,
    `\`${name}\` needs a path and a target`,
    `${name} must have two arguments when used globally`,
    'give the path of the URL and the folder',
  );
};

export const checkAliasMatch: Checker = ({ words }) =>
  badPattern(words[0] ?? '', 0, 'Regular expression could not be compiled.');

function isServer(contexts: readonly string[]): boolean {
  return contexts.every((context) => context === 'server' || context === 'virtualhost');
}

const names: Readonly<Record<string, number>> = { permanent: 301, temp: 302, seeother: 303, gone: 410 };

function statusOf(word: string): number | null {
  const named = names[word.toLowerCase()];
  if (named !== undefined) return named;
  return /^\d/.test(word) ? Number.parseInt(word, 10) : null;
}

interface Parts {
  readonly status: number;
  /** Indexes of the words. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Apache: `mod_alias.c`, `add_redirect_internal`; RedirectTemp and RedirectPermanent, too, take a first word for a status. */
function partsOf({ words }: Subject): Parts | null {
  const status = statusOf(words[0] ?? '');
  if (words.length === 3) return status === null ? null : { status, from: 1, to: 2 };
  if (words.length === 2) return status === null ? { status: 302, from: 0, to: 1 } : { status, from: 1, to: null };
  return status === null ? { status: 302, from: null, to: 0 } : { status, from: null, to: null };
}

export const checkRedirect: Checker = (subject) => {
  const { words, contexts } = subject;
  const parts = partsOf(subject);
  if (!parts) {
    return fault(
      0,
      `\`${shown(words[0] ?? '')}\` is no status`,
      'Redirect: invalid first argument (of three)',
      'write a status (301, permanent, temp, seeother, gone), a path and a URL; a URL with blanks must stand in quotes',
    );
  }
  const { status, from, to } = parts;
  const isRedirect = status >= 300 && status <= 399;
  const inSection = contexts === null || !isServer(contexts);
  // In a <Location>, one word after the status is the target.
  if (inSection && words.length < 3 && from !== null && to === null) {
    return isRedirect && contexts?.includes('location') ? checkExpression(words, from) : null;
  }
  if (inSection && from === null) return to === null ? null : checkExpression(words, to);
  if (!isRedirect) {
    return to === null
      ? null
      : fault(
          to,
          `a redirect with status ${status} has no target`,
          'Redirect URL not valid for this status',
          'leave the URL out, or take a status from 300 to 399',
        );
  }
  if (to === null || from === null) {
    return fault(
      null,
      '`Redirect` needs a path and a URL',
      'URL to redirect to is missing',
      'give the path and the URL',
    );
  }
  const url = words[to]!;
  if (url.startsWith('/') || /^[A-Za-z0-9+.-]+:/.test(url)) return null;
  return fault(
    to,
    `\`${shown(url)}\` is no URL`,
    'Redirect to non-URL',
    'begin it with `/` or with a scheme: `https://`',
  );
};

function checkExpression(words: readonly string[], index: number): ReturnType<Checker> {
  const says = refusedText(words[index]!);
  if (says === null) return null;
  return fault(
    index,
    `the expression \`${shown(words[index]!)}\` is refused: ${says}`,
    `Cannot parse redirect expression: ${says}`,
    'mend the expression',
  );
}

export const checkRedirectMatch: Checker = (subject) => {
  const { words, contexts } = subject;
  const parts = partsOf(subject);
  if (!parts) {
    return fault(
      0,
      `\`${shown(words[0] ?? '')}\` is no status`,
      'Redirect: invalid first argument (of three)',
      'write a status, an expression and a URL; one with blanks must stand in quotes',
    );
  }
  const { status, from, to } = parts;
  if (from === null || contexts === null || contexts.includes('location')) return null;
  const found = badPattern(words[from]!, from, 'Regular expression could not be compiled.');
  if (found) return found;
  if (to !== null && (status < 300 || status > 399)) {
    return fault(
      to,
      `a redirect with status ${status} has no target`,
      'Redirect URL not valid for this status',
      'leave the URL out, or take a status from 300 to 399',
    );
  }
  if (to === null && status >= 300 && status <= 399) {
    return fault(null, '`RedirectMatch` needs an expression and a URL', 'URL to redirect to is missing', 'give both');
  }
  return null;
};
