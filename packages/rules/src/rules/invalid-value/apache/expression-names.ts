/** Variables of expressions (Apache: `server/util_expr_eval.c`); modules add those of the prefixes. */
export const variables: ReadonlySet<string> = new Set(
  (
    'HTTPS IPV6 REMOTE_ADDR REMOTE_PORT CONN_REMOTE_ADDR CONN_LOG_ID ' +
    'REQUEST_METHOD REQUEST_SCHEME REQUEST_URI REQUEST_FILENAME REMOTE_HOST REMOTE_IDENT REMOTE_USER SERVER_ADMIN ' +
    'SERVER_NAME SERVER_PORT SERVER_PROTOCOL SCRIPT_FILENAME PATH_INFO QUERY_STRING IS_SUBREQ DOCUMENT_ROOT AUTH_TYPE ' +
    'THE_REQUEST CONTENT_TYPE HANDLER REQUEST_LOG_ID SCRIPT_USER SCRIPT_GROUP DOCUMENT_URI LAST_MODIFIED ' +
    'CONTEXT_PREFIX CONTEXT_DOCUMENT_ROOT REQUEST_STATUS SERVER_PROTOCOL_VERSION SERVER_PROTOCOL_VERSION_MAJOR ' +
    'SERVER_PROTOCOL_VERSION_MINOR HTTP_USER_AGENT HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_COOKIE HTTP_FORWARDED ' +
    'HTTP_HOST HTTP_ACCEPT TIME_YEAR TIME_MON TIME_DAY TIME_HOUR TIME_MIN TIME_SEC TIME_WDAY TIME SERVER_SOFTWARE ' +
    'API_VERSION HTTP2 UNIQUE_ID'
  ).split(' '),
);

const ofModules = /^(?:SSL_|H2|HTTP2|GEOIP|MAXMIND|MM_|UNIQUE_|REMOTE_|OIDC|MELLON|GSS|SHIB|QS_)/;

export function isVariable(name: string): boolean {
  return variables.has(name) || ofModules.test(name);
}

/** Functions with one text. */
export const functions: ReadonlySet<string> = new Set(
  (
    'osenv env req http req_novary resp reqenv note tolower toupper escape unescape file filesize filemod base64 unbase64 ' +
    'md5 sha1 ldap ssl'
  ).split(' '),
);

/** Tests of one text. */
export const unaryOperators: ReadonlySet<string> = new Set('d e f s L h F U A n z T R x'.split(' '));

export const binaryOperators: ReadonlySet<string> = new Set(
  '= != < <= > >= -eq -ne -lt -le -gt -ge eq ne lt le gt ge -strmatch -strcmatch -fnmatch -ipmatch'.split(' '),
);
