import { suggest } from '@fcgilint/gateway/knowledge';
import { badPattern, type Checker, fault, shown } from './fault.ts';
import { balancerParameters, workerParameters } from './worker-parameters.ts';

/** Apache: `mod_proxy.c`, `add_pass`. */
export const checkProxyPass: Checker = ({ directive, words, contexts, name }) => {
  if (contexts === null) return null;
  const inLocation = contexts.includes('location');
  let isRegex = directive.name === 'proxypassmatch';
  let at = 0;
  let pattern: number | null = null;
  if (!inLocation) {
    if (words[0] === '~' && !isRegex) {
      isRegex = true;
      at = 1;
    }
    if (words.length > at) pattern = at++;
  }
  const url = words[at];
  if (url === undefined) {
    return fault(
      null,
      `\`${name}\` needs a path and a URL`,
      `ProxyPass|ProxyPassMatch needs a path when not defined in a location`,
      'give the path and the URL of the back end',
    );
  }
  const parameters = words.slice(at + 1);
  for (const [i, word] of parameters.entries()) {
    if (/^(?:nocanon|interpolate|noquery)$/i.test(word) || word.includes('=')) continue;
    if (inLocation && url.startsWith('/')) {
      return fault(
        at,
        `\`${name}\` in a <Location> takes the URL only`,
        'ProxyPass|ProxyPassMatch can not have a path when defined in a location.',
        'leave the path out: it is that of the section',
      );
    }
    return fault(
      at + 1 + i,
      `\`${shown(word)}\` is no parameter of \`${name}\``,
      "Invalid ProxyPass|ProxyPassMatch parameter. Parameter must be in the form 'key=value'.",
      'write parameters as `key=value`',
    );
  }
  if (isRegex && pattern !== null) {
    const found = badPattern(words[pattern]!, pattern, 'Regular expression could not be compiled.');
    if (found) return found;
  }
  if (url === '!') return null;
  return (
    checkUrl(url, at, isRegex || url.includes('$'), 'ProxyPass') ??
    checkParameters(parameters, at + 1, isBalancer(url), 'ProxyPass')
  );
};

/** Apache: `mod_proxy.c`, `add_member`: what holds a `=` is a parameter. */
export const checkBalancerMember: Checker = ({ words, contexts }) => {
  if (contexts === null) return null;
  const inSection = contexts.includes('proxy') || contexts.includes('location');
  const plain = words.flatMap((word, index) => (word.includes('=') ? [] : [index]));
  const url = plain[inSection ? 0 : 1];
  if (plain.length > (inSection ? 1 : 2)) {
    return fault(
      plain.at(-1)!,
      '`BalancerMember` has too many words without `=`',
      'BalancerMember can not have a balancer name when defined in a location',
      'inside <Proxy> give the URL of the member only',
    );
  }
  if (url === undefined) {
    return fault(
      null,
      '`BalancerMember` needs the URL of a back end',
      'BalancerMember must define remote proxy server',
      'give the URL; outside of <Proxy> the name of the balancer before it',
    );
  }
  const found = checkUrl(words[url]!, url, words[url]!.includes('$'), 'BalancerMember');
  if (found) return found;
  for (const [index, word] of words.entries()) {
    const wrong = word.includes('=') ? checkParameters([word], index, false, 'BalancerMember') : null;
    if (wrong) return wrong;
  }
  return null;
};

export const checkProxyPassReverse: Checker = ({ words, contexts, name }) => {
  if (contexts === null) return null;
  const inLocation = contexts.includes('location');
  const second = words[1] !== undefined && words[1].toLowerCase() !== 'interpolate';
  if (inLocation && second) {
    return fault(
      null,
      `\`${name}\` in a <Location> takes the URL only`,
      'ProxyPassReverse can not have a path when defined in a location',
      'leave the path out: it is that of the section',
    );
  }
  if (inLocation || second || !contexts.every((context) => context === 'server' || context === 'virtualhost'))
    return null;
  return fault(
    null,
    `\`${name}\` needs a path and a URL`,
    'ProxyPassReverse needs a path when not defined in a location',
    'give the path and the URL',
  );
};

function isBalancer(url: string): boolean {
  return /^balancer:/i.test(url);
}

/** Apache: `proxy_util.c`, `ap_proxy_define_worker_ex`. `open`: the request fills something in. */
function checkUrl(url: string, index: number, open: boolean, who: string): ReturnType<Checker> {
  const socket = /^unix:[^|]*\|(.*)$/is.exec(url);
  if (socket) {
    if (/^[A-Za-z][\w+.-]*:/.test(socket[1]!)) return null;
    return fault(
      index,
      `\`${shown(url)}\` says no scheme behind the \`|\``,
      `${who} uses an invalid "unix:" URL`,
      'write `unix:/path|fcgi://localhost/`',
    );
  }
  const parts = /^[A-Za-z][\w+.-]*:\/\/([^/?#]*)/.exec(url);
  if (!parts || parts[1] === '') {
    if (open && parts) return null;
    return fault(
      index,
      `\`${shown(url)}\` is no absolute URL`,
      `${who} URL must be absolute!: ${shown(url)}`,
      /^unix:/i.test(url)
        ? 'write `unix:/path|fcgi://localhost/`'
        : 'begin it with a scheme and a host: `http://127.0.0.1:8080/`',
    );
  }
  if (open || isBalancer(url)) return null;
  const host = parts[1]!.replace(/^.*@/, '');
  if (/^(?:\[[^\]]*\]|[^:[\]]*)(?::\d*)?$/.test(host)) return null;
  return /:[^:\]]*[^\d:\]][^:\]]*$/.test(host)
    ? fault(
        index,
        `\`${shown(url)}\` has a port that is no number`,
        `${who} Unable to parse URL: ${shown(url)}`,
        'write the port as a number',
      )
    : null;
}

function checkParameters(
  parameters: readonly string[],
  from: number,
  balancer: boolean,
  who: string,
): ReturnType<Checker> {
  const known = balancer ? balancerParameters : workerParameters;
  const kind = balancer ? 'Balancer' : 'Worker';
  for (const [i, word] of parameters.entries()) {
    const equals = word.indexOf('=');
    if (equals < 0) continue;
    const key = word.slice(0, equals).toLowerCase();
    const value = word.slice(equals + 1);
    if (!Object.hasOwn(known, key)) {
      const similar = suggest(key, Object.keys(known));
      const help = similar
        ? `write \`${similar}=\``
        : balancer && Object.hasOwn(workerParameters, key)
          ? 'that belongs to a BalancerMember'
          : 'take it out';
      return fault(from + i, `back ends have no parameter \`${shown(key)}\``, `${who} unknown ${kind} parameter`, help);
    }
    if (!known[key]!(value)) {
      return fault(
        from + i,
        `\`${shown(value)}\` is no value for \`${key}=\``,
        `${who} ${key} is refused`,
        'see the manual of ProxyPass for what it takes',
      );
    }
  }
  return null;
}
