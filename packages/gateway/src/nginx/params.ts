import type { Directive, Param, Protocol } from '../model.ts';
import type { Effective } from './types.ts';
import { argument, placeOf } from './words.ts';

/** The directive that lists what is sent, by protocol; http sends headers. */
const listNames: Partial<Record<Protocol, string>> = {
  fastcgi: 'fastcgi_param',
  scgi: 'scgi_param',
  uwsgi: 'uwsgi_param',
  http: 'proxy_set_header',
  https: 'proxy_set_header',
  grpc: 'grpc_set_header',
};

/** The name of the directive that sets what a protocol sends, or `null` for one that sends nothing of the kind. */
export function paramDirective(protocol: Protocol): string | null {
  return listNames[protocol] ?? null;
}

/** What a list of `*_param` or `*_set_header` directives sends, in order and with duplicates. */
export function paramsOf(effective: Effective): Param[] {
  return effective.directives.map(paramOf);
}

function paramOf(directive: Directive): Param {
  return {
    name: argument(directive, 0)?.value ?? '',
    value: argument(directive, 1)?.value ?? null,
    place: placeOf(directive),
    ifNotEmpty: argument(directive, 2)?.value === 'if_not_empty',
  };
}
