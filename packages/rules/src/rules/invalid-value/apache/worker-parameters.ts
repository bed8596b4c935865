/** Parameters of a back end, and values that they refuse (Apache: `mod_proxy.c`, `set_worker_param`). */
const flag = (value: string): boolean => /^(?:on|off)$/i.test(value);
const any = (): boolean => true;
const atLeast =
  (least: number) =>
  (value: string): boolean =>
    !/^-?\d+$/.test(value) ? /^\d/.test(value) : Number(value) >= least;

export const workerParameters: Readonly<Record<string, (value: string) => boolean>> = {
  acquire: any,
  addressttl: any,
  connectiontimeout: any,
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
  loadfactor: (value) => !/^\d+$/.test(value) || (Number(value) >= 1 && Number(value) <= 100),
  mapping: any,
  max: any,
  min: any,
  ping: (value) => /^\+?\d/.test(value),
  receivebuffersize: any,
  redirect: any,
  responsefieldsize: any,
  retry: (value) => !/^-\d/.test(value),
  route: any,
  secret: any,
  smax: any,
  status: (value) => /^[-+IDSERHNCPidserhncp]*$/.test(value),
  timeout: atLeast(1),
  ttl: any,
  upgrade: any,
};

/** Parameters of a group (`set_balancer_param`). */
export const balancerParameters: Readonly<Record<string, (value: string) => boolean>> = {
  failonstatus: (value) => /^[0-9, ]+$/.test(value),
  failontimeout: flag,
  forcerecovery: flag,
  growth: any,
  lbmethod: any,
  maxattempts: any,
  nofailover: flag,
  nonce: any,
  scolonpathdelim: flag,
  stickysession: any,
  timeout: any,
};
