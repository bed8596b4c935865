import { type ExpressionContext, evaluateExpression, evaluateTerm, type Groups } from '../expression/evaluate.ts';
import { type ParsedCondition, type ParsedText, parseCondition, parseText } from '../expression/parse.ts';
import { toBytes } from '../words.ts';
import { fileType } from './files.ts';
import { lookupFile, lookupUri } from './process.ts';
import { known, type Rec, stop } from './record.ts';
import { serverHostname, serverName, serverPort } from './server-name.ts';

const HEADERS: Readonly<Record<string, string>> = {
  HTTP_USER_AGENT: 'User-Agent',
  HTTP_PROXY_CONNECTION: 'Proxy-Connection',
  HTTP_REFERER: 'Referer',
  HTTP_COOKIE: 'Cookie',
  HTTP_FORWARDED: 'Forwarded',
  HTTP_HOST: 'Host',
  HTTP_ACCEPT: 'Accept',
};

export function scheme(r: Rec): string {
  return r.run.request.scheme;
}

/** Variables that mod_rewrite and expressions share. `null`: not one of them. */
function commonVariable(r: Rec, name: string): string | null {
  const header = HEADERS[name];
  if (header) return known(r.headers.get(header) ?? '');
  switch (name) {
    case 'HTTPS':
      return scheme(r) === 'https' ? 'on' : 'off';
    case 'IPV6':
      return r.run.request.remoteAddress.includes(':') ? 'on' : 'off';
    case 'IS_SUBREQ':
      return r.main ? 'true' : 'false';
    case 'PATH_INFO':
      return r.pathInfo ?? '';
    case 'AUTH_TYPE':
    case 'REMOTE_USER':
    case 'REMOTE_IDENT':
      return '';
    case 'SERVER_NAME':
      return serverName(r);
    case 'SERVER_PORT':
      return String(serverPort(r));
    case 'SERVER_PROTOCOL':
      return r.protocol;
    case 'SERVER_ADMIN':
      return serverAdmin(r);
    case 'REMOTE_ADDR':
    case 'CONN_REMOTE_ADDR':
      return r.run.request.remoteAddress;
    case 'REQUEST_URI':
      return r.uri;
    case 'QUERY_STRING':
      return r.args ?? '';
    case 'REQUEST_METHOD':
      return r.method;
    case 'REQUEST_SCHEME':
      return scheme(r);
    case 'REQUEST_FILENAME':
    case 'SCRIPT_FILENAME':
      return r.filename ?? '';
    case 'DOCUMENT_ROOT':
      return toBytes(r.documentRoot());
    case 'CONTEXT_PREFIX':
      return r.contextPrefix;
    case 'CONTEXT_DOCUMENT_ROOT':
      return toBytes(r.contextDocumentRoot());
    case 'THE_REQUEST':
      return r.requestLine;
    case 'REMOTE_HOST':
    case 'REMOTE_PORT':
    case 'SERVER_SOFTWARE':
    case 'SCRIPT_USER':
    case 'SCRIPT_GROUP':
    case 'API_VERSION':
      return stop(`the value of %{${name}} is not known`);
  }
  if (/^TIME(?:_(?:YEAR|MON|DAY|HOUR|MIN|SEC|WDAY))?$/.test(name)) stop('the time of day decides');
  return null;
}

export function serverAdmin(r: Rec): string {
  const directive = r.server.last('serveradmin');
  if (directive?.when) stop(directive.when.because, directive.when.place);
  return toBytes(directive?.words[0] ?? '[no address given]');
}

/** `%{NAME}` of mod_rewrite, as written; unknown names are empty. Apache: `mod_rewrite.c`, `lookup_variable`. */
export function rewriteVariable(r: Rec, written: string, lookahead: (kind: 'U' | 'F', name: string) => string): string {
  const prefixed = /^(ENV|SSL|HTTP|LA-U|LA-F):(.+)$/is.exec(written);
  if (prefixed) {
    const argument = prefixed[2]!;
    switch (prefixed[1]!.toUpperCase()) {
      case 'ENV':
        return environmentVariable(r, argument);
      case 'HTTP':
        return known(r.headers.get(argument) ?? '');
      case 'LA-U':
        return lookahead('U', argument);
      case 'LA-F':
        return lookahead('F', argument);
      default:
        return scheme(r) === 'http' ? '' : stop(`the value of %{${written}} is not known`);
    }
  }
  const name = written.toUpperCase();
  if (name === 'SERVER_ADDR') return known(r.run.localAddress);
  if (/^(?:REQUEST_STATUS|HANDLER|CONTENT_TYPE|REQUEST_LOG_ID|CONN_LOG_ID|DOCUMENT_URI|LAST_MODIFIED)$/.test(name))
    return '';
  return commonVariable(r, name) ?? '';
}

