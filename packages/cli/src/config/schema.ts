/** What a text in the configuration stands for; names are looked up. */
export type TextMeaning =
  | 'path'
  | 'pattern'
  /** A pattern that `!` before it may take back. */
  | 'ignore-pattern'
  | 'rule'
  | 'rule-or-group'
  | 'version'
  | 'context'
  | 'format'
  | 'module'
  | 'url';

/** A text. `meaning` is ours: the published schema says it in its own words. */
export interface TextSchema {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly meaning?: TextMeaning;
}

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  /** What keys may be that are not in `properties`. Without it, no others are allowed. */
  readonly keys?: TextSchema;
  /** What their values are. */
  readonly values?: Schema;
  /** The values are settings of the rules that the keys name. */
  readonly ofRules?: true;
}

/** The part of JSON Schema that the configuration needs. */
export type Schema =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | TextSchema
  | { readonly type: 'array'; readonly items: Schema }
  | ObjectSchema;

/** A schema with a sentence. */
export type Described = Schema & { readonly description?: string };
