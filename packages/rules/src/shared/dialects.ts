import type { Gateway } from '@fcgilint/gateway';
import type { ApacheGateway } from '@fcgilint/gateway/apache';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { NginxGateway } from '@fcgilint/gateway/nginx';

/** The model as nginx's own, or `null` for another server's. */
export function asNginx(gateway: Gateway): NginxGateway | null {
  return gateway.dialect === 'nginx' ? (gateway as NginxGateway) : null;
}

/** The model as lighttpd's own, or `null` for another server's. */
export function asLighttpd(gateway: Gateway): LighttpdGateway | null {
  return gateway.dialect === 'lighttpd' ? (gateway as LighttpdGateway) : null;
}

/** The model as Apache's own, or `null` for another server's. */
export function asApache(gateway: Gateway): ApacheGateway | null {
  return gateway.dialect === 'apache' ? (gateway as ApacheGateway) : null;
}
