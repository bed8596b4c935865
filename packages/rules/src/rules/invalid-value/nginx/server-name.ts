import { badValue, type Checker, type Fault, fault } from './fault.ts';
import { checkTildePattern } from './regex.ts';

/** Names of a virtual host (nginx: ngx_http_core_server_name; wildcards: src/core/ngx_hash.c, ngx_hash_add_key). */
export const checkServerName: Checker = (subject) => {
  const faults: Fault[] = [];
  for (const word of subject.words) {
    const { value } = word;
    if (value === '~') {
      faults.push(
        fault(
          subject.directive,
          word,
          'the expression of the server name is empty',
          'empty regex in server name',
          'give an expression behind the `~`',
        ),
      );
    } else if (value.startsWith('~')) {
      const found = checkTildePattern(subject, word, false);
      if (found) faults.push(found);
    } else if ((value.startsWith('*') && (value.length < 3 || value[1] !== '.')) || value === '.') {
      const wanted =
        value === '*'
          ? 'a name, or `_` and `default_server` for what no other server takes'
          : 'a wildcard of the form `*.example.org` or `example.*`';
      faults.push(badValue(subject, word, wanted, `server name "${value}" is invalid`));
    }
  }
  return faults;
};
