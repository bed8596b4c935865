import { lighttpd, type ProofCase, type Variant } from '../harness/index.ts';

const address = '"host" => "@APP_HOST@", "port" => @APP_PORT@';
const refused = (text: string, log: RegExp): Variant => ({
  config: lighttpd(text),
  starts: false,
  checkRefuses: true,
  log,
});
const checkLocal = (value: string): string =>
  `fastcgi.server = ( "/app" => (( ${address}, "check-local" => ${value} )) )`;
const noTruth = /unexpected type for key: check-local \(string\)/;
const nesting = /unexpected value for gw\.server|should have been a list/;

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: 'lighttpd-check-local-value',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'fastcgi' } },
    observe: [{ ask: '/app/foo', good: { from: 'app' } }],
    variants: {
      bad: refused(checkLocal('"off"'), noTruth),
      'bad-no': refused(checkLocal('"No"'), noTruth),
      fixed: lighttpd(checkLocal('"disable"')),
      'ok-disabled': lighttpd(checkLocal('"DISABLED"')),
      'ok-false': lighttpd(checkLocal('"false"')),
      'ok-number': lighttpd(checkLocal('0')),
    },
  },
  {
    covers: 'lighttpd-backend-nesting',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'fastcgi' } },
    files: { 'htdocs/x.php': '<?php\n' },
    observe: [{ ask: '/x.php', good: { from: 'app' } }],
    variants: {
      bad: refused(`fastcgi.server = ( ".php" => ( ${address} ) )`, nesting),
      'bad-label': refused('fastcgi.server = ( ".php" => ( "label" => "@APP_HOST@" ) )', nesting),
      'bad-none': refused('fastcgi.server = ( ".php" => "@APP_HOST@" )', nesting),
      'bad-four': refused(`fastcgi.server = ( ".php" => ((( ${address} ))) )`, nesting),
      fixed: lighttpd(`fastcgi.server = ( ".php" => (( ${address} )) )`),
      'ok-label': lighttpd(`fastcgi.server = ( ".php" => ( "label" => ( ${address} ) ) )`),
    },
  },
  {
    covers: null,
    title: 'types, patterns and hidden aliases',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: refused('server.tag = 5', /server\.tag should have been a string/),
      'bad-number': refused('server.max-fds = "many"', /got a string but expected a short/),
      'bad-list': refused('alias.url = "/a"', /alias\.url should have been a list/),
      'bad-pattern': refused('url.redirect = ( "(" => "/" )', /missing closing parenthesis/),
      'bad-condition': refused('$PHYSICAL["path"] == "/a" { }', /error comp_key/),
      'bad-alias': refused('alias.url = ( "/a" => "/x", "/ab" => "/y" )', /will never match/),
      'bad-word': refused('server.stat-cache-engine = "fast"', /can be one of/),
      fixed: lighttpd('server.tag = "5"\nalias.url = ( "/ab" => "/y", "/a" => "/x" )\nurl.redirect = ( "\\(" => "/" )'),
    },
  },
];
