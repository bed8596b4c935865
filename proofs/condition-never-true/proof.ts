import { defineProof, lighttpd, type ProofCase } from '../harness/index.ts';

/** A request that the block is meant for gets the folder that the block names. */
const inBlock = (condition: string): string =>
  lighttpd(`${condition} {
  server.document-root = "@ROOT@/other"
}`);
const files = { 'other/page': 'from disk\n', 'other/my page': 'from disk\n', 'other/private/page': 'from disk\n' };
const host = (name: string) => ({ target: '/page', headers: [['Host', name]] as [string, string][] });

const cases: ProofCase[] = [
  {
    covers: 'lighttpd-host-condition-empty',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: host('example.test'), bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: inBlock('$HTTP["host"] == ""'),
      fixed: inBlock('$HTTP["host"] == "example.test"'),
      'ok-pattern': inBlock('$HTTP["host"] =~ ""'),
    },
  },
  {
    covers: 'lighttpd-host-condition-empty',
    title: 'capitals',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: host('Example.TEST'), bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: inBlock('$HTTP["host"] == "Example.test"'),
      'bad-pattern': inBlock('$HTTP["host"] =~ "^(www\\.)?Example\\.test$"'),
      fixed: inBlock('$HTTP["host"] == "example.test"'),
      'ok-any-case': inBlock('$HTTP["host"] =~ "(?i)^Example\\.test$"'),
      'ok-one-of': inBlock('$HTTP["host"] =~ "^(Example|example)\\.test$"'),
    },
  },
  {
    covers: 'lighttpd-url-condition-query',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: '/page?debug=1', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: inBlock('$HTTP["url"] =~ "\\?debug=1"'),
      'bad-behind-path': inBlock('$HTTP["url"] =~ "^/page\\?debug"'),
      'bad-equal': inBlock('$HTTP["url"] == "/page?debug=1"'),
      fixed: inBlock('$HTTP["querystring"] =~ "debug=1"'),
      'ok-quantifier': inBlock('$HTTP["url"] =~ "^/pages?$"'),
      'ok-optional': inBlock('$HTTP["url"] =~ "^/page(\\?.*)?$"'),
    },
  },
  {
    covers: null,
    title: 'a path without its slash',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: '/private/page', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: inBlock('$HTTP["url"] == "private/page"'),
      'bad-pattern': inBlock('$HTTP["url"] =~ "^private/"'),
      fixed: inBlock('$HTTP["url"] =~ "^/private/"'),
      'ok-anywhere': inBlock('$HTTP["url"] =~ "private/"'),
    },
  },
  {
    covers: null,
    title: 'an encoded path',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: '/my%20page', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: inBlock('$HTTP["url"] =~ "my%20page"'),
      fixed: inBlock('$HTTP["url"] == "/my page"'),
    },
  },
  {
    covers: null,
    title: 'methods, schemes, query strings',
    dialect: 'lighttpd',
    files,
    observe: [{ ask: '/page?a=1', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      'bad-method': inBlock('$HTTP["request-method"] == "get"'),
      'bad-scheme': inBlock('$HTTP["scheme"] == "HTTP"'),
      'bad-query': {
        config: inBlock('$HTTP["querystring"] =~ "^\\?a="'),
      },
      'fixed-method': inBlock('$HTTP["request-method"] == "GET"'),
      'fixed-scheme': inBlock('$HTTP["scheme"] == "http"'),
      'fixed-query': inBlock('$HTTP["querystring"] =~ "^a="'),
    },
  },
];

export default defineProof({ rule: 'condition-never-true', cases });
