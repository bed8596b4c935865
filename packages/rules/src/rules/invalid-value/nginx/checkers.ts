import type { NginxDirective, VariableFamily } from '@fcgilint/gateway/knowledge';
import { checkAccess, checkLimitExcept, checkReferers } from './access.ts';
import { checkCachePath, checkCacheValid } from './cache.ts';
import { checkCharset, checkCharsetMap } from './charset.ts';
import { checkCondition } from './condition.ts';
import { type Checker, inOrder } from './fault.ts';
import {
  checkDirectio,
  checkDisableSymlinks,
  checkErrorPage,
  checkExpires,
  checkIndex,
  checkOpenFileCache,
  checkRoot,
  checkTryFiles,
  onlyThird,
} from './files.ts';
import { checkGeo } from './geo.ts';
import { checkKeepaliveTimeout, kindChecker } from './kinds.ts';
import { checkCacheZone, checkLimitConn, checkLimitConnZone, checkLimitReq, checkLimitReqZone } from './limits.ts';
import { checkHttpListen, checkMailListen, checkStreamListen } from './listen.ts';
import { checkLocationHead } from './location.ts';
import { checkAccessLog, checkErrorLog, checkLogFormat } from './log.ts';
import { checkMap } from './map.ts';
import {
  checkAio,
  checkBind,
  checkBounds,
  checkBrowser,
  checkChunkSize,
  checkMapHash,
  checkPoolSize,
  checkPower,
  checkStreamsIndex,
  checkSubFilter,
  checkTempPath,
  checkThreadPool,
  checkUserid,
} from './other.ts';
import {
  checkCookieFlags,
  checkMemcachedPass,
  checkPlainPass,
  checkProxyPass,
  checkRedirect,
  checkSchemePass,
  checkSplitPathInfo,
} from './pass.ts';
import {
  checkCpuAffinity,
  checkUse,
  checkWorkerConnections,
  checkWorkerPriority,
  checkWorkerProcesses,
} from './process.ts';
import { checkPattern } from './regex.ts';
import { checkResolver } from './resolver.ts';
import { checkReturn, checkRewrite, checkSet, target } from './rewrite.ts';
import { checkServerName } from './server-name.ts';
import { checkSplitClients } from './split-clients.ts';
import { checkOcspCache, checkSessionCache } from './tls.ts';
import { checkTypes } from './types.ts';
import { checkHash, checkKeepalive, checkRandom, checkUpstream, checkUpstreamServer } from './upstream.ts';
import { variablesChecker } from './variables.ts';

