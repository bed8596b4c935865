import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderInheritTable } from './src/nginx/tables/render-inherit-table.ts';

/**
 * Writes src/nginx/tables/inherit.gen.ts from the public directive table:
 * `npx tsx packages/gateway/generate-nginx-tables.ts`.
 */
const here = dirname(fileURLToPath(import.meta.url));
const shared = process.env['FCGILINT_SHARED'] ?? resolve(here, '../../../shared');
const table = JSON.parse(readFileSync(resolve(shared, 'spec/tables/nginx-directives.json'), 'utf8'));
writeFileSync(resolve(here, 'src/nginx/tables/inherit.gen.ts'), renderInheritTable(table));
