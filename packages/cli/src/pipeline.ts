import type { Dialect, Document, FileHost, Finding, SourceText } from '@fcgilint/core';
import { type ConfigTree, type Gateway, loadConfig, mapPath, type PathMapping } from '@fcgilint/gateway';
import type { EngineSettings, Rule } from '@fcgilint/rules';
import { Absence } from './absence.ts';

/** Which rules are asked, and what they are told. */
export interface RuleSettings extends EngineSettings {
  /** By the name of the rule. */
  readonly wants: (rule: string) => boolean;
  /** Rules beside fcgilint's own. */
  readonly plugins?: readonly Rule[];
}

/**
 * The only module that knows which parser, which lowering and which engine there are. Each language's part is
 * loaded when its first file is met: most runs need one of the three.
 */
export interface Toolchain {
  readonly dialect: Dialect;
  /** The version whose grammar it parses; empty: that of all. */
  readonly grammar: string;
  /** Parses one text; `context` tells `.htaccess` from httpd.conf. */
  parse(source: SourceText, context: string): Document;
  /** The model of a loaded configuration. */
  lower(tree: ConfigTree): Gateway;
  /** nginx: takes the output of `nginx -T` apart; `null` when the text is none. */
  readonly splitDump?: (text: string) => readonly { readonly path: string; readonly text: string }[] | null;
  /** Builds the model and asks the rules that are wanted by name. */
  lint(tree: ConfigTree, settings: RuleSettings): Finding[];
}

function wanted(rules: readonly Rule[], { wants, plugins = [] }: RuleSettings): Rule[] {
  return [...rules, ...plugins].filter(({ name }) => wants(name));
}

/** Loads what a language needs. `targets`: the versions that are to read the texts, on which lighttpd's grammar depends. */
export async function toolchain(dialect: Dialect, targets?: EngineSettings['targets']): Promise<Toolchain> {
  switch (dialect) {
    case 'nginx': {
      const {
        lintGateway,
        lowerNginx: lower,
        nginxKnowledge,
        parseNginx,
        rules,
        splitDump,
      } = await import('./toolchains/nginx.ts');
      return {
        dialect,
        grammar: '',
        parse: (source) => parseNginx(source),
        lower,
        splitDump,
        lint: (tree, settings) => lintGateway(lower(tree), wanted(rules, settings), nginxKnowledge(), settings),
      };
    }
    case 'lighttpd': {
      const tools = await import('./toolchains/lighttpd.ts');
      const { lintGateway, lighttpdKnowledge, lowerLighttpd: lower, parseLighttpd, rules } = tools;
      const version = targets?.lighttpd?.join('.') ?? '';
      return {
        dialect,
        grammar: version,
        parse: (source) => parseLighttpd(source, version === '' ? {} : { version }),
        lower,
        lint: (tree, settings) => lintGateway(lower(tree), wanted(rules, settings), lighttpdKnowledge(), settings),
      };
    }
    case 'apache': {
      const tools = await import('./toolchains/apache.ts');
      const { apacheKnowledge, lintGateway, lowerApache: lower, parseApache, rules } = tools;
      return {
        dialect,
        grammar: '',
        parse: (source, context) => parseApache(source, { flavour: context === 'htaccess' ? 'htaccess' : 'server' }),
        lower,
        lint: (tree, settings) => lintGateway(lower(tree), wanted(rules, settings), apacheKnowledge(), settings),
      };
    }
  }
}

/** The disk as the paths of a configuration name it. */
export function mappedDisk(host: FileHost, mappings: readonly PathMapping[]): FileHost {
  // Several rules look into the same folders.
  const lists = new Map<string, readonly string[] | null>();
  const absence = new Absence(host);
  const place = (path: string): string | null => {
    const real = mapPath(path, mappings);
    return absence.covers(real) ? null : real;
  };
  return {
    kind: (path) => {
      const real = place(path);
      return real === null ? 'missing' : absence.note(real, host.kind(real));
    },
    list: (path) => {
      let names = lists.get(path);
      if (names === undefined) {
        const real = place(path);
        names = real === null ? null : host.list(real);
        if (names === null && real !== null) absence.note(real, host.kind(real));
        lists.set(path, names);
      }
      return names;
    },
    read: (path) => host.read(mapPath(path, mappings)),
    isExecutable: (path) => host.isExecutable?.(mapPath(path, mappings)) ?? null,
    // A copy of another machine's files has not their owners, and its users are not those of this machine.
    status: (path) => (mappings.length === 0 && place(path) !== null ? (host.status?.(path) ?? null) : null),
  };
}

/** A configuration to load, its main text parsed. */
export interface LoadRequest {
  readonly main: Document;
  readonly context: string;
  readonly host: FileHost;
  readonly mapPath: readonly PathMapping[];
  /** Texts parsed already, by normalized path; grows. */
  readonly cache: Map<string, Document>;
}

/** Reads a configuration with its includes. */
export function load(request: LoadRequest, tools: Toolchain): ConfigTree {
  const { main, context, host, mapPath, cache } = request;
  const parse = (source: SourceText) => tools.parse(source, context);
  return loadConfig(main, { host, dialect: tools.dialect, parse, mapPath, context, cache });
}

export type { ConfigTree, PathMapping };
