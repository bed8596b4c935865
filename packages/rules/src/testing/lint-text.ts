import {
  basename,
  type Dialect,
  type Document,
  dirname,
  type FileStatus,
  type Finding,
  MemoryFileHost,
  SourceText,
} from '@fcgilint/core';
import { type Gateway, loadConfig } from '@fcgilint/gateway';
import { lowerApache } from '@fcgilint/gateway/apache';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import { apacheKnowledge } from '@fcgilint/gateway/knowledge/apache';
import { lighttpdKnowledge } from '@fcgilint/gateway/knowledge/lighttpd';
import { nginxKnowledge } from '@fcgilint/gateway/knowledge/nginx';
import { lowerLighttpd } from '@fcgilint/gateway/lighttpd';
import { lowerNginx } from '@fcgilint/gateway/nginx';
import { parseApache } from '@fcgilint/parser-htaccess';
import { parseLighttpd } from '@fcgilint/parser-lighttpd';
import { parseNginx } from '@fcgilint/parser-nginx';
import { type EngineSettings, lintGateway } from '../engine.ts';
import { type HtaccessFiles, noHtaccessFiles } from '../htaccess-files.ts';
import { rules as allRules } from '../registry/all.gen.ts';
import type { Rule } from '../rule.ts';
import { parseVersion, type Targets, unknownTargets } from '../shared/version.ts';

/** A configuration in memory. */
export interface LintInput {
  readonly dialect: Dialect;
  /** Name of the main file. */
  readonly file: string;
  readonly code: string;
  /** Further files by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Owners and permissions by path, where they matter. */
  readonly permissions?: Readonly<Record<string, FileStatus>>;
  /** See `ConfigTree.context`; default: `htaccess` for a file of that name, else `main`. */
  readonly context?: string;
  /** Server versions that it is for: `{ lighttpd: '1.4.59' }`. Default: unknown. */
  readonly targets?: Readonly<Partial<Record<Dialect, string>>>;
  /** Options by rule. */
  readonly options?: EngineSettings['options'];
}

/** The model of a configuration in memory, for tests. */
export function modelOf(input: LintInput): Gateway {
  const { dialect, file, code, files = {} } = input;
  const htaccess = dialect === 'apache' && basename(file) === '.htaccess';
  const parse = (source: SourceText): Document => {
    switch (dialect) {
      case 'nginx':
        return parseNginx(source);
      case 'lighttpd':
        return parseLighttpd(source, input.targets?.lighttpd ? { version: input.targets.lighttpd } : {});
      case 'apache':
        return parseApache(source, { flavour: htaccess ? 'htaccess' : 'server' });
    }
  };
  const context = input.context ?? (htaccess ? 'htaccess' : 'main');
  const host = new MemoryFileHost({ ...files, [file]: code });
  const tree = loadConfig(parse(new SourceText(file, code)), { host, dialect, parse, context });
  switch (dialect) {
    case 'nginx':
      return lowerNginx(tree);
    case 'lighttpd':
      return lowerLighttpd(tree);
    case 'apache':
      return lowerApache(tree);
  }
}

/** Lints a configuration in memory with all rules or the given ones, for tests. */
export function lintText(input: LintInput, rules: readonly Rule[] = allRules): Finding[] {
  return lintGateway(modelOf(input), rules, knowledgeOf(input.dialect), {
    htaccess: htaccessOf(input),
    targets: targetsOf(input.targets ?? {}),
    options: input.options ?? {},
    disk: new MemoryFileHost({ ...input.files, [input.file]: input.code }, input.permissions),
  });
}

/** The .htaccess files among the further files. */
function htaccessOf({ dialect, file, files = {} }: LintInput): HtaccessFiles {
  if (dialect !== 'apache' || basename(file) === '.htaccess') return noHtaccessFiles;
  const given = Object.entries(files).flatMap(([path, code]) =>
    basename(path) === '.htaccess'
      ? [{ folder: dirname(path), tree: modelOf({ dialect, file: path, code }).tree }]
      : [],
  );
  return { given, find: () => null };
}

function targetsOf(versions: NonNullable<LintInput['targets']>): Targets {
  const targets = { ...unknownTargets };
  for (const [server, version] of Object.entries(versions)) targets[server as Dialect] = parseVersion(version);
  return targets;
}

function knowledgeOf(dialect: Dialect): Knowledge {
  switch (dialect) {
    case 'nginx':
      return nginxKnowledge();
    case 'lighttpd':
      return lighttpdKnowledge();
    case 'apache':
      return apacheKnowledge();
  }
}
