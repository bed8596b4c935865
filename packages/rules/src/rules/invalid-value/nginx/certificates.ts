import type { Directive } from '@fcgilint/gateway';
import { addressText, argument, type NginxGateway, type NginxHost } from '@fcgilint/gateway/nginx';
import { listenAddress } from '../../../shared/nginx-address.ts';
import { type Fault, fault, wordsOf } from './fault.ts';

/** The servers of one address in the order of the file. */
interface Listeners {
  readonly members: { readonly host: NginxHost; readonly listen: Directive; readonly isDefault: boolean }[];
  /** The first `listen` that asks for TLS, and the word that does. */
  tls: { readonly listen: Directive; readonly parameter: string } | null;
}

/**
 * A server that talks TLS needs a certificate with its key, if only by inheritance; of several servers of an address
 * the default one (nginx: ngx_http_ssl_merge_srv_conf, ngx_http_ssl_init). For whole configurations.
 */
export function checkCertificates(gateway: NginxGateway): Fault[] {
  const addresses = new Map<string, Listeners>();
  const faults: Fault[] = [];
  const keyless = new Set<Directive>();
  for (const host of gateway.hosts) {
    if (!host.directive) continue;
    const missing = certificateWithoutKey(gateway, host.directive);
    if (missing && !keyless.has(missing)) {
      keyless.add(missing);
      const path = argument(missing, 0)?.value ?? '';
      faults.push(
        fault(
          missing,
          null,
          'the certificate has no key',
          `no "ssl_certificate_key" is defined for certificate "${path}"`,
          'add `ssl_certificate_key`',
        ),
      );
    }
    collect(host, addresses);
  }
  for (const listeners of addresses.values()) {
    const found = withoutCertificate(gateway, listeners);
    if (found) faults.push(found);
  }
  return faults;
}

function collect(host: NginxHost, addresses: Map<string, Listeners>): void {
  for (const listen of host.children) {
    if (listen.name !== 'listen') continue;
    const [address, ...parameters] = wordsOf(listen).map(({ value }) => value);
    const parsed = listenAddress(address ?? '', 80);
    if (!parsed.ok) continue;
    const key = `${addressText(parsed.address)} ${parameters.includes('quic')}`;
    let listeners = addresses.get(key);
    if (!listeners) {
      listeners = { members: [], tls: null };
      addresses.set(key, listeners);
    }
    listeners.members.push({
      host,
      listen,
      isDefault: parameters.includes('default_server') || parameters.includes('default'),
    });
    const parameter = parameters.find((each) => each === 'ssl' || each === 'quic');
    if (parameter) listeners.tls ??= { listen, parameter };
  }
}

function withoutCertificate(gateway: NginxGateway, { members, tls }: Listeners): Fault | null {
  if (!tls) return null;
  const chosen = members.find((member) => member.isDefault) ?? members[0]!;
  const server = chosen.host.directive;
  if (isSet(gateway, server, 'ssl_certificate') || isOn(gateway, server)) return null;
  const { listen, parameter } =
    members.length === 1 || tls.listen === chosen.listen ? tls : { ...tls, listen: chosen.listen };
  const word = wordsOf(listen).find(({ value }) => value === parameter) ?? null;
  const what = 'a server that talks TLS has no certificate';
  const says = `no "ssl_certificate" is defined for the "listen ... ${parameter}" directive`;
  const help =
    members.length > 1
      ? 'add `ssl_certificate` and `ssl_certificate_key`: this is the default server of the address'
      : 'add `ssl_certificate` and `ssl_certificate_key`';
  return fault(listen, word, what, says, help);
}

/** The certificate in force for which no key is left; each takes the key of its place in the list. */
function certificateWithoutKey(gateway: NginxGateway, server: Directive): Directive | null {
  const certificates = gateway.effective(server, 'ssl_certificate').directives;
  if (certificates.length === 0) return null;
  return certificates[gateway.effective(server, 'ssl_certificate_key').directives.length] ?? null;
}

function isSet(gateway: NginxGateway, scope: Directive | null, name: string): boolean {
  return gateway.effective(scope, name).directives.length > 0;
}

/** `ssl_reject_handshake on`: no certificate is needed. */
function isOn(gateway: NginxGateway, scope: Directive | null): boolean {
  const [directive] = gateway.effective(scope, 'ssl_reject_handshake').directives;
  return directive !== undefined && /^on$/i.test(argument(directive, 0)?.value ?? '');
}
