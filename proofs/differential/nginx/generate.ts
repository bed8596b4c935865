import type { Random } from './random.ts';

/** Makes configurations that nginx accepts, in many ways of writing. */

const BLANKS = [' ', '  ', '\t', '\n', '\r\n', '\n\t', ' \r ', '\n\n  '];

const WORDS = [
  'a',
  'b.c',
  'x-y',
  '/p/q',
  '=x',
  'a=b',
  '(a)',
  'a}b',
  "it's",
  'a"b',
  'a#b',
  '$host',
  '${uri}',
  '$1',
  'x${args}y',
  '\\;',
  'a\\ b',
  'a\\tb',
  '\\$x',
  '\\"q',
  '.*',
  '^/a$',
  '@n',
];

const QUOTED = [
  '',
  'a',
  'a b',
  'a;b',
  '{ }',
  '#c',
  '$host',
  '${uri}',
  'a\\"b',
  "a\\'b",
  'x\\ny',
  '\\\\',
  'a\\.b',
  'l1\nl2',
  '}',
];

const COMMENTS = ['# c', '#', '# "open', '# { } ;', "# it's", '## $x ${y}'];

/** Writes one configuration. */
export function generate(random: Random, lua: boolean): string {
  let port = 20000 + random.below(1000);
  let serial = 0;

  const blank = (): string => (random.oneIn(4) ? random.pick(BLANKS) : ' ');
  const gap = (): string => {
    let result = random.oneIn(3) ? '' : '\n';
    if (random.oneIn(8)) result += `${random.pick(COMMENTS)}\n`;
    if (random.oneIn(3)) result += random.pick(BLANKS);
    return result;
  };
  const quote = (text: string): string => {
    if (random.oneIn(2) && !text.includes("'")) return `'${text}'`;
    return text.includes('"') && !text.includes('\\"') ? `'${text.replace(/'/g, '')}'` : `"${text}"`;
  };
  /** A word that means what it says, sometimes quoted. */
  const plain = (text: string): string => (random.oneIn(6) ? quote(text) : text);
  /** Any word at all. */
  const anyWord = (): string => (random.oneIn(3) ? quote(random.pick(QUOTED)) : random.pick(WORDS));
  const line = (...words: string[]): string => `${gap()}${words.join(blank())}${random.oneIn(8) ? blank() : ''};`;
  const block = (words: string[], body: string): string => `${gap()}${words.join(blank())}${blank()}{${body}${gap()}}`;
  const times = (limit: number, make: () => string): string => {
    let result = '';
    for (let n = random.below(limit + 1); n > 0; n--) result += make();
    return result;
  };

  const types = (): string =>
    block(
      [plain('types')],
      times(4, () => line(plain(`x/t${serial++}`), ...Array.from({ length: 1 + random.below(3) }, anyWord))),
    );
  const map = (): string =>
    block(
      ['map', random.pick(['$host', '"$host:$uri"', "'${args}'"]), `$m${serial++}`],
      times(4, () => line(plain(`k${serial++}`), random.pick(['1', '""', "'a b'", '$uri', 'a\\;b', '"{x}"']))),
    );
  const value = (): string => random.pick(['"$host"', 'a', "'x y'", '$uri', 'a$uri', '"a;b{c}"', '${host}x', 'a\\;b']);
  const inside = (): string =>
    random
      .pick([
        () => line('add_header', `X-${serial++}`, value()),
        () => line('set', `$v${serial++}`, value()),
        () => line('return', '200', value()),
        () => line('index', plain('index.html'), 'index.htm'),
        () => line('error_page', '404', plain('/404.html')),
        () => line('rewrite', random.pick(['^/a$', '"^/x{2}$"', '^/(.*)\\.php$']), plain('/b$1'), 'last'),
        () => line('access_log', 'off'),
        () => line(plain('client_max_body_size'), plain('1m')),
        () => line('try_files', '$uri', quote('$uri/'), '=404'),
        () => line('fastcgi_param', `P${serial++}`, value()),
        () => line('proxy_set_header', `H${serial++}`, value()),
        () => line('expires', 'max'),
      ])()
      .replace(/try_files/g, () => (random.oneIn(3) ? 'try_files' : 'index'));
  const condition = (): string =>
    block(
      [
        'if',
        random.pick([
          '($host = a)',
          '( $host )',
          '($host = "a b")',
          '(-f $request_filename)',
          '($uri ~ "x{2}")',
          '($uri ~* (a|b)$)',
        ]),
      ],
      times(2, () => line('set', `$v${serial++}`, value())),
    );
  const luaBlock = (): string =>
    `${gap()}content_by_lua_block${blank()}{${random.pick([' ', '\n'])}${times(4, () => random.pick(LUA))}\n}`;
  const location = (depth: number): string => {
    const path = random.pick([
      [`/l${serial++}/`],
      ['=', `/e${serial++}`],
      ['~', `"^/r${serial++}{2}"`],
      ['~*', `\\.p${serial++}$`],
      ['^~', plain(`/c${serial++}`)],
    ]);
    const body =
      times(3, inside) +
      (random.oneIn(4) ? condition() : '') +
      (random.oneIn(6) ? types() : '') +
      (lua && random.oneIn(2) ? luaBlock() : '');
    return block(
      ['location', ...path],
      depth > 0 && path[0]!.startsWith('~') && random.oneIn(4) ? body + location(depth - 1) : body,
    );
  };
  const server = (): string =>
    block(
      [plain('server')],
      line('listen', `127.0.0.1:${port++}`) +
        line('server_name', plain(`s${serial++}.test`), ...(random.oneIn(3) ? ['""', '*.x.test'] : [])) +
        times(3, inside) +
        times(3, () => location(1)),
    );
  const upstream = (): string =>
    block(
      ['upstream', `u${serial++}`],
      line('server', `127.0.0.1:${port++}`, ...(random.oneIn(2) ? ['weight=2'] : [])),
    );
  const logFormat = (): string =>
    line('log_format', `f${serial++}`, quote('$remote_addr [$time_local]'), `'"$request" '`);
  const http = block(
    [plain('http')],
    times(2, map) + times(1, types) + times(2, logFormat) + times(1, upstream) + times(2, server),
  );
  const events = block(['events'], random.oneIn(2) ? line('worker_connections', '64') : '');
  const text = random.oneIn(2) ? events + http : http + events;
  return random.oneIn(10) ? text.replace(/\r?\n/g, '\r\n') : text + (random.oneIn(2) ? '\n' : '');
}

/** Pieces of Lua code. */
const LUA = [
  'local t = { a = 1, b = { 2 } }\n',
  'ngx.say("}")\n',
  "ngx.say('{ \\' }')\n",
  '-- a comment with } and "\n',
  '--[[ long } comment\n } ]]\n',
  'local s = [==[ } ]] ]==]\n',
  "x = 1 -- it's {\n",
  'if a then b() end;\n',
  'local u = t[t[1]]\n',
  'y = "open\n',
  'z = {}\n',
];
