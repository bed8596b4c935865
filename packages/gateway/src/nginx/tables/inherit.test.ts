import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inheritOf } from './inherit.ts';
import { renderInheritTable } from './render-inherit-table.ts';

const here = dirname(fileURLToPath(import.meta.url));
const shared = process.env['FCGILINT_SHARED'] ?? resolve(here, '../../../../../../shared');
const source = resolve(shared, 'spec/tables/nginx-directives.json');

describe('inheritance table', () => {
  it.each([
    ['fastcgi_param', 'list'],
    ['error_page', 'list'],
    ['allow', 'list'],
    ['root', 'value'],
    ['client_max_body_size', 'value'],
    ['fastcgi_pass', 'handler'],
    ['proxy_pass', 'handler'],
    ['rewrite', 'script'],
    ['try_files', 'none'],
    ['location', 'block'],
    ['a_directive_of_another_module', 'value'],
  ])('%s is %s', (name, kind) => {
    expect(inheritOf(name)).toBe(kind);
  });

  it('tells the families apart', () => {
    expect(inheritOf('proxy_pass', 'stream')).toBe('none');
    expect(inheritOf('proxy_pass', 'http')).toBe('handler');
  });

  it.skipIf(!existsSync(source))('is in step with the directive table (skipped without it)', () => {
    const rendered = renderInheritTable(JSON.parse(readFileSync(source, 'utf8')));
    expect(readFileSync(resolve(here, 'inherit.gen.ts'), 'utf8')).toBe(rendered);
  });
});
