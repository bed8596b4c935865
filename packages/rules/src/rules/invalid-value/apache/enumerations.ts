import { type Checker, oneOf } from './fault.ts';

/** Directives whose words come from a short list; what the server says of another one was seen on 2.4.71. */
export const enumerations: Readonly<Record<string, Checker>> = {
  acceptpathinfo: oneOf(['On', 'Off', 'Default'], 'AcceptPathInfo must be set to on, off or default'),
  allowencodedslashes: oneOf(['On', 'Off', 'NoDecode'], 'AllowEncodedSlashes must be On, Off, or NoDecode'),
  authmerging: oneOf(['Off', 'And', 'Or'], 'AuthMerging must be one of: Off | And | Or'),
  enablemmap: oneOf(['On', 'Off'], "parameter must be 'on' or 'off'"),
  enablesendfile: oneOf(['On', 'Off'], "parameter must be 'on' or 'off'"),
  hostnamelookups: oneOf(['On', 'Off', 'Double'], "parameter must be 'on', 'off', or 'double'"),
  proxybadheader: oneOf(
    ['IsError', 'Ignore', 'StartBody'],
    'ProxyBadHeader must be one of: IsError | Ignore | StartBody',
  ),
  proxyfcgibackendtype: oneOf(
    ['GENERIC', 'FPM'],
    "ProxyFCGIBackendType requires one of the following arguments: 'GENERIC', 'FPM'",
  ),
  proxystatus: oneOf(['On', 'Off', 'Full'], 'ProxyStatus must be one of: off | on | full'),
  proxyvia: oneOf(['On', 'Off', 'Full', 'Block'], 'ProxyVia must be one of: off | on | full | block'),
  satisfy: oneOf(['All', 'Any'], "Satisfy either 'any' or 'all'."),
  serversignature: oneOf(['On', 'Off', 'EMail'], 'ServerSignature: use one of: off | on | email'),
  servertokens: oneOf(
    ['Prod', 'ProductOnly', 'Major', 'Minor', 'Min', 'Minimal', 'OS', 'Full'],
    "ServerTokens takes 1 argument: 'Prod(uctOnly)', 'Major', 'Minor', 'Min(imal)', 'OS', or 'Full'",
  ),
  sslengine: oneOf(['On', 'Off', 'Optional'], 'Argument must be On, Off, or Optional'),
  sslverifyclient: oneOf(
    ['none', 'off', 'optional', 'require', 'on', 'optional_no_ca'],
    'SSLVerifyClient: Invalid argument',
  ),
  traceenable: oneOf(['On', 'Off', 'Extended'], "TraceEnable must be one of 'on', 'off', or 'extended'"),
  usecanonicalname: oneOf(['On', 'Off', 'DNS'], "parameter must be 'on', 'off', or 'dns'"),
};
