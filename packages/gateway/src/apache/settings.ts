import type { Unknown } from '../model.ts';
import {
  type AccessRule,
  accessGroup,
  type CompatRule,
  type CompatRules,
  isAccessGroup,
  type MethodSet,
  methodsOf,
  requireOf,
} from './access.ts';
import type { ApacheDirective } from './directive.ts';
import { opaqueModule } from './opaque.ts';
import { applyOptions, type OptionsSetting } from './options.ts';
import {
  type ApacheAction,
  type ApacheProxyPass,
  type ApacheRedirect,
  actionOf,
  type FcgidWrapper,
  proxyPassOf,
  redirectOf,
  type SetEnvIf,
  setEnvIfOf,
  wrapperOf,
} from './path-rules.ts';
import { type RewriteRule, rewriteRules } from './rewrite-rules.ts';
import type { ApacheSection } from './section.ts';
import { Table } from './table.ts';

/** A value with the directive that gives it; `value` is `null` when RemoveHandler or RemoveType took it away. */
export interface Given {
  readonly value: string | null;
  readonly directive: ApacheDirective;
}

export interface ExtensionInfo {
  readonly handler: Given | null;
  readonly type: Given | null;
  /** Has a language, character set or encoding: then the extension counts as known. */
  readonly other: boolean;
}

/** Per-directory part of mod_rewrite. */
export interface RewriteSettings {
  /** What is stripped before rules are tried; `null` at server level. */
  readonly directory: string | null;
  readonly rules: readonly RewriteRule[];
  /** Lower case; `null`: not set here. */
  readonly options: ReadonlySet<string> | null;
  readonly base: ApacheDirective | null;
}

export interface AccessSettings {
  /** AuthMerging: how the rules join those of the enclosing section. */
  readonly merging: 'off' | 'and' | 'or' | null;
  /** `null` when the section has no Require. */
  readonly rules: AccessRule | null;
}

/** The settings that one section (or the server level, or a .htaccess file) makes for a directory. */
export interface DirSettings {
  /** Directives of which the last one wins as a whole, by lower-case name. */
  readonly last: ReadonlyMap<string, ApacheDirective>;
  readonly options: OptionsSetting | null;
  /** Whether the core module has settings here: not in a .htaccess file without any directive of it. */
  readonly core: boolean;
  readonly errorDocuments: ReadonlyMap<number, ApacheDirective>;
  readonly extensions: ReadonlyMap<string, ExtensionInfo>;
  /** Applied when this is merged over something. */
  readonly removedExtensions: readonly { readonly extension: string; readonly what: 'handler' | 'type' }[];
  /** `null`: no DirectoryIndex here. */
  readonly indexes: { readonly names: readonly string[]; readonly directives: readonly ApacheDirective[] } | null;
  readonly env: Table | null;
  readonly unsetEnv: readonly string[];
  readonly setEnvIf: readonly SetEnvIf[];
  readonly redirects: readonly ApacheRedirect[];
  /** Redirect without a path, in a Location. */
  readonly redirect: {
    readonly to: string | null;
    readonly status: number;
    readonly directive: ApacheDirective;
  } | null;
  /** Alias or ScriptAlias without a path, in a Location. */
  readonly alias: ApacheDirective | null;
  readonly proxyPass: ApacheProxyPass | null;
  readonly actions: ReadonlyMap<string, ApacheAction>;
  readonly wrappers: ReadonlyMap<string, FcgidWrapper>;
  readonly requestHeaders: readonly ApacheDirective[];
  readonly fcgiEnv: readonly ApacheDirective[];
  /** `null`: no directive of mod_rewrite here. */
  readonly rewrite: RewriteSettings | null;
  readonly access: AccessSettings | null;
  readonly compat: CompatRules | null;
  readonly files: readonly ApacheSection[];
  readonly ifs: readonly ApacheSection[];
  /** Modules that may take the request and are not modelled. */
  readonly opaque: readonly Unknown[];
}

/** Sections that are settings of the section around them rather than a list of their own. */
export interface NestedSections {
  readonly files: readonly ApacheSection[];
  readonly ifs: readonly ApacheSection[];
  readonly core: boolean;
}

const SCALARS = new Set(
  (
    'sethandler forcetype acceptpathinfo usecanonicalname usecanonicalphysicalport allowencodedslashes cgipassauth ' +
    'qualifyredirecturl directoryslash fallbackresource directorycheckhandler directoryindexredirect redirectrelative ' +
    'aliaspreservepath proxypreservehost proxyaddheaders proxypassinterpolateenv proxyerroroverride proxyfcgibackendtype ' +
    'rewriteengine modmimeusepathinfo serversignature hostnamelookups authtype authname satisfy allowoverride ' +
    'allowoverridelist wsgipassauthorization wsgiprocessgroup wsgiapplicationgroup xbithack sslrequiressl ssloptions ' +
    'multiviewsmatch cgivar limitrequestbody adddefaultcharset authzsendforbiddenonfailure wsgicallableobject'
  ).split(' '),
);

