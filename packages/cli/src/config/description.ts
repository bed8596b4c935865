import { confidenceChoices, dialectChoices, type OptionName, severityChoices } from '../cli/options.ts';
import type { Config } from './config.ts';
import type { ObjectSchema, Schema } from './schema.ts';

/**
 * The one description of the configuration. It validates, and the published JSON schema, the table in the guide and
 * what `init` writes come from it.
 */
export interface KeyDescription {
  readonly schema: Schema;
  /** One sentence without full stop; Markdown. */
  readonly description: string;
  /** As shown in the guide; `null`: none. */
  readonly default: string | null;
  readonly example: unknown;
  /** The option of the command line that wins over it. */
  readonly option?: OptionName;
  /** `run`: read once for each run, from the configuration of the working directory. */
  readonly scope: 'file' | 'run';
}

const list = (items: Schema): Schema => ({ type: 'array', items });
const patterns = list({ type: 'string', meaning: 'pattern' });
const ruleSettings: Schema = { type: 'object', keys: { type: 'string', meaning: 'rule' }, ofRules: true };
const confidence: Schema = { type: 'string', enum: confidenceChoices };

/** The keys, in the order of the guide. */
export const keys: Readonly<Record<Exclude<keyof Config, '$schema'>, KeyDescription>> = {
  files: {
    schema: list({ type: 'string', meaning: 'path' }),
    description: 'what is linted when no path is given: files, folders and patterns',
    default: 'what is below the working directory',
    example: ['nginx.conf'],
    scope: 'run',
  },
  ignores: {
    schema: list({ type: 'string', meaning: 'ignore-pattern' }),
    description:
      'what is passed over in folders and patterns; `!` before a pattern takes it back. A file that is named on the command line is linted all the same',
    default: '[]',
    example: ['generated/'],
    scope: 'file',
  },
  gitignore: {
    schema: { type: 'boolean' },
    description: 'whether what `.gitignore` names is passed over in folders and patterns, too',
    default: 'true',
    example: true,
    scope: 'run',
  },
  dialects: {
    schema: {
      type: 'object',
      keys: { type: 'string', meaning: 'pattern' },
      values: { type: 'string', enum: dialectChoices },
    },
    description: 'language of the files that a pattern matches; the first pattern that matches counts',
    default: 'recognised by name and content',
    example: { '*.vhost': 'apache' },
    option: 'dialect',
    scope: 'file',
  },
  contexts: {
    schema: {
      type: 'object',
      keys: { type: 'string', meaning: 'pattern' },
      values: { type: 'string', meaning: 'context' },
    },
    description: 'block that the fragments are included in that a pattern matches',
    default: 'inferred',
    example: { 'snippets/*.conf': 'server' },
    option: 'context',
    scope: 'file',
  },
  mapPath: {
    schema: {
      type: 'object',
      keys: { type: 'string', pattern: '^/' },
      values: { type: 'string', meaning: 'path' },
    },
    description: 'absolute paths of the target machine, and where they are here',
    default: '{}',
    example: { '/etc/nginx': 'deploy/nginx' },
    option: 'map-path',
    scope: 'file',
  },
  targets: {
    schema: {
      type: 'object',
      properties: {
        nginx: { type: 'string', meaning: 'version' },
        lighttpd: { type: 'string', meaning: 'version' },
        apache: { type: 'string', meaning: 'version' },
      },
    },
    description: 'server versions that the configurations are for',
    default: 'unknown: nothing is assumed that differs between versions',
    example: { nginx: '1.22' },
    option: 'target',
    scope: 'file',
  },
  plugins: {
    schema: {
      type: 'object',
      keys: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
      values: { type: 'string', meaning: 'module' },
    },
    description: 'modules with rules of your own, by the name that stands before their rules: `acme/rule-name`',
    default: '{}',
    example: { acme: './lint/acme.mjs' },
    scope: 'file',
  },
  select: {
    schema: list({ type: 'string', meaning: 'rule-or-group' }),
    description: 'only these rules or groups',
    default: 'all',
    example: ['correctness', 'security'],
    option: 'select',
    scope: 'file',
  },
  ignore: {
    schema: list({ type: 'string', meaning: 'rule-or-group' }),
    description: 'not these rules or groups',
    default: '[]',
    example: ['deprecated-directive'],
    option: 'ignore',
    scope: 'file',
  },
  rules: {
    schema: ruleSettings,
    description: 'severity of rules (`off`, `info`, `warning`, `error`) and their options',
    default: '{}',
    example: { 'port-collision': 'warning', 'unknown-directive': { options: { known: ['mine_*'] } } },
    scope: 'file',
  },
  minConfidence: {
    schema: confidence,
    description: 'findings that are less sure are left out',
    default: '"medium"',
    example: 'medium',
    option: 'min-confidence',
    scope: 'file',
  },
  failOn: {
    schema: { type: 'string', enum: [...severityChoices, 'never'] },
    description: 'the exit status is 1 when a finding is at least this grave',
    default: '"warning"',
    example: 'warning',
    option: 'fail-on',
    scope: 'file',
  },
  inlineSuppressions: {
    schema: { type: 'boolean' },
    description: 'whether `fcgilint-disable` comments are heeded',
    default: 'true',
    example: true,
    option: 'inline-suppressions',
    scope: 'file',
  },
  requireReason: {
    schema: { type: 'boolean' },
    description: 'whether such a comment must give a reason',
    default: 'false',
    example: true,
    option: 'require-reason',
    scope: 'file',
  },
  baseline: {
    schema: { type: 'string', meaning: 'path' },
    description: 'file of the findings that are known and not reported',
    default: null,
    example: 'fcgilint-baseline.json',
    option: 'baseline',
    scope: 'run',
  },
  format: {
    schema: list({ type: 'string', meaning: 'format' }),
    description: 'forms of the report: `NAME` or `NAME:FILE`',
    default: '["human"]',
    example: ['human', 'sarif:fcgilint.sarif'],
    option: 'format',
    scope: 'run',
  },
  overrides: {
    schema: list({
      type: 'object',
      required: ['files'],
      properties: {
        files: { ...patterns, description: 'patterns of the files that it is for' },
        rules: { ...ruleSettings, description: 'severity and options of rules in these files' },
        minConfidence: { ...confidence, description: 'findings in these files that are less sure are left out' },
      },
    }),
    description: 'settings for the files that patterns match; of several that set the same, the last wins',
    default: '[]',
    example: [{ files: ['legacy/'], rules: { 'deprecated-directive': 'off' } }],
    scope: 'file',
  },
};

/** The whole file. */
export const fileSchema: ObjectSchema = {
  type: 'object',
  properties: {
    $schema: { type: 'string', meaning: 'url', description: 'the schema of this file, for editors' },
    ...Object.fromEntries(
      Object.entries(keys).map(([name, { schema, description }]) => [name, { ...schema, description }]),
    ),
  },
};
