import { listenAddress } from '../../../shared/nginx-address.ts';
import { badValue, type Checker, fault, inOrder } from './fault.ts';
import { isNginxInteger, isNginxSize, isNginxTime, nginxInteger } from './notation.ts';
import { parameters } from './parameters.ts';

const shared = {
  'backlog=': (text: string) => (nginxInteger(text) ?? 0) > 0,
  'rcvbuf=': isNginxSize,
  'sndbuf=': isNginxSize,
  'fastopen=': isNginxInteger,
  'setfib=': isNginxInteger,
  'accept_filter=': () => true,
  'ipv6only=': (text: string) => text === 'on' || text === 'off',
  'so_keepalive=': isKeepalive,
};

const address: (defaultPort: number) => Checker = (defaultPort) => (subject) => {
  const word = subject.words[0]!;
  const parsed = listenAddress(word.value, defaultPort);
  if (!parsed.ok) {
    const help = /^:\d+$/.test(word.value)
      ? `write \`${word.value.slice(1)}\`, or \`*${word.value}\``
      : 'write an address such as `80`, `127.0.0.1:80`, `[::1]:80`, `unix:/run/x.sock`';
    return fault(
      subject.directive,
      word,
      `\`${word.value}\` is no address to listen on: ${parsed.message}`,
      `${parsed.message} in "${word.value}" of the "listen" directive`,
      help,
    );
  }
  if (parsed.address.kind === 'name' && parsed.address.host.includes('$')) {
    return badValue(
      subject,
      word,
      'an address without variables: they are not expanded here',
      `host not found in "${word.value}" of the "listen" directive`,
    );
  }
  if (!parsed.hasPort && defaultPort === 0) {
    return fault(
      subject.directive,
      word,
      `\`${word.value}\` has no port`,
      `no port in "${word.value}" of the "listen" directive`,
      'add the port',
    );
  }
  return null;
};

/** Parameters that a QUIC socket cannot have (nginx: ngx_http_core_listen). */
const notWithQuic: Checker = ({ directive, words }) => {
  if (!words.some((word) => word.value === 'quic')) return null;
  const wrong = words.find(({ value }) =>
    /^(?:fastopen=|backlog=|accept_filter=|deferred$|multipath$|ssl$|http2$|so_keepalive=(?!off$)|proxy_protocol$)/.test(
      value,
    ),
  );
  if (!wrong) return null;
  const name = wrong.value.replace(/=.*/, '');
  return fault(
    directive,
    wrong,
    `\`${name}\` and \`quic\` exclude each other`,
    `"${name}" parameter is incompatible with "quic"`,
    'give the two sockets a `listen` each',
  );
};

/** `listen` of http (nginx: ngx_http_core_listen). */
export const checkHttpListen = inOrder(
  address(80),
  parameters({
    from: 1,
    words: [
      'default_server',
      'default',
      'bind',
      'deferred',
      'reuseport',
      'multipath',
      'ssl',
      'http2',
      'quic',
      'http3',
      'proxy_protocol',
    ],
    keyed: shared,
  }),
  notWithQuic,
);

/** `listen` of stream (nginx: ngx_stream_core_listen). */
export const checkStreamListen = inOrder(
  address(0),
  parameters({
    from: 1,
    words: ['default_server', 'bind', 'deferred', 'reuseport', 'multipath', 'ssl', 'udp', 'proxy_protocol'],
    keyed: shared,
  }),
);

/** `listen` of mail (nginx: ngx_mail_core_listen). */
export const checkMailListen = inOrder(
  address(0),
  parameters({ from: 1, words: ['bind', 'ssl', 'proxy_protocol', 'multipath'], keyed: shared }),
);

/** `on`, `off`, or idle time, interval and count with colons between them, of which one must be there. */
function isKeepalive(text: string): boolean {
  if (text === 'on' || text === 'off') return true;
  const [idle = '', interval = '', ...rest] = text.split(':');
  const count = rest.join(':');
  if (idle !== '' && !isNginxTime(idle, false)) return false;
  if (interval !== '' && !isNginxTime(interval, false)) return false;
  if (count !== '' && !isNginxInteger(count)) return false;
  return [idle, interval, count].some((part) => /[1-9]/.test(part));
}
