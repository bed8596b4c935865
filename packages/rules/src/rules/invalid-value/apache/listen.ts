import { type Checker, fault, shown } from './fault.ts';

/** Apache: `server/listen.c`, `ap_set_listener`; APR `apr_parse_addr_port`. Names are not resolved. */
export const checkListen: Checker = ({ words }) => {
  const given = words.filter((word) => word !== '');
  if ((given.length < words.length && words.length === 1) || given.length === 0 || words.length > 2) {
    return fault(
      null,
      '`Listen` takes an address and perhaps a protocol',
      'Listen requires 1 or 2 arguments.',
      'write one `Listen` for each address',
    );
  }
  const [address = ''] = words;
  const invalid = (): ReturnType<Checker> =>
    fault(
      0,
      `\`${shown(address)}\` is no address to listen on`,
      'Invalid address or port',
      'write `8080`, `127.0.0.1:8080` or `[::1]:8080`',
    );
  const withoutPort = (): ReturnType<Checker> =>
    fault(
      0,
      `\`${shown(address)}\` has no port`,
      'Port must be specified',
      'write `8080`, `127.0.0.1:8080` or `[::1]:8080`',
    );
  const match = /^(.*?)(?::(\d+))?$|^(\d+)$/s.exec(address)!;
  if (/^\d+$/.test(address)) return Number(address) >= 1 && Number(address) <= 65_535 ? null : invalid();
  if (match[2] === undefined) return /^\[[^\]]*\]\d+$/.test(address) ? invalid() : withoutPort();
  const port = Number(match[2]);
  if (port < 1 || port > 65_535 || match[1] === '') return invalid();
  return null;
};
