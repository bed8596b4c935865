import { joinPath, type Place } from '@fcgilint/core';
import type { Directive, HostName, Route, Socket, Unknown, VirtualHost } from '../model.ts';
import { type VirtualHostAddress, virtualHostAddresses } from './addresses.ts';
import { type ApacheDirective, placeOf } from './directive.ts';
import { mergeSettings } from './merge-settings.ts';
import { type ApacheAlias, type ApacheProxyPass, type ApacheRedirect, aliasOf, proxyPassOf } from './path-rules.ts';
import { type RewriteRule, rewriteRules } from './rewrite-rules.ts';
import { balancerExists, balancerMembers, memberUrl, virtualHostRoutes } from './routes.ts';
import { type ApacheSection, sectionsIn, serverSection } from './section.ts';
import type { DirSettings } from './settings.ts';

/** What ServerName says. */
export interface ServerName {
  readonly directive: ApacheDirective;
  readonly host: string;
  /** 0 without a port. */
  readonly port: number;
  readonly scheme: string | null;
}

/** mod_rewrite at server level. */
export interface ServerRewrite {
  /** The `RewriteEngine` that decides, inherited from the main server; `null`: off. */
  readonly engine: ApacheDirective | null;
  readonly enabled: boolean | Unknown;
  /** Those of the main server count only with `RewriteOptions Inherit`. */
  readonly rules: readonly RewriteRule[];
  /** Lower case. */
  readonly options: ReadonlySet<string>;
  /** Whether mod_rewrite looks at requests to this server at all: a virtual host without any directive of it is passed by. */
  readonly present: boolean;
  readonly maps: ReadonlyMap<string, ApacheDirective>;
}

/** The main server or a virtual host. */
export interface ApacheServer extends VirtualHost {
  /** The `<VirtualHost>`, `null` for the main server. */
  readonly section: ApacheDirective | null;
  /** `null` for the main server. */
  readonly main: ApacheServer | null;
  readonly addresses: readonly VirtualHostAddress[];
  readonly serverName: ServerName | null;
  /** Own directives outside sections. */
  readonly directives: readonly ApacheDirective[];
  /** Own directives of a name (lower case) outside sections. */
  named(name: string): readonly ApacheDirective[];
  /** The last directive of a name, else that of the main server. */
  last(name: string): ApacheDirective | null;
  /** Own Directory, Location, Proxy, Files and If sections, in file order. */
  readonly sections: readonly ApacheSection[];
  /** Directory sections in the order of merging, the main server's included. */
  readonly directorySections: readonly ApacheSection[];
  readonly locationSections: readonly ApacheSection[];
  readonly proxySections: readonly ApacheSection[];
  /** Settings outside sections, over those of the main server. */
  readonly defaults: DirSettings;
  /** In the order in which they are tried: own, then the main server's. */
  readonly aliases: readonly ApacheAlias[];
  readonly redirects: readonly ApacheRedirect[];
  /** In the order in which they are tried: the main server's, then own. */
  readonly proxyPasses: readonly ApacheProxyPass[];
  readonly rewrite: ServerRewrite;
  /** SSLEngine. */
  readonly tls: boolean | Unknown;
}

const ALIASES = new Set(['alias', 'aliasmatch', 'scriptalias', 'scriptaliasmatch']);

/** Computes each part when it is first asked for. */
export class LazyServer implements ApacheServer {
  readonly section: ApacheDirective | null;
  readonly main: LazyServer | null;
  readonly directives: readonly ApacheDirective[];
  readonly #serverRoot: string | null;
  readonly #allSockets: () => readonly Socket[];
  readonly #topPlace: Place;
  /** For a .htaccess file alone: what is taken for the document root. */
  readonly #assumedRoot: string | null;
  #byName: Map<string, ApacheDirective[]> | undefined;
  readonly #memo = new Map<string, unknown>();

  constructor(
    section: ApacheDirective | null,
    main: LazyServer | null,
    directives: readonly ApacheDirective[],
    serverRoot: string | null,
    allSockets: () => readonly Socket[],
    topPlace: Place,
    assumedRoot: string | null = null,
  ) {
    this.section = section;
    this.main = main;
    this.directives = directives;
    this.#serverRoot = serverRoot;
    this.#allSockets = allSockets;
    this.#topPlace = topPlace;
    this.#assumedRoot = assumedRoot;
  }

  get directive(): Directive | null {
    return this.section?.directive ?? null;
  }