function environmentVariable(r: Rec, name: string): string {
  const note = r.notes.get(name);
  if (note !== undefined) return note;
  const value = r.env.get(name);
  if (value !== undefined) return known(value);
  const { environment } = r.run;
  if (environment) return environment.get(name) ?? '';
  // The server's own environment holds few names; those that a shell or a service manager sets are not known.
  if (/^(?:PATH|HOME|USER|LANG|LC_\w+|PWD|SHELL|TZ|TMPDIR|APACHE_\w+|INVOCATION_ID)$/.test(name)) {
    return stop(`the server's environment variable ${name} is not known`);
  }
  return '';
}

function expressionVariable(r: Rec, name: string): string | null {
  switch (name) {
    case 'CONTENT_TYPE':
      return r.contentType ?? '';
    case 'HANDLER':
      return r.handler ?? '';
    case 'DOCUMENT_URI':
      return r.uri;
    case 'REQUEST_STATUS':
      return String(r.status);
    case 'HTTP2':
      return 'off';
    case 'SERVER_ADDR':
    case 'API_VERSION':
      return null;
    case 'CONN_LOG_ID':
    case 'REQUEST_LOG_ID':
    case 'LAST_MODIFIED':
      return stop(`the value of %{${name}} is not known`);
  }
  return commonVariable(r, name);
}

export function expressionContext(r: Rec): ExpressionContext {
  return {
    variable: (name) => expressionVariable(r, name),
    lookup(name, argument) {
      switch (name) {
        case 'note':
          return r.notes.get(argument) ?? null;
        case 'reqenv':
          return known(r.env.get(argument) ?? '');
        case 'env':
          return environmentVariable(r, argument);
        case 'osenv':
          return r.run.environment
            ? (r.run.environment.get(argument) ?? '')
            : stop('the environment of the server is not known');
        case 'resp':
          return stop('a header of the answer decides');
        default:
          return known(r.headers.get(argument) ?? '');
      }
    },
    fileType: (path) => (path.startsWith('/') ? fileType(r, path) : 'none'),
    subrequest(kind, argument) {
      if (kind === 'U') {
        if (r.main && r.main.uri === r.uri) return false;
        return lookupUri(argument, r).status < 400;
      }
      const found = lookupFile(argument, r);
      return found.status < 300 && fileType(r, found.filename ?? '') !== 'none';
    },
    remoteAddress: () => r.run.request.remoteAddress,
    unknown: (because) => stop(because),
  };
}

const conditions = new Map<string, ParsedCondition>();
const texts = new Map<string, ParsedText>();

/** Evaluates the source of a condition; one that the server could not parse is unknown. */
export function testExpression(r: Rec, source: string, state: Groups): boolean {
  let parsed = conditions.get(source);
  if (!parsed) {
    parsed = parseCondition(source);
    if (conditions.size > 2000) conditions.clear();
    conditions.set(source, parsed);
  }
  if (!parsed.ok) return stop(`the expression ${source} cannot be read: ${parsed.message}`);
  return evaluateExpression(parsed.condition, expressionContext(r), state);
}

/** Fills in a text with `%{...}`. */
export function expandText(r: Rec, source: string, state: Groups = { groups: null }): string {
  if (!/[%\\$]/.test(source)) return source;
  let parsed = texts.get(source);
  if (!parsed) {
    parsed = parseText(source);
    if (texts.size > 2000) texts.clear();
    texts.set(source, parsed);
  }
  if (!parsed.ok) return stop(`the text ${source} cannot be read: ${parsed.message}`);
  return evaluateTerm(parsed.term, expressionContext(r), state);
}

export { serverHostname };