/** Directives of mod_access_compat. */
const COMPAT = new Set(['order', 'allow', 'deny', 'satisfy']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads the settings of one section. `path`: what the server calls the section's path (`null` at server level), which
 * mod_rewrite strips and a ProxyPass of a Location takes as its own.
 */
export function readSettings(
  directives: readonly ApacheDirective[],
  path: string | null,
  location: { path: string; glob: boolean } | null,
  nested: NestedSections,
): DirSettings {
  const last = new Map<string, ApacheDirective>();
  const errorDocuments = new Map<number, ApacheDirective>();
  const extensions = new Map<string, ExtensionInfo>();
  const removedExtensions: { extension: string; what: 'handler' | 'type' }[] = [];
  const actions = new Map<string, ApacheAction>();
  const wrappers = new Map<string, FcgidWrapper>();
  const unsetEnv: string[] = [];
  const setEnvIf: SetEnvIf[] = [];
  const redirects: ApacheRedirect[] = [];
  const requestHeaders: ApacheDirective[] = [];
  const fcgiEnv: ApacheDirective[] = [];
  const rewriteLines: ApacheDirective[] = [];
  const opaque: Unknown[] = [];
  const access = new AccessReader();
  const out: Mutable<DirSettings> = {
    last,
    options: null,
    core: nested.core,
    errorDocuments,
    extensions,
    removedExtensions,
    indexes: null,
    env: null,
    unsetEnv,
    setEnvIf,
    redirects,
    redirect: null,
    alias: null,
    proxyPass: null,
    actions,
    wrappers,
    requestHeaders,
    fcgiEnv,
    rewrite: null,
    access: null,
    compat: null,
    files: nested.files,
    ifs: nested.ifs,
    opaque,
  };
  let rewriteOptions: Set<string> | null = null;
  let rewriteBase: ApacheDirective | null = null;
  let rewrites = false;
  for (const directive of directives) {
    const { name } = directive;
    if (directive.ignored) {
      // The server makes the settings of the module before it looks whether the directive may stand here
      // (`server/config.c`, `ap_walk_config_sub`); merged over outer ones they count as any others.
      if (name.startsWith('rewrite')) rewrites = true;
      else if (COMPAT.has(name)) access.touchCompat();
      continue;
    }
    if (SCALARS.has(name)) {
      last.set(name, directive);
      if (name === 'satisfy') access.touchCompat();
      if (name === 'rewriteengine') rewrites = true;
      continue;
    }
    switch (name) {
      case 'options':
        out.options = applyOptions(out.options, directive);
        continue;
      case 'errordocument':
        errorDocuments.set(Number.parseInt(directive.words[0] ?? '', 10), directive);
        continue;
      case 'addhandler':
      case 'addtype':
      case 'addlanguage':
      case 'addcharset':
      case 'addencoding':
        addExtensions(directive, extensions);
        continue;
      case 'removehandler':
      case 'removetype':
        for (const word of directive.byteWords) {
          removedExtensions.push({ extension: extensionKey(word), what: name === 'removetype' ? 'type' : 'handler' });
        }
        continue;
      case 'directoryindex': {
        const before = out.indexes ?? { names: [], directives: [] };
        const words = directive.byteWords;
        const disabled = words.length === 1 && words[0]!.toLowerCase() === 'disabled';
        out.indexes = {
          names: disabled ? [] : [...before.names, ...words],
          directives: [...before.directives, directive],
        };
        continue;
      }
      case 'setenv':
        out.env ??= new Table();
        if (directive.byteWords[0]) out.env.set(directive.byteWords[0], directive.when ?? directive.byteWords[1] ?? '');
        continue;
      case 'unsetenv':
        for (const word of directive.byteWords) {
          unsetEnv.push(word);
          out.env?.unset(word);
        }
        continue;
      case 'passenv':
        out.env ??= new Table();
        for (const word of directive.byteWords) {
          out.env.set(word, { kind: 'unknown', because: passEnvReason(word), place: directive.place });
        }
        continue;
      case 'setenvif':
      case 'setenvifnocase':
      case 'setenvifexpr':
      case 'browsermatch':
      case 'browsermatchnocase': {
        const entry = setEnvIfOf(directive);
        if (entry) setEnvIf.push(entry);
        continue;
      }
      case 'redirect':
      case 'redirectmatch':
      case 'redirecttemp':
      case 'redirectpermanent': {
        const entry = redirectOf(directive, path !== null);
        if (!entry) continue;
        if (entry.from !== null) redirects.push(entry);
        else out.redirect = { to: entry.to, status: entry.status, directive };
        continue;
      }
      case 'alias':
      case 'scriptalias':
        if (path !== null) out.alias = directive;
        continue;
      case 'proxypass':
      case 'proxypassmatch':
        if (location) out.proxyPass = proxyPassOf(directive, location);
        continue;
      case 'action': {
        const entry = actionOf(directive);
        if (entry) actions.set(entry.type.toLowerCase(), entry.action);
        continue;
      }
      case 'fcgidwrapper':
      case 'fcgiwrapper': {
        const wrapper = wrapperOf(directive);
        if (wrapper) wrappers.set(wrapper.extension, wrapper);
        continue;
      }
      case 'requestheader':
        requestHeaders.push(directive);
        continue;
      case 'proxyfcgisetenvif':
        fcgiEnv.push(directive);
        continue;
      case 'rewriterule':
      case 'rewritecond':
        rewriteLines.push(directive);
        rewrites = true;
        continue;
      case 'rewritebase':
        rewriteBase = directive;
        rewrites = true;
        continue;
      case 'rewriteoptions':
        rewriteOptions ??= new Set();
        for (const word of directive.words) rewriteOptions.add(word.toLowerCase());
        rewrites = true;
        continue;
      default:
        if (access.read(directive)) continue;
    }
    const module = opaqueModule(name, directive.words);
    if (module)
      opaque.push({ kind: 'unknown', because: `${module} decides, which is not modelled`, place: directive.place });
  }
  if (rewrites) {
    out.rewrite = {
      directory: path === null ? null : path.endsWith('/') ? path : `${path}/`,
      rules: path === null ? [] : rewriteRules(rewriteLines),
      options: rewriteOptions,
      base: rewriteBase,
    };
  }
  out.access = access.settings();
  out.compat = access.compat();
  return out;
}

/** Why a variable that PassEnv passes on has no known value. */
export function passEnvReason(name: string): string {
  return `the server's environment variable ${name} is not known`;
}

function extensionKey(word: string): string {
  return word.toLowerCase().replace(/^\./, '');
}

function addExtensions(directive: ApacheDirective, extensions: Map<string, ExtensionInfo>): void {
  const [value, ...words] = directive.byteWords;
  if (value === undefined) return;
  for (const word of words) {
    const key = extensionKey(word);
    const before = extensions.get(key) ?? { handler: null, type: null, other: false };
    // Handlers and types are kept in lower case (`mod_mime.c`, `add_extension_info`).
    const given: Given = { value: value.toLowerCase(), directive };
    if (directive.name === 'addhandler') extensions.set(key, { ...before, handler: given });
    else if (directive.name === 'addtype') extensions.set(key, { ...before, type: given });
    else extensions.set(key, { ...before, other: true });
  }
}

/** Collects Require and its sections, Order, Allow and Deny, also inside Limit and LimitExcept. */
class AccessReader {
  readonly #rules: AccessRule[] = [];
  #merging: AccessSettings['merging'] = null;
  #order: CompatRules['order'] | null = null;
  readonly #allow: CompatRule[] = [];
  readonly #deny: CompatRule[] = [];
  #unknown: Unknown | null = null;
  #compat = false;

  /** mod_access_compat has settings here, whatever they are. */
  touchCompat(): void {
    this.#compat = true;
  }

  read(directive: ApacheDirective, methods: MethodSet | null = null): boolean {
    switch (directive.name) {
      case 'require':
        this.#rules.push(requireOf(directive, methods));
        return true;
      case 'authmerging':
        this.#merging = (directive.words[0]?.toLowerCase() ?? 'off') as 'off';
        return true;
      case 'order':
        this.#order = (directive.words[0]?.toLowerCase() ?? 'deny,allow') as 'deny,allow';
        this.#unknown ??= directive.when;
        return true;
      case 'allow':
      case 'deny':
        for (const from of directive.words.slice(1)) {
          (directive.name === 'allow' ? this.#allow : this.#deny).push({ directive, from, methods });
        }
        this.#unknown ??= directive.when;
        return true;
      case 'limit':
      case 'limitexcept':
        for (const child of directive.children) if (!child.ignored) this.read(child, methodsOf(directive));
        return true;
    }
    if (!isAccessGroup(directive.name)) return false;
    this.#rules.push(accessGroup(directive, methods));
    return true;
  }

  settings(): AccessSettings | null {
    if (this.#rules.length === 0 && this.#merging === null) return null;
    // Lines side by side are alternatives (`mod_authz_core.c`, `add_authz_provider`).
    const rules: AccessRule | null =
      this.#rules.length === 0
        ? null
        : { kind: 'group', operator: 'any', rules: this.#rules, methods: null, directive: null };
    return { merging: this.#merging, rules };
  }

  compat(): CompatRules | null {
    if (!this.#compat && this.#order === null && this.#allow.length === 0 && this.#deny.length === 0) return null;
    return { order: this.#order ?? 'deny,allow', allow: this.#allow, deny: this.#deny, unknown: this.#unknown };
  }
}
