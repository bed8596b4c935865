import { MemoryFileHost, SourceText } from '../../../packages/core/src/index.ts';
import { loadConfig } from '../../../packages/gateway/src/index.ts';
import { nginxKnowledge } from '../../../packages/gateway/src/knowledge/nginx.ts';
import { lowerNginx } from '../../../packages/gateway/src/nginx/index.ts';
import { parseNginx } from '../../../packages/parser-nginx/src/index.ts';
import { lintGateway } from '../../../packages/rules/src/engine.ts';
import { rules } from '../../../packages/rules/src/registry/all.gen.ts';
import type { Answer } from '../nginx/server.ts';

const names = new Set([
  'syntax-error',
  'ignored-syntax',
  'unknown-directive',
  'directive-not-allowed-here',
  'wrong-argument-count',
  'invalid-value',
  'duplicate-directive',
  'deprecated-directive',
  'port-collision',
]);
const asked = rules.filter((rule) => names.has(rule.name));

/**
 * Complaints that are not looked at: about the machine (names, files, sockets, memory, the way the server was built),
 * about sizes of several directives that do not fit together, about character sets without a map, about verbs in
 * regular expressions.
 */
const leftOut =
  /host not found|open\(\)|mkdir\(\)|failed \(\d+: |could not build|BIO_|SSL_|PEM_|no resolver|unknown directive|not supported|is not available|requires? (?:ngx_|PCRE)|cannot load|getpwnam|bind\(\)|worker_rlimit|conflicting parameter "listen"|too (?:long|many|few)|shared memory|must be (?:less|greater|equal|at least)|should be|is too small|cannot be used with|is multiple|must be power of two|incompatible|invalid event type "(?:poll|select)"|worker_connections are not enough|no "charset_map" between|\(\*\w+\) not recognized/;

/** How we and the server differ over a text, `null` when they do not; `undefined` when the machine was in the way. */
export function compare(text: string, answer: Answer): string | null | undefined {
  const source = new SourceText('nginx.conf', text, 'latin1');
  const parse = (from: SourceText) => parseNginx(from);
  const tree = loadConfig(parse(source), { host: new MemoryFileHost({}), dialect: 'nginx', parse });
  const errors = lintGateway(lowerNginx(tree), asked, nginxKnowledge()).filter(
    ({ severity, rule, message }) =>
      // Of collisions only those of `listen` with itself stop the server when it reads the text.
      severity === 'error' && (rule !== 'port-collision' || /twice|second default server/.test(message)),
  );
  const ours = errors.map(({ rule, message, start }) => `${rule}: ${message} in line ${source.position(start).line}`);
  if (answer.ok) return ours.length === 0 ? null : `the server accepts it; ours: ${ours.join('; ')}`;
  const { message } = answer;
  if (message === null || leftOut.test(message)) return undefined;
  return ours.length > 0 ? null : `the server: ${message} in line ${answer.line}; we accept it`;
}
