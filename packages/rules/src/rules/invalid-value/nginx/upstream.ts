import type { Directive } from '@fcgilint/gateway';
import { parseAddress } from '@fcgilint/gateway/nginx';
import { type Checker, fault, inOrder, wordsOf } from './fault.ts';
import { isNginxInteger, isNginxTime, nginxInteger } from './notation.ts';
import { parameters } from './parameters.ts';

const address: Checker = ({ directive, words, family }) => {
  const word = words[0]!;
  const defaultPort = family === 'http' ? 80 : 0;
  const parsed = parseAddress(word.value, { listen: false, defaultPort, uri: false });
  if (!parsed.ok) {
    const help = /^[a-z]+:\/\//i.test(word.value)
      ? 'write the address without scheme and path'
      : 'write an address such as `127.0.0.1:8080` or `unix:/run/app.sock`';
    return fault(
      directive,
      word,
      `\`${word.value}\` is no address: ${parsed.message}`,
      `${parsed.message} in upstream "${word.value}"`,
      help,
    );
  }
  if (parsed.hasPort || defaultPort > 0) return null;
  return fault(directive, word, `\`${word.value}\` has no port`, `no port in upstream "${word.value}"`, 'add the port');
};

/** `server` of a group (nginx: ngx_http_upstream_server, ngx_stream_upstream_server). */
export const checkUpstreamServer = inOrder(
  parameters({
    from: 1,
    words: ['backup', 'down', 'resolve', 'drain'],
    keyed: {
      'weight=': (text) => (nginxInteger(text) ?? 0) > 0,
      'max_conns=': isNginxInteger,
      'max_fails=': isNginxInteger,
      'fail_timeout=': (text) => isNginxTime(text, false),
      'service=': (text) => text !== '',
      'slow_start=': (text) => isNginxTime(text, true),
      'route=': (text) => text !== '',
      // Of nginx-upstream-check and other modules that replace the directive.
      'id=': () => true,
      'srun_id=': () => true,
    },
  }),
  address,
);

/** Balancing methods whose servers cannot be `backup` (nginx: their `flags` lack NGX_HTTP_UPSTREAM_BACKUP). */
const withoutBackup = new Set(['hash', 'ip_hash', 'random']);

/** A group needs a server, and one that is no `backup` (nginx: ngx_http_upstream, ngx_http_upstream_init_round_robin). */
export const checkUpstream: Checker = ({ directive, gateway, knowledge }) => {
  const { children } = directive;
  if (
    !directive.statement.block?.close ||
    gateway.tree.gaps.some((gap) => gap.parent === directive || gap.parent === null)
  )
    return null;
  const servers = children.filter((child) => child.name === 'server');
  const name = wordsOf(directive)[0]?.value ?? '';
  if (servers.length === 0) {
    // Other modules fill groups by directives of their own.
    const foreign = children.some((child) =>
      knowledge.directives.get(child.name).every((entry) => entry.thirdParty || entry.documented || entry.commercial),
    );
    if (foreign) return null;
    return fault(
      directive,
      null,
      `the group ${name} has no server`,
      'no servers are inside upstream',
      'add a `server`, or take the group out',
    );
  }
  const method = children.findIndex((child) => withoutBackup.has(child.name));
  const isBackup = (server: Directive): boolean =>
    wordsOf(server)
      .slice(1)
      .some((word) => word.value === 'backup');
  if (method >= 0) {
    // The method must stand before the server to be noticed.
    const backup = children.slice(method).find((child) => child.name === 'server' && isBackup(child));
    const word = backup && wordsOf(backup).find(({ value }) => value === 'backup');
    if (backup && word) {
      const balancing = children[method]!.name;
      return fault(
        backup,
        word,
        `\`${balancing}\` knows no backup servers`,
        'balancing method does not support parameter "backup"',
        'take `backup` off, or the method out',
      );
    }
  }
  if (!servers.every(isBackup)) return null;
  return fault(
    directive,
    null,
    `all servers of the group ${name} are \`backup\``,
    `no servers in upstream "${name}"`,
    'let one server be none',
  );
};

/** `hash key [consistent]` (nginx: ngx_http_upstream_hash). */
export const checkHash: Checker = parameters({ from: 1, words: ['consistent'] });

/** `random [two [least_conn]]` (nginx: ngx_http_upstream_random). */
export const checkRandom: Checker = ({ directive, words }) => {
  const [first, second] = words;
  const wrong =
    first && first.value !== 'two'
      ? first
      : second && !/^least_(?:conn|time=(?:header|last_byte|connect|first_byte))$/.test(second.value)
        ? second
        : null;
  return wrong
    ? fault(
        directive,
        wrong,
        `\`${wrong.value}\` is no parameter of \`random\``,
        `invalid parameter "${wrong.value}"`,
        'write `random`, `random two` or `random two least_conn`',
      )
    : null;
};

/** nginx: ngx_http_upstream_keepalive. */
export const checkKeepalive: Checker = ({ directive, words }) => {
  const [count, local] = words;
  if (count && (nginxInteger(count.value) ?? 0) <= 0) {
    return fault(
      directive,
      count,
      `\`${count.value}\` is no number of connections`,
      `invalid value "${count.value}" in "keepalive" directive`,
      'write a number above zero',
    );
  }
  return local && local.value !== 'local'
    ? fault(
        directive,
        local,
        `\`${local.value}\` is no parameter of \`keepalive\``,
        'invalid parameter',
        'the only one is `local`',
      )
    : null;
};
