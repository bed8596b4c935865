import { connect, type NetConnectOpts } from 'node:net';
import { defineProof, lighttpd } from '../harness/index.ts';

const entry = (options: string): string => lighttpd(`fastcgi.server = ( "/app" => (( ${options} )) )`);

const refused = (config: string, log: RegExp) => ({ config, starts: false, log, checkRefuses: true }) as const;

export default defineProof({
  rule: 'incomplete-backend-address',
  cases: [
    {
      covers: 'lighttpd-host-missing',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [{ ask: '/app/foo', good: { from: 'app' } }],
      variants: {
        bad: refused(entry('"port" => @APP_PORT@, "check-local" => "disable"'), /host or bin-path have to be set/),
        'bad-empty': refused(
          entry('"host" => "", "port" => @APP_PORT@, "check-local" => "disable"'),
          /host or bin-path have to be set/,
        ),
        fixed: entry('"host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable"'),
        'ok-text': entry('"host" => "@APP_HOST@", "port" => "@APP_PORT@", "check-local" => "disable"'),
      },
    },
    {
      covers: 'lighttpd-socket-and-host',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi', listen: 'unix' } },
      observe: [{ ask: '/app/foo', good: { from: 'app' } }],
      variants: {
        bad: refused(
          entry('"socket" => "@APP@", "host" => "127.0.0.1", "check-local" => "disable"'),
          /either host\/port or socket have to be set/,
        ),
        'bad-port': refused(
          entry('"socket" => "@APP@", "port" => 9000, "check-local" => "disable"'),
          /either host\/port or socket have to be set/,
        ),
        fixed: entry('"socket" => "@APP@", "check-local" => "disable"'),
        'ok-path-in-host': entry('"host" => "@APP@", "check-local" => "disable"'),
      },
    },
    {
      covers: 'lighttpd-port-missing',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/app/foo',
          bad: { status: 503, log: /socket: tcp:127\.0\.0\.9:80: Connection refused/ },
          good: { from: 'app' },
        },
      ],
      variants: {
        bad: entry('"host" => "127.0.0.9", "check-local" => "disable"'),
        fixed: entry('"host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable"'),
      },
    },
    {
      covers: 'lighttpd-bin-path-without-socket',
      dialect: 'lighttpd',
      observe: [
        {
          what: 'the program has the address that is written',
          probe: ({ values }) => hasOwnAddress(values),
          bad: false,
          good: true,
        },
        {
          what: 'port 80 takes connections',
          probe: () => listens({ host: '127.0.0.1', port: 80 }),
          bad: true,
        },
      ],
      variants: {
        bad: {
          config: entry('"bin-path" => "@ECHO_FCGI@", "max-procs" => 1, "check-local" => "disable"'),
          notMended: 'the socket that it adds is in a folder of the system',
        },
        fixed: entry(
          '"bin-path" => "@ECHO_FCGI@", "max-procs" => 1, "socket" => "@ROOT@/run/a.sock", "check-local" => "disable"',
        ),
        'ok-port': entry(
          '"bin-path" => "@ECHO_FCGI@", "max-procs" => 1, "port" => @PORT2@, "check-local" => "disable"',
        ),
      },
      ports: 2,
    },
    {
      covers: null,
      title: 'a host that is none',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo', good: { from: 'app' } }],
      variants: {
        bad: refused(
          lighttpd('proxy.server = ( "/app" => (( "host" => "http://@APP@" )) )'),
          /getaddrinfo failed: Name or service not known/,
        ),
        'bad-port': refused(
          lighttpd('proxy.server = ( "/app" => (( "host" => "@APP@" )) )'),
          /getaddrinfo failed: Name or service not known/,
        ),
        fixed: lighttpd('proxy.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )'),
      },
    },
  ],
});

/** Whether a program listens on the socket or the port that the good variants name. */
async function hasOwnAddress(values: Readonly<Record<string, string>>): Promise<boolean> {
  const socket = await listens({ path: `${values['ROOT']}/run/a.sock-0` });
  return socket || (await listens({ host: '127.0.0.1', port: Number(values['PORT2']) }));
}

/** Whether something takes connections there. */
function listens(address: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
