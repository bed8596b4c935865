import { type AddressOptions, type ParsedAddress, parseAddress } from '@fcgilint/gateway/nginx';

const cache = new Map<string, ParsedAddress>();
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
  const key = `${options.listen} ${options.uri} ${options.defaultPort} ${text}`;
  let address = cache.get(key);
  if (!address) {
    address = parseAddress(text, options);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(key, address);
  }
  return address;
}
