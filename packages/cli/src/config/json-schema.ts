import type { RuleInfo } from '@fcgilint/rules/info';
import { severityChoices } from '../cli/options.ts';
import { contextChoices } from '../dialect/context.ts';
import { formatNames } from '../formats/registry.ts';
import { groups } from '../select.ts';
import { fileSchema } from './description.ts';
import type { Described, ObjectSchema, TextSchema } from './schema.ts';
import { schemaUrl } from './schema-url.ts';
import { asSchema } from './validate.ts';

type Json = Readonly<Record<string, unknown>>;

/** The JSON schema of `fcgilint.json`, for editors: what validates, with the names of the rules. */
export function jsonSchema(rules: readonly RuleInfo[]): Json {
  // Former names, too: the command goes on to know them.
  const names = rules.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaUrl,
    title: 'Configuration of fcgilint',
    ...convert(fileSchema, rules),
    definitions: {
      severity: { enum: ['off', ...[...severityChoices].reverse()] },
      rule: { anyOf: [{ enum: names }, plugged] },
      ruleOrGroup: { anyOf: [{ enum: [...groups, ...names] }, plugged] },
      ruleSettings: {
        type: 'object',
        properties: Object.fromEntries(
          rules.flatMap((rule) => [rule.name, ...rule.aliases].map((name) => [name, ruleSetting(rule, rules)])),
        ),
        patternProperties: { [plugged.pattern]: setting({ type: 'object' }) },
        additionalProperties: false,
      },
    },
  };
}

/** A rule of a plugin: what it is called is not known beforehand. */
const plugged = { type: 'string', pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$' } as const;
const severity = { $ref: '#/definitions/severity' };

function setting(options: Json): Json {
  return {
    anyOf: [severity, { type: 'object', properties: { severity, options }, additionalProperties: false }],
  };
}

function ruleSetting({ summary, options }: RuleInfo, rules: readonly RuleInfo[]): Json {
  const properties = Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [
      name,
      {
        ...convert(asSchema(option) as Described, rules),
        description: `${option.description}.`,
        default: option.default,
      },
    ]),
  );
  return { ...setting({ type: 'object', properties, additionalProperties: false }), description: `${summary}.` };
}

function convert(schema: Described, rules: readonly RuleInfo[]): Json {
  const described = schema.description ? { description: `${schema.description}.` } : {};
  switch (schema.type) {
    case 'string':
      return { ...convertText(schema), ...described };
    case 'array':
      return { type: 'array', items: convert(schema.items, rules), ...described };
    case 'object':
      return { ...convertObject(schema, rules), ...described };
    default:
      return { ...schema, ...described };
  }
}

function convertObject(schema: ObjectSchema, rules: readonly RuleInfo[]): Json {
  if (schema.ofRules) return { $ref: '#/definitions/ruleSettings' };
  const { properties = {}, required, keys, values } = schema;
  const converted = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, convert(one, rules)]));
  return {
    type: 'object',
    ...(Object.keys(converted).length > 0 ? { properties: converted } : {}),
    ...(required ? { required } : {}),
    ...(keys ? { propertyNames: convertText(keys) } : {}),
    additionalProperties: keys && values ? convert(values, rules) : false,
  };
}

function convertText({ meaning, ...schema }: TextSchema & { readonly description?: string }): Json {
  switch (meaning) {
    case 'rule':
      return { $ref: '#/definitions/rule' };
    case 'rule-or-group':
      return { $ref: '#/definitions/ruleOrGroup' };
    case 'version':
      return { ...schema, pattern: '^\\d{1,6}(?:\\.\\d{1,6}){0,3}$' };
    case 'context':
      return { ...schema, enum: [...new Set(Object.values(contextChoices).flat())] };
    case 'format':
      return { ...schema, pattern: `^(?:${formatNames.join('|')})(?::[\\s\\S]+)?$` };
    case 'pattern':
      return { ...schema, pattern: '^[^!]' };
    case 'path':
    case 'ignore-pattern':
    case 'module':
      return { ...schema, pattern: '^(?!!?$)' };
    default:
      return schema;
  }
}
