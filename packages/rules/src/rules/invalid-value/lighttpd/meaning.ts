import type { EvaluationProblem, LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../../rule.ts';
import { refusedMeaning } from '../../../shared/lighttpd-problems.ts';

type Code =
  | 'type-mismatch'
  | 'not-a-string'
  | 'invalid-address'
  | 'unknown-field'
  | 'unreachable-else'
  | 'environment-assignment';

const says: Readonly<Record<Code, { readonly note: string; readonly help: string }>> = {
  'type-mismatch': {
    note: 'lighttpd refuses to start: `data type mismatch, cannot merge`',
    help: 'put the value in parentheses to add it to a list',
  },
  'not-a-string': {
    note: 'lighttpd refuses to start: `operand must be string`',
    help: 'give one string, in double quotes',
  },
  'invalid-address': {
    note: 'lighttpd refuses to start: `invalid IP addr`',
    help: 'write an IP address with or without a mask, or a port behind the colon',
  },
  'unknown-field': {
    note: 'lighttpd refuses to start; $PHYSICAL and others were planned for version 1.5, which was never released',
    help: 'use $HTTP["url"], $HTTP["host"], $HTTP["remoteip"], $SERVER["socket"], $REQUEST_HEADER["..."] and the like, in exactly this case',
  },
  'unreachable-else': {
    note: 'lighttpd refuses to start: `unreachable condition following else catch-all`',
    help: 'remove the branch, or merge it with the one that has the same condition',
  },
  'environment-assignment': {
    note: 'lighttpd refuses to start: assignments to `env.` are not allowed',
    help: 'use a variable of your own: `var.name`',
  },
};

const messages: Readonly<Record<Code, (text: string, problem: EvaluationProblem) => string>> = {
  'type-mismatch': () => 'a list and a string or number cannot be added',
  'not-a-string': (text) => `\`${text}\` is no string, and lighttpd wants one here`,
  'invalid-address': (text) => `${text} is no address that lighttpd takes here`,
  'unknown-field': (text) => `lighttpd knows no condition ${text}`,
  'unreachable-else': () => 'this branch can never be taken',
  'environment-assignment': (text) => `\`${text}\` cannot be set: it is a variable of the environment`,
};

/** Values and conditions that lighttpd refuses while it reads. */
export function checkMeaning(gateway: LighttpdGateway, report: RuleContext['report']): void {
  for (const problem of refusedMeaning(gateway, Object.keys(says) as Code[])) {
    const code = problem.code as Code;
    const { place, related } = problem;
    const text = place.source.slice(place);
    const { note, help } = says[code];
    report({
      message: 'fault',
      data: { what: messages[code](text.length > 60 ? `${text.slice(0, 60)}...` : text, problem) },
      at: place,
      notes: [note],
      help,
      related: related ? [{ at: related, message: 'what it collides with' }] : [],
    });
  }
}
