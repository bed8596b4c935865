import type { ApacheDirective } from '@fcgilint/gateway/apache';
import { suggest } from '@fcgilint/gateway/knowledge';
import { looksLikeIp, refusedSubnet } from './address.ts';
import { refusedCondition } from './expression.ts';
import { badValue, type Checker, fault, shown } from './fault.ts';

/** Providers of httpd's own modules; others come from modules of others and from AuthzProviderAlias. */
const providers = [
  ...['all', 'env', 'method', 'expr', 'user', 'valid-user', 'group', 'host', 'ip', 'local', 'forward-dns'],
  ...['file-owner', 'file-group', 'dbm-group', 'dbm-file-group', 'dbd-group', 'dbd-login', 'dbd-logout'],
  ...['ldap-user', 'ldap-group', 'ldap-dn', 'ldap-attribute', 'ldap-filter', 'ldap-search', 'ssl', 'ssl-verify-client'],
];

const methods = new Set(
  (
    'GET PUT POST DELETE CONNECT OPTIONS TRACE PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK VERSION-CONTROL ' +
    'CHECKOUT UNCHECKOUT CHECKIN UPDATE LABEL REPORT MKWORKSPACE MKACTIVITY BASELINE-CONTROL MERGE HEAD BREW WHEN'
  ).split(' '),
);

/** Apache: `mod_authz_core.c`, `add_authz_provider`; `mod_authz_host.c`. */
export const checkRequire: Checker = (subject) => {
  const { words, directive } = subject;
  let at = 0;
  if (words[0]?.toLowerCase() === 'not') {
    at = 1;
    const around = groupOf(directive);
    if (around !== 'RequireAll') {
      return fault(
        null,
        `\`Require not\` has no effect in ${around === null ? 'the rules side by side in a section: one of them is enough' : `<${around}>`}`,
        `negative Require directive has no effect in <${around ?? 'RequireAny'}> directive`,
        'put it into <RequireAll>, beside a rule that grants',
      );
    }
  }
  const provider = words[at] ?? '';
  const rest = words.slice(at + 1);
  switch (provider) {
    case 'all': {
      // The text behind `all` is compared as a whole, quotes included.
      const text = directive.text.replace(/^[\s\S]*?all["']?\s*/i, '').trim();
      if (/^(?:granted|denied)$/i.test(text)) return null;
      return fault(
        at + 1 < words.length ? at + 1 : null,
        '`Require all` takes `granted` or `denied`',
        "Argument for 'Require all' must be 'granted' or 'denied'",
        'write `Require all granted` or `Require all denied`',
      );
    }
    case 'ip':
      return checkIp(rest, at + 1);
    case 'expr': {
      const quoted = /^\s*(?:not\s+)?["']?expr["']?\s*([\s\S]*)$/i.exec(directive.text)?.[1] ?? '';
      const source = /^["']/.test(quoted) && rest.length === 1 ? rest[0]! : quoted;
      const says = refusedCondition(source);
      if (says === null) return null;
      return fault(
        null,
        `the expression \`${shown(source)}\` is refused: ${says}`,
        `Cannot parse expression in require line: ${says}`,
        'mend the expression',
      );
    }
    case 'method': {
      // Others in upper case may be registered with the server.
      const wrong = rest.findIndex((word) => word !== '' && !methods.has(word) && !/^[A-Z][A-Z-]*$/.test(word));
      if (wrong < 0) return null;
      return badValue(subject, at + 1 + wrong, 'methods in upper case', `Invalid Method '${shown(rest[wrong]!)}'`);
    }
  }
  if (providers.includes(provider)) return null;
  const similar = provider === '' ? null : suggest(provider, providers);
  if (similar === null && /^[A-Za-z][\w:.-]*$/.test(provider)) return null;
  if (similar !== null && similar !== provider.toLowerCase() && provider.length < 5) return null;
  return fault(
    provider === '' ? null : at,
    provider === ''
      ? '`Require` says not whom'
      : `there is no rule \`Require ${shown(provider)}\`${similar ? `; did you mean \`${similar}\`?` : ''}`,
    `Unknown Authz provider: ${shown(provider)}`,
    similar ? `write \`${similar}\`` : 'write `all granted`, `ip ...`, `host ...`, `user ...` or `valid-user`',
  );
};

function checkIp(words: readonly string[], from: number): ReturnType<Checker> {
  if (words.length === 0)
    return fault(
      null,
      '`Require ip` needs an address',
      "'require ip' requires an argument",
      'give addresses or networks',
    );
  for (const [i, word] of words.entries()) {
    if (word === '') break;
    const slash = word.indexOf('/');
    const address = slash < 0 ? word : word.slice(0, slash);
    const says =
      looksLikeIp(address) || slash >= 0
        ? refusedSubnet(address, slash < 0 ? null : word.slice(slash + 1))
        : 'no address';
    if (says === null) continue;
    return fault(
      from + i,
      `\`${shown(word)}\` is no address or network`,
      `ip address '${shown(word)}' appears to be invalid`,
      word.includes(',')
        ? 'separate addresses by blanks, not by commas'
        : /^[\w.-]*[A-Za-z][\w.-]*$/.test(word)
          ? 'use `Require host` for names'
          : 'write an address, a network (`10.0.0.0/8`) or the beginning of one (`10.1`)',
    );
  }
  return null;
}

/** The group that a rule stands in, as the server writes it; `null`: that which every section has. */
export function groupOf(directive: ApacheDirective): 'RequireAll' | 'RequireAny' | 'RequireNone' | null {
  switch (directive.parent?.name) {
    case 'requireall':
      return 'RequireAll';
    case 'requireany':
      return 'RequireAny';
    case 'requirenone':
      return 'RequireNone';
    default:
      return null;
  }
}