/** Directives with a grammar of their own, of nginx's own modules. */
const http: Readonly<Record<string, Checker>> = {
  access_log: checkAccessLog,
  add_header: onlyThird('always', 'the third word can only be `always`; quote a value with blanks'),
  add_trailer: onlyThird('always', 'the third word can only be `always`; quote a value with blanks'),
  aio: checkAio,
  memcached_bind: checkBind,
  grpc_bind: checkBind,
  scgi_bind: checkBind,
  tunnel_bind: checkBind,
  connection_pool_size: checkPoolSize,
  request_pool_size: checkPoolSize,
  thread_pool: checkThreadPool,
  userid_mark: checkUserid,
  userid_expires: checkUserid,
  sub_filter: checkSubFilter,
  modern_browser: checkBrowser,
  client_body_temp_path: checkTempPath,
  proxy_temp_path: checkTempPath,
  fastcgi_temp_path: checkTempPath,
  scgi_temp_path: checkTempPath,
  uwsgi_temp_path: checkTempPath,
  gzip_comp_level: checkBounds(1, 9),
  limit_conn_status: checkBounds(400, 599),
  limit_req_status: checkBounds(400, 599),
  uwsgi_modifier1: checkBounds(0, 255),
  uwsgi_modifier2: checkBounds(0, 255),
  alias: checkRoot,
  allow: checkAccess,
  auth_request_set: target(0),
  charset: checkCharset,
  charset_map: checkCharsetMap,
  deny: checkAccess,
  directio: checkDirectio,
  disable_symlinks: checkDisableSymlinks,
  error_log: checkErrorLog,
  error_page: checkErrorPage,
  expires: checkExpires,
  fastcgi_bind: checkBind,
  fastcgi_cache: checkCacheZone('fastcgi'),
  fastcgi_cache_path: checkCachePath,
  fastcgi_cache_valid: checkCacheValid,
  fastcgi_param: onlyThird('if_not_empty', 'the third word can only be `if_not_empty`; quote a value with blanks'),
  fastcgi_pass: checkPlainPass,
  fastcgi_split_path_info: checkSplitPathInfo,
  geo: checkGeo,
  grpc_pass: checkSchemePass(/^grpcs?:\/\//i),
  gzip_disable: (subject) => {
    for (const word of subject.words) {
      const found = checkPattern(subject, word);
      if (found) return found;
    }
    return null;
  },
  hash: checkHash,
  gzip_hash: checkPower(131_072, '512, 1k, 2k, 4k, 8k, 16k, 32k, 64k, 128k'),
  gzip_window: checkPower(32_768, '512, 1k, 2k, 4k, 8k, 16k, 32k'),
  http2_chunk_size: checkChunkSize,
  http2_pool_size: checkPoolSize,
  http2_streams_index_size: checkStreamsIndex,
  if: checkCondition,
  index: checkIndex,
  keepalive: checkKeepalive,
  keepalive_timeout: checkKeepaliveTimeout,
  limit_conn: checkLimitConn,
  limit_conn_zone: checkLimitConnZone,
  limit_except: checkLimitExcept,
  limit_req: checkLimitReq,
  limit_req_zone: checkLimitReqZone,
  listen: checkHttpListen,
  location: checkLocationHead,
  log_format: checkLogFormat,
  map: checkMap,
  map_hash_bucket_size: checkMapHash,
  map_hash_max_size: checkMapHash,
  memcached_pass: checkMemcachedPass,
  open_file_cache: checkOpenFileCache,
  open_log_file_cache: checkOpenFileCache,
  proxy_bind: checkBind,
  proxy_cache: checkCacheZone('proxy'),
  proxy_cache_path: checkCachePath,
  proxy_cache_valid: checkCacheValid,
  proxy_cookie_domain: checkRedirect,
  proxy_cookie_flags: checkCookieFlags,
  proxy_cookie_path: checkRedirect,
  proxy_pass: checkProxyPass,
  proxy_redirect: checkRedirect,
  random: checkRandom,
  resolver: checkResolver,
  return: checkReturn,
  rewrite: checkRewrite,
  root: checkRoot,
  scgi_cache: checkCacheZone('scgi'),
  scgi_cache_path: checkCachePath,
  scgi_cache_valid: checkCacheValid,
  scgi_param: onlyThird('if_not_empty', 'the third word can only be `if_not_empty`; quote a value with blanks'),
  scgi_pass: checkPlainPass,
  server: checkUpstreamServer,
  server_name: checkServerName,
  set: checkSet,
  source_charset: checkCharset,
  split_clients: checkSplitClients,
  ssl_ocsp_cache: checkOcspCache,
  ssl_session_cache: checkSessionCache,
  try_files: checkTryFiles,
  types: checkTypes,
  upstream: checkUpstream,
  use: checkUse,
  uwsgi_bind: checkBind,
  uwsgi_cache: checkCacheZone('uwsgi'),
  uwsgi_cache_path: checkCachePath,
  uwsgi_cache_valid: checkCacheValid,
  uwsgi_param: onlyThird('if_not_empty', 'the third word can only be `if_not_empty`; quote a value with blanks'),
  uwsgi_pass: checkSchemePass(/^s?uwsgi:\/\//i),
  valid_referers: checkReferers,
  worker_connections: checkWorkerConnections,
  worker_cpu_affinity: checkCpuAffinity,
  worker_priority: checkWorkerPriority,
  worker_processes: checkWorkerProcesses,
};

const stream: Readonly<Record<string, Checker>> = {
  access_log: checkAccessLog,
  allow: checkAccess,
  deny: checkAccess,
  error_log: checkErrorLog,
  geo: checkGeo,
  hash: checkHash,
  limit_conn: checkLimitConn,
  limit_conn_zone: checkLimitConnZone,
  listen: checkStreamListen,
  log_format: checkLogFormat,
  map: checkMap,
  map_hash_bucket_size: checkMapHash,
  map_hash_max_size: checkMapHash,
  open_log_file_cache: checkOpenFileCache,
  proxy_bind: checkBind,
  proxy_pass: checkPlainPass,
  random: checkRandom,
  resolver: checkResolver,
  server: checkUpstreamServer,
  server_name: checkServerName,
  set: target(0),
  split_clients: checkSplitClients,
  ssl_ocsp_cache: checkOcspCache,
  ssl_session_cache: checkSessionCache,
  upstream: checkUpstream,
};

const mail: Readonly<Record<string, Checker>> = {
  error_log: checkErrorLog,
  listen: checkMailListen,
  resolver: checkResolver,
  ssl_session_cache: checkSessionCache,
};

/** Directives whose checkers look at the block that they stand in, or at what else stands there. */
const lookingOut: ReadonlySet<string> = new Set([
  'fastcgi_pass',
  'grpc_pass',
  'map_hash_bucket_size',
  'map_hash_max_size',
  'memcached_pass',
  'proxy_cookie_domain',
  'proxy_cookie_path',
  'proxy_pass',
  'proxy_redirect',
  'scgi_pass',
  'server_name',
  'uwsgi_pass',
  'valid_referers',
]);

/** Directives whose checkers look at their bodies. */
const lookingIn: ReadonlySet<string> = new Set(['charset_map', 'geo', 'map', 'split_clients', 'types', 'upstream']);

/** Whether what is wrong with a directive depends on more than its own words. */
export function looksAround(name: string): boolean {
  return lookingOut.has(name) || lookingIn.has(name);
}

/** What checks the arguments of a directive of a module, or `null` when nothing is known of them. */
export function checkerOf(entry: NginxDirective, family: VariableFamily): Checker | null {
  const { name, module } = entry;
  const own = entry.thirdParty || entry.documented || entry.commercial ? null : grammarOf(name, module);
  const all = [
    kindChecker(entry),
    own,
    own !== null || !entry.thirdParty ? variablesChecker(name, family) : null,
  ].filter((checker) => checker !== null);
  return all.length === 0 ? null : all.length === 1 ? all[0]! : inOrder(...all);
}

function grammarOf(name: string, module: string): Checker | null {
  const table = module.startsWith('ngx_stream') ? stream : module.startsWith('ngx_mail') ? mail : http;
  if (!Object.hasOwn(table, name)) return null;
  // `server` is a directive of groups, but a block elsewhere.
  if (name === 'server' && !module.includes('upstream')) return null;
  return table[name]!;
}
