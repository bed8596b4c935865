import { type AddressOptions, type ParsedAddress, parseAddress } from '@fcgilint/gateway/nginx';

/** By what is allowed, then by text. */
const caches = new Map<number, Map<string, ParsedAddress>>();
const cacheLimit = 10_000;

/** The address of a `listen`, as the server reads it. Answers are kept: thousands of servers share a few. */
export function listenAddress(text: string, defaultPort: number): ParsedAddress {
  return parsed(text, { listen: true, defaultPort, uri: false });
}

/** The address of a back end, with a path behind it where one is allowed. Answers are kept. */
export function backendAddress(text: string, defaultPort: number, uri: boolean): ParsedAddress {
  return parsed(text, { listen: false, defaultPort, uri });
}

function parsed(text: string, options: AddressOptions): ParsedAddress {
  const kind = options.defaultPort * 4 + (options.listen ? 2 : 0) + (options.uri ? 1 : 0);
  let cache = caches.get(kind);
  if (!cache) {
    cache = new Map();
    caches.set(kind, cache);
  }
  let address = cache.get(text);
  if (!address) {
    address = parseAddress(text, options);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(text, address);
  }
  return address;
}
