/** One option of a rule, as a JSON schema with a default. */
export type OptionSchema =
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | {
      readonly type: 'string';
      readonly default: string;
      /** The only values that are accepted. */
      readonly enum?: readonly string[];
      readonly pattern?: string;
      readonly description: string;
    }
  | {
      readonly type: 'array';
      readonly items: { readonly type: 'string'; readonly enum?: readonly string[]; readonly pattern?: string };
      readonly default: readonly string[];
      readonly description: string;
    };

/** The options of a rule by name. `description`: one sentence without full stop, Markdown. */
export type OptionsSchema = Readonly<Record<string, OptionSchema>>;

/** A value that an option may have. */
export type OptionValue = boolean | number | string | readonly string[];

interface ValueOf {
  readonly boolean: boolean;
  readonly integer: number;
  readonly string: string;
  readonly array: readonly string[];
}

/** The options of a rule, each with its value: the one from the configuration, or the default. */
export type OptionValues<S extends OptionsSchema> = { readonly [K in keyof S]: ValueOf[S[K]['type']] };

/** The defaults, with what is given laid over them. What is given has been checked against the schema. */
export function optionValues(
  schema: OptionsSchema | undefined,
  given: Readonly<Record<string, OptionValue>> | undefined,
): Readonly<Record<string, OptionValue>> {
  if (!schema) return {};
  const values: Record<string, OptionValue> = {};
  for (const name of Object.keys(schema)) values[name] = given?.[name] ?? schema[name]!.default;
  return values;
}
