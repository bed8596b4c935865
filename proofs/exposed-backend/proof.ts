import { askFastcgi } from '../backends/index.ts';
import { defineProof, lighttpd, nginxServer, type Probe, type ProofCase } from '../harness/index.ts';

/** Speaks FastCGI to the back end from outside of the web server, at another address of this machine. */
const fromOutside: Probe = {
  what: 'a FastCGI request to the back end at 127.0.0.2, past the web server',
  probe: async ({ values }) => {
    const to = { host: '127.0.0.2', port: Number(values['PORT2']) };
    const answer = await askFastcgi(to, [['SCRIPT_FILENAME', '/etc/hostname']]).catch(() => 'refused');
    return answer.includes('"SCRIPT_FILENAME","/etc/hostname"') ? 'answered' : answer;
  },
  bad: 'answered',
  good: 'refused',
};

const spawned = (options: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => ((
  "bin-path" => "@ECHO_FCGI@",
${options}  "port" => @PORT2@,
  "max-procs" => 1,
  "check-local" => "disable"
)) )`);

const passing = nginxServer(`    location / {
      include fastcgi_params;
      fastcgi_param SCRIPT_NAME "";
      fastcgi_param PATH_INFO $document_uri;
      fastcgi_pass 127.0.0.1:@PORT2@;
    }`);

const spawnFcgi = (...address: string[]) => ({
  config: passing,
  processes: {
    app: {
      command: ['spawn-fcgi', '-n', ...address, '-p', '@PORT2@', '--', '@ECHO_FCGI@'],
      ready: '127.0.0.1:@PORT2@',
    },
  },
});

const spawnFcgiCase: ProofCase = {
  covers: 'spawn-fcgi-bind-all',
  title: 'spawn-fcgi',
  dialect: 'nginx',
  needs: ['spawn-fcgi'],
  notLinted: 'the command line that starts the program stands in no configuration of the server',
  ports: 2,
  observe: [{ ask: '/foo', bad: { from: 'spawned' } }, { ask: '/foo', good: { from: 'spawned' } }, fromOutside],
  variants: {
    bad: spawnFcgi(),
    'bad-zero': spawnFcgi('-a', '0.0.0.0'),
    fixed: spawnFcgi('-a', '127.0.0.1'),
  },
};

export default defineProof({
  rule: 'exposed-backend',
  cases: [
    {
      covers: 'spawn-fcgi-bind-all',
      title: 'bin-path of lighttpd',
      dialect: 'lighttpd',
      ports: 2,
      observe: [
        { ask: '/app/foo', bad: { from: 'spawned' } },
        { ask: '/app/foo', good: { from: 'spawned' } },
        fromOutside,
      ],
      variants: {
        'bad-zero': spawned('  "host" => "0.0.0.0",\n'),
        fixed: spawned('  "host" => "127.0.0.1",\n'),
        'ok-default': spawned(''),
      },
    },
    spawnFcgiCase,
  ],
});
