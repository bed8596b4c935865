import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { responseHeaderInjection } from './rule.ts';

function found(code: string) {
  return lintText({ dialect: 'nginx', file: 'x.conf', code, context: 'server' }, [responseHeaderInjection]);
}

test.each([
  ['the URI as it was sent', 'return 301 https://$host$request_uri;'],
  ['a body', 'return 200 $uri;'],
  ['a rewrite within', 'rewrite ^/a /b$uri last;'],
  ['captures of a rewrite', 'rewrite ^/([^/]*) https://example.org/$1 permanent;'],
  ['a list of letters', 'location ~ ^/([a-z0-9-]+) { return 301 /x/$1; }'],
  ['a class without line breaks', 'location ~ ^/([^/\\s]+) { return 301 /x/$1; }'],
  ['a dot', 'location ~ ^/(?<rest>.*)$ { return 301 /x/$rest; }'],
  ['of an if in between', 'location ~ ^/([^/]*)$ { if ($host ~ (.*)) { set $a 1; } return 301 /x/$1; }'],
  ['of the raw URI', 'if ($request_uri ~ ^/([^?]*)) { return 301 /x/$1; }'],
  ['the URI of an exact location', 'location = /a { return 301 $uri/; }'],
  ['the URI where the expression says all of it', 'location ~ ^/gtk/(\\d+)$ { return 302 $uri/; }'],
  ['a variable that only begins so', 'return 301 /x$uri_lower;'],
])('silent: %s', (_, code) => expect(found(code)).toEqual([]));

test.each([
  ['another name', 'location / { return 302 /x${document_uri}; }', '/x$request_uri'],
  ['an expression with an open end', 'location ~ ^/gtk/\\d+ { return 302 $uri/; }', null],
  ['an expression with another branch', 'location ~ ^/gtk/|\\d+$ { return 302 $uri/; }', null],
  ['with the query', 'return 301 https://example.org$uri$is_args$args;', 'https://example.org$request_uri'],
  ['something behind', 'return 301 $uri/;', null],
  ['an if', 'if ($uri ~ ^/([^/]*)$) { return 301 /x/$1; }', null],
  ['a named group', 'location ~ ^/(?<rest>[^.]+) { add_header X-Rest $rest; }', null],
  ['a dot under (?s)', 'location ~ (?s)^/(.*)$ { return 301 /x/$1; }', null],
  ['a path for the back end', 'location / { proxy_pass http://a:1$uri; }', 'http://a:1$request_uri'],
])('%s', (_, code, fixed) => {
  const findings = found(code);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.fix?.edits[0]?.text ?? null).toBe(fixed);
});
