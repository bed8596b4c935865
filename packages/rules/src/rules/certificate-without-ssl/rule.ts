import type { Socket } from '@fcgilint/gateway';
import { argument, childrenNamed, type NginxGateway, type NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { showAddress } from '../../shared/overlap.ts';

/** A server with a certificate none of whose sockets speaks TLS. */
export const certificateWithoutSsl = defineRule({
  name: 'certificate-without-ssl',
  aliases: [],
  covers: ['nginx-certificate-without-ssl'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The server has a certificate, but its `listen` lacks `ssl`: it speaks plain HTTP there',
  messages: {
    plain: ({ port }) =>
      `port ${port} speaks plain HTTP: the \`listen\` has no \`ssl\`, so the certificate is not used`,
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    let secure: Set<string> | null = null;
    each(nginx.hosts, (host) => {
      const plain = plainSocket(nginx, host);
      if (!plain?.directive || mayHide(host.directive)) return;
      // What one server says of an address counts for all of them.
      secure ??= new Set(nginx.httpSockets.filter(({ tls }) => tls).map(({ address }) => showAddress(address)));
      if (secure.has(showAddress(plain.address))) return;
      const [address] = plain.directive.statement.args;
      const { source } = plain.place;
      report({
        message: 'plain',
        data: { port: plain.address.kind === 'inet' ? plain.address.port : 443 },
        at: plain.place,
        ...(gateway.tree.context === 'main' ? {} : { confidence: 'medium' as const }),
        related: certificates(nginx, host).map((at) => ({ at, message: 'the certificate' })),
        notes: ['browsers that begin a TLS handshake there get an answer that is none, and give up'],
        help: 'write `ssl` behind the address',
        ...(address
          ? { fix: { title: 'add ssl', edits: [{ source, start: address.end, end: address.end, text: ' ssl' }] } }
          : {}),
      });
    });
  },
});

/** The socket that was meant for TLS: port 443, or the only one of a server with a certificate of its own. */
function plainSocket(gateway: NginxGateway, { directive, children, sockets }: NginxHost): Socket | null {
  if (!directive || sockets.length === 0) return null;
  const own = childrenNamed(children, 'ssl_certificate').length > 0;
  const candidates = sockets.filter(({ address }) => address.kind === 'inet' && address.port === 443);
  const [only] = sockets;
  const meant = candidates[0] ?? (own && sockets.length === 1 && !isPlainPort(only!) ? only! : null);
  if (!meant || sockets.some(({ tls }) => tls)) return null;
  if (!own && gateway.effective(directive, 'ssl_certificate').directives.length === 0) return null;
  const old = gateway.effective(directive, 'ssl').directives[0];
  return old && argument(old, 0)?.value.toLowerCase() === 'on' ? null : meant;
}

/** Port 80 stays plain, and what a Unix socket speaks is between the two ends. */
function isPlainPort({ address }: Socket): boolean {
  return address.kind !== 'inet' || address.port === 80;
}

function certificates(gateway: NginxGateway, { directive }: NginxHost) {
  return gateway
    .effective(directive, 'ssl_certificate')
    .directives.slice(0, 1)
    .map(({ source, statement }) => ({ source, start: statement.start, end: statement.end }));
}
