/**
 * Directives of modules that can take a request over and that this model does not follow. Where one is in force the
 * outcome is unknown. `off`: with this first argument the directive does nothing.
 */
const OPAQUE: readonly { readonly names: RegExp; readonly what: string; readonly off: RegExp | null }[] = [
  { names: /^virtual(?:documentroot|scriptalias)(?:ip)?$/, what: 'mod_vhost_alias', off: /^none$/i },
  { names: /^userdir$/, what: 'mod_userdir', off: /^disabled?$/i },
  { names: /^checkspelling$/, what: 'mod_speling', off: /^off$/i },
  { names: /^cacheenable$/, what: 'mod_cache', off: null },
  { names: /^lua(?:hook|maphandler|quickhandler)/, what: 'mod_lua', off: null },
  { names: /^jk(?:mount|unmount|mountfile|automount)/, what: 'mod_jk', off: null },
  {
    names: /^(?:passengerenabled|passengerapproot|railsbaseuri|rackbaseuri|passengerbaseuri)$/,
    what: 'Passenger',
    off: /^off$/i,
  },
  { names: /^(?:secrule|secaction|secruleengine)/, what: 'mod_security', off: /^off$/i },
  { names: /^dav$/, what: 'mod_dav', off: /^off$/i },
  { names: /^svn(?:path|parentpath)$/, what: 'mod_dav_svn', off: null },
  { names: /^perl(?:\w*handler|require|module)$/, what: 'mod_perl', off: null },
  { names: /^python\w*handler$/, what: 'mod_python', off: null },
  { names: /^proxyexpressenable$/, what: 'mod_proxy_express', off: /^off$/i },
  { names: /^script$/, what: 'the Script directive of mod_actions', off: null },
  { names: /^(?:fcgid|fastcgi)(?:accesschecker|authenticator|authorizer)$/, what: 'a FastCGI authorizer', off: null },
  { names: /^fastcgi(?:external)?server$/, what: 'mod_fastcgi', off: null },
  { names: /^allowmethods$/, what: 'mod_allowmethods', off: /^reset$/i },
  { names: /^ssl(?:require|verifyclient)$/, what: 'a condition of mod_ssl', off: /^none$/i },
  { names: /^remoteip(?:header|proxyprotocol)$/, what: 'mod_remoteip', off: /^off$/i },
  { names: /^wsgi(?:dispatchscript|handlerscript|accessscript)$/, what: 'a script of mod_wsgi', off: null },
  { names: /^mdrequirehttps$/, what: 'mod_md', off: /^off$/i },
  { names: /^cgimapextension$|^scriptinterpretersource$/, what: 'another interpreter for scripts', off: /^script$/i },
  { names: /^h2proxyrequests$/, what: 'HTTP/2 proxying', off: /^off$/i },
  { names: /^regexdefaultoptions$/, what: 'other regular expression options', off: null },
  { names: /^balancerinherit$|^proxyremote(?:match)?$/, what: 'another proxy', off: null },
];

const known = new Map<string, (typeof OPAQUE)[number] | null>();

/** The module that may take the request, or `null` when the directive does nothing of that kind. */
export function opaqueModule(name: string, words: readonly string[]): string | null {
  let entry = known.get(name);
  if (entry === undefined) {
    entry = OPAQUE.find((candidate) => candidate.names.test(name)) ?? null;
    known.set(name, entry);
  }
  if (!entry || (entry.off && words[0] !== undefined && entry.off.test(words[0]))) return null;
  return entry.what;
}
