/** Addresses that lighttpd checks while it reads conditions. Answers `true` whenever it is not certain. */

const PORT = /^[ \t\n\v\f\r]*\+?(?:0[xX]([0-9a-fA-F]+)|0([0-7]*)|([1-9][0-9]*))$/;

/** Whether the text is a port between 1 and 65535, in decimal, octal or hexadecimal as C reads numbers. */
function isPort(text: string): boolean {
  const match = PORT.exec(text);
  if (!match) return false;
  const [, hex, octal, decimal] = match;
  const port = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.parseInt(octal || '0', 8);
  return port > 0 && port <= 65535;
}

/** Whether `$HTTP["host"]` takes the value (lighttpd: src/request.c, http_request_host_normalize). */
export function isHostAndPort(text: string): boolean {
  if (text.startsWith('[')) return true;
  const colon = text.indexOf(':');
  if (colon < 0) return true;
  if (colon === 0) return false;
  const port = text.slice(colon + 1);
  return port === '' || isPort(port);
}

/** Whether `$SERVER["socket"]` takes the value. */
export function isSocket(text: string): boolean {
  return /^(?::|\/|\\|\[\])/.test(text) || isHostAndPort(text);
}

/**
 * Whether `$HTTP["remoteip"]` takes the value. A bad mask is no error (the server mixes up two results); IPv6 is not
 * looked into here.
 */
export function isRemoteAddress(text: string): boolean {
  if (text.startsWith('/') || text.startsWith('[') || text.includes(':')) return true;
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  if (slash >= 0 && !/^[ \t\n\v\f\r]*\+?0*(?:[1-9]|[12][0-9]|3[0-2])$/.test(text.slice(slash + 1))) return true;
  const parts = address.split('.');
  return parts.length === 4 && parts.every((p) => /^(?:0|[1-9][0-9]{0,2})$/.test(p) && Number(p) <= 255);
}
