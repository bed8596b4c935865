import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { mountsOf, type NginxMount } from '../../shared/nginx-mounts.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** A pass that speaks another protocol than the program behind it, as far as the name of its socket tells. */
export const wrongBackendProtocol = defineRule({
  name: 'wrong-backend-protocol',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'none',
  summary: 'The program behind does not speak the protocol of the pass: every request ends in an error',
  messages: {
    wrong: ({ pass, program, speaks }) => `\`${pass}\` to ${program}, which speaks ${speaks}`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    each(mountsOf(nginx), (mount) => {
      const program = programOf(mount);
      if (!program || program.protocol === family(mount)) return;
      const { pass, route } = mount;
      report({
        message: 'wrong',
        data: { pass: pass.name, program: program.name, speaks: program.speaks },
        at: passPlace(route),
        notes: [
          'it cannot read the request, closes the connection or answers 400, and nginx answers 502 or passes that on',
        ],
        help: program.help,
      });
    });
  },
});

interface Program {
  readonly name: string;
  readonly protocol: string;
  readonly speaks: string;
  readonly help: string;
}

const fpm: Program = {
  name: 'PHP-FPM',
  protocol: 'fastcgi',
  speaks: 'FastCGI alone',
  help: 'write `include fastcgi.conf;` and `fastcgi_pass` instead',
};

const http = (name: string): Program => ({
  name,
  protocol: 'proxy',
  speaks: 'HTTP alone',
  help: 'write `proxy_pass http://...;` instead',
});

/** Servers that speak HTTP and nothing else, whatever they are told. gunicorn is not among them: it may speak uwsgi. */
const httpServers = /(?:^|[^a-z])(uvicorn|hypercorn|daphne|puma|unicorn|thin|waitress)(?:[^a-z]|$)/i;

/** The program that all endpoints are named after; `null` where the names tell nothing. */
function programOf({ target }: NginxMount): Program | null {
  const { endpoints, name } = target.backend;
  if (endpoints.length === 0) return null;
  const sockets = endpoints.map(({ address }) => {
    if (address.kind === 'unix') return address.path.slice(address.path.lastIndexOf('/') + 1);
    return address.kind === 'name' ? `${address.host}:${address.port}` : null;
  });
  const texts = sockets.map((text) => text ?? name ?? '');
  // A host of that name may have a web server on another port, but the port of PHP-FPM is 9000 everywhere.
  if (texts.every((text) => /fpm/i.test(text) && /(?:\.sock(?:et)?|:9000)$/.test(text))) return fpm;
  const found = texts.map((text) => httpServers.exec(text)?.[1]?.toLowerCase());
  return found[0] !== undefined && found.every((each) => each === found[0]) ? http(found[0]) : null;
}

function family({ pass }: NginxMount): string {
  return pass.name.replace('_pass', '');
}
