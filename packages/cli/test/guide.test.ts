import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';
import { install, pack } from './packed.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = (name: string) => fs.readFileSync(`${root}docs/guide/${name}.md`, 'utf8');

let work: Workspace;

beforeAll(() => {
  work = new Workspace();
  install(work.path, pack(work.path).tarball);
}, 120_000);

afterAll(() => work.remove());

describe('docs/guide/api.md', () => {
  const blocks = [...page('api').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);

  it('has examples', () => expect(blocks.length).toBeGreaterThan(4));

  it.each(blocks.map((code) => [/^import \{ (\w+)/.exec(code)![1]!, code]))(
    '%s prints what the page says',
    (_, code) => {
      work.put({
        'nginx.conf': 'events {}\nhttp {\n    server {\n        listen 80\n    }\n}\n',
        'fcgilint.json': '{ "failOn": "error" }\n',
        'srv/static/a.css': '',
        'app.conf': `events {}
http {
    server {
        listen 80;
        root /srv;
        location /static/ {
        }
        location / {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $uri;
        }
    }
}
`,
        'example.mjs': code,
      });
      const expected = code.split('\n').filter((line) => line.startsWith('// '));
      const ran = work.node(['example.mjs']);
      expect(ran).toEqual({ status: 0, err: '', out: `${expected.map((line) => line.slice(3)).join('\n')}\n` });
    },
  );
});

describe('docs/guide/plugins.md', () => {
  const text = page('plugins');
  const files = Object.fromEntries(
    [...text.matchAll(/^```\w+ \[(\S+)\]\n([\s\S]*?)^```$/gm)].map(([, name, code]) => [name!, code!]),
  );

  it('prints what the page says', () => {
    work.put(files);
    const shown = /^```console\n\$ fcgilint\n([\s\S]*?)^```$/m.exec(text)![1]!;
    expect(work.run([])).toEqual({ status: 1, err: '', out: shown });
  });

  it('has types that fit', () => {
    work.put({
      ...files,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          allowJs: true,
          checkJs: true,
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2023',
          types: [],
        },
        files: ['acme.mjs', 'use.mts'],
      }),
      'use.mts': `import { defineRule, lint, parseNginx, route, type JsonReport, type Rule } from 'fcgilint';
const report: JsonReport = await lint(['x'], { config: { rules: { 'port-collision': 'off' } } });
const rule: Rule = defineRule({
  name: 'x', aliases: [], covers: [], dialects: ['nginx'], group: 'security', severity: 'info', confidence: 'high', fix: 'none',
  summary: 'x', messages: { a: ({ b }) => String(b) },
  options: { limit: { type: 'integer', default: 3, description: 'a limit' } },
  check({ options, gateway }) {
    const limit: number = options.limit;
    if (gateway.backends.length > limit) return;
    // @ts-expect-error an option that is not there
    void options.other;
  },
});
const document = await parseNginx('');
const name: string | undefined = document.body[0]?.name.value;
const outcome = (await route('x', 'http://x/')).outcome;
// @ts-expect-error a severity that is none
await lint(['x'], { config: { rules: { 'port-collision': 'loud' } } });
export { report, rule, name, outcome };
`,
    });
    const ran = work.node([`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.json']);
    expect(ran).toEqual({ status: 0, out: '', err: '' });
  }, 120_000);
});
