import type { Unknown } from '../../model.ts';
import type { Evaluation, Setting } from '../context.ts';
import { booleanOf } from '../values.ts';

/** How strictly the server reads requests: `server.http-parseopts` and the older single keys. */
export interface ParseOptions {
  /** `required`: only what must be encoded stays encoded; `unreserved`: what need never be encoded is decoded. */
  readonly normalizeUrl: 'unreserved' | 'required' | null;
  readonly rejectControls: boolean;
  readonly slash2f: 'decode' | 'reject' | 'keep';
  readonly dotSegments: 'remove' | 'reject' | 'keep';
  readonly spacesToPlus: boolean;
  readonly rejectInvalidUtf8: boolean;
  readonly hostStrict: boolean;
  readonly hostNormalize: boolean;
  readonly bodyWithGet: boolean;
  /** What of the options cannot be known. */
  readonly unknown: Unknown | null;
  /** Why the server refuses the options, or `null`. */
  readonly refused: string | null;
}

/** Options of the URL with their defaults. */
const urlDefaults: Readonly<Record<string, boolean>> = {
  'url-normalize': true,
  'url-normalize-unreserved': true,
  'url-normalize-required': false,
  'url-ctrls-reject': true,
  'url-path-backslash-trans': false,
  'url-path-2f-decode': true,
  'url-path-2f-reject': false,
  'url-path-dotseg-remove': true,
  'url-path-dotseg-reject': false,
  'url-query-20-plus': false,
  'url-invalid-utf8-reject': true,
};
const otherOptions = ['header-strict', 'host-strict', 'host-normalize', 'method-get-body'];

/**
 * The options of a configuration; strict by default. Entries after `"url-normalize" => "disable"` are not read.
 *
 * lighttpd: src/configfile.c, config_init, config_http_parseopts
 */
export function parseOptions(evaluation: Evaluation): ParseOptions {
  const { settings } = evaluation.global;
  const url = new Map(Object.entries(urlDefaults));
  const other = new Map<string, boolean>();
  let hidden: Unknown | null = null;
  let refused: string | null = null;
  let off = false;
  const setting = settings.get('server.http-parseopts');
  if (setting?.value.kind === 'unknown') hidden = setting.value;
  for (const { key, value } of setting?.value.kind === 'list' ? setting.value.items : []) {
    const on = booleanOf(value);
    if (typeof on === 'object' && on !== null) hidden ??= on;
    else if (typeof key === 'object' && key !== null) hidden ??= key;
    else if (on === null || key === null)
      refused ??= 'server.http-parseopts needs "enable" or "disable" for each option';
    else if (url.has(key)) {
      url.set(key, on);
      if (on) url.set('url-normalize', true);
      if (key !== 'url-normalize' || on) continue;
      off = true;
      break;
    } else if (otherOptions.includes(key)) other.set(key, on);
    else refused ??= `server.http-parseopts has no option ${key}`;
  }
  const has = (name: string): boolean => !off && url.get(name) === true;
  if (has('url-path-2f-decode') && has('url-path-2f-reject')) {
    refused ??= 'url-path-2f-decode and url-path-2f-reject exclude each other';
  }
  if (has('url-path-dotseg-remove') && has('url-path-dotseg-reject')) {
    refused ??= 'url-path-dotseg-remove and url-path-dotseg-reject exclude each other';
  }
  if (!has('url-normalize-unreserved') && !has('url-normalize-required') && !off) {
    // Without either of the two the server falls back to the first, with what belongs to it.
    url.set('url-invalid-utf8-reject', true);
  }
  const single = (key: string, byDefault: boolean): boolean => flagOf(settings.get(key)) ?? byDefault;
  return {
    normalizeUrl: off ? null : has('url-normalize-required') ? 'required' : 'unreserved',
    rejectControls: has('url-ctrls-reject'),
    slash2f: has('url-path-2f-reject') ? 'reject' : has('url-path-2f-decode') ? 'decode' : 'keep',
    dotSegments: has('url-path-dotseg-reject') ? 'reject' : has('url-path-dotseg-remove') ? 'remove' : 'keep',
    spacesToPlus: has('url-query-20-plus'),
    rejectInvalidUtf8: has('url-invalid-utf8-reject'),
    hostStrict: other.get('host-strict') ?? single('server.http-parseopt-host-strict', true),
    hostNormalize: other.get('host-normalize') ?? single('server.http-parseopt-host-normalize', false),
    bodyWithGet: other.get('method-get-body') ?? false,
    unknown: hidden,
    refused,
  };
}

function flagOf(setting: Setting | undefined): boolean | null {
  const value = setting ? booleanOf(setting.value) : null;
  return typeof value === 'boolean' ? value : null;
}
