import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lighttpdKnowledge } from '../../../packages/gateway/src/knowledge/lighttpd.ts';
import { rules } from '../../../packages/rules/src/registry/all.gen.ts';
import { lintText } from '../../../packages/rules/src/testing/index.ts';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { checkText } from './check-text.ts';

/**
 * Every key with values of every type: the errors of our rules against `lighttpd -tt`. A part of all pairs by
 * default, all of them with FCGILINT_VALUES=1.
 */
const step = Number(process.env['FCGILINT_VALUES'] ?? 7);

/** Modules that come with every package of lighttpd 1.4. */
const modules =
  'access accesslog alias auth authn_file cgi dirlisting evhost expire extforward fastcgi indexfile proxy redirect rewrite scgi setenv simple_vhost sockproxy ssi staticfile status userdir wstunnel';
const present = new Set(modules.split(' ').map((name) => `mod_${name}`));

const values = [
  '"x"',
  '"on"',
  '"enable"',
  '"5"',
  '5',
  '( "a" )',
  '( "a" => "b" )',
  '( "a" => ( "b" => "c" ) )',
  '( "a" => 5 )',
  '( 5 )',
  '( )',
];

/** What decides later than the type: files, hosts, users, and words inside of lists that only their module knows. */
const elsewhere =
  /not supported: |field is unknown|unexpected value for auth|invalid <base>|for proxy\.header|host or bin-path|getaddrinfo|getpwnam|getgrnam|can't find (?:user|group)name|set uid|chroot|opening|dlopen|document-root/;

const names = new Set([
  'syntax-error',
  'invalid-value',
  'duplicate-directive',
  'undefined-variable',
  'unknown-directive',
]);
const asked = rules.filter(({ name }) => names.has(name));
const server = findServer('lighttpd');
const folder = mkdtempSync(join(tmpdir(), 'fcgilint-values-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function* texts(): Generator<string> {
  let count = 0;
  for (const key of lighttpdKnowledge().keys.names()) {
    const entry = lighttpdKnowledge().keys.get(key)[0]!;
    const newer = /^1\.4\.7\d|^1\.4\.8\d/.test(entry.since ?? '');
    const needed = entry.modules.filter((name) => present.has(name));
    const isCore = entry.modules.includes('core');
    if (entry.lastIn !== null || newer || (!isCore && needed.length === 0)) continue;
    if (key === 'server.modules' || key === 'server.document-root') continue;
    const load = needed.length > 0 ? `server.modules = ( ${needed.map((name) => `"${name}"`).join(', ')} )\n` : '';
    for (const value of values) {
      if (count++ % step === 0) yield `server.document-root = "/tmp"\n${load}${key} = ${value}\n`;
    }
  }
}

test('keys of lighttpd with values of all types are refused by us exactly when the server refuses them', async (context) => {
  if (!server) {
    if (proofsRequired()) throw new Error('FCGILINT_PROOFS=require, but lighttpd is not installed');
    context.skip('lighttpd is not installed');
    return;
  }
  const wrong: string[] = [];
  let compared = 0;
  for (const text of texts()) {
    const { accepted, output } = await checkText(server.program, join(folder, 'lighttpd.conf'), text);
    const errors = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code: text }, asked).filter(
      ({ severity }) => severity === 'error',
    );
    if (!accepted && elsewhere.test(output)) continue;
    compared++;
    if (accepted !== (errors.length === 0)) wrong.push(`${text}server: ${output || 'ok'}\nours: ${errors[0]?.message}`);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(1400 / step);
}, 120_000);
