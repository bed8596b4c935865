import type { Backend, Endpoint } from '../model.ts';
import { addressOf } from './addresses.ts';
import { type ApacheDirective, unknown } from './directive.ts';
import { parseProxyUrl } from './proxy-url.ts';
import { memberUrl, proxyBackend } from './routes.ts';
import type { LazyServer } from './server.ts';
import { splitRewriteWords } from './words.ts';

/**
 * Every back end that a configuration names, also those that no route reaches: targets of ProxyPass, `proxy:` handlers and
 * `[P]`, balancers with their members, wrappers of mod_fcgid, servers of mod_fastcgi, scripts of ScriptAlias and mod_wsgi.
 */
export function collectBackends(servers: readonly LazyServer[]): Backend[] {
  const found = new Map<string, Backend>();
  for (const server of servers) {
    const work: ApacheDirective[] = [...server.directives].reverse();
    while (work.length > 0) {
      const directive = work.pop()!;
      if (directive.section) for (let i = directive.children.length - 1; i >= 0; i--) work.push(directive.children[i]!);
      const backend = backendOf(directive, server);
      if (backend && !found.has(keyOf(backend))) found.set(keyOf(backend), backend);
    }
  }
  return [...found.values()];
}

function keyOf(backend: Backend): string {
  const { protocol, name, endpoints, spawn } = backend;
  return [protocol, name ?? '', ...endpoints.map(({ written }) => written), spawn?.command ?? ''].join(' ');
}

/** The back end that one directive names, `null` when it names none. */
export function backendOf(directive: ApacheDirective, server: LazyServer): Backend | null {
  const { words } = directive;
  switch (directive.name) {
    case 'proxypass':
    case 'proxypassmatch': {
      const url = words.find((word, i) => i < 3 && parseProxyUrl(word) !== null);
      return url === undefined ? null : proxied(url, directive, server);
    }
    case 'sethandler':
    case 'addhandler': {
      const [name = ''] = words;
      return /^proxy:/i.test(name) ? proxied(name.slice(6), directive, server) : null;
    }
    case 'rewriterule': {
      const parts = splitRewriteWords(directive.text);
      if (!parts?.[2] || !/[[,\s](?:P|proxy)\s*[,\]]/i.test(parts[2])) return null;
      return proxied(parts[1], directive, server);
    }
    case 'proxy': {
      const url = parseProxyUrl(words[0] ?? '');
      return url?.balancer ? proxied(words[0]!, directive, server) : null;
    }
    case 'balancermember':
      if (directive.parent?.name === 'proxy') return null;
      return proxied(memberUrl(directive) ?? '', directive, server);
    case 'fcgidwrapper':
    case 'fcgiwrapper':
      return spawned('fastcgi', words[0], directive);
    case 'fastcgiserver':
      return spawned('fastcgi', words[0], directive);
    case 'fastcgiexternalserver':
      return external(directive);
    case 'wsgiscriptalias':
    case 'wsgiscriptaliasmatch':
      return spawned('wsgi', words[1], directive);
    case 'scriptalias':
    case 'scriptaliasmatch':
      return spawned('cgi', words.at(-1), directive);
    default:
      return null;
  }
}

function proxied(url: string, directive: ApacheDirective, server: LazyServer): Backend | null {
  const backend = proxyBackend(url, directive, server);
  return 'kind' in backend ? null : backend;
}

function spawned(
  protocol: 'fastcgi' | 'cgi' | 'wsgi',
  command: string | undefined,
  by: ApacheDirective,
): Backend | null {
  if (command === undefined) return null;
  return { protocol, name: null, endpoints: [], spawn: { command, place: by.place }, place: by.place };
}

/** `FastCgiExternalServer FILE -host HOST:PORT` or `-socket PATH` (mod_fastcgi). */
function external(directive: ApacheDirective): Backend | null {
  const { words, place } = directive;
  const host = words[words.indexOf('-host') + 1];
  const socket = words[words.indexOf('-socket') + 1];
  let endpoint: Endpoint | null = null;
  if (words.includes('-socket') && socket !== undefined) {
    endpoint = { address: { kind: 'unix', path: socket }, written: `unix:${socket}`, place };
  } else if (words.includes('-host') && host !== undefined) {
    const match = /^(.*):(\d+)$/.exec(host);
    const address = match
      ? addressOf(match[1]!.replace(/^\[|\]$/g, ''), Number(match[2]))
      : unknown(`${host} is no address`, place);
    endpoint = { address, written: host, place };
  }
  return endpoint && { protocol: 'fastcgi', name: words[0] ?? null, endpoints: [endpoint], spawn: null, place };
}
