var Ul = Object.create;
var Mn = Object.defineProperty;
var Wl = Object.getOwnPropertyDescriptor;
var Bl = Object.getOwnPropertyNames;
var Gl = Object.getPrototypeOf,
  zl = Object.prototype.hasOwnProperty;
var Hl = (t, e) => () => {
    try {
      return (e || t((e = { exports: {} }).exports, e), e.exports);
    } catch (n) {
      throw ((e = 0), n);
    }
  },
  ql = (t, e) => {
    for (var n in e) Mn(t, n, { get: e[n], enumerable: !0 });
  },
  To = (t, e, n, r) => {
    if ((e && typeof e == 'object') || typeof e == 'function')
      for (const s of Bl(e))
        !zl.call(t, s) && s !== n && Mn(t, s, { get: () => e[s], enumerable: !(r = Wl(e, s)) || r.enumerable });
    return t;
  };
var Kl = (t, e, n) => (
    (n = t != null ? Ul(Gl(t)) : {}),
    To(e || !t || !t.__esModule ? Mn(n, 'default', { value: t, enumerable: !0 }) : n, t)
  ),
  Vl = (t) => To(Mn({}, '__esModule', { value: !0 }), t);
var vi = Hl((ki) => {
  var Vc;
  Object.defineProperty(ki, 'apacheDirectives', {
    enumerable: !0,
    get: () => (Vc ??= require('node:fs').readFileSync(__dirname + '/apache-directives.txt', 'latin1')),
  });
});
var zd = {};
ql(zd, { apacheKnowledge: () => Ri, lowerApache: () => gs, parseApache: () => Dl });
module.exports = Vl(zd);
function Xr(t) {
  let e = !1;
  for (let n = 0; n < t.length; n++) {
    const r = t[n];
    if (r === '?' || r === '*') return !0;
    if (r === '\\') {
      if (t[n + 1] === void 0) return !1;
      n++;
    } else if (r === '[') e = !0;
    else if (r === ']' && e) return !0;
  }
  return !1;
}
var P = {
    Indexes: 1,
    Includes: 2,
    FollowSymLinks: 4,
    ExecCGI: 8,
    IncludesExec: 32,
    SymLinksIfOwnerMatch: 64,
    MultiViews: 128,
  },
  Eo = P.Indexes | P.Includes | P.IncludesExec | P.FollowSymLinks | P.ExecCGI,
  jl = Eo | P.SymLinksIfOwnerMatch | P.MultiViews,
  Xl = {
    indexes: P.Indexes,
    includes: P.Includes | P.IncludesExec,
    includesnoexec: P.Includes,
    followsymlinks: P.FollowSymLinks,
    symlinksifownermatch: P.SymLinksIfOwnerMatch,
    execcgi: P.ExecCGI,
    multiviews: P.MultiViews,
    runscripts: P.MultiViews | P.ExecCGI,
    none: 0,
    all: Eo,
  },
  Yr = { absolute: !1, options: P.FollowSymLinks, add: 0, remove: 0, unknown: null, directives: [] };
