import type { ApacheDirective } from '@fcgilint/gateway/apache';
import type { ApacheDirective as Known } from '@fcgilint/gateway/knowledge';
import { checkAllowDeny, checkOrder } from './access.ts';
import { checkAlias, checkAliasMatch, checkRedirect, checkRedirectMatch } from './alias.ts';
import { enumerations } from './enumerations.ts';
import { checkErrorDocument } from './error-document.ts';
import { checkExpiresByType, checkExpiresDefault } from './expires.ts';
import type { Checker } from './fault.ts';
import { badValue, fault, shown } from './fault.ts';
import { checkHeader } from './header.ts';
import { checkListen } from './listen.ts';
import { checkLogFormat, checkLogLevel } from './log.ts';
import { checkNumber } from './numbers.ts';
import { checkOptions } from './options.ts';
import { checkAllowOverride } from './override.ts';
import { checkBalancerMember, checkProxyPass, checkProxyPassReverse } from './proxy-pass.ts';
import { checkRequire } from './require.ts';
import { checkRewriteBase, checkRewriteCond, checkRewriteOptions, checkRewriteRule } from './rewrite.ts';
import { checkSection } from './section.ts';
import { checkBrowserMatch, checkFcgiSetEnvIf, checkSetEnvIf, checkSetEnvIfExpr } from './set-env-if.ts';
import { checkSetHandler, checkWrapper } from './wrapper.ts';

/** Apache: `server/core.c`, `set_define`. */
const checkDefine: Checker = ({ words }) =>
  (words[0] ?? '').includes(':')
    ? fault(
        0,
        `the name \`${shown(words[0]!)}\` has a colon`,
        "Variable name must not contain ':'",
        'take another name',
      )
    : null;

/** Apache: `mod_filter.c`, `add_filter_by_type`: words after an empty one do not count. */
const checkFilterByType: Checker = ({ words, name }) =>
  (words[0] ?? '') === '' || (words[1] ?? '') === ''
    ? fault(null, `\`${name}\` needs a filter and a type`, `${name} requires at least two arguments`, 'give both')
    : null;

/** Directives of httpd's own modules with a grammar of their own. */
const own: Readonly<Record<string, Checker>> = {
  ...enumerations,
  addoutputfilterbytype: checkFilterByType,
  alias: checkAlias,
  aliasmatch: checkAliasMatch,
  allow: checkAllowDeny,
  allowoverride: checkAllowOverride,
  balancermember: checkBalancerMember,
  browsermatch: checkBrowserMatch,
  browsermatchnocase: checkBrowserMatch,
  define: checkDefine,
  deny: checkAllowDeny,
  errordocument: checkErrorDocument,
  expiresbytype: checkExpiresByType,
  expiresdefault: checkExpiresDefault,
  header: checkHeader,
  listen: checkListen,
  logformat: checkLogFormat,
  loglevel: checkLogLevel,
  options: checkOptions,
  order: checkOrder,
  proxyfcgisetenvif: checkFcgiSetEnvIf,
  proxypass: checkProxyPass,
  proxypassmatch: checkProxyPass,
  proxypassreverse: checkProxyPassReverse,
  redirect: checkRedirect,
  redirectmatch: checkRedirectMatch,
  redirectpermanent: checkRedirect,
  redirecttemp: checkRedirect,
  requestheader: checkHeader,
  require: checkRequire,
  rewritebase: checkRewriteBase,
  rewritecond: checkRewriteCond,
  rewriteoptions: checkRewriteOptions,
  rewriterule: checkRewriteRule,
  scriptalias: checkAlias,
  scriptaliasmatch: checkAliasMatch,
  setenvif: checkSetEnvIf,
  setenvifexpr: checkSetEnvIfExpr,
  setenvifnocase: checkSetEnvIf,
  sethandler: checkSetHandler,
};

/** What checks the values of a directive, or `null` when nothing is known of them. */
export function checkerOf({ name, section }: ApacheDirective, entries: readonly Known[]): Checker | null {
  if (section) return entries.every((entry) => !entry.thirdParty) ? checkSection : null;
  if (entries.some((entry) => entry.documented || entry.nameOnly)) return null;
  if (entries.every((entry) => entry.arguments === 'FLAG')) return checkFlag;
  if (entries.every((entry) => entry.module === 'mod_fcgid') && /wrapper$/.test(name)) return checkWrapper;
  if (entries.some((entry) => entry.thirdParty)) return null;
  return Object.hasOwn(own, name) ? own[name]! : checkNumber(name);
}

/** Apache: `server/config.c`, `invoke_cmd`: what follows the first word is not looked at. */
const checkFlag: Checker = (subject) =>
  /^(?:on|off)$/i.test(subject.words[0] ?? '')
    ? null
    : badValue(subject, 0, '`On` or `Off`', `${subject.name} must be On or Off`);
