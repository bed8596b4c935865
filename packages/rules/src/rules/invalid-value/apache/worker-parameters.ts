import { isTime } from './numbers.ts';

/** Parameters of a back end, and values that they refuse (Apache: `mod_proxy.c`, `set_worker_param`). */
const flag = (value: string): boolean => /^(?:on|off)$/i.test(value);
const any = (): boolean => true;
/** The number that a text begins with; 0 without one. */
const number = (value: string): number => Number.parseInt(value, 10) || 0;
const time = (value: string): boolean => isTime(value);
/** A time of at least a second; `500ms` passes. */
const aSecond = (value: string): boolean => isTime(value) && number(value) > 0;

export const workerParameters: Readonly<Record<string, (value: string) => boolean>> = {
  acquire: time,
  addressttl: (value) => /^(?:-1|\+?\d+)$/.test(value),
  connectiontimeout: time,
  disablereuse: flag,
  enablereuse: flag,
  flusher: any,
  flushpackets: (value) => /^(?:on|off|auto)$/i.test(value),
  flushwait: any,
  hcexpr: any,
  hcfails: any,
  hcinterval: any,
  hcmethod: any,
  hcpasses: any,
  hctemplate: any,
  hcuri: any,
  iobuffersize: (value) => !/^-?\d+$/.test(value) || Number(value) === 0 || Number(value) >= 512,
  keepalive: flag,
  lbset: any,
  loadfactor: (value) => Number.parseFloat(value) >= 1 && Number.parseFloat(value) <= 100,
  mapping: any,
  max: any,
  min: (value) => number(value) >= 0,
  ping: time,
  receivebuffersize: (value) => number(value) === 0 || number(value) >= 512,
  redirect: any,
  responsefieldsize: any,
  retry: (value) => !/^-\d/.test(value),
  route: any,
  secret: any,
  smax: any,
  status: (value) => /^[-+IDSERHNCPidserhncp]*$/.test(value),
  timeout: aSecond,
  ttl: (value) => number(value) > 0,
  upgrade: any,
};

/** Parameters of a group (`set_balancer_param`). */
export const balancerParameters: Readonly<Record<string, (value: string) => boolean>> = {
  failonstatus: (value) => /^[0-9, ]+$/.test(value),
  failontimeout: flag,
  forcerecovery: flag,
  growth: (value) => number(value) >= 1 && number(value) <= 100,
  lbmethod: any,
  maxattempts: any,
  nofailover: flag,
  nonce: any,
  scolonpathdelim: flag,
  stickysession: any,
  timeout: (value) => number(value) > 0,
};
