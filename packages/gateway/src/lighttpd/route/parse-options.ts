import type { Unknown } from '../../model.ts';
import { type Evaluation, type Setting, unknown } from '../context.ts';
import { booleanOf } from '../values.ts';

/** How strictly the server reads requests: `server.http-parseopts` and the older single keys. */
export interface ParseOptions {
  readonly normalizeUrl: boolean;
  readonly rejectControls: boolean;
  readonly slash2f: 'decode' | 'reject' | 'keep';
  readonly dotSegments: 'remove' | 'reject' | 'keep';
  readonly spacesToPlus: boolean;
  readonly rejectInvalidUtf8: boolean;
  readonly hostStrict: boolean;
  readonly hostNormalize: boolean;
  readonly bodyWithGet: boolean;
  /** Something in the options that this model does not follow. */
  readonly unknown: Unknown | null;
}

/**
 * The options of a configuration; all strict by default.
 *
 * lighttpd: src/configfile.c, config_init, config_http_parseopts
 */
export function parseOptions(evaluation: Evaluation): ParseOptions {
  const { settings } = evaluation.global;
  const options = new Map<string, boolean>();
  let hidden: Unknown | null = null;
  const setting = settings.get('server.http-parseopts');
  if (setting?.value.kind === 'unknown') hidden = setting.value;
  if (setting?.value.kind === 'list') {
    for (const { key, value, place } of setting.value.items) {
      const on = booleanOf(value);
      if (typeof key !== 'string' || typeof on !== 'boolean')
        hidden ??= unknown('server.http-parseopts is not read', place);
      else options.set(key, on);
    }
  }
  if (options.get('url-normalize-required') === true) {
    hidden ??= unknown('url-normalize-required is not followed here', setting!.assignments[0]!.place);
  }
  if (options.get('url-normalize-unreserved') === false) {
    hidden ??= unknown('url-normalize-unreserved is not followed here', setting!.assignments[0]!.place);
  }
  const on = (name: string, byDefault: boolean): boolean => options.get(name) ?? byDefault;
  const single = (key: string, byDefault: boolean): boolean => flagOf(settings.get(key)) ?? byDefault;
  return {
    normalizeUrl: on('url-normalize', true),
    rejectControls: on('url-ctrls-reject', true),
    slash2f: on('url-path-2f-reject', false) ? 'reject' : on('url-path-2f-decode', true) ? 'decode' : 'keep',
    dotSegments: on('url-path-dotseg-reject', false)
      ? 'reject'
      : on('url-path-dotseg-remove', true)
        ? 'remove'
        : 'keep',
    spacesToPlus: on('url-query-20-plus', false),
    rejectInvalidUtf8: on('url-invalid-utf8-reject', true),
    hostStrict: on('host-strict', single('server.http-parseopt-host-strict', true)),
    hostNormalize: on('host-normalize', single('server.http-parseopt-host-normalize', false)),
    bodyWithGet: on('method-get-body', false),
    unknown: hidden,
  };
}

function flagOf(setting: Setting | undefined): boolean | null {
  const value = setting ? booleanOf(setting.value) : null;
  return typeof value === 'boolean' ? value : null;
}
