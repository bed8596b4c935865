import type { Dialect, Document, FileHost, Finding, SourceText } from '@fcgilint/core';
import { type ConfigTree, type Gateway, loadConfig, type PathMapping } from '@fcgilint/gateway';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import { lintGateway, type Rule, rules as ruleRegistry } from '@fcgilint/rules';

/**
 * The only module that knows which parser, which lowering and which engine there are. Each language's part is
 * loaded when its first file is met: most runs need one of the three.
 */
export interface Toolchain {
  readonly dialect: Dialect;
  /** Parses one text; `context` tells `.htaccess` from httpd.conf. */
  parse(source: SourceText, context: string): Document;
  /** The model of a loaded configuration. */
  lower(tree: ConfigTree): Gateway;
  /** What the server knows of its directives. */
  knowledge(): Knowledge;
}

/** Loads what a language needs. */
export async function toolchain(dialect: Dialect): Promise<Toolchain> {
  switch (dialect) {
    case 'nginx': {
      const { lowerNginx, nginxKnowledge, parseNginx } = await import('./toolchains/nginx.ts');
      return { dialect, parse: (source) => parseNginx(source), lower: lowerNginx, knowledge: nginxKnowledge };
    }
    case 'lighttpd': {
      const { lowerLighttpd, lighttpdKnowledge, parseLighttpd } = await import('./toolchains/lighttpd.ts');
      return { dialect, parse: (source) => parseLighttpd(source), lower: lowerLighttpd, knowledge: lighttpdKnowledge };
    }
    case 'apache': {
      const { apacheKnowledge, lowerApache, parseApache } = await import('./toolchains/apache.ts');
      return {
        dialect,
        parse: (source, context) => parseApache(source, { flavour: context === 'htaccess' ? 'htaccess' : 'server' }),
        lower: lowerApache,
        knowledge: apacheKnowledge,
      };
    }
  }
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

/** Builds the model of a configuration and asks the rules. */
export function check(tree: ConfigTree, tools: Toolchain, rules: readonly Rule[]): Finding[] {
  return lintGateway(tools.lower(tree), rules, tools.knowledge());
}

/** All rules that look at configurations. */
export const allRules: readonly Rule[] = ruleRegistry;

export type { ConfigTree, PathMapping, Rule };
