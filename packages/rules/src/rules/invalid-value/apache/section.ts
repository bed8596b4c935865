import { refusedCondition } from './expression.ts';
import { badPattern, type Checker, fault, type Subject, shown } from './fault.ts';
import { groupOf } from './require.ts';

const withArgument =
  /^(?:(?:directory|location|files|proxy)match|directory|location|files|virtualhost|if|elseif|limit|limitexcept)$/;
const withPattern = /^(?:directory|location|files)(?:match)?$/;

/** Apache: the section handlers of `server/core.c`, `mod_proxy.c` and `mod_authz_core.c`. */
export const checkSection: Checker = (subject) => {
  const { directive, words } = subject;
  const { name, text } = directive;
  if (name === 'else' || /^require(?:all|any|none)$/.test(name)) {
    if (text.trim() !== '') {
      return fault(
        null,
        `<${subject.name}> takes no argument`,
        `<${subject.name}> does not take an argument`,
        'take the argument out',
      );
    }
    return name === 'else' ? null : checkGroup(subject);
  }
  if (text.trim() === '') {
    if (!withArgument.test(name)) return null;
    return fault(
      null,
      `<${subject.name}> needs an argument`,
      `<${subject.name}> directive requires additional arguments`,
      'say what it is for',
    );
  }
  if (name === 'if' || name === 'elseif') return checkIf(subject);
  if (name === 'virtualhost') return checkAddresses(subject);
  if (name === 'limit') {
    const trace = words.indexOf('TRACE');
    return trace < 0
      ? null
      : fault(
          trace,
          'TRACE cannot be limited',
          'TRACE cannot be controlled by <Limit>, see TraceEnable',
          'use `TraceEnable off`',
        );
  }
  if (name === 'proxymatch') return badPattern(words[0] ?? '', 0, 'Regex could not be compiled');
  if (!withPattern.test(name)) return null;
  const tilde = words[0] === '~' && !name.endsWith('match');
  const index = tilde ? 1 : 0;
  const pattern = words[index] ?? '';
  const found = tilde || name.endsWith('match') ? badPattern(pattern, index, 'Regex could not be compiled') : null;
  if (found) return found;
  return words.length > index + 1
    ? fault(
        index + 1,
        `<${subject.name}> takes one argument`,
        `Multiple <${subject.name}> arguments not (yet) supported.`,
        'put a path with blanks in quotes; write a section for each path',
      )
    : null;
};

function checkIf({ words, name, directive }: Subject): ReturnType<Checker> {
  const [expression = ''] = words;
  const says = refusedCondition(expression);
  if (says !== null) {
    const quote = words.length > 1 && !/^\s*["']/.test(directive.text);
    return fault(
      quote ? null : 0,
      `the condition \`${shown(expression)}\` is refused: ${says}`,
      `Cannot parse condition clause: ${says}`,
      quote ? 'put the whole condition in quotes' : 'mend the condition',
    );
  }
  return words.length > 1
    ? fault(
        1,
        `<${name}> takes one argument`,
        `Multiple <${name}> arguments not supported.`,
        'put the whole condition in quotes',
      )
    : null;
}

function checkAddresses({ words }: Subject): ReturnType<Checker> {
  for (const [index, word] of words.entries()) {
    if (/^\d+$/.test(word)) {
      return fault(
        index,
        `\`${word}\` is a port without address`,
        'Missing address for VirtualHost',
        `write \`*:${word}\``,
      );
    }
    const port = /^(?:\[[^\]]*\]|[^:]*):(\d+)$/.exec(word)?.[1];
    if (port === undefined || (Number(port) > 0 && Number(port) <= 65_535)) continue;
    const what = `\`${shown(word)}\` has no port that exists`;
    return fault(index, what, 'The address or port is invalid', 'take a port from 1 to 65535');
  }
  return null;
}

/** Apache: `mod_authz_core.c`, `add_authz_section`, `authz_core_check_section`. */
function checkGroup({ directive, name }: Subject): ReturnType<Checker> {
  const around = groupOf(directive);
  if (directive.name === 'requirenone' && around !== 'RequireAll') {
    return fault(
      null,
      `<RequireNone> has no effect in ${around === null ? 'the rules side by side in a section: one of them is enough' : `<${around}>`}`,
      `<RequireNone> directive has no effect in <${around ?? 'RequireAny'}> directive`,
      'put it into <RequireAll>, beside a rule that grants',
    );
  }
  const rules = directive.children;
  if (rules.length === 0 && directive.directive.children.length === 0) {
    return fault(
      null,
      `<${name}> is empty`,
      `<${name}> directive contains no authorization directives`,
      'put rules into it, or take it out',
    );
  }
  if (directive.name !== 'requireall' || rules.length === 0) return null;
  const negative = rules.every(
    (rule) =>
      !rule.when &&
      (rule.section ? rule.name === 'requirenone' : rule.name === 'require' && rule.words[0]?.toLowerCase() === 'not'),
  );
  return negative
    ? fault(
        null,
        '<RequireAll> has only rules that deny',
        '<RequireAll> directive contains only negative authorization directives',
        'add a rule that grants: `Require all granted`',
      )
    : null;
}
