import { type Checker, fault } from './fault.ts';
import { lines } from './lines.ts';

/** A line may hold any words, but `include` takes one (nginx: ngx_http_core_type). */
export const checkTypes: Checker = (subject) =>
  lines(subject.directive)
    .filter(({ words }) => words[0]!.value === 'include' && words.length !== 2)
    .map(({ line }) =>
      fault(
        line,
        null,
        '`include` takes one file',
        'invalid number of arguments in "include" directive',
        'name one file',
      ),
    );
