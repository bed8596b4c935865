import { conditions, methods, names, patterns, prefixes, replacements, rewritePatterns, texts } from './ingredients.ts';
import { ports } from './ports.ts';
import type { Random } from './random.ts';
import { block, type Line, line } from './text.ts';

/** Where the generated configuration finds its files. */
export interface Places {
  /** Folder of the site. */
  readonly site: string;
  /** There is a certificate. */
  readonly tls: boolean;
}

/** Makes one configuration: an `http` block with some servers. Everything depends on the random numbers only. */
export function generateConfig(random: Random, places: Places): readonly Line[] {
  return new Generator(random, places).config();
}

class Generator {
  readonly #random: Random;
  readonly #site: string;
  readonly #tls: boolean;

  constructor(random: Random, places: Places) {
    this.#random = random;
    this.#site = places.site;
    this.#tls = places.tls;
  }

  config(): readonly Line[] {
    const random = this.#random;
    const servers = 1 + random.below(4);
    const http: Line[] = [
      line('access_log off'),
      block('map $arg_m $m', this.#map()),
      block('map $host $n', [
        line('hostnames'),
        line('default other'),
        line('*.example.test wild'),
        line('.other.test "dot $arg_a"'),
        line('www.* tail'),
      ]),
      random.chance(70)
        ? block('geo $g', [line('default far'), line('127.0.0.0/8 near'), line('127.0.0.1 here')])
        : block('geo $arg_ip $g', [
            line('ranges'),
            line('default far'),
            line('10.0.0.0-10.9.255.255 ten'),
            line('10.1.0.0-10.1.0.9 few'),
          ]),
      block('split_clients "$arg_a$uri" $split', [line('33.3% one'), line('20% two'), line('* three')]),
      block('upstream group', [line(`server 127.0.0.1:${ports.http}`), line(`server 127.0.0.1:${ports.httpTwo}`)]),
      block('upstream fgroup', [line(`server 127.0.0.1:${ports.fastcgi}`), line('server 127.0.0.1:1 down')]),
      ...this.#defaults(),
    ];
    if (random.chance(30)) http.push(...this.#params('fastcgi'));
    if (random.chance(20)) http.push(line('proxy_set_header Host $host'), line('proxy_set_header X-Real $remote_addr'));
    for (let index = 0; index < servers; index++) http.push(this.#server(index));
    http.push(this.#definitions());
    return [block('events', []), block('http', http)];
  }

  /** A server that nobody asks: variables must be set, and groups be named, somewhere. */
  #definitions(): Line {
    const names = line('server_name "~(?<name>x)(?<sub>y)"');
    return block('server', [line(`listen 127.0.0.3:${ports.main}`), names, line('set $v ""'), line('set $w ""')]);
  }

  #map(): Line[] {
    const random = this.#random;
    const lines = [line('default ""'), line('a exact'), line('B "$uri"')];
    if (random.chance(60)) lines.push(line('~^x(.)$ "re-$1"'));
    if (random.chance(30)) lines.push(line('~*(?<w>Q+) 1'));
    if (random.chance(30)) lines.push(line('"" 0'));
    if (random.chance(20)) lines.push(line('volatile'));
    return lines;
  }

  /** Settings that may stand in http, server and location alike. */
  #defaults(): Line[] {
    const random = this.#random;
    const lines: Line[] = [];
    if (random.chance(60)) lines.push(line(`root ${this.#root()}`));
    if (random.chance(25))
      lines.push(
        line(
          `index ${random.pick(['index.html', 'index.php index.html', 'none.html index.htm', '$arg_i index.html', 'x.html /index.html', 'f.txt'])}`,
        ),
      );
    if (random.chance(25)) lines.push(...this.#errorPages());
    if (random.chance(8)) lines.push(line('absolute_redirect off'));
    if (random.chance(5)) lines.push(line('port_in_redirect off'));
    if (random.chance(5)) lines.push(line('server_name_in_redirect on'));
    if (random.chance(5)) lines.push(line('recursive_error_pages on'));
    if (random.chance(5)) lines.push(line('client_max_body_size 3'));
    return lines;
  }

  #root(): string {
    const random = this.#random;
    const site = this.#site;
    return random.pick([
      `${site}/www`,
      `${site}/www`,
      `${site}/www/`,
      `${site}/alt`,
      `${site}/$arg_root`,
      'www',
      `${site}/www/$m`,
    ]);
  }

  #errorPages(): Line[] {
    const random = this.#random;
    const code = random.pick([
      '404',
      '497 400',
      '404 403',
      '403 404',
      '500 502',
      '405',
      '404 403 405 500',
      '301',
      '400',
    ]);
    const change = random.pick(['', '', '', '=', '=200', '=503']);
    const target = random.pick([
      '/404.html',
      '/50x.html',
      '@named',
      '@php',
      '/x.php?e=1',
      'http://away.test/x',
      '/none.html',
      '/u/$m',
      '/index.html?$args',
    ]);
    return [line(`error_page ${code} ${change} ${target}`.replace(/ +/g, ' '))];
  }