function Zr(t, e) {
  let { absolute: n, options: r, add: s, remove: o } = t ?? { absolute: !1, options: 0, add: 0, remove: 0 };
  return (
    e.words.forEach((i, a) => {
      const l = i.startsWith('+') || i.startsWith('-') ? i[0] : '',
        c = Xl[(l ? i.slice(1) : i).toLowerCase()] ?? 0;
      !l && a === 0 && ((r = 0), (n = !0)),
        l === '-' ? ((o |= c), (s &= ~c), (r &= ~c)) : (l === '+' && ((s |= c), (o &= ~c)), (r |= c));
    }),
    {
      absolute: n,
      options: r,
      add: s,
      remove: o,
      unknown: t?.unknown ?? e.when,
      directives: [...(t?.directives ?? []), e],
    }
  );
}
function Ht(t, e) {
  if (!e) return t;
  if (e.absolute) return e;
  const n = (t.add & ~e.remove) | e.add,
    r = (t.remove & ~e.add) | e.remove;
  return {
    absolute: t.absolute,
    options: (t.options & ~r) | n,
    add: n,
    remove: r,
    unknown: t.unknown ?? e.unknown,
    directives: [...t.directives, ...e.directives],
  };
}
function $n(t, e) {
  return {
    last: Yl(t, e),
    options: t.options ? Ht(t.options, e.options) : e.options,
    errorDocuments: Dn(t.errorDocuments, e.errorDocuments),
    extensions: Zl(t, e),
    removedExtensions: Ro(e) ? [] : t.removedExtensions,
    indexes: e.indexes ?? t.indexes,
    env: Ql(t, e),
    unsetEnv: e.env || e.unsetEnv.length > 0 ? [] : t.unsetEnv,
    setEnvIf: it(t.setEnvIf, e.setEnvIf),
    redirects: it(e.redirects, t.redirects),
    redirect: e.redirect ?? t.redirect,
    alias: e.alias ?? t.alias,
    proxyPass: e.proxyPass ?? t.proxyPass,
    actions: Dn(t.actions, e.actions),
    wrappers: Dn(t.wrappers, e.wrappers),
    requestHeaders: it(t.requestHeaders, e.requestHeaders),
    fcgiEnv: it(t.fcgiEnv, e.fcgiEnv),
    rewrite: Jl(t.rewrite, e.rewrite),
    access: ec(t.access, e.access),
    compat: e.compat ?? t.compat,
    files: it(t.files, e.files),
    ifs: it(t.ifs, e.ifs),
    opaque: it(t.opaque, e.opaque),
  };
}
function Yl(t, e) {
  const n = Dn(t.last, e.last);
  if (!t.last.has('allowencodedslashes') || e.last.has('allowencodedslashes')) return n;
  const r = new Map(n);
  return (r.delete('allowencodedslashes'), r);
}
function Dn(t, e) {
  if (e.size === 0) return t;
  if (t.size === 0) return e;
  const n = new Map(t);
  for (const [r, s] of e) n.set(r, s);
  return n;
}
function it(t, e) {
  return e.length === 0 ? t : t.length === 0 ? e : [...t, ...e];
}
function Ro(t) {
  return t.extensions.size > 0 || t.removedExtensions.length > 0;
}
function Zl(t, e) {
  if (!Ro(e)) return t.extensions;
  const n = new Map(t.extensions);
  for (const [r, s] of e.extensions) {
    const o = n.get(r);
    n.set(r, o ? { handler: s.handler ?? o.handler, type: s.type ?? o.type, other: s.other || o.other } : s);
  }
  for (const { extension: r, what: s } of e.removedExtensions) {
    const o = n.get(r);
    o && n.set(r, { ...o, [s]: null });
  }
  return n;
}
function Ql(t, e) {
  if (!t.env) return e.env;
  if (!e.env && e.unsetEnv.length === 0) return t.env;
  const n = t.env.copy();
  for (const r of e.unsetEnv) n.unset(r);
  return (e.env && n.overlay(e.env), n);
}
function Jl(t, e) {
  if (!e || !t) return e ?? t;
  let n = e.options ?? t.options,
    r = (a, l) => a?.has(l) ?? !1,
    s = (a, l) => r(n, a) || (r(t.options, l) && !r(n, 'ignoreinherit')),
    { rules: o } = e;
  s('inherit', 'inheritdown')
    ? (o = [...e.rules, ...t.rules])
    : s('inheritbefore', 'inheritdownbefore') && (o = [...t.rules, ...e.rules]);
  const i = e.base;
  return { directory: e.directory, rules: o, options: n, base: r(n, 'mergebase') ? (i ?? t.base) : i };
}
function ec(t, e) {
  if (!e || !t) return e ?? t;
  if (e.merging === null && !e.rules) return t;
  if (e.merging === null || e.merging === 'off') return e;
  if (!t.rules || !e.rules) return { merging: e.merging, rules: e.rules ?? t.rules };
  const n = e.merging === 'and' ? 'all' : 'any';
  return {
    merging: e.merging,
    rules: { kind: 'group', operator: n, rules: [t.rules, e.rules], methods: null, directive: null },
  };
}
function Ie(t) {
  return t === 32 || (t >= 9 && t <= 13);
}
function ae(t) {
  let e = [],
    n = 0;
  for (;;) {
    const r = Fn(t, n);
    if (!r) return e;
    e.push(r.word), (n = r.end);
  }
}
function Fn(t, e) {
  let n = e;
  for (; n < t.length && Ie(t.charCodeAt(n)); ) n++;
  if (n >= t.length) return null;
  let r = t[n] === '"' || t[n] === "'" ? t[n] : '',
    s = '';
  if (r) {
    for (n++; n < t.length && t[n] !== r; )
      t[n] === '\\' && (t[n + 1] === r || t[n + 1] === '\\') && n++, (s += t[n++]);
    n < t.length && n++;
  } else {
    let o = n,
      i = !1;
    for (; n < t.length && !Ie(t.charCodeAt(n)); ) t[n] === '\\' && t[n + 1] === '\\' && (i = !0), n++;
    (s = t.slice(o, n)), i && (s = s.replace(/\\\\/g, '\\'));
  }
  for (; n < t.length && Ie(t.charCodeAt(n)); ) n++;
  return { word: s, end: n };
}
function qt(t) {
  let e = [],
    n = 0;
  for (; n < t.length && Ie(t.charCodeAt(n)); ) n++;
  for (; e.length < 3 && n < t.length; ) {
    const o = t[n] === '"' || t[n] === "'" ? t[n] : '';
    o && n++;
    const i = n;
    for (; n < t.length && !(o ? t[n] === o : Ie(t.charCodeAt(n))); )
      t[n] === '\\' && n + 1 < t.length && Ie(t.charCodeAt(n + 1)) && n++, n++;
    if ((e.push(t.slice(i, n)), e.length === 1 && n >= t.length)) return null;
    for (n++; n < t.length && Ie(t.charCodeAt(n)); ) n++;
  }
  const [r, s] = e;
  return r === void 0 || s === void 0 ? (r !== void 0 && e.length === 1 ? [r, '', null] : null) : [r, s, e[2] ?? null];
}
function Te(t) {
  if (!/[^\x00-\x7f]/.test(t)) return t;
  let e = '';
  for (const n of new TextEncoder().encode(t)) e += String.fromCharCode(n);
  return e;
}
var Kt = class {
  directive;
  name;
  section;
  text;
  parent;
  children = [];
  when;
  #t;
  #e;
  constructor(e, n, r, s, o) {
    (this.directive = e),
      (this.name = n),
      (this.section = e.statement.opener !== null),
      (this.text = r),
      (this.parent = s),
      (this.when = o);
  }
  get words() {
    return ((this.#t ??= ae(this.text)), this.#t);
  }
  get byteWords() {
    return ((this.#e ??= ae(Te(this.text))), this.#e);
  }
  get place() {
    return We(this.directive);
  }
};
function We(t) {
  const { statement: e, source: n } = t;
  return { source: n, start: e.start, end: e.block ? e.block.open.end : e.end };
}
function Io(t) {
  const { rest: e } = t.statement;
  if (!e) return '';
  const n = t.source.text.slice(e.start, e.end);
  return n.includes(`\\
`) ||
    n.includes(`\\\r
`)
    ? n.replace(/\\\r?\n/g, '')
    : n;
}
function H(t, e = null) {
  return { kind: 'unknown', because: t, place: e };
}
function Qr(t) {
  if (/^\d+$/.test(t)) return { host: null, port: Number(t), anyPort: !1 };
  let e = t,
    n = !1;
  if (e === '*') return { host: '*', port: null, anyPort: !0 };
  e.endsWith(':*') && ((n = !0), (e = e.slice(0, -2)));
  const r = /^(?:\[([0-9a-fA-F:.]+)(?:%\w+)?\]|([^:[\]]+))(?::(\d+))?$/.exec(e);
  return r ? { host: r[1] ?? r[2], port: r[3] === void 0 ? null : Number(r[3]), anyPort: n } : null;
}
function at(t, e) {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(t)) return { kind: 'inet', family: 4, host: t, wildcard: t === '0.0.0.0', port: e };
  if (t.includes(':')) {
    const n = Jr(t);
    return { kind: 'inet', family: 6, host: n, wildcard: n === '::', port: e };
  }
  return { kind: 'name', host: t, port: e };
}
function Jr(t) {
  let e = t.toLowerCase(),
    n = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(e);
  if (n) {
    const [h, p, m, f] = n.slice(2).map(Number);
    e = `${n[1]}${((h << 8) | p).toString(16)}:${((m << 8) | f).toString(16)}`;
  }
  let [r = '', s] = e.split('::'),
    o = r === '' ? [] : r.split(':'),
    i = s === void 0 || s === '' ? [] : s.split(':'),
    a = s === void 0 ? 0 : Math.max(0, 8 - o.length - i.length),
    l = [...o, ...Array(a).fill('0'), ...i].map((h) => h.replace(/^0+(?=.)/, '')),
    c = [0, 0];
  for (let h = 0; h < l.length; h++) {
    let p = 0;
    for (; l[h + p] === '0'; ) p++;
    p > c[1] && (c = [h, p]);
  }
  const [u = 0, d = 0] = c;
  return d < 2 ? l.join(':') : `${l.slice(0, u).join(':')}::${l.slice(u + d).join(':')}`;
}
function Oo(t, e) {
  return t.words.map((n) => {
    const r = t.when ? null : Qr(n);
    if (!r || r.host === null)
      return { written: n, host: n, port: null, address: t.when ?? H(`${n} is no address`, t.place) };
    const s = r.anyPort ? 0 : (r.port ?? e),
      o = r.host === '*' || /^_default_$/i.test(r.host),
      i = at(o ? '0.0.0.0' : r.host, s),
      a = o || (i.kind === 'inet' && i.wildcard);
    return { written: n, host: a ? null : i.kind === 'inet' ? i.host : r.host, port: s, address: i };
  });
}
var Co = {
  http: ['http', 80],
  https: ['https', 443],
  ws: ['http', 80],
  wss: ['https', 443],
  h2c: ['http', 80],
  h2: ['https', 443],
  fcgi: ['fastcgi', 8e3],
  scgi: ['scgi', 4e3],
  uwsgi: ['uwsgi', 3031],
  ajp: ['ajp', 8009],
};
function No(t) {
  return Co[t]?.[1] ?? null;
}
function _o(t) {
  return Co[t.toLowerCase()]?.[0] ?? null;
}
function Le(t) {
  let e = t,
    n = null,
    r = /^unix:([^|]*)\|(.*)$/is.exec(t);
  r && ((n = r[1]), (e = r[2]));
  const s = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*)(.*))?$/s.exec(e);
  if (!s || (s[2] === void 0 && !n)) return null;
  const o = s[1].toLowerCase(),
    i = s[2] ?? 'localhost',
    a = s[3] ?? '',
    l = _o(o);
  if (o === 'balancer') {
    const f = H('a balancer has several members');
    return { scheme: o, protocol: l, address: f, written: i, balancer: i.toLowerCase(), path: a };
  }
  if (n !== null) {
    const w = n.includes('$') || n.includes('%{') ? H('the socket depends on the request') : { kind: 'unix', path: n };
    return { scheme: o, protocol: l, address: w, written: `unix:${n}`, balancer: null, path: a };
  }
  const c = i.slice(i.lastIndexOf('@') + 1),
    u = /^(?:\[([0-9a-fA-F:.]+)\]|([^:]*))(?::(\d+))?$/.exec(c),
    d = u?.[1] ?? u?.[2] ?? '',
    h = u?.[3] ? Number(u[3]) : (No(o) ?? 0),
    m = u && d !== '' && !/[$%]/.test(d) ? at(d.toLowerCase(), h) : H('the address depends on the request');
  return { scheme: o, protocol: l, address: m, written: c, balancer: null, path: a };
}
var es = [];
function Do(t) {
  const e = [];
  if (t.rewrite.enabled !== !1) for (const r of t.rewrite.rules) e.push(Wo(r, []));
  for (const r of t.locationSections) {
    const { proxyPass: s } = r.settings;
    s && e.push(Lo(s, Fo(r), t));
  }
  for (const r of t.proxyPasses) e.push(Lo(r, Un(r), t));
  for (const r of t.redirects) e.push(Uo(r, []));
  for (const r of t.aliases) e.push(Po(r));
  for (const r of t.wsgiAliases) e.push(Po(r));
  const n = t.last('documentroot');
  if (n) {
    const r = { kind: 'static', root: t.documentRoot, mode: 'root' };
    e.push(Ye({ kind: 'any' }, [], r, n));
  }
  return (e.push(...$o([...(t.main?.sections ?? []), ...t.sections], t)), e);
}
function $o(t, e) {
  const n = [],
    r = t.map((s) => ({ section: s, outer: [] })).reverse();
  for (; r.length > 0; ) {
    const { section: s, outer: o } = r.pop();
    if (s.kind === 'proxy') continue;
    const i = s.kind === 'htaccess' ? o : [...o, Fo(s)],
      { settings: a } = s;
    for (const u of a.rewrite?.rules ?? []) n.push(Wo(u, i));
    for (const u of a.redirects) n.push(Uo(u, i));
    const l = a.last.get('sethandler');
    if (l) {
      const u = Mo(l, l.words[0] ?? '', e);
      u && n.push(Ye(i.at(-1) ?? { kind: 'any' }, i.slice(0, -1), u, l));
    }
    for (const u of s.directives) {
      if (u.name !== 'addhandler') continue;
      const d = Mo(u, u.words[0] ?? '', e);
      if (d)
        for (const h of u.words.slice(1)) {
          const p = h.startsWith('.') ? h : `.${h}`;
          n.push(Ye({ kind: 'suffix', text: p }, i, d, u));
        }
    }
    const c = s.sections.map((u) => ({ section: u, outer: i }));
    r.push(...c.reverse());
  }
  return n;
}
function Ye(t, e, n, r) {
  const { directive: s, place: o } = r;
  return { matcher: t, conditions: e, target: r.when ?? n, directive: s, place: o, routes: [] };
}
function Fo(t) {
  const { kind: e, argument: n, pattern: r } = t;
  return e === 'if' || e === 'elseif' || e === 'else'
    ? { kind: 'condition', field: e, operator: '', value: n }
    : r
      ? { kind: 'regex', source: n, caseSensitive: !0, negated: !1 }
      : t.glob
        ? { kind: 'condition', field: e, operator: 'glob', value: n }
        : e === 'files'
          ? { kind: 'condition', field: 'files', operator: '=', value: n }
          : e === 'directory'
            ? { kind: 'condition', field: 'directory', operator: 'below', value: n }
            : { kind: 'prefix', path: n, boundary: !0, beatsRegex: !1 };
}
function Un(t) {
  return t.pattern
    ? { kind: 'regex', source: t.from, caseSensitive: !0, negated: !1 }
    : { kind: 'prefix', path: t.from, boundary: !0, beatsRegex: !1 };
}
function Lo(t, e, n) {
  const r = t.excluded ? { kind: 'static', root: n.documentRoot, mode: 'root' } : ts(t.url, t.directive, n);
  return Ye(e, [], r, t.directive);
}
function Uo(t, e) {
  const { to: n, status: r, directive: s } = t,
    o = n === null ? { kind: 'deny', status: r } : { kind: 'redirect', status: r, to: n };
  return Ye(Un(t), e, o, s);
}
function Po(t) {
  const { directive: e, handler: n, to: r } = t;
  if (!n) return Ye(Un(t), [], { kind: 'static', root: r, mode: 'alias' }, e);
  const s = n === 'cgi-script' ? 'cgi' : 'wsgi',
    o = { protocol: s, name: null, endpoints: [], spawn: { command: r, place: e.place }, place: e.place };
  return Ye(Un(t), [], { kind: 'gateway', protocol: s, backend: o, params: es, uri: null }, e);
}
function Wo(t, e) {
  let { directive: n, flags: r, source: s, negated: o } = t,
    i = { kind: 'regex', source: s, caseSensitive: !r.noCase, negated: o },
    a = t.conditions.map((c) => {
      const { test: u } = c,
        d = `${c.negated ? '!' : ''}${u.kind === 'text' || u.kind === 'number' ? u.operator : u.kind}`,
        h = u.kind === 'regex' || u.kind === 'expression' ? u.source : u.kind === 'file' ? `-${u.letter}` : u.operand;
      return { kind: 'condition', field: c.input, operator: d, value: h };
    }),
    l;
  return (
    r.forcedStatus
      ? (l = { kind: 'deny', status: r.status })
      : r.proxy
        ? (l = ts(t.substitution, n, null))
        : r.redirect || /^[a-z][a-z0-9+.-]*:\/\//i.test(t.substitution)
          ? (l = { kind: 'redirect', status: r.status, to: t.substitution })
          : (l = { kind: 'rewrite', to: t.substitution }),
    Ye(i, [...e, ...a], l, n)
  );
}
function Mo(t, e, n) {
  if (/^proxy:/i.test(e)) return ts(e.slice(6), t, n);
  const r = e === 'fcgid-script' ? 'fastcgi' : e === 'cgi-script' ? 'cgi' : e === 'wsgi-script' ? 'wsgi' : null;
  if (!r) return null;
  const { place: s } = t;
  return {
    kind: 'gateway',
    protocol: r,
    backend: { protocol: r, name: null, endpoints: [], spawn: { command: '', place: s }, place: s },
    params: es,
    uri: null,
  };
}
function ts(t, e, n) {
  const r = ns(t, e, n);
  if ('kind' in r) return r;
  const s = Le(t),
    o = s && s.path !== '' ? s.path : null;
  return { kind: 'gateway', protocol: r.protocol, backend: r, params: es, uri: o };
}
function ns(t, e, n) {
  const r = Le(t),
    { place: s } = e;
  if (!r) return H(`${t} is no URL that can be proxied to`, s);
  if (r.balancer === null) {
    if (!r.protocol) return H(`the protocol of ${r.scheme}:// is not modelled`, s);
    const l = { address: r.address, written: r.written, place: s };
    return { protocol: r.protocol, name: null, endpoints: [l], spawn: null, place: s };
  }
  let o = n ? rs(n, r.balancer) : [],
    i = [],
    a = null;
  for (const l of o) {
    const c = Le(Vt(l) ?? '');
    c && ((a ??= c.protocol), i.push({ address: l.when ?? c.address, written: c.written, place: l.place }));
  }
  return a
    ? { protocol: a, name: r.balancer, endpoints: i, spawn: null, place: s }
    : H(`the members of balancer://${r.balancer} are not known`, s);
}
function rs(t, e) {
  const n = [],
    r = (s) => Le(s ?? '')?.balancer === e;
  for (const s of t.main ? [t.main, t] : [t]) {
    for (const o of s.sections)
      o.kind !== 'proxy' ||
        !r(o.directive?.words[0]) ||
        n.push(...o.directives.filter((i) => i.name === 'balancermember'));
    n.push(...s.named('balancermember').filter((o) => r(o.words[0])));
  }
  return n;
}
function Vt(t) {
  const [e, n] = t.words;
  return /^balancer:/i.test(e ?? '') ? n : e;
}
function Go(t) {
  const e = new Map();
  for (const n of t) {
    const r = [...n.directives].reverse();
    for (; r.length > 0; ) {
      const s = r.pop();
      if (s.section) for (let i = s.children.length - 1; i >= 0; i--) r.push(s.children[i]);
      const o = tc(s, n);
      o && !e.has(Bo(o)) && e.set(Bo(o), o);
    }
  }
  return [...e.values()];
}
function Bo(t) {
  const { protocol: e, name: n, endpoints: r, spawn: s } = t;
  return [e, n ?? '', ...r.map(({ written: o }) => o), s?.command ?? ''].join(' ');
}
function tc(t, e) {
  const { words: n } = t;
  switch (t.name) {
    case 'proxypass':
    case 'proxypassmatch': {
      const r = n.find((s, o) => o < 3 && Le(s) !== null);
      return r === void 0 ? null : jt(r, t, e);
    }
    case 'sethandler':
    case 'addhandler': {
      const [r = ''] = n;
      return /^proxy:/i.test(r) ? jt(r.slice(6), t, e) : null;
    }
    case 'rewriterule': {
      const r = qt(t.text);
      return !r?.[2] || !/[[,\s](?:P|proxy)\s*[,\]]/i.test(r[2]) ? null : jt(r[1], t, e);
    }
    case 'proxy':
      return Le(n[0] ?? '')?.balancer ? jt(n[0], t, e) : null;
    case 'balancermember':
      return t.parent?.name === 'proxy' ? null : jt(Vt(t) ?? '', t, e);
    case 'fcgidwrapper':
    case 'fcgiwrapper':
      return Wn('fastcgi', n[0], t);
    case 'fastcgiserver':
      return Wn('fastcgi', n[0], t);
    case 'fastcgiexternalserver':
      return nc(t);
    case 'wsgiscriptalias':
    case 'wsgiscriptaliasmatch':
      return Wn('wsgi', n[1], t);
    case 'scriptalias':
    case 'scriptaliasmatch':
      return Wn('cgi', n.at(-1), t);
    default:
      return null;
  }
}
function jt(t, e, n) {
  const r = ns(t, e, n);
  return 'kind' in r ? null : r;
}
function Wn(t, e, n) {
  return e === void 0
    ? null
    : { protocol: t, name: null, endpoints: [], spawn: { command: e, place: n.place }, place: n.place };
}
function nc(t) {
  let { words: e, place: n } = t,
    r = e[e.indexOf('-host') + 1],
    s = e[e.indexOf('-socket') + 1],
    o = null;
  if (e.includes('-socket') && s !== void 0) o = { address: { kind: 'unix', path: s }, written: `unix:${s}`, place: n };
  else if (e.includes('-host') && r !== void 0) {
    const i = /^(.*):(\d+)$/.exec(r);
    o = {
      address: i ? at(i[1].replace(/^\[|\]$/g, ''), Number(i[2])) : H(`${r} is no address`, n),
      written: r,
      place: n,
    };
  }
  return o && { protocol: 'fastcgi', name: e[0] ?? null, endpoints: [o], spawn: null, place: n };
}
function Bn(t) {
  return t.startsWith('/');
}
function Xt(t) {
  const e = Bn(t),
    n = [];
  for (const s of t.split('/'))
    if (!(s === '' || s === '.')) {
      if (s === '..') {
        n.length > 0 && n[n.length - 1] !== '..' ? n.pop() : e || n.push('..');
        continue;
      }
      n.push(s);
    }
  const r = n.join('/');
  return e ? `/${r}` : r === '' ? '.' : r;
}
function Yt(t, e) {
  return Xt(Bn(e) ? e : `${t}/${e}`);
}
function zo(t) {
  const e = Xt(t);
  return e.slice(e.lastIndexOf('/') + 1);
}
var Gn = new Map();
function le(t, e) {
  let n = `${e ? 'i' : '-'}${t}`,
    r = Gn.get(n);
  return (r || ((r = rc(t, e)), Gn.size > 5e3 && Gn.clear(), Gn.set(n, r)), r);
}
function rc(t, e) {
  const n = new is(t, e).run();
  if ('because' in n) return { kind: 'unknown', because: `the pattern ${t} ${n.because}` };
  let r;
  try {
    r = new RegExp(n.source, 's');
  } catch {
    return { kind: 'unknown', because: `the pattern ${t} is not valid` };
  }
  return {
    kind: 'pattern',
    groups: n.groups,
    names: n.names,
    test: (s) => r.test(s),
    exec: (s) => r.exec(s)?.map((o) => o ?? '') ?? null,
  };
}
var bt = { nullable: !1, captures: !1, mayMiss: !1 },
  Zt = { nullable: !0, captures: !1, mayMiss: !1 },
  ss = {
    d: ['[0-9]', '0-9'],
    D: ['[^0-9]', '\\0-/:-\\xff'],
    w: ['[A-Za-z0-9_]', 'A-Za-z0-9_'],
    W: ['[^A-Za-z0-9_]', '\\0-/:-@[-^`{-\\xff'],
    s: ['[\\t-\\r ]', '\\t-\\r '],
    S: ['[^\\t-\\r ]', '\\0-\\x08\\x0e-\\x1f!-\\xff'],
    h: ['[\\t \\xa0]', '\\t \\xa0'],
    H: ['[^\\t \\xa0]', '\\0-\\x08\\n-\\x1f!-\\x9f\\xa1-\\xff'],
    v: ['[\\n-\\r\\x85]', '\\n-\\r\\x85'],
    V: ['[^\\n-\\r\\x85]', '\\0-\\t\\x0e-\\x84\\x86-\\xff'],
    N: ['[^\\n]', ''],
  },
  sc = {
    a: '\x07',
    e: '\x1B',
    f: '\f',
    n: `
`,
    r: '\r',
    t: '	',
  },
  oc = {
    alnum: 'A-Za-z0-9',
    alpha: 'A-Za-z',
    ascii: '\\0-\\x7f',
    blank: '\\t ',
    cntrl: '\\0-\\x1f\\x7f',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-/:-@[-`{-~',
    space: '\\t-\\r ',
    upper: 'A-Z',
    word: 'A-Za-z0-9_',
    xdigit: '0-9A-Fa-f',
  },
  is = class {
    #t;
    #e = 0;
    #s = '';
    #o = 0;
    #i = [];
    #r;
    #a = [];
    #n = null;
    constructor(e, n) {
      (this.#t = e), (this.#r = Ho(n, !0));
    }
    run() {
      for (; this.#e < this.#t.length && this.#n === null; ) this.#d();
      return (
        this.#n === null && this.#a.length > 0 && (this.#n = 'is not valid'),
        this.#n !== null ? { because: this.#n } : { source: this.#s, groups: this.#o, names: this.#i }
      );
    }
    #d() {
      const e = this.#t[this.#e];
      switch (e) {
        case '\\':
          this.#f();
          return;
        case '[':
          this.#m();
          return;
        case '(':
          this.#g();
          return;
        case ')':
          this.#y();
          return;
        case '|':
          this.#e++,
            (this.#s += '|'),
            (this.#r.anyNullable ||= this.#r.alternativeNullable),
            (this.#r.alternativeNullable = !0),
            this.#r.alternatives++;
          return;
        case '.':
          this.#e++, this.#l(this.#r.dotAll ? '[^]' : '[^\\n]', bt);
          return;
        case '^':
        case '$':
          this.#e++, this.#l(e, Zt);
          return;
        case '*':
        case '+':
        case '?':
          this.#n = 'is not valid';
          return;
        default:
          this.#e++, this.#l(zn(e, this.#r.caseless), bt);
          return;
      }
    }
    #l(e, n) {
      this.#s += e;
      let r = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.#t.slice(this.#e, this.#e + 24))?.[0],
        { nullable: s, mayMiss: o } = n;
      if (r) {
        this.#e += r.length;
        let a = '',
          l = this.#t[this.#e];
        if (l === '+') {
          this.#n = 'uses a possessive quantifier';
          return;
        }
        l === '?' && ((a = '?'), this.#e++);
        const [c, u] = ic(r);
        if (u > 1 && n.captures && (n.nullable || n.mayMiss)) {
          this.#n = 'captures in a loop in a way that differs between regular expression engines';
          return;
        }
        if (e === '^' || e === '$') {
          this.#n = 'repeats an anchor';
          return;
        }
        (this.#s += r + a), c === 0 && ((s = !0), (o ||= n.captures));
      }
      const i = this.#r;
      s || (i.alternativeNullable = !1), (i.captures ||= n.captures), (i.mayMiss ||= o);
    }
    #f() {
      const e = this.#t[this.#e + 1];
      if (e === void 0) {
        this.#n = 'is not valid';
        return;
      }
      this.#e += 2;
      const n = ss[e];
      if (n) {
        this.#l(n[0], bt);
        return;
      }
      switch (e) {
        case 'b':
        case 'B':
          this.#l(`\\${e}`, Zt);
          return;
        case 'A':
          this.#l('^', Zt);
          return;
        case 'z':
          this.#l('$', Zt);
          return;
        case 'Z':
          this.#l('(?=\\n?$)', Zt);
          return;
        case 'Q': {
          const s = this.#t.indexOf('\\E', this.#e),
            o = s < 0 ? this.#t.length : s;
          for (; this.#e < o - 1; this.#e++)
            (this.#s += zn(this.#t[this.#e], this.#r.caseless)), (this.#r.alternativeNullable = !1);
          const i = this.#e < o ? this.#t[this.#e] : '';
          (this.#e = s < 0 ? o : s + 2), i && this.#l(zn(i, this.#r.caseless), bt);
          return;
        }
        case 'E':
          return;
      }
      const r = this.#h(e);
      r !== null && this.#l(zn(r, this.#r.caseless), bt);
    }
    #h(e) {
      const n = sc[e];
      if (n) return n;
      const r = this.#t.slice(this.#e, this.#e + 8);
      if (e === 'x') {
        const s = /^\{([0-9a-fA-F]{1,2})\}|^([0-9a-fA-F]{0,2})/.exec(r);
        return r.startsWith('{') && s[1] === void 0
          ? this.#c('names a character above a byte')
          : ((this.#e += s[0].length), String.fromCharCode(Number.parseInt(s[1] ?? (s[2] || '0'), 16)));
      }
      if (e === '0') {
        const s = /^[0-7]{0,2}/.exec(r)[0];
        return ((this.#e += s.length), String.fromCharCode(Number.parseInt(s || '0', 8)));
      }
      if (e === 'c') {
        const s = this.#t[this.#e++];
        return s === void 0 ? this.#c('is not valid') : String.fromCharCode(s.toUpperCase().charCodeAt(0) ^ 64);
      }
      return /[0-9]/.test(e) ? this.#c('has a back reference') : /[A-Za-z]/.test(e) ? this.#c(`uses \\${e}`) : e;
    }
    #c(e) {
      return ((this.#n = e), null);
    }
    #m() {
      const e = this.#t,
        { caseless: n } = this.#r;
      this.#e++;
      let r = !1;
      e[this.#e] === '^' && ((r = !0), this.#e++);
      let s = '',
        o = !0;
      for (;;) {
        const i = e[this.#e];
        if (i === void 0) {
          this.#n = 'is not valid';
          return;
        }
        if (i === ']' && !o) break;
        o = !1;
        const a = i === '[' ? /^\[:(\^?)([a-z]+):\]/.exec(e.slice(this.#e, this.#e + 14)) : null;
        if (a) {
          const h = oc[a[2]];
          if (!h || a[1]) {
            this.#n = `uses the class ${a[0]}`;
            return;
          }
          const p = n && (a[2] === 'lower' || a[2] === 'upper');
          (s += p ? 'A-Za-z' : h), (this.#e += a[0].length);
          continue;
        }
        if (i === '[' && (e[this.#e + 1] === '.' || e[this.#e + 1] === '=')) {
          this.#n = 'uses a collating element';
          return;
        }
        if (i === '\\') {
          const h = ss[e[this.#e + 1] ?? ''];
          if (h) {
            (s += h[1]), (this.#e += 2), e[this.#e] === '-' && e[this.#e + 1] !== ']' && ((s += '\\-'), this.#e++);
            continue;
          }
        }
        const l = this.#p();
        if (l === null) return;
        if (e[this.#e] !== '-' || e[this.#e + 1] === ']' || e[this.#e + 1] === void 0) {
          s += os(l, l, n);
          continue;
        }
        if ((e[this.#e + 1] === '\\' && ss[e[this.#e + 2] ?? ''] !== void 0) || e.startsWith('[:', this.#e + 1)) {
          (s += `${os(l, l, n)}\\-`), this.#e++;
          continue;
        }
        this.#e++;
        const d = this.#p();
        if (d === null) return;
        if (d < l) {
          this.#n = 'is not valid';
          return;
        }
        s += os(l, d, n);
      }
      this.#e++, this.#l(`[${r ? '^' : ''}${s}]`, bt);
    }
    #p() {
      const e = this.#t[this.#e++];
      if (e !== '\\') return e;
      const n = this.#t[this.#e++];
      return n === void 0
        ? this.#c('is not valid')
        : n === 'b'
          ? '\b'
          : n === 'Q' || n === 'E'
            ? this.#c(`uses \\${n} in a class`)
            : this.#h(n);
    }
    #g() {
      const e = this.#t.slice(this.#e, this.#e + 80);
      if (e.startsWith('(*')) {
        this.#n = 'uses a control verb';
        return;
      }
      if (!e.startsWith('(?')) {
        this.#u('(', 1, !0, !1);
        return;
      }
      if (e.startsWith('(?:')) {
        this.#u('(?:', 3, !1, !1);
        return;
      }
      const n = /^\(\?(?:[=!]|<[=!])/.exec(e)?.[0];
      if (n) {
        this.#u(n, n.length, !1, !0);
        return;
      }
      const r = /^\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(e);
      if (r) {
        this.#i.push([this.#o + 1, r[1] ?? r[2]]), this.#u('(', r[0].length, !0, !1);
        return;
      }
      if (e.startsWith('(?#')) {
        const c = this.#t.indexOf(')', this.#e);
        c < 0 ? (this.#n = 'is not valid') : (this.#e = c + 1);
        return;
      }
      const s = /^\(\?([is]*)(?:-([is]*))?([:)])/.exec(e);
      if (!s) {
        this.#n = 'uses a construct that cannot be translated';
        return;
      }
      const [o, i = '', a = '', l] = s;
      l === ':' ? this.#u('(?:', o.length, !1, !1) : (this.#e += o.length),
        i.includes('i') && (this.#r.caseless = !0),
        i.includes('s') && (this.#r.dotAll = !0),
        a.includes('i') && (this.#r.caseless = !1),
        a.includes('s') && (this.#r.dotAll = !1);
    }
    #u(e, n, r, s) {
      (this.#e += n), (this.#s += e), r && this.#o++;
      const o = this.#r,
        i = { ...Ho(o.caseless, o.dotAll), capturing: r, lookaround: s, outer: o };
      this.#a.push(i), (this.#r = i);
    }
    #y() {
      const e = this.#a.pop();
      if (!e) {
        this.#n = 'is not valid';
        return;
      }
      this.#e++,
        (this.#r = e.outer),
        this.#l(')', {
          nullable: e.lookaround || e.anyNullable || e.alternativeNullable,
          captures: e.capturing || e.captures,
          mayMiss: e.mayMiss || (e.captures && e.alternatives > 1),
        });
    }
  };
function Ho(t, e) {
  return {
    caseless: t,
    dotAll: e,
    alternativeNullable: !0,
    anyNullable: !1,
    alternatives: 1,
    captures: !1,
    mayMiss: !1,
  };
}
function ic(t) {
  if (t === '*') return [0, Number.POSITIVE_INFINITY];
  if (t === '+') return [1, Number.POSITIVE_INFINITY];
  if (t === '?') return [0, 1];
  const [e, n] = t.slice(1, -1).split(',');
  return n === void 0 ? [Number(e), Number(e)] : [Number(e), n === '' ? Number.POSITIVE_INFINITY : Number(n)];
}
function zn(t, e) {
  return e && /[A-Za-z]/.test(t) ? `[${t.toLowerCase()}${t.toUpperCase()}]` : Hn(t);
}
function Hn(t) {
  return /[A-Za-z0-9_]/.test(t) ? t : `\\x${t.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
function os(t, e, n) {
  let r = t === e ? Hn(t) : `${Hn(t)}-${Hn(e)}`;
  if (!n) return r;
  for (const [s, o, i] of [
    [65, 90, 32],
    [97, 122, -32],
  ]) {
    const a = Math.max(s, t.charCodeAt(0)),
      l = Math.min(o, e.charCodeAt(0));
    a <= l && (r += `${String.fromCharCode(a + i)}-${String.fromCharCode(l + i)}`);
  }
  return r;
}
var Ko = new Set(['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection']);
function Vo(t, e, n, r) {
  if (t === 'ifversion') return qo(uc(ae(e), r.environment.version), e, n);
  const s = e.startsWith('!'),
    o = ae(s ? e.slice(1) : e)[0] ?? '',
    i = ac(t, o, r);
  return qo(i === null ? null : i !== s, `${t} ${e}`, n);
}
function qo(t, e, n) {
  return t !== null ? t : H(`it depends on the server whether <${e.replace(/^if/, 'If')}> holds`, We(n));
}
function ac(t, e, n) {
  switch (t) {
    case 'ifmodule':
      return n.modules.has(e);
    case 'ifdefine':
      return n.definitions.exists(e);
    case 'iffile': {
      const { fileExists: r } = n.environment;
      if (!r) return null;
      if (Bn(e)) return r(e);
      const s = n.serverRoot();
      return s === null ? null : r(Yt(s, e));
    }
    default:
      return null;
  }
}
var lc = [2, 4, 0],
  cc = [2, 4, 999];
function uc(t, e) {
  let [n = '', r] = t;
  r === void 0 && ([n, r] = ['=', n]);
  let s = !1;
  n.startsWith('!') && n !== '!' && ((s = !0), (n = n.slice(1)));
  const o = dc(n, r, e);
  return o === null ? null : o !== s;
}
function dc(t, e, n) {
  const r = /^\d/.test(e) && (t === '=' || t === '==');
  if (t === '~' || (t === '=' && e.startsWith('/'))) {
    if (!n) return null;
    const l = le(e.replace(/^\/([\s\S]*)\/$/, '$1'), !1);
    return l.kind === 'pattern' ? l.test(n) : null;
  }
  const s = e.split('.').map(Number);
  if (s.some(Number.isNaN)) return null;
  const o = (l) => {
      for (let c = 0; c < 3; c++) {
        const u = (l[c] ?? 0) - (s[c] ?? 0);
        if (u !== 0) return Math.sign(u);
      }
      return 0;
    },
    i = (l) => {
      const c = o(l);
      switch (t) {
        case '>':
          return c > 0;
        case '>=':
          return c >= 0;
        case '<':
          return c < 0;
        case '<=':
          return c <= 0;
        default:
          return c === 0;
      }
    };
  if (n) return i(n.split('.').map(Number));
  if (r) return s[0] === 2 && (s[1] ?? 0) === 4 ? null : !1;
  const a = i(lc);
  return a === i(cc) ? a : null;
}
var qn = class {
  #t = new Map();
  #e = new Map();
  #s;
  constructor(e) {
    this.#s = e;
    for (const n of e.defines ?? []) this.#e.set(n, !0);
  }
  read(e, n, r) {
    const [s, o] = n;
    if (s === void 0) return;
    const i = s.toLowerCase();
    r
      ? (this.#e.set(s, null), this.#t.set(i, null))
      : e === 'undefine'
        ? (this.#e.set(s, !1), this.#t.delete(i))
        : (this.#e.set(s, !0), o !== void 0 && o !== '' && this.#t.set(i, o));
  }
  exists(e) {
    const n = this.#e.get(e);
    return n !== void 0 ? n : this.#s.defines ? !1 : null;
  }
  expand(e) {
    let n = null;
    return {
      text: e.replace(/\$\{([^}]*)\}/g, (s, o) => {
        const i = this.#t.get(o.toLowerCase());
        if (typeof i == 'string') return i;
        const a = i === void 0 ? this.#s.environment?.get(o) : void 0;
        return a !== void 0 ? a : (!o.includes(':') && (i === null || !this.#s.environment) && (n ??= o), s);
      }),
      missing: n,
    };
  }
};
function Yo(t, e) {
  const [n, ...r] = ae(e);
  return n ? { name: n.toLowerCase(), parameters: r, body: hc(t) } : null;
}
function Zo(t, e) {
  const n = e.get((t[0] ?? '').toLowerCase());
  if (!n || n.parameters.length !== t.length - 1) return null;
  const r = new Map(n.parameters.map((i, a) => [i, t[a + 1]])),
    s = [...r.keys()].filter((i) => i !== '').sort((i, a) => a.length - i.length),
    o = (i) => {
      let a = '',
        l = 0;
      for (; l < i.length; ) {
        const c = s.find((u) => i.startsWith(u, l));
        (a += c ? r.get(c) : i[l]), (l += c ? c.length : 1);
      }
      return a;
    };
  return { body: n.body, substitute: o };
}
function hc(t) {
  const e = t.statement.block?.raw;
  if (!e) return t.children;
  let { source: n } = t,
    { text: r } = n,
    s = [],
    o = [],
    i = e.start;
  for (; i < e.end; ) {
    let a = jo(r, i, e.end);
    for (; a < e.end && r[a - (r[a - 1] === '\r' ? 2 : 1)] === '\\'; ) a = jo(r, a + 1, e.end);
    const l = Xo(r, i, a);
    if (((i = a + 1), l.start === l.end || r[l.start] === '#')) continue;
    if (r.startsWith('</', l.start)) {
      o.pop();
      continue;
    }
    let c = r[l.start] === '<',
      u = c ? r.lastIndexOf('>', l.end - 1) : -1,
      d = u > l.start ? u : l.end,
      h = l.start + (c ? 1 : 0);
    for (; h < d && !Ie(r.charCodeAt(h)); ) h++;
    const p = { start: l.start + (c ? 1 : 0), end: h },
      m = Xo(r, h, d),
      f = o.at(-1) ?? null,
      g = { statement: pc(r, l, c, p, m, d, t.statement), source: n, parent: f, children: [], includedBy: null };
    (f ? f.children : s).push(g), c && o.push(g);
  }
  return s;
}
function pc(t, e, n, r, s, o, i) {
  const a = {
      kind: 'word',
      ...r,
      raw: t.slice(r.start, r.end),
      value: t.slice(r.start, r.end),
      quote: null,
      parts: [],
    },
    l = { kind: 'block', start: o, end: e.end, open: { start: o, end: e.end } };
  return {
    kind: 'statement',
    start: e.start,
    end: e.end,
    opener: n ? { text: '<', start: e.start, end: e.start + 1 } : null,
    name: a,
    operator: null,
    args: [],
    rest: s.start === s.end ? null : s,
    block: n ? { ...l, body: [], raw: null, close: null } : null,
    terminator: null,
    elseOf: null,
    parent: i,
  };
}
function jo(t, e, n) {
  const r = t.indexOf(
    `
`,
    e,
  );
  return r < 0 || r > n ? n : r;
}
function Xo(t, e, n) {
  let r = e,
    s = n;
  for (; r < s && Ie(t.charCodeAt(r)); ) r++;
  for (; s > r && Ie(t.charCodeAt(s - 1)); ) s--;
  return { start: r, end: s };
}
var fc = new Set(['core.c', 'core_module', 'http_core.c', 'http_module', 'mod_so.c', 'so_module']),
  mc = new Set(['log_config', 'logio', 'version', 'unixd', 'watchdog'].flatMap((t) => [`mod_${t}.c`, `${t}_module`])),
  Kn = class {
    list = [];
    complete;
    #t = new Set();
    #e = new Map();
    constructor(e, n) {
      for (const r of n.modules ?? []) this.#s(r);
      this.complete = n.modules !== void 0 || gc(e);
    }
    load(e, n, r) {
      const [s, o] = e;
      if (!s) return;
      const i = [s, ...Qo(s, o ?? '')];
      if (n) {
        for (const a of i) this.#e.set(a, n);
        return;
      }
      for (const a of i) this.#t.add(a);
      this.list.push({ name: s, place: r });
    }
    has(e) {
      return this.#t.has(e) || fc.has(e) ? !0 : this.#e.has(e) || mc.has(e) ? null : this.complete ? !1 : null;
    }
    #s(e) {
      if ((this.#t.add(e), e.endsWith('_module'))) for (const n of Qo(e, '')) this.#t.add(n);
      else this.#t.add(`${e.replace(/^mod_/, '').replace(/\.c$/, '')}_module`);
    }
  };
function Qo(t, e) {
  const n = t.replace(/_module$/, ''),
    r = [`mod_${n}.c`],
    s = zo(e).replace(/\.so$/, '');
  return (
    s && s !== '.' && r.push(`${s}.c`),
    n.startsWith('mpm_') && r.push(`${n.slice(4)}.c`),
    /^php\d*$/.test(n) && r.push('mod_php.c', `mod_${n}.c`),
    r
  );
}
function gc(t) {
  if (t.context !== 'main' || t.gaps.some((o) => o.parent === null)) return !1;
  let e = new Set(),
    n = [],
    r = !1,
    s = [...t.roots];
  for (; s.length > 0; ) {
    const o = s.pop();
    o.includedBy && e.add(o.includedBy);
    const i = o.statement.name.value;
    if (i.length === 10 && i.toLowerCase() === 'loadmodule') r = !0;
    else if (/^include(?:optional)?$/i.test(i)) n.push(o);
    else if (o.statement.opener && /^if/i.test(i)) for (const a of o.children) s.push(a);
  }
  return r && n.every((o) => e.has(o));
}
var yc = 30;
function as(t, e = {}, n = null) {
  const r = n ?? new Kn(t, e),
    s = new qn(e),
    o = new Map(),
    i = [],
    a = { serverRoot: e.serverRoot ?? null },
    l = { modules: r, definitions: s, environment: e, serverRoot: () => a.serverRoot },
    c = [{ list: t.roots, index: 0, out: i, parent: null, when: null, substitute: null, macroDepth: 0 }];
  for (; c.length > 0; ) {
    const u = c[c.length - 1],
      d = u.list[u.index++];
    if (!d) {
      c.pop();
      continue;
    }
    let { statement: h } = d,
      p = Io(d),
      m = h.name.value,
      { when: f } = u;
    if ((u.substitute && ((p = u.substitute(p)), (m = u.substitute(m))), h.name.raw.includes('${'))) {
      const w = s.expand(`${h.name.raw} ${p}`),
        g = Fn(w.text, 0);
      (m = g?.word ?? m), (p = g ? w.text.slice(g.end) : ''), w.missing && (f ??= Jo(w.missing, d));
    } else if (p.includes('${')) {
      const w = s.expand(p);
      (p = w.text), w.missing && (f ??= Jo(w.missing, d));
    }
    if (((m = m.toLowerCase()), h.opener)) {
      if (m === 'macro') {
        const g = Yo(d, p);
        g && o.set(g.name, g);
        continue;
      }
      if (Ko.has(m)) {
        const g = f && f !== u.when ? f : Vo(m, p, d, l);
        if (g === !1) continue;
        const x = g === !0 ? u.when : (u.when ?? g);
        c.push({ ...u, list: d.children, index: 0, when: x });
        continue;
      }
      const w = new Kt(d, m, p, u.parent, f);
      u.out.push(w), c.push({ ...u, list: d.children, index: 0, out: w.children, parent: w, when: f });
      continue;
    }
    switch (m) {
      case 'define':
      case 'undefine':
        s.read(m, ae(p), f);
        break;
      case 'loadmodule':
        r.load(ae(p), f, We(d));
        break;
      case 'serverroot':
        a.serverRoot ??= ae(p)[0] ?? null;
        break;
      case 'undefmacro':
        o.delete((ae(p)[0] ?? '').toLowerCase());
        break;
      case 'use': {
        const w = Zo(ae(p), o);
        if (w && u.macroDepth < yc) {
          const g = u.macroDepth + 1;
          c.push({ ...u, list: w.body, index: 0, when: f, substitute: w.substitute, macroDepth: g });
          continue;
        }
        f ??= H(`the macro ${ae(p)[0] ?? ''} is not defined here`, We(d));
        break;
      }
    }
    u.out.push(new Kt(d, m, p, u.parent, f));
  }
  return { roots: i, modules: r, definitions: s, serverRoot: a.serverRoot, gaps: t.gaps };
}
function Jo(t, e) {
  return H(`\${${t}} is not defined in the configuration`, We(e));
}
function ei(t) {
  return { except: t.name === 'limitexcept', methods: t.words.map((e) => e.toUpperCase()) };
}
var ti = { requireall: 'all', requireany: 'any', requirenone: 'none' };
function ls(t) {
  return t in ti;
}
function cs(t, e) {
  let n = t.words,
    r = n[0]?.toLowerCase() === 'not';
  return (
    r && (n = n.slice(1)),
    { kind: 'require', directive: t, provider: (n[0] ?? '').toLowerCase(), words: n.slice(1), negated: r, methods: e }
  );
}
function ni(t, e) {
  const n = [{ directive: t, index: 0, rules: [] }];
  for (;;) {
    const r = n[n.length - 1],
      s = r.directive.children[r.index++];
    if (s) s.name === 'require' ? r.rules.push(cs(s, e)) : ls(s.name) && n.push({ directive: s, index: 0, rules: [] });
    else {
      n.pop();
      const o = {
          kind: 'group',
          operator: ti[r.directive.name] ?? 'any',
          rules: r.rules,
          methods: e,
          directive: r.directive,
        },
        i = n[n.length - 1];
      if (!i) return o;
      i.rules.push(o);
    }
  }
}
var xc = [
    { names: /^virtual(?:documentroot|scriptalias)(?:ip)?$/, what: 'mod_vhost_alias', off: /^none$/i },
    { names: /^userdir$/, what: 'mod_userdir', off: /^disabled?$/i },
    { names: /^checkspelling$/, what: 'mod_speling', off: /^off$/i },
    { names: /^cacheenable$/, what: 'mod_cache', off: null },
    { names: /^lua(?:hook|maphandler|quickhandler)/, what: 'mod_lua', off: null },
    { names: /^jk(?:mount|unmount|mountfile|automount)/, what: 'mod_jk', off: null },
    {
      names: /^(?:passengerenabled|passengerapproot|railsbaseuri|rackbaseuri|passengerbaseuri)$/,
      what: 'Passenger',
      off: /^off$/i,
    },
    { names: /^(?:secrule|secaction|secruleengine)/, what: 'mod_security', off: /^off$/i },
    { names: /^dav$/, what: 'mod_dav', off: /^off$/i },
    { names: /^svn(?:path|parentpath)$/, what: 'mod_dav_svn', off: null },
    { names: /^perl(?:\w*handler|require|module)$/, what: 'mod_perl', off: null },
    { names: /^python\w*handler$/, what: 'mod_python', off: null },
    { names: /^proxyexpressenable$/, what: 'mod_proxy_express', off: /^off$/i },
    { names: /^script$/, what: 'the Script directive of mod_actions', off: null },
    { names: /^(?:fcgid|fastcgi)(?:accesschecker|authenticator|authorizer)$/, what: 'a FastCGI authorizer', off: null },
    { names: /^fastcgi(?:external)?server$/, what: 'mod_fastcgi', off: null },
    { names: /^allowmethods$/, what: 'mod_allowmethods', off: /^reset$/i },
    { names: /^ssl(?:require|verifyclient)$/, what: 'a condition of mod_ssl', off: /^none$/i },
    { names: /^remoteip(?:header|proxyprotocol)$/, what: 'mod_remoteip', off: /^off$/i },
    { names: /^wsgi(?:dispatchscript|handlerscript|accessscript)$/, what: 'a script of mod_wsgi', off: null },
    { names: /^mdrequirehttps$/, what: 'mod_md', off: /^off$/i },
    { names: /^cgimapextension$|^scriptinterpretersource$/, what: 'another interpreter for scripts', off: /^script$/i },
    { names: /^h2proxyrequests$/, what: 'HTTP/2 proxying', off: /^off$/i },
    { names: /^regexdefaultoptions$/, what: 'other regular expression options', off: null },
    { names: /^balancerinherit$|^proxyremote(?:match)?$/, what: 'another proxy', off: null },
  ],
  ri = new Map();
function si(t, e) {
  let n = ri.get(t);
  return (
    n === void 0 && ((n = xc.find((r) => r.names.test(t)) ?? null), ri.set(t, n)),
    !n || (n.off && e[0] !== void 0 && n.off.test(e[0])) ? null : n.what
  );
}
function us(t) {
  const [e, n] = t.byteWords;
  if (e === void 0 || n === void 0 || n === '') return null;
  const r = t.name.startsWith('script') ? 'cgi-script' : t.name.startsWith('wsgi') ? 'wsgi-script' : null,
    s = t.name.endsWith('match') ? le(e, !1) : null;
  return { directive: t, from: e, pattern: s, to: n, handler: r, when: t.when };
}
var wc = { gone: 410, permanent: 301, temp: 302, seeother: 303 };
function oi(t, e) {
  let n = t.byteWords,
    r = t.name === 'redirectmatch',
    s = t.name === 'redirectpermanent' ? 301 : t.name === 'redirecttemp' ? 302 : null,
    [o, i, a] = n;
  if (o === void 0) return null;
  let l = s ?? 302,
    c = 0;
  if (s === null) {
    const h = wc[o.toLowerCase()];
    if (
      (h !== void 0
        ? ((l = h), (c = h === 410 ? -1 : 1))
        : /^\d/.test(o) && ((l = Number.parseInt(o, 10)), (c = l >= 300 && l <= 399 ? 1 : -1)),
      c === 0 && a !== void 0)
    )
      return null;
  }
  c !== 0 && ([o, i, a] = [i, a, void 0]);
  const { when: u } = t;
  if (e && !r) {
    if (c > 0 && o !== void 0 && i === void 0)
      return { directive: t, from: null, pattern: null, to: o, status: l, when: u };
    if (c === 0 && i === void 0) return { directive: t, from: null, pattern: null, to: o, status: l, when: u };
    if (c < 0 && o === void 0) return { directive: t, from: null, pattern: null, to: null, status: l, when: u };
  }
  if (o === void 0) return null;
  const d = r ? le(o, !1) : null;
  return { directive: t, from: o, pattern: d, to: i ?? null, status: l, when: u };
}
function Vn(t, e) {
  let n = [...t.byteWords],
    r = t.name === 'proxypassmatch',
    s = e?.path ?? null;
  s === null && n[0] === '~' && ((r = !0), n.shift()), s === null && (s = n.shift() ?? null);
  const o = n.shift();
  if (s === null || o === void 0) return null;
  let i = !1,
    a = !1,
    l = !1,
    c = null,
    u = new Map();
  for (const h of n) {
    const p = h.toLowerCase(),
      m = h.indexOf('=');
    if (p === 'nocanon') i = !0;
    else if (p === 'noquery') a = !0;
    else if (p === 'interpolate') l = !0;
    else if (m >= 0) {
      const f = p.slice(0, m),
        w = h.slice(m + 1);
      f === 'mapping' ? (c = /^encoded$/i.test(w) ? 'encoded' : 'servlet') : u.set(f, w);
    }
  }
  const d = r || (e?.glob ?? !1);
  return {
    directive: t,
    from: s,
    pattern: d ? le(s, !1) : null,
    url: o,
    real: ii(o) ?? o,
    excluded: o === '!',
    noCanon: i,
    noQuery: a,
    interpolate: l,
    mapping: c,
    parameters: u,
    when: t.when,
  };
}
function ii(t) {
  if (!/^unix:/i.test(t)) return t;
  const e = t.indexOf('|');
  if (e < 0) return t;
  const n = t.slice(e + 1),
    r = n.indexOf(':');
  return r < 0 ? null : n.length === r + 1 ? `${n}//localhost` : n.slice(r + 1) === '//' ? `${n}localhost` : n;
}
function ai(t) {
  let e = [...t.byteWords],
    n = t.name.endsWith('nocase'),
    r = null,
    s = null;
  t.name.startsWith('browsermatch')
    ? (r = 'User-Agent')
    : t.name === 'setenvifexpr'
      ? (s = e.shift() ?? '')
      : (r = e.shift() ?? '');
  const o = s === null ? e.shift() : '';
  if (o === void 0) return null;
  const i = e.map((c) => {
      if (c.startsWith('!')) return { name: c.slice(1), value: null };
      const u = c.indexOf('=');
      return u < 0 ? { name: c, value: '1' } : { name: c.slice(0, u), value: c.slice(u + 1) };
    }),
    l =
      r !== null &&
      !/^(?:remote_addr|remote_host|request_uri|request_method|request_protocol|server_addr)$/i.test(r) &&
      !/^[-A-Za-z0-9_]*$/.test(r);
  return {
    directive: t,
    attribute: r,
    attributePattern: l ? le(r, n) : null,
    pattern: le(o, n),
    simple: s === null && /^(?:[^\\^$*+?.()[\]{}|]|\\[\\^$*+?.()[\]{}|])*$/.test(o),
    expression: s,
    variables: i,
    when: t.when,
  };
}
function li(t) {
  const [e, n, r] = t.byteWords;
  return e === void 0 || n === void 0 ? null : { type: e, action: { directive: t, script: n, virtual: r !== void 0 } };
}
function ci(t) {
  const [e, n, r] = t.byteWords;
  if (e === void 0) return null;
  const s = n?.toLowerCase() === 'virtual';
  return { directive: t, command: e, extension: s ? '' : (n ?? ''), virtual: s || r !== void 0 };
}
function Qt(t) {
  let e = [],
    n = [],
    r = null,
    s = null;
  for (const o of t)
    if (o.name === 'rewritecond') {
      const i = bc(o);
      (s ??= o.when), typeof i == 'string' ? (r ??= i) : n.push(i);
    } else o.name === 'rewriterule' && (e.push(Ac(o, n, r, s ?? o.when)), (n = []), (r = null), (s = null));
  return e;
}
function Ac(t, e, n, r) {
  let s = qt(Te(t.text)),
    o = vc(),
    i = n;
  s || (i ??= 'bad argument line'), s && s[2] !== null && (i ??= Ec(s[2], o));
  let a = s?.[0] ?? '',
    l = a.startsWith('!');
  l && (a = a.slice(1));
  let c = s?.[1] ?? '-',
    u = c === '-' || o.forcedStatus,
    d = !1;
  c.endsWith('?')
    ? o.queryAppend
      ? (o.queryLast = !0)
      : ((d = !0), (c = c.slice(0, -1)))
    : o.queryDiscard && !c.includes('?') && (d = !0);
  const h = le(a, o.noCase);
  return {
    directive: t,
    source: a,
    pattern: h,
    negated: l,
    substitution: c,
    noSubstitution: u,
    dropQuery: d,
    flags: o,
    conditions: e,
    invalid: i,
    when: r,
  };
}
function bc(t) {
  const e = qt(Te(t.text));
  if (!e) return 'bad argument line';
  let [n, r, s] = e,
    o = !1,
    i = !1;
  for (const [u] of s === null ? [] : (ui(s) ?? [['?', '']]))
    switch (u.toLowerCase()) {
      case 'nc':
      case 'nocase':
        o = !0;
        break;
      case 'or':
      case 'ornext':
        i = !0;
        break;
      case 'nv':
      case 'novary':
        break;
      default:
        return `unknown flag '${u}'`;
    }
  let a = r.startsWith('!'),
    l = a ? r.slice(1) : r,
    c = kc(n, l, o);
  return (
    c === 'ne' && ((a = !a), (c = { kind: 'number', operator: 'eq', operand: l.slice(3) })),
    { directive: t, input: n, test: c, negated: a, noCase: o && (c.kind === 'regex' || c.kind === 'text'), orNext: i }
  );
}
function kc(t, e, n) {
  if (t.toLowerCase() === 'expr') return { kind: 'expression', source: e };
  if (e.length > 1)
    if (e.startsWith('-')) {
      if (e.length === 2) {
        const r = e[1];
        if (r === 'h' || r === 'L') return { kind: 'file', letter: 'l' };
        if (/[fdslxUF]/.test(r)) return { kind: 'file', letter: r };
      } else if (e.length > 3) {
        const r = e.slice(1, 3);
        if (r === 'ne') return 'ne';
        if (/^(?:lt|le|gt|ge|eq)$/.test(r)) return { kind: 'number', operator: r, operand: e.slice(3) };
      }
    } else {
      const r = /^(?:>=|<=|[<>=])/.exec(e)?.[0];
      if (r) {
        const s = e.slice(r.length);
        return { kind: 'text', operator: r, operand: r === '=' && s === '""' ? '' : s };
      }
    }
  return { kind: 'regex', source: e, pattern: le(e, n) };
}
function vc() {
  return {
    chain: !1,
    discardPathInfo: !1,
    env: [],
    end: !1,
    handler: null,
    last: !1,
    next: null,
    noEscape: !1,
    noSubrequest: !1,
    noCase: !1,
    proxy: !1,
    passThrough: !1,
    queryAppend: !1,
    queryDiscard: !1,
    queryLast: !1,
    redirect: !1,
    status: 302,
    forcedStatus: !1,
    skip: 0,
    type: null,
    escape: null,
    escapeExcept: null,
    escapeNoPlus: !1,
    escapeControls: !1,
    unsafeAllow3F: !1,
    unsafePrefixStat: !1,
    keepSlashes: !1,
  };
}
function ui(t) {
  if (!t.startsWith('[') || !t.endsWith(']')) return null;
  let e = [],
    n = `${t.slice(1, -1)},`,
    r = 0;
  for (; r < n.length; ) {
    const s = n.indexOf(',', r),
      o = n.slice(r, s).trim();
    if (((r = s + 1), o === '' && r >= n.length && e.length > 0 && n.slice(0, -1).trim() === '')) break;
    const i = o.indexOf('=');
    e.push(i < 0 ? [o, ''] : [o.slice(0, i), o.slice(i + 1)]);
  }
  return e;
}
var Tc = new Set([
  100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400,
  401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425,
  426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
]);
function Ec(t, e) {
  const n = ui(t);
  if (!n) return 'bad flag delimiters';
  for (const [r, s] of n)
    switch (r.toLowerCase()) {
      case 'b':
      case 'backrefescaping':
        e.escape = { characters: s || (e.escape?.characters ?? null) };
        break;
      case 'bne':
        if (!s) return "flag 'BNE' wants a list of characters";
        e.escapeExcept = s;
        break;
      case 'bnp':
      case 'backrefernoplus':
        e.escapeNoPlus = !0;
        break;
      case 'bctls':
        (e.escapeControls = !0), (e.escape ??= { characters: null });
        break;
      case 'c':
      case 'chain':
        e.chain = !0;
        break;
      case 'co':
      case 'cookie':
        break;
      case 'dpi':
      case 'discardpath':
        e.discardPathInfo = !0;
        break;
      case 'e':
      case 'env':
        e.env.push(s);
        break;
      case 'end':
        e.end = !0;
        break;
      case 'f':
      case 'forbidden':
      case 'g':
      case 'gone':
        (e.forcedStatus = !0), (e.status = /^f/i.test(r) ? 403 : 410);
        break;
      case 'h':
      case 'handler':
        e.handler = s;
        break;
      case 'l':
      case 'last':
        e.last = !0;
        break;
      case 'n':
      case 'next':
        e.next = s ? Number.parseInt(s, 10) || 0 : 32e3;
        break;
      case 'ne':
      case 'noescape':
        e.noEscape = !0;
        break;
      case 'ns':
      case 'nosubreq':
        e.noSubrequest = !0;
        break;
      case 'nc':
      case 'nocase':
        e.noCase = !0;
        break;
      case 'p':
      case 'proxy':
        e.proxy = !0;
        break;
      case 'pt':
      case 'passthrough':
        e.passThrough = !0;
        break;
      case 'qsa':
      case 'qsappend':
        e.queryAppend = !0;
        break;
      case 'qsd':
      case 'qsdiscard':
        e.queryDiscard = !0;
        break;
      case 'qsl':
      case 'qslast':
        e.queryLast = !0;
        break;
      case 'r':
      case 'redirect': {
        const o = Rc(s, e);
        if (o) return o;
        break;
      }
      case 's':
      case 'skip':
        e.skip = Number.parseInt(s, 10) || 0;
        break;
      case 't':
      case 'type':
        e.type = s;
        break;
      case 'unsafeprefixstat':
        e.unsafePrefixStat = !0;
        break;
      case 'unsafeallow3f':
        e.unsafeAllow3F = !0;
        break;
      case 'unc':
        e.keepSlashes = !0;
        break;
      default:
        if (/^d/i.test(r)) break;
        return `unknown flag '${r}'`;
    }
  return null;
}
function Rc(t, e) {
  e.redirect = !0;
  let n = 0,
    r = { permanent: 301, temp: 302, seeother: 303 }[t.toLowerCase()];
  if (r) n = r;
  else if (/^\d/.test(t)) {
    if (((n = Number.parseInt(t, 10)), !Tc.has(n))) return `invalid HTTP response code '${t}' for flag 'R'`;
    (n < 300 || n > 399) && (e.forcedStatus = !0);
  }
  return ((e.status = n || 302), null);
}
var Ze = class t {
  #t = new Map();
  get(e) {
    return this.#t.get(e.toLowerCase())?.value;
  }
  has(e) {
    return this.#t.has(e.toLowerCase());
  }
  set(e, n) {
    const r = e.toLowerCase(),
      s = this.#t.get(r);
    s ? (s.value = n) : this.#t.set(r, { name: e, value: n });
  }
  unset(e) {
    this.#t.delete(e.toLowerCase());
  }
  merge(e, n) {
    const r = this.get(e);
    r === void 0 ? this.set(e, n) : typeof r == 'string' && this.set(e, typeof n == 'string' ? `${r}, ${n}` : n);
  }
  get size() {
    return this.#t.size;
  }
  *[Symbol.iterator]() {
    for (const { name: e, value: n } of this.#t.values()) yield [e, n];
  }
  copy() {
    const e = new t();
    for (const [n, r] of this) e.set(n, r);
    return e;
  }
  overlay(e) {
    for (const [n, r] of e) this.set(n, r);
  }
};
var Sc = new Set(
  'sethandler forcetype acceptpathinfo usecanonicalname usecanonicalphysicalport allowencodedslashes cgipassauth qualifyredirecturl directoryslash fallbackresource directorycheckhandler directoryindexredirect redirectrelative aliaspreservepath proxypreservehost proxyaddheaders proxypassinterpolateenv proxyerroroverride proxyfcgibackendtype rewriteengine modmimeusepathinfo serversignature hostnamelookups authtype authname satisfy allowoverride allowoverridelist wsgipassauthorization wsgiprocessgroup wsgiapplicationgroup xbithack sslrequiressl ssloptions multiviewsmatch cgivar limitrequestbody adddefaultcharset authzsendforbiddenonfailure wsgicallableobject'.split(
    ' ',
  ),
);
function di(t, e, n, r) {
  let s = new Map(),
    o = new Map(),
    i = new Map(),
    a = [],
    l = new Map(),
    c = new Map(),
    u = [],
    d = [],
    h = [],
    p = [],
    m = [],
    f = [],
    w = [],
    g = new ds(),
    x = {
      last: s,
      options: null,
      errorDocuments: o,
      extensions: i,
      removedExtensions: a,
      indexes: null,
      env: null,
      unsetEnv: u,
      setEnvIf: d,
      redirects: h,
      redirect: null,
      alias: null,
      proxyPass: null,
      actions: l,
      wrappers: c,
      requestHeaders: p,
      fcgiEnv: m,
      rewrite: null,
      access: null,
      compat: null,
      files: r.files,
      ifs: r.ifs,
      opaque: w,
    },
    y = null,
    A = null,
    C = !1;
  for (const E of t) {
    const { name: oe } = E;
    if (Sc.has(oe)) {
      s.set(oe, E), oe === 'rewriteengine' && (C = !0);
      continue;
    }
    switch (oe) {
      case 'options':
        x.options = Zr(x.options, E);
        continue;
      case 'errordocument':
        o.set(Number.parseInt(E.words[0] ?? '', 10), E);
        continue;
      case 'addhandler':
      case 'addtype':
      case 'addlanguage':
      case 'addcharset':
      case 'addencoding':
        Ic(E, i);
        continue;
      case 'removehandler':
      case 'removetype':
        for (const S of E.byteWords) a.push({ extension: pi(S), what: oe === 'removetype' ? 'type' : 'handler' });
        continue;
      case 'directoryindex': {
        const S = x.indexes ?? { names: [], directives: [] },
          ge = E.byteWords,
          st = ge.length === 1 && ge[0].toLowerCase() === 'disabled';
        x.indexes = { names: st ? [] : [...S.names, ...ge], directives: [...S.directives, E] };
        continue;
      }
      case 'setenv':
        (x.env ??= new Ze()), E.byteWords[0] && x.env.set(E.byteWords[0], E.when ?? E.byteWords[1] ?? '');
        continue;
      case 'unsetenv':
        for (const S of E.byteWords) u.push(S), x.env?.unset(S);
        continue;
      case 'passenv':
        x.env ??= new Ze();
        for (const S of E.byteWords) x.env.set(S, { kind: 'unknown', because: hi(S), place: E.place });
        continue;
      case 'setenvif':
      case 'setenvifnocase':
      case 'setenvifexpr':
      case 'browsermatch':
      case 'browsermatchnocase': {
        const S = ai(E);
        S && d.push(S);
        continue;
      }
      case 'redirect':
      case 'redirectmatch':
      case 'redirecttemp':
      case 'redirectpermanent': {
        const S = oi(E, e !== null);
        if (!S) continue;
        S.from !== null ? h.push(S) : (x.redirect = { to: S.to, status: S.status, directive: E });
        continue;
      }
      case 'alias':
      case 'scriptalias':
        e !== null && (x.alias = E);
        continue;
      case 'proxypass':
      case 'proxypassmatch':
        n && (x.proxyPass = Vn(E, n));
        continue;
      case 'action': {
        const S = li(E);
        S && l.set(S.type.toLowerCase(), S.action);
        continue;
      }
      case 'fcgidwrapper':
      case 'fcgiwrapper': {
        const S = ci(E);
        S && c.set(S.extension, S);
        continue;
      }
      case 'requestheader':
        p.push(E);
        continue;
      case 'proxyfcgisetenvif':
        m.push(E);
        continue;
      case 'rewriterule':
      case 'rewritecond':
        f.push(E), (C = !0);
        continue;
      case 'rewritebase':
        (A = E), (C = !0);
        continue;
      case 'rewriteoptions':
        y ??= new Set();
        for (const S of E.words) y.add(S.toLowerCase());
        C = !0;
        continue;
      default:
        if (g.read(E)) continue;
    }
    const _e = si(oe, E.words);
    _e && w.push({ kind: 'unknown', because: `${_e} decides, which is not modelled`, place: E.place });
  }
  return (
    C &&
      (x.rewrite = {
        directory: e === null ? null : e.endsWith('/') ? e : `${e}/`,
        rules: e === null ? [] : Qt(f),
        options: y,
        base: A,
      }),
    (x.access = g.settings()),
    (x.compat = g.compat()),
    x
  );
}
function hi(t) {
  return `the server's environment variable ${t} is not known`;
}
function pi(t) {
  return t.toLowerCase().replace(/^\./, '');
}
function Ic(t, e) {
  const [n, ...r] = t.byteWords;
  if (n !== void 0)
    for (const s of r) {
      const o = pi(s),
        i = e.get(o) ?? { handler: null, type: null, other: !1 },
        a = { value: n.toLowerCase(), directive: t };
      t.name === 'addhandler'
        ? e.set(o, { ...i, handler: a })
        : t.name === 'addtype'
          ? e.set(o, { ...i, type: a })
          : e.set(o, { ...i, other: !0 });
    }
}
var ds = class {
  #t = [];
  #e = null;
  #s = null;
  #o = [];
  #i = [];
  #r = null;
  read(e, n = null) {
    switch (e.name) {
      case 'require':
        return (this.#t.push(cs(e, n)), !0);
      case 'authmerging':
        return ((this.#e = e.words[0]?.toLowerCase() ?? 'off'), !0);
      case 'order':
        return ((this.#s = e.words[0]?.toLowerCase() ?? 'deny,allow'), (this.#r ??= e.when), !0);
      case 'allow':
      case 'deny':
        for (const r of e.words.slice(1))
          (e.name === 'allow' ? this.#o : this.#i).push({ directive: e, from: r, methods: n });
        return ((this.#r ??= e.when), !0);
      case 'limit':
      case 'limitexcept':
        for (const r of e.children) this.read(r, ei(e));
        return !0;
    }
    return ls(e.name) ? (this.#t.push(ni(e, n)), !0) : !1;
  }
  settings() {
    if (this.#t.length === 0 && this.#e === null) return null;
    const e =
      this.#t.length === 0 ? null : { kind: 'group', operator: 'any', rules: this.#t, methods: null, directive: null };
    return { merging: this.#e, rules: e };
  }
  compat() {
    return this.#s === null && this.#o.length === 0 && this.#i.length === 0
      ? null
      : { order: this.#s ?? 'deny,allow', allow: this.#o, deny: this.#i, unknown: this.#r };
  }
};
var fi = {
  directory: 'directory',
  directorymatch: 'directory',
  location: 'location',
  locationmatch: 'location',
  files: 'files',
  filesmatch: 'files',
  if: 'if',
  elseif: 'elseif',
  else: 'else',
  proxy: 'proxy',
  proxymatch: 'proxy',
};
function Oc(t) {
  return Object.hasOwn(fi, t) ? fi[t] : null;
}
var Jt = class {
  kind;
  directive;
  directives;
  #t;
  #e;
  #s;
  #o;
  #i;
  constructor(e, n, r, s, o) {
    (this.kind = e), (this.directive = n), (this.directives = r), (this.#t = s), (this.#e = o);
  }
  get argument() {
    return this.#a().argument;
  }
  get pattern() {
    return this.#a().pattern;
  }
  get glob() {
    return this.pattern === null && Xr(this.argument);
  }
  get depth() {
    return this.argument === '/' ? 0 : Cc(this.argument);
  }
  get sections() {
    return ((this.#i ??= ps(this.directives, this.#e, (e) => e !== 'directory' && e !== 'location')), this.#i);
  }
  get settings() {
    if (!this.#o) {
      const e = this.kind === 'location' ? { path: this.argument, glob: Xr(this.argument) } : null;
      this.#o = di(this.directives, this.#r(), e, {
        files: this.sections.filter((n) => n.kind === 'files'),
        ifs: this.sections.filter((n) => hs(n.kind)),
      });
    }
    return this.#o;
  }
  #r() {
    return this.kind === 'server' ? null : this.kind === 'htaccess' ? this.#t : hs(this.kind) ? '*If' : this.argument;
  }
  #a() {
    return ((this.#s ??= this.#n()), this.#s);
  }
  #n() {
    if (!this.directive) return { argument: this.#t ?? '', pattern: null };
    let { name: e, byteWords: n } = this.directive,
      [r = '', s] = n;
    if (hs(this.kind)) return { argument: r, pattern: null };
    let o = e.endsWith('match');
    if (
      (r === '~' && s !== void 0
        ? ((r = s), (o = !0))
        : r.startsWith('~') && !o && this.kind !== 'proxy' && r.length > 1 && (s = r.slice(1)),
      o)
    )
      return { argument: r, pattern: le(r, !1) };
    if (this.kind === 'directory' && r !== '/') {
      const i = r.startsWith('/') ? r : `${this.#e ?? ''}/${r}`,
        a = Xt(i);
      r = a === '/' ? '/' : `${a}/`;
    }
    return { argument: r, pattern: null };
  }
};
function hs(t) {
  return t === 'if' || t === 'elseif' || t === 'else';
}
function Cc(t) {
  let e = 0;
  for (let n = 0; n < t.length; n++) t.charCodeAt(n) === 47 && e++;
  return e;
}
function ps(t, e, n = () => !0) {
  const r = [];
  for (const s of t) {
    if (!s.section) continue;
    const o = Oc(s.name);
    o && n(o) && r.push(new Jt(o, s, s.children, null, e));
  }
  return r;
}
function mi(t, e) {
  return new Jt('server', null, t, null, e);
}
function fs(t, e) {
  return new Jt('htaccess', null, t, e, null);
}
var Nc = new Set(['alias', 'aliasmatch', 'scriptalias', 'scriptaliasmatch']),
  kt = class {
    section;
    main;
    directives;
    #t;
    #e;
    #s;
    #o;
    #i = new Map();
    constructor(e, n, r, s, o, i) {
      (this.section = e), (this.main = n), (this.directives = r), (this.#t = s), (this.#e = o), (this.#s = i);
    }
    get directive() {
      return this.section?.directive ?? null;
    }
    get place() {
      return this.section ? We(this.section.directive) : this.#s;
    }
    named(e) {
      if (!this.#o) {
        this.#o = new Map();
        for (const n of this.directives) {
          const r = this.#o.get(n.name);
          r ? r.push(n) : this.#o.set(n.name, [n]);
        }
      }
      return this.#o.get(e) ?? [];
    }
    last(e) {
      return this.named(e).at(-1) ?? this.main?.last(e) ?? null;
    }
    get addresses() {
      return this.#n('addresses', () => (this.section ? Oo(this.section, this.main?.serverName?.port ?? 0) : []));
    }
    get serverName() {
      return this.#n('serverName', () => {
        const e = this.named('servername').at(-1);
        if (!e || e.when) return null;
        const n = /^(?:([A-Za-z][\w+.-]*):\/\/)?([^:]*)(?::(\d+))?/.exec(e.words[0] ?? '');
        return n?.[2]
          ? { directive: e, host: n[2], port: Number(n[3] ?? 0), scheme: n[1]?.toLowerCase() ?? null }
          : null;
      });
    }
    get names() {
      return this.#n('names', () => {
        const e = [];
        for (const n of [...this.named('servername').slice(-1), ...this.named('serveralias')])
          for (const r of n.words) {
            const s = n.name === 'servername' ? (this.serverName?.host ?? r) : r,
              o = n.when ? 'unknown' : /[*?]/.test(s) ? 'wildcard' : 'exact';
            if ((e.push({ written: s, kind: o, place: n.place }), n.name === 'servername')) break;
          }
        return e;
      });
    }
    get sockets() {
      return this.#n('sockets', () => {
        const e = this.#e();
        return this.section
          ? e.filter((n) => {
              const { address: r } = n;
              return r.kind !== 'inet'
                ? !1
                : this.addresses.some(
                    ({ host: s, port: o }) =>
                      o !== null && (o === 0 || o === r.port) && (s === null || r.wildcard || s === r.host),
                  );
            })
          : e;
      });
    }
    get documentRoot() {
      return this.#n('documentRoot', () => {
        const e = this.last('documentroot');
        if (!e) return null;
        if (e.when) return e.when;
        const n = e.words[0] ?? '';
        return n.startsWith('/')
          ? Yt('/', n)
          : this.#t !== null
            ? Yt(this.#t, n)
            : { kind: 'unknown', because: 'ServerRoot is not known', place: e.place };
      });
    }
    get routes() {
      return this.#n('routes', () => Do(this));
    }
    get sections() {
      return this.#n('sections', () => ps(this.directives, this.#t));
    }
    get directorySections() {
      return this.#n('directorySections', () => {
        const e = [...(this.main?.sections ?? []), ...this.sections].filter(({ kind: r }) => r === 'directory'),
          n = (r) => (r.pattern ? Number.MAX_SAFE_INTEGER : 0) + r.depth;
        return e.sort((r, s) => n(r) - n(s));
      });
    }
    get locationSections() {
      return this.#n('locationSections', () => this.#a('location'));
    }
    get proxySections() {
      return this.#n('proxySections', () => this.#a('proxy'));
    }
    get defaults() {
      return this.#n('defaults', () => {
        const e = this.ownSettings;
        return { ...(this.main ? $n(this.main.ownSettings, e) : e), setEnvIf: [], redirects: [] };
      });
    }
    get ownSettings() {
      return this.#n('ownSettings', () => mi(this.directives, this.#t).settings);
    }
    get aliases() {
      return this.#n('aliases', () => {
        const e = [];
        for (const n of this.directives) {
          const r = Nc.has(n.name) ? us(n) : null;
          r && e.push(r);
        }
        return [...e, ...(this.main?.aliases ?? [])];
      });
    }
    get wsgiAliases() {
      return this.#n('wsgiAliases', () => [
        ...[...this.named('wsgiscriptalias'), ...this.named('wsgiscriptaliasmatch')].map(us).filter((r) => r !== null),
        ...(this.main?.wsgiAliases ?? []),
      ]);
    }
    get redirects() {
      return this.#n('redirects', () => [...this.ownSettings.redirects, ...(this.main?.redirects ?? [])]);
    }
    get proxyPasses() {
      return this.#n('proxyPasses', () => {
        const e = [];
        for (const r of this.directives) {
          if (r.name !== 'proxypass' && r.name !== 'proxypassmatch') continue;
          const s = Vn(r, null);
          s && e.push(s);
        }
        return this.last('proxypassinherit')?.words[0]?.toLowerCase() !== 'off'
          ? [...(this.main?.proxyPasses ?? []), ...e]
          : e;
      });
    }
    get rewrite() {
      return this.#n('rewrite', () => {
        let e = this.directives.filter(({ name: d }) => d === 'rewriterule' || d === 'rewritecond'),
          n = Qt(e),
          r = this.main?.rewrite,
          s = this.named('rewriteoptions'),
          o = s.length > 0 ? new Set(s.flatMap(_c)) : (r?.options ?? new Set()),
          i = (d, h) => o.has(d) || ((r?.options.has(h) ?? !1) && !o.has('ignoreinherit')),
          a = n;
        r && i('inherit', 'inheritdown')
          ? (a = [...n, ...r.rules])
          : r && i('inheritbefore', 'inheritdownbefore') && (a = [...r.rules, ...n]);
        const l = this.last('rewriteengine'),
          c = new Map(r?.maps ?? []);
        for (const d of this.named('rewritemap')) d.words[0] && c.set(d.words[0], d);
        const u = l === null ? !1 : (l.when ?? l.words[0]?.toLowerCase() === 'on');
        return { engine: l, enabled: u, rules: a, options: o, present: this.#r(), maps: c };
      });
    }
    balancerMembers(e) {
      return rs(this, e).map((n) => ({ url: Vt(n) ?? '', directive: n }));
    }
    get tls() {
      const e = this.last('sslengine');
      return e ? (e.when ?? /^(?:on|optional)$/i.test(e.words[0] ?? '')) : !1;
    }
    #r() {
      const e = [...this.directives];
      for (; e.length > 0; ) {
        const n = e.pop();
        if (!this.main || n.name.startsWith('rewrite')) return !0;
        e.push(...n.children);
      }
      return !1;
    }
    #a(e) {
      return [...(this.main?.sections ?? []), ...this.sections].filter((n) => n.kind === e);
    }
    #n(e, n) {
      return (this.#i.has(e) || this.#i.set(e, n()), this.#i.get(e));
    }
  };
function _c(t) {
  return t.words.map((e) => e.toLowerCase());
}
function gs(t, e = {}) {
  return new ms(t, e);
}
var ms = class {
  dialect = 'apache';
  tree;
  environment;
  evaluation;
  servers;
  htaccess;
  #t;
  #e;
  constructor(e, n) {
    (this.tree = e), (this.environment = n), (this.evaluation = as(e, n));
    const { roots: r, serverRoot: s } = this.evaluation,
      o = { source: e.main, start: 0, end: 0 },
      i = () => this.sockets,
      a = e.context === 'htaccess',
      l = [],
      c = [];
    for (const h of r) h.section && h.name === 'virtualhost' ? c.push(h) : l.push(h);
    const u = new kt(null, null, a ? [] : l, s, i, o);
    this.servers = [u, ...c.map((h) => new kt(h, u, h.children, s, i, o))];
    const d = `${e.main.path.replace(/[^/]*$/, '') || './'}`;
    this.htaccess = a ? fs(l, d) : null;
  }
  get hosts() {
    return this.servers;
  }
  get sockets() {
    return ((this.#t ??= this.servers[0].named('listen').map(Lc)), this.#t);
  }
  get backends() {
    return (
      (this.#e ??= Go(
        this.htaccess
          ? [new kt(null, null, this.htaccess.directives, null, () => [], this.servers[0].place)]
          : this.servers,
      )),
      this.#e
    );
  }
  get modules() {
    const { modules: e } = this.evaluation;
    return e.complete || e.list.length > 0 ? e.list : null;
  }
};
function Lc(t) {
  let [e = '', n] = t.words,
    r = t.when ? null : Qr(e),
    s = r !== null && (r.host === null || r.host === '*'),
    o;
  t.when
    ? (o = t.when)
    : !r || r.port === null
      ? (o = H(`${e} is no address with a port`, t.place))
      : (o = at(s ? '::' : r.host, r.port));
  const i = n === void 0 ? r?.port === 443 : n.toLowerCase() === 'https';
  return {
    address: o,
    written: e,
    place: t.place,
    directive: t.directive,
    tls: i,
    isDefault: !1,
    dualStack: s ? !0 : null,
    udp: !1,
  };
}
var lm = 2 * 8190;
var Wm = P.FollowSymLinks | P.SymLinksIfOwnerMatch;
function bi(t, e, n = (r) => r) {
  const r = new Map();
  for (const o of t.split(`
`)) {
    const i = n(o.slice(0, o.indexOf('	'))),
      a = r.get(i);
    a ? a.push(o) : r.set(i, [o]);
  }
  const s = new Map();
  return {
    get(o) {
      let i = n(o),
        a = s.get(i);
      return (a || ((a = (r.get(i) ?? []).map((l) => e(l.split('	')))), s.set(i, a)), a);
    },
    names: () => r.keys(),
  };
}
function Pe(t, e) {
  const n = t[e];
  return n === void 0 || n === '-' ? null : n;
}
function As(t, e, n = ',') {
  return Pe(t, e)?.split(n) ?? [];
}
var Ei = Kl(vi(), 1),
  Ti;
function jc() {
  return ((Ti ??= bi(Ei.apacheDirectives, Xc, (t) => t.toLowerCase())), Ti);
}
function Xc(t) {
  const e = Pe(t, 7) ?? '',
    n = Pe(t, 5)?.split('..');
  return {
    name: t[0],
    module: t[1],
    source: Pe(t, 2),
    contexts: As(t, 3),
    arguments: Pe(t, 4),
    counts: n ? [Number(n[0]), n[1] ? Number(n[1]) : null] : null,
    override: As(t, 6),
    section: e.includes('s'),
    thirdParty: e.includes('t'),
    measured: e.includes('v'),
    nameOnly: e.includes('n'),
    since: Pe(t, 9),
    deprecatedSince: Pe(t, 10),
    removedIn: Pe(t, 11),
    replacement: Pe(t, 12),
  };
}
function Ri() {
  return { dialect: 'apache', directives: jc() };
}
var Qe = (t) => (t == null ? [] : Array.isArray(t) ? t : Object.values(t)),
  Tt = (t) => (typeof t == 'function' ? t : (e) => e?.[t]),
  ne = Object.assign,
  X = Array.isArray,
  Si = (t) => t,
  ee = () => {},
  Me = (t) => typeof t == 'function',
  re = (t) => typeof t == 'string',
  ue = (t) => t === void 0,
  Oe = (t) => t instanceof RegExp,
  bs = (t) => (typeof t == 'object' && t !== null) || typeof t == 'function',
  De = (t) => (t == null ? [] : Object.keys(t)),
  N = (t) => Qe(t),
  v = (t, e) => t != null && Object.hasOwn(t, e),
  q = (t) =>
    Array.isArray(t)
      ? t.slice()
      : bs(t) && typeof t != 'function'
        ? Object.assign(Object.create(Object.getPrototypeOf(t)), t)
        : t,
  tn = (t, ...e) => {
    const n = Object(t ?? {});
    for (const r of e) for (const s in r) n[s] === void 0 && (n[s] = r[s]);
    return n;
  },
  R = (t) =>
    t == null || typeof t == 'number' || typeof t == 'boolean'
      ? !0
      : Array.isArray(t) || typeof t == 'string'
        ? t.length === 0
        : t instanceof Map || t instanceof Set
          ? t.size === 0
          : Object.keys(t).length === 0,
  se = (t) => t?.[0],
  $e = (t) => t?.[t.length - 1],
  Y = (t, e = 1) => (t == null ? [] : t.slice(Math.max(e, 0))),
  Je = (t, e = 1) => (t == null ? [] : t.slice(0, Math.max(t.length - e, 0))),
  Be = (t) => (t ?? []).filter(Boolean),
  Z = (t) => (t ?? []).flat(1),
  Et = (t) => [...new Set(t ?? [])],
  lt = (t, ...e) => {
    const n = new Set(e.flat(1));
    return (t ?? []).filter((r) => !n.has(r));
  },
  ks = (t, e) => (t == null ? -1 : t.indexOf(e)),
  k = (t, e) => {
    if (t == null) return t;
    if (Array.isArray(t)) for (let n = 0; n < t.length && e(t[n], n, t) !== !1; n++);
    else for (const n of Object.keys(t)) if (e(t[n], n, t) === !1) break;
    return t;
  },
  b = (t, e) => {
    const n = Tt(e);
    if (Array.isArray(t)) {
      const r = new Array(t.length);
      for (let s = 0; s < t.length; s++) r[s] = n(t[s], s, t);
      return r;
    }
    return De(t).map((r) => n(t[r], r, t));
  },
  xe = (t, e) => b(t, e).flat(1),
  de = (t, e) => Qe(t).filter(Tt(e)),
  ct = (t, e) => {
    const n = Tt(e);
    return Qe(t).filter((r, s, o) => !n(r, s, o));
  },
  Ge = (t, e) => Qe(t).find(Tt(e)),
  nn = (t, e) => Qe(t).some(Tt(e)),
  he = (t, e) => Qe(t).every(Tt(e)),
  F = (t, e) => (typeof t == 'string' ? t.includes(e) : Qe(t).includes(e)),
  Q = (t, e, ...n) => {
    let r = Array.isArray(t) ? t.map((o, i) => [i, o]) : Object.entries(t ?? {}),
      s = n.length > 0 ? n[0] : r.shift()?.[1];
    for (const [o, i] of r) s = e(s, i, o, t);
    return s;
  },
  vs = (t, e) => {
    const n = {};
    for (const r of Qe(t)) {
      const s = e(r);
      Object.hasOwn(n, s) ? n[s].push(r) : (n[s] = [r]);
    }
    return n;
  },
  Ae = (t, e) => Object.fromEntries(Object.entries(t ?? {}).filter(([n, r]) => e(r, n)));
function Rt(t) {
  console && console.error && console.error(`Error: ${t}`);
}
function rn(t) {
  console && console.warn && console.warn(`Warning: ${t}`);
}
function sn(t) {
  const e = new Date().getTime(),
    n = t();
  return { time: new Date().getTime() - e, value: n };
}
function on(t) {
  function e() {}
  e.prototype = t;
  const n = new e();
  function r() {
    return typeof n.bar;
  }
  return (r(), r(), t);
  (0, eval)(t);
}
function Yc(t) {
  return Zc(t) ? t.LABEL : t.name;
}
function Zc(t) {
  return re(t.LABEL) && t.LABEL !== '';
}
var be = class {
    get definition() {
      return this._definition;
    }
    set definition(e) {
      this._definition = e;
    }
    constructor(e) {
      this._definition = e;
    }
    accept(e) {
      e.visit(this),
        k(this.definition, (n) => {
          n.accept(e);
        });
    }
  },
  _ = class extends be {
    constructor(e) {
      super([]),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
    set definition(e) {}
    get definition() {
      return this.referencedRule !== void 0 ? this.referencedRule.definition : [];
    }
    accept(e) {
      e.visit(this);
    }
  },
  pe = class extends be {
    constructor(e) {
      super(e.definition),
        (this.orgText = ''),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  L = class extends be {
    constructor(e) {
      super(e.definition),
        (this.ignoreAmbiguities = !1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  M = class extends be {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  K = class extends be {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  V = class extends be {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  O = class extends be {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  B = class extends be {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  G = class extends be {
    get definition() {
      return this._definition;
    }
    set definition(e) {
      this._definition = e;
    }
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        (this.ignoreAmbiguities = !1),
        (this.hasPredicates = !1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
  },
  I = class {
    constructor(e) {
      (this.idx = 1),
        ne(
          this,
          Ae(e, (n) => n !== void 0),
        );
    }
    accept(e) {
      e.visit(this);
    }
  };
function Zn(t) {
  return b(t, St);
}
function St(t) {
  function e(n) {
    return b(n, St);
  }
  if (t instanceof _) {
    const n = { type: 'NonTerminal', name: t.nonTerminalName, idx: t.idx };
    return (re(t.label) && (n.label = t.label), n);
  } else {
    if (t instanceof L) return { type: 'Alternative', definition: e(t.definition) };
    if (t instanceof M) return { type: 'Option', idx: t.idx, definition: e(t.definition) };
    if (t instanceof K) return { type: 'RepetitionMandatory', idx: t.idx, definition: e(t.definition) };
    if (t instanceof V)
      return {
        type: 'RepetitionMandatoryWithSeparator',
        idx: t.idx,
        separator: St(new I({ terminalType: t.separator })),
        definition: e(t.definition),
      };
    if (t instanceof B)
      return {
        type: 'RepetitionWithSeparator',
        idx: t.idx,
        separator: St(new I({ terminalType: t.separator })),
        definition: e(t.definition),
      };
    if (t instanceof O) return { type: 'Repetition', idx: t.idx, definition: e(t.definition) };
    if (t instanceof G) return { type: 'Alternation', idx: t.idx, definition: e(t.definition) };
    if (t instanceof I) {
      const n = { type: 'Terminal', name: t.terminalType.name, label: Yc(t.terminalType), idx: t.idx };
      re(t.label) && (n.terminalLabel = t.label);
      const r = t.terminalType.PATTERN;
      return (t.terminalType.PATTERN && (n.pattern = Oe(r) ? r.source : r), n);
    } else {
      if (t instanceof pe) return { type: 'Rule', name: t.name, orgText: t.orgText, definition: e(t.definition) };
      throw Error('non exhaustive match');
    }
  }
}
var fe = class {
  visit(e) {
    const n = e;
    switch (n.constructor) {
      case _:
        return this.visitNonTerminal(n);
      case L:
        return this.visitAlternative(n);
      case M:
        return this.visitOption(n);
      case K:
        return this.visitRepetitionMandatory(n);
      case V:
        return this.visitRepetitionMandatoryWithSeparator(n);
      case B:
        return this.visitRepetitionWithSeparator(n);
      case O:
        return this.visitRepetition(n);
      case G:
        return this.visitAlternation(n);
      case I:
        return this.visitTerminal(n);
      case pe:
        return this.visitRule(n);
      default:
        throw Error('non exhaustive match');
    }
  }
  visitNonTerminal(e) {}
  visitAlternative(e) {}
  visitOption(e) {}
  visitRepetition(e) {}
  visitRepetitionMandatory(e) {}
  visitRepetitionMandatoryWithSeparator(e) {}
  visitRepetitionWithSeparator(e) {}
  visitAlternation(e) {}
  visitTerminal(e) {}
  visitRule(e) {}
};
function Ts(t) {
  return (
    t instanceof L ||
    t instanceof M ||
    t instanceof O ||
    t instanceof K ||
    t instanceof V ||
    t instanceof B ||
    t instanceof I ||
    t instanceof pe
  );
}
function ut(t, e = []) {
  return t instanceof M || t instanceof O || t instanceof B
    ? !0
    : t instanceof G
      ? nn(t.definition, (r) => ut(r, e))
      : t instanceof _ && F(e, t)
        ? !1
        : t instanceof be
          ? (t instanceof _ && e.push(t), he(t.definition, (r) => ut(r, e)))
          : !1;
}
function Es(t) {
  return t instanceof G;
}
function we(t) {
  if (t instanceof _) return 'SUBRULE';
  if (t instanceof M) return 'OPTION';
  if (t instanceof G) return 'OR';
  if (t instanceof K) return 'AT_LEAST_ONE';
  if (t instanceof V) return 'AT_LEAST_ONE_SEP';
  if (t instanceof B) return 'MANY_SEP';
  if (t instanceof O) return 'MANY';
  if (t instanceof I) return 'CONSUME';
  throw Error('non exhaustive match');
}
var ze = class {
  walk(e, n = []) {
    k(e.definition, (r, s) => {
      const o = Y(e.definition, s + 1);
      if (r instanceof _) this.walkProdRef(r, o, n);
      else if (r instanceof I) this.walkTerminal(r, o, n);
      else if (r instanceof L) this.walkFlat(r, o, n);
      else if (r instanceof M) this.walkOption(r, o, n);
      else if (r instanceof K) this.walkAtLeastOne(r, o, n);
      else if (r instanceof V) this.walkAtLeastOneSep(r, o, n);
      else if (r instanceof B) this.walkManySep(r, o, n);
      else if (r instanceof O) this.walkMany(r, o, n);
      else if (r instanceof G) this.walkOr(r, o, n);
      else throw Error('non exhaustive match');
    });
  }
  walkTerminal(e, n, r) {}
  walkProdRef(e, n, r) {}
  walkFlat(e, n, r) {
    const s = n.concat(r);
    this.walk(e, s);
  }
  walkOption(e, n, r) {
    const s = n.concat(r);
    this.walk(e, s);
  }
  walkAtLeastOne(e, n, r) {
    const s = [new M({ definition: e.definition })].concat(n, r);
    this.walk(e, s);
  }
  walkAtLeastOneSep(e, n, r) {
    const s = Ii(e, n, r);
    this.walk(e, s);
  }
  walkMany(e, n, r) {
    const s = [new M({ definition: e.definition })].concat(n, r);
    this.walk(e, s);
  }
  walkManySep(e, n, r) {
    const s = Ii(e, n, r);
    this.walk(e, s);
  }
  walkOr(e, n, r) {
    const s = n.concat(r);
    k(e.definition, (o) => {
      const i = new L({ definition: [o] });
      this.walk(i, s);
    });
  }
};
function Ii(t, e, n) {
  return [new M({ definition: [new I({ terminalType: t.separator })].concat(t.definition) })].concat(e, n);
}
function dt(t) {
  if (t instanceof _) return dt(t.referencedRule);
  if (t instanceof I) return eu(t);
  if (Ts(t)) return Qc(t);
  if (Es(t)) return Jc(t);
  throw Error('non exhaustive match');
}
function Qc(t) {
  let e = [],
    n = t.definition,
    r = 0,
    s = n.length > r,
    o,
    i = !0;
  for (; s && i; ) (o = n[r]), (i = ut(o)), (e = e.concat(dt(o))), (r = r + 1), (s = n.length > r);
  return Et(e);
}
function Jc(t) {
  const e = b(t.definition, (n) => dt(n));
  return Et(Z(e));
}
function eu(t) {
  return [t.terminalType];
}
var Qn = '_~IN~_';
var Rs = class extends ze {
  constructor(e) {
    super(), (this.topProd = e), (this.follows = {});
  }
  startWalking() {
    return (this.walk(this.topProd), this.follows);
  }
  walkTerminal(e, n, r) {}
  walkProdRef(e, n, r) {
    const s = tu(e.referencedRule, e.idx) + this.topProd.name,
      o = n.concat(r),
      i = new L({ definition: o }),
      a = dt(i);
    this.follows[s] = a;
  }
};
function Oi(t) {
  const e = {};
  return (
    k(t, (n) => {
      const r = new Rs(n).startWalking();
      ne(e, r);
    }),
    e
  );
}
function tu(t, e) {
  return t.name + e + Qn;
}
function T(t) {
  return t.charCodeAt(0);
}
function Jn(t, e) {
  Array.isArray(t)
    ? t.forEach((n) => {
        e.push(n);
      })
    : e.push(t);
}
function It(t, e) {
  if (t[e] === !0) throw 'duplicate flag ' + e;
  const n = t[e];
  t[e] = !0;
}
function ht(t) {
  if (t === void 0) throw Error('Internal Error - Should never get here!');
  return !0;
}
function an() {
  throw Error('Internal Error - Should never get here!');
}
function Ss(t) {
  return t.type === 'Character';
}
var ln = [];
for (let t = T('0'); t <= T('9'); t++) ln.push(t);
var cn = [T('_')].concat(ln);
for (let t = T('a'); t <= T('z'); t++) cn.push(t);
for (let t = T('A'); t <= T('Z'); t++) cn.push(t);
var Is = [
  T(' '),
  T('\f'),
  T(`
`),
  T('\r'),
  T('	'),
  T('\v'),
  T('	'),
  T('\xA0'),
  T('\u1680'),
  T('\u2000'),
  T('\u2001'),
  T('\u2002'),
  T('\u2003'),
  T('\u2004'),
  T('\u2005'),
  T('\u2006'),
  T('\u2007'),
  T('\u2008'),
  T('\u2009'),
  T('\u200A'),
  T('\u2028'),
  T('\u2029'),
  T('\u202F'),
  T('\u205F'),
  T('\u3000'),
  T('\uFEFF'),
];
var nu = /[0-9a-fA-F]/,
  er = /[0-9]/,
  ru = /[1-9]/,
  un = class {
    constructor() {
      (this.idx = 0), (this.input = ''), (this.groupIdx = 0);
    }
    saveState() {
      return { idx: this.idx, input: this.input, groupIdx: this.groupIdx };
    }
    restoreState(e) {
      (this.idx = e.idx), (this.input = e.input), (this.groupIdx = e.groupIdx);
    }
    pattern(e) {
      (this.idx = 0), (this.input = e), (this.groupIdx = 0), this.consumeChar('/');
      const n = this.disjunction();
      this.consumeChar('/');
      const r = {
        type: 'Flags',
        loc: { begin: this.idx, end: e.length },
        global: !1,
        ignoreCase: !1,
        multiLine: !1,
        unicode: !1,
        sticky: !1,
      };
      for (; this.isRegExpFlag(); )
        switch (this.popChar()) {
          case 'g':
            It(r, 'global');
            break;
          case 'i':
            It(r, 'ignoreCase');
            break;
          case 'm':
            It(r, 'multiLine');
            break;
          case 'u':
            It(r, 'unicode');
            break;
          case 'y':
            It(r, 'sticky');
            break;
        }
      if (this.idx !== this.input.length) throw Error('Redundant input: ' + this.input.substring(this.idx));
      return { type: 'Pattern', flags: r, value: n, loc: this.loc(0) };
    }
    disjunction() {
      const e = [],
        n = this.idx;
      for (e.push(this.alternative()); this.peekChar() === '|'; ) this.consumeChar('|'), e.push(this.alternative());
      return { type: 'Disjunction', value: e, loc: this.loc(n) };
    }
    alternative() {
      const e = [],
        n = this.idx;
      for (; this.isTerm(); ) e.push(this.term());
      return { type: 'Alternative', value: e, loc: this.loc(n) };
    }
    term() {
      return this.isAssertion() ? this.assertion() : this.atom();
    }
    assertion() {
      const e = this.idx;
      switch (this.popChar()) {
        case '^':
          return { type: 'StartAnchor', loc: this.loc(e) };
        case '$':
          return { type: 'EndAnchor', loc: this.loc(e) };
        case '\\':
          switch (this.popChar()) {
            case 'b':
              return { type: 'WordBoundary', loc: this.loc(e) };
            case 'B':
              return { type: 'NonWordBoundary', loc: this.loc(e) };
          }
          throw Error('Invalid Assertion Escape');
        case '(': {
          this.consumeChar('?');
          let n;
          switch (this.popChar()) {
            case '=':
              n = 'Lookahead';
              break;
            case '!':
              n = 'NegativeLookahead';
              break;
            case '<': {
              switch (this.popChar()) {
                case '=':
                  n = 'Lookbehind';
                  break;
                case '!':
                  n = 'NegativeLookbehind';
              }
              break;
            }
          }
          ht(n);
          const r = this.disjunction();
          return (this.consumeChar(')'), { type: n, value: r, loc: this.loc(e) });
        }
      }
      return an();
    }
    quantifier(e = !1) {
      let n,
        r = this.idx;
      switch (this.popChar()) {
        case '*':
          n = { atLeast: 0, atMost: 1 / 0 };
          break;
        case '+':
          n = { atLeast: 1, atMost: 1 / 0 };
          break;
        case '?':
          n = { atLeast: 0, atMost: 1 };
          break;
        case '{': {
          const s = this.integerIncludingZero();
          switch (this.popChar()) {
            case '}':
              n = { atLeast: s, atMost: s };
              break;
            case ',': {
              let o;
              this.isDigit()
                ? ((o = this.integerIncludingZero()), (n = { atLeast: s, atMost: o }))
                : (n = { atLeast: s, atMost: 1 / 0 }),
                this.consumeChar('}');
              break;
            }
          }
          if (e === !0 && n === void 0) return;
          ht(n);
          break;
        }
      }
      if (!(e === !0 && n === void 0) && ht(n))
        return (
          this.peekChar(0) === '?' ? (this.consumeChar('?'), (n.greedy = !1)) : (n.greedy = !0),
          (n.type = 'Quantifier'),
          (n.loc = this.loc(r)),
          n
        );
    }
    atom() {
      let e,
        n = this.idx;
      switch (this.peekChar()) {
        case '.':
          e = this.dotAll();
          break;
        case '\\':
          e = this.atomEscape();
          break;
        case '[':
          e = this.characterClass();
          break;
        case '(':
          e = this.group();
          break;
      }
      return (
        e === void 0 && this.isPatternCharacter() && (e = this.patternCharacter()),
        ht(e) ? ((e.loc = this.loc(n)), this.isQuantifier() && (e.quantifier = this.quantifier()), e) : an()
      );
    }
    dotAll() {
      return (
        this.consumeChar('.'),
        {
          type: 'Set',
          complement: !0,
          value: [
            T(`
`),
            T('\r'),
            T('\u2028'),
            T('\u2029'),
          ],
        }
      );
    }
    atomEscape() {
      switch ((this.consumeChar('\\'), this.peekChar())) {
        case '1':
        case '2':
        case '3':
        case '4':
        case '5':
        case '6':
        case '7':
        case '8':
        case '9':
          return this.decimalEscapeAtom();
        case 'd':
        case 'D':
        case 's':
        case 'S':
        case 'w':
        case 'W':
          return this.characterClassEscape();
        case 'f':
        case 'n':
        case 'r':
        case 't':
        case 'v':
          return this.controlEscapeAtom();
        case 'c':
          return this.controlLetterEscapeAtom();
        case '0':
          return this.nulCharacterAtom();
        case 'x':
          return this.hexEscapeSequenceAtom();
        case 'u':
          return this.regExpUnicodeEscapeSequenceAtom();
        default:
          return this.identityEscapeAtom();
      }
    }
    decimalEscapeAtom() {
      return { type: 'GroupBackReference', value: this.positiveInteger() };
    }
    characterClassEscape() {
      let e,
        n = !1;
      switch (this.popChar()) {
        case 'd':
          e = ln;
          break;
        case 'D':
          (e = ln), (n = !0);
          break;
        case 's':
          e = Is;
          break;
        case 'S':
          (e = Is), (n = !0);
          break;
        case 'w':
          e = cn;
          break;
        case 'W':
          (e = cn), (n = !0);
          break;
      }
      return ht(e) ? { type: 'Set', value: e, complement: n } : an();
    }
    controlEscapeAtom() {
      let e;
      switch (this.popChar()) {
        case 'f':
          e = T('\f');
          break;
        case 'n':
          e = T(`
`);
          break;
        case 'r':
          e = T('\r');
          break;
        case 't':
          e = T('	');
          break;
        case 'v':
          e = T('\v');
          break;
      }
      return ht(e) ? { type: 'Character', value: e } : an();
    }
    controlLetterEscapeAtom() {
      this.consumeChar('c');
      const e = this.popChar();
      if (/[a-zA-Z]/.test(e) === !1) throw Error('Invalid ');
      return { type: 'Character', value: e.toUpperCase().charCodeAt(0) - 64 };
    }
    nulCharacterAtom() {
      return (this.consumeChar('0'), { type: 'Character', value: T('\0') });
    }
    hexEscapeSequenceAtom() {
      return (this.consumeChar('x'), this.parseHexDigits(2));
    }
    regExpUnicodeEscapeSequenceAtom() {
      return (this.consumeChar('u'), this.parseHexDigits(4));
    }
    identityEscapeAtom() {
      const e = this.popChar();
      return { type: 'Character', value: T(e) };
    }
    classPatternCharacterAtom() {
      switch (this.peekChar()) {
        case `
`:
        case '\r':
        case '\u2028':
        case '\u2029':
        case '\\':
        case ']':
          throw Error('TBD');
        default: {
          const e = this.popChar();
          return { type: 'Character', value: T(e) };
        }
      }
    }
    characterClass() {
      let e = [],
        n = !1;
      for (this.consumeChar('['), this.peekChar(0) === '^' && (this.consumeChar('^'), (n = !0)); this.isClassAtom(); ) {
        const r = this.classAtom(),
          s = r.type === 'Character';
        if (Ss(r) && this.isRangeDash()) {
          this.consumeChar('-');
          const o = this.classAtom(),
            i = o.type === 'Character';
          if (Ss(o)) {
            if (o.value < r.value) throw Error('Range out of order in character class');
            e.push({ from: r.value, to: o.value });
          } else Jn(r.value, e), e.push(T('-')), Jn(o.value, e);
        } else Jn(r.value, e);
      }
      return (this.consumeChar(']'), { type: 'Set', complement: n, value: e });
    }
    classAtom() {
      switch (this.peekChar()) {
        case ']':
        case `
`:
        case '\r':
        case '\u2028':
        case '\u2029':
          throw Error('TBD');
        case '\\':
          return this.classEscape();
        default:
          return this.classPatternCharacterAtom();
      }
    }
    classEscape() {
      switch ((this.consumeChar('\\'), this.peekChar())) {
        case 'b':
          return (this.consumeChar('b'), { type: 'Character', value: T('\b') });
        case 'd':
        case 'D':
        case 's':
        case 'S':
        case 'w':
        case 'W':
          return this.characterClassEscape();
        case 'f':
        case 'n':
        case 'r':
        case 't':
        case 'v':
          return this.controlEscapeAtom();
        case 'c':
          return this.controlLetterEscapeAtom();
        case '0':
          return this.nulCharacterAtom();
        case 'x':
          return this.hexEscapeSequenceAtom();
        case 'u':
          return this.regExpUnicodeEscapeSequenceAtom();
        default:
          return this.identityEscapeAtom();
      }
    }
    group() {
      let e = !0;
      this.consumeChar('('),
        this.peekChar(0) === '?' ? (this.consumeChar('?'), this.consumeChar(':'), (e = !1)) : this.groupIdx++;
      const n = this.disjunction();
      this.consumeChar(')');
      const r = { type: 'Group', capturing: e, value: n };
      return (e && (r.idx = this.groupIdx), r);
    }
    positiveInteger() {
      let e = this.popChar();
      if (ru.test(e) === !1) throw Error('Expecting a positive integer');
      for (; er.test(this.peekChar(0)); ) e += this.popChar();
      return parseInt(e, 10);
    }
    integerIncludingZero() {
      let e = this.popChar();
      if (er.test(e) === !1) throw Error('Expecting an integer');
      for (; er.test(this.peekChar(0)); ) e += this.popChar();
      return parseInt(e, 10);
    }
    patternCharacter() {
      const e = this.popChar();
      switch (e) {
        case `
`:
        case '\r':
        case '\u2028':
        case '\u2029':
        case '^':
        case '$':
        case '\\':
        case '.':
        case '*':
        case '+':
        case '?':
        case '(':
        case ')':
        case '[':
        case '|':
          throw Error('TBD');
        default:
          return { type: 'Character', value: T(e) };
      }
    }
    isRegExpFlag() {
      switch (this.peekChar(0)) {
        case 'g':
        case 'i':
        case 'm':
        case 'u':
        case 'y':
          return !0;
        default:
          return !1;
      }
    }
    isRangeDash() {
      return this.peekChar() === '-' && this.isClassAtom(1);
    }
    isDigit() {
      return er.test(this.peekChar(0));
    }
    isClassAtom(e = 0) {
      switch (this.peekChar(e)) {
        case ']':
        case `
`:
        case '\r':
        case '\u2028':
        case '\u2029':
          return !1;
        default:
          return !0;
      }
    }
    isTerm() {
      return this.isAtom() || this.isAssertion();
    }
    isAtom() {
      if (this.isPatternCharacter()) return !0;
      switch (this.peekChar(0)) {
        case '.':
        case '\\':
        case '[':
        case '(':
          return !0;
        default:
          return !1;
      }
    }
    isAssertion() {
      switch (this.peekChar(0)) {
        case '^':
        case '$':
          return !0;
        case '\\':
          switch (this.peekChar(1)) {
            case 'b':
            case 'B':
              return !0;
            default:
              return !1;
          }
        case '(':
          return (
            this.peekChar(1) === '?' &&
            (this.peekChar(2) === '=' ||
              this.peekChar(2) === '!' ||
              (this.peekChar(2) === '<' && (this.peekChar(3) === '=' || this.peekChar(3) === '!')))
          );
        default:
          return !1;
      }
    }
    isQuantifier() {
      const e = this.saveState();
      try {
        return this.quantifier(!0) !== void 0;
      } catch {
        return !1;
      } finally {
        this.restoreState(e);
      }
    }
    isPatternCharacter() {
      switch (this.peekChar()) {
        case '^':
        case '$':
        case '\\':
        case '.':
        case '*':
        case '+':
        case '?':
        case '(':
        case ')':
        case '[':
        case '|':
        case '/':
        case `
`:
        case '\r':
        case '\u2028':
        case '\u2029':
          return !1;
        default:
          return !0;
      }
    }
    parseHexDigits(e) {
      let n = '';
      for (let s = 0; s < e; s++) {
        const o = this.popChar();
        if (nu.test(o) === !1) throw Error('Expecting a HexDecimal digits');
        n += o;
      }
      return { type: 'Character', value: parseInt(n, 16) };
    }
    peekChar(e = 0) {
      return this.input[this.idx + e];
    }
    popChar() {
      const e = this.peekChar(0);
      return (this.consumeChar(void 0), e);
    }
    consumeChar(e) {
      if (e !== void 0 && this.input[this.idx] !== e)
        throw Error("Expected: '" + e + "' but found: '" + this.input[this.idx] + "' at offset: " + this.idx);
      if (this.idx >= this.input.length) throw Error('Unexpected end of input');
      this.idx++;
    }
    loc(e) {
      return { begin: e, end: this.idx };
    }
  };
var et = class {
  visitChildren(e) {
    for (const n in e) {
      const r = e[n];
      Object.hasOwn(e, n) &&
        (r.type !== void 0
          ? this.visit(r)
          : Array.isArray(r) &&
            r.forEach((s) => {
              this.visit(s);
            }, this));
    }
  }
  visit(e) {
    switch (e.type) {
      case 'Pattern':
        this.visitPattern(e);
        break;
      case 'Flags':
        this.visitFlags(e);
        break;
      case 'Disjunction':
        this.visitDisjunction(e);
        break;
      case 'Alternative':
        this.visitAlternative(e);
        break;
      case 'StartAnchor':
        this.visitStartAnchor(e);
        break;
      case 'EndAnchor':
        this.visitEndAnchor(e);
        break;
      case 'WordBoundary':
        this.visitWordBoundary(e);
        break;
      case 'NonWordBoundary':
        this.visitNonWordBoundary(e);
        break;
      case 'Lookahead':
        this.visitLookahead(e);
        break;
      case 'NegativeLookahead':
        this.visitNegativeLookahead(e);
        break;
      case 'Lookbehind':
        this.visitLookbehind(e);
        break;
      case 'NegativeLookbehind':
        this.visitNegativeLookbehind(e);
        break;
      case 'Character':
        this.visitCharacter(e);
        break;
      case 'Set':
        this.visitSet(e);
        break;
      case 'Group':
        this.visitGroup(e);
        break;
      case 'GroupBackReference':
        this.visitGroupBackReference(e);
        break;
      case 'Quantifier':
        this.visitQuantifier(e);
        break;
    }
    this.visitChildren(e);
  }
  visitPattern(e) {}
  visitFlags(e) {}
  visitDisjunction(e) {}
  visitAlternative(e) {}
  visitStartAnchor(e) {}
  visitEndAnchor(e) {}
  visitWordBoundary(e) {}
  visitNonWordBoundary(e) {}
  visitLookahead(e) {}
  visitNegativeLookahead(e) {}
  visitLookbehind(e) {}
  visitNegativeLookbehind(e) {}
  visitCharacter(e) {}
  visitSet(e) {}
  visitGroup(e) {}
  visitGroupBackReference(e) {}
  visitQuantifier(e) {}
};
var tr = {},
  su = new un();
function Ot(t) {
  const e = t.toString();
  if (Object.hasOwn(tr, e)) return tr[e];
  {
    const n = su.pattern(e);
    return ((tr[e] = n), n);
  }
}
function Ci() {
  tr = {};
}
var _i = 'Complement Sets are not supported for first char optimization',
  dn = `Unable to use "first char" lexer optimizations:
`;
function Li(t, e = !1) {
  try {
    const n = Ot(t);
    return Os(n.value, {}, n.flags.ignoreCase);
  } catch (n) {
    if (n.message === _i)
      e &&
        rn(`${dn}	Unable to optimize: < ${t.toString()} >
	Complement Sets cannot be automatically optimized.
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#COMPLEMENT for details.`);
    else {
      let r = '';
      e &&
        (r = `
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#REGEXP_PARSING for details.`),
        Rt(
          `${dn}
	Failed parsing: < ${t.toString()} >
	Using the @chevrotain/regexp-to-ast library
	Please open an issue at: https://github.com/chevrotain/chevrotain/issues` + r,
        );
    }
  }
  return [];
}
function Os(t, e, n) {
  switch (t.type) {
    case 'Disjunction':
      for (let s = 0; s < t.value.length; s++) Os(t.value[s], e, n);
      break;
    case 'Alternative': {
      const r = t.value;
      for (let s = 0; s < r.length; s++) {
        const o = r[s];
        switch (o.type) {
          case 'EndAnchor':
          case 'GroupBackReference':
          case 'Lookahead':
          case 'NegativeLookahead':
          case 'Lookbehind':
          case 'NegativeLookbehind':
          case 'StartAnchor':
          case 'WordBoundary':
          case 'NonWordBoundary':
            continue;
        }
        const i = o;
        switch (i.type) {
          case 'Character':
            nr(i.value, e, n);
            break;
          case 'Set':
            if (i.complement === !0) throw Error(_i);
            k(i.value, (l) => {
              if (typeof l == 'number') nr(l, e, n);
              else {
                const c = l;
                if (n === !0) for (let u = c.from; u <= c.to; u++) nr(u, e, n);
                else {
                  for (let u = c.from; u <= c.to && u < Ct; u++) nr(u, e, n);
                  if (c.to >= Ct) {
                    const u = c.from >= Ct ? c.from : Ct,
                      d = c.to,
                      h = Fe(u),
                      p = Fe(d);
                    for (let m = h; m <= p; m++) e[m] = m;
                  }
                }
              }
            });
            break;
          case 'Group':
            Os(i.value, e, n);
            break;
          default:
            throw Error('Non Exhaustive Match');
        }
        const a = i.quantifier !== void 0 && i.quantifier.atLeast === 0;
        if ((i.type === 'Group' && Cs(i) === !1) || (i.type !== 'Group' && a === !1)) break;
      }
      break;
    }
    default:
      throw Error('non exhaustive match!');
  }
  return N(e);
}
function nr(t, e, n) {
  const r = Fe(t);
  (e[r] = r), n === !0 && ou(t, e);
}
function ou(t, e) {
  const n = String.fromCharCode(t),
    r = n.toUpperCase();
  if (r !== n) {
    const s = Fe(r.charCodeAt(0));
    e[s] = s;
  } else {
    const s = n.toLowerCase();
    if (s !== n) {
      const o = Fe(s.charCodeAt(0));
      e[o] = o;
    }
  }
}
function Ni(t, e) {
  return Ge(t.value, (n) => {
    if (typeof n == 'number') return F(e, n);
    {
      const r = n;
      return Ge(e, (s) => r.from <= s && s <= r.to) !== void 0;
    }
  });
}
function Cs(t) {
  const e = t.quantifier;
  return e && e.atLeast === 0 ? !0 : t.value ? (X(t.value) ? he(t.value, Cs) : Cs(t.value)) : !1;
}
var Ns = class extends et {
  constructor(e) {
    super(), (this.targetCharCodes = e), (this.found = !1);
  }
  visitChildren(e) {
    if (this.found !== !0) {
      switch (e.type) {
        case 'Lookahead':
          this.visitLookahead(e);
          return;
        case 'NegativeLookahead':
          this.visitNegativeLookahead(e);
          return;
        case 'Lookbehind':
          this.visitLookbehind(e);
          return;
        case 'NegativeLookbehind':
          this.visitNegativeLookbehind(e);
          return;
      }
      super.visitChildren(e);
    }
  }
  visitCharacter(e) {
    F(this.targetCharCodes, e.value) && (this.found = !0);
  }
  visitSet(e) {
    e.complement
      ? Ni(e, this.targetCharCodes) === void 0 && (this.found = !0)
      : Ni(e, this.targetCharCodes) !== void 0 && (this.found = !0);
  }
};
function rr(t, e) {
  if (e instanceof RegExp) {
    const n = Ot(e),
      r = new Ns(t);
    return (r.visit(n), r.found);
  } else return Ge(e, (n) => F(t, n.charCodeAt(0))) !== void 0;
}
var pt = 'PATTERN',
  Nt = 'defaultMode',
  sr = 'modes';
function Mi(t, e) {
  e = tn(e, {
    debug: !1,
    safeMode: !1,
    positionTracking: 'full',
    lineTerminatorCharacters: [
      '\r',
      `
`,
    ],
    tracer: (x, y) => y(),
  });
  const n = e.tracer;
  n('initCharCodeToOptimizedIndexMap', () => {
    Tu();
  });
  let r;
  n('Reject Lexer.NA', () => {
    r = ct(t, (x) => x[pt] === J.NA);
  });
  let s = !1,
    o;
  n('Transform Patterns', () => {
    (s = !1),
      (o = b(r, (x) => {
        const y = x[pt];
        if (Oe(y)) {
          const A = y.source;
          return A.length === 1 && A !== '^' && A !== '$' && A !== '.' && !y.ignoreCase
            ? A
            : A.length === 2 &&
                A[0] === '\\' &&
                !F(['d', 'D', 's', 'S', 't', 'r', 'n', 't', '0', 'c', 'b', 'B', 'f', 'v', 'w', 'W'], A[1])
              ? A[1]
              : Pi(y);
        } else {
          if (Me(y)) return ((s = !0), { exec: y });
          if (typeof y == 'object') return ((s = !0), y);
          if (typeof y == 'string') {
            if (y.length === 1) return y;
            {
              const A = y.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
                C = new RegExp(A);
              return Pi(C);
            }
          } else throw Error('non exhaustive match');
        }
      }));
  });
  let i, a, l, c, u;
  n('misc mapping', () => {
    (i = b(r, (x) => x.tokenTypeIdx)),
      (a = b(r, (x) => {
        const y = x.GROUP;
        if (y !== J.SKIPPED) {
          if (re(y)) return y;
          if (ue(y)) return !1;
          throw Error('non exhaustive match');
        }
      })),
      (l = b(r, (x) => {
        const y = x.LONGER_ALT;
        if (y) return X(y) ? b(y, (C) => ks(r, C)) : [ks(r, y)];
      })),
      (c = b(r, (x) => x.PUSH_MODE)),
      (u = b(r, (x) => v(x, 'POP_MODE')));
  });
  let d;
  n('Line Terminator Handling', () => {
    const x = zi(e.lineTerminatorCharacters);
    (d = b(r, (y) => !1)),
      e.positionTracking !== 'onlyOffset' &&
        (d = b(r, (y) => (v(y, 'LINE_BREAKS') ? !!y.LINE_BREAKS : Gi(y, x) === !1 && rr(x, y.PATTERN))));
  });
  let h, p, m, f;
  n('Misc Mapping #2', () => {
    (h = b(r, Wi)),
      (p = b(o, ku)),
      (m = Q(
        r,
        (x, y) => {
          const A = y.GROUP;
          return (re(A) && A !== J.SKIPPED && (x[A] = []), x);
        },
        {},
      )),
      (f = b(o, (x, y) => ({
        pattern: o[y],
        longerAlt: l[y],
        canLineTerminator: d[y],
        isCustom: h[y],
        short: p[y],
        group: a[y],
        push: c[y],
        pop: u[y],
        tokenTypeIdx: i[y],
        tokenType: r[y],
      })));
  });
  let w = !0,
    g = [];
  return (
    e.safeMode ||
      n('First Char Optimization', () => {
        g = Q(
          r,
          (x, y, A) => {
            if (typeof y.PATTERN == 'string') {
              const C = y.PATTERN.charCodeAt(0),
                E = Fe(C);
              _s(x, E, f[A]);
            } else if (X(y.START_CHARS_HINT)) {
              let C;
              k(y.START_CHARS_HINT, (E) => {
                const oe = typeof E == 'string' ? E.charCodeAt(0) : E,
                  _e = Fe(oe);
                C !== _e && ((C = _e), _s(x, _e, f[A]));
              });
            } else if (Oe(y.PATTERN))
              if (y.PATTERN.unicode)
                (w = !1),
                  e.ensureOptimizations &&
                    Rt(`${dn}	Unable to analyze < ${y.PATTERN.toString()} > pattern.
	The regexp unicode flag is not currently supported by the regexp-to-ast library.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNICODE_OPTIMIZE`);
              else {
                const C = Li(y.PATTERN, e.ensureOptimizations);
                R(C) && (w = !1),
                  k(C, (E) => {
                    _s(x, E, f[A]);
                  });
              }
            else
              e.ensureOptimizations &&
                Rt(`${dn}	TokenType: <${y.name}> is using a custom token pattern without providing <start_chars_hint> parameter.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_OPTIMIZE`),
                (w = !1);
            return x;
          },
          [],
        );
      }),
    { emptyGroups: m, patternIdxToConfig: f, charCodeToPatternIdxToConfig: g, hasCustom: s, canBeOptimized: w }
  );
}
function Di(t, e) {
  let n = [],
    r = au(t);
  n = n.concat(r.errors);
  const s = lu(r.valid),
    o = s.valid;
  return (
    (n = n.concat(s.errors)),
    (n = n.concat(iu(o))),
    (n = n.concat(gu(o))),
    (n = n.concat(yu(o, e))),
    (n = n.concat(xu(o))),
    n
  );
}
function iu(t) {
  let e = [],
    n = de(t, (r) => Oe(r[pt]));
  return (
    (e = e.concat(uu(n))), (e = e.concat(pu(n))), (e = e.concat(fu(n))), (e = e.concat(mu(n))), (e = e.concat(du(n))), e
  );
}
function au(t) {
  const e = de(t, (s) => !v(s, pt)),
    n = b(e, (s) => ({
      message: 'Token Type: ->' + s.name + "<- missing static 'PATTERN' property",
      type: D.MISSING_PATTERN,
      tokenTypes: [s],
    })),
    r = lt(t, e);
  return { errors: n, valid: r };
}
function lu(t) {
  const e = de(t, (s) => {
      const o = s[pt];
      return !Oe(o) && !Me(o) && !v(o, 'exec') && !re(o);
    }),
    n = b(e, (s) => ({
      message:
        'Token Type: ->' +
        s.name +
        "<- static 'PATTERN' can only be a RegExp, a Function matching the {CustomPatternMatcherFunc} type or an Object matching the {ICustomPattern} interface.",
      type: D.INVALID_PATTERN,
      tokenTypes: [s],
    })),
    r = lt(t, e);
  return { errors: n, valid: r };
}
var cu = /[^\\][$]/;
function uu(t) {
  class e extends et {
    constructor() {
      super(...arguments), (this.found = !1);
    }
    visitEndAnchor(o) {
      this.found = !0;
    }
  }
  const n = de(t, (s) => {
    const o = s.PATTERN;
    try {
      const i = Ot(o),
        a = new e();
      return (a.visit(i), a.found);
    } catch {
      return cu.test(o.source);
    }
  });
  return b(n, (s) => ({
    message:
      `Unexpected RegExp Anchor Error:
	Token Type: ->` +
      s.name +
      `<- static 'PATTERN' cannot contain end of input anchor '$'
	See chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.`,
    type: D.EOI_ANCHOR_FOUND,
    tokenTypes: [s],
  }));
}
function du(t) {
  const e = de(t, (r) => r.PATTERN.test(''));
  return b(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'PATTERN' must not match an empty string",
    type: D.EMPTY_MATCH_PATTERN,
    tokenTypes: [r],
  }));
}
var hu = /[^\\[][\^]|^\^/;
function pu(t) {
  class e extends et {
    constructor() {
      super(...arguments), (this.found = !1);
    }
    visitStartAnchor(o) {
      this.found = !0;
    }
  }
  const n = de(t, (s) => {
    const o = s.PATTERN;
    try {
      const i = Ot(o),
        a = new e();
      return (a.visit(i), a.found);
    } catch {
      return hu.test(o.source);
    }
  });
  return b(n, (s) => ({
    message:
      `Unexpected RegExp Anchor Error:
	Token Type: ->` +
      s.name +
      `<- static 'PATTERN' cannot contain start of input anchor '^'
	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.`,
    type: D.SOI_ANCHOR_FOUND,
    tokenTypes: [s],
  }));
}
function fu(t) {
  const e = de(t, (r) => {
    const s = r[pt];
    return s instanceof RegExp && (s.multiline || s.global);
  });
  return b(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'PATTERN' may NOT contain global('g') or multiline('m')",
    type: D.UNSUPPORTED_FLAGS_FOUND,
    tokenTypes: [r],
  }));
}
function mu(t) {
  let e = [],
    n = b(t, (o) =>
      Q(
        t,
        (i, a) => (
          o.PATTERN.source === a.PATTERN.source && !F(e, a) && a.PATTERN !== J.NA && (e.push(a), i.push(a)), i
        ),
        [],
      ),
    );
  n = Be(n);
  const r = de(n, (o) => o.length > 1);
  return b(r, (o) => {
    const i = b(o, (l) => l.name);
    return {
      message: `The same RegExp pattern ->${se(o).PATTERN}<-has been used in all of the following Token Types: ${i.join(', ')} <-`,
      type: D.DUPLICATE_PATTERNS_FOUND,
      tokenTypes: o,
    };
  });
}
function gu(t) {
  const e = de(t, (r) => {
    if (!v(r, 'GROUP')) return !1;
    const s = r.GROUP;
    return s !== J.SKIPPED && s !== J.NA && !re(s);
  });
  return b(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'GROUP' can only be Lexer.SKIPPED/Lexer.NA/A String",
    type: D.INVALID_GROUP_TYPE_FOUND,
    tokenTypes: [r],
  }));
}
function yu(t, e) {
  const n = de(t, (s) => s.PUSH_MODE !== void 0 && !F(e, s.PUSH_MODE));
  return b(n, (s) => ({
    message: `Token Type: ->${s.name}<- static 'PUSH_MODE' value cannot refer to a Lexer Mode ->${s.PUSH_MODE}<-which does not exist`,
    type: D.PUSH_MODE_DOES_NOT_EXIST,
    tokenTypes: [s],
  }));
}
function xu(t) {
  const e = [],
    n = Q(
      t,
      (r, s, o) => {
        const i = s.PATTERN;
        return (
          i === J.NA ||
            (re(i)
              ? r.push({ str: i, idx: o, tokenType: s })
              : Oe(i) && Au(i) && r.push({ str: i.source, idx: o, tokenType: s })),
          r
        );
      },
      [],
    );
  return (
    k(t, (r, s) => {
      k(n, ({ str: o, idx: i, tokenType: a }) => {
        if (s < i && wu(o, r.PATTERN)) {
          const l = `Token: ->${a.name}<- can never be matched.
Because it appears AFTER the Token Type ->${r.name}<-in the lexer's definition.
See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNREACHABLE`;
          e.push({ message: l, type: D.UNREACHABLE_PATTERN, tokenTypes: [r, a] });
        }
      });
    }),
    e
  );
}
function wu(t, e) {
  if (Oe(e)) {
    if (bu(e)) return !1;
    const n = e.exec(t);
    return n !== null && n.index === 0;
  } else {
    if (Me(e)) return e(t, 0, [], {});
    if (v(e, 'exec')) return e.exec(t, 0, [], {});
    if (typeof e == 'string') return e === t;
    throw Error('non exhaustive match');
  }
}
function Au(t) {
  return (
    Ge(['.', '\\', '[', ']', '|', '^', '$', '(', ')', '?', '*', '+', '{'], (n) => t.source.indexOf(n) !== -1) === void 0
  );
}
function bu(t) {
  return /(\(\?=)|(\(\?!)|(\(\?<=)|(\(\?<!)/.test(t.source);
}
function Pi(t) {
  const e = t.ignoreCase ? 'iy' : 'y';
  return new RegExp(`${t.source}`, e);
}
function $i(t, e, n) {
  const r = [];
  return (
    v(t, Nt) ||
      r.push({
        message:
          'A MultiMode Lexer cannot be initialized without a <' +
          Nt +
          `> property in its definition
`,
        type: D.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE,
      }),
    v(t, sr) ||
      r.push({
        message:
          'A MultiMode Lexer cannot be initialized without a <' +
          sr +
          `> property in its definition
`,
        type: D.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY,
      }),
    v(t, sr) &&
      v(t, Nt) &&
      !v(t.modes, t.defaultMode) &&
      r.push({
        message: `A MultiMode Lexer cannot be initialized with a ${Nt}: <${t.defaultMode}>which does not exist
`,
        type: D.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST,
      }),
    v(t, sr) &&
      k(t.modes, (s, o) => {
        k(s, (i, a) => {
          if (ue(i))
            r.push({
              message: `A Lexer cannot be initialized using an undefined Token Type. Mode:<${o}> at index: <${a}>
`,
              type: D.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED,
            });
          else if (v(i, 'LONGER_ALT')) {
            const l = X(i.LONGER_ALT) ? i.LONGER_ALT : [i.LONGER_ALT];
            k(l, (c) => {
              !ue(c) &&
                !F(s, c) &&
                r.push({
                  message: `A MultiMode Lexer cannot be initialized with a longer_alt <${c.name}> on token <${i.name}> outside of mode <${o}>
`,
                  type: D.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE,
                });
            });
          }
        });
      }),
    r
  );
}
function Fi(t, e, n) {
  let r = [],
    s = !1,
    o = Be(Z(N(t.modes))),
    i = ct(o, (l) => l[pt] === J.NA),
    a = zi(n);
  return (
    e &&
      k(i, (l) => {
        const c = Gi(l, a);
        if (c !== !1) {
          const d = { message: vu(l, c), type: c.issue, tokenType: l };
          r.push(d);
        } else v(l, 'LINE_BREAKS') ? l.LINE_BREAKS === !0 && (s = !0) : rr(a, l.PATTERN) && (s = !0);
      }),
    e &&
      !s &&
      r.push({
        message: `Warning: No LINE_BREAKS Found.
	This Lexer has been defined to track line and column information,
	But none of the Token Types can be identified as matching a line terminator.
	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#LINE_BREAKS 
	for details.`,
        type: D.NO_LINE_BREAKS_FLAGS,
      }),
    r
  );
}
function Ui(t) {
  const e = {},
    n = De(t);
  return (
    k(n, (r) => {
      const s = t[r];
      if (X(s)) e[r] = [];
      else throw Error('non exhaustive match');
    }),
    e
  );
}
function Wi(t) {
  const e = t.PATTERN;
  if (Oe(e)) return !1;
  if (Me(e)) return !0;
  if (v(e, 'exec')) return !0;
  if (re(e)) return !1;
  throw Error('non exhaustive match');
}
function ku(t) {
  return re(t) && t.length === 1 ? t.charCodeAt(0) : !1;
}
var Bi = {
  test: function (t) {
    const e = t.length;
    for (let n = this.lastIndex; n < e; n++) {
      const r = t.charCodeAt(n);
      if (r === 10) return ((this.lastIndex = n + 1), !0);
      if (r === 13) return (t.charCodeAt(n + 1) === 10 ? (this.lastIndex = n + 2) : (this.lastIndex = n + 1), !0);
    }
    return !1;
  },
  lastIndex: 0,
};
function Gi(t, e) {
  if (v(t, 'LINE_BREAKS')) return !1;
  if (Oe(t.PATTERN)) {
    try {
      rr(e, t.PATTERN);
    } catch (n) {
      return { issue: D.IDENTIFY_TERMINATOR, errMsg: n.message };
    }
    return !1;
  } else {
    if (re(t.PATTERN)) return !1;
    if (Wi(t)) return { issue: D.CUSTOM_LINE_BREAK };
    throw Error('non exhaustive match');
  }
}
function vu(t, e) {
  if (e.issue === D.IDENTIFY_TERMINATOR)
    return `Warning: unable to identify line terminator usage in pattern.
	The problem is in the <${t.name}> Token Type
	 Root cause: ${e.errMsg}.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#IDENTIFY_TERMINATOR`;
  if (e.issue === D.CUSTOM_LINE_BREAK)
    return `Warning: A Custom Token Pattern should specify the <line_breaks> option.
	The problem is in the <${t.name}> Token Type
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_LINE_BREAK`;
  throw Error('non exhaustive match');
}
function zi(t) {
  return b(t, (n) => (re(n) ? n.charCodeAt(0) : n));
}
function _s(t, e, n) {
  t[e] === void 0 ? (t[e] = [n]) : t[e].push(n);
}
var Ct = 256,
  or = [];
function Fe(t) {
  return t < Ct ? t : or[t];
}
function Tu() {
  if (R(or)) {
    or = new Array(65536);
    for (let t = 0; t < 65536; t++) or[t] = t > 255 ? 255 + ~~(t / 255) : t;
  }
}
function He(t, e) {
  const n = t.tokenTypeIdx;
  return n === e.tokenTypeIdx ? !0 : e.isParent === !0 && e.categoryMatchesMap[n] === !0;
}
function _t(t, e) {
  return t.tokenTypeIdx === e.tokenTypeIdx;
}
var Hi = 1,
  Ki = {};
function qe(t) {
  const e = Eu(t);
  Ru(e),
    Iu(e),
    Su(e),
    k(e, (n) => {
      n.isParent = n.categoryMatches.length > 0;
    });
}
function Eu(t) {
  let e = q(t),
    n = t,
    r = !0;
  for (; r; ) {
    n = Be(Z(b(n, (o) => o.CATEGORIES)));
    const s = lt(n, e);
    (e = e.concat(s)), R(s) ? (r = !1) : (n = s);
  }
  return e;
}
function Ru(t) {
  k(t, (e) => {
    Ls(e) || ((Ki[Hi] = e), (e.tokenTypeIdx = Hi++)),
      qi(e) && !X(e.CATEGORIES) && (e.CATEGORIES = [e.CATEGORIES]),
      qi(e) || (e.CATEGORIES = []),
      Ou(e) || (e.categoryMatches = []),
      Cu(e) || (e.categoryMatchesMap = {});
  });
}
function Su(t) {
  k(t, (e) => {
    (e.categoryMatches = []),
      k(e.categoryMatchesMap, (n, r) => {
        e.categoryMatches.push(Ki[r].tokenTypeIdx);
      });
  });
}
function Iu(t) {
  k(t, (e) => {
    Vi([], e);
  });
}
function Vi(t, e) {
  k(t, (n) => {
    e.categoryMatchesMap[n.tokenTypeIdx] = !0;
  }),
    k(e.CATEGORIES, (n) => {
      const r = t.concat(e);
      F(r, n) || Vi(r, n);
    });
}
function Ls(t) {
  return v(t, 'tokenTypeIdx');
}
function qi(t) {
  return v(t, 'CATEGORIES');
}
function Ou(t) {
  return v(t, 'categoryMatches');
}
function Cu(t) {
  return v(t, 'categoryMatchesMap');
}
function ji(t) {
  return v(t, 'tokenTypeIdx');
}
var Ps = {
  buildUnableToPopLexerModeMessage(t) {
    return `Unable to pop Lexer Mode after encountering Token ->${t.image}<- The Mode Stack is empty`;
  },
  buildUnexpectedCharactersMessage(t, e, n, r, s, o) {
    return `unexpected character: ->${t.charAt(e)}<- at offset: ${e}, skipped ${n} characters.`;
  },
};
var D;
((t) => {
  (t[(t.MISSING_PATTERN = 0)] = 'MISSING_PATTERN'),
    (t[(t.INVALID_PATTERN = 1)] = 'INVALID_PATTERN'),
    (t[(t.EOI_ANCHOR_FOUND = 2)] = 'EOI_ANCHOR_FOUND'),
    (t[(t.UNSUPPORTED_FLAGS_FOUND = 3)] = 'UNSUPPORTED_FLAGS_FOUND'),
    (t[(t.DUPLICATE_PATTERNS_FOUND = 4)] = 'DUPLICATE_PATTERNS_FOUND'),
    (t[(t.INVALID_GROUP_TYPE_FOUND = 5)] = 'INVALID_GROUP_TYPE_FOUND'),
    (t[(t.PUSH_MODE_DOES_NOT_EXIST = 6)] = 'PUSH_MODE_DOES_NOT_EXIST'),
    (t[(t.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE = 7)] = 'MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE'),
    (t[(t.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY = 8)] = 'MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY'),
    (t[(t.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST = 9)] =
      'MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST'),
    (t[(t.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED = 10)] = 'LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED'),
    (t[(t.SOI_ANCHOR_FOUND = 11)] = 'SOI_ANCHOR_FOUND'),
    (t[(t.EMPTY_MATCH_PATTERN = 12)] = 'EMPTY_MATCH_PATTERN'),
    (t[(t.NO_LINE_BREAKS_FLAGS = 13)] = 'NO_LINE_BREAKS_FLAGS'),
    (t[(t.UNREACHABLE_PATTERN = 14)] = 'UNREACHABLE_PATTERN'),
    (t[(t.IDENTIFY_TERMINATOR = 15)] = 'IDENTIFY_TERMINATOR'),
    (t[(t.CUSTOM_LINE_BREAK = 16)] = 'CUSTOM_LINE_BREAK'),
    (t[(t.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE = 17)] = 'MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE');
})(D || (D = {}));
var hn = {
  deferDefinitionErrorsHandling: !1,
  positionTracking: 'full',
  lineTerminatorsPattern: /\n|\r\n?/g,
  lineTerminatorCharacters: [
    `
`,
    '\r',
  ],
  ensureOptimizations: !1,
  safeMode: !1,
  errorMessageProvider: Ps,
  traceInitPerf: !1,
  skipValidations: !1,
  recoveryEnabled: !0,
};
Object.freeze(hn);
var J = class {
  constructor(e, n = hn) {
    if (
      ((this.lexerDefinition = e),
      (this.lexerDefinitionErrors = []),
      (this.lexerDefinitionWarning = []),
      (this.patternIdxToConfig = {}),
      (this.charCodeToPatternIdxToConfig = {}),
      (this.modes = []),
      (this.emptyGroups = {}),
      (this.trackStartLines = !0),
      (this.trackEndLines = !0),
      (this.hasCustom = !1),
      (this.canModeBeOptimized = {}),
      (this.TRACE_INIT = (s, o) => {
        if (this.traceInitPerf === !0) {
          this.traceInitIndent++;
          const i = new Array(this.traceInitIndent + 1).join('	');
          this.traceInitIndent < this.traceInitMaxIdent && console.log(`${i}--> <${s}>`);
          const { time: a, value: l } = sn(o),
            c = a > 10 ? console.warn : console.log;
          return (
            this.traceInitIndent < this.traceInitMaxIdent && c(`${i}<-- <${s}> time: ${a}ms`), this.traceInitIndent--, l
          );
        } else return o();
      }),
      typeof n == 'boolean')
    )
      throw Error(`The second argument to the Lexer constructor is now an ILexerConfig Object.
a boolean 2nd argument is no longer supported`);
    this.config = ne({}, hn, n);
    const r = this.config.traceInitPerf;
    r === !0
      ? ((this.traceInitMaxIdent = 1 / 0), (this.traceInitPerf = !0))
      : typeof r == 'number' && ((this.traceInitMaxIdent = r), (this.traceInitPerf = !0)),
      (this.traceInitIndent = -1),
      this.TRACE_INIT('Lexer Constructor', () => {
        let s,
          o = !0;
        this.TRACE_INIT('Lexer Config handling', () => {
          if (this.config.lineTerminatorsPattern === hn.lineTerminatorsPattern) this.config.lineTerminatorsPattern = Bi;
          else if (this.config.lineTerminatorCharacters === hn.lineTerminatorCharacters)
            throw Error(`Error: Missing <lineTerminatorCharacters> property on the Lexer config.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#MISSING_LINE_TERM_CHARS`);
          if (n.safeMode && n.ensureOptimizations)
            throw Error('"safeMode" and "ensureOptimizations" flags are mutually exclusive.');
          (this.trackStartLines = /full|onlyStart/i.test(this.config.positionTracking)),
            (this.trackEndLines = /full/i.test(this.config.positionTracking)),
            X(e) ? (s = { modes: { defaultMode: q(e) }, defaultMode: Nt }) : ((o = !1), (s = q(e)));
        }),
          this.config.skipValidations === !1 &&
            (this.TRACE_INIT('performRuntimeChecks', () => {
              this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(
                $i(s, this.trackStartLines, this.config.lineTerminatorCharacters),
              );
            }),
            this.TRACE_INIT('performWarningRuntimeChecks', () => {
              this.lexerDefinitionWarning = this.lexerDefinitionWarning.concat(
                Fi(s, this.trackStartLines, this.config.lineTerminatorCharacters),
              );
            })),
          (s.modes = s.modes ? s.modes : {}),
          k(s.modes, (a, l) => {
            s.modes[l] = ct(a, (c) => ue(c));
          });
        const i = De(s.modes);
        if (
          (k(s.modes, (a, l) => {
            this.TRACE_INIT(`Mode: <${l}> processing`, () => {
              if (
                (this.modes.push(l),
                this.config.skipValidations === !1 &&
                  this.TRACE_INIT('validatePatterns', () => {
                    this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(Di(a, i));
                  }),
                R(this.lexerDefinitionErrors))
              ) {
                qe(a);
                let c;
                this.TRACE_INIT('analyzeTokenTypes', () => {
                  c = Mi(a, {
                    lineTerminatorCharacters: this.config.lineTerminatorCharacters,
                    positionTracking: n.positionTracking,
                    ensureOptimizations: n.ensureOptimizations,
                    safeMode: n.safeMode,
                    tracer: this.TRACE_INIT,
                  });
                }),
                  (this.patternIdxToConfig[l] = c.patternIdxToConfig),
                  (this.charCodeToPatternIdxToConfig[l] = c.charCodeToPatternIdxToConfig),
                  (this.emptyGroups = ne({}, this.emptyGroups, c.emptyGroups)),
                  (this.hasCustom = c.hasCustom || this.hasCustom),
                  (this.canModeBeOptimized[l] = c.canBeOptimized);
              }
            });
          }),
          (this.defaultMode = s.defaultMode),
          !R(this.lexerDefinitionErrors) && !this.config.deferDefinitionErrorsHandling)
        ) {
          const l = b(this.lexerDefinitionErrors, (c) => c.message).join(`-----------------------
`);
          throw new Error(
            `Errors detected in definition of Lexer:
` + l,
          );
        }
        k(this.lexerDefinitionWarning, (a) => {
          rn(a.message);
        }),
          this.TRACE_INIT('Choosing sub-methods implementations', () => {
            if (
              (o && (this.handleModes = ee),
              this.trackStartLines === !1 && (this.computeNewColumn = Si),
              this.trackEndLines === !1 && (this.updateTokenEndLineColumnLocation = ee),
              /full/i.test(this.config.positionTracking))
            )
              this.createTokenInstance = this.createFullToken;
            else if (/onlyStart/i.test(this.config.positionTracking))
              this.createTokenInstance = this.createStartOnlyToken;
            else if (/onlyOffset/i.test(this.config.positionTracking))
              this.createTokenInstance = this.createOffsetOnlyToken;
            else throw Error(`Invalid <positionTracking> config option: "${this.config.positionTracking}"`);
            this.hasCustom
              ? ((this.addToken = this.addTokenUsingPush), (this.handlePayload = this.handlePayloadWithCustom))
              : ((this.addToken = this.addTokenUsingMemberAccess), (this.handlePayload = this.handlePayloadNoCustom));
          }),
          this.TRACE_INIT('Failed Optimization Warnings', () => {
            const a = Q(this.canModeBeOptimized, (l, c, u) => (c === !1 && l.push(u), l), []);
            if (n.ensureOptimizations && !R(a))
              throw Error(`Lexer Modes: < ${a.join(', ')} > cannot be optimized.
	 Disable the "ensureOptimizations" lexer config flag to silently ignore this and run the lexer in an un-optimized mode.
	 Or inspect the console log for details on how to resolve these issues.`);
          }),
          this.TRACE_INIT('clearRegExpParserCache', () => {
            Ci();
          }),
          this.TRACE_INIT('toFastProperties', () => {
            on(this);
          });
      });
  }
  tokenize(e, n = this.defaultMode) {
    if (!R(this.lexerDefinitionErrors)) {
      const s = b(this.lexerDefinitionErrors, (o) => o.message).join(`-----------------------
`);
      throw new Error(
        `Unable to Tokenize because Errors detected in definition of Lexer:
` + s,
      );
    }
    return this.tokenizeInternal(e, n);
  }
  tokenizeInternal(e, n) {
    let r,
      s,
      o,
      i,
      a,
      l,
      c,
      u,
      d,
      h,
      p,
      m,
      f,
      w,
      g,
      x = e,
      y = x.length,
      A = 0,
      C = 0,
      E = this.hasCustom ? 0 : Math.floor(e.length / 10),
      oe = new Array(E),
      _e = [],
      S = this.trackStartLines ? 1 : void 0,
      ge = this.trackStartLines ? 1 : void 0,
      st = Ui(this.emptyGroups),
      $l = this.trackStartLines,
      Kr = this.config.lineTerminatorsPattern,
      Pn = 0,
      je = [],
      Bt = [],
      Gt = [],
      Ao = [];
    Object.freeze(Ao);
    let zt = !1,
      Fl = (ye) => {
        if (Gt.length === 1 && ye.tokenType.PUSH_MODE === void 0) {
          const ke = this.config.errorMessageProvider.buildUnableToPopLexerModeMessage(ye);
          _e.push({
            offset: ye.startOffset,
            line: ye.startLine,
            column: ye.startColumn,
            length: ye.image.length,
            message: ke,
          });
        } else {
          Gt.pop();
          const ke = $e(Gt);
          (je = this.patternIdxToConfig[ke]), (Bt = this.charCodeToPatternIdxToConfig[ke]), (Pn = je.length);
          const Vr = this.canModeBeOptimized[ke] && this.config.safeMode === !1;
          Bt && Vr ? (zt = !0) : (zt = !1);
        }
      };
    function bo(ye) {
      Gt.push(ye),
        (Bt = this.charCodeToPatternIdxToConfig[ye]),
        (je = this.patternIdxToConfig[ye]),
        (Pn = je.length),
        (Pn = je.length);
      const ke = this.canModeBeOptimized[ye] && this.config.safeMode === !1;
      Bt && ke ? (zt = !0) : (zt = !1);
    }
    bo.call(this, n);
    let Se,
      ko = this.config.recoveryEnabled;
    for (; A < y; ) {
      (l = null), (d = -1);
      let ye = x.charCodeAt(A),
        ke;
      if (zt) {
        const ie = Fe(ye),
          ve = Bt[ie];
        ke = ve !== void 0 ? ve : Ao;
      } else ke = je;
      const Vr = ke.length;
      for (r = 0; r < Vr; r++) {
        Se = ke[r];
        const ie = Se.pattern;
        c = null;
        const ve = Se.short;
        if (
          (ve !== !1
            ? ye === ve && ((d = 1), (l = ie))
            : Se.isCustom === !0
              ? ((g = ie.exec(x, A, oe, st)),
                g !== null ? ((l = g[0]), (d = l.length), g.payload !== void 0 && (c = g.payload)) : (l = null))
              : ((ie.lastIndex = A), (d = this.matchLength(ie, e, A))),
          d !== -1)
        ) {
          if (((a = Se.longerAlt), a !== void 0)) {
            l = e.substring(A, A + d);
            const Xe = a.length;
            for (o = 0; o < Xe; o++) {
              const Ue = je[a[o]],
                ot = Ue.pattern;
              if (
                ((u = null),
                Ue.isCustom === !0
                  ? ((g = ot.exec(x, A, oe, st)),
                    g !== null ? ((i = g[0]), g.payload !== void 0 && (u = g.payload)) : (i = null))
                  : ((ot.lastIndex = A), (i = this.match(ot, e, A))),
                i && i.length > l.length)
              ) {
                (l = i), (d = i.length), (c = u), (Se = Ue);
                break;
              }
            }
          }
          break;
        }
      }
      if (d !== -1) {
        if (
          ((h = Se.group),
          h !== void 0 &&
            ((l = l !== null ? l : e.substring(A, A + d)),
            (p = Se.tokenTypeIdx),
            (m = this.createTokenInstance(l, A, p, Se.tokenType, S, ge, d)),
            this.handlePayload(m, c),
            h === !1 ? (C = this.addToken(oe, C, m)) : st[h].push(m)),
          $l === !0 && Se.canLineTerminator === !0)
        ) {
          let ie = 0,
            ve,
            Xe;
          Kr.lastIndex = 0;
          do
            (l = l !== null ? l : e.substring(A, A + d)),
              (ve = Kr.test(l)),
              ve === !0 && ((Xe = Kr.lastIndex - 1), ie++);
          while (ve === !0);
          ie !== 0
            ? ((S = S + ie), (ge = d - Xe), this.updateTokenEndLineColumnLocation(m, h, Xe, ie, S, ge, d))
            : (ge = this.computeNewColumn(ge, d));
        } else ge = this.computeNewColumn(ge, d);
        (A = A + d), this.handleModes(Se, Fl, bo, m);
      } else {
        let ie = A,
          ve = S,
          Xe = ge,
          Ue = ko === !1;
        for (; Ue === !1 && A < y; )
          for (A++, s = 0; s < Pn; s++) {
            const ot = je[s],
              jr = ot.pattern,
              vo = ot.short;
            if (
              (vo !== !1
                ? x.charCodeAt(A) === vo && (Ue = !0)
                : ot.isCustom === !0
                  ? (Ue = jr.exec(x, A, oe, st) !== null)
                  : ((jr.lastIndex = A), (Ue = jr.exec(e) !== null)),
              Ue === !0)
            )
              break;
          }
        if (
          ((f = A - ie),
          (ge = this.computeNewColumn(ge, f)),
          (w = this.config.errorMessageProvider.buildUnexpectedCharactersMessage(x, ie, f, ve, Xe, $e(Gt))),
          _e.push({ offset: ie, line: ve, column: Xe, length: f, message: w }),
          ko === !1)
        )
          break;
      }
    }
    return (this.hasCustom || (oe.length = C), { tokens: oe, groups: st, errors: _e });
  }
  handleModes(e, n, r, s) {
    if (e.pop === !0) {
      const o = e.push;
      n(s), o !== void 0 && r.call(this, o);
    } else e.push !== void 0 && r.call(this, e.push);
  }
  updateTokenEndLineColumnLocation(e, n, r, s, o, i, a) {
    let l, c;
    n !== void 0 &&
      ((l = r === a - 1), (c = l ? -1 : 0), (s === 1 && l === !0) || ((e.endLine = o + c), (e.endColumn = i - 1 + -c)));
  }
  computeNewColumn(e, n) {
    return e + n;
  }
  createOffsetOnlyToken(e, n, r, s) {
    return { image: e, startOffset: n, tokenTypeIdx: r, tokenType: s };
  }
  createStartOnlyToken(e, n, r, s, o, i) {
    return { image: e, startOffset: n, startLine: o, startColumn: i, tokenTypeIdx: r, tokenType: s };
  }
  createFullToken(e, n, r, s, o, i, a) {
    return {
      image: e,
      startOffset: n,
      endOffset: n + a - 1,
      startLine: o,
      endLine: o,
      startColumn: i,
      endColumn: i + a - 1,
      tokenTypeIdx: r,
      tokenType: s,
    };
  }
  addTokenUsingPush(e, n, r) {
    return (e.push(r), n);
  }
  addTokenUsingMemberAccess(e, n, r) {
    return ((e[n] = r), n++, n);
  }
  handlePayloadNoCustom(e, n) {}
  handlePayloadWithCustom(e, n) {
    n !== null && (e.payload = n);
  }
  match(e, n, r) {
    return e.test(n) === !0 ? n.substring(r, e.lastIndex) : null;
  }
  matchLength(e, n, r) {
    return e.test(n) === !0 ? e.lastIndex - r : -1;
  }
};
J.SKIPPED =
  'This marks a skipped Token pattern, this means each token identified by it will be consumed and then thrown into oblivion, this can be used to for example to completely ignore whitespace.';
J.NA = /NOT_APPLICABLE/;
function ft(t) {
  return Ms(t) ? t.LABEL : t.name;
}
function Ms(t) {
  return re(t.LABEL) && t.LABEL !== '';
}
var Nu = 'parent',
  Xi = 'categories',
  Yi = 'label',
  Zi = 'group',
  Qi = 'push_mode',
  Ji = 'pop_mode',
  ea = 'longer_alt',
  ta = 'line_breaks',
  na = 'start_chars_hint';
function Lt(t) {
  return _u(t);
}
function _u(t) {
  const e = t.pattern,
    n = {};
  if (((n.name = t.name), ue(e) || (n.PATTERN = e), v(t, Nu)))
    throw `The parent property is no longer supported.
See: https://github.com/chevrotain/chevrotain/issues/564#issuecomment-349062346 for details.`;
  return (
    v(t, Xi) && (n.CATEGORIES = t[Xi]),
    qe([n]),
    v(t, Yi) && (n.LABEL = t[Yi]),
    v(t, Zi) && (n.GROUP = t[Zi]),
    v(t, Ji) && (n.POP_MODE = t[Ji]),
    v(t, Qi) && (n.PUSH_MODE = t[Qi]),
    v(t, ea) && (n.LONGER_ALT = t[ea]),
    v(t, ta) && (n.LINE_BREAKS = t[ta]),
    v(t, na) && (n.START_CHARS_HINT = t[na]),
    n
  );
}
var Ce = Lt({ name: 'EOF', pattern: J.NA });
qe([Ce]);
function mt(t, e, n, r, s, o, i, a) {
  return {
    image: e,
    startOffset: n,
    endOffset: r,
    startLine: s,
    endLine: o,
    startColumn: i,
    endColumn: a,
    tokenTypeIdx: t.tokenTypeIdx,
    tokenType: t,
  };
}
function Ds(t, e) {
  return He(t, e);
}
var ir = {
  buildMismatchTokenMessage({ expected: t, actual: e, previous: n, ruleName: r }) {
    return `Expecting ${Ms(t) ? `--> ${ft(t)} <--` : `token of type --> ${t.name} <--`} but found --> '${e.image}' <--`;
  },
  buildNotAllInputParsedMessage({ firstRedundant: t, ruleName: e }) {
    return 'Redundant input, expecting EOF but found: ' + t.image;
  },
  buildNoViableAltMessage({ expectedPathsPerAlt: t, actual: e, previous: n, customUserDescription: r, ruleName: s }) {
    const o = 'Expecting: ',
      a =
        `
but found: '` +
        se(e).image +
        "'";
    if (r) return o + r + a;
    {
      const l = Q(t, (h, p) => h.concat(p), []),
        c = b(l, (h) => `[${b(h, (p) => ft(p)).join(', ')}]`),
        d = `one of these possible Token sequences:
${b(c, (h, p) => `  ${p + 1}. ${h}`).join(`
`)}`;
      return o + d + a;
    }
  },
  buildEarlyExitMessage({ expectedIterationPaths: t, actual: e, customUserDescription: n, ruleName: r }) {
    const s = 'Expecting: ',
      i =
        `
but found: '` +
        se(e).image +
        "'";
    if (n) return s + n + i;
    {
      const l = `expecting at least one iteration which starts with one of these possible Token sequences::
  <${b(t, (c) => `[${b(c, (u) => ft(u)).join(',')}]`).join(' ,')}>`;
      return s + l + i;
    }
  },
};
Object.freeze(ir);
var ra = {
    buildRuleNotFoundError(t, e) {
      return (
        'Invalid grammar, reference to a rule which is not defined: ->' +
        e.nonTerminalName +
        `<-
inside top level rule: ->` +
        t.name +
        '<-'
      );
    },
  },
  Ne = {
    buildDuplicateFoundError(t, e) {
      function n(u) {
        return u instanceof I ? u.terminalType.name : u instanceof _ ? u.nonTerminalName : '';
      }
      let r = t.name,
        s = se(e),
        o = s.idx,
        i = we(s),
        a = n(s),
        l = o > 0,
        c = `->${i}${l ? o : ''}<- ${a ? `with argument: ->${a}<-` : ''}
                  appears more than once (${e.length} times) in the top level rule: ->${r}<-.                  
                  For further details see: https://chevrotain.io/docs/FAQ.html#NUMERICAL_SUFFIXES 
                  `;
      return (
        (c = c.replace(/[ \t]+/g, ' ')),
        (c = c.replace(
          /\s\s+/g,
          `
`,
        )),
        c
      );
    },
    buildNamespaceConflictError(t) {
      return `Namespace conflict found in grammar.
The grammar has both a Terminal(Token) and a Non-Terminal(Rule) named: <${t.name}>.
To resolve this make sure each Terminal and Non-Terminal names are unique
This is easy to accomplish by using the convention that Terminal names start with an uppercase letter
and Non-Terminal names start with a lower case letter.`;
    },
    buildAlternationPrefixAmbiguityError(t) {
      const e = b(t.prefixPath, (s) => ft(s)).join(', '),
        n = t.alternation.idx === 0 ? '' : t.alternation.idx;
      return `Ambiguous alternatives: <${t.ambiguityIndices.join(' ,')}> due to common lookahead prefix
in <OR${n}> inside <${t.topLevelRule.name}> Rule,
<${e}> may appears as a prefix path in all these alternatives.
See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#COMMON_PREFIX
For Further details.`;
    },
    buildAlternationAmbiguityError(t) {
      let e = t.alternation.idx === 0 ? '' : t.alternation.idx,
        n = t.prefixPath.length === 0,
        r = `Ambiguous Alternatives Detected: <${t.ambiguityIndices.join(' ,')}> in <OR${e}> inside <${t.topLevelRule.name}> Rule,
`;
      if (n)
        r += `These alternatives are all empty (match no tokens), making them indistinguishable.
Only the last alternative may be empty.
`;
      else {
        const s = b(t.prefixPath, (o) => ft(o)).join(', ');
        r += `<${s}> may appears as a prefix path in all these alternatives.
`;
      }
      return (
        (r += `See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#AMBIGUOUS_ALTERNATIVES
For Further details.`),
        r
      );
    },
    buildEmptyRepetitionError(t) {
      let e = we(t.repetition);
      return (
        t.repetition.idx !== 0 && (e += t.repetition.idx),
        `The repetition <${e}> within Rule <${t.topLevelRule.name}> can never consume any tokens.
This could lead to an infinite loop.`
      );
    },
    buildTokenNameError(t) {
      return 'deprecated';
    },
    buildEmptyAlternationError(t) {
      return `Ambiguous empty alternative: <${t.emptyChoiceIdx + 1}> in <OR${t.alternation.idx}> inside <${t.topLevelRule.name}> Rule.
Only the last alternative may be an empty alternative.`;
    },
    buildTooManyAlternativesError(t) {
      return `An Alternation cannot have more than 256 alternatives:
<OR${t.alternation.idx}> inside <${t.topLevelRule.name}> Rule.
 has ${t.alternation.definition.length + 1} alternatives.`;
    },
    buildLeftRecursionError(t) {
      const e = t.topLevelRule.name,
        n = b(t.leftRecursionPath, (o) => o.name),
        r = `${e} --> ${n.concat([e]).join(' --> ')}`;
      return `Left Recursion found in grammar.
rule: <${e}> can be invoked from itself (directly or indirectly)
without consuming any Tokens. The grammar path that causes this is: 
 ${r}
 To fix this refactor your grammar to remove the left recursion.
see: https://en.wikipedia.org/wiki/LL_parser#Left_factoring.`;
    },
    buildInvalidRuleNameError(t) {
      return 'deprecated';
    },
    buildDuplicateRuleNameError(t) {
      let e;
      return (
        t.topLevelRule instanceof pe ? (e = t.topLevelRule.name) : (e = t.topLevelRule),
        `Duplicate definition, rule: ->${e}<- is already defined in the grammar: ->${t.grammarName}<-`
      );
    },
  };
function sa(t, e) {
  const n = new $s(t, e);
  return (n.resolveRefs(), n.errors);
}
var $s = class extends fe {
  constructor(e, n) {
    super(), (this.nameToTopRule = e), (this.errMsgProvider = n), (this.errors = []);
  }
  resolveRefs() {
    k(N(this.nameToTopRule), (e) => {
      (this.currTopLevel = e), e.accept(this);
    });
  }
  visitNonTerminal(e) {
    const n = this.nameToTopRule[e.nonTerminalName];
    if (n) e.referencedRule = n;
    else {
      const r = this.errMsgProvider.buildRuleNotFoundError(this.currTopLevel, e);
      this.errors.push({
        message: r,
        type: te.UNRESOLVED_SUBRULE_REF,
        ruleName: this.currTopLevel.name,
        unresolvedRefName: e.nonTerminalName,
      });
    }
  }
};
var Fs = class extends ze {
    constructor(e, n) {
      super(),
        (this.topProd = e),
        (this.path = n),
        (this.possibleTokTypes = []),
        (this.nextProductionName = ''),
        (this.nextProductionOccurrence = 0),
        (this.found = !1),
        (this.isAtEndOfPath = !1);
    }
    startWalking() {
      if (((this.found = !1), this.path.ruleStack[0] !== this.topProd.name))
        throw Error("The path does not start with the walker's top Rule!");
      return (
        (this.ruleStack = q(this.path.ruleStack).reverse()),
        (this.occurrenceStack = q(this.path.occurrenceStack).reverse()),
        this.ruleStack.pop(),
        this.occurrenceStack.pop(),
        this.updateExpectedNext(),
        this.walk(this.topProd),
        this.possibleTokTypes
      );
    }
    walk(e, n = []) {
      this.found || super.walk(e, n);
    }
    walkProdRef(e, n, r) {
      if (e.referencedRule.name === this.nextProductionName && e.idx === this.nextProductionOccurrence) {
        const s = n.concat(r);
        this.updateExpectedNext(), this.walk(e.referencedRule, s);
      }
    }
    updateExpectedNext() {
      R(this.ruleStack)
        ? ((this.nextProductionName = ''), (this.nextProductionOccurrence = 0), (this.isAtEndOfPath = !0))
        : ((this.nextProductionName = this.ruleStack.pop()),
          (this.nextProductionOccurrence = this.occurrenceStack.pop()));
    }
  },
  ar = class extends Fs {
    constructor(e, n) {
      super(e, n),
        (this.path = n),
        (this.nextTerminalName = ''),
        (this.nextTerminalOccurrence = 0),
        (this.nextTerminalName = this.path.lastTok.name),
        (this.nextTerminalOccurrence = this.path.lastTokOccurrence);
    }
    walkTerminal(e, n, r) {
      if (
        this.isAtEndOfPath &&
        e.terminalType.name === this.nextTerminalName &&
        e.idx === this.nextTerminalOccurrence &&
        !this.found
      ) {
        const s = n.concat(r),
          o = new L({ definition: s });
        (this.possibleTokTypes = dt(o)), (this.found = !0);
      }
    }
  },
  Pt = class extends ze {
    constructor(e, n) {
      super(),
        (this.topRule = e),
        (this.occurrence = n),
        (this.result = { token: void 0, occurrence: void 0, isEndOfRule: void 0 });
    }
    startWalking() {
      return (this.walk(this.topRule), this.result);
    }
  },
  lr = class extends Pt {
    walkMany(e, n, r) {
      if (e.idx === this.occurrence) {
        const s = se(n.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof I && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkMany(e, n, r);
    }
  },
  pn = class extends Pt {
    walkManySep(e, n, r) {
      if (e.idx === this.occurrence) {
        const s = se(n.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof I && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkManySep(e, n, r);
    }
  },
  cr = class extends Pt {
    walkAtLeastOne(e, n, r) {
      if (e.idx === this.occurrence) {
        const s = se(n.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof I && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkAtLeastOne(e, n, r);
    }
  },
  fn = class extends Pt {
    walkAtLeastOneSep(e, n, r) {
      if (e.idx === this.occurrence) {
        const s = se(n.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof I && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkAtLeastOneSep(e, n, r);
    }
  };
function ur(t, e, n = []) {
  n = q(n);
  let r = [],
    s = 0;
  function o(a) {
    return a.concat(Y(t, s + 1));
  }
  function i(a) {
    const l = ur(o(a), e, n);
    return r.concat(l);
  }
  for (; n.length < e && s < t.length; ) {
    const a = t[s];
    if (a instanceof L) return i(a.definition);
    if (a instanceof _) return i(a.definition);
    if (a instanceof M) r = i(a.definition);
    else if (a instanceof K) {
      const l = a.definition.concat([new O({ definition: a.definition })]);
      return i(l);
    } else if (a instanceof V) {
      const l = [
        new L({ definition: a.definition }),
        new O({ definition: [new I({ terminalType: a.separator })].concat(a.definition) }),
      ];
      return i(l);
    } else if (a instanceof B) {
      const l = a.definition.concat([
        new O({ definition: [new I({ terminalType: a.separator })].concat(a.definition) }),
      ]);
      r = i(l);
    } else if (a instanceof O) {
      const l = a.definition.concat([new O({ definition: a.definition })]);
      r = i(l);
    } else {
      if (a instanceof G)
        return (
          k(a.definition, (l) => {
            R(l.definition) === !1 && (r = i(l.definition));
          }),
          r
        );
      if (a instanceof I) n.push(a.terminalType);
      else throw Error('non exhaustive match');
    }
    s++;
  }
  return (r.push({ partialPath: n, suffixDef: Y(t, s) }), r);
}
function dr(t, e, n, r) {
  let s = 'EXIT_NONE_TERMINAL',
    o = [s],
    i = 'EXIT_ALTERNATIVE',
    a = !1,
    l = e.length,
    c = l - r - 1,
    u = [],
    d = [];
  for (d.push({ idx: -1, def: t, ruleStack: [], occurrenceStack: [] }); !R(d); ) {
    const h = d.pop();
    if (h === i) {
      a && $e(d).idx <= c && d.pop();
      continue;
    }
    const p = h.def,
      m = h.idx,
      f = h.ruleStack,
      w = h.occurrenceStack;
    if (R(p)) continue;
    const g = p[0];
    if (g === s) {
      const x = { idx: m, def: Y(p), ruleStack: Je(f), occurrenceStack: Je(w) };
      d.push(x);
    } else if (g instanceof I)
      if (m < l - 1) {
        const x = m + 1,
          y = e[x];
        if (n(y, g.terminalType)) {
          const A = { idx: x, def: Y(p), ruleStack: f, occurrenceStack: w };
          d.push(A);
        }
      } else if (m === l - 1)
        u.push({ nextTokenType: g.terminalType, nextTokenOccurrence: g.idx, ruleStack: f, occurrenceStack: w }),
          (a = !0);
      else throw Error('non exhaustive match');
    else if (g instanceof _) {
      const x = q(f);
      x.push(g.nonTerminalName);
      const y = q(w);
      y.push(g.idx);
      const A = { idx: m, def: g.definition.concat(o, Y(p)), ruleStack: x, occurrenceStack: y };
      d.push(A);
    } else if (g instanceof M) {
      const x = { idx: m, def: Y(p), ruleStack: f, occurrenceStack: w };
      d.push(x), d.push(i);
      const y = { idx: m, def: g.definition.concat(Y(p)), ruleStack: f, occurrenceStack: w };
      d.push(y);
    } else if (g instanceof K) {
      const x = new O({ definition: g.definition, idx: g.idx }),
        y = g.definition.concat([x], Y(p)),
        A = { idx: m, def: y, ruleStack: f, occurrenceStack: w };
      d.push(A);
    } else if (g instanceof V) {
      const x = new I({ terminalType: g.separator }),
        y = new O({ definition: [x].concat(g.definition), idx: g.idx }),
        A = g.definition.concat([y], Y(p)),
        C = { idx: m, def: A, ruleStack: f, occurrenceStack: w };
      d.push(C);
    } else if (g instanceof B) {
      const x = { idx: m, def: Y(p), ruleStack: f, occurrenceStack: w };
      d.push(x), d.push(i);
      const y = new I({ terminalType: g.separator }),
        A = new O({ definition: [y].concat(g.definition), idx: g.idx }),
        C = g.definition.concat([A], Y(p)),
        E = { idx: m, def: C, ruleStack: f, occurrenceStack: w };
      d.push(E);
    } else if (g instanceof O) {
      const x = { idx: m, def: Y(p), ruleStack: f, occurrenceStack: w };
      d.push(x), d.push(i);
      const y = new O({ definition: g.definition, idx: g.idx }),
        A = g.definition.concat([y], Y(p)),
        C = { idx: m, def: A, ruleStack: f, occurrenceStack: w };
      d.push(C);
    } else if (g instanceof G)
      for (let x = g.definition.length - 1; x >= 0; x--) {
        const y = g.definition[x],
          A = { idx: m, def: y.definition.concat(Y(p)), ruleStack: f, occurrenceStack: w };
        d.push(A), d.push(i);
      }
    else if (g instanceof L) d.push({ idx: m, def: g.definition.concat(Y(p)), ruleStack: f, occurrenceStack: w });
    else if (g instanceof pe) d.push(Lu(g, m, f, w));
    else throw Error('non exhaustive match');
  }
  return u;
}
function Lu(t, e, n, r) {
  const s = q(n);
  s.push(t.name);
  const o = q(r);
  return (o.push(1), { idx: e, def: t.definition, ruleStack: s, occurrenceStack: o });
}
var U;
((t) => {
  (t[(t.OPTION = 0)] = 'OPTION'),
    (t[(t.REPETITION = 1)] = 'REPETITION'),
    (t[(t.REPETITION_MANDATORY = 2)] = 'REPETITION_MANDATORY'),
    (t[(t.REPETITION_MANDATORY_WITH_SEPARATOR = 3)] = 'REPETITION_MANDATORY_WITH_SEPARATOR'),
    (t[(t.REPETITION_WITH_SEPARATOR = 4)] = 'REPETITION_WITH_SEPARATOR'),
    (t[(t.ALTERNATION = 5)] = 'ALTERNATION');
})(U || (U = {}));
function pr(t) {
  if (t instanceof M || t === 'Option') return U.OPTION;
  if (t instanceof O || t === 'Repetition') return U.REPETITION;
  if (t instanceof K || t === 'RepetitionMandatory') return U.REPETITION_MANDATORY;
  if (t instanceof V || t === 'RepetitionMandatoryWithSeparator') return U.REPETITION_MANDATORY_WITH_SEPARATOR;
  if (t instanceof B || t === 'RepetitionWithSeparator') return U.REPETITION_WITH_SEPARATOR;
  if (t instanceof G || t === 'Alternation') return U.ALTERNATION;
  throw Error('non exhaustive match');
}
function ia(t, e, n, r, s, o) {
  const i = mn(t, e, n),
    a = ha(i) ? _t : He;
  return o(i, r, a, s);
}
function aa(t, e, n, r, s, o) {
  const i = gn(t, e, s, n),
    a = ha(i) ? _t : He;
  return o(i[0], a, r);
}
function la(t, e, n, r) {
  const s = t.length,
    o = he(t, (i) => he(i, (a) => a.length === 1));
  if (e)
    return function (i) {
      const a = b(i, (l) => l.GATE);
      for (let l = 0; l < s; l++) {
        const c = t[l],
          u = c.length,
          d = a[l];
        if (!(d !== void 0 && d.call(this) === !1))
          e: for (let h = 0; h < u; h++) {
            const p = c[h],
              m = p.length;
            for (let f = 0; f < m; f++) {
              const w = this.LA_FAST(f + 1);
              if (n(w, p[f]) === !1) continue e;
            }
            return l;
          }
      }
    };
  if (o && !r) {
    const i = b(t, (l) => Z(l)),
      a = Q(
        i,
        (l, c, u) => (
          k(c, (d) => {
            v(l, d.tokenTypeIdx) || (l[d.tokenTypeIdx] = u),
              k(d.categoryMatches, (h) => {
                v(l, h) || (l[h] = u);
              });
          }),
          l
        ),
        {},
      );
    return function () {
      const l = this.LA_FAST(1);
      return a[l.tokenTypeIdx];
    };
  } else
    return function () {
      for (let i = 0; i < s; i++) {
        const a = t[i],
          l = a.length;
        e: for (let c = 0; c < l; c++) {
          const u = a[c],
            d = u.length;
          for (let h = 0; h < d; h++) {
            const p = this.LA_FAST(h + 1);
            if (n(p, u[h]) === !1) continue e;
          }
          return i;
        }
      }
    };
}
function ca(t, e, n) {
  const r = he(t, (o) => o.length === 1),
    s = t.length;
  if (r && !n) {
    const o = Z(t);
    if (o.length === 1 && R(o[0].categoryMatches)) {
      const a = o[0].tokenTypeIdx;
      return function () {
        return this.LA_FAST(1).tokenTypeIdx === a;
      };
    } else {
      const i = Q(
        o,
        (a, l, c) => (
          (a[l.tokenTypeIdx] = !0),
          k(l.categoryMatches, (u) => {
            a[u] = !0;
          }),
          a
        ),
        [],
      );
      return function () {
        const a = this.LA_FAST(1);
        return i[a.tokenTypeIdx] === !0;
      };
    }
  } else
    return function () {
      e: for (let o = 0; o < s; o++) {
        const i = t[o],
          a = i.length;
        for (let l = 0; l < a; l++) {
          const c = this.LA_FAST(l + 1);
          if (e(c, i[l]) === !1) continue e;
        }
        return !0;
      }
      return !1;
    };
}
var Ws = class extends ze {
    constructor(e, n, r) {
      super(), (this.topProd = e), (this.targetOccurrence = n), (this.targetProdType = r);
    }
    startWalking() {
      return (this.walk(this.topProd), this.restDef);
    }
    checkIsTarget(e, n, r, s) {
      return e.idx === this.targetOccurrence && this.targetProdType === n ? ((this.restDef = r.concat(s)), !0) : !1;
    }
    walkOption(e, n, r) {
      this.checkIsTarget(e, U.OPTION, n, r) || super.walkOption(e, n, r);
    }
    walkAtLeastOne(e, n, r) {
      this.checkIsTarget(e, U.REPETITION_MANDATORY, n, r) || super.walkOption(e, n, r);
    }
    walkAtLeastOneSep(e, n, r) {
      this.checkIsTarget(e, U.REPETITION_MANDATORY_WITH_SEPARATOR, n, r) || super.walkOption(e, n, r);
    }
    walkMany(e, n, r) {
      this.checkIsTarget(e, U.REPETITION, n, r) || super.walkOption(e, n, r);
    }
    walkManySep(e, n, r) {
      this.checkIsTarget(e, U.REPETITION_WITH_SEPARATOR, n, r) || super.walkOption(e, n, r);
    }
  },
  hr = class extends fe {
    constructor(e, n, r) {
      super(), (this.targetOccurrence = e), (this.targetProdType = n), (this.targetRef = r), (this.result = []);
    }
    checkIsTarget(e, n) {
      e.idx === this.targetOccurrence &&
        this.targetProdType === n &&
        (this.targetRef === void 0 || e === this.targetRef) &&
        (this.result = e.definition);
    }
    visitOption(e) {
      this.checkIsTarget(e, U.OPTION);
    }
    visitRepetition(e) {
      this.checkIsTarget(e, U.REPETITION);
    }
    visitRepetitionMandatory(e) {
      this.checkIsTarget(e, U.REPETITION_MANDATORY);
    }
    visitRepetitionMandatoryWithSeparator(e) {
      this.checkIsTarget(e, U.REPETITION_MANDATORY_WITH_SEPARATOR);
    }
    visitRepetitionWithSeparator(e) {
      this.checkIsTarget(e, U.REPETITION_WITH_SEPARATOR);
    }
    visitAlternation(e) {
      this.checkIsTarget(e, U.ALTERNATION);
    }
  };
function oa(t) {
  const e = new Array(t);
  for (let n = 0; n < t; n++) e[n] = [];
  return e;
}
function Us(t) {
  let e = [''];
  for (let n = 0; n < t.length; n++) {
    const r = t[n],
      s = [];
    for (let o = 0; o < e.length; o++) {
      const i = e[o];
      s.push(i + '_' + r.tokenTypeIdx);
      for (let a = 0; a < r.categoryMatches.length; a++) {
        const l = '_' + r.categoryMatches[a];
        s.push(i + l);
      }
    }
    e = s;
  }
  return e;
}
function Pu(t, e, n) {
  for (let r = 0; r < t.length; r++) {
    if (r === n) continue;
    const s = t[r];
    for (let o = 0; o < e.length; o++) {
      const i = e[o];
      if (s[i] === !0) return !1;
    }
  }
  return !0;
}
function ua(t, e) {
  let n = b(t, (i) => ur([i], 1)),
    r = oa(n.length),
    s = b(n, (i) => {
      const a = {};
      return (
        k(i, (l) => {
          const c = Us(l.partialPath);
          k(c, (u) => {
            a[u] = !0;
          });
        }),
        a
      );
    }),
    o = n;
  for (let i = 1; i <= e; i++) {
    const a = o;
    o = oa(a.length);
    for (let l = 0; l < a.length; l++) {
      const c = a[l];
      for (let u = 0; u < c.length; u++) {
        const d = c[u].partialPath,
          h = c[u].suffixDef,
          p = Us(d);
        if (Pu(s, p, l) || R(h) || d.length === e) {
          const f = r[l];
          if (fr(f, d) === !1) {
            f.push(d);
            for (let w = 0; w < p.length; w++) {
              const g = p[w];
              s[l][g] = !0;
            }
          }
        } else {
          const f = ur(h, i + 1, d);
          (o[l] = o[l].concat(f)),
            k(f, (w) => {
              const g = Us(w.partialPath);
              k(g, (x) => {
                s[l][x] = !0;
              });
            });
        }
      }
    }
  }
  return r;
}
function mn(t, e, n, r) {
  const s = new hr(t, U.ALTERNATION, r);
  return (e.accept(s), ua(s.result, n));
}
function gn(t, e, n, r) {
  const s = new hr(t, n);
  e.accept(s);
  const o = s.result,
    a = new Ws(e, t, n).startWalking(),
    l = new L({ definition: o }),
    c = new L({ definition: a });
  return ua([l, c], r);
}
function fr(t, e) {
  e: for (let n = 0; n < t.length; n++) {
    const r = t[n];
    if (r.length === e.length) {
      for (let s = 0; s < r.length; s++) {
        const o = e[s],
          i = r[s];
        if ((o === i || i.categoryMatchesMap[o.tokenTypeIdx] !== void 0) === !1) continue e;
      }
      return !0;
    }
  }
  return !1;
}
function da(t, e) {
  return (
    t.length < e.length &&
    he(t, (n, r) => {
      const s = e[r];
      return n === s || s.categoryMatchesMap[n.tokenTypeIdx];
    })
  );
}
function ha(t) {
  return he(t, (e) => he(e, (n) => he(n, (r) => R(r.categoryMatches))));
}
function pa(t) {
  const e = t.lookaheadStrategy.validate({ rules: t.rules, tokenTypes: t.tokenTypes, grammarName: t.grammarName });
  return b(e, (n) => Object.assign({ type: te.CUSTOM_LOOKAHEAD_VALIDATION }, n));
}
function fa(t, e, n, r) {
  const s = xe(t, (l) => Mu(l, n)),
    o = Bu(t, e, n),
    i = xe(t, (l) => Fu(l, n)),
    a = xe(t, (l) => $u(l, t, r, n));
  return s.concat(o, i, a);
}
function Mu(t, e) {
  const n = new Bs();
  t.accept(n);
  const r = n.allProductions,
    s = vs(r, Du),
    o = Ae(s, (a) => a.length > 1);
  return b(N(o), (a) => {
    const l = se(a),
      c = e.buildDuplicateFoundError(t, a),
      u = we(l),
      d = { message: c, type: te.DUPLICATE_PRODUCTIONS, ruleName: t.name, dslName: u, occurrence: l.idx },
      h = ma(l);
    return (h && (d.parameter = h), d);
  });
}
function Du(t) {
  return `${we(t)}_#_${t.idx}_#_${ma(t)}`;
}
function ma(t) {
  return t instanceof I ? t.terminalType.name : t instanceof _ ? t.nonTerminalName : '';
}
var Bs = class extends fe {
  constructor() {
    super(...arguments), (this.allProductions = []);
  }
  visitNonTerminal(e) {
    this.allProductions.push(e);
  }
  visitOption(e) {
    this.allProductions.push(e);
  }
  visitRepetitionWithSeparator(e) {
    this.allProductions.push(e);
  }
  visitRepetitionMandatory(e) {
    this.allProductions.push(e);
  }
  visitRepetitionMandatoryWithSeparator(e) {
    this.allProductions.push(e);
  }
  visitRepetition(e) {
    this.allProductions.push(e);
  }
  visitAlternation(e) {
    this.allProductions.push(e);
  }
  visitTerminal(e) {
    this.allProductions.push(e);
  }
};
function $u(t, e, n, r) {
  const s = [];
  if (Q(e, (i, a) => (a.name === t.name ? i + 1 : i), 0) > 1) {
    const i = r.buildDuplicateRuleNameError({ topLevelRule: t, grammarName: n });
    s.push({ message: i, type: te.DUPLICATE_RULE_NAME, ruleName: t.name });
  }
  return s;
}
function ga(t, e, n) {
  let r = [],
    s;
  return (
    F(e, t) ||
      ((s = `Invalid rule override, rule: ->${t}<- cannot be overridden in the grammar: ->${n}<-as it is not defined in any of the super grammars `),
      r.push({ message: s, type: te.INVALID_RULE_OVERRIDE, ruleName: t })),
    r
  );
}
function zs(t, e, n, r = []) {
  const s = [],
    o = mr(e.definition);
  if (R(o)) return [];
  {
    const i = t.name;
    F(o, t) &&
      s.push({
        message: n.buildLeftRecursionError({ topLevelRule: t, leftRecursionPath: r }),
        type: te.LEFT_RECURSION,
        ruleName: i,
      });
    const l = lt(o, r.concat([t])),
      c = xe(l, (u) => {
        const d = q(r);
        return (d.push(u), zs(t, u, n, d));
      });
    return s.concat(c);
  }
}
function mr(t) {
  let e = [];
  if (R(t)) return e;
  const n = se(t);
  if (n instanceof _) e.push(n.referencedRule);
  else if (n instanceof L || n instanceof M || n instanceof K || n instanceof V || n instanceof B || n instanceof O)
    e = e.concat(mr(n.definition));
  else if (n instanceof G) e = Z(b(n.definition, (o) => mr(o.definition)));
  else if (!(n instanceof I)) throw Error('non exhaustive match');
  const r = ut(n),
    s = t.length > 1;
  if (r && s) {
    const o = Y(t);
    return e.concat(mr(o));
  } else return e;
}
var yn = class extends fe {
  constructor() {
    super(...arguments), (this.alternations = []);
  }
  visitAlternation(e) {
    this.alternations.push(e);
  }
};
function ya(t, e) {
  const n = new yn();
  t.accept(n);
  const r = n.alternations;
  return xe(r, (o) => {
    const i = Je(o.definition);
    return xe(i, (a, l) => {
      const c = dr([a], [], He, 1);
      return R(c)
        ? [
            {
              message: e.buildEmptyAlternationError({ topLevelRule: t, alternation: o, emptyChoiceIdx: l }),
              type: te.NONE_LAST_EMPTY_ALT,
              ruleName: t.name,
              occurrence: o.idx,
              alternative: l + 1,
            },
          ]
        : [];
    });
  });
}
function xa(t, e, n) {
  const r = new yn();
  t.accept(r);
  let s = r.alternations;
  return (
    (s = ct(s, (i) => i.ignoreAmbiguities === !0)),
    xe(s, (i) => {
      const a = i.idx,
        l = i.maxLookahead || e,
        c = mn(a, t, l, i),
        u = Uu(c, i, t, n),
        d = Wu(c, i, t, n);
      return u.concat(d);
    })
  );
}
var Gs = class extends fe {
  constructor() {
    super(...arguments), (this.allProductions = []);
  }
  visitRepetitionWithSeparator(e) {
    this.allProductions.push(e);
  }
  visitRepetitionMandatory(e) {
    this.allProductions.push(e);
  }
  visitRepetitionMandatoryWithSeparator(e) {
    this.allProductions.push(e);
  }
  visitRepetition(e) {
    this.allProductions.push(e);
  }
};
function Fu(t, e) {
  const n = new yn();
  t.accept(n);
  const r = n.alternations;
  return xe(r, (o) =>
    o.definition.length > 255
      ? [
          {
            message: e.buildTooManyAlternativesError({ topLevelRule: t, alternation: o }),
            type: te.TOO_MANY_ALTS,
            ruleName: t.name,
            occurrence: o.idx,
          },
        ]
      : [],
  );
}
function wa(t, e, n) {
  const r = [];
  return (
    k(t, (s) => {
      const o = new Gs();
      s.accept(o);
      const i = o.allProductions;
      k(i, (a) => {
        const l = pr(a),
          c = a.maxLookahead || e,
          u = a.idx,
          h = gn(u, s, l, c)[0];
        if (R(Z(h))) {
          const p = n.buildEmptyRepetitionError({ topLevelRule: s, repetition: a });
          r.push({ message: p, type: te.NO_NON_EMPTY_LOOKAHEAD, ruleName: s.name });
        }
      });
    }),
    r
  );
}
function Uu(t, e, n, r) {
  const s = [],
    o = Q(
      t,
      (a, l, c) => (
        e.definition[c].ignoreAmbiguities === !0 ||
          k(l, (u) => {
            const d = [c];
            k(t, (h, p) => {
              c !== p && fr(h, u) && e.definition[p].ignoreAmbiguities !== !0 && d.push(p);
            }),
              d.length > 1 && !fr(s, u) && (s.push(u), a.push({ alts: d, path: u }));
          }),
        a
      ),
      [],
    );
  return b(o, (a) => {
    const l = b(a.alts, (u) => u + 1);
    return {
      message: r.buildAlternationAmbiguityError({
        topLevelRule: n,
        alternation: e,
        ambiguityIndices: l,
        prefixPath: a.path,
      }),
      type: te.AMBIGUOUS_ALTS,
      ruleName: n.name,
      occurrence: e.idx,
      alternatives: a.alts,
    };
  });
}
function Wu(t, e, n, r) {
  const s = Q(
    t,
    (i, a, l) => {
      const c = b(a, (u) => ({ idx: l, path: u }));
      return i.concat(c);
    },
    [],
  );
  return Be(
    xe(s, (i) => {
      if (e.definition[i.idx].ignoreAmbiguities === !0) return [];
      const l = i.idx,
        c = i.path,
        u = de(s, (h) => e.definition[h.idx].ignoreAmbiguities !== !0 && h.idx < l && da(h.path, c));
      return b(u, (h) => {
        const p = [h.idx + 1, l + 1],
          m = e.idx === 0 ? '' : e.idx;
        return {
          message: r.buildAlternationPrefixAmbiguityError({
            topLevelRule: n,
            alternation: e,
            ambiguityIndices: p,
            prefixPath: h.path,
          }),
          type: te.AMBIGUOUS_PREFIX_ALTS,
          ruleName: n.name,
          occurrence: m,
          alternatives: p,
        };
      });
    }),
  );
}
function Bu(t, e, n) {
  const r = [],
    s = b(e, (o) => o.name);
  return (
    k(t, (o) => {
      const i = o.name;
      if (F(s, i)) {
        const a = n.buildNamespaceConflictError(o);
        r.push({ message: a, type: te.CONFLICT_TOKENS_RULES_NAMESPACE, ruleName: i });
      }
    }),
    r
  );
}
function Aa(t) {
  const e = tn(t, { errMsgProvider: ra }),
    n = {};
  return (
    k(t.rules, (r) => {
      n[r.name] = r;
    }),
    sa(n, e.errMsgProvider)
  );
}
function ba(t) {
  return ((t = tn(t, { errMsgProvider: Ne })), fa(t.rules, t.tokenTypes, t.errMsgProvider, t.grammarName));
}
var ka = 'MismatchedTokenException',
  va = 'NoViableAltException',
  Ta = 'EarlyExitException',
  Ea = 'NotAllInputParsedException',
  Ra = [ka, va, Ta, Ea];
Object.freeze(Ra);
function tt(t) {
  return F(Ra, t.name);
}
var Mt = class extends Error {
    constructor(e, n) {
      super(e),
        (this.token = n),
        (this.resyncedTokens = []),
        Object.setPrototypeOf(this, new.target.prototype),
        Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
    }
  },
  gt = class extends Mt {
    constructor(e, n, r) {
      super(e, n), (this.previousToken = r), (this.name = ka);
    }
  },
  xn = class extends Mt {
    constructor(e, n, r) {
      super(e, n), (this.previousToken = r), (this.name = va);
    }
  },
  wn = class extends Mt {
    constructor(e, n) {
      super(e, n), (this.name = Ea);
    }
  },
  An = class extends Mt {
    constructor(e, n, r) {
      super(e, n), (this.previousToken = r), (this.name = Ta);
    }
  };
var Hs = {},
  Ks = 'InRuleRecoveryException',
  qs = class extends Error {
    constructor(e) {
      super(e), (this.name = Ks);
    }
  },
  gr = class {
    initRecoverable(e) {
      (this.firstAfterRepMap = {}),
        (this.resyncFollows = {}),
        (this.recoveryEnabled = v(e, 'recoveryEnabled') ? e.recoveryEnabled : me.recoveryEnabled),
        this.recoveryEnabled && (this.attemptInRepetitionRecovery = Gu);
    }
    getTokenToInsert(e) {
      const n = mt(e, '', NaN, NaN, NaN, NaN, NaN, NaN);
      return ((n.isInsertedInRecovery = !0), n);
    }
    canTokenTypeBeInsertedInRecovery(e) {
      return !0;
    }
    canTokenTypeBeDeletedInRecovery(e) {
      return !0;
    }
    tryInRepetitionRecovery(e, n, r, s) {
      let o = this.findReSyncTokenType(),
        i = this.exportLexerState(),
        a = [],
        l = !1,
        c = this.LA_FAST(1),
        u = this.LA_FAST(1),
        d = () => {
          const h = this.LA(0),
            p = this.errorMessageProvider.buildMismatchTokenMessage({
              expected: s,
              actual: c,
              previous: h,
              ruleName: this.getCurrRuleFullName(),
            }),
            m = new gt(p, c, this.LA(0));
          (m.resyncedTokens = Je(a)), this.SAVE_ERROR(m);
        };
      for (; !l; )
        if (this.tokenMatcher(u, s)) {
          d();
          return;
        } else if (r.call(this)) {
          d(), e.apply(this, n);
          return;
        } else this.tokenMatcher(u, o) ? (l = !0) : ((u = this.SKIP_TOKEN()), this.addToResyncTokens(u, a));
      this.importLexerState(i);
    }
    shouldInRepetitionRecoveryBeTried(e, n, r) {
      return !(
        r === !1 ||
        this.tokenMatcher(this.LA_FAST(1), e) ||
        this.isBackTracking() ||
        this.canPerformInRuleRecovery(e, this.getFollowsForInRuleRecovery(e, n))
      );
    }
    getFollowsForInRuleRecovery(e, n) {
      const r = this.getCurrentGrammarPath(e, n);
      return this.getNextPossibleTokenTypes(r);
    }
    tryInRuleRecovery(e, n) {
      if (this.canRecoverWithSingleTokenInsertion(e, n)) return this.getTokenToInsert(e);
      if (this.canRecoverWithSingleTokenDeletion(e)) {
        const r = this.SKIP_TOKEN();
        return (this.consumeToken(), r);
      }
      throw new qs('sad sad panda');
    }
    canPerformInRuleRecovery(e, n) {
      return this.canRecoverWithSingleTokenInsertion(e, n) || this.canRecoverWithSingleTokenDeletion(e);
    }
    canRecoverWithSingleTokenInsertion(e, n) {
      if (!this.canTokenTypeBeInsertedInRecovery(e) || R(n)) return !1;
      const r = this.LA_FAST(1);
      return Ge(n, (o) => this.tokenMatcher(r, o)) !== void 0;
    }
    canRecoverWithSingleTokenDeletion(e) {
      return this.canTokenTypeBeDeletedInRecovery(e) ? this.tokenMatcher(this.LA(2), e) : !1;
    }
    isInCurrentRuleReSyncSet(e) {
      const n = this.getCurrFollowKey(),
        r = this.getFollowSetFromFollowKey(n);
      return F(r, e);
    }
    findReSyncTokenType() {
      let e = this.flattenFollowSet(),
        n = this.LA_FAST(1),
        r = 2;
      for (;;) {
        const s = Ge(e, (o) => Ds(n, o));
        if (s !== void 0) return s;
        (n = this.LA(r)), r++;
      }
    }
    getCurrFollowKey() {
      if (this.RULE_STACK_IDX === 0) return Hs;
      const e = this.currRuleShortName,
        n = this.getLastExplicitRuleOccurrenceIndex(),
        r = this.getPreviousExplicitRuleShortName();
      return {
        ruleName: this.shortRuleNameToFullName(e),
        idxInCallingRule: n,
        inRule: this.shortRuleNameToFullName(r),
      };
    }
    buildFullFollowKeyStack() {
      const e = this.RULE_STACK,
        n = this.RULE_OCCURRENCE_STACK,
        r = this.RULE_STACK_IDX + 1,
        s = new Array(r);
      for (let o = 0; o < r; o++)
        o === 0
          ? (s[o] = Hs)
          : (s[o] = {
              ruleName: this.shortRuleNameToFullName(e[o]),
              idxInCallingRule: n[o],
              inRule: this.shortRuleNameToFullName(e[o - 1]),
            });
      return s;
    }
    flattenFollowSet() {
      const e = b(this.buildFullFollowKeyStack(), (n) => this.getFollowSetFromFollowKey(n));
      return Z(e);
    }
    getFollowSetFromFollowKey(e) {
      if (e === Hs) return [Ce];
      const n = e.ruleName + e.idxInCallingRule + Qn + e.inRule;
      return this.resyncFollows[n];
    }
    addToResyncTokens(e, n) {
      return (this.tokenMatcher(e, Ce) || n.push(e), n);
    }
    reSyncTo(e) {
      let n = [],
        r = this.LA_FAST(1);
      for (; this.tokenMatcher(r, e) === !1; ) (r = this.SKIP_TOKEN()), this.addToResyncTokens(r, n);
      return Je(n);
    }
    attemptInRepetitionRecovery(e, n, r, s, o, i, a) {}
    getCurrentGrammarPath(e, n) {
      const r = this.getHumanReadableRuleStack(),
        s = this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1);
      return { ruleStack: r, occurrenceStack: s, lastTok: e, lastTokOccurrence: n };
    }
    getHumanReadableRuleStack() {
      const e = this.RULE_STACK_IDX + 1,
        n = new Array(e);
      for (let r = 0; r < e; r++) n[r] = this.shortRuleNameToFullName(this.RULE_STACK[r]);
      return n;
    }
  };
function Gu(t, e, n, r, s, o, i) {
  let a = this.getKeyForAutomaticLookahead(r, s),
    l = this.firstAfterRepMap[a];
  if (l === void 0) {
    const h = this.getCurrRuleFullName(),
      p = this.getGAstProductions()[h];
    (l = new o(p, s).startWalking()), (this.firstAfterRepMap[a] = l);
  }
  let c = l.token,
    u = l.occurrence,
    d = l.isEndOfRule;
  this.RULE_STACK_IDX === 0 && d && c === void 0 && ((c = Ce), (u = 1)),
    !(c === void 0 || u === void 0) &&
      this.shouldInRepetitionRecoveryBeTried(c, u, i) &&
      this.tryInRepetitionRecovery(t, e, n, c);
}
function yr(t, e, n) {
  return n | e | t;
}
var bn = class {
  constructor(e) {
    var n;
    this.maxLookahead = (n = e?.maxLookahead) !== null && n !== void 0 ? n : me.maxLookahead;
  }
  validate(e) {
    const n = this.validateNoLeftRecursion(e.rules);
    if (R(n)) {
      const r = this.validateEmptyOrAlternatives(e.rules),
        s = this.validateAmbiguousAlternationAlternatives(e.rules, this.maxLookahead),
        o = this.validateSomeNonEmptyLookaheadPath(e.rules, this.maxLookahead);
      return [...n, ...r, ...s, ...o];
    }
    return n;
  }
  validateNoLeftRecursion(e) {
    return xe(e, (n) => zs(n, n, Ne));
  }
  validateEmptyOrAlternatives(e) {
    return xe(e, (n) => ya(n, Ne));
  }
  validateAmbiguousAlternationAlternatives(e, n) {
    return xe(e, (r) => xa(r, n, Ne));
  }
  validateSomeNonEmptyLookaheadPath(e, n) {
    return wa(e, n, Ne);
  }
  buildLookaheadForAlternation(e) {
    return ia(e.prodOccurrence, e.rule, e.maxLookahead, e.hasPredicates, e.dynamicTokensEnabled, la);
  }
  buildLookaheadForOptional(e) {
    return aa(e.prodOccurrence, e.rule, e.maxLookahead, e.dynamicTokensEnabled, pr(e.prodType), ca);
  }
};
var wr = class {
    initLooksAhead(e) {
      (this.dynamicTokensEnabled = v(e, 'dynamicTokensEnabled') ? e.dynamicTokensEnabled : me.dynamicTokensEnabled),
        (this.maxLookahead = v(e, 'maxLookahead') ? e.maxLookahead : me.maxLookahead),
        (this.lookaheadStrategy = v(e, 'lookaheadStrategy')
          ? e.lookaheadStrategy
          : new bn({ maxLookahead: this.maxLookahead })),
        (this.lookAheadFuncsCache = new Map());
    }
    preComputeLookaheadFunctions(e) {
      k(e, (n) => {
        this.TRACE_INIT(`${n.name} Rule Lookahead`, () => {
          const {
            alternation: r,
            repetition: s,
            option: o,
            repetitionMandatory: i,
            repetitionMandatoryWithSeparator: a,
            repetitionWithSeparator: l,
          } = zu(n);
          k(r, (c) => {
            const u = c.idx === 0 ? '' : c.idx;
            this.TRACE_INIT(`${we(c)}${u}`, () => {
              const d = this.lookaheadStrategy.buildLookaheadForAlternation({
                  prodOccurrence: c.idx,
                  rule: n,
                  maxLookahead: c.maxLookahead || this.maxLookahead,
                  hasPredicates: c.hasPredicates,
                  dynamicTokensEnabled: this.dynamicTokensEnabled,
                }),
                h = yr(this.fullRuleNameToShort[n.name], 256, c.idx);
              this.setLaFuncCache(h, d);
            });
          }),
            k(s, (c) => {
              this.computeLookaheadFunc(n, c.idx, 768, 'Repetition', c.maxLookahead, we(c));
            }),
            k(o, (c) => {
              this.computeLookaheadFunc(n, c.idx, 512, 'Option', c.maxLookahead, we(c));
            }),
            k(i, (c) => {
              this.computeLookaheadFunc(n, c.idx, 1024, 'RepetitionMandatory', c.maxLookahead, we(c));
            }),
            k(a, (c) => {
              this.computeLookaheadFunc(n, c.idx, 1536, 'RepetitionMandatoryWithSeparator', c.maxLookahead, we(c));
            }),
            k(l, (c) => {
              this.computeLookaheadFunc(n, c.idx, 1280, 'RepetitionWithSeparator', c.maxLookahead, we(c));
            });
        });
      });
    }
    computeLookaheadFunc(e, n, r, s, o, i) {
      this.TRACE_INIT(`${i}${n === 0 ? '' : n}`, () => {
        const a = this.lookaheadStrategy.buildLookaheadForOptional({
            prodOccurrence: n,
            rule: e,
            maxLookahead: o || this.maxLookahead,
            dynamicTokensEnabled: this.dynamicTokensEnabled,
            prodType: s,
          }),
          l = yr(this.fullRuleNameToShort[e.name], r, n);
        this.setLaFuncCache(l, a);
      });
    }
    getKeyForAutomaticLookahead(e, n) {
      return yr(this.currRuleShortName, e, n);
    }
    getLaFuncFromCache(e) {
      return this.lookAheadFuncsCache.get(e);
    }
    setLaFuncCache(e, n) {
      this.lookAheadFuncsCache.set(e, n);
    }
  },
  Vs = class extends fe {
    constructor() {
      super(...arguments),
        (this.dslMethods = {
          option: [],
          alternation: [],
          repetition: [],
          repetitionWithSeparator: [],
          repetitionMandatory: [],
          repetitionMandatoryWithSeparator: [],
        });
    }
    reset() {
      this.dslMethods = {
        option: [],
        alternation: [],
        repetition: [],
        repetitionWithSeparator: [],
        repetitionMandatory: [],
        repetitionMandatoryWithSeparator: [],
      };
    }
    visitOption(e) {
      this.dslMethods.option.push(e);
    }
    visitRepetitionWithSeparator(e) {
      this.dslMethods.repetitionWithSeparator.push(e);
    }
    visitRepetitionMandatory(e) {
      this.dslMethods.repetitionMandatory.push(e);
    }
    visitRepetitionMandatoryWithSeparator(e) {
      this.dslMethods.repetitionMandatoryWithSeparator.push(e);
    }
    visitRepetition(e) {
      this.dslMethods.repetition.push(e);
    }
    visitAlternation(e) {
      this.dslMethods.alternation.push(e);
    }
  },
  xr = new Vs();
function zu(t) {
  xr.reset(), t.accept(xr);
  const e = xr.dslMethods;
  return (xr.reset(), e);
}
function Ys(t, e) {
  isNaN(t.startOffset) === !0
    ? ((t.startOffset = e.startOffset), (t.endOffset = e.endOffset))
    : t.endOffset < e.endOffset && (t.endOffset = e.endOffset);
}
function Zs(t, e) {
  isNaN(t.startOffset) === !0
    ? ((t.startOffset = e.startOffset),
      (t.startColumn = e.startColumn),
      (t.startLine = e.startLine),
      (t.endOffset = e.endOffset),
      (t.endColumn = e.endColumn),
      (t.endLine = e.endLine))
    : t.endOffset < e.endOffset && ((t.endOffset = e.endOffset), (t.endColumn = e.endColumn), (t.endLine = e.endLine));
}
function Sa(t, e, n) {
  t.children[n] === void 0 ? (t.children[n] = [e]) : t.children[n].push(e);
}
function Ia(t, e, n) {
  t.children[e] === void 0 ? (t.children[e] = [n]) : t.children[e].push(n);
}
var Hu = 'name';
function Qs(t, e) {
  Object.defineProperty(t, Hu, { enumerable: !1, configurable: !0, writable: !1, value: e });
}
function qu(t, e) {
  const n = De(t),
    r = n.length;
  for (let s = 0; s < r; s++) {
    const o = n[s],
      i = t[o],
      a = i.length;
    for (let l = 0; l < a; l++) {
      const c = i[l];
      c.tokenTypeIdx === void 0 && this[c.name](c.children, e);
    }
  }
}
function Oa(t, e) {
  const n = () => {};
  Qs(n, t + 'BaseSemantics');
  const r = {
    visit: function (s, o) {
      if ((X(s) && (s = s[0]), !ue(s))) return this[s.name](s.children, o);
    },
    validateVisitor: function () {
      const s = Ku(this, e);
      if (!R(s)) {
        const o = b(s, (i) => i.msg);
        throw Error(`Errors Detected in CST Visitor <${this.constructor.name}>:
	${o
    .join(`

`)
    .replace(
      /\n/g,
      `
	`,
    )}`);
      }
    },
  };
  return ((n.prototype = r), (n.prototype.constructor = n), (n._RULE_NAMES = e), n);
}
function Ca(t, e, n) {
  const r = () => {};
  Qs(r, t + 'BaseSemanticsWithDefaults');
  const s = Object.create(n.prototype);
  return (
    k(e, (o) => {
      s[o] = qu;
    }),
    (r.prototype = s),
    (r.prototype.constructor = r),
    r
  );
}
var Js;
((t) => {
  (t[(t.REDUNDANT_METHOD = 0)] = 'REDUNDANT_METHOD'), (t[(t.MISSING_METHOD = 1)] = 'MISSING_METHOD');
})(Js || (Js = {}));
function Ku(t, e) {
  return Vu(t, e);
}
function Vu(t, e) {
  const n = de(e, (s) => Me(t[s]) === !1),
    r = b(n, (s) => ({
      msg: `Missing visitor method: <${s}> on ${t.constructor.name} CST Visitor.`,
      type: Js.MISSING_METHOD,
      methodName: s,
    }));
  return Be(r);
}
var vr = class {
  initTreeBuilder(e) {
    if (
      ((this.CST_STACK = []),
      (this.outputCst = e.outputCst),
      (this.nodeLocationTracking = v(e, 'nodeLocationTracking') ? e.nodeLocationTracking : me.nodeLocationTracking),
      !this.outputCst)
    )
      (this.cstInvocationStateUpdate = ee),
        (this.cstFinallyStateUpdate = ee),
        (this.cstPostTerminal = ee),
        (this.cstPostNonTerminal = ee),
        (this.cstPostRule = ee);
    else if (/full/i.test(this.nodeLocationTracking))
      this.recoveryEnabled
        ? ((this.setNodeLocationFromToken = Zs),
          (this.setNodeLocationFromNode = Zs),
          (this.cstPostRule = ee),
          (this.setInitialNodeLocation = this.setInitialNodeLocationFullRecovery))
        : ((this.setNodeLocationFromToken = ee),
          (this.setNodeLocationFromNode = ee),
          (this.cstPostRule = this.cstPostRuleFull),
          (this.setInitialNodeLocation = this.setInitialNodeLocationFullRegular));
    else if (/onlyOffset/i.test(this.nodeLocationTracking))
      this.recoveryEnabled
        ? ((this.setNodeLocationFromToken = Ys),
          (this.setNodeLocationFromNode = Ys),
          (this.cstPostRule = ee),
          (this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRecovery))
        : ((this.setNodeLocationFromToken = ee),
          (this.setNodeLocationFromNode = ee),
          (this.cstPostRule = this.cstPostRuleOnlyOffset),
          (this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRegular));
    else if (/none/i.test(this.nodeLocationTracking))
      (this.setNodeLocationFromToken = ee),
        (this.setNodeLocationFromNode = ee),
        (this.cstPostRule = ee),
        (this.setInitialNodeLocation = ee);
    else throw Error(`Invalid <nodeLocationTracking> config option: "${e.nodeLocationTracking}"`);
  }
  setInitialNodeLocationOnlyOffsetRecovery(e) {
    e.location = { startOffset: NaN, endOffset: NaN };
  }
  setInitialNodeLocationOnlyOffsetRegular(e) {
    e.location = { startOffset: this.LA_FAST(1).startOffset, endOffset: NaN };
  }
  setInitialNodeLocationFullRecovery(e) {
    e.location = { startOffset: NaN, startLine: NaN, startColumn: NaN, endOffset: NaN, endLine: NaN, endColumn: NaN };
  }
  setInitialNodeLocationFullRegular(e) {
    const n = this.LA_FAST(1);
    e.location = {
      startOffset: n.startOffset,
      startLine: n.startLine,
      startColumn: n.startColumn,
      endOffset: NaN,
      endLine: NaN,
      endColumn: NaN,
    };
  }
  cstInvocationStateUpdate(e) {
    const n = { name: e, children: Object.create(null) };
    this.setInitialNodeLocation(n), this.CST_STACK.push(n);
  }
  cstFinallyStateUpdate() {
    this.CST_STACK.pop();
  }
  cstPostRuleFull(e) {
    const n = this.LA(0),
      r = e.location;
    r.startOffset <= n.startOffset
      ? ((r.endOffset = n.endOffset), (r.endLine = n.endLine), (r.endColumn = n.endColumn))
      : ((r.startOffset = NaN), (r.startLine = NaN), (r.startColumn = NaN));
  }
  cstPostRuleOnlyOffset(e) {
    const n = this.LA(0),
      r = e.location;
    r.startOffset <= n.startOffset ? (r.endOffset = n.endOffset) : (r.startOffset = NaN);
  }
  cstPostTerminal(e, n) {
    const r = this.CST_STACK[this.CST_STACK.length - 1];
    Sa(r, n, e), this.setNodeLocationFromToken(r.location, n);
  }
  cstPostNonTerminal(e, n) {
    const r = this.CST_STACK[this.CST_STACK.length - 1];
    Ia(r, n, e), this.setNodeLocationFromNode(r.location, e.location);
  }
  getBaseCstVisitorConstructor() {
    if (ue(this.baseCstVisitorConstructor)) {
      const e = Oa(this.className, De(this.gastProductionsCache));
      return ((this.baseCstVisitorConstructor = e), e);
    }
    return this.baseCstVisitorConstructor;
  }
  getBaseCstVisitorConstructorWithDefaults() {
    if (ue(this.baseCstVisitorWithDefaultsConstructor)) {
      const e = Ca(this.className, De(this.gastProductionsCache), this.getBaseCstVisitorConstructor());
      return ((this.baseCstVisitorWithDefaultsConstructor = e), e);
    }
    return this.baseCstVisitorWithDefaultsConstructor;
  }
  getPreviousExplicitRuleShortName() {
    return this.RULE_STACK[this.RULE_STACK_IDX - 1];
  }
  getLastExplicitRuleOccurrenceIndex() {
    return this.RULE_OCCURRENCE_STACK[this.RULE_OCCURRENCE_STACK_IDX];
  }
};
var Tr = class {
  initLexerAdapter() {
    (this.tokVector = []), (this.tokVectorLength = 0), (this.currIdx = -1);
  }
  set input(e) {
    if (this.selfAnalysisDone !== !0)
      throw Error("Missing <performSelfAnalysis> invocation at the end of the Parser's constructor.");
    this.reset(), (this.tokVector = e), (this.tokVectorLength = e.length);
  }
  get input() {
    return this.tokVector;
  }
  SKIP_TOKEN() {
    return this.currIdx <= this.tokVectorLength - 2 ? (this.consumeToken(), this.LA_FAST(1)) : Ke;
  }
  LA_FAST(e) {
    const n = this.currIdx + e;
    return this.tokVector[n];
  }
  LA(e) {
    const n = this.currIdx + e;
    return n < 0 || this.tokVectorLength <= n ? Ke : this.tokVector[n];
  }
  consumeToken() {
    this.currIdx++;
  }
  exportLexerState() {
    return this.currIdx;
  }
  importLexerState(e) {
    this.currIdx = e;
  }
  resetLexerState() {
    this.currIdx = -1;
  }
  moveToTerminatedState() {
    this.currIdx = this.tokVectorLength - 1;
  }
  getLexerPosition() {
    return this.exportLexerState();
  }
};
var Er = class {
  ACTION(e) {
    return e.call(this);
  }
  consume(e, n, r) {
    return this.consumeInternal(n, e, r);
  }
  subrule(e, n, r) {
    return this.subruleInternal(n, e, r);
  }
  option(e, n) {
    return this.optionInternal(n, e);
  }
  or(e, n) {
    return this.orInternal(n, e);
  }
  many(e, n) {
    return this.manyInternal(e, n);
  }
  atLeastOne(e, n) {
    return this.atLeastOneInternal(e, n);
  }
  CONSUME(e, n) {
    return this.consumeInternal(e, 0, n);
  }
  CONSUME1(e, n) {
    return this.consumeInternal(e, 1, n);
  }
  CONSUME2(e, n) {
    return this.consumeInternal(e, 2, n);
  }
  CONSUME3(e, n) {
    return this.consumeInternal(e, 3, n);
  }
  CONSUME4(e, n) {
    return this.consumeInternal(e, 4, n);
  }
  CONSUME5(e, n) {
    return this.consumeInternal(e, 5, n);
  }
  CONSUME6(e, n) {
    return this.consumeInternal(e, 6, n);
  }
  CONSUME7(e, n) {
    return this.consumeInternal(e, 7, n);
  }
  CONSUME8(e, n) {
    return this.consumeInternal(e, 8, n);
  }
  CONSUME9(e, n) {
    return this.consumeInternal(e, 9, n);
  }
  SUBRULE(e, n) {
    return this.subruleInternal(e, 0, n);
  }
  SUBRULE1(e, n) {
    return this.subruleInternal(e, 1, n);
  }
  SUBRULE2(e, n) {
    return this.subruleInternal(e, 2, n);
  }
  SUBRULE3(e, n) {
    return this.subruleInternal(e, 3, n);
  }
  SUBRULE4(e, n) {
    return this.subruleInternal(e, 4, n);
  }
  SUBRULE5(e, n) {
    return this.subruleInternal(e, 5, n);
  }
  SUBRULE6(e, n) {
    return this.subruleInternal(e, 6, n);
  }
  SUBRULE7(e, n) {
    return this.subruleInternal(e, 7, n);
  }
  SUBRULE8(e, n) {
    return this.subruleInternal(e, 8, n);
  }
  SUBRULE9(e, n) {
    return this.subruleInternal(e, 9, n);
  }
  OPTION(e) {
    return this.optionInternal(e, 0);
  }
  OPTION1(e) {
    return this.optionInternal(e, 1);
  }
  OPTION2(e) {
    return this.optionInternal(e, 2);
  }
  OPTION3(e) {
    return this.optionInternal(e, 3);
  }
  OPTION4(e) {
    return this.optionInternal(e, 4);
  }
  OPTION5(e) {
    return this.optionInternal(e, 5);
  }
  OPTION6(e) {
    return this.optionInternal(e, 6);
  }
  OPTION7(e) {
    return this.optionInternal(e, 7);
  }
  OPTION8(e) {
    return this.optionInternal(e, 8);
  }
  OPTION9(e) {
    return this.optionInternal(e, 9);
  }
  OR(e) {
    return this.orInternal(e, 0);
  }
  OR1(e) {
    return this.orInternal(e, 1);
  }
  OR2(e) {
    return this.orInternal(e, 2);
  }
  OR3(e) {
    return this.orInternal(e, 3);
  }
  OR4(e) {
    return this.orInternal(e, 4);
  }
  OR5(e) {
    return this.orInternal(e, 5);
  }
  OR6(e) {
    return this.orInternal(e, 6);
  }
  OR7(e) {
    return this.orInternal(e, 7);
  }
  OR8(e) {
    return this.orInternal(e, 8);
  }
  OR9(e) {
    return this.orInternal(e, 9);
  }
  MANY(e) {
    this.manyInternal(0, e);
  }
  MANY1(e) {
    this.manyInternal(1, e);
  }
  MANY2(e) {
    this.manyInternal(2, e);
  }
  MANY3(e) {
    this.manyInternal(3, e);
  }
  MANY4(e) {
    this.manyInternal(4, e);
  }
  MANY5(e) {
    this.manyInternal(5, e);
  }
  MANY6(e) {
    this.manyInternal(6, e);
  }
  MANY7(e) {
    this.manyInternal(7, e);
  }
  MANY8(e) {
    this.manyInternal(8, e);
  }
  MANY9(e) {
    this.manyInternal(9, e);
  }
  MANY_SEP(e) {
    this.manySepFirstInternal(0, e);
  }
  MANY_SEP1(e) {
    this.manySepFirstInternal(1, e);
  }
  MANY_SEP2(e) {
    this.manySepFirstInternal(2, e);
  }
  MANY_SEP3(e) {
    this.manySepFirstInternal(3, e);
  }
  MANY_SEP4(e) {
    this.manySepFirstInternal(4, e);
  }
  MANY_SEP5(e) {
    this.manySepFirstInternal(5, e);
  }
  MANY_SEP6(e) {
    this.manySepFirstInternal(6, e);
  }
  MANY_SEP7(e) {
    this.manySepFirstInternal(7, e);
  }
  MANY_SEP8(e) {
    this.manySepFirstInternal(8, e);
  }
  MANY_SEP9(e) {
    this.manySepFirstInternal(9, e);
  }
  AT_LEAST_ONE(e) {
    this.atLeastOneInternal(0, e);
  }
  AT_LEAST_ONE1(e) {
    return this.atLeastOneInternal(1, e);
  }
  AT_LEAST_ONE2(e) {
    this.atLeastOneInternal(2, e);
  }
  AT_LEAST_ONE3(e) {
    this.atLeastOneInternal(3, e);
  }
  AT_LEAST_ONE4(e) {
    this.atLeastOneInternal(4, e);
  }
  AT_LEAST_ONE5(e) {
    this.atLeastOneInternal(5, e);
  }
  AT_LEAST_ONE6(e) {
    this.atLeastOneInternal(6, e);
  }
  AT_LEAST_ONE7(e) {
    this.atLeastOneInternal(7, e);
  }
  AT_LEAST_ONE8(e) {
    this.atLeastOneInternal(8, e);
  }
  AT_LEAST_ONE9(e) {
    this.atLeastOneInternal(9, e);
  }
  AT_LEAST_ONE_SEP(e) {
    this.atLeastOneSepFirstInternal(0, e);
  }
  AT_LEAST_ONE_SEP1(e) {
    this.atLeastOneSepFirstInternal(1, e);
  }
  AT_LEAST_ONE_SEP2(e) {
    this.atLeastOneSepFirstInternal(2, e);
  }
  AT_LEAST_ONE_SEP3(e) {
    this.atLeastOneSepFirstInternal(3, e);
  }
  AT_LEAST_ONE_SEP4(e) {
    this.atLeastOneSepFirstInternal(4, e);
  }
  AT_LEAST_ONE_SEP5(e) {
    this.atLeastOneSepFirstInternal(5, e);
  }
  AT_LEAST_ONE_SEP6(e) {
    this.atLeastOneSepFirstInternal(6, e);
  }
  AT_LEAST_ONE_SEP7(e) {
    this.atLeastOneSepFirstInternal(7, e);
  }
  AT_LEAST_ONE_SEP8(e) {
    this.atLeastOneSepFirstInternal(8, e);
  }
  AT_LEAST_ONE_SEP9(e) {
    this.atLeastOneSepFirstInternal(9, e);
  }
  RULE(e, n, r = Dt) {
    if (F(this.definedRulesNames, e)) {
      const i = {
        message: Ne.buildDuplicateRuleNameError({ topLevelRule: e, grammarName: this.className }),
        type: te.DUPLICATE_RULE_NAME,
        ruleName: e,
      };
      this.definitionErrors.push(i);
    }
    this.definedRulesNames.push(e);
    const s = this.defineRule(e, n, r);
    return ((this[e] = s), s);
  }
  OVERRIDE_RULE(e, n, r = Dt) {
    const s = ga(e, this.definedRulesNames, this.className);
    this.definitionErrors = this.definitionErrors.concat(s);
    const o = this.defineRule(e, n, r);
    return ((this[e] = o), o);
  }
  BACKTRACK(e, n) {
    var r;
    const s = (r = e.coreRule) !== null && r !== void 0 ? r : e;
    return function () {
      this.isBackTrackingStack.push(1);
      const o = this.saveRecogState();
      try {
        return (s.apply(this, n), !0);
      } catch (i) {
        if (tt(i)) return !1;
        throw i;
      } finally {
        this.reloadRecogState(o), this.isBackTrackingStack.pop();
      }
    };
  }
  getGAstProductions() {
    return this.gastProductionsCache;
  }
  getSerializedGastProductions() {
    return Zn(N(this.gastProductionsCache));
  }
};
var Rr = class {
  initRecognizerEngine(e, n) {
    if (
      ((this.className = this.constructor.name),
      (this.shortRuleNameToFull = {}),
      (this.fullRuleNameToShort = {}),
      (this.ruleShortNameIdx = 256),
      (this.tokenMatcher = _t),
      (this.subruleIdx = 0),
      (this.currRuleShortName = 0),
      (this.definedRulesNames = []),
      (this.tokensMap = {}),
      (this.isBackTrackingStack = []),
      (this.RULE_STACK = []),
      (this.RULE_STACK_IDX = -1),
      (this.RULE_OCCURRENCE_STACK = []),
      (this.RULE_OCCURRENCE_STACK_IDX = -1),
      (this.gastProductionsCache = {}),
      v(n, 'serializedGrammar'))
    )
      throw Error(`The Parser's configuration can no longer contain a <serializedGrammar> property.
	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_6-0-0
	For Further details.`);
    if (X(e)) {
      if (R(e))
        throw Error(`A Token Vocabulary cannot be empty.
	Note that the first argument for the parser constructor
	is no longer a Token vector (since v4.0).`);
      if (typeof e[0].startOffset == 'number')
        throw Error(`The Parser constructor no longer accepts a token vector as the first argument.
	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_4-0-0
	For Further details.`);
    }
    if (X(e)) this.tokensMap = Q(e, (o, i) => ((o[i.name] = i), o), {});
    else if (v(e, 'modes') && he(Z(N(e.modes)), ji)) {
      const o = Z(N(e.modes)),
        i = Et(o);
      this.tokensMap = Q(i, (a, l) => ((a[l.name] = l), a), {});
    } else if (bs(e)) this.tokensMap = q(e);
    else
      throw new Error(
        '<tokensDictionary> argument must be An Array of Token constructors, A dictionary of Token constructors or an IMultiModeLexerDefinition',
      );
    this.tokensMap.EOF = Ce;
    const r = v(e, 'modes') ? Z(N(e.modes)) : N(e),
      s = he(r, (o) => R(o.categoryMatches));
    (this.tokenMatcher = s ? _t : He), qe(N(this.tokensMap));
  }
  defineRule(e, n, r) {
    if (this.selfAnalysisDone)
      throw Error(`Grammar rule <${e}> may not be defined after the 'performSelfAnalysis' method has been called'
Make sure that all grammar rule definitions are done before 'performSelfAnalysis' is called.`);
    const s = v(r, 'resyncEnabled') ? r.resyncEnabled : Dt.resyncEnabled,
      o = v(r, 'recoveryValueFunc') ? r.recoveryValueFunc : Dt.recoveryValueFunc,
      i = this.ruleShortNameIdx << 12;
    this.ruleShortNameIdx++, (this.shortRuleNameToFull[i] = e), (this.fullRuleNameToShort[e] = i);
    let a;
    return (
      this.outputCst === !0
        ? (a = function (...d) {
            try {
              this.ruleInvocationStateUpdate(i, e, this.subruleIdx), n.apply(this, d);
              const h = this.CST_STACK[this.CST_STACK.length - 1];
              return (this.cstPostRule(h), h);
            } catch (h) {
              return this.invokeRuleCatch(h, s, o);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          })
        : (a = function (...d) {
            try {
              return (this.ruleInvocationStateUpdate(i, e, this.subruleIdx), n.apply(this, d));
            } catch (h) {
              return this.invokeRuleCatch(h, s, o);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          }),
      Object.assign(
        function (...d) {
          this.onBeforeParse(e);
          try {
            return a.apply(this, d);
          } finally {
            this.onAfterParse(e);
          }
        },
        { ruleName: e, originalGrammarAction: n, coreRule: a },
      )
    );
  }
  invokeRuleCatch(e, n, r) {
    const s = this.RULE_STACK_IDX === 0,
      o = n && !this.isBackTracking() && this.recoveryEnabled;
    if (tt(e)) {
      const i = e;
      if (o) {
        const a = this.findReSyncTokenType();
        if (this.isInCurrentRuleReSyncSet(a))
          if (((i.resyncedTokens = this.reSyncTo(a)), this.outputCst)) {
            const l = this.CST_STACK[this.CST_STACK.length - 1];
            return ((l.recoveredNode = !0), l);
          } else return r(e);
        else {
          if (this.outputCst) {
            const l = this.CST_STACK[this.CST_STACK.length - 1];
            (l.recoveredNode = !0), (i.partialCstResult = l);
          }
          throw i;
        }
      } else {
        if (s) return (this.moveToTerminatedState(), r(e));
        throw i;
      }
    } else throw e;
  }
  optionInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(512, n);
    return this.optionInternalLogic(e, n, r);
  }
  optionInternalLogic(e, n, r) {
    let s = this.getLaFuncFromCache(r),
      o;
    if (typeof e != 'function') {
      o = e.DEF;
      const i = e.GATE;
      if (i !== void 0) {
        const a = s;
        s = () => i.call(this) && a.call(this);
      }
    } else o = e;
    if (s.call(this) === !0) return o.call(this);
  }
  atLeastOneInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(1024, e);
    return this.atLeastOneInternalLogic(e, n, r);
  }
  atLeastOneInternalLogic(e, n, r) {
    let s = this.getLaFuncFromCache(r),
      o;
    if (typeof n != 'function') {
      o = n.DEF;
      const i = n.GATE;
      if (i !== void 0) {
        const a = s;
        s = () => i.call(this) && a.call(this);
      }
    } else o = n;
    if (s.call(this) === !0) {
      let i = this.doSingleRepetition(o);
      for (; s.call(this) === !0 && i === !0; ) i = this.doSingleRepetition(o);
    } else throw this.raiseEarlyExitException(e, U.REPETITION_MANDATORY, n.ERR_MSG);
    this.attemptInRepetitionRecovery(this.atLeastOneInternal, [e, n], s, 1024, e, cr);
  }
  atLeastOneSepFirstInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(1536, e);
    this.atLeastOneSepFirstInternalLogic(e, n, r);
  }
  atLeastOneSepFirstInternalLogic(e, n, r) {
    const s = n.DEF,
      o = n.SEP;
    if (this.getLaFuncFromCache(r).call(this) === !0) {
      s.call(this);
      const a = () => this.tokenMatcher(this.LA_FAST(1), o);
      for (; this.tokenMatcher(this.LA_FAST(1), o) === !0; ) this.CONSUME(o), s.call(this);
      this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, o, a, s, fn], a, 1536, e, fn);
    } else throw this.raiseEarlyExitException(e, U.REPETITION_MANDATORY_WITH_SEPARATOR, n.ERR_MSG);
  }
  manyInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(768, e);
    return this.manyInternalLogic(e, n, r);
  }
  manyInternalLogic(e, n, r) {
    let s = this.getLaFuncFromCache(r),
      o;
    if (typeof n != 'function') {
      o = n.DEF;
      const a = n.GATE;
      if (a !== void 0) {
        const l = s;
        s = () => a.call(this) && l.call(this);
      }
    } else o = n;
    let i = !0;
    for (; s.call(this) === !0 && i === !0; ) i = this.doSingleRepetition(o);
    this.attemptInRepetitionRecovery(this.manyInternal, [e, n], s, 768, e, lr, i);
  }
  manySepFirstInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(1280, e);
    this.manySepFirstInternalLogic(e, n, r);
  }
  manySepFirstInternalLogic(e, n, r) {
    const s = n.DEF,
      o = n.SEP;
    if (this.getLaFuncFromCache(r).call(this) === !0) {
      s.call(this);
      const a = () => this.tokenMatcher(this.LA_FAST(1), o);
      for (; this.tokenMatcher(this.LA_FAST(1), o) === !0; ) this.CONSUME(o), s.call(this);
      this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, o, a, s, pn], a, 1280, e, pn);
    }
  }
  repetitionSepSecondInternal(e, n, r, s, o) {
    for (; r(); ) this.CONSUME(n), s.call(this);
    this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, n, r, s, o], r, 1536, e, o);
  }
  doSingleRepetition(e) {
    const n = this.getLexerPosition();
    return (e.call(this), this.getLexerPosition() > n);
  }
  orInternal(e, n) {
    const r = this.getKeyForAutomaticLookahead(256, n),
      s = X(e) ? e : e.DEF,
      i = this.getLaFuncFromCache(r).call(this, s);
    if (i !== void 0) return s[i].ALT.call(this);
    this.raiseNoAltException(n, e.ERR_MSG);
  }
  ruleFinallyStateUpdate() {
    this.RULE_STACK_IDX--,
      this.RULE_OCCURRENCE_STACK_IDX--,
      this.RULE_STACK_IDX >= 0 && (this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX]),
      this.cstFinallyStateUpdate();
  }
  subruleInternal(e, n, r) {
    let s;
    try {
      const o = r !== void 0 ? r.ARGS : void 0;
      return (
        (this.subruleIdx = n),
        (s = e.coreRule.apply(this, o)),
        this.cstPostNonTerminal(s, r !== void 0 && r.LABEL !== void 0 ? r.LABEL : e.ruleName),
        s
      );
    } catch (o) {
      throw this.subruleInternalError(o, r, e.ruleName);
    }
  }
  subruleInternalError(e, n, r) {
    throw (
      tt(e) &&
        e.partialCstResult !== void 0 &&
        (this.cstPostNonTerminal(e.partialCstResult, n !== void 0 && n.LABEL !== void 0 ? n.LABEL : r),
        delete e.partialCstResult),
      e
    );
  }
  consumeInternal(e, n, r) {
    let s;
    try {
      const o = this.LA_FAST(1);
      this.tokenMatcher(o, e) === !0 ? (this.consumeToken(), (s = o)) : this.consumeInternalError(e, o, r);
    } catch (o) {
      s = this.consumeInternalRecovery(e, n, o);
    }
    return (this.cstPostTerminal(r !== void 0 && r.LABEL !== void 0 ? r.LABEL : e.name, s), s);
  }
  consumeInternalError(e, n, r) {
    let s,
      o = this.LA(0);
    throw (
      r !== void 0 && r.ERR_MSG
        ? (s = r.ERR_MSG)
        : (s = this.errorMessageProvider.buildMismatchTokenMessage({
            expected: e,
            actual: n,
            previous: o,
            ruleName: this.getCurrRuleFullName(),
          })),
      this.SAVE_ERROR(new gt(s, n, o))
    );
  }
  consumeInternalRecovery(e, n, r) {
    if (this.recoveryEnabled && r.name === 'MismatchedTokenException' && !this.isBackTracking()) {
      const s = this.getFollowsForInRuleRecovery(e, n);
      try {
        return this.tryInRuleRecovery(e, s);
      } catch (o) {
        throw o.name === Ks ? r : o;
      }
    } else throw r;
  }
  saveRecogState() {
    const e = this.errors,
      n = this.RULE_STACK.slice(0, this.RULE_STACK_IDX + 1);
    return { errors: e, lexerState: this.exportLexerState(), RULE_STACK: n, CST_STACK: this.CST_STACK };
  }
  reloadRecogState(e) {
    (this.errors = e.errors), this.importLexerState(e.lexerState);
    const n = e.RULE_STACK;
    for (let r = 0; r < n.length; r++) this.RULE_STACK[r] = n[r];
    (this.RULE_STACK_IDX = n.length - 1),
      this.RULE_STACK_IDX >= 0 && (this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX]);
  }
  ruleInvocationStateUpdate(e, n, r) {
    (this.RULE_OCCURRENCE_STACK[++this.RULE_OCCURRENCE_STACK_IDX] = r),
      (this.RULE_STACK[++this.RULE_STACK_IDX] = e),
      (this.currRuleShortName = e),
      this.cstInvocationStateUpdate(n);
  }
  isBackTracking() {
    return this.isBackTrackingStack.length !== 0;
  }
  getCurrRuleFullName() {
    const e = this.currRuleShortName;
    return this.shortRuleNameToFull[e];
  }
  shortRuleNameToFullName(e) {
    return this.shortRuleNameToFull[e];
  }
  isAtEndOfInput() {
    return this.tokenMatcher(this.LA(1), Ce);
  }
  reset() {
    this.resetLexerState(),
      (this.subruleIdx = 0),
      (this.currRuleShortName = 0),
      (this.isBackTrackingStack = []),
      (this.errors = []),
      (this.RULE_STACK_IDX = -1),
      (this.RULE_OCCURRENCE_STACK_IDX = -1),
      (this.CST_STACK = []);
  }
  onBeforeParse(e) {
    for (let n = 0; n < this.maxLookahead + 1; n++) this.tokVector.push(Ke);
  }
  onAfterParse(e) {
    if (this.isAtEndOfInput() === !1) {
      const n = this.LA(1),
        r = this.errorMessageProvider.buildNotAllInputParsedMessage({
          firstRedundant: n,
          ruleName: this.getCurrRuleFullName(),
        });
      this.SAVE_ERROR(new wn(r, n));
    }
    for (; this.tokVector.at(-1) === Ke; ) this.tokVector.pop();
  }
};
var Sr = class {
  initErrorHandler(e) {
    (this._errors = []),
      (this.errorMessageProvider = v(e, 'errorMessageProvider') ? e.errorMessageProvider : me.errorMessageProvider);
  }
  SAVE_ERROR(e) {
    if (tt(e))
      return (
        (e.context = {
          ruleStack: this.getHumanReadableRuleStack(),
          ruleOccurrenceStack: this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1),
        }),
        this._errors.push(e),
        e
      );
    throw Error('Trying to save an Error which is not a RecognitionException');
  }
  get errors() {
    return q(this._errors);
  }
  set errors(e) {
    this._errors = e;
  }
  raiseEarlyExitException(e, n, r) {
    const s = this.getCurrRuleFullName(),
      o = this.getGAstProductions()[s],
      a = gn(e, o, n, this.maxLookahead)[0],
      l = [];
    for (let u = 1; u <= this.maxLookahead; u++) l.push(this.LA(u));
    const c = this.errorMessageProvider.buildEarlyExitMessage({
      expectedIterationPaths: a,
      actual: l,
      previous: this.LA(0),
      customUserDescription: r,
      ruleName: s,
    });
    throw this.SAVE_ERROR(new An(c, this.LA(1), this.LA(0)));
  }
  raiseNoAltException(e, n) {
    const r = this.getCurrRuleFullName(),
      s = this.getGAstProductions()[r],
      o = mn(e, s, this.maxLookahead),
      i = [];
    for (let c = 1; c <= this.maxLookahead; c++) i.push(this.LA(c));
    const a = this.LA(0),
      l = this.errorMessageProvider.buildNoViableAltMessage({
        expectedPathsPerAlt: o,
        actual: i,
        previous: a,
        customUserDescription: n,
        ruleName: this.getCurrRuleFullName(),
      });
    throw this.SAVE_ERROR(new xn(l, this.LA(1), a));
  }
};
var Ir = class {
  initContentAssist() {}
  computeContentAssist(e, n) {
    const r = this.gastProductionsCache[e];
    if (ue(r)) throw Error(`Rule ->${e}<- does not exist in this grammar.`);
    return dr([r], n, this.tokenMatcher, this.maxLookahead);
  }
  getNextPossibleTokenTypes(e) {
    const n = se(e.ruleStack),
      s = this.getGAstProductions()[n];
    return new ar(s, e).startWalking();
  }
};
var Nr = { description: 'This Object indicates the Parser is during Recording Phase' };
Object.freeze(Nr);
var Na = !0,
  _a = 2 ** 8 - 1,
  Pa = Lt({ name: 'RECORDING_PHASE_TOKEN', pattern: J.NA });
qe([Pa]);
var Ma = mt(
  Pa,
  `This IToken indicates the Parser is in Recording Phase
	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details`,
  -1,
  -1,
  -1,
  -1,
  -1,
  -1,
);
Object.freeze(Ma);
var Xu = {
    name: `This CSTNode indicates the Parser is in Recording Phase
	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details`,
    children: {},
  },
  Or = class {
    initGastRecorder(e) {
      (this.recordingProdStack = []), (this.RECORDING_PHASE = !1);
    }
    enableRecording() {
      (this.RECORDING_PHASE = !0),
        this.TRACE_INIT('Enable Recording', () => {
          for (let e = 0; e < 10; e++) {
            const n = e > 0 ? e : '';
            (this[`CONSUME${n}`] = function (r, s) {
              return this.consumeInternalRecord(r, e, s);
            }),
              (this[`SUBRULE${n}`] = function (r, s) {
                return this.subruleInternalRecord(r, e, s);
              }),
              (this[`OPTION${n}`] = function (r) {
                return this.optionInternalRecord(r, e);
              }),
              (this[`OR${n}`] = function (r) {
                return this.orInternalRecord(r, e);
              }),
              (this[`MANY${n}`] = function (r) {
                this.manyInternalRecord(e, r);
              }),
              (this[`MANY_SEP${n}`] = function (r) {
                this.manySepFirstInternalRecord(e, r);
              }),
              (this[`AT_LEAST_ONE${n}`] = function (r) {
                this.atLeastOneInternalRecord(e, r);
              }),
              (this[`AT_LEAST_ONE_SEP${n}`] = function (r) {
                this.atLeastOneSepFirstInternalRecord(e, r);
              });
          }
          (this.consume = function (e, n, r) {
            return this.consumeInternalRecord(n, e, r);
          }),
            (this.subrule = function (e, n, r) {
              return this.subruleInternalRecord(n, e, r);
            }),
            (this.option = function (e, n) {
              return this.optionInternalRecord(n, e);
            }),
            (this.or = function (e, n) {
              return this.orInternalRecord(n, e);
            }),
            (this.many = function (e, n) {
              this.manyInternalRecord(e, n);
            }),
            (this.atLeastOne = function (e, n) {
              this.atLeastOneInternalRecord(e, n);
            }),
            (this.ACTION = this.ACTION_RECORD),
            (this.BACKTRACK = this.BACKTRACK_RECORD),
            (this.LA = this.LA_RECORD);
        });
    }
    disableRecording() {
      (this.RECORDING_PHASE = !1),
        this.TRACE_INIT('Deleting Recording methods', () => {
          const e = this;
          for (let n = 0; n < 10; n++) {
            const r = n > 0 ? n : '';
            delete e[`CONSUME${r}`],
              delete e[`SUBRULE${r}`],
              delete e[`OPTION${r}`],
              delete e[`OR${r}`],
              delete e[`MANY${r}`],
              delete e[`MANY_SEP${r}`],
              delete e[`AT_LEAST_ONE${r}`],
              delete e[`AT_LEAST_ONE_SEP${r}`];
          }
          delete e.consume,
            delete e.subrule,
            delete e.option,
            delete e.or,
            delete e.many,
            delete e.atLeastOne,
            delete e.ACTION,
            delete e.BACKTRACK,
            delete e.LA;
        });
    }
    ACTION_RECORD(e) {}
    BACKTRACK_RECORD(e, n) {
      return () => !0;
    }
    LA_RECORD(e) {
      return Ke;
    }
    topLevelRuleRecord(e, n) {
      try {
        const r = new pe({ definition: [], name: e });
        return ((r.name = e), this.recordingProdStack.push(r), n.call(this), this.recordingProdStack.pop(), r);
      } catch (r) {
        if (r.KNOWN_RECORDER_ERROR !== !0)
          try {
            r.message =
              r.message +
              `
	 This error was thrown during the "grammar recording phase" For more info see:
	https://chevrotain.io/docs/guide/internals.html#grammar-recording`;
          } catch {
            throw r;
          }
        throw r;
      }
    }
    optionInternalRecord(e, n) {
      return vn.call(this, M, e, n);
    }
    atLeastOneInternalRecord(e, n) {
      vn.call(this, K, n, e);
    }
    atLeastOneSepFirstInternalRecord(e, n) {
      vn.call(this, V, n, e, Na);
    }
    manyInternalRecord(e, n) {
      vn.call(this, O, n, e);
    }
    manySepFirstInternalRecord(e, n) {
      vn.call(this, B, n, e, Na);
    }
    orInternalRecord(e, n) {
      return Yu.call(this, e, n);
    }
    subruleInternalRecord(e, n, r) {
      if ((Cr(n), !e || v(e, 'ruleName') === !1)) {
        const a =
          new Error(`<SUBRULE${La(n)}> argument is invalid expecting a Parser method reference but got: <${JSON.stringify(e)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
        throw ((a.KNOWN_RECORDER_ERROR = !0), a);
      }
      const s = $e(this.recordingProdStack),
        o = e.ruleName,
        i = new _({ idx: n, nonTerminalName: o, label: r?.LABEL, referencedRule: void 0 });
      return (s.definition.push(i), this.outputCst ? Xu : Nr);
    }
    consumeInternalRecord(e, n, r) {
      if ((Cr(n), !Ls(e))) {
        const i =
          new Error(`<CONSUME${La(n)}> argument is invalid expecting a TokenType reference but got: <${JSON.stringify(e)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
        throw ((i.KNOWN_RECORDER_ERROR = !0), i);
      }
      const s = $e(this.recordingProdStack),
        o = new I({ idx: n, terminalType: e, label: r?.LABEL });
      return (s.definition.push(o), Ma);
    }
  };
function vn(t, e, n, r = !1) {
  Cr(n);
  const s = $e(this.recordingProdStack),
    o = Me(e) ? e : e.DEF,
    i = new t({ definition: [], idx: n });
  return (
    r && (i.separator = e.SEP),
    v(e, 'MAX_LOOKAHEAD') && (i.maxLookahead = e.MAX_LOOKAHEAD),
    this.recordingProdStack.push(i),
    o.call(this),
    s.definition.push(i),
    this.recordingProdStack.pop(),
    Nr
  );
}
function Yu(t, e) {
  Cr(e);
  const n = $e(this.recordingProdStack),
    r = X(t) === !1,
    s = r === !1 ? t : t.DEF,
    o = new G({ definition: [], idx: e, ignoreAmbiguities: r && t.IGNORE_AMBIGUITIES === !0 });
  v(t, 'MAX_LOOKAHEAD') && (o.maxLookahead = t.MAX_LOOKAHEAD);
  const i = nn(s, (a) => Me(a.GATE));
  return (
    (o.hasPredicates = i),
    n.definition.push(o),
    k(s, (a) => {
      const l = new L({ definition: [] });
      o.definition.push(l),
        v(a, 'IGNORE_AMBIGUITIES')
          ? (l.ignoreAmbiguities = a.IGNORE_AMBIGUITIES)
          : v(a, 'GATE') && (l.ignoreAmbiguities = !0),
        this.recordingProdStack.push(l),
        a.ALT.call(this),
        this.recordingProdStack.pop();
    }),
    Nr
  );
}
function La(t) {
  return t === 0 ? '' : `${t}`;
}
function Cr(t) {
  if (t < 0 || t > _a) {
    const e = new Error(`Invalid DSL Method idx value: <${t}>
	Idx value must be a none negative value smaller than ${_a + 1}`);
    throw ((e.KNOWN_RECORDER_ERROR = !0), e);
  }
}
var _r = class {
  initPerformanceTracer(e) {
    if (v(e, 'traceInitPerf')) {
      const n = e.traceInitPerf,
        r = typeof n == 'number';
      (this.traceInitMaxIdent = r ? n : 1 / 0), (this.traceInitPerf = r ? n > 0 : n);
    } else (this.traceInitMaxIdent = 0), (this.traceInitPerf = me.traceInitPerf);
    this.traceInitIndent = -1;
  }
  TRACE_INIT(e, n) {
    if (this.traceInitPerf === !0) {
      this.traceInitIndent++;
      const r = new Array(this.traceInitIndent + 1).join('	');
      this.traceInitIndent < this.traceInitMaxIdent && console.log(`${r}--> <${e}>`);
      const { time: s, value: o } = sn(n),
        i = s > 10 ? console.warn : console.log;
      return (
        this.traceInitIndent < this.traceInitMaxIdent && i(`${r}<-- <${e}> time: ${s}ms`), this.traceInitIndent--, o
      );
    } else return n();
  }
};
function Da(t, e) {
  e.forEach((n) => {
    const r = n.prototype;
    Object.getOwnPropertyNames(r).forEach((s) => {
      if (s === 'constructor') return;
      const o = Object.getOwnPropertyDescriptor(r, s);
      o && (o.get || o.set) ? Object.defineProperty(t.prototype, s, o) : (t.prototype[s] = n.prototype[s]);
    });
  });
}
var Ke = mt(Ce, '', NaN, NaN, NaN, NaN, NaN, NaN);
Object.freeze(Ke);
var me = Object.freeze({
    recoveryEnabled: !1,
    maxLookahead: 3,
    dynamicTokensEnabled: !1,
    outputCst: !0,
    errorMessageProvider: ir,
    nodeLocationTracking: 'none',
    traceInitPerf: !1,
    skipValidations: !1,
  }),
  Dt = Object.freeze({ recoveryValueFunc: () => {}, resyncEnabled: !0 }),
  te;
((t) => {
  (t[(t.INVALID_RULE_NAME = 0)] = 'INVALID_RULE_NAME'),
    (t[(t.DUPLICATE_RULE_NAME = 1)] = 'DUPLICATE_RULE_NAME'),
    (t[(t.INVALID_RULE_OVERRIDE = 2)] = 'INVALID_RULE_OVERRIDE'),
    (t[(t.DUPLICATE_PRODUCTIONS = 3)] = 'DUPLICATE_PRODUCTIONS'),
    (t[(t.UNRESOLVED_SUBRULE_REF = 4)] = 'UNRESOLVED_SUBRULE_REF'),
    (t[(t.LEFT_RECURSION = 5)] = 'LEFT_RECURSION'),
    (t[(t.NONE_LAST_EMPTY_ALT = 6)] = 'NONE_LAST_EMPTY_ALT'),
    (t[(t.AMBIGUOUS_ALTS = 7)] = 'AMBIGUOUS_ALTS'),
    (t[(t.CONFLICT_TOKENS_RULES_NAMESPACE = 8)] = 'CONFLICT_TOKENS_RULES_NAMESPACE'),
    (t[(t.INVALID_TOKEN_NAME = 9)] = 'INVALID_TOKEN_NAME'),
    (t[(t.NO_NON_EMPTY_LOOKAHEAD = 10)] = 'NO_NON_EMPTY_LOOKAHEAD'),
    (t[(t.AMBIGUOUS_PREFIX_ALTS = 11)] = 'AMBIGUOUS_PREFIX_ALTS'),
    (t[(t.TOO_MANY_ALTS = 12)] = 'TOO_MANY_ALTS'),
    (t[(t.CUSTOM_LOOKAHEAD_VALIDATION = 13)] = 'CUSTOM_LOOKAHEAD_VALIDATION');
})(te || (te = {}));
var Tn = class t {
  static performSelfAnalysis(e) {
    throw Error(
      'The **static** `performSelfAnalysis` method has been deprecated.	\nUse the **instance** method with the same name instead.',
    );
  }
  performSelfAnalysis() {
    this.TRACE_INIT('performSelfAnalysis', () => {
      let e;
      this.selfAnalysisDone = !0;
      const n = this.className;
      this.TRACE_INIT('toFastProps', () => {
        on(this);
      }),
        this.TRACE_INIT('Grammar Recording', () => {
          try {
            this.enableRecording(),
              k(this.definedRulesNames, (s) => {
                let i = this[s].originalGrammarAction,
                  a;
                this.TRACE_INIT(`${s} Rule`, () => {
                  a = this.topLevelRuleRecord(s, i);
                }),
                  (this.gastProductionsCache[s] = a);
              });
          } finally {
            this.disableRecording();
          }
        });
      let r = [];
      if (
        (this.TRACE_INIT('Grammar Resolving', () => {
          (r = Aa({ rules: N(this.gastProductionsCache) })), (this.definitionErrors = this.definitionErrors.concat(r));
        }),
        this.TRACE_INIT('Grammar Validations', () => {
          if (R(r) && this.skipValidations === !1) {
            const s = ba({
                rules: N(this.gastProductionsCache),
                tokenTypes: N(this.tokensMap),
                errMsgProvider: Ne,
                grammarName: n,
              }),
              o = pa({
                lookaheadStrategy: this.lookaheadStrategy,
                rules: N(this.gastProductionsCache),
                tokenTypes: N(this.tokensMap),
                grammarName: n,
              });
            this.definitionErrors = this.definitionErrors.concat(s, o);
          }
        }),
        R(this.definitionErrors) &&
          (this.recoveryEnabled &&
            this.TRACE_INIT('computeAllProdsFollows', () => {
              const s = Oi(N(this.gastProductionsCache));
              this.resyncFollows = s;
            }),
          this.TRACE_INIT('ComputeLookaheadFunctions', () => {
            var s, o;
            (o = (s = this.lookaheadStrategy).initialize) === null ||
              o === void 0 ||
              o.call(s, { rules: N(this.gastProductionsCache) }),
              this.preComputeLookaheadFunctions(N(this.gastProductionsCache));
          })),
        !t.DEFER_DEFINITION_ERRORS_HANDLING && !R(this.definitionErrors))
      )
        throw (
          (e = b(this.definitionErrors, (s) => s.message)),
          new Error(`Parser Definition Errors detected:
 ${e.join(`
-------------------------------
`)}`)
        );
    });
  }
  constructor(e, n) {
    (this.definitionErrors = []), (this.selfAnalysisDone = !1);
    if (
      (this.initErrorHandler(n),
      this.initLexerAdapter(),
      this.initLooksAhead(n),
      this.initRecognizerEngine(e, n),
      this.initRecoverable(n),
      this.initTreeBuilder(n),
      this.initContentAssist(),
      this.initGastRecorder(n),
      this.initPerformanceTracer(n),
      v(n, 'ignoredIssues'))
    )
      throw new Error(`The <ignoredIssues> IParserConfig property has been deprecated.
	Please use the <IGNORE_AMBIGUITIES> flag on the relevant DSL method instead.
	See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#IGNORING_AMBIGUITIES
	For further details.`);
    this.skipValidations = v(n, 'skipValidations') ? n.skipValidations : me.skipValidations;
  }
};
Tn.DEFER_DEFINITION_ERRORS_HANDLING = !1;
Da(Tn, [gr, wr, vr, Tr, Rr, Er, Sr, Ir, Or, _r]);
var En = class extends Tn {
  constructor(e, n = me) {
    const r = q(n);
    (r.outputCst = !1), super(e, r);
  }
};
var Rn = At('DirectiveName'),
  yt = At('SectionOpen'),
  Sn = At('SectionName'),
  xt = At('ArgumentText'),
  $t = At('SectionEnd'),
  In = At('RawBody'),
  wt = At('SectionClose'),
  $a = [Rn, yt, Sn, xt, $t, In, wt];
function At(t) {
  return Lt({ name: t, pattern: J.NA });
}
var Lr = class extends En {
  actions = null;
  constructor(e = !0) {
    super($a, { skipValidations: e, recoveryEnabled: !1, nodeLocationTracking: 'none', maxLookahead: 1 }),
      this.performSelfAnalysis();
  }
  file = this.RULE('file', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.directive) },
        { ALT: () => this.SUBRULE(this.sectionHead) },
        { ALT: () => this.SUBRULE(this.rawBody) },
        { ALT: () => this.SUBRULE(this.sectionClose) },
      ]);
    });
  });
  directive = this.RULE('directive', () => {
    const e = this.CONSUME(Rn),
      n = this.OPTION(() => this.CONSUME(xt)) ?? null;
    this.ACTION(() => this.actions.directive(e, n === null ? null : n));
  });
  sectionHead = this.RULE('sectionHead', () => {
    const e = this.CONSUME(yt),
      n = this.CONSUME(Sn),
      r = this.OPTION(() => this.CONSUME(xt)) ?? null,
      s = this.CONSUME($t);
    this.ACTION(() => this.actions.openSection(e, n, r === null ? null : r, s));
  });
  rawBody = this.RULE('rawBody', () => {
    const e = this.CONSUME(In);
    this.ACTION(() => this.actions.rawBody(e));
  });
  sectionClose = this.RULE('sectionClose', () => {
    const e = this.CONSUME(wt);
    this.ACTION(() => this.actions.closeSection(e));
  });
};
function W(t, e) {
  const { map: n } = t;
  return n === null ? e : to(n, e);
}
function $(t, e) {
  const { map: n } = t;
  return n === null ? e : e === 0 ? to(n, 0) : to(n, e - 1) + 1;
}
function to(t, e) {
  let { at: n, from: r } = t,
    s = 0,
    o = n.length - 1;
  for (; s < o; ) {
    const i = (s + o + 1) >>> 1;
    n[i] <= e ? (s = i) : (o = i - 1);
  }
  return r[s] + (e - n[s]);
}
function z(t) {
  return t === 32 || (t >= 9 && t <= 13);
}
function j(t, e, n, r) {
  return {
    code: t,
    start: e.start,
    end: e.end,
    message: n,
    help: r.help ?? null,
    refused: r.refused ?? !0,
    related: r.related ?? [],
    fix: r.fix ?? null,
  };
}
function Fa(t, e) {
  return j('nul-byte', { start: t, end: e }, 'the server stops reading this line at a NUL byte', {
    help: 'remove the NUL byte; what follows it on the line is never seen',
    refused: !1,
  });
}
function Ua(t) {
  return j('byte-order-mark', { start: 0, end: t }, 'the server takes the byte order mark for part of the first word', {
    help: 'save the file without a byte order mark (BOM)',
    fix: { title: 'remove the byte order mark', edits: [{ start: 0, end: t, text: '' }] },
  });
}
function Wa(t, e, n) {
  return j('line-too-long', { start: t, end: e }, `line too long: the server reads at most ${n} bytes`, {
    help: 'shorten the line; lines joined by backslashes count as one',
  });
}
function Ba(t, e) {
  return j('empty-directive-name', { start: t, end: e }, 'the server ignores this line: its first word is empty', {
    help: 'write the name of a directive, or remove the line',
    refused: !1,
  });
}
function Ga(t, e, n, r) {
  return j('missing-section-bracket', t, `<${e}> directive missing closing '>'`, {
    help: 'end the line with `>`',
    refused: r,
    fix: { title: 'add the missing `>`', edits: [{ start: n, end: n, text: '>' }] },
  });
}
function za(t, e, n) {
  return j('missing-section-bracket', t, `missing '>' after <${e}; the server adds it`, {
    help: 'end the line with `>`',
    refused: !1,
    fix: { title: 'add the missing `>`', edits: [{ start: n, end: n, text: '>' }] },
  });
}
function Ha(t, e, n) {
  return j('text-after-section', t, `the server ignores the text after the '>' of <${e}>`, {
    help: 'put it on a line of its own; sections cannot be opened and filled on one line',
    refused: !1,
    related: [{ ...n, message: `<${e}> is opened here` }],
  });
}
function qa(t, e, n, r) {
  return j(
    'text-after-closing',
    t,
    n
      ? `</${e}> is not recognised: the line of a conditional section's end must hold nothing else`
      : `the server ignores the text after </${e}>`,
    {
      help: `leave \`</${e}>\` alone on its line`,
      refused: n,
      related: [nt(r, e)],
      fix: { title: 'remove the text after the closing line', edits: [{ ...t, text: '' }] },
    },
  );
}
function Ka(t, e, n) {
  return j('missing-closing-bracket', t, `</${e}> directive missing closing '>'`, {
    help: `write \`</${e}>\``,
    related: [nt(n, e)],
    fix: { title: 'add the missing `>`', edits: [{ start: t.end, end: t.end, text: '>' }] },
  });
}
function Va(t, e, n) {
  return j('text-after-section', t, `Expected </${e}>> but saw </${e}>`, {
    help: `remove the text after \`<${e}>\`: where the section is skipped, the server takes the '>' for part of the name`,
    related: [nt(n, e)],
  });
}
function ja(t, e, n) {
  return j('blank-in-closing', t, `a closing line must be exactly </${e}>, without blanks inside`, {
    help: `write \`</${e}>\``,
    related: [nt(n, e)],
    fix: { title: 'remove the blanks', edits: [{ ...t, text: `</${e}>` }] },
  });
}
function Xa(t, e, n) {
  return j('quoted-closing', t, `</${e}> is not recognised: it must stand without quotes`, {
    help: `write \`</${e}>\``,
    related: [nt(n, e)],
    fix: { title: 'remove the quotes', edits: [{ ...t, text: `</${e}>` }] },
  });
}
function Ya(t, e) {
  return j('blank-after-opener', t, `no blank may stand between '<' and ${e}`, {
    help: `write \`<${e}\``,
    fix: { title: 'remove the blank', edits: [{ start: t.start + 1, end: t.end, text: '' }] },
  });
}
function Za(t, e) {
  return j('unmatched-closing', t, `</${e}> without matching <${e}> section`, {
    help: `remove the line, or open \`<${e} ...>\` before it; a section must be opened in the same file`,
  });
}
function no(t, e, n, r, s) {
  return j('wrong-closing-name', t, `Expected </${e}> but saw </${n}>`, {
    help: `write \`</${e}>\``,
    related: [nt(r, e)],
    ...(s ? { fix: { title: `close <${e}>`, edits: [{ ...s, text: e }] } } : {}),
  });
}
function Qa(t, e, n, r, s) {
  return j('unclosed-section', t, `Expected </${e}> but saw </${n}>: <${e}> is not closed`, {
    help: `add \`</${e}>\` before \`</${n}>\``,
    related: [nt(r, e)],
    ...(s ? { fix: { title: `add </${e}>`, edits: [s] } } : {}),
  });
}
function Ja(t, e, n, r, s, o) {
  return j(
    'unclosed-section',
    t,
    n
      ? `<${e}> was not closed${s ? '; its end on the same line does not count' : ''}`
      : `<${e}> was not closed; the server reads it to the end of the file`,
    {
      help: s ? `put the body and \`</${e}>\` on lines of their own` : `add \`</${e}>\` where the section should end`,
      refused: n,
      related: [{ start: r, end: r, message: 'the file ends here' }],
      ...(o ? { fix: { title: `add </${e}>`, edits: [o] } } : {}),
    },
  );
}
function ro(t, e, n, r) {
  return j('missing-opening-bracket', t, `missing '<' before ${e}`, {
    help: `write \`<${e} ...>\``,
    related: r ? [{ start: r.start, end: r.end, message: `this </${e}> has nothing to close` }] : [],
    fix: { title: 'add the missing `<`', edits: [{ start: n, end: n, text: '<' }] },
  });
}
function Pr(t, e, n, r, s) {
  return j('damaged-closing', t, `missing '${n}' in </${e}>`, {
    help: `write \`</${e}>\``,
    related: [nt(r, e), ...rl(s)],
    fix: { title: `write </${e}>`, edits: [{ ...t, text: `</${e}>` }] },
  });
}
function so(t, e, n) {
  return j(
    'missing-quote',
    t,
    n
      ? `missing closing ${e}: the whole rest of the line is one word`
      : `missing closing ${e}; the server takes the rest of the line as one word`,
    { help: `add the closing ${e}`, refused: n },
  );
}
function el(t, e) {
  return j('ignored-text', t, `${e} ignores what follows its flags`, {
    help: 'remove it; flags with blanks must stand in one quoted word',
    refused: !1,
  });
}
function tl(t, e) {
  return { ...t, related: [...t.related, ...rl(e)] };
}
function nl(t, e, n) {
  const r = { start: e.start, end: e.end, message: `the server skips this <${n}> and reports its line` };
  return { ...t, related: [...t.related, r] };
}
function nt(t, e) {
  return { start: t.start, end: t.end, message: `<${e}> is opened here` };
}
function rl(t) {
  return t ? [{ start: t.start, end: t.end, message: 'the server notices it only here' }] : [];
}
var sl = new Set(['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection']),
  ol = new Set([
    'macro',
    'perl',
    'luahookaccesschecker',
    'luahookauthchecker',
    'luahookcheckuserid',
    'luahookfixups',
    'luahookmaptostorage',
    'luahookpretranslatename',
    'luahooktranslatename',
    'luahooktypechecker',
    'luaquickhandler',
  ]),
  il = new Set(['requireall', 'requireany', 'requirenone', 'else', 'perl']),
  al = new Set([
    ...sl,
    ...ol,
    ...il,
    'authnprovideralias',
    'authzprovideralias',
    'directory',
    'directorymatch',
    'elseif',
    'files',
    'filesmatch',
    'if',
    'limit',
    'limitexcept',
    'location',
    'locationmatch',
    'mdomain',
    'mdomainset',
    'proxy',
    'proxymatch',
    'virtualhost',
  ]);
function Ft(t) {
  return sl.has(t);
}
function Dr(t) {
  return ol.has(t);
}
function $r(t) {
  return il.has(t);
}
function Ut(t) {
  return al.has(t);
}
var Ik = [...al];
var Fr = 10,
  Ur = 13,
  On = 92,
  cl = 35,
  lo = 60,
  Br = 62,
  ao = 47,
  co = 34,
  uo = 39;
function ul(t) {
  let { text: e, scan: n } = t,
    r = { text: e, scan: n, map: null },
    s = { tokens: [], comments: [], skipped: [], problems: [] },
    o = { input: t, out: s, nextNul: e.indexOf('\0'), soakDepth: 0, rawName: null, rawFrom: 0, rawDepth: 0 },
    i = t.maxLine / 3,
    a = Qu(e);
  for (a > 0 && (s.skipped.push({ start: 0, end: a }), s.problems.push(Ua(a))); a < e.length; ) {
    let l = e.indexOf(
        `
`,
        a,
      ),
      c = l < 0 ? e.length : l + 1;
    l < 0 && (l = e.length);
    let u = l;
    if (
      (c > l && u > a && e.charCodeAt(u - 1) === Ur && u--,
      (c > l && u > a && e.charCodeAt(u - 1) === On) || (o.nextNul >= 0 && dl(o, a) < l))
    ) {
      a = Ju(o, r, a);
      continue;
    }
    c - a > i && hl(o, a, c, e.slice(a, c));
    let h = a,
      p = l;
    for (; h < p && z(n.charCodeAt(h)); ) h++;
    for (; p > h && z(n.charCodeAt(p - 1)); ) p--;
    p > h && pl(o, r, h, p, a), (a = c);
  }
  return (o.rawName !== null && ml(o, e.length), s);
}
function Qu(t) {
  return t.charCodeAt(0) === 65279 ? 1 : t.startsWith('\xEF\xBB\xBF') ? 3 : 0;
}
function dl(t, e) {
  return (
    t.nextNul >= 0 && t.nextNul < e && (t.nextNul = t.input.text.indexOf('\0', e)),
    t.nextNul < 0 ? Number.MAX_SAFE_INTEGER : t.nextNul
  );
}
function Ju(t, e, n) {
  let { text: r, scan: s } = e,
    o = [],
    i = [],
    a = n;
  for (; a < r.length; ) {
    const f = r.indexOf(
        `
`,
        a,
      ),
      w = f < 0 ? r.length : f + 1,
      g = dl(t, a),
      x = g < w,
      y = x ? g : w;
    if ((y > a && (o.push(a), i.push(y)), x)) {
      let A = w;
      for (; A > g && (r.charCodeAt(A - 1) === Fr || r.charCodeAt(A - 1) === Ur); ) A--;
      t.out.skipped.push({ start: g, end: A }), t.out.problems.push(Fa(g, A));
    }
    if (((a = w), oo(r, i) !== Fr || (io(o, i), oo(r, i) === Ur && io(o, i), oo(r, i) !== On))) break;
    ed(t, i[i.length - 1] - 1), io(o, i);
  }
  let l = [],
    c = [],
    u = 0;
  for (let f = 0; f < o.length; f++) l.push(u), c.push(r.slice(o[f], i[f])), (u += i[f] - o[f]);
  const d = c.join(''),
    h = s === r ? d : o.map((f, w) => s.slice(f, i[w])).join('');
  hl(t, n, a, d);
  let p = 0,
    m = d.length;
  for (; p < m && z(h.charCodeAt(p)); ) p++;
  for (; m > p && z(h.charCodeAt(m - 1)); ) m--;
  return (m > p && pl(t, { text: d, scan: h, map: { at: l, from: o } }, p, m, n), a);
}
function oo(t, e) {
  return e.length === 0 ? -1 : t.charCodeAt(e[e.length - 1] - 1);
}
function io(t, e) {
  const n = e.length - 1;
  (e[n] = e[n] - 1), e[n] === t[n] && (t.pop(), e.pop());
}
function ed(t, e) {
  const { text: n } = t.input,
    r = n.charCodeAt(e + 1);
  r === Fr || (r === Ur && n.charCodeAt(e + 2) === Fr) || t.out.skipped.push({ start: e, end: e + 1 });
}
function hl(t, e, n, r) {
  const { maxLine: s } = t.input;
  r.length * 3 <= s || (td(r) > s && t.out.problems.push(Wa(e, n, s)));
}
function td(t) {
  let e = 0;
  for (let n = 0; n < t.length; n++) {
    const r = t.charCodeAt(n);
    e += r < 128 ? 1 : r < 2048 || (r >= 55296 && r <= 57343) ? 2 : 3;
  }
  return e;
}
function pl(t, e, n, r, s) {
  const { scan: o } = e;
  if (t.rawName !== null) {
    sd(t, e, n, r) && (ml(t, s), ll(t, e, n, Wr(o, n, r), r));
    return;
  }
  const i = o.charCodeAt(n);
  if (i === cl) {
    t.out.comments.push({ kind: 'comment', start: W(e, n), end: $(e, r) });
    return;
  }
  const a = Wr(o, n, r),
    l = i === co || i === uo,
    c = l ? n + 1 : n;
  if (o.charCodeAt(c) === lo && c < a) {
    o.charCodeAt(c + 1) === ao ? ll(t, e, n, a, r) : nd(t, e, n, a, r, l);
    return;
  }
  let u = Nn(e, n, a);
  if (u === '') {
    const h = W(e, n),
      p = $(e, r);
    t.out.skipped.push({ start: h, end: p }), t.out.problems.push(Ba(h, p));
    return;
  }
  u.charCodeAt(u.length - 1) === Br && u.charCodeAt(1) !== ao && (u = u.slice(0, -1)), Ve(t, Rn, u, n, a, e, null);
  const d = Cn(o, a, r);
  d < r && Ve(t, xt, '', d, r, e, null);
}
function nd(t, e, n, r, s, o) {
  let { scan: i, text: a } = e,
    l = Nn(e, n, r),
    c = o ? n + 2 : n + 1,
    u = l.length > 1 && l.charCodeAt(l.length - 1) === Br,
    d = u ? l.slice(1, -1) : l.slice(1),
    h = d.toLowerCase(),
    p = Cn(i, r, s),
    m = r,
    f = p,
    w = -1,
    g = !0,
    x = null;
  if (p >= s) u && !o && ((w = r - 1), (m = w)), (f = p);
  else if (((w = h === 'ifversion' ? rd(e, p, s) : fl(i, p, s)), w < p)) (w = -1), (g = !1), (f = s);
  else {
    f = w;
    const A = Cn(i, w + 1, s);
    A < s && (x = { start: A, end: s });
  }
  for (; f > p && z(i.charCodeAt(f - 1)); ) f--;
  let y = null;
  t.soakDepth > 0
    ? t.soakDepth++
    : t.input.condition !== null && Ft(h) && ((y = t.input.condition(h, a.slice(p, f))), y === !1 && (t.soakDepth = 1)),
    Ve(t, yt, '<', n, c, e, {
      name: d,
      hasBracket: g,
      exact: !1,
      holds: y,
      skippedName: y !== null || p >= s ? h : l.slice(1).toLowerCase(),
      extra: x,
    }),
    Ve(t, Sn, d, c, m, e, null),
    f > p && Ve(t, xt, '', p, f, e, null),
    w >= 0 ? Ve(t, $t, '>', w, w + 1, e, null) : Ve(t, $t, '', s, s, e, null),
    t.soakDepth === 0 && Dr(h) && ((t.rawName = h), (t.rawFrom = $(e, s)), (t.rawDepth = 1));
}
function fl(t, e, n) {
  let r = n - 1;
  for (; r >= e && t.charCodeAt(r) !== Br; ) r--;
  return r;
}
function rd(t, e, n) {
  let { scan: r } = t,
    s = e,
    o = e - 1;
  for (let i = 1; i <= 3 && s < n; i++) {
    const a = Wr(r, s, n),
      l = Nn(t, s, a),
      c = Cn(r, a, n),
      u = fl(r, s, a);
    if (l === '>' && i > 1) return u;
    i <= 2 && (o = l.endsWith('>') ? u : e - 1), (s = c);
  }
  return o;
}
function ll(t, e, n, r, s) {
  const { scan: o } = e,
    i = Nn(e, n, r),
    a = i.length > 2 && i.charCodeAt(i.length - 1) === Br,
    l = a && r === s && o.charCodeAt(n) === lo,
    c = Cn(o, r, s),
    u = c < s ? { start: c, end: s } : null,
    d = a ? i.slice(2, -1) : i.slice(2);
  t.soakDepth > 0 && t.soakDepth--,
    Ve(t, wt, i, n, r, e, { name: d, hasBracket: a, exact: l, holds: null, skippedName: '', extra: u });
}
function sd(t, e, n, r) {
  const { scan: s } = e,
    o = t.rawName;
  if (o !== 'macro')
    return s.charCodeAt(n) !== lo || s.charCodeAt(n + 1) !== ao
      ? !1
      : s.slice(n + 2, Math.min(r, n + 2 + o.length)).toLowerCase() === o;
  if (s.charCodeAt(n) === cl) return !1;
  const i = Nn(e, n, Wr(s, n, r)).toLowerCase();
  return (i === '<macro' ? t.rawDepth++ : i === '</macro>' && t.rawDepth--, t.rawDepth === 0);
}
function ml(t, e) {
  let { text: n, scan: r } = t.input,
    s = t.rawFrom,
    o = e;
  for (; s < o && z(n.charCodeAt(s)); ) s++;
  for (; o > s && z(n.charCodeAt(o - 1)); ) o--;
  (t.rawName = null), o > s && Ve(t, In, '', s, o, { text: n, scan: r, map: null }, null);
}
function Wr(t, e, n) {
  let r = t.charCodeAt(e),
    s = e;
  if (r === co || r === uo) {
    for (s++; s < n; ) {
      const o = t.charCodeAt(s);
      if (o === r) return s + 1;
      if (o === On && s + 1 < n) {
        const i = t.charCodeAt(s + 1);
        (i === r || i === On) && s++;
      }
      s++;
    }
    return n;
  }
  for (; s < n && !z(t.charCodeAt(s)); ) s++;
  return s;
}
function Nn(t, e, n) {
  const { text: r } = t,
    s = r.charCodeAt(e);
  if (s === co || s === uo) {
    const i = n - 1 > e && r.charCodeAt(n - 1) === s && !od(r, n - 1);
    return id(r.slice(e + 1, i ? n - 1 : n), r.charAt(e));
  }
  const o = r.slice(e, n);
  return o.includes('\\\\') ? o.replace(/\\\\/g, '\\') : o;
}
function od(t, e) {
  let n = e;
  for (; n > 0 && t.charCodeAt(n - 1) === On; ) n--;
  return (e - n) % 2 === 1;
}
function id(t, e) {
  return t.includes('\\') ? t.replace(e === '"' ? /\\([\\"])/g : /\\([\\'])/g, '$1') : t;
}
function Cn(t, e, n) {
  let r = e;
  for (; r < n && z(t.charCodeAt(r)); ) r++;
  return r;
}
function Ve(t, e, n, r, s, o, i) {
  t.out.tokens.push({
    tokenType: e,
    tokenTypeIdx: e.tokenTypeIdx,
    image: n,
    startOffset: r,
    endOffset: s,
    line: o,
    facts: i,
  });
}
var ad =
    /^[-+~]?\s*(?:if|elif|elsif|else|endif|for|endfor|set|endset|macro|endmacro|block|endblock|include|import|from|extends|call|endcall|filter|endfilter|raw|endraw|with|endwith|do|trans|endtrans|comment|endcomment|verbatim|endverbatim|case|when|endcase|unless|endunless|assign|capture|endcapture|autoescape|endautoescape|load|spaceless)\b/,
  ld = /^-?\s*(?:if|else|end|range|with|define|block|break|continue)\b|^-?\s*\/\*/,
  cd = /^-?\s*(?:[.$]|(?:include|template|printf|quote|default|required|tpl|toYaml|print|index|env|getenv)\s)/,
  ud = /^(?:\{?[-~]?\s*[A-Za-z_.$@(]|[-~]?\s+["'\d[]|[#^/>&!]\s*[A-Za-z_.])/;
function gl(t) {
  if (!t.includes('{{') && !t.includes('<%') && !t.includes('{%') && !t.includes('<?') && !t.includes('{#'))
    return { scan: t, placeholders: [], controls: !1 };
  const e = dd(t);
  return e.length === 0
    ? { scan: t, placeholders: [], controls: !1 }
    : {
        scan: fd(t, e),
        placeholders: e.map(({ start: n, end: r, engine: s }) => ({
          kind: 'placeholder',
          start: n,
          end: r,
          engine: s,
        })),
        controls: e.some((n) => n.controls),
      };
}
function dd(t) {
  const e = [],
    n = /\{\{|\{%|\{#|<%|<\?/g;
  for (let r = n.exec(t); r !== null; r = n.exec(t)) {
    const s = hd(t, r.index, r[0]);
    s !== null && (e.push(s), (n.lastIndex = s.end));
  }
  return e;
}
function hd(t, e, n) {
  const r = t.slice(e + 2, e + 40);
  switch (n) {
    case '<%': {
      const s = _n(t, e, '%>', '<%');
      if (s < 0 || r.startsWith('%')) return null;
      const o = r.startsWith('=');
      return { start: e, end: s, engine: 'erb', prints: o, controls: !o && !r.startsWith('#') };
    }
    case '<?': {
      if (!/^(?:php\s|=)/.test(r)) return null;
      const s = t.indexOf('?>', e),
        o = s < 0 ? t.length : s + 2,
        i = r.startsWith('=');
      return { start: e, end: o, engine: 'php', prints: i, controls: !i };
    }
    case '{%': {
      if (!ad.test(r)) return null;
      const s = _n(t, e, '%}', '{%');
      return s < 0 ? null : { start: e, end: s, engine: 'jinja', prints: !1, controls: !0 };
    }
    case '{#': {
      if (!/^[-\s]/.test(r)) return null;
      const s = _n(t, e, '#}', '{#');
      return s < 0 ? null : { start: e, end: s, engine: 'jinja', prints: !1, controls: !1 };
    }
    default:
      return pd(t, e, r);
  }
}
function pd(t, e, n) {
  if (ld.test(n)) {
    const l = _n(t, e, '}}', '{{');
    return l < 0 ? null : { start: e, end: l, engine: 'go-template', prints: !1, controls: !n.includes('/*') };
  }
  if (!ud.test(n)) return null;
  const r = n.startsWith('{'),
    s = _n(t, e, r ? '}}}' : '}}', '{{', r ? 3 : 2);
  if (s < 0) return null;
  const o = t.indexOf(
    `
`,
    e,
  );
  if (o >= 0 && s > o) return null;
  const i = /^[#^/]/.test(n),
    a = i || r || /^[>&!]/.test(n) ? 'mustache' : cd.test(n) ? 'go-template' : 'jinja';
  return { start: e, end: s, engine: a, prints: !i, controls: i };
}
function _n(t, e, n, r, s = 2) {
  let o = Math.min(t.length, e + 4e3),
    i = t.slice(e + s, o),
    a = i.indexOf(r);
  a >= 0 && (o = e + s + a);
  const l = i.slice(0, o - e - s).indexOf(n);
  return l < 0 ? -1 : e + s + l + n.length;
}
function fd(t, e) {
  let n = '',
    r = 0;
  for (let s = 0; s < e.length; ) {
    let o = s;
    for (; o + 1 < e.length && ho(t.slice(e[o].end, e[o + 1].start)); ) o++;
    const i = md(t, e[s].start, e[o].end);
    for (; s <= o; s++) {
      const { start: a, end: l, prints: c } = e[s];
      (n += t.slice(r, a) + (c && !i ? '_' : ' ').repeat(l - a)), (r = l);
    }
  }
  return n + t.slice(r);
}
function md(t, e, n) {
  let r = e;
  for (; r > 0 && ho(t.charAt(r - 1)); ) r--;
  let s = n;
  for (; s < t.length && ho(t.charAt(s)); ) s++;
  return (
    (r === 0 ||
      t.charAt(r - 1) ===
        `
`) &&
    (s === t.length ||
      t.charAt(s) ===
        `
`)
  );
}
function ho(t) {
  return /^[ \t\r]*$/.test(t);
}
var mo = 34,
  xl = 39,
  rt = 92,
  Ln = 36,
  go = 37,
  Gr = 123;
function wl(t, e, n, r, s) {
  let { scan: o } = t,
    i = [],
    a = e;
  for (; a < n; ) {
    const l = o.charCodeAt(a);
    if (z(l)) {
      a++;
      continue;
    }
    const c = a,
      u = r >= 0 && i.length >= r;
    if (l === mo || l === xl) {
      a++;
      let d = !1;
      for (; a < n; ) {
        const f = o.charCodeAt(a);
        if (f === l) break;
        if (f === rt && a + 1 < n) {
          const w = o.charCodeAt(a + 1);
          (w === l || w === rt) && ((d = !0), a++);
        }
        a++;
      }
      a > n && (a = n);
      const h = a,
        p = a >= n;
      p || a++;
      const m = po(t, c, a, c + 1, h, l, d ? l : 0, u, s);
      i.push({ word: m, start: c, end: a, open: p });
    } else {
      let d = !1;
      for (; a < n; ) {
        const p = o.charCodeAt(a);
        if (z(p)) break;
        p === rt && o.charCodeAt(a + 1) === rt && a + 1 < n && ((d = !0), a++), a++;
      }
      const h = po(t, c, a, c, a, 0, d ? rt : 0, u, s);
      i.push({ word: h, start: c, end: a, open: !1 });
    }
  }
  return i;
}
function Al(t, e, n, r, s) {
  let { scan: o } = t,
    i = [],
    a = e;
  for (; i.length < 3; ) {
    for (; a < n && z(o.charCodeAt(a)); ) a++;
    if (a >= n) break;
    const l = a,
      c = o.charCodeAt(a),
      u = c === mo || c === xl ? c : 0;
    u !== 0 && a++;
    const d = a;
    for (; a < n; ) {
      const f = o.charCodeAt(a);
      if (u === 0 ? z(f) : f === u) break;
      f === rt && a + 1 < n && z(o.charCodeAt(a + 1)) && a++, a++;
    }
    const h = a,
      p = u !== 0 && a >= n;
    u !== 0 && !p && a++;
    const m = po(t, l, a, d, h, u, 0, r[i.length] ?? !1, s);
    i.push({ word: m, start: l, end: a, open: p });
  }
  return i;
}
function bl(t, e, n, r, s) {
  const o = W(t, e),
    i = $(t, n),
    a = t.map === null ? t.text.slice(e, n) : s.slice(o, i),
    l = r.includes('${') ? vl(t, e, n, 0, !1) : yo;
  return { kind: 'word', start: o, end: i, raw: a, value: r, quote: null, parts: l };
}
var yo = [];
function po(t, e, n, r, s, o, i, a, l) {
  const { text: c, scan: u } = t,
    d = c.slice(r, s),
    h = W(t, e),
    p = $(t, n),
    m = i === 0 ? d : kl(d, i),
    f = gd(u, r, s, a) ? vl(t, r, s, i, a) : yo;
  return {
    kind: 'word',
    start: h,
    end: p,
    raw: t.map !== null ? l.slice(h, p) : o === 0 ? d : c.slice(e, n),
    value: m,
    quote: o === 0 ? null : o === mo ? '"' : "'",
    parts: f,
  };
}
function kl(t, e) {
  let n = '',
    r = 0;
  for (let s = t.indexOf('\\'); s >= 0 && s + 1 < t.length; s = t.indexOf('\\', s)) {
    const o = t.charCodeAt(s + 1);
    o === rt || o === e ? ((n += t.slice(r, s)), (r = s + 1), (s += 2)) : s++;
  }
  return r === 0 ? t : n + t.slice(r);
}
function gd(t, e, n, r) {
  for (let s = e; s < n - 1; s++) {
    const o = t.charCodeAt(s);
    if (o === Ln) {
      const i = t.charCodeAt(s + 1);
      if (i === Gr || (r && fo(i))) return !0;
    } else if (o === go && r) {
      const i = t.charCodeAt(s + 1);
      if (i === Gr || fo(i)) return !0;
    }
  }
  return !1;
}
function fo(t) {
  return t >= 48 && t <= 57;
}
function vl(t, e, n, r, s) {
  let { scan: o, text: i } = t,
    a = [],
    l = e,
    c = e;
  for (; c < n - 1; ) {
    const u = o.charCodeAt(c);
    if (u !== Ln && u !== go) {
      u === rt && s && yd(o.charCodeAt(c + 1)) && !o.startsWith('${', c + 1) && c++, c++;
      continue;
    }
    let d = -1,
      h = '',
      p = o.charCodeAt(c + 1);
    if (p === Gr && (u === Ln || s)) {
      const m = wd(o, c + 2, s ? Math.min(n, c + xd) : n, s);
      if (m < 0 && !s) break;
      m >= 0 && ((h = i.slice(c + 2, m)), (d = m + 1));
    } else s && fo(p) && ((h = i.charAt(c + 1)), (d = c + 2));
    if (d < 0) {
      c++;
      continue;
    }
    c > l && a.push(yl(t, l, c, r)),
      a.push({ kind: 'variable', start: W(t, c), end: $(t, d), name: h, sigil: u === Ln ? '$' : '%' }),
      (c = d),
      (l = d);
  }
  return a.length === 0 ? yo : (n > l && a.push(yl(t, l, n, r)), a);
}
function yd(t) {
  return t === Ln || t === go;
}
var xd = 1e3;
function wd(t, e, n, r) {
  let s = 1;
  for (let o = e; o < n; o++) {
    const i = t.charCodeAt(o);
    if (i === Gr && r) s++;
    else if (i === 125 && --s === 0) return o;
  }
  return -1;
}
function yl(t, e, n, r) {
  const s = t.text.slice(e, n);
  return { kind: 'literal', start: W(t, e), end: $(t, n), value: r === 0 ? s : kl(s, r) };
}
var Ad = {
    header: 1,
    requestheader: 1,
    setenvif: 2,
    setenvifnocase: 2,
    setenvifexpr: 0,
    browsermatch: 1,
    browsermatchnocase: 1,
    if: 0,
    elseif: 0,
    require: 1,
    redirect: 0,
    redirectmatch: 1,
    aliasmatch: 1,
    scriptaliasmatch: 1,
    proxypassmatch: 1,
    proxypass: 0,
    proxyfcgisetenvif: 0,
    sethandler: 0,
    errordocument: 1,
    sslrequire: 0,
  },
  bd = [!1, !0, !0],
  kd = [!0, !1, !1],
  vd = [!1, !0, !1];
function Tl(t, e, n, r, s) {
  if (t === 'rewriterule' || t === 'rewritecond') return Td(t, e, n, r, s);
  let o = wl(e, n, r, Ad[t] ?? -1, s),
    i = o[o.length - 1],
    a = null;
  return (
    i?.open && t !== 'errordocument' && (a = so(i.word, i.word.quote ?? '"', !1)),
    { words: o.map(El), ignored: null, problem: a }
  );
}
function Td(t, e, n, r, s) {
  let o = t === 'rewriterule' ? bd : Ed(e, n) ? vd : kd,
    i = Al(e, n, r, o, s),
    a = i[i.length - 1],
    l = null,
    c = null;
  if (a?.open) c = so(a.word, a.word.quote ?? '"', i.length === 1);
  else if (a && a.end < r) {
    let u = a.end;
    for (; u < r && z(e.scan.charCodeAt(u)); ) u++;
    u < r &&
      ((l = { start: W(e, u), end: $(e, r) }),
      e.scan.charAt(u) !== '#' && (c = el(l, t === 'rewriterule' ? 'RewriteRule' : 'RewriteCond')));
  }
  return { words: i.map(El), ignored: l, problem: c };
}
function Ed(t, e) {
  return /^(?:expr|"expr"|'expr')[\t\v\f\r ]/i.test(t.scan.slice(e, e + 8));
}
function El(t) {
  return t.word;
}
var zr = class {
  document;
  body = [];
  frames;
  problems;
  skipped;
  source;
  tokens;
  tokenCount;
  budget;
  #t;
  #e;
  #s = !1;
  #o = new Map();
  #i = Number.MAX_SAFE_INTEGER;
  #r = [];
  constructor(e, n, r, s, o) {
    (this.source = e),
      (this.tokens = n),
      (this.tokenCount = n.length),
      (this.budget = 1e3 + 8 * n.length),
      (this.problems = r.problems),
      (this.skipped = r.skipped),
      (this.#t = s),
      (this.#e = o),
      (this.document = {
        kind: 'document',
        dialect: 'apache',
        start: 0,
        end: e.text.length,
        source: e,
        body: this.body,
        comments: [],
        placeholders: [],
        problems: this.problems,
        skipped: this.skipped,
      }),
      (this.frames = [
        {
          reader: 'file',
          name: '',
          lowerName: '',
          statement: null,
          body: this.body,
          head: { start: 0, end: 0 },
          hasArguments: !1,
          blank: !1,
          closedOnLine: !1,
          skippedName: '',
          suspects: [],
        },
      ]);
  }
  unbalanced(e, n) {
    if (!this.#e) {
      if (e.refused) {
        if (this.#s && !Ut(n.toLowerCase())) return;
        this.#s = !0;
      }
      this.problems.push(this.whileSkipping(e));
    }
  }
  whileSkipping(e) {
    const n = this.frames[this.#i];
    return n ? nl(e, n.head, n.name) : e;
  }
  noticeBlanks(e) {
    for (const n of this.#r) this.problems[n] = tl(this.problems[n], e);
    this.#r.length = 0;
  }
  get top() {
    return this.frames[this.frames.length - 1];
  }
  directive(e, n) {
    const r = this.#a(e, n),
      s = this.top;
    s.body.push(r);
    const o = Od(e, n);
    o !== null && s.suspects.push({ ...o, statement: r, name: e, args: n, frame: s });
  }
  openSection(e, n, r, s) {
    const o = this.#a(n, r),
      { line: i } = e,
      a = e.facts;
    (o.start = W(i, e.startOffset)), (o.opener = { start: o.start, end: $(i, e.endOffset), text: '<' });
    const l = s.endOffset > s.startOffset ? W(i, s.startOffset) : $(i, s.endOffset),
      c = $(i, s.endOffset);
    (o.block = { kind: 'block', start: l, end: c, open: { start: l, end: c }, body: [], raw: null, close: null }),
      (o.end = c),
      this.top.body.push(o);
    let u = { start: o.start, end: c },
      d = a.name;
    if (d === '' && r !== null && n.endOffset === n.startOffset) {
      const f = o.args[0];
      if (f?.kind === 'word' && f.value !== '') {
        d = f.value;
        const w = { start: o.start, end: f.start };
        this.#r.push(this.problems.length),
          this.problems.push(Ya(w, d)),
          (o.name = { ...f }),
          (o.args = o.args.slice(1));
        const g = o.args[0];
        o.rest = g && o.rest ? { start: g.start, end: o.rest.end } : null;
      }
    }
    const h = d.toLowerCase(),
      p = this.#n(h, a.holds),
      m = p === 'skipped' && a.holds === null;
    if (
      (a.hasBracket
        ? s.endOffset === s.startOffset && this.problems.push(za(u, d, c))
        : m || this.problems.push(Ga(u, d, c, Ut(h))),
      a.extra !== null)
    ) {
      const f = { start: W(i, a.extra.start), end: $(i, a.extra.end) };
      this.skipped.push(f),
        i.scan.charAt(a.extra.start) !== '#' && this.problems.push(Ha(f, d, u)),
        (o.end = f.end),
        (o.block.end = f.end);
    }
    p === 'skipped' && this.frames.length < this.#i && (this.#i = this.frames.length),
      this.push({
        reader: p,
        name: d,
        lowerName: h,
        statement: o,
        body: o.block.body,
        head: u,
        hasArguments: r !== null,
        blank: a.name !== d,
        skippedName: a.skippedName,
        closedOnLine: r !== null && Id(i, r, h),
        suspects: [],
      });
  }
  rawBody(e) {
    const { block: n } = this.top.statement;
    n.raw = { start: e.startOffset, end: e.endOffset };
  }
  closeSection(e) {
    this.closeWith(Sd(e));
  }
  closeWith(e) {
    const n = this.top;
    if (n.reader === 'skipped' && Rd(n, e)) {
      e.extra !== null && this.skipped.push(e.extra), this.pop(e.span);
      return;
    }
    if (n.reader === 'file' || !xo(n, e)) {
      this.#t.mismatch(this, e);
      return;
    }
    this.#d(n, e), n.blank && this.noticeBlanks(e.span), this.pop(e.span);
  }
  push(e) {
    this.frames.push(e);
    const n = this.#o.get(e.lowerName);
    n === void 0 ? this.#o.set(e.lowerName, [e]) : n.push(e);
  }
  drop() {
    const e = this.frames.pop();
    return (this.#o.get(e.lowerName).pop(), this.frames.length <= this.#i && (this.#i = Number.MAX_SAFE_INTEGER), e);
  }
  innermost(e) {
    const n = this.#o.get(e);
    return n?.[n.length - 1] ?? null;
  }
  pop(e) {
    const n = this.drop(),
      r = n.statement,
      s = r.block;
    s.close = e;
    let o = s.body[s.body.length - 1],
      i = Math.max(s.end, s.open.end);
    return (
      o && (i = Math.max(i, o.end)),
      s.raw && (i = Math.max(i, s.raw.end)),
      e && (i = e.end),
      (s.end = i),
      (r.end = i),
      n
    );
  }
  finish() {
    return (this.#t.endOfFile(this), this.document);
  }
  #a(e, n) {
    const { line: r } = e,
      { text: s } = this.source,
      o = bl(r, e.startOffset, e.endOffset, e.image, s),
      i = this.top.statement ?? this.document,
      a = {
        kind: 'statement',
        start: o.start,
        end: o.end,
        opener: null,
        name: o,
        operator: null,
        args: [],
        rest: null,
        block: null,
        terminator: null,
        elseOf: null,
        parent: i,
      };
    if (n !== null) {
      const l = $(r, n.endOffset);
      (a.rest = { start: W(r, n.startOffset), end: l }), (a.end = l), this.setArguments(a, n, r);
    }
    return a;
  }
  setArguments(e, n, r) {
    const s = e.name.value.toLowerCase(),
      o = Tl(s, r, n.startOffset, n.endOffset, this.source.text);
    (e.args = o.words),
      o.ignored !== null && this.skipped.push(o.ignored),
      o.problem !== null && this.top.reader !== 'skipped' && this.problems.push(o.problem);
  }
  #n(e, n) {
    return this.top.reader === 'skipped' || n === !1 ? 'skipped' : Dr(e) ? 'raw' : Ft(e) ? 'conditional' : 'plain';
  }
  #d(e, n) {
    const { token: r, extra: s } = n,
      o = r.facts,
      i = e.reader === 'conditional';
    if (e.reader === 'skipped' && o.hasBracket) {
      s !== null && this.skipped.push(s), this.unbalanced(Va(n.span, e.name, e.head), e.name);
      return;
    }
    const a = n.span.end > $(r.line, r.endOffset);
    if ((s !== null && this.skipped.push(s), a)) this.unbalanced(ja(n.span, e.name, e.head), e.name);
    else if (!o.hasBracket) this.unbalanced(Ka(n.span, e.name, e.head), e.name);
    else if (s !== null) {
      const l = this.source.text.charAt(s.start) === '#';
      (i || !l) && this.unbalanced(qa(s, e.name, i, e.head), e.name);
    } else i && !o.exact && this.unbalanced(Xa(n.span, e.name, e.head), e.name);
  }
};
function Rd(t, e) {
  return e.token.image.slice(2, -1).toLowerCase() === t.skippedName;
}
function xo(t, e) {
  return t.blank && e.name === '' ? !0 : t.lowerName === e.lowerName || Rl(t.name) || Rl(e.name);
}
function Rl(t) {
  return t.length > 3 && /\$\{[^}]*\}|\{\{|<%/.test(t);
}
function Sd(t) {
  let { line: e } = t,
    n = t.facts,
    { name: r } = n,
    s = t.endOffset;
  if (n.extra !== null && !n.hasBracket) {
    const l = e.scan.slice(n.extra.start, n.extra.end),
      c = l.indexOf('>'),
      u = c < 0 ? '' : l.slice(0, c).trim();
    c >= 0 && (r === '' ? /^\S+$/.test(u) : u === '') && (r === '' && (r = u), (s = n.extra.start + c + 1));
  }
  let o = W(e, t.startOffset),
    i = n.extra === null ? t.endOffset : n.extra.end,
    a = Math.max(s, n.extra === null ? i : n.extra.start);
  for (; a < i && z(e.scan.charCodeAt(a)); ) a++;
  return {
    name: r,
    lowerName: r.toLowerCase(),
    span: { start: o, end: $(e, s) },
    extra: a < i ? { start: W(e, a), end: $(e, i) } : null,
    line: { start: o, end: $(e, i) },
    token: t,
  };
}
function Id(t, e, n) {
  const r = t.scan.slice(e.startOffset, e.endOffset),
    s = r.indexOf('</');
  return s >= 0 && r.slice(s + 2, s + 2 + n.length).toLowerCase() === n;
}
function Od(t, e) {
  const { scan: n } = t.line,
    r = (e ?? t).endOffset,
    s = n.charCodeAt(r - 1) === 62;
  if (n.charCodeAt(t.startOffset) === 47)
    return e !== null || !s
      ? null
      : { lowerName: t.image.replace(/^\/|>$/g, '').toLowerCase(), role: 'closing', missing: '<' };
  if (!s) return null;
  const i = t.image.toLowerCase();
  return Ut(i)
    ? e === null && !$r(i)
      ? { lowerName: i, role: 'closing', missing: '</' }
      : { lowerName: i, role: 'opening', missing: '<' }
    : null;
}
var Il = { mismatch: _d, endOfFile: Ld },
  Cd = 1e3,
  Nd = 400;
function _d(t, e) {
  if (t.top.reader === 'raw') {
    t.unbalanced(no(e.span, t.top.name, e.name, t.top.head, null), ''), t.pop(e.line);
    return;
  }
  for (t.noticeBlanks(e.span); !xo(t.top, e) || t.top.reader === 'file'; ) {
    if (Ol(t, e.span) || Pd(t, e)) continue;
    const { top: n } = t,
      r = t.innermost(e.lowerName);
    if (r === null) {
      if (n.reader === 'file' || !Ud(t, e)) {
        Md(t, e) || t.unbalanced(Za(e.span, e.name), e.name), t.skipped.push(e.line);
        return;
      }
      Sl(t, e);
      return;
    }
    const s = Re(t, e.span.start);
    if (s === Re(t, n.head.start) && s !== Re(t, r.head.start)) {
      Sl(t, e);
      return;
    }
    const o = {
      start: e.line.start,
      end: e.line.start,
      text: `</${n.name}>
`,
    };
    t.unbalanced(Qa(e.span, n.name, e.name, n.head, wo(t, n) ? null : o), n.name), _l(t);
  }
  t.closeWith(e);
}
function Ld(t) {
  const { length: e } = t.source.text;
  t.frames.length > 1 && t.noticeBlanks({ start: e, end: e });
  const n = [],
    r = t.frames.findIndex((i) => i.reader === 'conditional'),
    s = r < 0 ? t.frames.length : r,
    o = { start: e, end: e };
  for (; t.top.reader !== 'file'; ) {
    if (Ol(t, o) || (t.frames.length > 1 && Dd(t))) continue;
    const { top: i } = t,
      { text: a } = t.source,
      l =
        t.frames.length === 2 && !wo(t, i) && i.reader !== 'raw'
          ? {
              start: a.length,
              end: a.length,
              text: `${
                a.endsWith(`
`)
                  ? ''
                  : `
`
              }</${i.name}>
`,
            }
          : null,
      c = Ja(
        i.head,
        i.name,
        i.reader === 'raw' || i.reader === 'skipped' || t.frames.length <= s,
        a.length,
        i.closedOnLine,
        l,
      );
    n.push({ problem: t.whileSkipping(c), name: i.name }), _l(t);
  }
  for (const { problem: i, name: a } of n.reverse()) t.unbalanced(i, a);
}
function Ol(t, e) {
  const { top: n } = t,
    r = t.frames[t.frames.length - 2];
  if (r === void 0) return !1;
  if (!n.hasArguments && r.reader !== 'file' && r.lowerName === n.lowerName && !$r(n.lowerName)) {
    const c = n.statement;
    return (
      t.drop(),
      r.body.pop(),
      t.unbalanced(Pr(n.head, r.name, '/', r.head, qr(t, e, n.head)), n.name),
      t.pop(n.head),
      Hr(t, t.top, c.block.body, 0),
      t.top.suspects.push(...n.suspects),
      !0
    );
  }
  const s = Nl(n, 'closing', n.lowerName, Re(t, n.head.start), t);
  if (s === null) return !1;
  const { statement: o } = s,
    i = n.body.lastIndexOf(o),
    a = n.body.splice(i),
    l = { start: o.start, end: o.end };
  return (t.unbalanced(Pr(l, n.name, s.missing, n.head, qr(t, e, o)), n.name), t.pop(l), Hr(t, t.top, a, 1), !0);
}
function Pd(t, e) {
  const { top: n } = t,
    r = Nl(n, 'opening', e.lowerName, Re(t, e.span.start), t);
  if (r === null) return !1;
  const { statement: s } = r,
    o = n.body.lastIndexOf(s),
    i = n.body.splice(o + 1),
    a = Fd(t, r);
  return (t.unbalanced(ro(Pl(s), a.name, s.start, qr(t, e.span, s)), e.name), t.push(a), Hr(t, a, i, 0), !0);
}
function Md(t, e) {
  const n = Cl(t, t.top, e.lowerName);
  if (n === null) return !1;
  const r = $d(t, n, e.lowerName);
  return r === null ? !1 : (t.unbalanced(ro(Pl(r), r.name.value, r.start, qr(t, e.span, r)), e.name), !0);
}
function Dd(t) {
  const { top: e } = t,
    n = Cl(t, e, e.lowerName),
    r = n?.block?.body;
  if (!n || !r) return !1;
  for (let s = r.length - 1; s >= 0 && t.budget-- > 0; s--) {
    const o = r[s],
      i = o.name.raw.toLowerCase();
    if (o.block === null && i === `/${e.lowerName}>`)
      return (
        t.unbalanced(Pr(o, e.name, '<', { start: n.start, end: n.block.open.end }, null), e.name), t.pop(null), !0
      );
  }
  return !1;
}
function Cl(t, e, n) {
  for (let r = e.body.length - 1; r >= 0 && t.budget-- > 0; r--) {
    const s = e.body[r];
    if (s.block !== null && s.name.value.toLowerCase() === n) return s;
  }
  return null;
}
function $d(t, e, n) {
  const r = e.block.body;
  for (let s = r.length - 1; s >= 0 && t.budget-- > 0; s--) {
    const o = r[s];
    if (o.block !== null || o.name.value.toLowerCase() !== n) continue;
    const i = o.args[o.args.length - 1];
    if (i?.kind === 'word' && i.raw.endsWith('>')) return o;
  }
  return null;
}
function Nl(t, e, n, r, s) {
  let o = -1;
  for (let a = t.suspects.length - 1; a >= 0 && s.budget-- > 0; a--) {
    const l = t.suspects[a];
    if (!(l.role !== e || l.lowerName !== n)) {
      if (Re(s, l.statement.start) === r) {
        o = a;
        break;
      }
      o < 0 && (o = a);
    }
  }
  if (o < 0) return null;
  const i = t.suspects[o];
  return ((t.suspects.length = o), i);
}
function Fd(t, e) {
  const { statement: n, name: r, args: s } = e,
    { line: o } = r,
    i = (s ?? r).endOffset - 1,
    a = { start: W(o, i), end: $(o, i + 1) };
  if (s !== null) {
    let u = i;
    for (; u > s.startOffset && z(o.scan.charCodeAt(u - 1)); ) u--;
    t.setArguments(n, { ...s, endOffset: u }, o),
      (n.rest = u > s.startOffset ? { start: W(o, s.startOffset), end: $(o, u) } : null);
  } else n.name = { ...n.name, end: a.start, raw: n.name.raw.slice(0, -1) };
  const l = { kind: 'block', ...a, open: a, body: [], raw: null, close: null };
  return (
    (n.block = l),
    (n.end = a.end),
    {
      reader: Ft(e.lowerName) ? 'conditional' : 'plain',
      name: n.name.value,
      lowerName: e.lowerName,
      statement: n,
      body: l.body,
      head: { start: n.start, end: a.end },
      hasArguments: s !== null,
      blank: !1,
      closedOnLine: !1,
      skippedName: e.lowerName,
      suspects: [],
    }
  );
}
function _l(t) {
  const { top: e } = t,
    n = wo(t, e) ? Ll(t, e) : e.body.length,
    r = n < e.body.length ? e.body.splice(n) : [],
    s = t.pop(null);
  Hr(t, t.top, r, 0);
  const o = new Set(r);
  for (const i of s.suspects) o.has(i.statement) && t.top.suspects.push(i);
}
function wo(t, e) {
  const n = e.body[0];
  return n === void 0 || Re(t, n.start) <= Re(t, e.head.start) ? !1 : Ll(t, e) < e.body.length;
}
function Ll(t, e) {
  const n = Re(t, e.head.start);
  for (let r = 1; r < e.body.length && t.budget-- > 0; r++) if (Re(t, e.body[r].start) <= n) return r;
  return e.body.length;
}
function Hr(t, e, n, r) {
  const s = e.statement;
  t.budget -= n.length;
  for (let o = r; o < n.length; o++) {
    const i = n[o];
    (i.parent = s ?? t.document), e.body.push(i);
  }
}
function Ud(t, e) {
  const { top: n } = t,
    r = Wd(t, e);
  return r === n.lowerName
    ? !1
    : Gd(e.lowerName, n.lowerName) <= 2 || (Ut(e.lowerName) && r !== null && t.frames.length > 2)
      ? !0
      : Re(t, e.span.start) === Re(t, n.head.start);
}
function Wd(t, e) {
  let { tokens: n, tokenCount: r } = t,
    s = Bd(t, e.token),
    o = 0;
  for (let i = s + 1; i < r && i < s + Cd; i++) {
    const a = n[i];
    if (a.tokenType === yt) o++;
    else if (a.tokenType === wt) {
      if (o === 0) return a.facts.name.toLowerCase();
      o--;
    }
  }
  return null;
}
function Bd({ tokens: t, tokenCount: e }, n) {
  let r = W(n.line, n.startOffset),
    s = 0,
    o = e - 1;
  for (; s < o; ) {
    const i = (s + o) >>> 1,
      a = t[i];
    W(a.line, a.startOffset) < r ? (s = i + 1) : (o = i);
  }
  return s;
}
function Sl(t, e) {
  const { top: n } = t,
    { line: r, startOffset: s } = e.token,
    o = e.token.facts.exact,
    i = W(r, s) + 2,
    a = o && r.map === null ? { start: i, end: i + e.name.length } : null;
  t.unbalanced(no(e.span, n.name, e.name, n.head, a), n.name),
    e.extra !== null && t.skipped.push(e.extra),
    t.pop(e.span);
}
function Re(t, e) {
  let { text: n } = t.source,
    r = e;
  for (; r > 0 && e - r < Nd; ) {
    const o = n.charCodeAt(r - 1);
    if (o !== 32 && o !== 9) break;
    r--;
  }
  let s = 0;
  for (let o = r; o < e; o++) s = n.charCodeAt(o) === 9 ? (s + 8) & -8 : s + 1;
  return s;
}
function qr(t, e, n) {
  const { lines: r } = t.source;
  return r.position(e.start).line === r.position(n.start).line ? null : e;
}
function Pl(t) {
  return { start: t.start, end: t.block?.open.end ?? t.end };
}
function Gd(t, e) {
  if (Math.abs(t.length - e.length) > 2 || t.length > 40) return 3;
  let n = Array.from({ length: e.length + 1 }, (r, s) => s);
  for (let r = 1; r <= t.length; r++) {
    const s = [r];
    for (let o = 1; o <= e.length; o++) {
      const i = t.charCodeAt(r - 1) === e.charCodeAt(o - 1) ? 0 : 1;
      s.push(Math.min(n[o] + 1, s[o - 1] + 1, n[o - 1] + i));
    }
    n = s;
  }
  return n[e.length];
}
var Wt;
function Dl(t, e) {
  const { text: n } = t,
    r = gl(n),
    s = ul({
      text: n,
      scan: r.scan,
      maxLine: e.flavour === 'htaccess' ? 8192 : 16 * 1024 * 1024,
      condition: e.condition ?? null,
    });
  Wt ??= new Lr();
  const o = new zr(t, s.tokens, s, Il, r.controls);
  (Wt.actions = o), (Wt.input = s.tokens), Wt.file(), (Wt.actions = null), (Wt.input = []);
  const i = o.finish();
  return ((i.comments = s.comments), (i.placeholders = r.placeholders), o.problems.sort(Ml), o.skipped.sort(Ml), i);
}
function Ml(t, e) {
  return t.start - e.start || t.end - e.end;
}
0 && (module.exports = { apacheKnowledge, lowerApache, parseApache });
