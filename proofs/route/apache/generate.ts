import { perDirectory } from './generate-directory.ts';
import { requestsFor } from './generate-requests.ts';
import { serverLevel } from './generate-server.ts';
import { Random } from './random.ts';
import { ports, type Site, type TestRequest, type World } from './world.ts';

/** What the constructs of one site know of it. */
export interface SiteContext {
  readonly random: Random;
  readonly name: string;
  /** Document root with `@ROOT@`. */
  readonly root: string;
  readonly media: string;
  readonly fcgid: boolean;
}

/** At most this many sites of a server have programs of mod_fcgid: each is a process. */
const FCGID_SITES = 2;

/** A configuration with several sites and requests to each. The same seed gives the same world. */
export function generateWorld(seed: number, sites: number, requests: number): World {
  const random = new Random(seed);
  const list: Site[] = [];
  for (let i = 0; i < sites; i++) list.push(generateSite(random, `s${i}`, requests, i < FCGID_SITES));
  const { config, choices } = choiceHosts(random);
  const global: string[] = ['AddHandler cgi-script .cgi', ...config];
  if (random.chance(0.5)) global.push('Define GIVEN');
  global.push('Define WORDS "a.txt index.html"', 'Define One x.php');
  global.push(
    '<Macro Served $path ${target}>',
    '<Location "$path">',
    'SetEnv SERVED "$path ${target}"',
    'Redirect ${target}',
    '</Location>',
    '</Macro>',
  );
  if (random.chance(0.3))
    global.push('<Directory "/">', `AllowOverride ${random.pick(['None', 'All'])}`, '</Directory>');
  if (random.chance(0.2)) global.push('Alias "/everywhere" "@ROOT@/main"');
  if (random.chance(0.15)) global.push('RewriteEngine On');
  if (random.chance(0.15)) global.push('RewriteRule ^/main-rule$ /a.txt');
  if (random.chance(0.15)) global.push('SetEnvIf User-Agent "test" FROM_MAIN=1');
  if (random.chance(0.1)) global.push('LimitInternalRecursion 4');
  if (random.chance(0.15)) global.push('ServerAdmin main@main.test');
  if (random.chance(0.15)) global.push('<Location "/sub">', 'SetEnv MAIN_LOCATION yes', '</Location>');
  return { global, sites: list, choices };
}

function generateSite(random: Random, name: string, requests: number, fcgid: boolean): Site {
  const context: SiteContext = { random, name, root: `@ROOT@/${name}/htdocs`, media: `@ROOT@/${name}/media`, fcgid };
  const config: string[] = [`<VirtualHost *:${ports.http}>`];
  config.push(`ServerName ${random.chance(0.2) ? `${name}.test:8080` : `${name}.test`}`);
  if (random.chance(0.3)) config.push(`ServerAlias www.${name}.test *.${name}.example`);
  config.push(`DocumentRoot "${context.root}"`);
  if (random.chance(0.1)) config.push('Use Served /virt /a.txt');
  if (random.chance(0.1)) config.push('DirectoryIndex ${words}');
  if (random.chance(0.1)) config.push('ErrorDocument 404 "/${ONE}"');
  config.push(...serverLevel(context));
  const htaccess = new Map<string, string[]>();
  const override = random.pick([
    'All',
    'All',
    'All',
    'FileInfo',
    'FileInfo Options Indexes AuthConfig Limit',
    'None',
    'All Nonfatal=All',
    'Options=ExecCGI,Indexes FileInfo',
    'Indexes',
    'FileInfo Nonfatal=Override',
  ]);
  if (random.chance(0.97)) {
    config.push(`<Directory "${context.root}">`, `AllowOverride ${override}`);
    if (random.chance(0.4)) config.push('Options +ExecCGI');
    if (fcgid && random.chance(0.6)) config.push('AddHandler fcgid-script .fcgi');
    config.push(...perDirectory(context, random.pick([0, 1, 2]), `${context.root}/`, false), '</Directory>');
  }
  for (const folder of ['sub', 'app', 'static']) {
    if (!random.chance(0.25)) continue;
    const open = random.chance(0.2)
      ? `<Directory "${context.root}/${folder[0]}*">`
      : `<Directory "${context.root}/${folder}">`;
    config.push(
      open,
      ...perDirectory(context, random.pick([1, 2, 3]), `${context.root}/${folder}/`, false),
      '</Directory>',
    );
  }
  if (random.chance(0.15)) {
    config.push(
      '<DirectoryMatch "/htdocs/(?<part>sub|app)">',
      ...perDirectory(context, 1, context.root, false),
      '</DirectoryMatch>',
    );
  }
  for (const folder of ['', 'sub/', 'sub/deep/', 'static/', 'app/']) {
    if (!random.chance(folder === '' ? 0.7 : 0.25)) continue;
    htaccess.set(folder, perDirectory(context, random.pick([1, 2, 3]), `${context.root}/${folder}`, true));
  }
  if (random.chance(0.1)) htaccess.set('../media/', perDirectory(context, 1, `${context.media}/`, true));
  config.push(`<Directory "${context.media}">`, 'AllowOverride All', '</Directory>', '</VirtualHost>');
  return { name, config, htaccess, requests: requestsFor(context, requests), fcgid };
}

/** Virtual hosts on one port that differ in address and names, and requests that tell them apart. */
function choiceHosts(random: Random): { config: string[]; choices: TestRequest[] } {
  const names = ['one.test', 'two.test', 'three.test', '*.wild.test', 'w?ld.test', 'one.*'];
  const addresses = [
    `*:${ports.choice}`,
    `127.0.0.1:${ports.choice}`,
    '*:*',
    '127.0.0.1:*',
    `_default_:${ports.choice}`,
    `127.0.0.1:${ports.choice} *:${ports.choice}`,
    `10.9.9.9:${ports.choice}`,
  ];
  const config: string[] = [];
  const count = 1 + random.below(5);
  for (let i = 0; i < count; i++) {
    config.push(`<VirtualHost ${random.pick(addresses)}>`);
    config.push(
      `ServerName ${random.chance(0.85) ? random.pick(['one.test', 'two.test', 'three.test']) : `h${i}.test:81`}`,
    );
    if (random.chance(0.5)) config.push(`ServerAlias ${random.some(names, 2).join(' ')}`);
    config.push(`DocumentRoot "@ROOT@/choice${i}"`, 'SetEnv CHOSEN yes', '</VirtualHost>');
  }
  const hosts = [
    'one.test',
    'TWO.test',
    'three.test.',
    'a.wild.test',
    'wild.test',
    'other.test',
    '127.0.0.1',
    'one.test:99',
    'h1.test',
  ];
  const bad = ['a..b', 'x/y', '12345', 'one_test', '1.2.3', 'a.1b', ''];
  const choices = Array.from({ length: 8 }, () => ({
    method: 'GET',
    target: '/a.txt',
    host: random.chance(0.8) ? random.pick(hosts) : random.pick(bad),
    port: ports.choice,
    headers: [],
    body: '',
  }));
  return { config, choices };
}
