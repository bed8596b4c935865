import type { SiteContext } from './generate.ts';
import { proxyUrls } from './generate-server.ts';

/** A RewriteRule for the server level or for a folder. */
export function rules(context: SiteContext, perDirectory: boolean): string {
  const { random } = context;
  const slash = perDirectory ? '' : '/';
  const pattern = random.pick([
    `^${slash}(.*)$`,
    `^${slash}(.+)$`,
    `^${slash}(.*)$`,
    `^${slash}app/(.*)$`,
    `^${slash}sub/([^/]+)/?(.*)$`,
    '\\.txt$',
    '^(.*)\\.php$',
    `!^${slash}(static|sub)`,
    `^${slash}old(/.*)?$`,
    '^',
    '^/?$',
    '(\\w+)\\.(\\w+)$',
    `^${slash}q/(.*)`,
    '/deep/',
    '^/a',
    '^a',
    `^${slash}(\\d+)-(\\w*)$`,
  ]);
  const url = random.pick(proxyUrls());
  const plain = [
    '-',
    '-',
    'x.php',
    '/x.php',
    '/x.php/$1',
    'x.php/$1',
    'dispatch.fcgi/$1',
    '/dispatch.fcgi/$1',
    'a.txt',
    '/sub/$1',
    '$1.txt',
    '/index.html?p=$1',
    'x.php?p=$1&h=%{HTTP_HOST}',
    '/a.txt?',
    '%{REQUEST_URI}.php',
    `${context.root}/sub/$1`,
    `${context.media}/m.txt`,
    '%{DOCUMENT_ROOT}/sub/b.txt',
    '/media/$1',
    '/nowhere/$1',
    '/$1',
    'b.txt',
    '/sub/%1',
    '/run.cgi/$1',
    '/etc/passwd-not-there',
    '\\$1x',
    '/al/$1',
    'http://%{HTTP_HOST}/sub/b.txt',
    '${lower:$1}',
    '/${lower:$1|default}.txt',
  ];
  const substitution = random.chance(0.15) ? `${url}/$1` : random.pick(plain);
  const flags: string[] = [];
  if (/^[a-z:]+:\/\/|^unix:/.test(substitution) && !substitution.startsWith('http://%')) flags.push('P');
  else if (random.chance(0.2))
    flags.push(random.pick(['R', 'R=301', 'R=303', 'R=404', 'F', 'G', 'R=permanent', 'R=500']));
  if (random.chance(0.5)) flags.push('L');
  else if (random.chance(0.25)) flags.push('END');
  for (const flag of [
    'QSA',
    'QSD',
    'NE',
    'B',
    'NC',
    'PT',
    'NS',
    'DPI',
    'C',
    'UnsafeAllow3F',
    'B=?%',
    'BNP',
    'QSL',
    'BCTLS',
    'UNC',
  ]) {
    if (random.chance(0.05)) flags.push(flag);
  }
  if (random.chance(0.1)) flags.push('PT');
  if (random.chance(0.1)) flags.push('E=RULE:$1');
  if (random.chance(0.05)) flags.push('E=HTTP_AUTHORIZATION:%{HTTP:Authorization}');
  if (random.chance(0.05)) flags.push('E=!SITE_VAR');
  if (random.chance(0.05)) flags.push('S=1');
  if (random.chance(0.04)) flags.push('H=cgi-script');
  if (random.chance(0.03)) flags.push('T=text/x');
  const quote = /\s/.test(substitution) ? '"' : '';
  return `RewriteRule ${pattern} ${quote}${substitution}${quote}${flags.length > 0 ? ` [${flags.join(',')}]` : ''}`;
}

/** No, one or more conditions for the next rule. */
export function conditions(context: SiteContext, perDirectory: boolean): string[] {
  const { random } = context;
  const count = random.pick([0, 0, 1, 1, 2]);
  const lines: string[] = [];
  const pool = [
    '%{REQUEST_FILENAME} !-f',
    '%{REQUEST_FILENAME} !-d',
    '%{REQUEST_FILENAME} -f',
    '%{REQUEST_FILENAME} -d',
    '%{DOCUMENT_ROOT}%{REQUEST_URI} !-f',
    '%{DOCUMENT_ROOT}%{REQUEST_URI} -f',
    '%{REQUEST_URI} !^/(x\\.php|dispatch\\.fcgi)',
    '%{REQUEST_URI} ^/(s\\w+)/(.*)$',
    '%{QUERY_STRING} ^$',
    '%{QUERY_STRING} !^$',
    '%{QUERY_STRING} (?:^|&)x=(\\d+)',
    '%{HTTP_HOST} ^www\\.',
    '%{HTTP_HOST} !^www\\. [NC]',
    '%{HTTP_HOST}:%{SERVER_PORT} ^s(\\d+)\\.test:80',
    '%{REQUEST_METHOD} POST',
    '%{REQUEST_METHOD} !=POST',
    '%{HTTP_USER_AGENT} test [NC]',
    '%{HTTP:X-Test} ^yes$ [NC,OR]',
    '%{HTTPS} off',
    '%{HTTPS} =on [OR]',
    '%{ENV:REDIRECT_STATUS} ^$',
    '%{ENV:REDIRECT_STATUS} =200',
    '%{THE_REQUEST} \\s/app',
    '%{REQUEST_SCHEME} =http',
    '%{REMOTE_ADDR} ^127\\.',
    '%{REQUEST_URI} >/b',
    '%{QUERY_STRING} -gt0',
    '$1 !^a',
    '$1 =index.html',
    'expr "%{REQUEST_URI} =~ m#\\.(\\w+)$#"',
    'expr "%{QUERY_STRING} == \'x=1\' || -d %{REQUEST_FILENAME}"',
    '%{PATH_INFO} .',
    '%{LA-U:REQUEST_FILENAME} -f',
    '%{REQUEST_URI} -U',
    '%{CONTEXT_PREFIX} =""',
    '%{IS_SUBREQ} =false',
    '%{NOPE} ^$',
    '%{SERVER_NAME} ^(.*)\\.test$',
  ];
  for (let i = 0; i < count; i++) {
    let line = random.pick(pool);
    if (perDirectory && line.startsWith('%{LA-U') && random.chance(0.7)) line = '%{REQUEST_FILENAME} !-f';
    if (i === 0 && count === 2 && random.chance(0.3) && !line.endsWith(']')) line += ' [OR]';
    lines.push(`RewriteCond ${line}`);
  }
  return lines;
}
