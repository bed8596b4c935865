import { variesBetweenPackages } from '../load/stock-files.ts';
import type { Directive, Param, Protocol, Unknown } from '../model.ts';
import type { Effective, NginxGateway } from './types.ts';
import { argument, placeOf, unknown } from './words.ts';

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

/**
 * A parameter as the application gets it from a block: the last of that name, which is the one that PHP, uwsgi and the
 * usual libraries keep; `null` when it is certainly not sent; `unknown` where something that is not here may send it.
 * `list` is the directive (`fastcgi_param`, ...). Names of headers (`proxy_set_header`) are compared without case.
 */
export function paramNamed(
  gateway: NginxGateway,
  block: Directive | null,
  list: string,
  name: string,
): Param | Unknown | null {
  const { directives, because } = gateway.effective(block, list);
  const header = list.endsWith('_set_header');
  const wanted = header ? name.toLowerCase() : name;
  for (let index = directives.length - 1; index >= 0; index--) {
    const directive = directives[index]!;
    const written = argument(directive, 0)?.value ?? '';
    if ((header ? written.toLowerCase() : written) === wanted) return paramOf(directive);
  }
  if (because) return because;
  if (!variesBetweenPackages(name)) return null;
  const { assumed } = gateway.tree;
  for (const { directive, path, place } of assumed) {
    if (directives.some(({ includedBy }) => includedBy === directive)) {
      return unknown(`some packages have ${name} in ${path}`, place);
    }
  }
  return null;
}