  get place(): Place {
    return this.section ? placeOf(this.section.directive) : this.#topPlace;
  }

  named(name: string): readonly ApacheDirective[] {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const directive of this.directives) {
        const list = this.#byName.get(directive.name);
        if (list) list.push(directive);
        else this.#byName.set(directive.name, [directive]);
      }
    }
    return this.#byName.get(name) ?? [];
  }

  last(name: string): ApacheDirective | null {
    return this.named(name).at(-1) ?? this.main?.last(name) ?? null;
  }

  get addresses(): readonly VirtualHostAddress[] {
    return this.#once('addresses', () =>
      this.section ? virtualHostAddresses(this.section, this.main?.serverName?.port ?? 0) : [],
    );
  }

  get serverName(): ServerName | null {
    return this.#once('serverName', () => {
      const directive = this.named('servername').at(-1);
      if (!directive || directive.when) return null;
      const match = /^(?:([A-Za-z][\w+.-]*):\/\/)?([^:]*)(?::(\d+))?/.exec(directive.words[0] ?? '');
      if (!match?.[2]) return null;
      return { directive, host: match[2], port: Number(match[3] ?? 0), scheme: match[1]?.toLowerCase() ?? null };
    });
  }

  get names(): readonly HostName[] {
    return this.#once('names', () => {
      const names: HostName[] = [];
      for (const directive of [...this.named('servername').slice(-1), ...this.named('serveralias')]) {
        for (const written of directive.words) {
          const text = directive.name === 'servername' ? (this.serverName?.host ?? written) : written;
          const kind = directive.when ? 'unknown' : /[*?]/.test(text) ? 'wildcard' : 'exact';
          names.push({ written: text, kind, place: directive.place });
          if (directive.name === 'servername') break;
        }
      }
      return names;
    });
  }

  get sockets(): readonly Socket[] {
    return this.#once('sockets', () => {
      const all = this.#allSockets();
      if (!this.section) return all;
      return all.filter((socket) => {
        const { address } = socket;
        if (address.kind !== 'inet') return false;
        return this.addresses.some(
          ({ host, port }) =>
            port !== null &&
            (port === 0 || port === address.port) &&
            (host === null || address.wildcard || host === address.host),
        );
      });
    });
  }

  get documentRoot(): string | Unknown | null {
    return this.#once('documentRoot', () => {
      const directive = this.last('documentroot');
      if (!directive) return this.#assumedRoot;
      if (directive.when) return directive.when;
      const path = directive.words[0] ?? '';
      if (path.startsWith('/')) return joinPath('/', path);
      if (this.#serverRoot !== null) return joinPath(this.#serverRoot, path);
      return { kind: 'unknown', because: 'ServerRoot is not known', place: directive.place };
    });
  }

  get routes(): readonly Route[] {
    return this.#once('routes', () => virtualHostRoutes(this));
  }

  get sections(): readonly ApacheSection[] {
    return this.#once('sections', () => sectionsIn(this.directives, this.#serverRoot));
  }

  get directorySections(): readonly ApacheSection[] {
    return this.#once('directorySections', () => {
      const all = [...(this.main?.sections ?? []), ...this.sections].filter(({ kind }) => kind === 'directory');
      // Patterns last, then by the number of folders, then file order (`server/core.c`, `reorder_sorter`).
      const rank = (section: ApacheSection): number => (section.pattern ? Number.MAX_SAFE_INTEGER : 0) + section.depth;
      return all.sort((a, b) => rank(a) - rank(b));
    });
  }

  get locationSections(): readonly ApacheSection[] {
    return this.#once('locationSections', () => this.#sectionsOf('location'));
  }

  get proxySections(): readonly ApacheSection[] {
    return this.#once('proxySections', () => this.#sectionsOf('proxy'));
  }

  get defaults(): DirSettings {
    return this.#once('defaults', () => {
      const own = this.ownSettings;
      const merged = this.main ? mergeSettings(this.main.ownSettings, own) : own;
      // These two are kept apart from directories at server level.
      return { ...merged, setEnvIf: [], redirects: [] };
    });
  }

  /** Settings outside sections, without the main server's. */
  get ownSettings(): DirSettings {
    return this.#once('ownSettings', () => serverSection(this.directives, this.#serverRoot).settings);
  }

  get aliases(): readonly ApacheAlias[] {
    return this.#once('aliases', () => {
      const own: ApacheAlias[] = [];
      for (const directive of this.directives) {
        const alias = ALIASES.has(directive.name) ? aliasOf(directive) : null;
        if (alias) own.push(alias);
      }
      return [...own, ...(this.main?.aliases ?? [])];
    });
  }

  /** WSGIScriptAlias and WSGIScriptAliasMatch: tried after all Aliases. */
  get wsgiAliases(): readonly ApacheAlias[] {
    return this.#once('wsgiAliases', () => {
      const own = [...this.named('wsgiscriptalias'), ...this.named('wsgiscriptaliasmatch')];
      const aliases = own.map(aliasOf).filter((alias) => alias !== null);
      return [...aliases, ...(this.main?.wsgiAliases ?? [])];
    });
  }

  get redirects(): readonly ApacheRedirect[] {
    return this.#once('redirects', () => [...this.ownSettings.redirects, ...(this.main?.redirects ?? [])]);
  }

  get proxyPasses(): readonly ApacheProxyPass[] {
    return this.#once('proxyPasses', () => {
      const own: ApacheProxyPass[] = [];
      for (const directive of this.directives) {
        if (directive.name !== 'proxypass' && directive.name !== 'proxypassmatch') continue;
        const entry = proxyPassOf(directive, null);
        if (entry) own.push(entry);
      }
      const inherits = this.last('proxypassinherit')?.words[0]?.toLowerCase() !== 'off';
      return inherits ? [...(this.main?.proxyPasses ?? []), ...own] : own;
    });
  }

  get rewrite(): ServerRewrite {
    return this.#once('rewrite', () => {
      const lines = this.directives.filter(({ name }) => name === 'rewriterule' || name === 'rewritecond');
      const own = rewriteRules(lines);
      const outer = this.main?.rewrite;
      const written = this.named('rewriteoptions');
      const options = written.length > 0 ? new Set(written.flatMap(lowerWords)) : (outer?.options ?? new Set<string>());
      const inherits = (name: string, down: string): boolean =>
        options.has(name) || ((outer?.options.has(down) ?? false) && !options.has('ignoreinherit'));
      let rules: readonly RewriteRule[] = own;
      if (outer && inherits('inherit', 'inheritdown')) rules = [...own, ...outer.rules];
      else if (outer && inherits('inheritbefore', 'inheritdownbefore')) rules = [...outer.rules, ...own];
      const engine = this.last('rewriteengine');
      const maps = new Map(outer?.maps ?? []);
      for (const map of this.named('rewritemap')) if (map.words[0]) maps.set(map.words[0], map);
      const enabled = engine === null ? false : (engine.when ?? engine.words[0]?.toLowerCase() === 'on');
      return { engine, enabled, rules, options, present: this.#usesRewrite(), maps };
    });
  }

  /** The members of a `balancer://name`, with their URLs. */
  balancerMembers(name: string): { readonly url: string; readonly directive: ApacheDirective }[] {
    return balancerMembers(this, name).map((directive) => ({ url: memberUrl(directive) ?? '', directive }));
  }

  hasBalancer(name: string): boolean {
    return balancerExists(this, name);
  }

  /** The `route=` of a balancer's member. */
  balancerRoute(url: string): string {
    for (const scope of this.main ? [this, this.main] : [this]) {
      for (const section of scope.sections) {
        const member = section.kind === 'proxy' && section.directives.find((directive) => memberUrl(directive) === url);
        const route = member ? member.words.find((word) => /^route=/i.test(word)) : undefined;
        if (route !== undefined) return route.slice(6);
      }
    }
    return '';
  }

  get tls(): boolean | Unknown {
    const directive = this.last('sslengine');
    if (!directive) return false;
    return directive.when ?? /^(?:on|optional)$/i.test(directive.words[0] ?? '');
  }

  /** Apache: `mod_rewrite.c`, `hook_uri2file`, which compares the server that its configuration was made for. */
  #usesRewrite(): boolean {
    const work = [...this.directives];
    while (work.length > 0) {
      const directive = work.pop()!;
      if (!this.main || directive.name.startsWith('rewrite')) return true;
      work.push(...directive.children);
    }
    return false;
  }

  #sectionsOf(kind: ApacheSection['kind']): readonly ApacheSection[] {
    return [...(this.main?.sections ?? []), ...this.sections].filter((section) => section.kind === kind);
  }

  #once<T>(key: string, compute: () => T): T {
    if (!this.#memo.has(key)) this.#memo.set(key, compute());
    return this.#memo.get(key) as T;
  }
}

function lowerWords(directive: ApacheDirective): string[] {
  return directive.words.map((word) => word.toLowerCase());
}
