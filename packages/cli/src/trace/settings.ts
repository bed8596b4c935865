import { UsageError } from '../cli/usage-error.ts';
import type { TraceUrl } from './read-url.ts';

/** What is asked, before the configuration is known. */
export interface Question {
  readonly method: string;
  readonly url: TraceUrl;
  /** Names as given; a `Host` among them replaces the URL's. */
  readonly headers: readonly (readonly [string, string])[];
  readonly listen: { readonly address: string; readonly port: number } | null;
  readonly client: string | null;
}

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Checks a method. Throws a UsageError. */
export function readMethod(text: string): string {
  if (!token.test(text)) throw new UsageError(`"${text}" is no method`, 'write it as CONFIG METHOD URL');
  if (text !== text.toUpperCase()) {
    throw new UsageError(`"${text}" is no method that servers know`, `did you mean ${text.toUpperCase()}?`);
  }
  return text;
}

/** Reads `Name: value`. Throws a UsageError. */
export function readHeader(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0));
  if (!token.test(name)) throw new UsageError(`"${text}" is no header`, "write it as 'NAME: VALUE'");
  const value = text.slice(colon + 1).trim();
  if (/[\r\n\0]/.test(value)) throw new UsageError(`the header ${name} has a line break in it`);
  return [name, value];
}

/** Reads `ADDR:PORT`, `[ADDR]:PORT`, `:PORT` or a port alone. Throws a UsageError. */
export function readListen(text: string): { readonly address: string; readonly port: number } {
  const parts = /^(?:(\[[0-9A-Fa-f:.]+\]|[0-9.]+)?:)?([0-9]{1,5})$/.exec(text);
  const port = Number(parts?.[2]);
  if (!parts || port === 0 || port > 65535) {
    throw new UsageError(`--listen cannot be "${text}"`, 'write it as 192.0.2.1:80 or [2001:db8::1]:80');
  }
  const address = (parts[1] ?? '127.0.0.1').replace(/^\[|\]$/g, '');
  if (!isAddress(address)) throw new UsageError(`--listen: "${address}" is no IP address`);
  return { address, port };
}

/** Checks an IP address. Throws a UsageError. */
export function readClient(text: string): string {
  const address = text.replace(/^\[|\]$/g, '');
  if (!isAddress(address)) throw new UsageError(`--client cannot be "${text}"`, 'write an IP address: 192.0.2.1');
  return address;
}

/** Whether a text is an IPv4 or IPv6 address without brackets. */
export function isAddress(text: string): boolean {
  if (/^[0-9.]+$/.test(text)) {
    const parts = text.split('.');
    return parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
  }
  // The platform's own reading of IPv6, which has many short forms.
  return text.includes(':') && URL.canParse(`http://[${text}]/`);
}