  #server(index: number): Line {
    const random = this.#random;
    const body: Line[] = [];
    const listens = new Set<string>();
    const main = String(ports.main);
    if (index === 0) listens.add(main);
    else
      listens.add(
        random.pick([main, main, main, `127.0.0.1:${main}`, `127.0.0.2:${main}`, `*:${main}`, `${ports.second}`]),
      );
    if (random.chance(15)) listens.add(`[::]:${main}`);
    if (random.chance(8) && index === 0) listens.add(`[::]:${ports.dual} ipv6only=off`);
    if (random.chance(8)) listens.add(`[::1]:${main}`);
    if (this.#tls && random.chance(30)) listens.add(`${ports.tls} ssl`);
    if (listens.has(main)) listens.delete(`*:${main}`);
    for (const listen of listens) body.push(line(`listen ${listen}`));
    for (const each of random.some(names, 3)) body.push(line(`server_name ${/[(]/.test(each) ? `"${each}"` : each}`));
    body.push(...this.#defaults());
    if (random.chance(5)) body.push(line('merge_slashes off'));
    if (random.chance(10)) body.push(line('underscores_in_headers on'));
    if (random.chance(18)) body.push(...this.#script(2, false));
    if (random.chance(6)) body.push(line(`try_files ${this.#tryFiles()}`));
    if (random.chance(15)) body.push(...this.#params(random.pick(['fastcgi', 'scgi', 'uwsgi'])));
    if (random.chance(10)) body.push(...this.#headers());
    const used = new Set<string>();
    const count = 2 + random.below(7);
    for (let each = 0; each < count; each++) {
      const location = this.#location('', used, 0);
      if (location) body.push(location);
    }
    body.push(block('location @named', this.#locationBody(null, 'named', 2)));
    if (random.chance(60))
      body.push(
        block('location @php', [...this.#params('fastcgi'), line(`fastcgi_pass 127.0.0.1:${ports.fastcgiTwo}`)]),
      );
    return block('server', body);
  }

  /** A location below `outer`, or `null` when its name is taken. */
  #location(outer: string, used: Set<string>, depth: number): Line | null {
    const random = this.#random;
    if (random.chance(30)) {
      const pattern = random.pick(patterns);
      const body = this.#locationBody(pattern, 'regex', depth);
      return block(`location ${random.chance(25) ? '~*' : '~'} "${pattern}"`, body);
    }
    let path = random.pick(prefixes);
    if (outer !== '') path = outer + random.pick(['', 'in/', 'x', '/in', 'e/', 'a.css', 'd/']);
    const exact = random.chance(15);
    const key = `${exact ? '=' : ''}${path}`;
    if (used.has(key)) return null;
    used.add(key);
    const modifier = exact ? '= ' : random.chance(20) ? '^~ ' : '';
    const kind = exact ? 'exact' : 'prefix';
    return block(`location ${modifier}"${path}"`, this.#locationBody(path, kind, depth));
  }

  #locationBody(name: string | null, kind: 'prefix' | 'exact' | 'regex' | 'named', depth: number): Line[] {
    const random = this.#random;
    const body: Line[] = [];
    if (random.chance(25)) body.push(...this.#defaults());
    if (random.chance(35)) body.push(...this.#script(2, true));
    if (random.chance(4) && kind !== 'named') body.push(line('internal'));
    if (random.chance(8)) body.push(...this.#access());
    if (random.chance(5)) body.push(this.#limit());
    const way = random.below(100);
    if (way < 30) body.push(...this.#files(kind));
    else if (way < 52) body.push(...this.#cgi('fastcgi', name));
    else if (way < 59) body.push(...this.#cgi('scgi', name));
    else if (way < 66) body.push(...this.#cgi('uwsgi', name));
    else if (way < 82) body.push(...this.#proxy(kind));
    else if (way < 92) body.push(this.#return());
    else if (random.chance(50)) body.push(line('empty_gif'));
    if (way < 92 && random.chance(15)) body.push(line(`try_files ${this.#tryFiles()}`));
    if (depth < 2 && (kind === 'prefix' || kind === 'regex') && random.chance(25)) {
      const used = new Set<string>();
      const outer = kind === 'prefix' && name !== null ? name : '';
      for (let each = 0; each < 2; each++) {
        // Below a regular expression only regular expressions are of use.
        const nested = this.#location(outer, used, depth + 1);
        if (nested && (kind === 'prefix' || nested.text.startsWith('location ~'))) body.push(nested);
      }
    }
    // Duplicates of single directives would be refused.
    return unique(body);
  }

  #files(kind: string): Line[] {
    const random = this.#random;
    const site = this.#site;
    const lines: Line[] = [];
    if (random.chance(35) && kind !== 'named') {
      const alias =
        kind === 'regex'
          ? [`${site}/www/$1`, `${site}/alt/$2`, `${site}/www/a.css`]
          : [
              `${site}/alt/`,
              `${site}/www/static/`,
              `${site}/alt`,
              `${site}/private/`,
              `${site}/www/a.css`,
              `${site}/$arg_root/`,
            ];
      lines.push(line(`alias ${random.pick(alias)}`));
    }
    if (random.chance(10)) lines.push(line('autoindex on'));
    return lines;
  }

  #tryFiles(): string {
    const random = this.#random;
    const files = [
      '$uri',
      '$uri/',
      '$uri.html',
      '/static$uri',
      '$fastcgi_script_name',
      '/a.css',
      '$uri/index.html',
      '/none',
      '$arg_a',
    ];
    const last = [
      '=404',
      '=403',
      '@named',
      '@php',
      '@missing',
      '/index.html',
      '/x.php?q=$uri&$args',
      '/index.php',
      '/none',
      '$uri',
      '/app/$uri?x=1',
    ];
    const list = [random.pick(files)];
    if (random.chance(60)) list.push(random.pick(files));
    return [...list, random.pick(last)].join(' ');
  }

  #params(family: string): Line[] {
    const random = this.#random;
    const param = `${family}_param`;
    const lines = [
      line(`${param} REQUEST_METHOD $request_method`),
      line(`${param} QUERY_STRING $query_string`),
      line(`${param} REQUEST_URI $request_uri`),
    ];
    if (random.chance(80)) lines.push(line(`${param} SCRIPT_NAME $fastcgi_script_name`));
    if (random.chance(70))
      lines.push(line(`${param} PATH_INFO ${random.pick(['$fastcgi_path_info', '$document_uri', '$uri', '$v'])}`));
    if (random.chance(60))
      lines.push(
        line(
          `${param} SCRIPT_FILENAME ${random.pick(['$document_root$fastcgi_script_name', '$request_filename', '/scripts$fastcgi_script_name'])}`,
        ),
      );
    const count = random.below(6);
    for (let each = 0; each < count; each++) {
      const value = random.chance(25) ? `"${random.pick(texts)}-${random.pick(texts)}"` : random.pick(texts);
      lines.push(line(`${param} P${each} ${value}${random.chance(20) ? ' if_not_empty' : ''}`));
    }
    if (random.chance(15)) lines.push(line(`${param} HTTP_X_A ${random.pick(['""', 'set', '$arg_a'])}`));
    if (random.chance(10)) lines.push(line(`${param} SCRIPT_NAME ${random.pick(['""', '/again'])}`));
    if (random.chance(25))
      lines.push(line(`${param} SERVER_SOFTWARE nginx/$nginx_version`), line(`${param} HTTPS $https if_not_empty`));
    return lines;
  }

  #cgi(family: 'fastcgi' | 'scgi' | 'uwsgi', name: string | null): Line[] {
    const random = this.#random;
    const lines: Line[] = [];
    if (random.chance(75)) lines.push(...this.#params(family));
    if (family === 'fastcgi') {
      if (random.chance(30)) lines.push(line(`fastcgi_index ${random.pick(['index.php', 'index'])}`));
      if (random.chance(40)) {
        const own = name?.startsWith('/') ? `^(${name.replace(/\/$/, '')})(/.*)$` : '^(.+\\.php)(/.*)$';
        lines.push(
          line(
            `fastcgi_split_path_info "${random.pick(['^(.+\\.php)(/.+)$', '^(.+?\\.php)(/.*)$', '^()(/.*)$', '^(/app)(/.*)?$', own])}"`,
          ),
        );
      }
    }
    if (random.chance(5)) lines.push(line(`${family}_pass_request_headers off`));
    const port = family === 'fastcgi' ? random.pick([ports.fastcgi, ports.fastcgiTwo]) : ports[family];
    const target = family === 'fastcgi' && random.chance(20) ? 'fgroup' : `127.0.0.1:${port}`;
    lines.push(line(`${family}_pass ${random.chance(5) ? `127.0.0.1:$arg_${family}` : target}`));
    return lines;
  }

  #proxy(kind: string): Line[] {
    const random = this.#random;
    const lines: Line[] = random.chance(40) ? this.#headers() : [];
    const authority = random.pick([`127.0.0.1:${ports.http}`, `127.0.0.1:${ports.httpTwo}`, 'group']);
    const way = random.below(100);
    let target = `http://${authority}`;
    if (way < 45 && kind !== 'regex' && kind !== 'named')
      target += random.pick(['/', '/p', '/p/', '/p?x=1', '/p%20q/', '/$args']);
    else if (way >= 75) target += random.pick(['/v$uri', '$request_uri', '/v?u=$arg_a', '/w/$1', '/v$is_args$args']);
    if (way >= 95) target = `http://${random.pick(['$arg_host', '127.0.0.1:$arg_http'])}`;
    lines.push(line(`proxy_pass "${target}"`));
    return lines;
  }

  #headers(): Line[] {
    const random = this.#random;
    return random
      .some(
        [
          'Host $host',
          'Host $http_host',
          'X-U "$uri"',
          'X-Forwarded-For $proxy_add_x_forwarded_for',
          'Connection ""',
          'X-A ""',
          'X-V $v',
          'X-M "$m $name"',
          'Accept $proxy_host',
        ],
        4,
      )
      .map((each) => line(`proxy_set_header ${each}`));
  }

  #return(): Line {
    const random = this.#random;
    const text = `"${random.pick(['t', 'u'])}=${random.pick(texts)}|${random.pick(texts)}"`;
    return line(
      random.pick([
        `return 200 ${text}`,
        `return 200 ${text}`,
        `return 404 ${text}`,
        'return 404',
        'return 403',
        'return 444',
        'return 204',
        'return 301 /moved$uri',
        'return 302 https://$host$request_uri',
        'return 308 $arg_to',
        'return https://away.test$request_uri',
        'return 500',
      ]),
    );
  }

  /** Rewrite directives. */
  #script(most: number, inLocation: boolean): Line[] {
    const random = this.#random;
    const lines: Line[] = [];
    const count = 1 + random.below(most);
    for (let each = 0; each < count; each++) {
      const way = random.below(100);
      if (way < 35)
        lines.push(
          line(
            `set $${random.pick(['v', 'w', 'v', 'args'])} "${random.pick(['$uri', '$1', '$2-$1', 'lit', '$fastcgi_path_info', '$arg_a', '$document_root', '$name', '$m$1'])}"`,
          ),
        );
      else if (way < 65) lines.push(this.#rewrite());
      else if (way < 95) {
        const body = [...(random.chance(70) ? this.#simpleScript() : [])];
        if (inLocation && random.chance(45)) body.push(...this.#inIf());
        lines.push(block(`if ${random.pick(conditions)}`, body));
      } else lines.push(line('break'));
    }
    return lines;
  }

  #simpleScript(): Line[] {
    const random = this.#random;
    return [
      random.pick([
        () => this.#rewrite(),
        () => this.#return(),
        () => line('set $v "in-$uri-$1"'),
        () => line('break'),
      ])(),
    ];
  }

  /** What only an `if` in a location may hold. */
  #inIf(): Line[] {
    const random = this.#random;
    return [
      random.pick([
        () => line(`root ${this.#site}/alt`),
        () => line(`proxy_pass http://127.0.0.1:${ports.httpTwo}`),
        () => line(`fastcgi_pass 127.0.0.1:${ports.fastcgiTwo}`),
        () => line('error_page 404 /50x.html'),
        () => line('add_header X-If 1'),
      ])(),
    ];
  }

  #rewrite(): Line {
    const random = this.#random;
    const flag = random.pick(['', 'last', 'break', 'last', 'redirect', 'permanent']);
    const to = random.chance(8) ? 'https://away.test/$1' : random.pick(replacements);
    return line(`rewrite "${random.pick(rewritePatterns)}" "${to}" ${flag}`.trim());
  }

  #access(): Line[] {
    const random = this.#random;
    return random.pick([
      [line('deny all')],
      [line('allow 127.0.0.1'), line('deny all')],
      [line('deny 127.0.0.0/8')],
      [
        line('allow 10.0.0.0/8'),
        line('deny all'),
        line('auth_basic area'),
        line(`auth_basic_user_file ${this.#site}/none`),
        line('satisfy any'),
      ],
      [line('auth_basic area'), line(`auth_basic_user_file ${this.#site}/none`)],
      [line('allow ::1'), line('deny all')],
    ]);
  }

  #limit(): Line {
    const random = this.#random;
    const body = random.pick([
      [line('deny all')],
      [line(`proxy_pass http://127.0.0.1:${ports.http}`)],
      [line('allow all')],
    ]);
    return block(`limit_except ${random.pick(methods)}`, body);
  }
}

/** Directives that may stand once in a block; of two the first is kept. */
const single =
  /^(root|alias|index|try_files|absolute_redirect|port_in_redirect|server_name_in_redirect|recursive_error_pages|client_max_body_size|autoindex|satisfy|auth_basic|auth_basic_user_file|internal|(fastcgi|scgi|uwsgi|proxy)_pass|(fastcgi|scgi|uwsgi)_pass_request_headers|fastcgi_index|fastcgi_split_path_info|limit_except) ?/;

function unique(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((each) => {
    const name = single.exec(each.text)?.[1];
    if (name === undefined) return true;
    const slot = name === 'alias' ? 'root' : name;
    if (seen.has(slot)) return false;
    seen.add(slot);
    return true;
  });
}
