import { addressText, inspectRegex } from '@fcgilint/gateway/nginx';
import { badValue, type Checker, type Fault, fault, type Subject } from './fault.ts';
import { isHostPattern } from './host-pattern.ts';
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
    } else if (value.includes('*') && !isHostPattern(value) && sharesAddress(subject)) {
      const says = `invalid server name or wildcard "${value}"`;
      faults.push(badValue(subject, word, 'a wildcard of the form `*.example.org` or `example.*`', says));
    } else if (value.includes('..') && sharesAddress(subject)) {
      faults.push(badValue(subject, word, 'a name without `..`', `invalid server name or wildcard "${value}"`));
    }
  }
  return faults;
};

/**
 * Names are looked at closely only where several servers have one address, or an expression with groups is among them
 * (nginx: src/http/ngx_http.c, ngx_http_optimize_servers); a single server without accepts them.
 */
function sharesAddress({ directive, gateway, family }: Subject): boolean {
  const own =
    family === 'http' && gateway.hosts.find((host) => host.directive !== null && host.directive === directive.parent);
  if (!own) return false;
  for (const { kind, written } of own.names) {
    const verdict = kind === 'regex' ? inspectRegex(written.slice(1)) : null;
    if (verdict?.kind === 'ok' && verdict.captures > 0) return true;
  }
  const texts = new Set(own.sockets.map(({ address }) => addressText(address)));
  return gateway.hosts.some(
    (host) =>
      host !== own && host.sockets.some(({ address }) => address.kind !== 'unknown' && texts.has(addressText(address))),
  );
}
