var Ha = Object.create;
var Cn = Object.defineProperty;
var qa = Object.getOwnPropertyDescriptor;
var za = Object.getOwnPropertyNames;
var ja = Object.getPrototypeOf,
  Xa = Object.prototype.hasOwnProperty;
var Ya = (n, e) => () => {
    try {
      return (e || n((e = { exports: {} }).exports, e), e.exports);
    } catch (t) {
      throw ((e = 0), t);
    }
  },
  Qa = (n, e) => {
    for (var t in e) Cn(n, t, { get: e[t], enumerable: !0 });
  },
  li = (n, e, t, r) => {
    if ((e && typeof e == 'object') || typeof e == 'function')
      for (const s of za(e))
        !Xa.call(n, s) && s !== t && Cn(n, s, { get: () => e[s], enumerable: !(r = qa(e, s)) || r.enumerable });
    return n;
  };
var Za = (n, e, t) => (
    (t = n != null ? Ha(ja(n)) : {}),
    li(e || !n || !n.__esModule ? Cn(t, 'default', { value: n, enumerable: !0 }) : t, n)
  ),
  Ja = (n) => li(Cn({}, '__esModule', { value: !0 }), n);
var di = Ya((hi) => {
  var el;
  Object.defineProperty(hi, 'lighttpdKeys', {
    enumerable: !0,
    get: () => (el ??= require('node:fs').readFileSync(__dirname + '/lighttpd-keys.txt', 'latin1')),
  });
});
var Pu = {};
Qa(Pu, { lighttpdKnowledge: () => mi, lowerLighttpd: () => Jr, parseLighttpd: () => ri });
module.exports = Ja(Pu);
function ci(n, e, t = (r) => r) {
  const r = new Map();
  for (const i of n.split(`
`)) {
    const o = t(i.slice(0, i.indexOf('	'))),
      a = r.get(o);
    a ? a.push(i) : r.set(o, [i]);
  }
  const s = new Map();
  return {
    get(i) {
      let o = t(i),
        a = s.get(o);
      return (a || ((a = (r.get(o) ?? []).map((l) => e(l.split('	')))), s.set(o, a)), a);
    },
    names: () => r.keys(),
  };
}
function Oe(n, e) {
  const t = n[e];
  return t === void 0 || t === '-' ? null : t;
}
function ui(n, e, t = ',') {
  return Oe(n, e)?.split(t) ?? [];
}
var pi = Za(di(), 1),
  fi;
function tl() {
  return ((fi ??= ci(pi.lighttpdKeys, nl)), fi);
}
function nl(n) {
  return {
    name: n[0],
    modules: ui(n, 1),
    type: Oe(n, 2),
    scope: Oe(n, 3),
    since: Oe(n, 4),
    deprecatedSince: Oe(n, 5),
    removedIn: Oe(n, 6),
    lastIn: Oe(n, 7),
    replacement: Oe(n, 8),
    aliasOf: Oe(n, 9),
  };
}
var rl = new Map([
  ['allow-x-send-file', 'bool'],
  ['bin-copy-environment', 'list-of-strings'],
  ['bin-environment', 'map-of-strings'],
  ['bin-path', 'string'],
  ['broken-scriptfilename', 'bool'],
  ['check-local', 'bool'],
  ['connect-timeout', 'int'],
  ['disable-time', 'short'],
  ['docroot', 'string'],
  ['fix-root-scriptname', 'bool'],
  ['host', 'string'],
  ['idle-timeout', 'short'],
  ['kill-signal', 'short'],
  ['listen-backlog', 'int'],
  ['max-load-per-proc', 'short'],
  ['max-procs', 'short'],
  ['min-procs', 'short'],
  ['mode', 'string'],
  ['port', 'short'],
  ['read-timeout', 'int'],
  ['socket', 'string'],
  ['strip-request-uri', 'string'],
  ['tcp-fin-propagate', 'bool'],
  ['upgrade', 'bool'],
  ['write-timeout', 'int'],
  ['x-sendfile', 'bool'],
  ['x-sendfile-docroot', 'list-of-strings'],
]);
function mi() {
  return { dialect: 'lighttpd', keys: tl(), hostOptions: rl };
}
function Wt(n) {
  const e = n.split('.');
  return e.length === 4 && e.every((t) => /^(?:0|[1-9]\d{0,2})$/.test(t) && Number(t) <= 255);
}
function sl(n) {
  let e = n,
    t = e.slice(e.lastIndexOf(':') + 1);
  if (t.includes('.')) {
    if (!Wt(t)) return null;
    const [u, d, f, p] = t.split('.').map(Number);
    e = `${e.slice(0, e.length - t.length)}${((u << 8) | d).toString(16)}:${((f << 8) | p).toString(16)}`;
  }
  const r = e.split('::');
  if (r.length > 2) return null;
  const s = (u) => (u === '' ? [] : u.split(':')),
    i = s(r[0]),
    o = r.length === 2 ? s(r[1]) : [],
    a = 8 - i.length - o.length;
  if (r.length === 2 ? a < 1 : a !== 0) return null;
  const l = [...i, ...new Array(a).fill('0'), ...o];
  return l.every((u) => /^[0-9a-fA-F]{1,4}$/.test(u)) ? l.map((u) => Number.parseInt(u, 16)) : null;
}
function mt(n) {
  const e = sl(n);
  if (!e) return null;
  const t = e.slice(0, 5).every((a) => a === 0),
    r = () => `${e[6] >> 8}.${e[6] & 255}.${e[7] >> 8}.${e[7] & 255}`;
  if (t && e[5] === 65535) return `::ffff:${r()}`;
  if (t && e[5] === 0 && e[6] !== 0) return `::${r()}`;
  let s = -1,
    i = 1;
  for (let a = 0; a < 8; a++) {
    let l = a;
    for (; l < 8 && e[l] === 0; ) l++;
    l - a > i && ((s = a), (i = l - a)), l > a && (a = l);
  }
  const o = e.map((a) => a.toString(16));
  return s < 0 ? o.join(':') : `${o.slice(0, s).join(':')}::${o.slice(s + i).join(':')}`;
}
var gi = {
  url: ['url', null],
  host: ['host', null],
  referer: ['header', 'referer'],
  useragent: ['header', 'user-agent'],
  'user-agent': ['header', 'user-agent'],
  language: ['header', 'accept-language'],
  cookie: ['header', 'cookie'],
  remoteip: ['remote-ip', null],
  'remote-ip': ['remote-ip', null],
  querystring: ['querystring', null],
  'query-string': ['querystring', null],
  'request-method': ['request-method', null],
  scheme: ['scheme', null],
};
function yi(n) {
  const e = /^\$([A-Za-z_][\w.-]*)\["((?:[^"\\]|\\.)*)"\]$/s.exec(n);
  if (!e) return null;
  const t = e[2];
  switch (e[1]) {
    case 'REQUEST_HEADER':
      return { field: 'header', header: t.toLowerCase() };
    case 'SERVER':
      return t === 'socket' ? { field: 'socket', header: null } : null;
    case 'HTTP': {
      const r = Object.hasOwn(gi, t) ? gi[t] : void 0;
      return r ? { field: r[0], header: r[1] } : null;
    }
    default:
      return null;
  }
}
var In = /[\\^$.|?*+()[\]{}]/;
function Gr(n) {
  const e = { operator: '=~', text: n };
  if (n.endsWith('$')) {
    const t = n.slice(0, -1);
    if (t.startsWith('\\.')) {
      const r = t.slice(1);
      return In.test(r.slice(1)) ? e : { operator: '=$', text: r };
    }
    return t.startsWith('^')
      ? In.test(t.slice(1))
        ? e
        : { operator: '==', text: t.slice(1) }
      : In.test(t)
        ? e
        : { operator: '=$', text: t };
  }
  return n.startsWith('^') ? (In.test(n.slice(1)) ? e : { operator: '=^', text: n.slice(1) }) : e;
}
function Ln(n, e) {
  let t = n,
    r = '';
  if (n.startsWith('[')) {
    const i = n.indexOf(']');
    if (i < 2) return null;
    const o = mt(n.slice(1, i).replace(/%.*$/, ''));
    if (o === null) return null;
    const a = n.slice(i + 1);
    if (a !== '' && !a.startsWith(':')) return null;
    r = a.slice(1);
    const l = /%.*$/.exec(n.slice(1, i));
    t = `[${o}${l ? l[0] : ''}]`;
  } else {
    const i = n.indexOf(':');
    if (i === 0) return null;
    i > 0 && ((t = n.slice(0, i)), (r = n.slice(i + 1)));
  }
  if (r === '') return t;
  const s = il(r);
  return s === null || s <= 0 || s > 65535 ? null : s === e ? t : `${t}:${s}`;
}
function il(n) {
  const e = /^[ \t\n\v\f\r]*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.exec(n);
  if (!e) return null;
  const t = e[2],
    r = /^0[xX]/.test(t) ? Number.parseInt(t, 16) : t.startsWith('0') ? Number.parseInt(t, 8) : Number(t);
  return e[1] === '-' ? -r : r;
}
function Nn(n) {
  let e = n.indexOf('/'),
    t = e < 0 ? n : n.slice(0, e),
    r = 0;
  if (e >= 0) {
    const s = n.slice(e + 1);
    if (!/^\d+$/.test(s) || ((r = Number(s)), r === 0)) return null;
  }
  if (t.includes(':')) {
    const s = mt(t.replace(/^\[(.*)\]$/, '$1'));
    return s !== null && r <= 128 ? { family: 6, address: s, bits: r } : null;
  }
  return Wt(t) && r <= 32 ? { family: 4, address: t, bits: r } : null;
}
function Vr(n) {
  const e = [];
  for (let t = n; t; t = t.parent) t.condition && e.push(t.condition);
  return e.reverse();
}
function _n(n, e) {
  for (let t = n; t; t = t.parent) if (t === e) return !0;
  return !1;
}
function F(n, e) {
  return { kind: 'unknown', because: n, place: e };
}
function xi(n) {
  return { kind: 'list', items: [], place: n, parts: [n], keys: null };
}
function gt(n, e) {
  switch (n.kind) {
    case 'string':
      return { kind: 'string', text: n.text, place: e, pieces: n.pieces };
    case 'integer':
      return { kind: 'integer', value: n.value, place: e };
    case 'list':
      return { kind: 'list', items: [...n.items], place: e, parts: [...n.parts], keys: null };
    case 'unknown':
      return n;
  }
}
function Pn(n) {
  if (n.keys) return n.keys;
  const e = new Map();
  for (const t of n.items) typeof t.key == 'string' && !e.has(t.key) && e.set(t.key, t);
  return ((n.keys = e), e);
}
function ll(n, e) {
  return n.kind === 'string' && e.kind === 'string'
    ? n.text === e.text
    : n.kind === 'integer' && e.kind === 'integer' && n.value === e.value;
}
function Mn(n, e, t) {
  if (n.kind === 'unknown') return n;
  if (e.kind === 'unknown') return e;
  if (n.kind === 'list' && e.kind === 'list') {
    const r = n,
      s = Pn(r);
    for (const i of e.items) {
      if (typeof i.key == 'string') {
        const o = s.get(i.key);
        if (o) {
          if (ll(o.value, i.value)) continue;
          return { code: 'duplicate-key', first: o, second: i };
        }
        s.set(i.key, i);
      }
      r.items.push(i);
    }
    return (r.parts.push(...e.parts), { ...r, place: t });
  }
  return n.kind === 'list' || e.kind === 'list'
    ? { code: 'type-mismatch' }
    : n.kind === 'integer' && e.kind === 'integer'
      ? { kind: 'integer', value: (n.value + e.value) | 0, place: t }
      : { kind: 'string', text: Je(n) + Je(e), place: t, pieces: [...ki(n), ...ki(e)] };
}
function Je(n) {
  return n.kind === 'string' ? n.text : String(n.value);
}
function ki(n) {
  return n.kind === 'string' ? n.pieces : [{ text: String(n.value), place: n.place }];
}
function Fn(n) {
  return 'code' in n;
}
var cl = new Set(['enable', 'enabled', 'true', '1']),
  ul = new Set(['disable', 'disabled', 'false', '0']);
function de(n) {
  if (n.kind === 'unknown') return n;
  if (n.kind === 'integer') return n.value !== 0;
  if (n.kind === 'list') return null;
  const e = n.text.toLowerCase();
  return cl.has(e) ? !0 : ul.has(e) ? !1 : null;
}
function et(n) {
  if (n.kind === 'unknown') return n;
  if (n.kind === 'integer') return n.value & 65535;
  if (n.kind === 'list' || !/^[ \t\n\v\f\r]*[+-]?\d+$/.test(n.text)) return null;
  const e = Number(n.text);
  return e >= 0 && e <= 65535 ? e : null;
}
function Kt(n) {
  return n.kind === 'unknown' ? n : n.kind === 'list' ? null : Je(n);
}
function fe(n, e) {
  return { source: n, start: e.start, end: e.end };
}
function Kr(n, e) {
  let { source: t } = e,
    r = [],
    s = n,
    i = null;
  for (;;) {
    if (s) {
      const l = fe(t, s);
      switch (s.kind) {
        case 'word':
          s.quote === null
            ? (i = gt(e.lookup(s.value, l), l))
            : (i = { kind: 'string', text: s.value, place: l, pieces: [{ text: s.value, place: l }] });
          break;
        case 'number':
          i = { kind: 'integer', value: s.value, place: l };
          break;
        case 'concat':
          r.push({ kind: 'concat', place: l, operands: s.operands, next: 0, sum: null }), (i = null);
          break;
        case 'list':
          r.push({ kind: 'list', node: s, list: xi(l), next: 0, stage: 'key', key: null }), (i = null);
          break;
      }
      s = null;
    }
    const o = r[r.length - 1];
    if (!o) return i ?? Wr(fe(t, n));
    if (o.kind === 'concat') {
      i && (o.sum = hl(o, i, e)), (i = null);
      const l = o.operands[o.next++];
      l ? (s = l) : (r.pop(), (i = o.sum ?? Wr(o.place)));
      continue;
    }
    if (i) {
      if (o.stage === 'key') {
        (o.key = dl(i, e)), (o.stage = 'value');
        const l = o.node.entries[o.next].value;
        if (l) {
          (s = l), (i = null);
          continue;
        }
        i = Wr(fe(t, o.node.entries[o.next]));
      }
      fl(o, o.node.entries[o.next], i, e), o.next++, (i = null);
    }
    const a = o.node.entries[o.next];
    if (!a) {
      r.pop(), (i = o.list);
      continue;
    }
    (o.key = null), a.key ? ((o.stage = 'key'), (s = a.key)) : ((o.stage = 'value'), (s = a.value), s || o.next++);
  }
}
function hl(n, e, t) {
  if (!n.sum) return gt(e, n.place);
  const r = Mn(n.sum, e, n.place);
  return Fn(r) ? t.mergeProblem(r, n.place) : r;
}
function dl(n, e) {
  return n.kind === 'unknown' ? n : n.kind === 'list' ? e.notString(n.place) : Je(n);
}
function fl(n, e, t, r) {
  const s = fe(r.source, e),
    i = e.key ? fe(r.source, e.key) : null,
    o = { key: n.key, keyPlace: i, place: s, value: t };
  if (typeof n.key == 'string') {
    const a = Pn(n.list),
      l = a.get(n.key);
    if (l) {
      r.duplicateKey(n.key, l.keyPlace ?? l.place, i ?? s);
      return;
    }
    a.set(n.key, o);
  }
  n.list.items.push(o);
}
function Wr(n) {
  return { kind: 'unknown', because: 'the value is incomplete', place: n };
}
var pl = new Set(['mod_proxy', 'mod_ajp13', 'mod_sockproxy', 'mod_wstunnel']),
  ml = [
    'check-local',
    'broken-scriptfilename',
    'fix-root-scriptname',
    'allow-x-send-file',
    'x-sendfile',
    'tcp-fin-propagate',
  ],
  gl = ['port', 'kill-signal', 'min-procs', 'max-procs', 'max-load-per-proc', 'idle-timeout', 'disable-time'],
  yl = ['host', 'socket', 'bin-path', 'mode', 'docroot', 'strip-request-uri'];
function bi(n, e, t) {
  let r = new Map(),
    s = null;
  for (const g of e.items) {
    if (typeof g.key != 'string') {
      g.key === null && (s ??= 'an option of the back end has no key');
      continue;
    }
    const k = g.keyPlace ?? g.place;
    r.set(g.key, { name: g.key, namePlace: k, value: g.value, place: g.place });
  }
  s ??= kl(r);
  const i = (g) => {
      const k = r.get(g),
        R = k ? Kt(k.value) : null;
      return R === '' ? null : R;
    },
    o = (g) => {
      const k = r.get(g);
      return k ? de(k.value) : null;
    },
    a = o('check-local'),
    l = i('mode'),
    u = i('bin-path'),
    { address: d, written: f, problem: p } = xl(r, i, u, n.place),
    m = i('strip-request-uri');
  return {
    label: typeof n.key == 'string' ? n.key : null,
    place: n.place,
    options: r,
    refused: s ?? p,
    address: d,
    written: f,
    binPath: u,
    checkLocal: a,
    checksLocal: pl.has(t) ? !1 : (a ?? !0),
    fixRootScriptname: o('fix-root-scriptname') ?? !1,
    brokenScriptfilename: o('broken-scriptfilename') ?? !1,
    stripRequestUri: typeof m == 'string' ? m.replace(/\/$/, '') : m,
    docroot: i('docroot'),
    authorizer: l !== null && typeof l != 'string' ? l : l === 'authorizer',
  };
}
function kl(n) {
  for (const e of ml) {
    const t = n.get(e);
    if (t && de(t.value) === null) return `"${e}" must be "enable" or "disable"`;
  }
  for (const e of gl) {
    const t = n.get(e);
    if (t && et(t.value) === null) return `"${e}" must be a number from 0 to 65535`;
  }
  for (const e of yl) {
    const t = n.get(e)?.value.kind;
    if (t === 'list' || t === 'integer') return `"${e}" must be a string`;
  }
  return null;
}
function xl(n, e, t, r) {
  const s = e('host'),
    i = e('socket'),
    o = n.get('port'),
    a = o ? et(o.value) : null,
    l = [s, i, a].find((m) => typeof m == 'object' && m !== null);
  if (l) return { address: l, written: '', problem: null };
  if (i !== null && (s !== null || (a !== null && a !== 0))) {
    const m = 'either "socket" or "host" and "port" may be given, not both';
    return { address: F(m, r), written: i, problem: m };
  }
  const u = i ?? (typeof s == 'string' && s.startsWith('/') ? s : null);
  if (typeof u == 'string') {
    const m = bl(u) + 1 > 106 ? 'the path of the socket is too long' : null;
    return { address: { kind: 'unix', path: u }, written: `unix:${u}`, problem: m };
  }
  if (s === null && t === null) {
    const m = '"host", "socket" or "bin-path" must be given';
    return { address: F(m, r), written: '', problem: m };
  }
  const d = s ?? '127.0.0.1',
    f = a || 80,
    p = d.includes(':') ? `[${d}]:${f}` : `${d}:${f}`;
  return { address: Ht(d, f), written: p, problem: null };
}
function Ht(n, e) {
  if (Wt(n)) return { kind: 'inet', family: 4, host: n, wildcard: n === '0.0.0.0', port: e };
  const t = mt(n);
  return t !== null
    ? { kind: 'inet', family: 6, host: t, wildcard: t === '::', port: e }
    : { kind: 'name', host: n, port: e };
}
function bl(n) {
  let e = 0;
  for (const t of n) {
    const r = t.codePointAt(0);
    e += r < 128 ? 1 : r < 2048 ? 2 : r < 65536 ? 3 : 4;
  }
  return e;
}
var yt = [
  { module: 'mod_fastcgi', key: 'fastcgi.server', protocol: 'fastcgi' },
  { module: 'mod_scgi', key: 'scgi.server', protocol: 'scgi' },
  { module: 'mod_proxy', key: 'proxy.server', protocol: 'http' },
  { module: 'mod_ajp13', key: 'ajp13.server', protocol: 'ajp' },
  { module: 'mod_sockproxy', key: 'sockproxy.server', protocol: 'http' },
  { module: 'mod_wstunnel', key: 'wstunnel.server', protocol: 'http' },
];
function Hr(n) {
  const { key: e, context: t } = n;
  return { key: e, setting: n, context: t, conditions: Vr(t), place: n.assignments[0].place };
}
function Pe(n) {
  let e = [],
    t = null;
  if (n.value.kind === 'list')
    for (const r of n.value.items)
      if (r.key === null) t ??= `${n.key} must be a list of key => string`;
      else if (r.value.kind === 'list' || r.value.kind === 'integer') t ??= `${n.key} must be a list of key => string`;
      else {
        const s = r.value.kind === 'string' ? r.value.text : r.value,
          i = r.value.place ?? r.place;
        e.push({ key: r.key, keyPlace: r.keyPlace ?? r.place, text: s, textPlace: i, place: r.place });
      }
  else n.value.kind !== 'unknown' && (t = `${n.key} must be a list`);
  return { ...Hr(n), entries: e, refused: t };
}
function qt(n) {
  let e = [],
    t = null;
  if (n.value.kind === 'list')
    for (const r of n.value.items)
      r.key !== null || r.value.kind === 'list' || r.value.kind === 'integer'
        ? (t ??= `${n.key} must be a list of strings`)
        : e.push({ text: r.value.kind === 'string' ? r.value.text : r.value, place: r.place });
  else n.value.kind !== 'unknown' && (t = `${n.key} must be a list`);
  return { ...Hr(n), names: e, refused: t };
}
function zt(n, e, t) {
  const r = [],
    s = { ...Hr(n), module: e, protocol: t, entries: r, refused: null };
  if (n.value.kind === 'list')
    for (const i of n.value.items) {
      if (i.key === null || (i.value.kind !== 'list' && i.value.kind !== 'unknown')) {
        s.refused ??= `${n.key} must be a list of key => list`;
        continue;
      }
      const o = [];
      for (const a of i.value.kind === 'list' ? i.value.items : [])
        if (a.value.kind === 'list') {
          const l = bi(a, a.value, e);
          (s.refused ??= l.refused ?? El(l, e, n.key)), o.push(l);
        } else
          a.value.kind !== 'unknown' &&
            (s.refused ??= 'a back end must be a list of options: ( "host" => ..., "port" => ... )');
      r.push(Tl(s, i, o));
    }
  else n.value.kind !== 'unknown' && (s.refused = `${n.key} must be a list`);
  return s;
}
function El(n, e, t) {
  return n.authorizer !== !0 || (e !== 'mod_proxy' && e !== 'mod_wstunnel')
    ? null
    : `${t} may have no back end with "mode" => "authorizer"`;
}
function Tl(n, e, t) {
  const r = e.key,
    s = typeof r != 'string' ? 'unknown' : r.startsWith('/') ? 'prefix' : 'suffix';
  return {
    table: n,
    match: r,
    kind: s,
    matchPlace: e.keyPlace ?? e.place,
    place: e.place,
    hosts: t,
    backend: Sl(n.protocol, e, t),
  };
}
function Sl(n, e, t) {
  const r = t.find((s) => s.binPath !== null);
  return {
    protocol: n,
    name: t.find((s) => s.label !== null)?.label ?? null,
    endpoints: t.map(({ address: s, written: i, place: o }) => ({ address: s, written: i, place: o })),
    spawn: r && typeof r.binPath == 'string' ? { command: r.binPath, place: r.options.get('bin-path').place } : null,
    place: t[0]?.place ?? e.place,
  };
}
function tt(n) {
  return n ? Kt(n.value) : null;
}
function Ti(n, e) {
  const { global: t } = n,
    r = Si(t),
    s = [],
    i = new Set(),
    o = (k) => {
      const R = wi(k.address);
      if (R !== null) {
        if (i.has(R)) return;
        i.add(R);
      }
      s.push(k);
    };
  for (const k of n.contexts) {
    const { condition: R } = k;
    if (R?.kind !== 'test' || R.field !== 'socket' || R.operator !== '==') continue;
    const { text: x } = R.written,
      b = Un(x, k, t, R.valuePlace);
    o(Ei(b, typeof x == 'string' ? x : '', R.place, k, t));
  }
  const a = t.settings.get('server.bind'),
    l = t.settings.get('server.port'),
    u = tt(a) ?? '',
    d = typeof u != 'string' ? u : typeof r != 'number' ? r : /^[/\\]/.test(u) ? u : `${u}:${r}`,
    f = a ?? l,
    p = f ? f.assignments[0].place : { source: e, start: 0, end: 0 },
    m = Un(d, t, t, p),
    g = Ei(m, typeof d == 'string' ? d : '', p, t, t);
  return (o({ ...g, directive: f ? f.assignments[0].directive : null }), { sockets: s, port: r });
}
function Si(n) {
  const { settings: e } = n,
    t = e.get('server.port'),
    r = t ? et(t.value) : null;
  if (r !== null && r !== 0) return r;
  const s = e.get('ssl.engine'),
    i = s ? de(s.value) : !1;
  return typeof i == 'object' && i !== null ? i : i ? 443 : 80;
}
function Un(n, e, t, r) {
  if (typeof n != 'string') return n;
  if (n === '') return F('the address is empty', r);
  if (/^[/\\]/.test(n)) return { kind: 'unix', path: n };
  let s,
    i = Si(t),
    o = '',
    a = $n('server.use-ipv6', e, t) === !0;
  if (n.startsWith('[')) {
    const l = n.indexOf(']');
    if (l < 0) return F('the address has no closing bracket', r);
    (a = !0), (s = n.slice(1, l)), (o = n.slice(l + 1));
  } else {
    const l = n.lastIndexOf(':');
    (s = l < 0 ? n : n.slice(0, l)), (o = l < 0 ? '' : n.slice(l));
  }
  return o.startsWith(':') && ((i = Number.parseInt(o.slice(1), 10)), !(i > 0 && i <= 65535))
    ? F('the port is out of range', r)
    : typeof i != 'number'
      ? i
      : s === '*'
        ? Ht('0.0.0.0', i)
        : s === ''
          ? Ht(a ? '::' : '0.0.0.0', i)
          : Ht(s, i);
}
function Ei(n, e, t, r, s) {
  return {
    address: n,
    written: e,
    place: t,
    directive: r.blocks[0] ?? null,
    tls: $n('ssl.engine', r, s) === !0,
    isDefault: !1,
    dualStack: wl(n, r, s),
    udp: !1,
    context: r,
  };
}
function wl(n, e, t) {
  if (n.kind !== 'inet' || n.family !== 6) return null;
  const r = $n('server.v4mapped', e, t);
  return r !== null ? r : $n('server.set-v6only', e, t) === !1 ? null : !1;
}
function $n(n, e, t) {
  const r = e.settings.get(n) ?? t.settings.get(n),
    s = r ? de(r.value) : null;
  return typeof s == 'boolean' ? s : null;
}
function wi(n) {
  switch (n.kind) {
    case 'inet':
      return n.family === 6 ? `[${n.host}]:${n.port}` : `${n.host}:${n.port}`;
    case 'name':
      return `${n.host}:${n.port}`;
    case 'unix':
      return n.path;
    case 'unknown':
      return null;
  }
}
function qr(n) {
  return n.kind === 'name' ? null : wi(n);
}
var Ri = { '==': '!=', '!=': '==', '=~': '!~', '!~': '=~', '=^': '!^', '=$': '!$' };
function jr(n) {
  return new zr(n).run();
}
var zr = class {
  #e;
  #n = [];
  #s = new Map();
  #t = [];
  #i = new Map();
  #o = new Map();
  #r = new Map();
  #c;
  constructor(e) {
    (this.#e = e), (this.#c = this.#d('global', null, null)), this.#s.set('global', this.#c);
  }
  run() {
    const e = [this.#l(this.#e.roots, this.#c, !1, null)];
    for (; e.length > 0; ) {
      const t = e[e.length - 1],
        r = t.directives[t.next++];
      if (!r) {
        e.pop(), t.closes && this.#R(t.closes);
        continue;
      }
      this.#i.set(r, t.context);
      const s = this.#h(r, t);
      s && e.push(s);
    }
    return this.#S();
  }
  #l(e, t, r, s) {
    return { directives: e, next: 0, context: t, inGlobalBlock: r, closes: s };
  }
  #S() {
    for (const t of this.#t) this.#b(t);
    const e = new Map();
    for (const t of this.#t)
      for (const r of t.settings.values()) {
        const s = e.get(r.key);
        s ? s.push(r) : e.set(r.key, [r]);
      }
    return {
      global: this.#c,
      contexts: this.#t,
      byKey: e,
      problems: this.#n,
      contextOf: (t) => this.#i.get(t) ?? this.#c,
      opened: (t) => this.#o.get(t),
    };
  }
  #b(e) {
    const { condition: t } = e;
    if (t?.kind !== 'test' || t.field !== 'socket' || !/^[=!]=$/.test(t.operator) || typeof t.text != 'string') return;
    const r = Un(t.text, e, this.#c, t.valuePlace),
      s = qr(r) ?? F('the name of the host is resolved when the server starts', t.valuePlace);
    e.condition = { ...t, text: s };
  }
  #d(e, t, r) {
    const s = {
      index: this.#t.length,
      key: e,
      parent: t,
      condition: r,
      previous: null,
      next: null,
      children: [],
      blocks: [],
      settings: new Map(),
    };
    return (this.#t.push(s), t?.children.push(s), s);
  }
  #h(e, t) {
    const { statement: r, source: s } = e,
      i = r.name.value;
    if (r.block)
      return i === 'global'
        ? this.#l(e.children, this.#c, !0, null)
        : i.startsWith('$')
          ? this.#g(e, t)
          : i === 'else'
            ? this.#y(e, t)
            : this.#l(e.children, t.context, t.inGlobalBlock, null);
    const o = r.operator?.text,
      a = r.args[0];
    return (a && (o === '=' || o === ':=' || o === '+=') && this.#w(e, t.context, o, a, fe(s, r.name)), null);
  }
  #g(e, t) {
    const { statement: r, source: s } = e,
      i = fe(s, { start: r.name.start, end: r.args[0]?.end ?? r.name.end }),
      o = fe(s, r.name);
    t.inGlobalBlock && this.#f('condition-in-global', 'a condition may not stand inside a global { } block', o, null);
    const a = yi(r.name.value);
    a || this.#f('unknown-field', `lighttpd knows no condition field ${r.name.value}`, o, null);
    const l = r.args[0],
      u = r.operator?.text;
    if (!a || !l || !u || !(u in Ri)) {
      const y = this.#d(`broken ${this.#t.length}`, t.context, {
        kind: 'test',
        field: a?.field ?? 'header',
        header: a?.header ?? null,
        operator: '==',
        text: F('the condition is not one that lighttpd reads', i),
        written: { field: r.name.value, operator: '==', text: '' },
        place: i,
        valuePlace: i,
        elseIf: !1,
      });
      return this.#m(y, e, t);
    }
    let d = fe(s, l),
      f = Kr(l, this.#x(t.context, e)),
      p;
    f.kind === 'unknown' ? (p = f) : f.kind === 'string' ? (p = f.text) : (p = this.#O(d));
    let m = r.opener !== null && /^else\s+if$/.test(r.opener.text),
      g = typeof p == 'string' && u === '=~' && a.field !== 'socket' ? Gr(p) : { operator: u, text: p },
      k = typeof p == 'string' ? g.text : `unknown ${s.slice(l)}`,
      R = `${t.context.key} / ${r.name.value} ${g.operator} "${k}"`,
      x = this.#s.get(R),
      b = x === void 0;
    if (!x) {
      const y = {
        kind: 'test',
        field: a.field,
        header: a.header,
        operator: g.operator,
        text: this.#T(a.field, g.operator, g.text, d),
        written: { field: r.name.value, operator: u, text: p },
        place: i,
        valuePlace: d,
        elseIf: m,
      };
      (x = this.#d(R, t.context, y)), this.#s.set(R, x);
    }
    return (r.elseOf && this.#u(e, x, b), this.#m(x, e, t));
  }
  #y(e, t) {
    const { statement: r, source: s } = e;
    if (!r.elseOf) return this.#l(e.children, t.context, t.inGlobalBlock, null);
    const i = fe(s, r.name),
      o = `${t.context.key} / else_tmp_token`,
      a = this.#d(o, t.context, { kind: 'else', place: i });
    return (this.#s.set(o, a), this.#u(e, a, !0), this.#m(a, e, t), this.#l(e.children, a, t.inGlobalBlock, a));
  }
  #m(e, t, r) {
    return (
      e.blocks.push(t), this.#o.set(t, e), this.#r.set(t.statement, e), this.#l(t.children, e, r.inGlobalBlock, null)
    );
  }
  #u(e, t, r) {
    const s = this.#r.get(e.statement.elseOf),
      i = fe(e.source, e.statement.name);
    if (!s) return;
    const o = s.blocks[0] ? fe(s.blocks[0].source, s.blocks[0].statement.name) : null;
    if (s.condition?.kind === 'else') {
      this.#f('unreachable-else', 'nothing can follow the else that catches all', i, o);
      return;
    }
    if (!r && s.index >= t.index) {
      this.#f('unreachable-else', 'the same condition stands before this else', i, o);
      return;
    }
    (t.previous = s), (s.next = t);
  }
  #R(e) {
    this.#s.get(e.key) === e && this.#s.delete(e.key);
    const t = e.previous,
      r = t?.condition;
    if (!t || r?.kind !== 'test') return;
    const s = t.key.lastIndexOf(` ${r.operator} "`),
      i = `${t.key.slice(0, s)} ${Ri[r.operator]}${t.key.slice(s + 3)}`,
      o = this.#s.get(i);
    if (o) {
      const { place: a } = e.condition,
        l = o.condition?.place ?? null;
      this.#f('unreachable-else', 'the negated condition of this else stands before it', a, l);
      return;
    }
    (e.key = i), this.#s.set(i, e);
  }
  #T(e, t, r, s) {
    if (typeof r != 'string' || t === '=~' || t === '!~') return r;
    const i = () => (
      this.#f('invalid-address', `lighttpd refuses "${r}" as an address`, s, null), F('the address is refused', s)
    );
    switch (e) {
      case 'host':
        return Ln(r, 0) ?? i();
      case 'remote-ip': {
        if (r.startsWith('/') || Nn(r)) return r;
        const o = r.replace(/\/.*$/s, '');
        return (r.includes('/') && Nn(o) !== null) || o.includes(':') ? F('lighttpd cannot read the address', s) : i();
      }
      case 'socket':
        return /^(?::|\[\]|[/\\])/.test(r) ? r : (Ln(r, 0) ?? i());
      default:
        return r;
    }
  }
  #w(e, t, r, s, i) {
    const { statement: o, source: a } = e,
      l = o.name.value,
      u = l.includes('.') ? l : `var.${l}`;
    if (u.startsWith('env.')) {
      this.#f('environment-assignment', 'environment variables cannot be set', i, null);
      return;
    }
    const d = Kr(s, this.#x(t, e)),
      f = fe(a, { start: o.name.start, end: s.end }),
      p = { operator: r, directive: e, place: f, value: d },
      m = t.settings.get(u);
    if (r === '=' && m) {
      this.#f('duplicate-assignment', `${u} is assigned twice in one block`, i, m.namePlace);
      return;
    }
    if (r !== '+=' || (!m && !this.#v(t, u))) {
      t.settings.delete(u),
        t.settings.set(u, { key: u, context: t, value: d, namePlace: i, assignments: [p], copiedFrom: null });
      return;
    }
    const g = m ? null : this.#v(t, u),
      k = m ? m.value : gt(g.value, f),
      R = m && m.assignments.length === 1 ? gt(k, f) : k,
      x = Mn(R, d, f),
      b = Fn(x) ? this.#L(x, f) : x;
    m
      ? ((m.value = b), m.assignments.push(p))
      : t.settings.set(u, { key: u, context: t, value: b, namePlace: i, assignments: [p], copiedFrom: g });
  }
  #v(e, t) {
    for (let r = e; r; r = r.parent) {
      const s = r.settings.get(t);
      if (s) return s;
    }
    return null;
  }
  #x(e, t) {
    return {
      source: t.source,
      lookup: (r, s) => this.#p(e, r, s),
      mergeProblem: (r, s) => this.#L(r, s),
      duplicateKey: (r, s, i) => this.#f('duplicate-key', `the key "${r}" is twice in one list`, i, s),
      notString: (r) => this.#O(r),
    };
  }
  #p(e, t, r) {
    if (t.startsWith('env.')) return F(`it depends on the environment variable ${t.slice(4)}`, r);
    const s = t.includes('.') ? t : `var.${t}`,
      i = this.#v(e, s);
    return i
      ? i.value
      : s === 'var.CWD'
        ? F('it depends on the folder that lighttpd is started in', r)
        : s === 'var.PID'
          ? F('it depends on the process id', r)
          : this.#e.gaps.every(({ kind: o }) => o === 'syntax')
            ? (this.#f('undefined-variable', `${s} is not defined here`, r, null), F(`${s} is not defined`, r))
            : F(`${s} may be defined in something that could not be read`, r);
  }
  #L(e, t) {
    if (e.code === 'type-mismatch') this.#f('type-mismatch', 'lists and scalars cannot be added', t, null);
    else {
      const { first: r, second: s } = e,
        i = `the key "${String(s.key)}" is in the list already`;
      this.#f('duplicate-key', i, s.keyPlace ?? s.place, r.keyPlace ?? r.place);
    }
    return F('the values cannot be added', t);
  }
  #O(e) {
    return (this.#f('not-a-string', 'a string is needed here', e, null), F('it is not a string', e));
  }
  #f(e, t, r, s) {
    this.#n.push({ code: e, message: t, place: r, related: s });
  }
};
var Xr = [
    'REQUEST_METHOD $request_method',
    'REQUEST_URI $request_uri',
    'QUERY_STRING $query_string',
    'CONTENT_TYPE $content_type',
    'DOCUMENT_ROOT $document_root',
    'SERVER_PROTOCOL $server_protocol',
    'REQUEST_SCHEME $scheme',
    'HTTPS $https if_not_empty',
    'REMOTE_ADDR $remote_addr',
    'REMOTE_PORT $remote_port',
    'SERVER_PORT $server_port',
    'SERVER_NAME $server_name',
  ],
  Oi = [
    ...Xr,
    'CONTENT_LENGTH $content_length',
    'SCRIPT_NAME $fastcgi_script_name',
    'DOCUMENT_URI $document_uri',
    'GATEWAY_INTERFACE CGI/1.1',
    'SERVER_SOFTWARE nginx/$nginx_version',
    'SERVER_ADDR $server_addr',
    'REDIRECT_STATUS 200',
  ],
  sd = {
    fastcgi_params: Oi.map((n) => `fastcgi_param ${n};`),
    'fastcgi.conf': ['SCRIPT_FILENAME $document_root$fastcgi_script_name', ...Oi].map((n) => `fastcgi_param ${n};`),
    scgi_params: [...Xr, 'DOCUMENT_URI $document_uri', 'SCGI 1'].map((n) => `scgi_param ${n};`),
    uwsgi_params: [...Xr, 'CONTENT_LENGTH $content_length', 'PATH_INFO $document_uri'].map((n) => `uwsgi_param ${n};`),
    proxy_params: [
      'proxy_set_header Host $host;',
      'proxy_set_header X-Real-IP $remote_addr;',
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
      'proxy_set_header X-Forwarded-Proto $scheme;',
    ],
  };
var Il = ['mod_gnutls', 'mod_mbedtls', 'mod_nss', 'mod_openssl', 'mod_wolfssl'];
function Ai(n) {
  let e = n.global.settings.get('server.modules'),
    t = [],
    r = null;
  if ((e?.value.kind === 'unknown' && (r = e.value), e?.value.kind === 'list')) {
    const i = new Set();
    for (const o of e.value.items)
      o.value.kind === 'unknown' && (r = o.value),
        !(o.value.kind !== 'string' || i.has(o.value.text)) &&
          (i.add(o.value.text), t.push({ name: o.value.text, place: o.place }));
  }
  const s = n.global.settings.get('server.compat-module-load');
  return s && de(s.value) === !1 ? { modules: t, unknown: r } : { modules: Ll(t, n), unknown: r };
}
function Ll(n, e) {
  const t = (d) => n.some((f) => f.name === d),
    r = (d) => ({ name: d, place: null }),
    s = Dn(e, 'index-file.names') || Dn(e, 'server.indexfiles'),
    i = Dn(e, 'dir-listing.activate') || Dn(e, 'server.dir-listing'),
    a = [...n.filter(({ name: d }) => (d !== 'mod_indexfile' || s) && (d !== 'mod_dirlisting' || i))];
  s && !t('mod_indexfile') && a.unshift(r('mod_indexfile')),
    i && !t('mod_dirlisting') && a.push(r('mod_dirlisting')),
    t('mod_staticfile') || a.push(r('mod_staticfile')),
    !Il.some(t) && Nl(e) && a.push(r('mod_openssl'));
  const l = n.findIndex(({ name: d }) => d.startsWith('mod_auth') && d !== 'mod_auth'),
    u = n.findIndex(({ name: d }) => d === 'mod_auth');
  return (
    l >= 0 && (u < 0 || l < u) && a.unshift(r('mod_auth')),
    n.some(({ name: d }) => d.startsWith('mod_vhostdb_')) && !t('mod_vhostdb') && a.unshift(r('mod_vhostdb')),
    a
  );
}
function Dn(n, e) {
  return (n.byKey.get(e) ?? []).some(({ value: t }) =>
    t.kind === 'list' ? t.items.length > 0 : t.kind === 'unknown' || de(t) === !0,
  );
}
function Nl(n) {
  for (const e of n.byKey.keys()) if (e.startsWith('ssl.')) return !0;
  return !1;
}
var _l = [
    'CONTENT_LENGTH',
    'QUERY_STRING',
    'REQUEST_URI',
    'REDIRECT_URI',
    'REDIRECT_STATUS',
    'SCRIPT_NAME',
    'PATH_INFO',
    'PATH_TRANSLATED',
    'SCRIPT_FILENAME',
    'DOCUMENT_ROOT',
    'REQUEST_METHOD',
    'SERVER_PROTOCOL',
    'SERVER_SOFTWARE',
    'GATEWAY_INTERFACE',
    'REQUEST_SCHEME',
    'HTTPS',
    'SERVER_PORT',
    'SERVER_ADDR',
    'SERVER_NAME',
    'REMOTE_ADDR',
    'REMOTE_PORT',
  ],
  Pl = new Set(['PATH_INFO', 'PATH_TRANSLATED', 'HTTPS', 'REDIRECT_URI']);
function Yr(n) {
  return _l.map((e) => ({ name: e, value: null, place: n, ifNotEmpty: Pl.has(e) }));
}
var Ml = ['server.document-root', 'server.name'];
function Ii(n) {
  const e = new Map(),
    t = [];
  for (const s of n.evaluation.contexts) {
    const i = s.parent === null || Fl(s);
    e.set(s, i || !s.parent ? s : e.get(s.parent)), i && t.push(s);
  }
  const r = Ul(n, e);
  return t.map((s) => Dl(n, s, e, r));
}
function Fl(n) {
  const { condition: e } = n;
  return e?.kind !== 'test'
    ? !1
    : e.field === 'host'
      ? !e.operator.startsWith('!')
      : e.field !== 'socket' || e.operator !== '=='
        ? !1
        : Ml.some((t) => n.settings.has(t));
}
function Ul(n, e) {
  const t = new Map();
  for (const r of $l()) {
    const s = n.evaluation.byKey.get(r);
    if (!s) continue;
    const i = new Map();
    for (const o of s) {
      const a = e.get(o.context),
        l = i.get(a);
      l ? l.push(o) : i.set(a, [o]);
    }
    t.set(r, i);
  }
  return t;
}
function $l() {
  return [
    'url.rewrite-once',
    'url.rewrite-final',
    'url.rewrite',
    'url.rewrite-repeat',
    'url.redirect',
    'url.access-deny',
    ...yt.map(({ key: n }) => n),
    'alias.url',
    'url.rewrite-if-not-file',
    'url.rewrite-repeat-if-not-file',
    'cgi.assign',
    'server.document-root',
  ];
}
function Dl(n, e, t, r) {
  let s = null,
    i = e.blocks[0] ?? null,
    o = n.tree.roots[0],
    a =
      e.condition?.place ??
      (o
        ? { source: o.source, start: o.statement.start, end: o.statement.end }
        : { source: n.tree.main, start: 0, end: 0 });
  return {
    directive: i,
    place: a,
    names: Bl(e),
    sockets: Gl(n, e),
    documentRoot: Vl(e),
    get routes() {
      return ((s ??= Wl(n, e, t, r)), s);
    },
  };
}
function Bl(n) {
  for (let e = n; e; e = e.parent) {
    const { condition: t } = e;
    if (t?.kind !== 'test' || t.field !== 'host') continue;
    const { text: r, operator: s } = t.written,
      i = t.valuePlace;
    if (typeof r != 'string') return [{ written: '', kind: 'unknown', place: i }];
    switch (s) {
      case '==':
        return [{ written: r, kind: 'exact', place: i }];
      case '=$':
      case '=^':
        return [{ written: s === '=$' ? `*${r}` : `${r}*`, kind: 'wildcard', place: i }];
      default:
        return [{ written: r, kind: 'regex', place: i }];
    }
  }
  return [];
}
function Gl(n, e) {
  for (let t = e; t; t = t.parent) {
    const r = n.sockets.filter((s) => s.context === t && t.parent !== null);
    if (r.length > 0) return r;
  }
  return n.sockets;
}
function Vl(n) {
  for (let e = n; e; e = e.parent) {
    const t = e.settings.get('server.document-root');
    if (t) return tt(t);
  }
  return null;
}
function Wl(n, e, t, r) {
  const s = (d) => zl(d, e, t, r),
    i = [],
    o = (d, f, p, m) => {
      const { directive: g } = d.assignments[d.assignments.length - 1];
      i.push({ matcher: f, conditions: jl(d.context, e), target: p, directive: g, place: m, routes: [] });
    },
    a = new Set(n.modules.map(({ name: d }) => d)),
    l = (d, f) => {
      for (const p of d)
        for (const m of s(p))
          for (const g of Pe(m).entries) {
            const k = typeof g.text == 'string' ? f(g.text) : g.text;
            o(m, Xl(g.key), k, g.place);
          }
    };
  if (
    (a.has('mod_rewrite') &&
      l(['url.rewrite-once', 'url.rewrite-final', 'url.rewrite', 'url.rewrite-repeat'], (d) => ({
        kind: 'rewrite',
        to: d,
      })),
    a.has('mod_redirect') && l(['url.redirect'], (d) => ({ kind: 'redirect', status: 301, to: d })),
    a.has('mod_access'))
  )
    for (const d of s('url.access-deny'))
      for (const f of qt(d).names) o(d, Zr(f.text), { kind: 'deny', status: 403 }, f.place);
  const u = (d) => {
    for (const { name: f } of n.modules) {
      const p = yt.find(({ module: m }) => m === f);
      if (p)
        for (const m of s(p.key)) {
          const g = Kl(n, m) ?? zt(m, p.module, p.protocol);
          for (const k of g.entries)
            (k.hosts.length > 0 && k.hosts.every(({ checksLocal: x }) => x === !1)) === d &&
              o(m, Yl(k), Ql(k), k.place);
        }
    }
  };
  if ((u(!0), a.has('mod_alias')))
    for (const d of s('alias.url'))
      for (const f of Pe(d).entries) o(d, Qr(f.key), { kind: 'static', root: f.text, mode: 'alias' }, f.place);
  if (
    (a.has('mod_rewrite') &&
      l(['url.rewrite-if-not-file', 'url.rewrite-repeat-if-not-file'], (d) => ({ kind: 'rewrite', to: d })),
    u(!1),
    a.has('mod_cgi'))
  )
    for (const d of s('cgi.assign')) ql(d, o);
  for (const d of s('server.document-root')) {
    const f = tt(d);
    o(d, { kind: 'any' }, { kind: 'static', root: f, mode: 'root' }, d.assignments[0].place);
  }
  return i;
}
function Kl(n, e) {
  return Hl(n).get(e);
}
var Ci = new WeakMap();
function Hl(n) {
  let e = Ci.get(n);
  return (e || ((e = new Map(n.gateways.map((t) => [t.setting, t]))), Ci.set(n, e)), e);
}
function ql(n, e) {
  for (const t of Pe(n).entries) {
    const r = {
        kind: 'gateway',
        protocol: 'cgi',
        backend: {
          protocol: 'cgi',
          name: null,
          endpoints: [],
          spawn: typeof t.text == 'string' ? { command: t.text, place: t.textPlace } : null,
          place: t.place,
        },
        params: Yr(t.place),
        uri: null,
      },
      { key: s } = t,
      i = typeof s == 'string' && s.startsWith('/');
    e(n, i ? Qr(s) : Zr(s), r, t.place);
  }
}
function zl(n, e, t, r) {
  const s = r.get(n);
  if (!s) return [];
  const i = [],
    o = new Set();
  for (let l = e; l; l = l.parent) {
    const u = t.get(l);
    o.has(u) || (o.add(u), i.push(...(s.get(u) ?? [])));
  }
  i.sort((l, u) => l.context.index - u.context.index);
  let a = 0;
  return (
    i.forEach((l, u) => {
      _n(e, l.context) && (a = u);
    }),
    i.slice(a)
  );
}
function jl(n, e) {
  const t = [];
  for (let r = n; r && !_n(e, r); r = r.parent) r.condition && t.push(Li(r, r.condition));
  return t.reverse();
}
function Li(n, e) {
  if (e.kind === 'else') {
    const i = n.previous?.condition,
      o = i?.kind === 'test' ? i.written.text : '';
    return { kind: 'condition', field: i?.kind === 'test' ? i.written.field : '', operator: 'else', value: o };
  }
  const { field: t, operator: r, text: s } = e.written;
  return { kind: 'condition', field: t, operator: r, value: s };
}
function Xl(n) {
  return typeof n != 'string'
    ? { kind: 'unknown', because: n.because }
    : { kind: 'regex', source: n, caseSensitive: !0, negated: !1 };
}
function Qr(n) {
  return typeof n != 'string'
    ? { kind: 'unknown', because: n.because }
    : { kind: 'prefix', path: n, boundary: !1, beatsRegex: !1 };
}
function Zr(n) {
  return typeof n != 'string' ? { kind: 'unknown', because: n.because } : { kind: 'suffix', text: n };
}
function Yl(n) {
  return n.kind === 'prefix' ? Qr(n.match) : Zr(n.match);
}
function Ql(n) {
  const { protocol: e } = n.table,
    t = e === 'http' || e === 'ajp' ? [] : Yr(n.place);
  return { kind: 'gateway', protocol: e, backend: n.backend, params: t, uri: null };
}
var Gn = [
  'url.rewrite-once',
  'url.rewrite-final',
  'url.rewrite',
  'url.rewrite-repeat',
  'url.rewrite-if-not-file',
  'url.rewrite-repeat-if-not-file',
];
function Jr(n) {
  const e = jr(n),
    { modules: t, unknown: r } = Ai(e),
    { sockets: s, port: i } = Ti(e, n.main),
    o = (x, b) => Bn(() => x.flatMap((y) => (e.byKey.get(y) ?? []).map(b))),
    a = Bn(() => Jl(e)),
    l = o(['cgi.assign'], Pe),
    u = o(['alias.url'], Pe),
    d = o(['url.redirect'], Pe),
    f = o(Gn, Pe),
    p = o(['url.access-deny', 'url.access-allow'], qt),
    m = o(['index-file.names', 'server.indexfiles'], qt),
    g = Bn(() => a().flatMap((x) => x.entries.map((b) => b.backend))),
    k = Bn(() => Ii(R)),
    R = {
      dialect: 'lighttpd',
      tree: n,
      evaluation: e,
      modules: t,
      modulesUnknown: r,
      port: i,
      sockets: s,
      get gateways() {
        return a();
      },
      get cgi() {
        return l();
      },
      get aliases() {
        return u();
      },
      get redirects() {
        return d();
      },
      get rewrites() {
        return f();
      },
      get accessRules() {
        return p();
      },
      get indexFiles() {
        return m();
      },
      get backends() {
        return g();
      },
      get hosts() {
        return k();
      },
    };
  return R;
}
function Jl(n) {
  return yt.flatMap(({ key: e, module: t, protocol: r }) =>
    (n.byKey.get(e) ?? []).map((s) => zt(s, t, ec(s.context, t, r))),
  );
}
function ec(n, e, t) {
  if (e !== 'mod_scgi') return t;
  for (let r = n; r; r = r.parent) {
    const s = r.settings.get('scgi.protocol');
    if (s) return tt(s) === 'uwsgi' ? 'uwsgi' : 'scgi';
  }
  return t;
}
function Bn(n) {
  let e = null;
  return () => ((e ??= { value: n() }), e.value);
}
var Ef = {
  mod_rewrite: [...Gn],
  mod_redirect: ['url.redirect', 'url.redirect-code'],
  mod_access: ['url.access-deny', 'url.access-allow'],
  mod_alias: ['alias.url'],
  mod_indexfile: ['index-file.names', 'server.indexfiles'],
  mod_dirlisting: ['dir-listing.', 'server.dir-listing'],
  mod_staticfile: ['static-file.'],
  mod_simple_vhost: ['simple-vhost.'],
};
var Bp = new Set(
  'GET HEAD QUERY POST PUT DELETE CONNECT OPTIONS TRACE ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PATCH PROPFIND PROPPATCH REBIND REPORT SEARCH UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL'.split(
    ' ',
  ),
);
var He = (n) => (n == null ? [] : Array.isArray(n) ? n : Object.values(n)),
  bt = (n) => (typeof n == 'function' ? n : (e) => e?.[n]),
  te = Object.assign,
  z = Array.isArray,
  _i = (n) => n,
  Q = () => {},
  Ae = (n) => typeof n == 'function',
  ne = (n) => typeof n == 'string',
  ie = (n) => n === void 0,
  Se = (n) => n instanceof RegExp,
  ts = (n) => (typeof n == 'object' && n !== null) || typeof n == 'function',
  Ce = (n) => (n == null ? [] : Object.keys(n)),
  _ = (n) => He(n),
  S = (n, e) => n != null && Object.hasOwn(n, e),
  K = (n) =>
    Array.isArray(n)
      ? n.slice()
      : ts(n) && typeof n != 'function'
        ? Object.assign(Object.create(Object.getPrototypeOf(n)), n)
        : n,
  jt = (n, ...e) => {
    const t = Object(n ?? {});
    for (const r of e) for (const s in r) t[s] === void 0 && (t[s] = r[s]);
    return t;
  },
  O = (n) =>
    n == null || typeof n == 'number' || typeof n == 'boolean'
      ? !0
      : Array.isArray(n) || typeof n == 'string'
        ? n.length === 0
        : n instanceof Map || n instanceof Set
          ? n.size === 0
          : Object.keys(n).length === 0,
  re = (n) => n?.[0],
  Ie = (n) => n?.[n.length - 1],
  j = (n, e = 1) => (n == null ? [] : n.slice(Math.max(e, 0))),
  qe = (n, e = 1) => (n == null ? [] : n.slice(0, Math.max(n.length - e, 0))),
  Me = (n) => (n ?? []).filter(Boolean),
  X = (n) => (n ?? []).flat(1),
  Et = (n) => [...new Set(n ?? [])],
  rt = (n, ...e) => {
    const t = new Set(e.flat(1));
    return (n ?? []).filter((r) => !t.has(r));
  },
  ns = (n, e) => (n == null ? -1 : n.indexOf(e)),
  T = (n, e) => {
    if (n == null) return n;
    if (Array.isArray(n)) for (let t = 0; t < n.length && e(n[t], t, n) !== !1; t++);
    else for (const t of Object.keys(n)) if (e(n[t], t, n) === !1) break;
    return n;
  },
  E = (n, e) => {
    const t = bt(e);
    if (Array.isArray(n)) {
      const r = new Array(n.length);
      for (let s = 0; s < n.length; s++) r[s] = t(n[s], s, n);
      return r;
    }
    return Ce(n).map((r) => t(n[r], r, n));
  },
  pe = (n, e) => E(n, e).flat(1),
  oe = (n, e) => He(n).filter(bt(e)),
  st = (n, e) => {
    const t = bt(e);
    return He(n).filter((r, s, i) => !t(r, s, i));
  },
  Fe = (n, e) => He(n).find(bt(e)),
  Xt = (n, e) => He(n).some(bt(e)),
  ae = (n, e) => He(n).every(bt(e)),
  D = (n, e) => (typeof n == 'string' ? n.includes(e) : He(n).includes(e)),
  Y = (n, e, ...t) => {
    let r = Array.isArray(n) ? n.map((i, o) => [o, i]) : Object.entries(n ?? {}),
      s = t.length > 0 ? t[0] : r.shift()?.[1];
    for (const [i, o] of r) s = e(s, o, i, n);
    return s;
  },
  rs = (n, e) => {
    const t = {};
    for (const r of He(n)) {
      const s = e(r);
      Object.hasOwn(t, s) ? t[s].push(r) : (t[s] = [r]);
    }
    return t;
  },
  ge = (n, e) => Object.fromEntries(Object.entries(n ?? {}).filter(([t, r]) => e(r, t)));
function Tt(n) {
  console && console.error && console.error(`Error: ${n}`);
}
function Yt(n) {
  console && console.warn && console.warn(`Warning: ${n}`);
}
function Qt(n) {
  const e = new Date().getTime(),
    t = n();
  return { time: new Date().getTime() - e, value: t };
}
function Zt(n) {
  function e() {}
  e.prototype = n;
  const t = new e();
  function r() {
    return typeof t.bar;
  }
  return (r(), r(), n);
  (0, eval)(n);
}
function ic(n) {
  return oc(n) ? n.LABEL : n.name;
}
function oc(n) {
  return ne(n.LABEL) && n.LABEL !== '';
}
var ye = class {
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
        T(this.definition, (t) => {
          t.accept(e);
        });
    }
  },
  P = class extends ye {
    constructor(e) {
      super([]),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
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
  le = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.orgText = ''),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  M = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.ignoreAmbiguities = !1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  U = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  H = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  q = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  C = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  G = class extends ye {
    constructor(e) {
      super(e.definition),
        (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  V = class extends ye {
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
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
  },
  A = class {
    constructor(e) {
      (this.idx = 1),
        te(
          this,
          ge(e, (t) => t !== void 0),
        );
    }
    accept(e) {
      e.visit(this);
    }
  };
function Kn(n) {
  return E(n, St);
}
function St(n) {
  function e(t) {
    return E(t, St);
  }
  if (n instanceof P) {
    const t = { type: 'NonTerminal', name: n.nonTerminalName, idx: n.idx };
    return (ne(n.label) && (t.label = n.label), t);
  } else {
    if (n instanceof M) return { type: 'Alternative', definition: e(n.definition) };
    if (n instanceof U) return { type: 'Option', idx: n.idx, definition: e(n.definition) };
    if (n instanceof H) return { type: 'RepetitionMandatory', idx: n.idx, definition: e(n.definition) };
    if (n instanceof q)
      return {
        type: 'RepetitionMandatoryWithSeparator',
        idx: n.idx,
        separator: St(new A({ terminalType: n.separator })),
        definition: e(n.definition),
      };
    if (n instanceof G)
      return {
        type: 'RepetitionWithSeparator',
        idx: n.idx,
        separator: St(new A({ terminalType: n.separator })),
        definition: e(n.definition),
      };
    if (n instanceof C) return { type: 'Repetition', idx: n.idx, definition: e(n.definition) };
    if (n instanceof V) return { type: 'Alternation', idx: n.idx, definition: e(n.definition) };
    if (n instanceof A) {
      const t = { type: 'Terminal', name: n.terminalType.name, label: ic(n.terminalType), idx: n.idx };
      ne(n.label) && (t.terminalLabel = n.label);
      const r = n.terminalType.PATTERN;
      return (n.terminalType.PATTERN && (t.pattern = Se(r) ? r.source : r), t);
    } else {
      if (n instanceof le) return { type: 'Rule', name: n.name, orgText: n.orgText, definition: e(n.definition) };
      throw Error('non exhaustive match');
    }
  }
}
var ce = class {
  visit(e) {
    const t = e;
    switch (t.constructor) {
      case P:
        return this.visitNonTerminal(t);
      case M:
        return this.visitAlternative(t);
      case U:
        return this.visitOption(t);
      case H:
        return this.visitRepetitionMandatory(t);
      case q:
        return this.visitRepetitionMandatoryWithSeparator(t);
      case G:
        return this.visitRepetitionWithSeparator(t);
      case C:
        return this.visitRepetition(t);
      case V:
        return this.visitAlternation(t);
      case A:
        return this.visitTerminal(t);
      case le:
        return this.visitRule(t);
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
function ss(n) {
  return (
    n instanceof M ||
    n instanceof U ||
    n instanceof C ||
    n instanceof H ||
    n instanceof q ||
    n instanceof G ||
    n instanceof A ||
    n instanceof le
  );
}
function it(n, e = []) {
  return n instanceof U || n instanceof C || n instanceof G
    ? !0
    : n instanceof V
      ? Xt(n.definition, (r) => it(r, e))
      : n instanceof P && D(e, n)
        ? !1
        : n instanceof ye
          ? (n instanceof P && e.push(n), ae(n.definition, (r) => it(r, e)))
          : !1;
}
function is(n) {
  return n instanceof V;
}
function me(n) {
  if (n instanceof P) return 'SUBRULE';
  if (n instanceof U) return 'OPTION';
  if (n instanceof V) return 'OR';
  if (n instanceof H) return 'AT_LEAST_ONE';
  if (n instanceof q) return 'AT_LEAST_ONE_SEP';
  if (n instanceof G) return 'MANY_SEP';
  if (n instanceof C) return 'MANY';
  if (n instanceof A) return 'CONSUME';
  throw Error('non exhaustive match');
}
var Ue = class {
  walk(e, t = []) {
    T(e.definition, (r, s) => {
      const i = j(e.definition, s + 1);
      if (r instanceof P) this.walkProdRef(r, i, t);
      else if (r instanceof A) this.walkTerminal(r, i, t);
      else if (r instanceof M) this.walkFlat(r, i, t);
      else if (r instanceof U) this.walkOption(r, i, t);
      else if (r instanceof H) this.walkAtLeastOne(r, i, t);
      else if (r instanceof q) this.walkAtLeastOneSep(r, i, t);
      else if (r instanceof G) this.walkManySep(r, i, t);
      else if (r instanceof C) this.walkMany(r, i, t);
      else if (r instanceof V) this.walkOr(r, i, t);
      else throw Error('non exhaustive match');
    });
  }
  walkTerminal(e, t, r) {}
  walkProdRef(e, t, r) {}
  walkFlat(e, t, r) {
    const s = t.concat(r);
    this.walk(e, s);
  }
  walkOption(e, t, r) {
    const s = t.concat(r);
    this.walk(e, s);
  }
  walkAtLeastOne(e, t, r) {
    const s = [new U({ definition: e.definition })].concat(t, r);
    this.walk(e, s);
  }
  walkAtLeastOneSep(e, t, r) {
    const s = Pi(e, t, r);
    this.walk(e, s);
  }
  walkMany(e, t, r) {
    const s = [new U({ definition: e.definition })].concat(t, r);
    this.walk(e, s);
  }
  walkManySep(e, t, r) {
    const s = Pi(e, t, r);
    this.walk(e, s);
  }
  walkOr(e, t, r) {
    const s = t.concat(r);
    T(e.definition, (i) => {
      const o = new M({ definition: [i] });
      this.walk(o, s);
    });
  }
};
function Pi(n, e, t) {
  return [new U({ definition: [new A({ terminalType: n.separator })].concat(n.definition) })].concat(e, t);
}
function ot(n) {
  if (n instanceof P) return ot(n.referencedRule);
  if (n instanceof A) return cc(n);
  if (ss(n)) return ac(n);
  if (is(n)) return lc(n);
  throw Error('non exhaustive match');
}
function ac(n) {
  let e = [],
    t = n.definition,
    r = 0,
    s = t.length > r,
    i,
    o = !0;
  for (; s && o; ) (i = t[r]), (o = it(i)), (e = e.concat(ot(i))), (r = r + 1), (s = t.length > r);
  return Et(e);
}
function lc(n) {
  const e = E(n.definition, (t) => ot(t));
  return Et(X(e));
}
function cc(n) {
  return [n.terminalType];
}
var Hn = '_~IN~_';
var os = class extends Ue {
  constructor(e) {
    super(), (this.topProd = e), (this.follows = {});
  }
  startWalking() {
    return (this.walk(this.topProd), this.follows);
  }
  walkTerminal(e, t, r) {}
  walkProdRef(e, t, r) {
    const s = uc(e.referencedRule, e.idx) + this.topProd.name,
      i = t.concat(r),
      o = new M({ definition: i }),
      a = ot(o);
    this.follows[s] = a;
  }
};
function Mi(n) {
  const e = {};
  return (
    T(n, (t) => {
      const r = new os(t).startWalking();
      te(e, r);
    }),
    e
  );
}
function uc(n, e) {
  return n.name + e + Hn;
}
function v(n) {
  return n.charCodeAt(0);
}
function qn(n, e) {
  Array.isArray(n)
    ? n.forEach((t) => {
        e.push(t);
      })
    : e.push(n);
}
function wt(n, e) {
  if (n[e] === !0) throw 'duplicate flag ' + e;
  const t = n[e];
  n[e] = !0;
}
function at(n) {
  if (n === void 0) throw Error('Internal Error - Should never get here!');
  return !0;
}
function Jt() {
  throw Error('Internal Error - Should never get here!');
}
function as(n) {
  return n.type === 'Character';
}
var en = [];
for (let n = v('0'); n <= v('9'); n++) en.push(n);
var tn = [v('_')].concat(en);
for (let n = v('a'); n <= v('z'); n++) tn.push(n);
for (let n = v('A'); n <= v('Z'); n++) tn.push(n);
var ls = [
  v(' '),
  v('\f'),
  v(`
`),
  v('\r'),
  v('	'),
  v('\v'),
  v('	'),
  v('\xA0'),
  v('\u1680'),
  v('\u2000'),
  v('\u2001'),
  v('\u2002'),
  v('\u2003'),
  v('\u2004'),
  v('\u2005'),
  v('\u2006'),
  v('\u2007'),
  v('\u2008'),
  v('\u2009'),
  v('\u200A'),
  v('\u2028'),
  v('\u2029'),
  v('\u202F'),
  v('\u205F'),
  v('\u3000'),
  v('\uFEFF'),
];
var hc = /[0-9a-fA-F]/,
  zn = /[0-9]/,
  dc = /[1-9]/,
  nn = class {
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
      const t = this.disjunction();
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
            wt(r, 'global');
            break;
          case 'i':
            wt(r, 'ignoreCase');
            break;
          case 'm':
            wt(r, 'multiLine');
            break;
          case 'u':
            wt(r, 'unicode');
            break;
          case 'y':
            wt(r, 'sticky');
            break;
        }
      if (this.idx !== this.input.length) throw Error('Redundant input: ' + this.input.substring(this.idx));
      return { type: 'Pattern', flags: r, value: t, loc: this.loc(0) };
    }
    disjunction() {
      const e = [],
        t = this.idx;
      for (e.push(this.alternative()); this.peekChar() === '|'; ) this.consumeChar('|'), e.push(this.alternative());
      return { type: 'Disjunction', value: e, loc: this.loc(t) };
    }
    alternative() {
      const e = [],
        t = this.idx;
      for (; this.isTerm(); ) e.push(this.term());
      return { type: 'Alternative', value: e, loc: this.loc(t) };
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
          let t;
          switch (this.popChar()) {
            case '=':
              t = 'Lookahead';
              break;
            case '!':
              t = 'NegativeLookahead';
              break;
            case '<': {
              switch (this.popChar()) {
                case '=':
                  t = 'Lookbehind';
                  break;
                case '!':
                  t = 'NegativeLookbehind';
              }
              break;
            }
          }
          at(t);
          const r = this.disjunction();
          return (this.consumeChar(')'), { type: t, value: r, loc: this.loc(e) });
        }
      }
      return Jt();
    }
    quantifier(e = !1) {
      let t,
        r = this.idx;
      switch (this.popChar()) {
        case '*':
          t = { atLeast: 0, atMost: 1 / 0 };
          break;
        case '+':
          t = { atLeast: 1, atMost: 1 / 0 };
          break;
        case '?':
          t = { atLeast: 0, atMost: 1 };
          break;
        case '{': {
          const s = this.integerIncludingZero();
          switch (this.popChar()) {
            case '}':
              t = { atLeast: s, atMost: s };
              break;
            case ',': {
              let i;
              this.isDigit()
                ? ((i = this.integerIncludingZero()), (t = { atLeast: s, atMost: i }))
                : (t = { atLeast: s, atMost: 1 / 0 }),
                this.consumeChar('}');
              break;
            }
          }
          if (e === !0 && t === void 0) return;
          at(t);
          break;
        }
      }
      if (!(e === !0 && t === void 0) && at(t))
        return (
          this.peekChar(0) === '?' ? (this.consumeChar('?'), (t.greedy = !1)) : (t.greedy = !0),
          (t.type = 'Quantifier'),
          (t.loc = this.loc(r)),
          t
        );
    }
    atom() {
      let e,
        t = this.idx;
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
        at(e) ? ((e.loc = this.loc(t)), this.isQuantifier() && (e.quantifier = this.quantifier()), e) : Jt()
      );
    }
    dotAll() {
      return (
        this.consumeChar('.'),
        {
          type: 'Set',
          complement: !0,
          value: [
            v(`
`),
            v('\r'),
            v('\u2028'),
            v('\u2029'),
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
        t = !1;
      switch (this.popChar()) {
        case 'd':
          e = en;
          break;
        case 'D':
          (e = en), (t = !0);
          break;
        case 's':
          e = ls;
          break;
        case 'S':
          (e = ls), (t = !0);
          break;
        case 'w':
          e = tn;
          break;
        case 'W':
          (e = tn), (t = !0);
          break;
      }
      return at(e) ? { type: 'Set', value: e, complement: t } : Jt();
    }
    controlEscapeAtom() {
      let e;
      switch (this.popChar()) {
        case 'f':
          e = v('\f');
          break;
        case 'n':
          e = v(`
`);
          break;
        case 'r':
          e = v('\r');
          break;
        case 't':
          e = v('	');
          break;
        case 'v':
          e = v('\v');
          break;
      }
      return at(e) ? { type: 'Character', value: e } : Jt();
    }
    controlLetterEscapeAtom() {
      this.consumeChar('c');
      const e = this.popChar();
      if (/[a-zA-Z]/.test(e) === !1) throw Error('Invalid ');
      return { type: 'Character', value: e.toUpperCase().charCodeAt(0) - 64 };
    }
    nulCharacterAtom() {
      return (this.consumeChar('0'), { type: 'Character', value: v('\0') });
    }
    hexEscapeSequenceAtom() {
      return (this.consumeChar('x'), this.parseHexDigits(2));
    }
    regExpUnicodeEscapeSequenceAtom() {
      return (this.consumeChar('u'), this.parseHexDigits(4));
    }
    identityEscapeAtom() {
      const e = this.popChar();
      return { type: 'Character', value: v(e) };
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
          return { type: 'Character', value: v(e) };
        }
      }
    }
    characterClass() {
      let e = [],
        t = !1;
      for (this.consumeChar('['), this.peekChar(0) === '^' && (this.consumeChar('^'), (t = !0)); this.isClassAtom(); ) {
        const r = this.classAtom(),
          s = r.type === 'Character';
        if (as(r) && this.isRangeDash()) {
          this.consumeChar('-');
          const i = this.classAtom(),
            o = i.type === 'Character';
          if (as(i)) {
            if (i.value < r.value) throw Error('Range out of order in character class');
            e.push({ from: r.value, to: i.value });
          } else qn(r.value, e), e.push(v('-')), qn(i.value, e);
        } else qn(r.value, e);
      }
      return (this.consumeChar(']'), { type: 'Set', complement: t, value: e });
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
          return (this.consumeChar('b'), { type: 'Character', value: v('\b') });
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
      const t = this.disjunction();
      this.consumeChar(')');
      const r = { type: 'Group', capturing: e, value: t };
      return (e && (r.idx = this.groupIdx), r);
    }
    positiveInteger() {
      let e = this.popChar();
      if (dc.test(e) === !1) throw Error('Expecting a positive integer');
      for (; zn.test(this.peekChar(0)); ) e += this.popChar();
      return parseInt(e, 10);
    }
    integerIncludingZero() {
      let e = this.popChar();
      if (zn.test(e) === !1) throw Error('Expecting an integer');
      for (; zn.test(this.peekChar(0)); ) e += this.popChar();
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
          return { type: 'Character', value: v(e) };
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
      return zn.test(this.peekChar(0));
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
      let t = '';
      for (let s = 0; s < e; s++) {
        const i = this.popChar();
        if (hc.test(i) === !1) throw Error('Expecting a HexDecimal digits');
        t += i;
      }
      return { type: 'Character', value: parseInt(t, 16) };
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
var ze = class {
  visitChildren(e) {
    for (const t in e) {
      const r = e[t];
      Object.hasOwn(e, t) &&
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
var jn = {},
  fc = new nn();
function Rt(n) {
  const e = n.toString();
  if (Object.hasOwn(jn, e)) return jn[e];
  {
    const t = fc.pattern(e);
    return ((jn[e] = t), t);
  }
}
function Fi() {
  jn = {};
}
var $i = 'Complement Sets are not supported for first char optimization',
  rn = `Unable to use "first char" lexer optimizations:
`;
function Di(n, e = !1) {
  try {
    const t = Rt(n);
    return cs(t.value, {}, t.flags.ignoreCase);
  } catch (t) {
    if (t.message === $i)
      e &&
        Yt(`${rn}	Unable to optimize: < ${n.toString()} >
	Complement Sets cannot be automatically optimized.
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#COMPLEMENT for details.`);
    else {
      let r = '';
      e &&
        (r = `
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#REGEXP_PARSING for details.`),
        Tt(
          `${rn}
	Failed parsing: < ${n.toString()} >
	Using the @chevrotain/regexp-to-ast library
	Please open an issue at: https://github.com/chevrotain/chevrotain/issues` + r,
        );
    }
  }
  return [];
}
function cs(n, e, t) {
  switch (n.type) {
    case 'Disjunction':
      for (let s = 0; s < n.value.length; s++) cs(n.value[s], e, t);
      break;
    case 'Alternative': {
      const r = n.value;
      for (let s = 0; s < r.length; s++) {
        const i = r[s];
        switch (i.type) {
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
        const o = i;
        switch (o.type) {
          case 'Character':
            Xn(o.value, e, t);
            break;
          case 'Set':
            if (o.complement === !0) throw Error($i);
            T(o.value, (l) => {
              if (typeof l == 'number') Xn(l, e, t);
              else {
                const u = l;
                if (t === !0) for (let d = u.from; d <= u.to; d++) Xn(d, e, t);
                else {
                  for (let d = u.from; d <= u.to && d < vt; d++) Xn(d, e, t);
                  if (u.to >= vt) {
                    const d = u.from >= vt ? u.from : vt,
                      f = u.to,
                      p = Le(d),
                      m = Le(f);
                    for (let g = p; g <= m; g++) e[g] = g;
                  }
                }
              }
            });
            break;
          case 'Group':
            cs(o.value, e, t);
            break;
          default:
            throw Error('Non Exhaustive Match');
        }
        const a = o.quantifier !== void 0 && o.quantifier.atLeast === 0;
        if ((o.type === 'Group' && us(o) === !1) || (o.type !== 'Group' && a === !1)) break;
      }
      break;
    }
    default:
      throw Error('non exhaustive match!');
  }
  return _(e);
}
function Xn(n, e, t) {
  const r = Le(n);
  (e[r] = r), t === !0 && pc(n, e);
}
function pc(n, e) {
  const t = String.fromCharCode(n),
    r = t.toUpperCase();
  if (r !== t) {
    const s = Le(r.charCodeAt(0));
    e[s] = s;
  } else {
    const s = t.toLowerCase();
    if (s !== t) {
      const i = Le(s.charCodeAt(0));
      e[i] = i;
    }
  }
}
function Ui(n, e) {
  return Fe(n.value, (t) => {
    if (typeof t == 'number') return D(e, t);
    {
      const r = t;
      return Fe(e, (s) => r.from <= s && s <= r.to) !== void 0;
    }
  });
}
function us(n) {
  const e = n.quantifier;
  return e && e.atLeast === 0 ? !0 : n.value ? (z(n.value) ? ae(n.value, us) : us(n.value)) : !1;
}
var hs = class extends ze {
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
    D(this.targetCharCodes, e.value) && (this.found = !0);
  }
  visitSet(e) {
    e.complement
      ? Ui(e, this.targetCharCodes) === void 0 && (this.found = !0)
      : Ui(e, this.targetCharCodes) !== void 0 && (this.found = !0);
  }
};
function Yn(n, e) {
  if (e instanceof RegExp) {
    const t = Rt(e),
      r = new hs(n);
    return (r.visit(t), r.found);
  } else return Fe(e, (t) => D(n, t.charCodeAt(0))) !== void 0;
}
var lt = 'PATTERN',
  Ot = 'defaultMode',
  Qn = 'modes';
function Gi(n, e) {
  e = jt(e, {
    debug: !1,
    safeMode: !1,
    positionTracking: 'full',
    lineTerminatorCharacters: [
      '\r',
      `
`,
    ],
    tracer: (b, y) => y(),
  });
  const t = e.tracer;
  t('initCharCodeToOptimizedIndexMap', () => {
    _c();
  });
  let r;
  t('Reject Lexer.NA', () => {
    r = st(n, (b) => b[lt] === ee.NA);
  });
  let s = !1,
    i;
  t('Transform Patterns', () => {
    (s = !1),
      (i = E(r, (b) => {
        const y = b[lt];
        if (Se(y)) {
          const w = y.source;
          return w.length === 1 && w !== '^' && w !== '$' && w !== '.' && !y.ignoreCase
            ? w
            : w.length === 2 &&
                w[0] === '\\' &&
                !D(['d', 'D', 's', 'S', 't', 'r', 'n', 't', '0', 'c', 'b', 'B', 'f', 'v', 'w', 'W'], w[1])
              ? w[1]
              : Bi(y);
        } else {
          if (Ae(y)) return ((s = !0), { exec: y });
          if (typeof y == 'object') return ((s = !0), y);
          if (typeof y == 'string') {
            if (y.length === 1) return y;
            {
              const w = y.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
                W = new RegExp(w);
              return Bi(W);
            }
          } else throw Error('non exhaustive match');
        }
      }));
  });
  let o, a, l, u, d;
  t('misc mapping', () => {
    (o = E(r, (b) => b.tokenTypeIdx)),
      (a = E(r, (b) => {
        const y = b.GROUP;
        if (y !== ee.SKIPPED) {
          if (ne(y)) return y;
          if (ie(y)) return !1;
          throw Error('non exhaustive match');
        }
      })),
      (l = E(r, (b) => {
        const y = b.LONGER_ALT;
        if (y) return z(y) ? E(y, (W) => ns(r, W)) : [ns(r, y)];
      })),
      (u = E(r, (b) => b.PUSH_MODE)),
      (d = E(r, (b) => S(b, 'POP_MODE')));
  });
  let f;
  t('Line Terminator Handling', () => {
    const b = Xi(e.lineTerminatorCharacters);
    (f = E(r, (y) => !1)),
      e.positionTracking !== 'onlyOffset' &&
        (f = E(r, (y) => (S(y, 'LINE_BREAKS') ? !!y.LINE_BREAKS : ji(y, b) === !1 && Yn(b, y.PATTERN))));
  });
  let p, m, g, k;
  t('Misc Mapping #2', () => {
    (p = E(r, qi)),
      (m = E(i, Lc)),
      (g = Y(
        r,
        (b, y) => {
          const w = y.GROUP;
          return (ne(w) && w !== ee.SKIPPED && (b[w] = []), b);
        },
        {},
      )),
      (k = E(i, (b, y) => ({
        pattern: i[y],
        longerAlt: l[y],
        canLineTerminator: f[y],
        isCustom: p[y],
        short: m[y],
        group: a[y],
        push: u[y],
        pop: d[y],
        tokenTypeIdx: o[y],
        tokenType: r[y],
      })));
  });
  let R = !0,
    x = [];
  return (
    e.safeMode ||
      t('First Char Optimization', () => {
        x = Y(
          r,
          (b, y, w) => {
            if (typeof y.PATTERN == 'string') {
              const W = y.PATTERN.charCodeAt(0),
                Ee = Le(W);
              ds(b, Ee, k[w]);
            } else if (z(y.START_CHARS_HINT)) {
              let W;
              T(y.START_CHARS_HINT, (Ee) => {
                const Ge = typeof Ee == 'string' ? Ee.charCodeAt(0) : Ee,
                  Qe = Le(Ge);
                W !== Qe && ((W = Qe), ds(b, Qe, k[w]));
              });
            } else if (Se(y.PATTERN))
              if (y.PATTERN.unicode)
                (R = !1),
                  e.ensureOptimizations &&
                    Tt(`${rn}	Unable to analyze < ${y.PATTERN.toString()} > pattern.
	The regexp unicode flag is not currently supported by the regexp-to-ast library.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNICODE_OPTIMIZE`);
              else {
                const W = Di(y.PATTERN, e.ensureOptimizations);
                O(W) && (R = !1),
                  T(W, (Ee) => {
                    ds(b, Ee, k[w]);
                  });
              }
            else
              e.ensureOptimizations &&
                Tt(`${rn}	TokenType: <${y.name}> is using a custom token pattern without providing <start_chars_hint> parameter.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_OPTIMIZE`),
                (R = !1);
            return b;
          },
          [],
        );
      }),
    { emptyGroups: g, patternIdxToConfig: k, charCodeToPatternIdxToConfig: x, hasCustom: s, canBeOptimized: R }
  );
}
function Vi(n, e) {
  let t = [],
    r = gc(n);
  t = t.concat(r.errors);
  const s = yc(r.valid),
    i = s.valid;
  return (
    (t = t.concat(s.errors)),
    (t = t.concat(mc(i))),
    (t = t.concat(Rc(i))),
    (t = t.concat(vc(i, e))),
    (t = t.concat(Oc(i))),
    t
  );
}
function mc(n) {
  let e = [],
    t = oe(n, (r) => Se(r[lt]));
  return (
    (e = e.concat(xc(t))), (e = e.concat(Tc(t))), (e = e.concat(Sc(t))), (e = e.concat(wc(t))), (e = e.concat(bc(t))), e
  );
}
function gc(n) {
  const e = oe(n, (s) => !S(s, lt)),
    t = E(e, (s) => ({
      message: 'Token Type: ->' + s.name + "<- missing static 'PATTERN' property",
      type: $.MISSING_PATTERN,
      tokenTypes: [s],
    })),
    r = rt(n, e);
  return { errors: t, valid: r };
}
function yc(n) {
  const e = oe(n, (s) => {
      const i = s[lt];
      return !Se(i) && !Ae(i) && !S(i, 'exec') && !ne(i);
    }),
    t = E(e, (s) => ({
      message:
        'Token Type: ->' +
        s.name +
        "<- static 'PATTERN' can only be a RegExp, a Function matching the {CustomPatternMatcherFunc} type or an Object matching the {ICustomPattern} interface.",
      type: $.INVALID_PATTERN,
      tokenTypes: [s],
    })),
    r = rt(n, e);
  return { errors: t, valid: r };
}
var kc = /[^\\][$]/;
function xc(n) {
  class e extends ze {
    constructor() {
      super(...arguments), (this.found = !1);
    }
    visitEndAnchor(i) {
      this.found = !0;
    }
  }
  const t = oe(n, (s) => {
    const i = s.PATTERN;
    try {
      const o = Rt(i),
        a = new e();
      return (a.visit(o), a.found);
    } catch {
      return kc.test(i.source);
    }
  });
  return E(t, (s) => ({
    message:
      `Unexpected RegExp Anchor Error:
	Token Type: ->` +
      s.name +
      `<- static 'PATTERN' cannot contain end of input anchor '$'
	See chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.`,
    type: $.EOI_ANCHOR_FOUND,
    tokenTypes: [s],
  }));
}
function bc(n) {
  const e = oe(n, (r) => r.PATTERN.test(''));
  return E(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'PATTERN' must not match an empty string",
    type: $.EMPTY_MATCH_PATTERN,
    tokenTypes: [r],
  }));
}
var Ec = /[^\\[][\^]|^\^/;
function Tc(n) {
  class e extends ze {
    constructor() {
      super(...arguments), (this.found = !1);
    }
    visitStartAnchor(i) {
      this.found = !0;
    }
  }
  const t = oe(n, (s) => {
    const i = s.PATTERN;
    try {
      const o = Rt(i),
        a = new e();
      return (a.visit(o), a.found);
    } catch {
      return Ec.test(i.source);
    }
  });
  return E(t, (s) => ({
    message:
      `Unexpected RegExp Anchor Error:
	Token Type: ->` +
      s.name +
      `<- static 'PATTERN' cannot contain start of input anchor '^'
	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.`,
    type: $.SOI_ANCHOR_FOUND,
    tokenTypes: [s],
  }));
}
function Sc(n) {
  const e = oe(n, (r) => {
    const s = r[lt];
    return s instanceof RegExp && (s.multiline || s.global);
  });
  return E(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'PATTERN' may NOT contain global('g') or multiline('m')",
    type: $.UNSUPPORTED_FLAGS_FOUND,
    tokenTypes: [r],
  }));
}
function wc(n) {
  let e = [],
    t = E(n, (i) =>
      Y(
        n,
        (o, a) => (
          i.PATTERN.source === a.PATTERN.source && !D(e, a) && a.PATTERN !== ee.NA && (e.push(a), o.push(a)), o
        ),
        [],
      ),
    );
  t = Me(t);
  const r = oe(t, (i) => i.length > 1);
  return E(r, (i) => {
    const o = E(i, (l) => l.name);
    return {
      message: `The same RegExp pattern ->${re(i).PATTERN}<-has been used in all of the following Token Types: ${o.join(', ')} <-`,
      type: $.DUPLICATE_PATTERNS_FOUND,
      tokenTypes: i,
    };
  });
}
function Rc(n) {
  const e = oe(n, (r) => {
    if (!S(r, 'GROUP')) return !1;
    const s = r.GROUP;
    return s !== ee.SKIPPED && s !== ee.NA && !ne(s);
  });
  return E(e, (r) => ({
    message: 'Token Type: ->' + r.name + "<- static 'GROUP' can only be Lexer.SKIPPED/Lexer.NA/A String",
    type: $.INVALID_GROUP_TYPE_FOUND,
    tokenTypes: [r],
  }));
}
function vc(n, e) {
  const t = oe(n, (s) => s.PUSH_MODE !== void 0 && !D(e, s.PUSH_MODE));
  return E(t, (s) => ({
    message: `Token Type: ->${s.name}<- static 'PUSH_MODE' value cannot refer to a Lexer Mode ->${s.PUSH_MODE}<-which does not exist`,
    type: $.PUSH_MODE_DOES_NOT_EXIST,
    tokenTypes: [s],
  }));
}
function Oc(n) {
  const e = [],
    t = Y(
      n,
      (r, s, i) => {
        const o = s.PATTERN;
        return (
          o === ee.NA ||
            (ne(o)
              ? r.push({ str: o, idx: i, tokenType: s })
              : Se(o) && Cc(o) && r.push({ str: o.source, idx: i, tokenType: s })),
          r
        );
      },
      [],
    );
  return (
    T(n, (r, s) => {
      T(t, ({ str: i, idx: o, tokenType: a }) => {
        if (s < o && Ac(i, r.PATTERN)) {
          const l = `Token: ->${a.name}<- can never be matched.
Because it appears AFTER the Token Type ->${r.name}<-in the lexer's definition.
See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNREACHABLE`;
          e.push({ message: l, type: $.UNREACHABLE_PATTERN, tokenTypes: [r, a] });
        }
      });
    }),
    e
  );
}
function Ac(n, e) {
  if (Se(e)) {
    if (Ic(e)) return !1;
    const t = e.exec(n);
    return t !== null && t.index === 0;
  } else {
    if (Ae(e)) return e(n, 0, [], {});
    if (S(e, 'exec')) return e.exec(n, 0, [], {});
    if (typeof e == 'string') return e === n;
    throw Error('non exhaustive match');
  }
}
function Cc(n) {
  return (
    Fe(['.', '\\', '[', ']', '|', '^', '$', '(', ')', '?', '*', '+', '{'], (t) => n.source.indexOf(t) !== -1) === void 0
  );
}
function Ic(n) {
  return /(\(\?=)|(\(\?!)|(\(\?<=)|(\(\?<!)/.test(n.source);
}
function Bi(n) {
  const e = n.ignoreCase ? 'iy' : 'y';
  return new RegExp(`${n.source}`, e);
}
function Wi(n, e, t) {
  const r = [];
  return (
    S(n, Ot) ||
      r.push({
        message:
          'A MultiMode Lexer cannot be initialized without a <' +
          Ot +
          `> property in its definition
`,
        type: $.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE,
      }),
    S(n, Qn) ||
      r.push({
        message:
          'A MultiMode Lexer cannot be initialized without a <' +
          Qn +
          `> property in its definition
`,
        type: $.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY,
      }),
    S(n, Qn) &&
      S(n, Ot) &&
      !S(n.modes, n.defaultMode) &&
      r.push({
        message: `A MultiMode Lexer cannot be initialized with a ${Ot}: <${n.defaultMode}>which does not exist
`,
        type: $.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST,
      }),
    S(n, Qn) &&
      T(n.modes, (s, i) => {
        T(s, (o, a) => {
          if (ie(o))
            r.push({
              message: `A Lexer cannot be initialized using an undefined Token Type. Mode:<${i}> at index: <${a}>
`,
              type: $.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED,
            });
          else if (S(o, 'LONGER_ALT')) {
            const l = z(o.LONGER_ALT) ? o.LONGER_ALT : [o.LONGER_ALT];
            T(l, (u) => {
              !ie(u) &&
                !D(s, u) &&
                r.push({
                  message: `A MultiMode Lexer cannot be initialized with a longer_alt <${u.name}> on token <${o.name}> outside of mode <${i}>
`,
                  type: $.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE,
                });
            });
          }
        });
      }),
    r
  );
}
function Ki(n, e, t) {
  let r = [],
    s = !1,
    i = Me(X(_(n.modes))),
    o = st(i, (l) => l[lt] === ee.NA),
    a = Xi(t);
  return (
    e &&
      T(o, (l) => {
        const u = ji(l, a);
        if (u !== !1) {
          const f = { message: Nc(l, u), type: u.issue, tokenType: l };
          r.push(f);
        } else S(l, 'LINE_BREAKS') ? l.LINE_BREAKS === !0 && (s = !0) : Yn(a, l.PATTERN) && (s = !0);
      }),
    e &&
      !s &&
      r.push({
        message: `Warning: No LINE_BREAKS Found.
	This Lexer has been defined to track line and column information,
	But none of the Token Types can be identified as matching a line terminator.
	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#LINE_BREAKS 
	for details.`,
        type: $.NO_LINE_BREAKS_FLAGS,
      }),
    r
  );
}
function Hi(n) {
  const e = {},
    t = Ce(n);
  return (
    T(t, (r) => {
      const s = n[r];
      if (z(s)) e[r] = [];
      else throw Error('non exhaustive match');
    }),
    e
  );
}
function qi(n) {
  const e = n.PATTERN;
  if (Se(e)) return !1;
  if (Ae(e)) return !0;
  if (S(e, 'exec')) return !0;
  if (ne(e)) return !1;
  throw Error('non exhaustive match');
}
function Lc(n) {
  return ne(n) && n.length === 1 ? n.charCodeAt(0) : !1;
}
var zi = {
  test: function (n) {
    const e = n.length;
    for (let t = this.lastIndex; t < e; t++) {
      const r = n.charCodeAt(t);
      if (r === 10) return ((this.lastIndex = t + 1), !0);
      if (r === 13) return (n.charCodeAt(t + 1) === 10 ? (this.lastIndex = t + 2) : (this.lastIndex = t + 1), !0);
    }
    return !1;
  },
  lastIndex: 0,
};
function ji(n, e) {
  if (S(n, 'LINE_BREAKS')) return !1;
  if (Se(n.PATTERN)) {
    try {
      Yn(e, n.PATTERN);
    } catch (t) {
      return { issue: $.IDENTIFY_TERMINATOR, errMsg: t.message };
    }
    return !1;
  } else {
    if (ne(n.PATTERN)) return !1;
    if (qi(n)) return { issue: $.CUSTOM_LINE_BREAK };
    throw Error('non exhaustive match');
  }
}
function Nc(n, e) {
  if (e.issue === $.IDENTIFY_TERMINATOR)
    return `Warning: unable to identify line terminator usage in pattern.
	The problem is in the <${n.name}> Token Type
	 Root cause: ${e.errMsg}.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#IDENTIFY_TERMINATOR`;
  if (e.issue === $.CUSTOM_LINE_BREAK)
    return `Warning: A Custom Token Pattern should specify the <line_breaks> option.
	The problem is in the <${n.name}> Token Type
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_LINE_BREAK`;
  throw Error('non exhaustive match');
}
function Xi(n) {
  return E(n, (t) => (ne(t) ? t.charCodeAt(0) : t));
}
function ds(n, e, t) {
  n[e] === void 0 ? (n[e] = [t]) : n[e].push(t);
}
var vt = 256,
  Zn = [];
function Le(n) {
  return n < vt ? n : Zn[n];
}
function _c() {
  if (O(Zn)) {
    Zn = new Array(65536);
    for (let n = 0; n < 65536; n++) Zn[n] = n > 255 ? 255 + ~~(n / 255) : n;
  }
}
function $e(n, e) {
  const t = n.tokenTypeIdx;
  return t === e.tokenTypeIdx ? !0 : e.isParent === !0 && e.categoryMatchesMap[t] === !0;
}
function At(n, e) {
  return n.tokenTypeIdx === e.tokenTypeIdx;
}
var Yi = 1,
  Zi = {};
function De(n) {
  const e = Pc(n);
  Mc(e),
    Uc(e),
    Fc(e),
    T(e, (t) => {
      t.isParent = t.categoryMatches.length > 0;
    });
}
function Pc(n) {
  let e = K(n),
    t = n,
    r = !0;
  for (; r; ) {
    t = Me(X(E(t, (i) => i.CATEGORIES)));
    const s = rt(t, e);
    (e = e.concat(s)), O(s) ? (r = !1) : (t = s);
  }
  return e;
}
function Mc(n) {
  T(n, (e) => {
    fs(e) || ((Zi[Yi] = e), (e.tokenTypeIdx = Yi++)),
      Qi(e) && !z(e.CATEGORIES) && (e.CATEGORIES = [e.CATEGORIES]),
      Qi(e) || (e.CATEGORIES = []),
      $c(e) || (e.categoryMatches = []),
      Dc(e) || (e.categoryMatchesMap = {});
  });
}
function Fc(n) {
  T(n, (e) => {
    (e.categoryMatches = []),
      T(e.categoryMatchesMap, (t, r) => {
        e.categoryMatches.push(Zi[r].tokenTypeIdx);
      });
  });
}
function Uc(n) {
  T(n, (e) => {
    Ji([], e);
  });
}
function Ji(n, e) {
  T(n, (t) => {
    e.categoryMatchesMap[t.tokenTypeIdx] = !0;
  }),
    T(e.CATEGORIES, (t) => {
      const r = n.concat(e);
      D(r, t) || Ji(r, t);
    });
}
function fs(n) {
  return S(n, 'tokenTypeIdx');
}
function Qi(n) {
  return S(n, 'CATEGORIES');
}
function $c(n) {
  return S(n, 'categoryMatches');
}
function Dc(n) {
  return S(n, 'categoryMatchesMap');
}
function eo(n) {
  return S(n, 'tokenTypeIdx');
}
var ps = {
  buildUnableToPopLexerModeMessage(n) {
    return `Unable to pop Lexer Mode after encountering Token ->${n.image}<- The Mode Stack is empty`;
  },
  buildUnexpectedCharactersMessage(n, e, t, r, s, i) {
    return `unexpected character: ->${n.charAt(e)}<- at offset: ${e}, skipped ${t} characters.`;
  },
};
var $;
((n) => {
  (n[(n.MISSING_PATTERN = 0)] = 'MISSING_PATTERN'),
    (n[(n.INVALID_PATTERN = 1)] = 'INVALID_PATTERN'),
    (n[(n.EOI_ANCHOR_FOUND = 2)] = 'EOI_ANCHOR_FOUND'),
    (n[(n.UNSUPPORTED_FLAGS_FOUND = 3)] = 'UNSUPPORTED_FLAGS_FOUND'),
    (n[(n.DUPLICATE_PATTERNS_FOUND = 4)] = 'DUPLICATE_PATTERNS_FOUND'),
    (n[(n.INVALID_GROUP_TYPE_FOUND = 5)] = 'INVALID_GROUP_TYPE_FOUND'),
    (n[(n.PUSH_MODE_DOES_NOT_EXIST = 6)] = 'PUSH_MODE_DOES_NOT_EXIST'),
    (n[(n.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE = 7)] = 'MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE'),
    (n[(n.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY = 8)] = 'MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY'),
    (n[(n.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST = 9)] =
      'MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST'),
    (n[(n.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED = 10)] = 'LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED'),
    (n[(n.SOI_ANCHOR_FOUND = 11)] = 'SOI_ANCHOR_FOUND'),
    (n[(n.EMPTY_MATCH_PATTERN = 12)] = 'EMPTY_MATCH_PATTERN'),
    (n[(n.NO_LINE_BREAKS_FLAGS = 13)] = 'NO_LINE_BREAKS_FLAGS'),
    (n[(n.UNREACHABLE_PATTERN = 14)] = 'UNREACHABLE_PATTERN'),
    (n[(n.IDENTIFY_TERMINATOR = 15)] = 'IDENTIFY_TERMINATOR'),
    (n[(n.CUSTOM_LINE_BREAK = 16)] = 'CUSTOM_LINE_BREAK'),
    (n[(n.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE = 17)] = 'MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE');
})($ || ($ = {}));
var sn = {
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
  errorMessageProvider: ps,
  traceInitPerf: !1,
  skipValidations: !1,
  recoveryEnabled: !0,
};
Object.freeze(sn);
var ee = class {
  constructor(e, t = sn) {
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
      (this.TRACE_INIT = (s, i) => {
        if (this.traceInitPerf === !0) {
          this.traceInitIndent++;
          const o = new Array(this.traceInitIndent + 1).join('	');
          this.traceInitIndent < this.traceInitMaxIdent && console.log(`${o}--> <${s}>`);
          const { time: a, value: l } = Qt(i),
            u = a > 10 ? console.warn : console.log;
          return (
            this.traceInitIndent < this.traceInitMaxIdent && u(`${o}<-- <${s}> time: ${a}ms`), this.traceInitIndent--, l
          );
        } else return i();
      }),
      typeof t == 'boolean')
    )
      throw Error(`The second argument to the Lexer constructor is now an ILexerConfig Object.
a boolean 2nd argument is no longer supported`);
    this.config = te({}, sn, t);
    const r = this.config.traceInitPerf;
    r === !0
      ? ((this.traceInitMaxIdent = 1 / 0), (this.traceInitPerf = !0))
      : typeof r == 'number' && ((this.traceInitMaxIdent = r), (this.traceInitPerf = !0)),
      (this.traceInitIndent = -1),
      this.TRACE_INIT('Lexer Constructor', () => {
        let s,
          i = !0;
        this.TRACE_INIT('Lexer Config handling', () => {
          if (this.config.lineTerminatorsPattern === sn.lineTerminatorsPattern) this.config.lineTerminatorsPattern = zi;
          else if (this.config.lineTerminatorCharacters === sn.lineTerminatorCharacters)
            throw Error(`Error: Missing <lineTerminatorCharacters> property on the Lexer config.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#MISSING_LINE_TERM_CHARS`);
          if (t.safeMode && t.ensureOptimizations)
            throw Error('"safeMode" and "ensureOptimizations" flags are mutually exclusive.');
          (this.trackStartLines = /full|onlyStart/i.test(this.config.positionTracking)),
            (this.trackEndLines = /full/i.test(this.config.positionTracking)),
            z(e) ? (s = { modes: { defaultMode: K(e) }, defaultMode: Ot }) : ((i = !1), (s = K(e)));
        }),
          this.config.skipValidations === !1 &&
            (this.TRACE_INIT('performRuntimeChecks', () => {
              this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(
                Wi(s, this.trackStartLines, this.config.lineTerminatorCharacters),
              );
            }),
            this.TRACE_INIT('performWarningRuntimeChecks', () => {
              this.lexerDefinitionWarning = this.lexerDefinitionWarning.concat(
                Ki(s, this.trackStartLines, this.config.lineTerminatorCharacters),
              );
            })),
          (s.modes = s.modes ? s.modes : {}),
          T(s.modes, (a, l) => {
            s.modes[l] = st(a, (u) => ie(u));
          });
        const o = Ce(s.modes);
        if (
          (T(s.modes, (a, l) => {
            this.TRACE_INIT(`Mode: <${l}> processing`, () => {
              if (
                (this.modes.push(l),
                this.config.skipValidations === !1 &&
                  this.TRACE_INIT('validatePatterns', () => {
                    this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(Vi(a, o));
                  }),
                O(this.lexerDefinitionErrors))
              ) {
                De(a);
                let u;
                this.TRACE_INIT('analyzeTokenTypes', () => {
                  u = Gi(a, {
                    lineTerminatorCharacters: this.config.lineTerminatorCharacters,
                    positionTracking: t.positionTracking,
                    ensureOptimizations: t.ensureOptimizations,
                    safeMode: t.safeMode,
                    tracer: this.TRACE_INIT,
                  });
                }),
                  (this.patternIdxToConfig[l] = u.patternIdxToConfig),
                  (this.charCodeToPatternIdxToConfig[l] = u.charCodeToPatternIdxToConfig),
                  (this.emptyGroups = te({}, this.emptyGroups, u.emptyGroups)),
                  (this.hasCustom = u.hasCustom || this.hasCustom),
                  (this.canModeBeOptimized[l] = u.canBeOptimized);
              }
            });
          }),
          (this.defaultMode = s.defaultMode),
          !O(this.lexerDefinitionErrors) && !this.config.deferDefinitionErrorsHandling)
        ) {
          const l = E(this.lexerDefinitionErrors, (u) => u.message).join(`-----------------------
`);
          throw new Error(
            `Errors detected in definition of Lexer:
` + l,
          );
        }
        T(this.lexerDefinitionWarning, (a) => {
          Yt(a.message);
        }),
          this.TRACE_INIT('Choosing sub-methods implementations', () => {
            if (
              (i && (this.handleModes = Q),
              this.trackStartLines === !1 && (this.computeNewColumn = _i),
              this.trackEndLines === !1 && (this.updateTokenEndLineColumnLocation = Q),
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
            const a = Y(this.canModeBeOptimized, (l, u, d) => (u === !1 && l.push(d), l), []);
            if (t.ensureOptimizations && !O(a))
              throw Error(`Lexer Modes: < ${a.join(', ')} > cannot be optimized.
	 Disable the "ensureOptimizations" lexer config flag to silently ignore this and run the lexer in an un-optimized mode.
	 Or inspect the console log for details on how to resolve these issues.`);
          }),
          this.TRACE_INIT('clearRegExpParserCache', () => {
            Fi();
          }),
          this.TRACE_INIT('toFastProperties', () => {
            Zt(this);
          });
      });
  }
  tokenize(e, t = this.defaultMode) {
    if (!O(this.lexerDefinitionErrors)) {
      const s = E(this.lexerDefinitionErrors, (i) => i.message).join(`-----------------------
`);
      throw new Error(
        `Unable to Tokenize because Errors detected in definition of Lexer:
` + s,
      );
    }
    return this.tokenizeInternal(e, t);
  }
  tokenizeInternal(e, t) {
    let r,
      s,
      i,
      o,
      a,
      l,
      u,
      d,
      f,
      p,
      m,
      g,
      k,
      R,
      x,
      b = e,
      y = b.length,
      w = 0,
      W = 0,
      Ee = this.hasCustom ? 0 : Math.floor(e.length / 10),
      Ge = new Array(Ee),
      Qe = [],
      $t = this.trackStartLines ? 1 : void 0,
      ve = this.trackStartLines ? 1 : void 0,
      Dt = Hi(this.emptyGroups),
      Wa = this.trackStartLines,
      $r = this.config.lineTerminatorsPattern,
      An = 0,
      Ve = [],
      Bt = [],
      Gt = [],
      si = [];
    Object.freeze(si);
    let Vt = !1,
      Ka = (he) => {
        if (Gt.length === 1 && he.tokenType.PUSH_MODE === void 0) {
          const xe = this.config.errorMessageProvider.buildUnableToPopLexerModeMessage(he);
          Qe.push({
            offset: he.startOffset,
            line: he.startLine,
            column: he.startColumn,
            length: he.image.length,
            message: xe,
          });
        } else {
          Gt.pop();
          const xe = Ie(Gt);
          (Ve = this.patternIdxToConfig[xe]), (Bt = this.charCodeToPatternIdxToConfig[xe]), (An = Ve.length);
          const Dr = this.canModeBeOptimized[xe] && this.config.safeMode === !1;
          Bt && Dr ? (Vt = !0) : (Vt = !1);
        }
      };
    function ii(he) {
      Gt.push(he),
        (Bt = this.charCodeToPatternIdxToConfig[he]),
        (Ve = this.patternIdxToConfig[he]),
        (An = Ve.length),
        (An = Ve.length);
      const xe = this.canModeBeOptimized[he] && this.config.safeMode === !1;
      Bt && xe ? (Vt = !0) : (Vt = !1);
    }
    ii.call(this, t);
    let Te,
      oi = this.config.recoveryEnabled;
    for (; w < y; ) {
      (l = null), (f = -1);
      let he = b.charCodeAt(w),
        xe;
      if (Vt) {
        const se = Le(he),
          be = Bt[se];
        xe = be !== void 0 ? be : si;
      } else xe = Ve;
      const Dr = xe.length;
      for (r = 0; r < Dr; r++) {
        Te = xe[r];
        const se = Te.pattern;
        u = null;
        const be = Te.short;
        if (
          (be !== !1
            ? he === be && ((f = 1), (l = se))
            : Te.isCustom === !0
              ? ((x = se.exec(b, w, Ge, Dt)),
                x !== null ? ((l = x[0]), (f = l.length), x.payload !== void 0 && (u = x.payload)) : (l = null))
              : ((se.lastIndex = w), (f = this.matchLength(se, e, w))),
          f !== -1)
        ) {
          if (((a = Te.longerAlt), a !== void 0)) {
            l = e.substring(w, w + f);
            const We = a.length;
            for (i = 0; i < We; i++) {
              const _e = Ve[a[i]],
                Ze = _e.pattern;
              if (
                ((d = null),
                _e.isCustom === !0
                  ? ((x = Ze.exec(b, w, Ge, Dt)),
                    x !== null ? ((o = x[0]), x.payload !== void 0 && (d = x.payload)) : (o = null))
                  : ((Ze.lastIndex = w), (o = this.match(Ze, e, w))),
                o && o.length > l.length)
              ) {
                (l = o), (f = o.length), (u = d), (Te = _e);
                break;
              }
            }
          }
          break;
        }
      }
      if (f !== -1) {
        if (
          ((p = Te.group),
          p !== void 0 &&
            ((l = l !== null ? l : e.substring(w, w + f)),
            (m = Te.tokenTypeIdx),
            (g = this.createTokenInstance(l, w, m, Te.tokenType, $t, ve, f)),
            this.handlePayload(g, u),
            p === !1 ? (W = this.addToken(Ge, W, g)) : Dt[p].push(g)),
          Wa === !0 && Te.canLineTerminator === !0)
        ) {
          let se = 0,
            be,
            We;
          $r.lastIndex = 0;
          do
            (l = l !== null ? l : e.substring(w, w + f)),
              (be = $r.test(l)),
              be === !0 && ((We = $r.lastIndex - 1), se++);
          while (be === !0);
          se !== 0
            ? (($t = $t + se), (ve = f - We), this.updateTokenEndLineColumnLocation(g, p, We, se, $t, ve, f))
            : (ve = this.computeNewColumn(ve, f));
        } else ve = this.computeNewColumn(ve, f);
        (w = w + f), this.handleModes(Te, Ka, ii, g);
      } else {
        let se = w,
          be = $t,
          We = ve,
          _e = oi === !1;
        for (; _e === !1 && w < y; )
          for (w++, s = 0; s < An; s++) {
            const Ze = Ve[s],
              Br = Ze.pattern,
              ai = Ze.short;
            if (
              (ai !== !1
                ? b.charCodeAt(w) === ai && (_e = !0)
                : Ze.isCustom === !0
                  ? (_e = Br.exec(b, w, Ge, Dt) !== null)
                  : ((Br.lastIndex = w), (_e = Br.exec(e) !== null)),
              _e === !0)
            )
              break;
          }
        if (
          ((k = w - se),
          (ve = this.computeNewColumn(ve, k)),
          (R = this.config.errorMessageProvider.buildUnexpectedCharactersMessage(b, se, k, be, We, Ie(Gt))),
          Qe.push({ offset: se, line: be, column: We, length: k, message: R }),
          oi === !1)
        )
          break;
      }
    }
    return (this.hasCustom || (Ge.length = W), { tokens: Ge, groups: Dt, errors: Qe });
  }
  handleModes(e, t, r, s) {
    if (e.pop === !0) {
      const i = e.push;
      t(s), i !== void 0 && r.call(this, i);
    } else e.push !== void 0 && r.call(this, e.push);
  }
  updateTokenEndLineColumnLocation(e, t, r, s, i, o, a) {
    let l, u;
    t !== void 0 &&
      ((l = r === a - 1), (u = l ? -1 : 0), (s === 1 && l === !0) || ((e.endLine = i + u), (e.endColumn = o - 1 + -u)));
  }
  computeNewColumn(e, t) {
    return e + t;
  }
  createOffsetOnlyToken(e, t, r, s) {
    return { image: e, startOffset: t, tokenTypeIdx: r, tokenType: s };
  }
  createStartOnlyToken(e, t, r, s, i, o) {
    return { image: e, startOffset: t, startLine: i, startColumn: o, tokenTypeIdx: r, tokenType: s };
  }
  createFullToken(e, t, r, s, i, o, a) {
    return {
      image: e,
      startOffset: t,
      endOffset: t + a - 1,
      startLine: i,
      endLine: i,
      startColumn: o,
      endColumn: o + a - 1,
      tokenTypeIdx: r,
      tokenType: s,
    };
  }
  addTokenUsingPush(e, t, r) {
    return (e.push(r), t);
  }
  addTokenUsingMemberAccess(e, t, r) {
    return ((e[t] = r), t++, t);
  }
  handlePayloadNoCustom(e, t) {}
  handlePayloadWithCustom(e, t) {
    t !== null && (e.payload = t);
  }
  match(e, t, r) {
    return e.test(t) === !0 ? t.substring(r, e.lastIndex) : null;
  }
  matchLength(e, t, r) {
    return e.test(t) === !0 ? e.lastIndex - r : -1;
  }
};
ee.SKIPPED =
  'This marks a skipped Token pattern, this means each token identified by it will be consumed and then thrown into oblivion, this can be used to for example to completely ignore whitespace.';
ee.NA = /NOT_APPLICABLE/;
function ct(n) {
  return ms(n) ? n.LABEL : n.name;
}
function ms(n) {
  return ne(n.LABEL) && n.LABEL !== '';
}
var Bc = 'parent',
  to = 'categories',
  no = 'label',
  ro = 'group',
  so = 'push_mode',
  io = 'pop_mode',
  oo = 'longer_alt',
  ao = 'line_breaks',
  lo = 'start_chars_hint';
function Ct(n) {
  return Gc(n);
}
function Gc(n) {
  const e = n.pattern,
    t = {};
  if (((t.name = n.name), ie(e) || (t.PATTERN = e), S(n, Bc)))
    throw `The parent property is no longer supported.
See: https://github.com/chevrotain/chevrotain/issues/564#issuecomment-349062346 for details.`;
  return (
    S(n, to) && (t.CATEGORIES = n[to]),
    De([t]),
    S(n, no) && (t.LABEL = n[no]),
    S(n, ro) && (t.GROUP = n[ro]),
    S(n, io) && (t.POP_MODE = n[io]),
    S(n, so) && (t.PUSH_MODE = n[so]),
    S(n, oo) && (t.LONGER_ALT = n[oo]),
    S(n, ao) && (t.LINE_BREAKS = n[ao]),
    S(n, lo) && (t.START_CHARS_HINT = n[lo]),
    t
  );
}
var ke = Ct({ name: 'EOF', pattern: ee.NA });
De([ke]);
function ut(n, e, t, r, s, i, o, a) {
  return {
    image: e,
    startOffset: t,
    endOffset: r,
    startLine: s,
    endLine: i,
    startColumn: o,
    endColumn: a,
    tokenTypeIdx: n.tokenTypeIdx,
    tokenType: n,
  };
}
function gs(n, e) {
  return $e(n, e);
}
var Jn = {
  buildMismatchTokenMessage({ expected: n, actual: e, previous: t, ruleName: r }) {
    return `Expecting ${ms(n) ? `--> ${ct(n)} <--` : `token of type --> ${n.name} <--`} but found --> '${e.image}' <--`;
  },
  buildNotAllInputParsedMessage({ firstRedundant: n, ruleName: e }) {
    return 'Redundant input, expecting EOF but found: ' + n.image;
  },
  buildNoViableAltMessage({ expectedPathsPerAlt: n, actual: e, previous: t, customUserDescription: r, ruleName: s }) {
    const i = 'Expecting: ',
      a =
        `
but found: '` +
        re(e).image +
        "'";
    if (r) return i + r + a;
    {
      const l = Y(n, (p, m) => p.concat(m), []),
        u = E(l, (p) => `[${E(p, (m) => ct(m)).join(', ')}]`),
        f = `one of these possible Token sequences:
${E(u, (p, m) => `  ${m + 1}. ${p}`).join(`
`)}`;
      return i + f + a;
    }
  },
  buildEarlyExitMessage({ expectedIterationPaths: n, actual: e, customUserDescription: t, ruleName: r }) {
    const s = 'Expecting: ',
      o =
        `
but found: '` +
        re(e).image +
        "'";
    if (t) return s + t + o;
    {
      const l = `expecting at least one iteration which starts with one of these possible Token sequences::
  <${E(n, (u) => `[${E(u, (d) => ct(d)).join(',')}]`).join(' ,')}>`;
      return s + l + o;
    }
  },
};
Object.freeze(Jn);
var co = {
    buildRuleNotFoundError(n, e) {
      return (
        'Invalid grammar, reference to a rule which is not defined: ->' +
        e.nonTerminalName +
        `<-
inside top level rule: ->` +
        n.name +
        '<-'
      );
    },
  },
  we = {
    buildDuplicateFoundError(n, e) {
      function t(d) {
        return d instanceof A ? d.terminalType.name : d instanceof P ? d.nonTerminalName : '';
      }
      let r = n.name,
        s = re(e),
        i = s.idx,
        o = me(s),
        a = t(s),
        l = i > 0,
        u = `->${o}${l ? i : ''}<- ${a ? `with argument: ->${a}<-` : ''}
                  appears more than once (${e.length} times) in the top level rule: ->${r}<-.                  
                  For further details see: https://chevrotain.io/docs/FAQ.html#NUMERICAL_SUFFIXES 
                  `;
      return (
        (u = u.replace(/[ \t]+/g, ' ')),
        (u = u.replace(
          /\s\s+/g,
          `
`,
        )),
        u
      );
    },
    buildNamespaceConflictError(n) {
      return `Namespace conflict found in grammar.
The grammar has both a Terminal(Token) and a Non-Terminal(Rule) named: <${n.name}>.
To resolve this make sure each Terminal and Non-Terminal names are unique
This is easy to accomplish by using the convention that Terminal names start with an uppercase letter
and Non-Terminal names start with a lower case letter.`;
    },
    buildAlternationPrefixAmbiguityError(n) {
      const e = E(n.prefixPath, (s) => ct(s)).join(', '),
        t = n.alternation.idx === 0 ? '' : n.alternation.idx;
      return `Ambiguous alternatives: <${n.ambiguityIndices.join(' ,')}> due to common lookahead prefix
in <OR${t}> inside <${n.topLevelRule.name}> Rule,
<${e}> may appears as a prefix path in all these alternatives.
See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#COMMON_PREFIX
For Further details.`;
    },
    buildAlternationAmbiguityError(n) {
      let e = n.alternation.idx === 0 ? '' : n.alternation.idx,
        t = n.prefixPath.length === 0,
        r = `Ambiguous Alternatives Detected: <${n.ambiguityIndices.join(' ,')}> in <OR${e}> inside <${n.topLevelRule.name}> Rule,
`;
      if (t)
        r += `These alternatives are all empty (match no tokens), making them indistinguishable.
Only the last alternative may be empty.
`;
      else {
        const s = E(n.prefixPath, (i) => ct(i)).join(', ');
        r += `<${s}> may appears as a prefix path in all these alternatives.
`;
      }
      return (
        (r += `See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#AMBIGUOUS_ALTERNATIVES
For Further details.`),
        r
      );
    },
    buildEmptyRepetitionError(n) {
      let e = me(n.repetition);
      return (
        n.repetition.idx !== 0 && (e += n.repetition.idx),
        `The repetition <${e}> within Rule <${n.topLevelRule.name}> can never consume any tokens.
This could lead to an infinite loop.`
      );
    },
    buildTokenNameError(n) {
      return 'deprecated';
    },
    buildEmptyAlternationError(n) {
      return `Ambiguous empty alternative: <${n.emptyChoiceIdx + 1}> in <OR${n.alternation.idx}> inside <${n.topLevelRule.name}> Rule.
Only the last alternative may be an empty alternative.`;
    },
    buildTooManyAlternativesError(n) {
      return `An Alternation cannot have more than 256 alternatives:
<OR${n.alternation.idx}> inside <${n.topLevelRule.name}> Rule.
 has ${n.alternation.definition.length + 1} alternatives.`;
    },
    buildLeftRecursionError(n) {
      const e = n.topLevelRule.name,
        t = E(n.leftRecursionPath, (i) => i.name),
        r = `${e} --> ${t.concat([e]).join(' --> ')}`;
      return `Left Recursion found in grammar.
rule: <${e}> can be invoked from itself (directly or indirectly)
without consuming any Tokens. The grammar path that causes this is: 
 ${r}
 To fix this refactor your grammar to remove the left recursion.
see: https://en.wikipedia.org/wiki/LL_parser#Left_factoring.`;
    },
    buildInvalidRuleNameError(n) {
      return 'deprecated';
    },
    buildDuplicateRuleNameError(n) {
      let e;
      return (
        n.topLevelRule instanceof le ? (e = n.topLevelRule.name) : (e = n.topLevelRule),
        `Duplicate definition, rule: ->${e}<- is already defined in the grammar: ->${n.grammarName}<-`
      );
    },
  };
function uo(n, e) {
  const t = new ys(n, e);
  return (t.resolveRefs(), t.errors);
}
var ys = class extends ce {
  constructor(e, t) {
    super(), (this.nameToTopRule = e), (this.errMsgProvider = t), (this.errors = []);
  }
  resolveRefs() {
    T(_(this.nameToTopRule), (e) => {
      (this.currTopLevel = e), e.accept(this);
    });
  }
  visitNonTerminal(e) {
    const t = this.nameToTopRule[e.nonTerminalName];
    if (t) e.referencedRule = t;
    else {
      const r = this.errMsgProvider.buildRuleNotFoundError(this.currTopLevel, e);
      this.errors.push({
        message: r,
        type: Z.UNRESOLVED_SUBRULE_REF,
        ruleName: this.currTopLevel.name,
        unresolvedRefName: e.nonTerminalName,
      });
    }
  }
};
var ks = class extends Ue {
    constructor(e, t) {
      super(),
        (this.topProd = e),
        (this.path = t),
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
        (this.ruleStack = K(this.path.ruleStack).reverse()),
        (this.occurrenceStack = K(this.path.occurrenceStack).reverse()),
        this.ruleStack.pop(),
        this.occurrenceStack.pop(),
        this.updateExpectedNext(),
        this.walk(this.topProd),
        this.possibleTokTypes
      );
    }
    walk(e, t = []) {
      this.found || super.walk(e, t);
    }
    walkProdRef(e, t, r) {
      if (e.referencedRule.name === this.nextProductionName && e.idx === this.nextProductionOccurrence) {
        const s = t.concat(r);
        this.updateExpectedNext(), this.walk(e.referencedRule, s);
      }
    }
    updateExpectedNext() {
      O(this.ruleStack)
        ? ((this.nextProductionName = ''), (this.nextProductionOccurrence = 0), (this.isAtEndOfPath = !0))
        : ((this.nextProductionName = this.ruleStack.pop()),
          (this.nextProductionOccurrence = this.occurrenceStack.pop()));
    }
  },
  er = class extends ks {
    constructor(e, t) {
      super(e, t),
        (this.path = t),
        (this.nextTerminalName = ''),
        (this.nextTerminalOccurrence = 0),
        (this.nextTerminalName = this.path.lastTok.name),
        (this.nextTerminalOccurrence = this.path.lastTokOccurrence);
    }
    walkTerminal(e, t, r) {
      if (
        this.isAtEndOfPath &&
        e.terminalType.name === this.nextTerminalName &&
        e.idx === this.nextTerminalOccurrence &&
        !this.found
      ) {
        const s = t.concat(r),
          i = new M({ definition: s });
        (this.possibleTokTypes = ot(i)), (this.found = !0);
      }
    }
  },
  It = class extends Ue {
    constructor(e, t) {
      super(),
        (this.topRule = e),
        (this.occurrence = t),
        (this.result = { token: void 0, occurrence: void 0, isEndOfRule: void 0 });
    }
    startWalking() {
      return (this.walk(this.topRule), this.result);
    }
  },
  tr = class extends It {
    walkMany(e, t, r) {
      if (e.idx === this.occurrence) {
        const s = re(t.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof A && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkMany(e, t, r);
    }
  },
  on = class extends It {
    walkManySep(e, t, r) {
      if (e.idx === this.occurrence) {
        const s = re(t.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof A && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkManySep(e, t, r);
    }
  },
  nr = class extends It {
    walkAtLeastOne(e, t, r) {
      if (e.idx === this.occurrence) {
        const s = re(t.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof A && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkAtLeastOne(e, t, r);
    }
  },
  an = class extends It {
    walkAtLeastOneSep(e, t, r) {
      if (e.idx === this.occurrence) {
        const s = re(t.concat(r));
        (this.result.isEndOfRule = s === void 0),
          s instanceof A && ((this.result.token = s.terminalType), (this.result.occurrence = s.idx));
      } else super.walkAtLeastOneSep(e, t, r);
    }
  };
function rr(n, e, t = []) {
  t = K(t);
  let r = [],
    s = 0;
  function i(a) {
    return a.concat(j(n, s + 1));
  }
  function o(a) {
    const l = rr(i(a), e, t);
    return r.concat(l);
  }
  for (; t.length < e && s < n.length; ) {
    const a = n[s];
    if (a instanceof M) return o(a.definition);
    if (a instanceof P) return o(a.definition);
    if (a instanceof U) r = o(a.definition);
    else if (a instanceof H) {
      const l = a.definition.concat([new C({ definition: a.definition })]);
      return o(l);
    } else if (a instanceof q) {
      const l = [
        new M({ definition: a.definition }),
        new C({ definition: [new A({ terminalType: a.separator })].concat(a.definition) }),
      ];
      return o(l);
    } else if (a instanceof G) {
      const l = a.definition.concat([
        new C({ definition: [new A({ terminalType: a.separator })].concat(a.definition) }),
      ]);
      r = o(l);
    } else if (a instanceof C) {
      const l = a.definition.concat([new C({ definition: a.definition })]);
      r = o(l);
    } else {
      if (a instanceof V)
        return (
          T(a.definition, (l) => {
            O(l.definition) === !1 && (r = o(l.definition));
          }),
          r
        );
      if (a instanceof A) t.push(a.terminalType);
      else throw Error('non exhaustive match');
    }
    s++;
  }
  return (r.push({ partialPath: t, suffixDef: j(n, s) }), r);
}
function sr(n, e, t, r) {
  let s = 'EXIT_NONE_TERMINAL',
    i = [s],
    o = 'EXIT_ALTERNATIVE',
    a = !1,
    l = e.length,
    u = l - r - 1,
    d = [],
    f = [];
  for (f.push({ idx: -1, def: n, ruleStack: [], occurrenceStack: [] }); !O(f); ) {
    const p = f.pop();
    if (p === o) {
      a && Ie(f).idx <= u && f.pop();
      continue;
    }
    const m = p.def,
      g = p.idx,
      k = p.ruleStack,
      R = p.occurrenceStack;
    if (O(m)) continue;
    const x = m[0];
    if (x === s) {
      const b = { idx: g, def: j(m), ruleStack: qe(k), occurrenceStack: qe(R) };
      f.push(b);
    } else if (x instanceof A)
      if (g < l - 1) {
        const b = g + 1,
          y = e[b];
        if (t(y, x.terminalType)) {
          const w = { idx: b, def: j(m), ruleStack: k, occurrenceStack: R };
          f.push(w);
        }
      } else if (g === l - 1)
        d.push({ nextTokenType: x.terminalType, nextTokenOccurrence: x.idx, ruleStack: k, occurrenceStack: R }),
          (a = !0);
      else throw Error('non exhaustive match');
    else if (x instanceof P) {
      const b = K(k);
      b.push(x.nonTerminalName);
      const y = K(R);
      y.push(x.idx);
      const w = { idx: g, def: x.definition.concat(i, j(m)), ruleStack: b, occurrenceStack: y };
      f.push(w);
    } else if (x instanceof U) {
      const b = { idx: g, def: j(m), ruleStack: k, occurrenceStack: R };
      f.push(b), f.push(o);
      const y = { idx: g, def: x.definition.concat(j(m)), ruleStack: k, occurrenceStack: R };
      f.push(y);
    } else if (x instanceof H) {
      const b = new C({ definition: x.definition, idx: x.idx }),
        y = x.definition.concat([b], j(m)),
        w = { idx: g, def: y, ruleStack: k, occurrenceStack: R };
      f.push(w);
    } else if (x instanceof q) {
      const b = new A({ terminalType: x.separator }),
        y = new C({ definition: [b].concat(x.definition), idx: x.idx }),
        w = x.definition.concat([y], j(m)),
        W = { idx: g, def: w, ruleStack: k, occurrenceStack: R };
      f.push(W);
    } else if (x instanceof G) {
      const b = { idx: g, def: j(m), ruleStack: k, occurrenceStack: R };
      f.push(b), f.push(o);
      const y = new A({ terminalType: x.separator }),
        w = new C({ definition: [y].concat(x.definition), idx: x.idx }),
        W = x.definition.concat([w], j(m)),
        Ee = { idx: g, def: W, ruleStack: k, occurrenceStack: R };
      f.push(Ee);
    } else if (x instanceof C) {
      const b = { idx: g, def: j(m), ruleStack: k, occurrenceStack: R };
      f.push(b), f.push(o);
      const y = new C({ definition: x.definition, idx: x.idx }),
        w = x.definition.concat([y], j(m)),
        W = { idx: g, def: w, ruleStack: k, occurrenceStack: R };
      f.push(W);
    } else if (x instanceof V)
      for (let b = x.definition.length - 1; b >= 0; b--) {
        const y = x.definition[b],
          w = { idx: g, def: y.definition.concat(j(m)), ruleStack: k, occurrenceStack: R };
        f.push(w), f.push(o);
      }
    else if (x instanceof M) f.push({ idx: g, def: x.definition.concat(j(m)), ruleStack: k, occurrenceStack: R });
    else if (x instanceof le) f.push(Vc(x, g, k, R));
    else throw Error('non exhaustive match');
  }
  return d;
}
function Vc(n, e, t, r) {
  const s = K(t);
  s.push(n.name);
  const i = K(r);
  return (i.push(1), { idx: e, def: n.definition, ruleStack: s, occurrenceStack: i });
}
var B;
((n) => {
  (n[(n.OPTION = 0)] = 'OPTION'),
    (n[(n.REPETITION = 1)] = 'REPETITION'),
    (n[(n.REPETITION_MANDATORY = 2)] = 'REPETITION_MANDATORY'),
    (n[(n.REPETITION_MANDATORY_WITH_SEPARATOR = 3)] = 'REPETITION_MANDATORY_WITH_SEPARATOR'),
    (n[(n.REPETITION_WITH_SEPARATOR = 4)] = 'REPETITION_WITH_SEPARATOR'),
    (n[(n.ALTERNATION = 5)] = 'ALTERNATION');
})(B || (B = {}));
function or(n) {
  if (n instanceof U || n === 'Option') return B.OPTION;
  if (n instanceof C || n === 'Repetition') return B.REPETITION;
  if (n instanceof H || n === 'RepetitionMandatory') return B.REPETITION_MANDATORY;
  if (n instanceof q || n === 'RepetitionMandatoryWithSeparator') return B.REPETITION_MANDATORY_WITH_SEPARATOR;
  if (n instanceof G || n === 'RepetitionWithSeparator') return B.REPETITION_WITH_SEPARATOR;
  if (n instanceof V || n === 'Alternation') return B.ALTERNATION;
  throw Error('non exhaustive match');
}
function fo(n, e, t, r, s, i) {
  const o = ln(n, e, t),
    a = xo(o) ? At : $e;
  return i(o, r, a, s);
}
function po(n, e, t, r, s, i) {
  const o = cn(n, e, s, t),
    a = xo(o) ? At : $e;
  return i(o[0], a, r);
}
function mo(n, e, t, r) {
  const s = n.length,
    i = ae(n, (o) => ae(o, (a) => a.length === 1));
  if (e)
    return function (o) {
      const a = E(o, (l) => l.GATE);
      for (let l = 0; l < s; l++) {
        const u = n[l],
          d = u.length,
          f = a[l];
        if (!(f !== void 0 && f.call(this) === !1))
          e: for (let p = 0; p < d; p++) {
            const m = u[p],
              g = m.length;
            for (let k = 0; k < g; k++) {
              const R = this.LA_FAST(k + 1);
              if (t(R, m[k]) === !1) continue e;
            }
            return l;
          }
      }
    };
  if (i && !r) {
    const o = E(n, (l) => X(l)),
      a = Y(
        o,
        (l, u, d) => (
          T(u, (f) => {
            S(l, f.tokenTypeIdx) || (l[f.tokenTypeIdx] = d),
              T(f.categoryMatches, (p) => {
                S(l, p) || (l[p] = d);
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
      for (let o = 0; o < s; o++) {
        const a = n[o],
          l = a.length;
        e: for (let u = 0; u < l; u++) {
          const d = a[u],
            f = d.length;
          for (let p = 0; p < f; p++) {
            const m = this.LA_FAST(p + 1);
            if (t(m, d[p]) === !1) continue e;
          }
          return o;
        }
      }
    };
}
function go(n, e, t) {
  const r = ae(n, (i) => i.length === 1),
    s = n.length;
  if (r && !t) {
    const i = X(n);
    if (i.length === 1 && O(i[0].categoryMatches)) {
      const a = i[0].tokenTypeIdx;
      return function () {
        return this.LA_FAST(1).tokenTypeIdx === a;
      };
    } else {
      const o = Y(
        i,
        (a, l, u) => (
          (a[l.tokenTypeIdx] = !0),
          T(l.categoryMatches, (d) => {
            a[d] = !0;
          }),
          a
        ),
        [],
      );
      return function () {
        const a = this.LA_FAST(1);
        return o[a.tokenTypeIdx] === !0;
      };
    }
  } else
    return function () {
      e: for (let i = 0; i < s; i++) {
        const o = n[i],
          a = o.length;
        for (let l = 0; l < a; l++) {
          const u = this.LA_FAST(l + 1);
          if (e(u, o[l]) === !1) continue e;
        }
        return !0;
      }
      return !1;
    };
}
var bs = class extends Ue {
    constructor(e, t, r) {
      super(), (this.topProd = e), (this.targetOccurrence = t), (this.targetProdType = r);
    }
    startWalking() {
      return (this.walk(this.topProd), this.restDef);
    }
    checkIsTarget(e, t, r, s) {
      return e.idx === this.targetOccurrence && this.targetProdType === t ? ((this.restDef = r.concat(s)), !0) : !1;
    }
    walkOption(e, t, r) {
      this.checkIsTarget(e, B.OPTION, t, r) || super.walkOption(e, t, r);
    }
    walkAtLeastOne(e, t, r) {
      this.checkIsTarget(e, B.REPETITION_MANDATORY, t, r) || super.walkOption(e, t, r);
    }
    walkAtLeastOneSep(e, t, r) {
      this.checkIsTarget(e, B.REPETITION_MANDATORY_WITH_SEPARATOR, t, r) || super.walkOption(e, t, r);
    }
    walkMany(e, t, r) {
      this.checkIsTarget(e, B.REPETITION, t, r) || super.walkOption(e, t, r);
    }
    walkManySep(e, t, r) {
      this.checkIsTarget(e, B.REPETITION_WITH_SEPARATOR, t, r) || super.walkOption(e, t, r);
    }
  },
  ir = class extends ce {
    constructor(e, t, r) {
      super(), (this.targetOccurrence = e), (this.targetProdType = t), (this.targetRef = r), (this.result = []);
    }
    checkIsTarget(e, t) {
      e.idx === this.targetOccurrence &&
        this.targetProdType === t &&
        (this.targetRef === void 0 || e === this.targetRef) &&
        (this.result = e.definition);
    }
    visitOption(e) {
      this.checkIsTarget(e, B.OPTION);
    }
    visitRepetition(e) {
      this.checkIsTarget(e, B.REPETITION);
    }
    visitRepetitionMandatory(e) {
      this.checkIsTarget(e, B.REPETITION_MANDATORY);
    }
    visitRepetitionMandatoryWithSeparator(e) {
      this.checkIsTarget(e, B.REPETITION_MANDATORY_WITH_SEPARATOR);
    }
    visitRepetitionWithSeparator(e) {
      this.checkIsTarget(e, B.REPETITION_WITH_SEPARATOR);
    }
    visitAlternation(e) {
      this.checkIsTarget(e, B.ALTERNATION);
    }
  };
function ho(n) {
  const e = new Array(n);
  for (let t = 0; t < n; t++) e[t] = [];
  return e;
}
function xs(n) {
  let e = [''];
  for (let t = 0; t < n.length; t++) {
    const r = n[t],
      s = [];
    for (let i = 0; i < e.length; i++) {
      const o = e[i];
      s.push(o + '_' + r.tokenTypeIdx);
      for (let a = 0; a < r.categoryMatches.length; a++) {
        const l = '_' + r.categoryMatches[a];
        s.push(o + l);
      }
    }
    e = s;
  }
  return e;
}
function Wc(n, e, t) {
  for (let r = 0; r < n.length; r++) {
    if (r === t) continue;
    const s = n[r];
    for (let i = 0; i < e.length; i++) {
      const o = e[i];
      if (s[o] === !0) return !1;
    }
  }
  return !0;
}
function yo(n, e) {
  let t = E(n, (o) => rr([o], 1)),
    r = ho(t.length),
    s = E(t, (o) => {
      const a = {};
      return (
        T(o, (l) => {
          const u = xs(l.partialPath);
          T(u, (d) => {
            a[d] = !0;
          });
        }),
        a
      );
    }),
    i = t;
  for (let o = 1; o <= e; o++) {
    const a = i;
    i = ho(a.length);
    for (let l = 0; l < a.length; l++) {
      const u = a[l];
      for (let d = 0; d < u.length; d++) {
        const f = u[d].partialPath,
          p = u[d].suffixDef,
          m = xs(f);
        if (Wc(s, m, l) || O(p) || f.length === e) {
          const k = r[l];
          if (ar(k, f) === !1) {
            k.push(f);
            for (let R = 0; R < m.length; R++) {
              const x = m[R];
              s[l][x] = !0;
            }
          }
        } else {
          const k = rr(p, o + 1, f);
          (i[l] = i[l].concat(k)),
            T(k, (R) => {
              const x = xs(R.partialPath);
              T(x, (b) => {
                s[l][b] = !0;
              });
            });
        }
      }
    }
  }
  return r;
}
function ln(n, e, t, r) {
  const s = new ir(n, B.ALTERNATION, r);
  return (e.accept(s), yo(s.result, t));
}
function cn(n, e, t, r) {
  const s = new ir(n, t);
  e.accept(s);
  const i = s.result,
    a = new bs(e, n, t).startWalking(),
    l = new M({ definition: i }),
    u = new M({ definition: a });
  return yo([l, u], r);
}
function ar(n, e) {
  e: for (let t = 0; t < n.length; t++) {
    const r = n[t];
    if (r.length === e.length) {
      for (let s = 0; s < r.length; s++) {
        const i = e[s],
          o = r[s];
        if ((i === o || o.categoryMatchesMap[i.tokenTypeIdx] !== void 0) === !1) continue e;
      }
      return !0;
    }
  }
  return !1;
}
function ko(n, e) {
  return (
    n.length < e.length &&
    ae(n, (t, r) => {
      const s = e[r];
      return t === s || s.categoryMatchesMap[t.tokenTypeIdx];
    })
  );
}
function xo(n) {
  return ae(n, (e) => ae(e, (t) => ae(t, (r) => O(r.categoryMatches))));
}
function bo(n) {
  const e = n.lookaheadStrategy.validate({ rules: n.rules, tokenTypes: n.tokenTypes, grammarName: n.grammarName });
  return E(e, (t) => Object.assign({ type: Z.CUSTOM_LOOKAHEAD_VALIDATION }, t));
}
function Eo(n, e, t, r) {
  const s = pe(n, (l) => Kc(l, t)),
    i = Yc(n, e, t),
    o = pe(n, (l) => zc(l, t)),
    a = pe(n, (l) => qc(l, n, r, t));
  return s.concat(i, o, a);
}
function Kc(n, e) {
  const t = new Es();
  n.accept(t);
  const r = t.allProductions,
    s = rs(r, Hc),
    i = ge(s, (a) => a.length > 1);
  return E(_(i), (a) => {
    const l = re(a),
      u = e.buildDuplicateFoundError(n, a),
      d = me(l),
      f = { message: u, type: Z.DUPLICATE_PRODUCTIONS, ruleName: n.name, dslName: d, occurrence: l.idx },
      p = To(l);
    return (p && (f.parameter = p), f);
  });
}
function Hc(n) {
  return `${me(n)}_#_${n.idx}_#_${To(n)}`;
}
function To(n) {
  return n instanceof A ? n.terminalType.name : n instanceof P ? n.nonTerminalName : '';
}
var Es = class extends ce {
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
function qc(n, e, t, r) {
  const s = [];
  if (Y(e, (o, a) => (a.name === n.name ? o + 1 : o), 0) > 1) {
    const o = r.buildDuplicateRuleNameError({ topLevelRule: n, grammarName: t });
    s.push({ message: o, type: Z.DUPLICATE_RULE_NAME, ruleName: n.name });
  }
  return s;
}
function So(n, e, t) {
  let r = [],
    s;
  return (
    D(e, n) ||
      ((s = `Invalid rule override, rule: ->${n}<- cannot be overridden in the grammar: ->${t}<-as it is not defined in any of the super grammars `),
      r.push({ message: s, type: Z.INVALID_RULE_OVERRIDE, ruleName: n })),
    r
  );
}
function Ss(n, e, t, r = []) {
  const s = [],
    i = lr(e.definition);
  if (O(i)) return [];
  {
    const o = n.name;
    D(i, n) &&
      s.push({
        message: t.buildLeftRecursionError({ topLevelRule: n, leftRecursionPath: r }),
        type: Z.LEFT_RECURSION,
        ruleName: o,
      });
    const l = rt(i, r.concat([n])),
      u = pe(l, (d) => {
        const f = K(r);
        return (f.push(d), Ss(n, d, t, f));
      });
    return s.concat(u);
  }
}
function lr(n) {
  let e = [];
  if (O(n)) return e;
  const t = re(n);
  if (t instanceof P) e.push(t.referencedRule);
  else if (t instanceof M || t instanceof U || t instanceof H || t instanceof q || t instanceof G || t instanceof C)
    e = e.concat(lr(t.definition));
  else if (t instanceof V) e = X(E(t.definition, (i) => lr(i.definition)));
  else if (!(t instanceof A)) throw Error('non exhaustive match');
  const r = it(t),
    s = n.length > 1;
  if (r && s) {
    const i = j(n);
    return e.concat(lr(i));
  } else return e;
}
var un = class extends ce {
  constructor() {
    super(...arguments), (this.alternations = []);
  }
  visitAlternation(e) {
    this.alternations.push(e);
  }
};
function wo(n, e) {
  const t = new un();
  n.accept(t);
  const r = t.alternations;
  return pe(r, (i) => {
    const o = qe(i.definition);
    return pe(o, (a, l) => {
      const u = sr([a], [], $e, 1);
      return O(u)
        ? [
            {
              message: e.buildEmptyAlternationError({ topLevelRule: n, alternation: i, emptyChoiceIdx: l }),
              type: Z.NONE_LAST_EMPTY_ALT,
              ruleName: n.name,
              occurrence: i.idx,
              alternative: l + 1,
            },
          ]
        : [];
    });
  });
}
function Ro(n, e, t) {
  const r = new un();
  n.accept(r);
  let s = r.alternations;
  return (
    (s = st(s, (o) => o.ignoreAmbiguities === !0)),
    pe(s, (o) => {
      const a = o.idx,
        l = o.maxLookahead || e,
        u = ln(a, n, l, o),
        d = jc(u, o, n, t),
        f = Xc(u, o, n, t);
      return d.concat(f);
    })
  );
}
var Ts = class extends ce {
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
function zc(n, e) {
  const t = new un();
  n.accept(t);
  const r = t.alternations;
  return pe(r, (i) =>
    i.definition.length > 255
      ? [
          {
            message: e.buildTooManyAlternativesError({ topLevelRule: n, alternation: i }),
            type: Z.TOO_MANY_ALTS,
            ruleName: n.name,
            occurrence: i.idx,
          },
        ]
      : [],
  );
}
function vo(n, e, t) {
  const r = [];
  return (
    T(n, (s) => {
      const i = new Ts();
      s.accept(i);
      const o = i.allProductions;
      T(o, (a) => {
        const l = or(a),
          u = a.maxLookahead || e,
          d = a.idx,
          p = cn(d, s, l, u)[0];
        if (O(X(p))) {
          const m = t.buildEmptyRepetitionError({ topLevelRule: s, repetition: a });
          r.push({ message: m, type: Z.NO_NON_EMPTY_LOOKAHEAD, ruleName: s.name });
        }
      });
    }),
    r
  );
}
function jc(n, e, t, r) {
  const s = [],
    i = Y(
      n,
      (a, l, u) => (
        e.definition[u].ignoreAmbiguities === !0 ||
          T(l, (d) => {
            const f = [u];
            T(n, (p, m) => {
              u !== m && ar(p, d) && e.definition[m].ignoreAmbiguities !== !0 && f.push(m);
            }),
              f.length > 1 && !ar(s, d) && (s.push(d), a.push({ alts: f, path: d }));
          }),
        a
      ),
      [],
    );
  return E(i, (a) => {
    const l = E(a.alts, (d) => d + 1);
    return {
      message: r.buildAlternationAmbiguityError({
        topLevelRule: t,
        alternation: e,
        ambiguityIndices: l,
        prefixPath: a.path,
      }),
      type: Z.AMBIGUOUS_ALTS,
      ruleName: t.name,
      occurrence: e.idx,
      alternatives: a.alts,
    };
  });
}
function Xc(n, e, t, r) {
  const s = Y(
    n,
    (o, a, l) => {
      const u = E(a, (d) => ({ idx: l, path: d }));
      return o.concat(u);
    },
    [],
  );
  return Me(
    pe(s, (o) => {
      if (e.definition[o.idx].ignoreAmbiguities === !0) return [];
      const l = o.idx,
        u = o.path,
        d = oe(s, (p) => e.definition[p.idx].ignoreAmbiguities !== !0 && p.idx < l && ko(p.path, u));
      return E(d, (p) => {
        const m = [p.idx + 1, l + 1],
          g = e.idx === 0 ? '' : e.idx;
        return {
          message: r.buildAlternationPrefixAmbiguityError({
            topLevelRule: t,
            alternation: e,
            ambiguityIndices: m,
            prefixPath: p.path,
          }),
          type: Z.AMBIGUOUS_PREFIX_ALTS,
          ruleName: t.name,
          occurrence: g,
          alternatives: m,
        };
      });
    }),
  );
}
function Yc(n, e, t) {
  const r = [],
    s = E(e, (i) => i.name);
  return (
    T(n, (i) => {
      const o = i.name;
      if (D(s, o)) {
        const a = t.buildNamespaceConflictError(i);
        r.push({ message: a, type: Z.CONFLICT_TOKENS_RULES_NAMESPACE, ruleName: o });
      }
    }),
    r
  );
}
function Oo(n) {
  const e = jt(n, { errMsgProvider: co }),
    t = {};
  return (
    T(n.rules, (r) => {
      t[r.name] = r;
    }),
    uo(t, e.errMsgProvider)
  );
}
function Ao(n) {
  return ((n = jt(n, { errMsgProvider: we })), Eo(n.rules, n.tokenTypes, n.errMsgProvider, n.grammarName));
}
var Co = 'MismatchedTokenException',
  Io = 'NoViableAltException',
  Lo = 'EarlyExitException',
  No = 'NotAllInputParsedException',
  _o = [Co, Io, Lo, No];
Object.freeze(_o);
function je(n) {
  return D(_o, n.name);
}
var Lt = class extends Error {
    constructor(e, t) {
      super(e),
        (this.token = t),
        (this.resyncedTokens = []),
        Object.setPrototypeOf(this, new.target.prototype),
        Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
    }
  },
  ht = class extends Lt {
    constructor(e, t, r) {
      super(e, t), (this.previousToken = r), (this.name = Co);
    }
  },
  hn = class extends Lt {
    constructor(e, t, r) {
      super(e, t), (this.previousToken = r), (this.name = Io);
    }
  },
  dn = class extends Lt {
    constructor(e, t) {
      super(e, t), (this.name = No);
    }
  },
  fn = class extends Lt {
    constructor(e, t, r) {
      super(e, t), (this.previousToken = r), (this.name = Lo);
    }
  };
var ws = {},
  vs = 'InRuleRecoveryException',
  Rs = class extends Error {
    constructor(e) {
      super(e), (this.name = vs);
    }
  },
  cr = class {
    initRecoverable(e) {
      (this.firstAfterRepMap = {}),
        (this.resyncFollows = {}),
        (this.recoveryEnabled = S(e, 'recoveryEnabled') ? e.recoveryEnabled : ue.recoveryEnabled),
        this.recoveryEnabled && (this.attemptInRepetitionRecovery = Qc);
    }
    getTokenToInsert(e) {
      const t = ut(e, '', NaN, NaN, NaN, NaN, NaN, NaN);
      return ((t.isInsertedInRecovery = !0), t);
    }
    canTokenTypeBeInsertedInRecovery(e) {
      return !0;
    }
    canTokenTypeBeDeletedInRecovery(e) {
      return !0;
    }
    tryInRepetitionRecovery(e, t, r, s) {
      let i = this.findReSyncTokenType(),
        o = this.exportLexerState(),
        a = [],
        l = !1,
        u = this.LA_FAST(1),
        d = this.LA_FAST(1),
        f = () => {
          const p = this.LA(0),
            m = this.errorMessageProvider.buildMismatchTokenMessage({
              expected: s,
              actual: u,
              previous: p,
              ruleName: this.getCurrRuleFullName(),
            }),
            g = new ht(m, u, this.LA(0));
          (g.resyncedTokens = qe(a)), this.SAVE_ERROR(g);
        };
      for (; !l; )
        if (this.tokenMatcher(d, s)) {
          f();
          return;
        } else if (r.call(this)) {
          f(), e.apply(this, t);
          return;
        } else this.tokenMatcher(d, i) ? (l = !0) : ((d = this.SKIP_TOKEN()), this.addToResyncTokens(d, a));
      this.importLexerState(o);
    }
    shouldInRepetitionRecoveryBeTried(e, t, r) {
      return !(
        r === !1 ||
        this.tokenMatcher(this.LA_FAST(1), e) ||
        this.isBackTracking() ||
        this.canPerformInRuleRecovery(e, this.getFollowsForInRuleRecovery(e, t))
      );
    }
    getFollowsForInRuleRecovery(e, t) {
      const r = this.getCurrentGrammarPath(e, t);
      return this.getNextPossibleTokenTypes(r);
    }
    tryInRuleRecovery(e, t) {
      if (this.canRecoverWithSingleTokenInsertion(e, t)) return this.getTokenToInsert(e);
      if (this.canRecoverWithSingleTokenDeletion(e)) {
        const r = this.SKIP_TOKEN();
        return (this.consumeToken(), r);
      }
      throw new Rs('sad sad panda');
    }
    canPerformInRuleRecovery(e, t) {
      return this.canRecoverWithSingleTokenInsertion(e, t) || this.canRecoverWithSingleTokenDeletion(e);
    }
    canRecoverWithSingleTokenInsertion(e, t) {
      if (!this.canTokenTypeBeInsertedInRecovery(e) || O(t)) return !1;
      const r = this.LA_FAST(1);
      return Fe(t, (i) => this.tokenMatcher(r, i)) !== void 0;
    }
    canRecoverWithSingleTokenDeletion(e) {
      return this.canTokenTypeBeDeletedInRecovery(e) ? this.tokenMatcher(this.LA(2), e) : !1;
    }
    isInCurrentRuleReSyncSet(e) {
      const t = this.getCurrFollowKey(),
        r = this.getFollowSetFromFollowKey(t);
      return D(r, e);
    }
    findReSyncTokenType() {
      let e = this.flattenFollowSet(),
        t = this.LA_FAST(1),
        r = 2;
      for (;;) {
        const s = Fe(e, (i) => gs(t, i));
        if (s !== void 0) return s;
        (t = this.LA(r)), r++;
      }
    }
    getCurrFollowKey() {
      if (this.RULE_STACK_IDX === 0) return ws;
      const e = this.currRuleShortName,
        t = this.getLastExplicitRuleOccurrenceIndex(),
        r = this.getPreviousExplicitRuleShortName();
      return {
        ruleName: this.shortRuleNameToFullName(e),
        idxInCallingRule: t,
        inRule: this.shortRuleNameToFullName(r),
      };
    }
    buildFullFollowKeyStack() {
      const e = this.RULE_STACK,
        t = this.RULE_OCCURRENCE_STACK,
        r = this.RULE_STACK_IDX + 1,
        s = new Array(r);
      for (let i = 0; i < r; i++)
        i === 0
          ? (s[i] = ws)
          : (s[i] = {
              ruleName: this.shortRuleNameToFullName(e[i]),
              idxInCallingRule: t[i],
              inRule: this.shortRuleNameToFullName(e[i - 1]),
            });
      return s;
    }
    flattenFollowSet() {
      const e = E(this.buildFullFollowKeyStack(), (t) => this.getFollowSetFromFollowKey(t));
      return X(e);
    }
    getFollowSetFromFollowKey(e) {
      if (e === ws) return [ke];
      const t = e.ruleName + e.idxInCallingRule + Hn + e.inRule;
      return this.resyncFollows[t];
    }
    addToResyncTokens(e, t) {
      return (this.tokenMatcher(e, ke) || t.push(e), t);
    }
    reSyncTo(e) {
      let t = [],
        r = this.LA_FAST(1);
      for (; this.tokenMatcher(r, e) === !1; ) (r = this.SKIP_TOKEN()), this.addToResyncTokens(r, t);
      return qe(t);
    }
    attemptInRepetitionRecovery(e, t, r, s, i, o, a) {}
    getCurrentGrammarPath(e, t) {
      const r = this.getHumanReadableRuleStack(),
        s = this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1);
      return { ruleStack: r, occurrenceStack: s, lastTok: e, lastTokOccurrence: t };
    }
    getHumanReadableRuleStack() {
      const e = this.RULE_STACK_IDX + 1,
        t = new Array(e);
      for (let r = 0; r < e; r++) t[r] = this.shortRuleNameToFullName(this.RULE_STACK[r]);
      return t;
    }
  };
function Qc(n, e, t, r, s, i, o) {
  let a = this.getKeyForAutomaticLookahead(r, s),
    l = this.firstAfterRepMap[a];
  if (l === void 0) {
    const p = this.getCurrRuleFullName(),
      m = this.getGAstProductions()[p];
    (l = new i(m, s).startWalking()), (this.firstAfterRepMap[a] = l);
  }
  let u = l.token,
    d = l.occurrence,
    f = l.isEndOfRule;
  this.RULE_STACK_IDX === 0 && f && u === void 0 && ((u = ke), (d = 1)),
    !(u === void 0 || d === void 0) &&
      this.shouldInRepetitionRecoveryBeTried(u, d, o) &&
      this.tryInRepetitionRecovery(n, e, t, u);
}
function ur(n, e, t) {
  return t | e | n;
}
var pn = class {
  constructor(e) {
    var t;
    this.maxLookahead = (t = e?.maxLookahead) !== null && t !== void 0 ? t : ue.maxLookahead;
  }
  validate(e) {
    const t = this.validateNoLeftRecursion(e.rules);
    if (O(t)) {
      const r = this.validateEmptyOrAlternatives(e.rules),
        s = this.validateAmbiguousAlternationAlternatives(e.rules, this.maxLookahead),
        i = this.validateSomeNonEmptyLookaheadPath(e.rules, this.maxLookahead);
      return [...t, ...r, ...s, ...i];
    }
    return t;
  }
  validateNoLeftRecursion(e) {
    return pe(e, (t) => Ss(t, t, we));
  }
  validateEmptyOrAlternatives(e) {
    return pe(e, (t) => wo(t, we));
  }
  validateAmbiguousAlternationAlternatives(e, t) {
    return pe(e, (r) => Ro(r, t, we));
  }
  validateSomeNonEmptyLookaheadPath(e, t) {
    return vo(e, t, we);
  }
  buildLookaheadForAlternation(e) {
    return fo(e.prodOccurrence, e.rule, e.maxLookahead, e.hasPredicates, e.dynamicTokensEnabled, mo);
  }
  buildLookaheadForOptional(e) {
    return po(e.prodOccurrence, e.rule, e.maxLookahead, e.dynamicTokensEnabled, or(e.prodType), go);
  }
};
var dr = class {
    initLooksAhead(e) {
      (this.dynamicTokensEnabled = S(e, 'dynamicTokensEnabled') ? e.dynamicTokensEnabled : ue.dynamicTokensEnabled),
        (this.maxLookahead = S(e, 'maxLookahead') ? e.maxLookahead : ue.maxLookahead),
        (this.lookaheadStrategy = S(e, 'lookaheadStrategy')
          ? e.lookaheadStrategy
          : new pn({ maxLookahead: this.maxLookahead })),
        (this.lookAheadFuncsCache = new Map());
    }
    preComputeLookaheadFunctions(e) {
      T(e, (t) => {
        this.TRACE_INIT(`${t.name} Rule Lookahead`, () => {
          const {
            alternation: r,
            repetition: s,
            option: i,
            repetitionMandatory: o,
            repetitionMandatoryWithSeparator: a,
            repetitionWithSeparator: l,
          } = Zc(t);
          T(r, (u) => {
            const d = u.idx === 0 ? '' : u.idx;
            this.TRACE_INIT(`${me(u)}${d}`, () => {
              const f = this.lookaheadStrategy.buildLookaheadForAlternation({
                  prodOccurrence: u.idx,
                  rule: t,
                  maxLookahead: u.maxLookahead || this.maxLookahead,
                  hasPredicates: u.hasPredicates,
                  dynamicTokensEnabled: this.dynamicTokensEnabled,
                }),
                p = ur(this.fullRuleNameToShort[t.name], 256, u.idx);
              this.setLaFuncCache(p, f);
            });
          }),
            T(s, (u) => {
              this.computeLookaheadFunc(t, u.idx, 768, 'Repetition', u.maxLookahead, me(u));
            }),
            T(i, (u) => {
              this.computeLookaheadFunc(t, u.idx, 512, 'Option', u.maxLookahead, me(u));
            }),
            T(o, (u) => {
              this.computeLookaheadFunc(t, u.idx, 1024, 'RepetitionMandatory', u.maxLookahead, me(u));
            }),
            T(a, (u) => {
              this.computeLookaheadFunc(t, u.idx, 1536, 'RepetitionMandatoryWithSeparator', u.maxLookahead, me(u));
            }),
            T(l, (u) => {
              this.computeLookaheadFunc(t, u.idx, 1280, 'RepetitionWithSeparator', u.maxLookahead, me(u));
            });
        });
      });
    }
    computeLookaheadFunc(e, t, r, s, i, o) {
      this.TRACE_INIT(`${o}${t === 0 ? '' : t}`, () => {
        const a = this.lookaheadStrategy.buildLookaheadForOptional({
            prodOccurrence: t,
            rule: e,
            maxLookahead: i || this.maxLookahead,
            dynamicTokensEnabled: this.dynamicTokensEnabled,
            prodType: s,
          }),
          l = ur(this.fullRuleNameToShort[e.name], r, t);
        this.setLaFuncCache(l, a);
      });
    }
    getKeyForAutomaticLookahead(e, t) {
      return ur(this.currRuleShortName, e, t);
    }
    getLaFuncFromCache(e) {
      return this.lookAheadFuncsCache.get(e);
    }
    setLaFuncCache(e, t) {
      this.lookAheadFuncsCache.set(e, t);
    }
  },
  Os = class extends ce {
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
  hr = new Os();
function Zc(n) {
  hr.reset(), n.accept(hr);
  const e = hr.dslMethods;
  return (hr.reset(), e);
}
function Is(n, e) {
  isNaN(n.startOffset) === !0
    ? ((n.startOffset = e.startOffset), (n.endOffset = e.endOffset))
    : n.endOffset < e.endOffset && (n.endOffset = e.endOffset);
}
function Ls(n, e) {
  isNaN(n.startOffset) === !0
    ? ((n.startOffset = e.startOffset),
      (n.startColumn = e.startColumn),
      (n.startLine = e.startLine),
      (n.endOffset = e.endOffset),
      (n.endColumn = e.endColumn),
      (n.endLine = e.endLine))
    : n.endOffset < e.endOffset && ((n.endOffset = e.endOffset), (n.endColumn = e.endColumn), (n.endLine = e.endLine));
}
function Po(n, e, t) {
  n.children[t] === void 0 ? (n.children[t] = [e]) : n.children[t].push(e);
}
function Mo(n, e, t) {
  n.children[e] === void 0 ? (n.children[e] = [t]) : n.children[e].push(t);
}
var Jc = 'name';
function Ns(n, e) {
  Object.defineProperty(n, Jc, { enumerable: !1, configurable: !0, writable: !1, value: e });
}
function eu(n, e) {
  const t = Ce(n),
    r = t.length;
  for (let s = 0; s < r; s++) {
    const i = t[s],
      o = n[i],
      a = o.length;
    for (let l = 0; l < a; l++) {
      const u = o[l];
      u.tokenTypeIdx === void 0 && this[u.name](u.children, e);
    }
  }
}
function Fo(n, e) {
  const t = () => {};
  Ns(t, n + 'BaseSemantics');
  const r = {
    visit: function (s, i) {
      if ((z(s) && (s = s[0]), !ie(s))) return this[s.name](s.children, i);
    },
    validateVisitor: function () {
      const s = tu(this, e);
      if (!O(s)) {
        const i = E(s, (o) => o.msg);
        throw Error(`Errors Detected in CST Visitor <${this.constructor.name}>:
	${i
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
  return ((t.prototype = r), (t.prototype.constructor = t), (t._RULE_NAMES = e), t);
}
function Uo(n, e, t) {
  const r = () => {};
  Ns(r, n + 'BaseSemanticsWithDefaults');
  const s = Object.create(t.prototype);
  return (
    T(e, (i) => {
      s[i] = eu;
    }),
    (r.prototype = s),
    (r.prototype.constructor = r),
    r
  );
}
var _s;
((n) => {
  (n[(n.REDUNDANT_METHOD = 0)] = 'REDUNDANT_METHOD'), (n[(n.MISSING_METHOD = 1)] = 'MISSING_METHOD');
})(_s || (_s = {}));
function tu(n, e) {
  return nu(n, e);
}
function nu(n, e) {
  const t = oe(e, (s) => Ae(n[s]) === !1),
    r = E(t, (s) => ({
      msg: `Missing visitor method: <${s}> on ${n.constructor.name} CST Visitor.`,
      type: _s.MISSING_METHOD,
      methodName: s,
    }));
  return Me(r);
}
var gr = class {
  initTreeBuilder(e) {
    if (
      ((this.CST_STACK = []),
      (this.outputCst = e.outputCst),
      (this.nodeLocationTracking = S(e, 'nodeLocationTracking') ? e.nodeLocationTracking : ue.nodeLocationTracking),
      !this.outputCst)
    )
      (this.cstInvocationStateUpdate = Q),
        (this.cstFinallyStateUpdate = Q),
        (this.cstPostTerminal = Q),
        (this.cstPostNonTerminal = Q),
        (this.cstPostRule = Q);
    else if (/full/i.test(this.nodeLocationTracking))
      this.recoveryEnabled
        ? ((this.setNodeLocationFromToken = Ls),
          (this.setNodeLocationFromNode = Ls),
          (this.cstPostRule = Q),
          (this.setInitialNodeLocation = this.setInitialNodeLocationFullRecovery))
        : ((this.setNodeLocationFromToken = Q),
          (this.setNodeLocationFromNode = Q),
          (this.cstPostRule = this.cstPostRuleFull),
          (this.setInitialNodeLocation = this.setInitialNodeLocationFullRegular));
    else if (/onlyOffset/i.test(this.nodeLocationTracking))
      this.recoveryEnabled
        ? ((this.setNodeLocationFromToken = Is),
          (this.setNodeLocationFromNode = Is),
          (this.cstPostRule = Q),
          (this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRecovery))
        : ((this.setNodeLocationFromToken = Q),
          (this.setNodeLocationFromNode = Q),
          (this.cstPostRule = this.cstPostRuleOnlyOffset),
          (this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRegular));
    else if (/none/i.test(this.nodeLocationTracking))
      (this.setNodeLocationFromToken = Q),
        (this.setNodeLocationFromNode = Q),
        (this.cstPostRule = Q),
        (this.setInitialNodeLocation = Q);
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
    const t = this.LA_FAST(1);
    e.location = {
      startOffset: t.startOffset,
      startLine: t.startLine,
      startColumn: t.startColumn,
      endOffset: NaN,
      endLine: NaN,
      endColumn: NaN,
    };
  }
  cstInvocationStateUpdate(e) {
    const t = { name: e, children: Object.create(null) };
    this.setInitialNodeLocation(t), this.CST_STACK.push(t);
  }
  cstFinallyStateUpdate() {
    this.CST_STACK.pop();
  }
  cstPostRuleFull(e) {
    const t = this.LA(0),
      r = e.location;
    r.startOffset <= t.startOffset
      ? ((r.endOffset = t.endOffset), (r.endLine = t.endLine), (r.endColumn = t.endColumn))
      : ((r.startOffset = NaN), (r.startLine = NaN), (r.startColumn = NaN));
  }
  cstPostRuleOnlyOffset(e) {
    const t = this.LA(0),
      r = e.location;
    r.startOffset <= t.startOffset ? (r.endOffset = t.endOffset) : (r.startOffset = NaN);
  }
  cstPostTerminal(e, t) {
    const r = this.CST_STACK[this.CST_STACK.length - 1];
    Po(r, t, e), this.setNodeLocationFromToken(r.location, t);
  }
  cstPostNonTerminal(e, t) {
    const r = this.CST_STACK[this.CST_STACK.length - 1];
    Mo(r, t, e), this.setNodeLocationFromNode(r.location, e.location);
  }
  getBaseCstVisitorConstructor() {
    if (ie(this.baseCstVisitorConstructor)) {
      const e = Fo(this.className, Ce(this.gastProductionsCache));
      return ((this.baseCstVisitorConstructor = e), e);
    }
    return this.baseCstVisitorConstructor;
  }
  getBaseCstVisitorConstructorWithDefaults() {
    if (ie(this.baseCstVisitorWithDefaultsConstructor)) {
      const e = Uo(this.className, Ce(this.gastProductionsCache), this.getBaseCstVisitorConstructor());
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
var yr = class {
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
    return this.currIdx <= this.tokVectorLength - 2 ? (this.consumeToken(), this.LA_FAST(1)) : Be;
  }
  LA_FAST(e) {
    const t = this.currIdx + e;
    return this.tokVector[t];
  }
  LA(e) {
    const t = this.currIdx + e;
    return t < 0 || this.tokVectorLength <= t ? Be : this.tokVector[t];
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
var kr = class {
  ACTION(e) {
    return e.call(this);
  }
  consume(e, t, r) {
    return this.consumeInternal(t, e, r);
  }
  subrule(e, t, r) {
    return this.subruleInternal(t, e, r);
  }
  option(e, t) {
    return this.optionInternal(t, e);
  }
  or(e, t) {
    return this.orInternal(t, e);
  }
  many(e, t) {
    return this.manyInternal(e, t);
  }
  atLeastOne(e, t) {
    return this.atLeastOneInternal(e, t);
  }
  CONSUME(e, t) {
    return this.consumeInternal(e, 0, t);
  }
  CONSUME1(e, t) {
    return this.consumeInternal(e, 1, t);
  }
  CONSUME2(e, t) {
    return this.consumeInternal(e, 2, t);
  }
  CONSUME3(e, t) {
    return this.consumeInternal(e, 3, t);
  }
  CONSUME4(e, t) {
    return this.consumeInternal(e, 4, t);
  }
  CONSUME5(e, t) {
    return this.consumeInternal(e, 5, t);
  }
  CONSUME6(e, t) {
    return this.consumeInternal(e, 6, t);
  }
  CONSUME7(e, t) {
    return this.consumeInternal(e, 7, t);
  }
  CONSUME8(e, t) {
    return this.consumeInternal(e, 8, t);
  }
  CONSUME9(e, t) {
    return this.consumeInternal(e, 9, t);
  }
  SUBRULE(e, t) {
    return this.subruleInternal(e, 0, t);
  }
  SUBRULE1(e, t) {
    return this.subruleInternal(e, 1, t);
  }
  SUBRULE2(e, t) {
    return this.subruleInternal(e, 2, t);
  }
  SUBRULE3(e, t) {
    return this.subruleInternal(e, 3, t);
  }
  SUBRULE4(e, t) {
    return this.subruleInternal(e, 4, t);
  }
  SUBRULE5(e, t) {
    return this.subruleInternal(e, 5, t);
  }
  SUBRULE6(e, t) {
    return this.subruleInternal(e, 6, t);
  }
  SUBRULE7(e, t) {
    return this.subruleInternal(e, 7, t);
  }
  SUBRULE8(e, t) {
    return this.subruleInternal(e, 8, t);
  }
  SUBRULE9(e, t) {
    return this.subruleInternal(e, 9, t);
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
  RULE(e, t, r = Nt) {
    if (D(this.definedRulesNames, e)) {
      const o = {
        message: we.buildDuplicateRuleNameError({ topLevelRule: e, grammarName: this.className }),
        type: Z.DUPLICATE_RULE_NAME,
        ruleName: e,
      };
      this.definitionErrors.push(o);
    }
    this.definedRulesNames.push(e);
    const s = this.defineRule(e, t, r);
    return ((this[e] = s), s);
  }
  OVERRIDE_RULE(e, t, r = Nt) {
    const s = So(e, this.definedRulesNames, this.className);
    this.definitionErrors = this.definitionErrors.concat(s);
    const i = this.defineRule(e, t, r);
    return ((this[e] = i), i);
  }
  BACKTRACK(e, t) {
    var r;
    const s = (r = e.coreRule) !== null && r !== void 0 ? r : e;
    return function () {
      this.isBackTrackingStack.push(1);
      const i = this.saveRecogState();
      try {
        return (s.apply(this, t), !0);
      } catch (o) {
        if (je(o)) return !1;
        throw o;
      } finally {
        this.reloadRecogState(i), this.isBackTrackingStack.pop();
      }
    };
  }
  getGAstProductions() {
    return this.gastProductionsCache;
  }
  getSerializedGastProductions() {
    return Kn(_(this.gastProductionsCache));
  }
};
var xr = class {
  initRecognizerEngine(e, t) {
    if (
      ((this.className = this.constructor.name),
      (this.shortRuleNameToFull = {}),
      (this.fullRuleNameToShort = {}),
      (this.ruleShortNameIdx = 256),
      (this.tokenMatcher = At),
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
      S(t, 'serializedGrammar'))
    )
      throw Error(`The Parser's configuration can no longer contain a <serializedGrammar> property.
	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_6-0-0
	For Further details.`);
    if (z(e)) {
      if (O(e))
        throw Error(`A Token Vocabulary cannot be empty.
	Note that the first argument for the parser constructor
	is no longer a Token vector (since v4.0).`);
      if (typeof e[0].startOffset == 'number')
        throw Error(`The Parser constructor no longer accepts a token vector as the first argument.
	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_4-0-0
	For Further details.`);
    }
    if (z(e)) this.tokensMap = Y(e, (i, o) => ((i[o.name] = o), i), {});
    else if (S(e, 'modes') && ae(X(_(e.modes)), eo)) {
      const i = X(_(e.modes)),
        o = Et(i);
      this.tokensMap = Y(o, (a, l) => ((a[l.name] = l), a), {});
    } else if (ts(e)) this.tokensMap = K(e);
    else
      throw new Error(
        '<tokensDictionary> argument must be An Array of Token constructors, A dictionary of Token constructors or an IMultiModeLexerDefinition',
      );
    this.tokensMap.EOF = ke;
    const r = S(e, 'modes') ? X(_(e.modes)) : _(e),
      s = ae(r, (i) => O(i.categoryMatches));
    (this.tokenMatcher = s ? At : $e), De(_(this.tokensMap));
  }
  defineRule(e, t, r) {
    if (this.selfAnalysisDone)
      throw Error(`Grammar rule <${e}> may not be defined after the 'performSelfAnalysis' method has been called'
Make sure that all grammar rule definitions are done before 'performSelfAnalysis' is called.`);
    const s = S(r, 'resyncEnabled') ? r.resyncEnabled : Nt.resyncEnabled,
      i = S(r, 'recoveryValueFunc') ? r.recoveryValueFunc : Nt.recoveryValueFunc,
      o = this.ruleShortNameIdx << 12;
    this.ruleShortNameIdx++, (this.shortRuleNameToFull[o] = e), (this.fullRuleNameToShort[e] = o);
    let a;
    return (
      this.outputCst === !0
        ? (a = function (...f) {
            try {
              this.ruleInvocationStateUpdate(o, e, this.subruleIdx), t.apply(this, f);
              const p = this.CST_STACK[this.CST_STACK.length - 1];
              return (this.cstPostRule(p), p);
            } catch (p) {
              return this.invokeRuleCatch(p, s, i);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          })
        : (a = function (...f) {
            try {
              return (this.ruleInvocationStateUpdate(o, e, this.subruleIdx), t.apply(this, f));
            } catch (p) {
              return this.invokeRuleCatch(p, s, i);
            } finally {
              this.ruleFinallyStateUpdate();
            }
          }),
      Object.assign(
        function (...f) {
          this.onBeforeParse(e);
          try {
            return a.apply(this, f);
          } finally {
            this.onAfterParse(e);
          }
        },
        { ruleName: e, originalGrammarAction: t, coreRule: a },
      )
    );
  }
  invokeRuleCatch(e, t, r) {
    const s = this.RULE_STACK_IDX === 0,
      i = t && !this.isBackTracking() && this.recoveryEnabled;
    if (je(e)) {
      const o = e;
      if (i) {
        const a = this.findReSyncTokenType();
        if (this.isInCurrentRuleReSyncSet(a))
          if (((o.resyncedTokens = this.reSyncTo(a)), this.outputCst)) {
            const l = this.CST_STACK[this.CST_STACK.length - 1];
            return ((l.recoveredNode = !0), l);
          } else return r(e);
        else {
          if (this.outputCst) {
            const l = this.CST_STACK[this.CST_STACK.length - 1];
            (l.recoveredNode = !0), (o.partialCstResult = l);
          }
          throw o;
        }
      } else {
        if (s) return (this.moveToTerminatedState(), r(e));
        throw o;
      }
    } else throw e;
  }
  optionInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(512, t);
    return this.optionInternalLogic(e, t, r);
  }
  optionInternalLogic(e, t, r) {
    let s = this.getLaFuncFromCache(r),
      i;
    if (typeof e != 'function') {
      i = e.DEF;
      const o = e.GATE;
      if (o !== void 0) {
        const a = s;
        s = () => o.call(this) && a.call(this);
      }
    } else i = e;
    if (s.call(this) === !0) return i.call(this);
  }
  atLeastOneInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(1024, e);
    return this.atLeastOneInternalLogic(e, t, r);
  }
  atLeastOneInternalLogic(e, t, r) {
    let s = this.getLaFuncFromCache(r),
      i;
    if (typeof t != 'function') {
      i = t.DEF;
      const o = t.GATE;
      if (o !== void 0) {
        const a = s;
        s = () => o.call(this) && a.call(this);
      }
    } else i = t;
    if (s.call(this) === !0) {
      let o = this.doSingleRepetition(i);
      for (; s.call(this) === !0 && o === !0; ) o = this.doSingleRepetition(i);
    } else throw this.raiseEarlyExitException(e, B.REPETITION_MANDATORY, t.ERR_MSG);
    this.attemptInRepetitionRecovery(this.atLeastOneInternal, [e, t], s, 1024, e, nr);
  }
  atLeastOneSepFirstInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(1536, e);
    this.atLeastOneSepFirstInternalLogic(e, t, r);
  }
  atLeastOneSepFirstInternalLogic(e, t, r) {
    const s = t.DEF,
      i = t.SEP;
    if (this.getLaFuncFromCache(r).call(this) === !0) {
      s.call(this);
      const a = () => this.tokenMatcher(this.LA_FAST(1), i);
      for (; this.tokenMatcher(this.LA_FAST(1), i) === !0; ) this.CONSUME(i), s.call(this);
      this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, i, a, s, an], a, 1536, e, an);
    } else throw this.raiseEarlyExitException(e, B.REPETITION_MANDATORY_WITH_SEPARATOR, t.ERR_MSG);
  }
  manyInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(768, e);
    return this.manyInternalLogic(e, t, r);
  }
  manyInternalLogic(e, t, r) {
    let s = this.getLaFuncFromCache(r),
      i;
    if (typeof t != 'function') {
      i = t.DEF;
      const a = t.GATE;
      if (a !== void 0) {
        const l = s;
        s = () => a.call(this) && l.call(this);
      }
    } else i = t;
    let o = !0;
    for (; s.call(this) === !0 && o === !0; ) o = this.doSingleRepetition(i);
    this.attemptInRepetitionRecovery(this.manyInternal, [e, t], s, 768, e, tr, o);
  }
  manySepFirstInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(1280, e);
    this.manySepFirstInternalLogic(e, t, r);
  }
  manySepFirstInternalLogic(e, t, r) {
    const s = t.DEF,
      i = t.SEP;
    if (this.getLaFuncFromCache(r).call(this) === !0) {
      s.call(this);
      const a = () => this.tokenMatcher(this.LA_FAST(1), i);
      for (; this.tokenMatcher(this.LA_FAST(1), i) === !0; ) this.CONSUME(i), s.call(this);
      this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, i, a, s, on], a, 1280, e, on);
    }
  }
  repetitionSepSecondInternal(e, t, r, s, i) {
    for (; r(); ) this.CONSUME(t), s.call(this);
    this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [e, t, r, s, i], r, 1536, e, i);
  }
  doSingleRepetition(e) {
    const t = this.getLexerPosition();
    return (e.call(this), this.getLexerPosition() > t);
  }
  orInternal(e, t) {
    const r = this.getKeyForAutomaticLookahead(256, t),
      s = z(e) ? e : e.DEF,
      o = this.getLaFuncFromCache(r).call(this, s);
    if (o !== void 0) return s[o].ALT.call(this);
    this.raiseNoAltException(t, e.ERR_MSG);
  }
  ruleFinallyStateUpdate() {
    this.RULE_STACK_IDX--,
      this.RULE_OCCURRENCE_STACK_IDX--,
      this.RULE_STACK_IDX >= 0 && (this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX]),
      this.cstFinallyStateUpdate();
  }
  subruleInternal(e, t, r) {
    let s;
    try {
      const i = r !== void 0 ? r.ARGS : void 0;
      return (
        (this.subruleIdx = t),
        (s = e.coreRule.apply(this, i)),
        this.cstPostNonTerminal(s, r !== void 0 && r.LABEL !== void 0 ? r.LABEL : e.ruleName),
        s
      );
    } catch (i) {
      throw this.subruleInternalError(i, r, e.ruleName);
    }
  }
  subruleInternalError(e, t, r) {
    throw (
      je(e) &&
        e.partialCstResult !== void 0 &&
        (this.cstPostNonTerminal(e.partialCstResult, t !== void 0 && t.LABEL !== void 0 ? t.LABEL : r),
        delete e.partialCstResult),
      e
    );
  }
  consumeInternal(e, t, r) {
    let s;
    try {
      const i = this.LA_FAST(1);
      this.tokenMatcher(i, e) === !0 ? (this.consumeToken(), (s = i)) : this.consumeInternalError(e, i, r);
    } catch (i) {
      s = this.consumeInternalRecovery(e, t, i);
    }
    return (this.cstPostTerminal(r !== void 0 && r.LABEL !== void 0 ? r.LABEL : e.name, s), s);
  }
  consumeInternalError(e, t, r) {
    let s,
      i = this.LA(0);
    throw (
      r !== void 0 && r.ERR_MSG
        ? (s = r.ERR_MSG)
        : (s = this.errorMessageProvider.buildMismatchTokenMessage({
            expected: e,
            actual: t,
            previous: i,
            ruleName: this.getCurrRuleFullName(),
          })),
      this.SAVE_ERROR(new ht(s, t, i))
    );
  }
  consumeInternalRecovery(e, t, r) {
    if (this.recoveryEnabled && r.name === 'MismatchedTokenException' && !this.isBackTracking()) {
      const s = this.getFollowsForInRuleRecovery(e, t);
      try {
        return this.tryInRuleRecovery(e, s);
      } catch (i) {
        throw i.name === vs ? r : i;
      }
    } else throw r;
  }
  saveRecogState() {
    const e = this.errors,
      t = this.RULE_STACK.slice(0, this.RULE_STACK_IDX + 1);
    return { errors: e, lexerState: this.exportLexerState(), RULE_STACK: t, CST_STACK: this.CST_STACK };
  }
  reloadRecogState(e) {
    (this.errors = e.errors), this.importLexerState(e.lexerState);
    const t = e.RULE_STACK;
    for (let r = 0; r < t.length; r++) this.RULE_STACK[r] = t[r];
    (this.RULE_STACK_IDX = t.length - 1),
      this.RULE_STACK_IDX >= 0 && (this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX]);
  }
  ruleInvocationStateUpdate(e, t, r) {
    (this.RULE_OCCURRENCE_STACK[++this.RULE_OCCURRENCE_STACK_IDX] = r),
      (this.RULE_STACK[++this.RULE_STACK_IDX] = e),
      (this.currRuleShortName = e),
      this.cstInvocationStateUpdate(t);
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
    return this.tokenMatcher(this.LA(1), ke);
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
    for (let t = 0; t < this.maxLookahead + 1; t++) this.tokVector.push(Be);
  }
  onAfterParse(e) {
    if (this.isAtEndOfInput() === !1) {
      const t = this.LA(1),
        r = this.errorMessageProvider.buildNotAllInputParsedMessage({
          firstRedundant: t,
          ruleName: this.getCurrRuleFullName(),
        });
      this.SAVE_ERROR(new dn(r, t));
    }
    for (; this.tokVector.at(-1) === Be; ) this.tokVector.pop();
  }
};
var br = class {
  initErrorHandler(e) {
    (this._errors = []),
      (this.errorMessageProvider = S(e, 'errorMessageProvider') ? e.errorMessageProvider : ue.errorMessageProvider);
  }
  SAVE_ERROR(e) {
    if (je(e))
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
    return K(this._errors);
  }
  set errors(e) {
    this._errors = e;
  }
  raiseEarlyExitException(e, t, r) {
    const s = this.getCurrRuleFullName(),
      i = this.getGAstProductions()[s],
      a = cn(e, i, t, this.maxLookahead)[0],
      l = [];
    for (let d = 1; d <= this.maxLookahead; d++) l.push(this.LA(d));
    const u = this.errorMessageProvider.buildEarlyExitMessage({
      expectedIterationPaths: a,
      actual: l,
      previous: this.LA(0),
      customUserDescription: r,
      ruleName: s,
    });
    throw this.SAVE_ERROR(new fn(u, this.LA(1), this.LA(0)));
  }
  raiseNoAltException(e, t) {
    const r = this.getCurrRuleFullName(),
      s = this.getGAstProductions()[r],
      i = ln(e, s, this.maxLookahead),
      o = [];
    for (let u = 1; u <= this.maxLookahead; u++) o.push(this.LA(u));
    const a = this.LA(0),
      l = this.errorMessageProvider.buildNoViableAltMessage({
        expectedPathsPerAlt: i,
        actual: o,
        previous: a,
        customUserDescription: t,
        ruleName: this.getCurrRuleFullName(),
      });
    throw this.SAVE_ERROR(new hn(l, this.LA(1), a));
  }
};
var Er = class {
  initContentAssist() {}
  computeContentAssist(e, t) {
    const r = this.gastProductionsCache[e];
    if (ie(r)) throw Error(`Rule ->${e}<- does not exist in this grammar.`);
    return sr([r], t, this.tokenMatcher, this.maxLookahead);
  }
  getNextPossibleTokenTypes(e) {
    const t = re(e.ruleStack),
      s = this.getGAstProductions()[t];
    return new er(s, e).startWalking();
  }
};
var wr = { description: 'This Object indicates the Parser is during Recording Phase' };
Object.freeze(wr);
var $o = !0,
  Do = 2 ** 8 - 1,
  Go = Ct({ name: 'RECORDING_PHASE_TOKEN', pattern: ee.NA });
De([Go]);
var Vo = ut(
  Go,
  `This IToken indicates the Parser is in Recording Phase
	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details`,
  -1,
  -1,
  -1,
  -1,
  -1,
  -1,
);
Object.freeze(Vo);
var su = {
    name: `This CSTNode indicates the Parser is in Recording Phase
	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details`,
    children: {},
  },
  Tr = class {
    initGastRecorder(e) {
      (this.recordingProdStack = []), (this.RECORDING_PHASE = !1);
    }
    enableRecording() {
      (this.RECORDING_PHASE = !0),
        this.TRACE_INIT('Enable Recording', () => {
          for (let e = 0; e < 10; e++) {
            const t = e > 0 ? e : '';
            (this[`CONSUME${t}`] = function (r, s) {
              return this.consumeInternalRecord(r, e, s);
            }),
              (this[`SUBRULE${t}`] = function (r, s) {
                return this.subruleInternalRecord(r, e, s);
              }),
              (this[`OPTION${t}`] = function (r) {
                return this.optionInternalRecord(r, e);
              }),
              (this[`OR${t}`] = function (r) {
                return this.orInternalRecord(r, e);
              }),
              (this[`MANY${t}`] = function (r) {
                this.manyInternalRecord(e, r);
              }),
              (this[`MANY_SEP${t}`] = function (r) {
                this.manySepFirstInternalRecord(e, r);
              }),
              (this[`AT_LEAST_ONE${t}`] = function (r) {
                this.atLeastOneInternalRecord(e, r);
              }),
              (this[`AT_LEAST_ONE_SEP${t}`] = function (r) {
                this.atLeastOneSepFirstInternalRecord(e, r);
              });
          }
          (this.consume = function (e, t, r) {
            return this.consumeInternalRecord(t, e, r);
          }),
            (this.subrule = function (e, t, r) {
              return this.subruleInternalRecord(t, e, r);
            }),
            (this.option = function (e, t) {
              return this.optionInternalRecord(t, e);
            }),
            (this.or = function (e, t) {
              return this.orInternalRecord(t, e);
            }),
            (this.many = function (e, t) {
              this.manyInternalRecord(e, t);
            }),
            (this.atLeastOne = function (e, t) {
              this.atLeastOneInternalRecord(e, t);
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
          for (let t = 0; t < 10; t++) {
            const r = t > 0 ? t : '';
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
    BACKTRACK_RECORD(e, t) {
      return () => !0;
    }
    LA_RECORD(e) {
      return Be;
    }
    topLevelRuleRecord(e, t) {
      try {
        const r = new le({ definition: [], name: e });
        return ((r.name = e), this.recordingProdStack.push(r), t.call(this), this.recordingProdStack.pop(), r);
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
    optionInternalRecord(e, t) {
      return gn.call(this, U, e, t);
    }
    atLeastOneInternalRecord(e, t) {
      gn.call(this, H, t, e);
    }
    atLeastOneSepFirstInternalRecord(e, t) {
      gn.call(this, q, t, e, $o);
    }
    manyInternalRecord(e, t) {
      gn.call(this, C, t, e);
    }
    manySepFirstInternalRecord(e, t) {
      gn.call(this, G, t, e, $o);
    }
    orInternalRecord(e, t) {
      return iu.call(this, e, t);
    }
    subruleInternalRecord(e, t, r) {
      if ((Sr(t), !e || S(e, 'ruleName') === !1)) {
        const a =
          new Error(`<SUBRULE${Bo(t)}> argument is invalid expecting a Parser method reference but got: <${JSON.stringify(e)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
        throw ((a.KNOWN_RECORDER_ERROR = !0), a);
      }
      const s = Ie(this.recordingProdStack),
        i = e.ruleName,
        o = new P({ idx: t, nonTerminalName: i, label: r?.LABEL, referencedRule: void 0 });
      return (s.definition.push(o), this.outputCst ? su : wr);
    }
    consumeInternalRecord(e, t, r) {
      if ((Sr(t), !fs(e))) {
        const o =
          new Error(`<CONSUME${Bo(t)}> argument is invalid expecting a TokenType reference but got: <${JSON.stringify(e)}>
 inside top level rule: <${this.recordingProdStack[0].name}>`);
        throw ((o.KNOWN_RECORDER_ERROR = !0), o);
      }
      const s = Ie(this.recordingProdStack),
        i = new A({ idx: t, terminalType: e, label: r?.LABEL });
      return (s.definition.push(i), Vo);
    }
  };
function gn(n, e, t, r = !1) {
  Sr(t);
  const s = Ie(this.recordingProdStack),
    i = Ae(e) ? e : e.DEF,
    o = new n({ definition: [], idx: t });
  return (
    r && (o.separator = e.SEP),
    S(e, 'MAX_LOOKAHEAD') && (o.maxLookahead = e.MAX_LOOKAHEAD),
    this.recordingProdStack.push(o),
    i.call(this),
    s.definition.push(o),
    this.recordingProdStack.pop(),
    wr
  );
}
function iu(n, e) {
  Sr(e);
  const t = Ie(this.recordingProdStack),
    r = z(n) === !1,
    s = r === !1 ? n : n.DEF,
    i = new V({ definition: [], idx: e, ignoreAmbiguities: r && n.IGNORE_AMBIGUITIES === !0 });
  S(n, 'MAX_LOOKAHEAD') && (i.maxLookahead = n.MAX_LOOKAHEAD);
  const o = Xt(s, (a) => Ae(a.GATE));
  return (
    (i.hasPredicates = o),
    t.definition.push(i),
    T(s, (a) => {
      const l = new M({ definition: [] });
      i.definition.push(l),
        S(a, 'IGNORE_AMBIGUITIES')
          ? (l.ignoreAmbiguities = a.IGNORE_AMBIGUITIES)
          : S(a, 'GATE') && (l.ignoreAmbiguities = !0),
        this.recordingProdStack.push(l),
        a.ALT.call(this),
        this.recordingProdStack.pop();
    }),
    wr
  );
}
function Bo(n) {
  return n === 0 ? '' : `${n}`;
}
function Sr(n) {
  if (n < 0 || n > Do) {
    const e = new Error(`Invalid DSL Method idx value: <${n}>
	Idx value must be a none negative value smaller than ${Do + 1}`);
    throw ((e.KNOWN_RECORDER_ERROR = !0), e);
  }
}
var Rr = class {
  initPerformanceTracer(e) {
    if (S(e, 'traceInitPerf')) {
      const t = e.traceInitPerf,
        r = typeof t == 'number';
      (this.traceInitMaxIdent = r ? t : 1 / 0), (this.traceInitPerf = r ? t > 0 : t);
    } else (this.traceInitMaxIdent = 0), (this.traceInitPerf = ue.traceInitPerf);
    this.traceInitIndent = -1;
  }
  TRACE_INIT(e, t) {
    if (this.traceInitPerf === !0) {
      this.traceInitIndent++;
      const r = new Array(this.traceInitIndent + 1).join('	');
      this.traceInitIndent < this.traceInitMaxIdent && console.log(`${r}--> <${e}>`);
      const { time: s, value: i } = Qt(t),
        o = s > 10 ? console.warn : console.log;
      return (
        this.traceInitIndent < this.traceInitMaxIdent && o(`${r}<-- <${e}> time: ${s}ms`), this.traceInitIndent--, i
      );
    } else return t();
  }
};
function Wo(n, e) {
  e.forEach((t) => {
    const r = t.prototype;
    Object.getOwnPropertyNames(r).forEach((s) => {
      if (s === 'constructor') return;
      const i = Object.getOwnPropertyDescriptor(r, s);
      i && (i.get || i.set) ? Object.defineProperty(n.prototype, s, i) : (n.prototype[s] = t.prototype[s]);
    });
  });
}
var Be = ut(ke, '', NaN, NaN, NaN, NaN, NaN, NaN);
Object.freeze(Be);
var ue = Object.freeze({
    recoveryEnabled: !1,
    maxLookahead: 3,
    dynamicTokensEnabled: !1,
    outputCst: !0,
    errorMessageProvider: Jn,
    nodeLocationTracking: 'none',
    traceInitPerf: !1,
    skipValidations: !1,
  }),
  Nt = Object.freeze({ recoveryValueFunc: () => {}, resyncEnabled: !0 }),
  Z;
((n) => {
  (n[(n.INVALID_RULE_NAME = 0)] = 'INVALID_RULE_NAME'),
    (n[(n.DUPLICATE_RULE_NAME = 1)] = 'DUPLICATE_RULE_NAME'),
    (n[(n.INVALID_RULE_OVERRIDE = 2)] = 'INVALID_RULE_OVERRIDE'),
    (n[(n.DUPLICATE_PRODUCTIONS = 3)] = 'DUPLICATE_PRODUCTIONS'),
    (n[(n.UNRESOLVED_SUBRULE_REF = 4)] = 'UNRESOLVED_SUBRULE_REF'),
    (n[(n.LEFT_RECURSION = 5)] = 'LEFT_RECURSION'),
    (n[(n.NONE_LAST_EMPTY_ALT = 6)] = 'NONE_LAST_EMPTY_ALT'),
    (n[(n.AMBIGUOUS_ALTS = 7)] = 'AMBIGUOUS_ALTS'),
    (n[(n.CONFLICT_TOKENS_RULES_NAMESPACE = 8)] = 'CONFLICT_TOKENS_RULES_NAMESPACE'),
    (n[(n.INVALID_TOKEN_NAME = 9)] = 'INVALID_TOKEN_NAME'),
    (n[(n.NO_NON_EMPTY_LOOKAHEAD = 10)] = 'NO_NON_EMPTY_LOOKAHEAD'),
    (n[(n.AMBIGUOUS_PREFIX_ALTS = 11)] = 'AMBIGUOUS_PREFIX_ALTS'),
    (n[(n.TOO_MANY_ALTS = 12)] = 'TOO_MANY_ALTS'),
    (n[(n.CUSTOM_LOOKAHEAD_VALIDATION = 13)] = 'CUSTOM_LOOKAHEAD_VALIDATION');
})(Z || (Z = {}));
var yn = class n {
  static performSelfAnalysis(e) {
    throw Error(
      'The **static** `performSelfAnalysis` method has been deprecated.	\nUse the **instance** method with the same name instead.',
    );
  }
  performSelfAnalysis() {
    this.TRACE_INIT('performSelfAnalysis', () => {
      let e;
      this.selfAnalysisDone = !0;
      const t = this.className;
      this.TRACE_INIT('toFastProps', () => {
        Zt(this);
      }),
        this.TRACE_INIT('Grammar Recording', () => {
          try {
            this.enableRecording(),
              T(this.definedRulesNames, (s) => {
                let o = this[s].originalGrammarAction,
                  a;
                this.TRACE_INIT(`${s} Rule`, () => {
                  a = this.topLevelRuleRecord(s, o);
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
          (r = Oo({ rules: _(this.gastProductionsCache) })), (this.definitionErrors = this.definitionErrors.concat(r));
        }),
        this.TRACE_INIT('Grammar Validations', () => {
          if (O(r) && this.skipValidations === !1) {
            const s = Ao({
                rules: _(this.gastProductionsCache),
                tokenTypes: _(this.tokensMap),
                errMsgProvider: we,
                grammarName: t,
              }),
              i = bo({
                lookaheadStrategy: this.lookaheadStrategy,
                rules: _(this.gastProductionsCache),
                tokenTypes: _(this.tokensMap),
                grammarName: t,
              });
            this.definitionErrors = this.definitionErrors.concat(s, i);
          }
        }),
        O(this.definitionErrors) &&
          (this.recoveryEnabled &&
            this.TRACE_INIT('computeAllProdsFollows', () => {
              const s = Mi(_(this.gastProductionsCache));
              this.resyncFollows = s;
            }),
          this.TRACE_INIT('ComputeLookaheadFunctions', () => {
            var s, i;
            (i = (s = this.lookaheadStrategy).initialize) === null ||
              i === void 0 ||
              i.call(s, { rules: _(this.gastProductionsCache) }),
              this.preComputeLookaheadFunctions(_(this.gastProductionsCache));
          })),
        !n.DEFER_DEFINITION_ERRORS_HANDLING && !O(this.definitionErrors))
      )
        throw (
          (e = E(this.definitionErrors, (s) => s.message)),
          new Error(`Parser Definition Errors detected:
 ${e.join(`
-------------------------------
`)}`)
        );
    });
  }
  constructor(e, t) {
    (this.definitionErrors = []), (this.selfAnalysisDone = !1);
    if (
      (this.initErrorHandler(t),
      this.initLexerAdapter(),
      this.initLooksAhead(t),
      this.initRecognizerEngine(e, t),
      this.initRecoverable(t),
      this.initTreeBuilder(t),
      this.initContentAssist(),
      this.initGastRecorder(t),
      this.initPerformanceTracer(t),
      S(t, 'ignoredIssues'))
    )
      throw new Error(`The <ignoredIssues> IParserConfig property has been deprecated.
	Please use the <IGNORE_AMBIGUITIES> flag on the relevant DSL method instead.
	See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#IGNORING_AMBIGUITIES
	For further details.`);
    this.skipValidations = S(t, 'skipValidations') ? t.skipValidations : ue.skipValidations;
  }
};
yn.DEFER_DEFINITION_ERRORS_HANDLING = !1;
Wo(yn, [cr, dr, gr, yr, xr, kr, br, Er, Tr, Rr]);
var kn = class extends yn {
  constructor(e, t = ue) {
    const r = K(t);
    (r.outputCst = !1), super(e, r);
  }
};
var c = {
    EndOfFile: 0,
    EndOfLine: 1,
    Assign: 2,
    ForceAssign: 3,
    Append: 4,
    Name: 5,
    Plus: 6,
    String: 7,
    Integer: 8,
    OpenParen: 9,
    CloseParen: 10,
    Comma: 11,
    Arrow: 12,
    Global: 13,
    OpenBrace: 14,
    CloseBrace: 15,
    Else: 16,
    Dollar: 17,
    Field: 18,
    OpenBracket: 19,
    CloseBracket: 20,
    Comparison: 21,
    Include: 22,
    IncludeShell: 23,
    If: 24,
  },
  au = Object.entries(c).filter(([n]) => n !== 'EndOfFile'),
  N = (() => {
    const n = [];
    for (const [e, t] of au) n[t] = Ct({ name: e });
    return n;
  })(),
  Ko = N.filter((n) => n !== void 0),
  lu = N.map((n) => n?.tokenTypeIdx ?? 0);
function xn(n, e, t) {
  return { tokenTypeIdx: lu[n], kind: n, startOffset: e, endOffset: t };
}
var _t = class n {
  #e;
  #n = 0;
  constructor(e) {
    this.#e = new Int32Array(3 * Math.max(e, 16));
  }
  get length() {
    return this.#n;
  }
  push(e, t, r) {
    let s = 3 * this.#n++;
    if (s === this.#e.length) {
      const i = new Int32Array(2 * s);
      i.set(this.#e), (this.#e = i);
    }
    (this.#e[s++] = e), (this.#e[s++] = t), (this.#e[s] = r);
  }
  at(e) {
    const t = this.#e,
      r = 3 * e;
    return xn(t[r], t[r + 1], t[r + 2]);
  }
  static from(e) {
    const t = new n(e.length);
    for (const r of e) t.push(r.kind, r.startOffset, r.endOffset);
    return t;
  }
};
var Ho = { tokenTypeIdx: ke.tokenTypeIdx, kind: c.EndOfFile, startOffset: 0, endOffset: 0 },
  Ms = class extends kn {
    builder;
    constructor(e = {}) {
      super(Ko, { maxLookahead: 1, skipValidations: !0, recoveryEnabled: !1, ...e }), this.performSelfAnalysis();
    }
    #e = [
      { ALT: () => this.SUBRULE(this.assignment) },
      { ALT: () => this.SUBRULE(this.include) },
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.global) },
      { ALT: () => this.SUBRULE(this.otherwise) },
      { ALT: () => this.SUBRULE(this.blockEnd) },
    ];
    #n = () => this.OR(this.#e);
    document = this.RULE('document', () => {
      this.MANY(this.#n);
    });
    #s = [
      { ALT: () => this.CONSUME(N[c.Assign]) },
      { ALT: () => this.CONSUME(N[c.Append]) },
      { ALT: () => this.CONSUME(N[c.ForceAssign]) },
    ];
    assignment = this.RULE('assignment', () => {
      const e = this.CONSUME(N[c.Name]);
      this.builder?.begin(e);
      const t = this.OR(this.#s);
      this.builder?.operator(t), this.SUBRULE(this.expression), this.builder?.argument();
    });
    #t = [{ ALT: () => this.CONSUME(N[c.Include]) }, { ALT: () => this.CONSUME(N[c.IncludeShell]) }];
    include = this.RULE('include', () => {
      const e = this.OR(this.#t);
      this.builder?.begin(e), this.SUBRULE(this.expression), this.builder?.argument();
    });
    #i = () => {
      const e = this.CONSUME(N[c.If]);
      this.builder?.introduce(e);
    };
    condition = this.RULE('condition', () => {
      this.OPTION(this.#i);
      const e = this.CONSUME(N[c.Dollar]),
        t = this.CONSUME(N[c.Field]);
      this.CONSUME(N[c.OpenBracket]), this.SUBRULE(this.expression);
      const r = this.CONSUME(N[c.CloseBracket]);
      this.builder?.condition(e, t, r);
      const s = this.CONSUME(N[c.Comparison]);
      this.builder?.operator(s), this.SUBRULE2(this.expression), this.builder?.argument();
      const i = this.CONSUME(N[c.OpenBrace]);
      this.builder?.openBlock(i);
    });
    global = this.RULE('global', () => {
      const e = this.CONSUME(N[c.Global]);
      this.builder?.begin(e);
      const t = this.CONSUME(N[c.OpenBrace]);
      this.builder?.openBlock(t);
    });
    #o = () => {
      const e = this.CONSUME(N[c.OpenBrace]);
      this.builder?.elseBlock(), this.builder?.openBlock(e);
    };
    #r = [{ ALT: () => this.SUBRULE(this.condition) }, { ALT: this.#o }];
    otherwise = this.RULE('otherwise', () => {
      const e = this.CONSUME(N[c.Else]);
      this.builder?.otherwise(e), this.OR(this.#r);
    });
    blockEnd = this.RULE('blockEnd', () => {
      const e = this.CONSUME(N[c.CloseBrace]);
      this.builder?.closeBlock(e);
    });
    #c = [
      {
        ALT: () => {
          const e = this.CONSUME(N[c.String]);
          this.builder?.expression.operand(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.Integer]);
          this.builder?.expression.operand(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.Name]);
          this.builder?.expression.operand(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.Plus]);
          this.builder?.expression.plus(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.OpenParen]);
          this.builder?.expression.openList(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.Arrow]);
          this.builder?.expression.arrow(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.Comma]);
          this.builder?.expression.comma(e);
        },
      },
      {
        ALT: () => {
          const e = this.CONSUME(N[c.CloseParen]);
          this.builder?.expression.closeList(e);
        },
      },
    ];
    #l = { GATE: () => this.#S(), DEF: () => this.OR(this.#c) };
    expression = this.RULE('expression', () => {
      this.builder?.expression.begin(), this.MANY(this.#l);
    });
    #S() {
      const e = this.builder.expression;
      return e.depth > 0 || e.awaiting ? !0 : this.LA(1).kind === c.Plus;
    }
    #b;
    #d = -1;
    #h = Ho;
    take(e) {
      (this.input = []), (this.#b = e), (this.#d = -1), this.consumeToken();
    }
    LA(e) {
      return this.#h;
    }
    LA_FAST(e) {
      return this.#h;
    }
    consumeToken() {
      const e = this.#b;
      this.#d++, (this.#h = e && this.#d < e.length ? e.at(this.#d) : Ho);
    }
    getLexerPosition() {
      return this.#d;
    }
  },
  dt;
function qo(n, e) {
  (dt ??= new Ms()), dt.take(n), (dt.builder = e), dt.document();
  const t = dt.errors.length === 0;
  return (dt.take(void 0), (dt.builder = void 0), t);
}
var cu = ['{{', '{%', '<%', '<?', '${'],
  uu = /^\{\{-?\s*(?:if|else|end|range|with|define|block|template|break|continue|\/\*)\b/;
function zo(n) {
  if (!cu.some((o) => n.includes(o))) return null;
  let e = n.includes('{%'),
    t = [],
    r = [],
    s = 0,
    i = !1;
  for (let o = 0; o < n.length; o++) {
    const a = n.charCodeAt(o);
    if (i) {
      if ((a === 92 && n.charCodeAt(o + 1) === 34 ? o++ : a === 34 && (i = !1), a !== 123 && a !== 60)) continue;
    } else if (a === 34) {
      i = !0;
      continue;
    } else if (a === 35) {
      for (; o < n.length && n.charCodeAt(o) !== 10 && n.charCodeAt(o) !== 13; ) o++;
      continue;
    } else if (a !== 123 && a !== 60 && a !== 36) continue;
    const l = hu(n, o, e);
    if (!l) continue;
    const u = n.slice(o, l.end);
    r.push(n.slice(s, o), i ? u.replaceAll('"', 'x') : fu(n, o, l)),
      t.push({ kind: 'placeholder', start: o, end: l.end, engine: l.engine }),
      (s = l.end),
      (o = l.end - 1);
  }
  return t.length === 0 ? null : (r.push(n.slice(s)), { text: r.join(''), placeholders: t });
}
function hu(n, e, t) {
  switch (n.slice(e, e + 2)) {
    case '{{': {
      const r = n[e + 2] === '{',
        s = jo(n, e + 2, r ? '}}}' : '}}');
      if (s < 0) return null;
      const i = n.slice(e, s);
      if (/^\{\{[#/^!>]/.test(i)) return { end: s, engine: 'mustache', prints: !1 };
      if (uu.test(i)) return { end: s, engine: 'go-template', prints: !1 };
      const o = !t && /^\{\{-?\s*(?:[.$]|include\b|template\b)/.test(i);
      return { end: s, engine: o ? 'go-template' : 'jinja', prints: !0 };
    }
    case '{%':
      return vr(n, e, '%}', 'jinja', !1);
    case '{#':
      return t ? vr(n, e, '#}', 'jinja', !1) : null;
    case '<%':
      return vr(n, e, '%>', 'erb', n[e + 2] === '=');
    case '<?':
      return n.startsWith('<?php', e) || n.startsWith('<?=', e)
        ? vr(n, e, '?>', 'php', n[e + 2] === '=' || /\b(?:echo|print)\b/.test(n.slice(e, e + 20)))
        : null;
    case '${': {
      const r = /^\$\{[A-Za-z_][A-Za-z0-9_]*(?::?[-=?+][^}\r\n]*)?\}/.exec(n.slice(e, e + 200));
      return r ? { end: e + r[0].length, engine: 'envsubst', prints: !0 } : null;
    }
    default:
      return null;
  }
}
function vr(n, e, t, r, s) {
  const i = jo(n, e + 2, t);
  return i < 0 ? null : { end: i, engine: r, prints: s };
}
var du = 4096;
function jo(n, e, t) {
  const r = n.slice(e, e + du).indexOf(t);
  return r < 0 ? -1 : e + r + t.length;
}
function fu(n, e, { end: t, prints: r }) {
  return r && !pu(n, e, t) && t < n.length ? 'x'.repeat(t - e) : n.slice(e, t).replace(/[^\r\n]/g, ' ');
}
function pu(n, e, t) {
  let r = e - 1;
  for (; r >= 0 && (n[r] === ' ' || n[r] === '	'); ) r--;
  let s = t;
  for (; s < n.length && (n[s] === ' ' || n[s] === '	'); ) s++;
  return (
    (r < 0 ||
      n[r] ===
        `
` ||
      n[r] === '\r') &&
    (s >= n.length ||
      n[s] ===
        `
` ||
      n[s] === '\r')
  );
}
var h = {
    Start: 0,
    Body: 1,
    BlockBody: 2,
    Name: 3,
    Assigned: 4,
    AssignedValue: 5,
    Plus: 6,
    ListOpen: 7,
    ListComma: 8,
    ListElements: 9,
    ListValue: 10,
    ListKey: 11,
    ListArrow: 12,
    ListPairValue: 13,
    Dollar: 14,
    Field: 15,
    Subscript: 16,
    SubscriptValue: 17,
    SubscriptKey: 18,
    SubscriptEnd: 19,
    Compared: 20,
    ComparedValue: 21,
    Condition: 22,
    Include: 23,
    IncludeValue: 24,
    Global: 25,
    ElseBlock: 26,
    BlockOpen: 27,
    Conditions: 28,
    ConditionsLineEnd: 29,
    BeforeElse: 30,
    Else: 31,
  },
  I = { Kept: 0, Dropped: 1, Overflowed: 2 },
  mu = 100,
  Pt = class {
    stack = [h.Start];
    openBlocks = 0;
    #e;
    constructor(e = mu) {
      this.#e = e;
    }
    get top() {
      return this.stack[this.stack.length - 1];
    }
    step(e) {
      const { stack: t } = this;
      for (;;)
        switch (t[t.length - 1]) {
          case h.Start:
            if (!this.#c(h.Body)) return I.Overflowed;
            continue;
          case h.BlockOpen:
            if (!this.#c(h.BlockBody)) return I.Overflowed;
            continue;
          case h.Body:
          case h.BlockBody:
            return this.#n(e);
          case h.Name:
            return e === c.Assign || e === c.Append || e === c.ForceAssign ? this.#r(h.Assigned) : I.Dropped;
          case h.ListOpen:
            return e === c.CloseParen ? (this.#o() ? (t.pop(), this.#t(), I.Kept) : this.#l()) : this.#s(e);
          case h.Assigned:
          case h.Plus:
          case h.ListArrow:
          case h.Subscript:
          case h.Compared:
          case h.Include:
            return this.#s(e);
          case h.ListComma:
            if (bn(e)) return this.#s(e);
            t.pop();
            continue;
          case h.ListElements:
            return e === c.Comma
              ? this.#r(h.ListComma)
              : e === c.CloseParen
                ? this.#o()
                  ? (t.pop(), t.pop(), this.#t(), I.Kept)
                  : this.#l()
                : I.Dropped;
          case h.ListValue:
            if (e === c.Plus) return this.#r(h.Plus);
            if (e === c.Arrow) return ((t[t.length - 1] = h.ListKey), this.#r(h.ListArrow));
            t.pop(), this.#i();
            continue;
          case h.ListPairValue:
            if (e === c.Plus) return this.#r(h.Plus);
            t.pop(), t.pop(), t.pop(), this.#i();
            continue;
          case h.AssignedValue:
            if (e === c.Plus) return this.#r(h.Plus);
            t.pop(), t.pop(), t.pop();
            continue;
          case h.IncludeValue:
            if (e === c.Plus) return this.#r(h.Plus);
            t.pop(), t.pop();
            continue;
          case h.Dollar:
            return e === c.Field ? this.#r(h.Field) : I.Dropped;
          case h.Field:
            return e === c.OpenBracket ? this.#r(h.Subscript) : I.Dropped;
          case h.SubscriptValue:
            if (e === c.Plus) return this.#r(h.Plus);
            t[t.length - 1] = h.SubscriptKey;
            continue;
          case h.SubscriptKey:
            return e === c.CloseBracket ? this.#r(h.SubscriptEnd) : I.Dropped;
          case h.SubscriptEnd:
            return e === c.Comparison ? this.#r(h.Compared) : I.Dropped;
          case h.ComparedValue:
            if (e === c.Plus) return this.#r(h.Plus);
            for (let r = 0; r < 6; r++) t.pop();
            (t[t.length - 1] = h.Condition), this.openBlocks++;
            continue;
          case h.Condition:
          case h.Global:
          case h.ElseBlock:
            return e === c.OpenBrace ? this.#r(h.BlockOpen) : I.Dropped;
          case h.Conditions:
            if (e === c.EndOfLine) return this.#r(h.ConditionsLineEnd);
            if (!this.#c(h.BeforeElse)) return I.Overflowed;
            continue;
          case h.BeforeElse:
            return e === c.Else ? this.#r(h.Else) : I.Dropped;
          case h.ConditionsLineEnd:
            if (e === c.Else) return ((t[t.length - 1] = h.BeforeElse), this.#r(h.Else));
            t.pop(), t.pop();
            continue;
          case h.Else:
            if (e === c.Dollar) return this.#r(h.Dollar);
            if (!this.#c(h.ElseBlock)) return I.Overflowed;
            this.openBlocks++;
            continue;
          default:
            return I.Dropped;
        }
    }
    finish() {
      return (this.step(c.EndOfLine), this.step(c.EndOfFile), this.top === h.Body);
    }
    #n(e) {
      const { stack: t } = this;
      switch (e) {
        case c.EndOfLine:
          return this.#o() ? I.Kept : this.#l();
        case c.Name:
          return this.#r(h.Name);
        case c.Dollar:
          return this.#r(h.Dollar);
        case c.Include:
        case c.IncludeShell:
          return this.#r(h.Include);
        case c.Global:
          return this.#o() ? (this.openBlocks++, this.#r(h.Global)) : this.#l();
        case c.CloseBrace:
          return t[t.length - 1] === h.Body
            ? I.Dropped
            : this.#o()
              ? (this.openBlocks--,
                t.pop(),
                t.pop(),
                t.pop() === h.Global || (t[t.length - 1] === h.Else ? (t.pop(), t.pop()) : t.push(h.Conditions)),
                I.Kept)
              : this.#l();
        default:
          return I.Dropped;
      }
    }
    #s(e) {
      return e === c.OpenParen
        ? this.#r(h.ListOpen)
        : e !== c.String && e !== c.Name && e !== c.Integer
          ? I.Dropped
          : this.#o()
            ? (this.#t(), I.Kept)
            : this.#l();
    }
    #t() {
      const { stack: e } = this;
      switch (e[e.length - 1]) {
        case h.Plus:
          e.pop();
          break;
        case h.Assigned:
          e.push(h.AssignedValue);
          break;
        case h.ListArrow:
          e.push(h.ListPairValue);
          break;
        case h.Subscript:
          e.push(h.SubscriptValue);
          break;
        case h.Compared:
          e.push(h.ComparedValue);
          break;
        case h.Include:
          e.push(h.IncludeValue);
          break;
        default:
          e.push(h.ListValue);
      }
    }
    #i() {
      const { stack: e } = this;
      e[e.length - 1] === h.ListComma ? e.pop() : e.push(h.ListElements);
    }
    #o() {
      return this.stack.length < this.#e;
    }
    #r(e) {
      return this.stack.length >= this.#e ? this.#l() : (this.stack.push(e), I.Kept);
    }
    #c(e) {
      return this.stack.length >= this.#e ? (this.#l(), !1) : (this.stack.push(e), !0);
    }
    #l() {
      return ((this.stack.length = 1), (this.stack[0] = h.Start), I.Overflowed);
    }
  };
function bn(n) {
  return n === c.String || n === c.Name || n === c.Integer || n === c.OpenParen;
}
var Fs = 9,
  En = 10,
  Tn = 13,
  Us = 32,
  ft = -1;
function Or(n) {
  return (n >= 97 && n <= 122) || (n >= 65 && n <= 90) || (n >= 48 && n <= 57) || n === 46 || n === 45 || n === 95;
}
var Mt = class {
  text;
  features;
  comments = [];
  ifs = [];
  offset = 0;
  start = 0;
  end = 0;
  error = 'bad-character';
  errorAt = 0;
  line = 1;
  parens = 0;
  inCondition = !1;
  nulAt = -1;
  previous = -1;
  #e = !1;
  #n;
  constructor(e, t, r = !1) {
    (this.text = e), (this.features = t), (this.#n = r);
  }
  next() {
    const e = this.#i();
    return ((this.previous = e), e);
  }
  #s(e) {
    return ((this.error = e), (this.errorAt = this.offset), ft);
  }
  #t(e, t) {
    return ((this.start = this.offset), (this.offset += t), (this.end = this.offset), e);
  }
  #i() {
    const { text: e } = this,
      t = e.length;
    if (this.#e) return ((this.#e = !1), (this.start = this.offset), (this.end = this.offset), c.EndOfLine);
    for (; this.offset < t; ) {
      const r = this.offset,
        s = e.charCodeAt(r);
      switch (s) {
        case Fs:
        case Us:
          this.offset = r + 1;
          break;
        case En:
        case Tn:
          if ((this.#b(), this.parens === 0)) return ((this.start = r), (this.end = this.offset), c.EndOfLine);
          break;
        case 35:
          this.#d();
          break;
        case 34:
          return this.#r();
        case 44:
          if (this.parens !== 0) return this.#t(c.Comma, 1);
          this.offset = r + 1;
          break;
        case 61:
          return this.#o(e.charCodeAt(r + 1));
        case 33: {
          if (!this.inCondition) return this.#s('unexpected-exclamation');
          const i = e.charCodeAt(r + 1);
          return i !== 61 && i !== 126 ? this.#s('bad-negation') : ((this.inCondition = !1), this.#t(c.Comparison, 2));
        }
        case 40:
          return (this.parens++, this.features.byteParens && (this.parens &= 255), this.#t(c.OpenParen, 1));
        case 41:
          return this.parens === 0 ? this.#s('stray-close-paren') : (this.parens--, this.#t(c.CloseParen, 1));
        case 36:
          return ((this.inCondition = !0), this.#t(c.Dollar, 1));
        case 43:
          return e.charCodeAt(r + 1) === 61 ? this.#t(c.Append, 2) : this.#t(c.Plus, 1);
        case 58:
          return e.charCodeAt(r + 1) !== 61 ? this.#s('unexpected-colon') : this.#t(c.ForceAssign, 2);
        case 123:
          return this.#t(c.OpenBrace, 1);
        case 125:
          return this.#c();
        case 91:
          return this.#t(c.OpenBracket, 1);
        case 93:
          return this.#t(c.CloseBracket, 1);
        case 0:
          return ((this.nulAt = r), c.EndOfFile);
        case 160:
          if (this.#n || this.inCondition) return this.#l(s);
          this.offset = r + 1;
          break;
        default: {
          if (s === 194 && this.#n && !this.inCondition && e.charCodeAt(r + 1) === 160) {
            this.offset = r + 2;
            break;
          }
          const i = this.#l(s);
          if (i === c.If) {
            this.ifs.push({ start: this.start, end: this.end });
            break;
          }
          return i;
        }
      }
    }
    return ((this.start = t), (this.end = t), c.EndOfFile);
  }
  #o(e) {
    return this.parens !== 0
      ? e === 62
        ? this.#t(c.Arrow, 2)
        : this.#s('equal-sign-in-list')
      : this.inCondition
        ? e !== 61 && e !== 126 && e !== 94 && e !== 36
          ? this.#s('bad-comparison')
          : ((this.inCondition = !1), this.#t(c.Comparison, 2))
        : this.#t(c.Assign, 1);
  }
  #r() {
    const { text: e } = this;
    if (this.previous === c.String && this.features.elif) return this.#s('adjacent-strings');
    if (this.previous === c.Name && this.features.missingOperator) return this.#s('missing-assignment');
    const t = gu(e, this.offset);
    return t < 0 ? this.#s('missing-quote') : this.#t(c.String, t - this.offset);
  }
  #c() {
    const { text: e } = this,
      t = e.length;
    for (this.start = this.offset, this.end = this.offset + 1; ++this.offset < t; ) {
      const r = e.charCodeAt(this.offset);
      if (r === Tn || r === En) break;
      if (r === 35) {
        this.#d();
        break;
      }
      if (r !== Us && r !== Fs) {
        this.#e = !0;
        break;
      }
    }
    return c.CloseBrace;
  }
  #l(e) {
    let { text: t } = this,
      r = this.offset,
      s = r;
    if (this.inCondition) {
      for (;;) {
        const i = t.charCodeAt(s) | 32;
        if ((i >= 97 && i <= 122) || t.charCodeAt(s) === 95) s++;
        else break;
      }
      return s > r && s < t.length && t.charCodeAt(s) !== 0
        ? this.#t(c.Field, s - r)
        : this.#s('bad-character-in-condition');
    }
    if (e >= 48 && e <= 57) {
      for (; t.charCodeAt(s) >= 48 && t.charCodeAt(s) <= 57; ) s++;
      return this.#t(c.Integer, s - r);
    }
    for (; Or(t.charCodeAt(s)); ) s++;
    return s === r
      ? this.#s('bad-character')
      : s >= t.length || t.charCodeAt(s) === 0
        ? this.#s('name-at-end-of-file')
        : this.#S(s);
  }
  #S(e) {
    const { text: t } = this,
      r = this.offset,
      s = t.charCodeAt(r);
    if (s === 105) {
      const i = t.slice(r, e);
      if (i === 'include') return this.#t(c.Include, e - r);
      if (i === 'include_shell') return this.#t(c.IncludeShell, e - r);
      if (i === 'if' && this.features.elif) return this.#t(c.If, e - r);
    } else if (s === 101) {
      const i = t.slice(r, e);
      if (i === 'else') return this.#t(c.Else, e - r);
      if (this.features.elif && (i === 'elif' || i === 'elsif' || i === 'elseif')) return this.#t(c.Else, e - r);
    } else if (s === 103 && t.slice(r, e) === 'global') return this.#t(c.Global, e - r);
    return this.previous === c.Name && this.features.missingOperator
      ? this.#s('missing-assignment')
      : this.#t(c.Name, e - r);
  }
  #b() {
    const { text: e } = this,
      t = e.length;
    for (; this.offset < t; ) {
      const r = e.charCodeAt(this.offset);
      if (r === En || r === Tn) (this.offset += r === Tn && e.charCodeAt(this.offset + 1) === En ? 2 : 1), this.line++;
      else if (r === 35) this.#d();
      else if (r === Us || r === Fs) this.offset++;
      else break;
    }
  }
  #d() {
    let { text: e } = this,
      t = e.length,
      r = this.offset,
      s = r + 1;
    for (; s < t; ) {
      const i = e.charCodeAt(s);
      if (i === En || i === Tn || i === 0) break;
      s++;
    }
    (this.offset = s), this.comments.push({ kind: 'comment', start: r, end: s });
  }
  get owesEndOfLine() {
    return this.#e;
  }
  moveTo(e) {
    for (this.offset = e, this.#e = !1; this.ifs.length > 0 && this.ifs[this.ifs.length - 1].start >= e; )
      this.ifs.pop();
    for (; this.comments.length > 0 && this.comments[this.comments.length - 1].start >= e; ) this.comments.pop();
  }
};
function gu(n, e) {
  for (let t = e + 1; t < n.length; t++) {
    const r = n.charCodeAt(t);
    if (r === 34) return t + 1;
    if (r === 92 && n.charCodeAt(t + 1) === 34) t++;
    else if (r === 0) return -1;
  }
  return -1;
}
var Cr = [];
function $s(n) {
  const e = n.slice(1, n.length - 1);
  return e.includes('\\"') ? e.replaceAll('\\"', '"') : e;
}
function Xo(n, e, t) {
  const r = n.slice(e, t);
  return { kind: 'word', start: e, end: t, raw: r, value: $s(r), quote: '"', parts: Cr };
}
function Ir(n, e, t) {
  const r = n.slice(e, t);
  return { kind: 'word', start: e, end: t, raw: r, value: r, quote: null, parts: Cr };
}
function Sn(n, e, t, r, s) {
  return { kind: 'word', start: e, end: t, raw: n, value: r, quote: s, parts: Cr };
}
function Yo(n, e, t, r, s) {
  let i = '';
  s?.kind === 'concat'
    ? (i = s.operands.map((a) => n.slice(a.start, a.end)).join('+'))
    : s && (i = n.slice(s.start, s.end));
  const o = `$${r}[${i}]`;
  return { kind: 'word', start: e, end: t, raw: n.slice(e, t), value: o, quote: null, parts: Cr };
}
function Qo(n, e, t) {
  const r = n.slice(e, t),
    s = Number(r),
    i = s <= 2147483647 ? s : Number(BigInt.asIntN(32, BigInt(r)));
  return { kind: 'number', start: e, end: t, raw: r, value: i };
}
var Ar = '9223372036854775807';
function Lr(n) {
  if (n.length < Ar.length) return !1;
  const e = n.replace(/^0+/, '');
  return e.length > Ar.length || (e.length === Ar.length && e > Ar);
}
function Zo(n, e, t) {
  let r = new Mt(n, e, t),
    s = new Pt(),
    i = new _t(n.length >> 4),
    o = !0,
    a = null,
    l = -1,
    u = -1,
    d = 0;
  for (;;) {
    const f = r.next();
    if (f === ft) {
      a = { reason: r.error, at: r.errorAt, line: r.line };
      break;
    }
    if (u >= 0) {
      a = { reason: 'number-too-large', at: u, line: r.line };
      break;
    }
    if (f === c.EndOfFile) break;
    if (r.ifs.length > d) {
      const m = r.ifs[r.ifs.length - 1];
      f !== c.Dollar || r.ifs.length > d + 1 || !yu(s) ? (o = !1) : i.push(c.If, m.start, m.end), (d = r.ifs.length);
    }
    const p = s.step(f);
    p === I.Kept
      ? (f !== c.EndOfLine && i.push(f, r.start, r.end),
        f === c.Integer && r.end - r.start > 18 && Lr(n.slice(r.start, r.end)) && (u = r.start))
      : p === I.Dropped
        ? f !== c.EndOfLine && (o = !1)
        : ((o = !1), l < 0 && (l = r.start));
  }
  return (
    (r.ifs.length > d || r.nulAt >= 0) && (o = !1),
    a ||
      (s.finish()
        ? s.openBlocks > 0 && (a = { reason: 'forgotten-blocks', at: l, line: 0 })
        : (a = { reason: 'incomplete', at: n.length, line: r.line })),
    a && (o = !1),
    { tokens: i, lexer: r, clean: o, refusal: a, overflowAt: l }
  );
}
function yu(n) {
  switch (n.top) {
    case h.Start:
    case h.Body:
    case h.BlockOpen:
    case h.BlockBody:
    case h.AssignedValue:
    case h.IncludeValue:
    case h.ConditionsLineEnd:
    case h.Else:
      return !0;
    default:
      return !1;
  }
}
var ku = ` 	\r
\xA0,)]+{}#=!;`,
  xu = ` 	\r
\xA0=(,[+~^$>"{}`;
function Jo(n, e) {
  return e >= n.length || ku.includes(n[e]);
}
function ea(n, e) {
  return e === 0 || xu.includes(n[e - 1]);
}
function Xe(n, e) {
  let t = e;
  for (
    ;
    t < n.length &&
    n[t] !==
      `
` &&
    n[t] !== '\r' &&
    n[t] !== '\0';
  )
    t++;
  return t;
}
function Ne(n, e) {
  let t = e;
  for (
    ;
    t > 0 &&
    n[t - 1] !==
      `
` &&
    n[t - 1] !== '\r';
  )
    t--;
  return t;
}
function Ds(n, e, t) {
  const r = Xe(n, e + 1),
    s = n.slice(e + 1, r);
  if (t) {
    const a = s.indexOf(']');
    if (a >= 0) return e + 1 + a;
  }
  const i = s.search(/(?<!\\)"/);
  if (i >= 0) {
    const a = s.slice(0, i),
      l = /\s*(?:=>|,|\+|\)|\]|[=!][=~^$]|\s\{)/.exec(a);
    return l ? e + 1 + l.index : -1;
  }
  let o = s.length;
  for (;;) {
    for (; o > 0 && (s[o - 1] === ' ' || s[o - 1] === '	'); ) o--;
    const a = s[o - 1],
      l = s.slice(0, o);
    if (a === ',') o--;
    else if (a === ')' && Nr(l, ')') > Nr(l, '(')) o--;
    else if ((a === '{' || a === '}') && Nr(l, '{') !== Nr(l, '}')) o--;
    else if (a === '(' && /=>\s*\(+$/.test(l)) o -= l.length - l.search(/\s*=>\s*\(+$/);
    else if (a === '>' && s[o - 2] === '=') o -= 2;
    else break;
  }
  return e + 1 + o;
}
function Nr(n, e) {
  let t = 0;
  for (const r of n) r === e && t++;
  return t;
}
function wn(n, e) {
  let t = Xe(n, e),
    r = 0;
  for (let s = e; s < t; s++) n[s] === '"' && (s === e || n[s - 1] !== '\\') && r++;
  return r;
}
function Ye(n, e) {
  let t = 0;
  for (let r = e; r < n.length; r++) {
    const s = n.charCodeAt(r);
    if (s === 32) t++;
    else if (s === 9) t = (t + 8) & -8;
    else break;
  }
  return t;
}
function ta(n, e) {
  const t = [],
    r = [];
  for (const s of n) {
    if (t.length === e) break;
    const i = r[r.length - 1];
    switch (s.type) {
      case 'open':
        r.push({ offset: s.offset, indent: s.indent, empty: !0, flat: !1 });
        break;
      case 'statement':
        if (!s.first || !i) break;
        for (i.empty && s.indent <= i.indent && (i.flat = !0), i.empty = !1; ; ) {
          const o = r[r.length - 1];
          if (!o || o.flat || s.indent > o.indent || t.length === e) break;
          t.push({ before: s.offset, open: o.offset }), r.pop();
        }
        break;
      case 'close':
        if (s.first)
          for (; r.length > 1 && t.length < e; ) {
            const o = r[r.length - 1];
            if (o.flat || s.indent >= o.indent || !r.some((a) => a.indent === s.indent)) break;
            t.push({ before: s.offset, open: o.offset }), r.pop();
          }
        r.pop();
    }
  }
  return t;
}
function L(n, e, t, r, s = {}) {
  return {
    start: t.start,
    end: t.end,
    nature: n,
    code: e,
    message: r,
    help: s.help ?? null,
    related: s.related ?? [],
    fix: s.fix ?? null,
  };
}
function pt(n, e, t) {
  return { title: n, edits: [{ start: e, end: e, text: t }] };
}
function na(n, e) {
  return { title: n, edits: [{ start: e.start, end: e.end, text: '' }] };
}
function Rn(n, e) {
  return { start: n.start, end: n.end, message: e };
}
function J(n) {
  const e = n.split(/[\r\n]/, 1)[0];
  return `\`${e.length > 40 ? `${e.slice(0, 37)}...` : e}\``;
}
function ra(n) {
  return L('lexer', 'unexpected-semicolon', n, 'lighttpd has no `;`: a statement ends where the next one begins', {
    help: 'remove the `;`',
    fix: na('remove `;`', n),
  });
}
function sa(n, e) {
  const t = { title: 'use double quotes', edits: [{ start: n.start, end: n.end, text: `"${e}"` }] };
  return L('lexer', 'single-quotes', n, "lighttpd strings stand in double quotes; it does not read `'`", {
    help: 'write the string in double quotes',
    ...(/["\\]/.test(e) ? {} : { fix: t }),
  });
}
function ia(n, e) {
  const t = { title: 'begin the comment with `#`', edits: [{ start: n.start, end: n.start + 2, text: '#' }] };
  return L('lexer', 'foreign-comment', n, `\`${e}\` does not begin a comment in lighttpd`, {
    help: 'begin the comment with `#`',
    ...(e === '//' ? { fix: t } : {}),
  });
}
function _r(n, e) {
  const t = { title: 'put the value in quotes', edits: [{ start: n.start, end: n.end, text: `"${e}"` }] };
  return L('lexer', 'unquoted-value', n, `the value ${J(e)} is not in quotes`, {
    help: 'only integers and names of variables stand without double quotes',
    ...(/["\\]/.test(e) ? {} : { fix: t }),
  });
}
function oa(n) {
  return L('lexer', 'byte-order-mark', n, 'the file begins with a byte order mark, which lighttpd refuses', {
    help: 'save the file as UTF-8 without byte order mark',
    fix: na('remove the byte order mark', n),
  });
}
function aa(n, e) {
  return L('lexer', 'bad-character', n, `unexpected ${J(e)}: no statement or value of lighttpd begins so`, {
    help: 'put strings in double quotes, begin comments with `#`',
  });
}
function la(n, e) {
  return L('lexer', 'bad-condition', n, `unexpected ${J(e)} in a condition`, {
    help: 'a condition is written `$HTTP["url"] =~ "regex" { ... }`',
  });
}
function ca(n, e) {
  return L('lexer', 'bad-comparison', n, `\`${e}\` is no operator of conditions`, {
    help: 'use ==, !=, =~, !~, =^ (prefix) or =$ (suffix)',
    ...(e === '=' ? { fix: { title: 'use `==`', edits: [{ start: n.start, end: n.end, text: '==' }] } } : {}),
  });
}
function ua(n, e) {
  return L('lexer', 'equal-sign-in-list', n, '`=` inside parentheses: an entry of a list is written `key => value`', {
    help: 'write `=>`',
    related: [Rn(e, 'the list begins here')],
    fix: { title: 'write `=>`', edits: [{ start: n.start, end: n.end, text: '=>' }] },
  });
}
function ha(n, e) {
  const t = e ? '=>' : '=';
  return L('lexer', 'unexpected-colon', n, `\`:\` is no operator of lighttpd; write \`${t}\``, {
    help: e ? 'an entry of a list is written `key => value`' : 'an assignment is written `name = value`',
    fix: { title: `write \`${t}\``, edits: [{ start: n.start, end: n.end, text: e ? '=>' : ' =' }] },
  });
}
function da(n, e, t) {
  return L('lexer', 'name-at-end-of-file', n, `the file ends straight after the name ${J(e)}`, {
    help: 'end the file with a line end: lighttpd refuses a name as the very last thing',
    ...(t
      ? {
          fix: pt(
            'add a line end',
            n.end,
            `
`,
          ),
        }
      : {}),
  });
}
function fa(n) {
  return L('lexer', 'number-too-large', n, 'the number does not fit into 64 bits, which lighttpd refuses', {
    help: 'lighttpd keeps 32 bits of a number: at most 2147483647',
  });
}
function pa(n) {
  return L('drop', 'stray-nul', n, 'a NUL byte ends the file for lighttpd: the rest is ignored without a word', {
    help: 'remove the NUL byte',
  });
}
function Bs(n, e, t) {
  return L('lexer', 'missing-quote', n, `missing ${t ? 'opening' : 'closing'} \`"\` of a string`, {
    help: 'every string begins and ends with a double quote; `\\"` does not end it',
    fix: pt('add `"`', e, '"'),
  });
}
function ma(n, e) {
  return L('lexer', 'stray-close-paren', n, '`)` without `(`', {
    help: 'remove it, or add the `(` that it closes',
    related: e ? [Rn(e, 'the statement begins here')] : [],
  });
}
function ga(n, e, t) {
  return L('lexer', 'missing-open-paren', n, 'missing `(`: a list stands in parentheses', {
    help: 'write `( ... )` around the list',
    related: [Rn(t, 'closed here, or used as a list')],
    fix: pt('add `(`', e, '( '),
  });
}
function Gs(n, e, t, r) {
  return L('lost', 'missing-close-paren', n, 'missing `)`: this list is not closed', {
    help: 'close the list with `)`',
    related: [Rn(t, 'lighttpd reads on into this as if it were part of the list')],
    ...(r ? { fix: pt('add `)`', e, ' )') } : {}),
  });
}
function Vs(n, e, t, r) {
  return L('lost', 'missing-close-brace', n, `missing \`}\`: the block of ${J(e)} is not closed`, {
    help: 'close the block with `}`',
    related: t ? [Rn(t, 'the layout suggests a `}` before this')] : [],
    ...(t
      ? {
          fix: pt(
            'add `}`',
            r,
            `
}`,
          ),
        }
      : {}),
  });
}
function Ws(n, e, t) {
  return L('lost', 'missing-open-brace', n, `missing \`{\` after ${J(e)}`, {
    help: 'open the block with `{`; lighttpd throws away all that stands before the next `{`',
    fix: pt('add `{`', t, ' {'),
  });
}
function Ks(n, e, t) {
  return L('lost', 'missing-bracket', n, `missing \`${e}\` in a condition`, {
    help: 'a condition is written `$HTTP["url"] == "/path" { ... }`',
    fix: pt(`add \`${e}\``, t, e),
  });
}
function ya(n, e) {
  return L('lost', 'missing-comparison', n, `missing operator after ${J(e)}`, {
    help: 'use ==, !=, =~, !~, =^ (prefix) or =$ (suffix)',
  });
}
function ka(n, e) {
  return L('lost', 'missing-value', n, `missing value after ${J(e)}`, {
    help: 'lighttpd takes the next thing that looks like a value, even from a following line',
  });
}
function xa(n, e) {
  return L('lost', 'incomplete-statement', n, `the file ends in the middle of ${J(e)}`, {
    help: 'finish the statement or remove it',
  });
}
function Hs(n) {
  return L('lost', 'stray-dollar', n, '`$` begins a condition such as `$HTTP["url"] == "/path" { ... }`', {
    help: 'variables are used without `$`: var.name, env.NAME',
  });
}
function ba(n) {
  return L('drop', 'nesting-too-deep', n, 'nested too deep: lighttpd forgets all that is open here', {
    help: 'its parser holds 100 entries: about 95 parentheses or 31 blocks',
  });
}
function Ea(n, e, t) {
  return L('lost', 'needs-newer-version', n, `${J(e)} before a condition needs lighttpd ${t}`, {
    help: 'write `else` followed by the condition itself: `else $HTTP["url"] == "/path" { ... }`',
  });
}
function Ta(n) {
  return L(
    'drop',
    'condition-after-else-dropped',
    n,
    'lighttpd before 1.4.74 drops the condition: this is a plain `else`',
    { help: 'write `else $HTTP[...] ... {` on one line, without `if`' },
  );
}
function Sa(n) {
  return L('lost', 'incomplete-statement', n, 'lighttpd refuses the file: at its end a statement is still open', {
    help: 'look for dropped text above',
  });
}
function wa(n, e) {
  return L(
    'lexer',
    e,
    n,
    e === 'adjacent-strings' ? 'two strings in a row' : 'missing operator between a name and what follows it',
    {
      help:
        e === 'adjacent-strings'
          ? 'join strings with `+`, separate the entries of a list with `,`'
          : 'an assignment is written `name = value`; join values with `+`',
    },
  );
}
function qs(n, e, t, r) {
  const [s, i, o] = bu(e, t, r);
  return L('drop', s, n, i, { help: o });
}
function bu(n, e, t) {
  const r = J(n),
    s = e === h.ListElements || e === h.ListValue || e === h.ListPairValue || e === h.ListComma || e === h.ListOpen;
  return t === c.CloseBrace
    ? ['stray-close-brace', '`}` without `{`; lighttpd drops it', 'remove it, or add the `{` that it closes']
    : t === c.Else
      ? [
          'else-without-condition',
          '`else` without a condition before it; lighttpd drops it',
          'put `else` straight after the `}` of a condition',
        ]
      : t === c.OpenBrace
        ? [
            'stray-open-brace',
            '`{` without a condition or `global`; lighttpd drops it',
            'its content takes effect unconditionally',
          ]
        : s && t === c.Comma
          ? ['extra-comma', 'a comma before the first entry; lighttpd drops it', 'remove the comma']
          : s
            ? [
                'missing-comma',
                `${r} is dropped by lighttpd: no comma before it`,
                'separate entries with `,`, join strings with `+`',
              ]
            : e === h.Name
              ? t === c.OpenBracket
                ? [
                    'missing-dollar',
                    `missing \`$\` before a condition: lighttpd reads an assignment and drops ${r}`,
                    'write `$HTTP["url"] == "/path" { ... }`',
                  ]
                : [
                    'missing-operator',
                    `${r} is dropped by lighttpd, which waits for =, += or :=`,
                    'an assignment is written `name = value`',
                  ]
              : e === h.AssignedValue || e === h.IncludeValue
                ? [
                    'dropped-after-value',
                    `${r} after the value is dropped by lighttpd`,
                    'join values with `+`, write lists as `( "a", "b" )`',
                  ]
                : [
                    'dropped-text',
                    `${r} makes no sense here; lighttpd drops it without a word`,
                    'remove it, or complete the statement',
                  ];
}
var Tu = 12;
function va(n, e, t, r) {
  const s = new Pr(n, e, t, []);
  if ((s.run(), s.unclosedBlocks > 0)) {
    const i = ta(s.events, s.unclosedBlocks);
    if (i.length > 0) {
      const o = new Pr(n, e, t, i);
      return (o.run(), o.result(r));
    }
  }
  return s.result(r);
}
var Pr = class {
  events = [];
  unclosedBlocks = 0;
  #e;
  #n;
  #s;
  #t = new Pt(Number.POSITIVE_INFINITY);
  #i = [];
  #o = [];
  #r = [];
  #c = new Map();
  #l = new Map();
  #S = new Set();
  #b;
  #d = 0;
  #h = null;
  #g = [];
  #y = [];
  #m = 0;
  #u = null;
  #R = 0;
  #T = 0;
  #w = -1;
  #v = -1;
  #x = 0;
  #p = null;
  constructor(e, t, r, s) {
    (this.#e = e), (this.#s = t), (this.#n = new Mt(e, t, r)), (this.#b = s);
  }
  run() {
    for (;;) {
      const e = this.#L();
      if (e === c.EndOfFile) break;
      e === ft ? this.#Q() : this.#O(e, this.#n.start, this.#n.end);
    }
    this.#Ce();
  }
  result(e) {
    return (
      e.overflowAt >= 0 && this.#r.push(ba({ start: e.overflowAt, end: e.overflowAt + 1 })),
      { tokens: _t.from(this.#i), comments: this.#n.comments, words: this.#c, skipped: this.#o, troubles: this.#r }
    );
  }
  #L() {
    const e = this.#n,
      { parens: t, inCondition: r } = e,
      s = e.ifs.length,
      i = e.next(),
      o = i === ft ? e.offset : e.start,
      a = i === c.EndOfLine || i === c.EndOfFile ? void 0 : this.#l.get(o);
    if (a !== void 0)
      return (
        e.moveTo(a), (e.parens = t), (e.inCondition = r), (e.start = o), (e.end = a), (e.previous = c.String), c.String
      );
    for (let l = s; l < e.ifs.length; l++) this.#p && this.#E(this.#p.start, this.#p.end, !0), (this.#p = e.ifs[l]);
    return i;
  }
  #O(e, t, r) {
    let s = e,
      i = this.#t;
    if ((this.#d < this.#b.length && t >= this.#b[this.#d].before && this.#me(t, r), s !== c.EndOfLine)) {
      if (
        (this.#p && s !== c.Dollar && this.#G(),
        (s === c.Dollar && !this.#ie(r) && this.#oe(t, r)) ||
          (s === c.Name && !this.#s.elif && (s = this.#ae(t, r)), s === c.If) ||
          ((this.#n.parens > 0 || this.#g.length > 0) && this.#se(s, t) && this.#le(t, r),
          s === c.Integer && this.#ve(t, r)) ||
          (s === c.String && this.#ge(t, r)))
      )
        return;
      this.#S.has(t) && s !== c.CloseParen && this.#ce(t), this.#de(s, t, r);
    }
    const o = this.#f(s);
    if (i.step(s) !== I.Kept) {
      s !== c.EndOfLine && this.#re(s, t, r, o);
      return;
    }
    s !== c.EndOfLine && this.#ee(s, t, r, o);
  }
  #f(e) {
    const t = this.#t,
      { stack: r } = t,
      s = t.top;
    if (e === c.EndOfLine) return s;
    switch (s) {
      case h.AssignedValue:
      case h.IncludeValue:
        return e === c.Plus ? s : ((Ra(e) || e === c.CloseBrace) && t.step(c.EndOfFile), r[r.length - 1]);
      case h.ConditionsLineEnd:
        return e === c.Else ? s : (t.step(c.EndOfFile), t.top);
      case h.ComparedValue:
        return e === c.Plus ? s : (t.step(c.EndOfFile), t.top);
      case h.Else:
        return e === c.Dollar ? s : (t.step(c.EndOfFile), t.top);
      case h.Start:
      case h.BlockOpen:
        return (t.step(c.EndOfFile), t.top);
      default:
        return s;
    }
  }
  #ee(e, t, r, s) {
    this.#u = null;
    const i = s === h.Body || s === h.BlockBody;
    switch (
      ((i || s === h.ConditionsLineEnd || s === h.BeforeElse) &&
        (e === c.CloseBrace
          ? (this.#N('close', t), this.#y.pop(), (this.#h = null))
          : (this.#N('statement', t),
            (this.#m = t),
            (this.#w = -1),
            i && e !== c.Else ? this.#ne(t) : (this.#h = null))),
      e === c.Dollar && this.#p && (this.#i.push(xn(c.If, this.#p.start, this.#p.end)), (this.#p = null)),
      this.#i.push(xn(e, t, r)),
      (this.#x = r),
      e)
    ) {
      case c.OpenBrace:
        this.#N('open', t), this.#B({ start: t, end: r });
        break;
      case c.OpenParen:
        this.#g.push({ start: t, end: r });
        break;
      case c.CloseParen:
        this.#g.pop();
        break;
      case c.Integer:
        Lr(this.#e.slice(t, r)) && this.#a(fa({ start: t, end: r }));
        break;
    }
    bn(e) && s !== h.Body && s !== h.BlockBody && (this.#v = t);
  }
  #B(e) {
    const t = this.#e.slice(this.#m, Math.max(this.#m, this.#te(e.start)));
    this.#y.push({ open: e, head: t.trim(), headStart: this.#m });
  }
  #te(e) {
    let t = e;
    for (; t > 0 && /[\s\u00a0]/.test(this.#e[t - 1]); ) t--;
    return t;
  }
  #ne(e) {
    const t = this.#p ? this.#p.start : e;
    this.#h?.offset !== t &&
      (this.#h = {
        offset: t,
        tokens: this.#i.length,
        skipped: this.#o.length,
        troubles: this.#r.length,
        events: this.events.length - 1,
        blocks: this.#y.length,
        orphanBraces: this.#T,
        depth: this.#t.stack.length - 1,
        line: this.#n.line,
        retries: 0,
      });
  }
  #F() {
    const e = this.#h;
    if (!e || e.retries >= Tu || this.#t.stack.length < e.depth) return !1;
    e.retries++,
      (this.#i.length = e.tokens),
      (this.#o.length = e.skipped),
      (this.#r.length = e.troubles),
      (this.events.length = e.events),
      (this.#t.stack.length = e.depth),
      (this.#g.length = 0),
      (this.#y.length = e.blocks),
      (this.#T = e.orphanBraces),
      (this.#u = null),
      (this.#w = -1),
      (this.#p = null);
    const t = this.#n;
    return (t.moveTo(e.offset), (t.line = e.line), (t.parens = 0), (t.inCondition = !1), (t.previous = -1), !0);
  }
  #a(e) {
    this.#r.push(e);
  }
  #N(e, t) {
    let r = Ne(this.#e, t),
      s = r;
    for (; this.#e[s] === ' ' || this.#e[s] === '	'; ) s++;
    this.events.push({ type: e, offset: t, indent: Ye(this.#e, r), first: s === t });
  }
  #E(e, t, r = !1) {
    if (t <= e) return;
    const s = this.#o[this.#o.length - 1];
    s && s.end <= e && /^[ \t,]*$/.test(this.#e.slice(s.end, e)) ? (s.end = t) : this.#o.push({ start: e, end: t }),
      r && (this.#x = Math.max(this.#x, t));
  }
  #re(e, t, r, s) {
    if (
      (this.#E(t, r),
      e === c.Arrow && this.#t.top === h.ListElements && this.#w < 0 && (this.#w = this.#v),
      t < this.#R)
    ) {
      e === c.OpenBrace ? this.#T++ : e === c.CloseBrace && this.#T > 0 && this.#T--;
      return;
    }
    if (this.#u) return;
    const i = s === h.Body || s === h.BlockBody;
    if (e === c.CloseBrace && i && this.#T > 0) {
      this.#T--;
      return;
    }
    e === c.OpenBrace && this.#T++,
      (this.#u = qs({ start: t, end: r }, this.#e.slice(t, r), s, e)),
      this.#a(this.#u),
      this.#u.code === 'missing-dollar' && (this.#R = Xe(this.#e, t));
  }
  #G() {
    const e = this.#p;
    (this.#p = null), this.#E(e.start, e.end), this.#a(qs(e, 'if', h.Body, c.If));
  }
  #se(e, t) {
    switch (e) {
      case c.OpenBrace:
      case c.CloseBrace:
      case c.Dollar:
      case c.Include:
      case c.IncludeShell:
      case c.Global:
      case c.Else:
        return !0;
      case c.Name:
        return this.#W(t);
      default:
        return !1;
    }
  }
  #ie(e) {
    return /^[A-Za-z_]+[ \t]*\[/.test(this.#e.slice(e, e + 40));
  }
  #oe(e, t) {
    return this.#Y(e)
      ? !0
      : Ft(this.#t.top)
        ? ((this.#n.inCondition = !1), this.#E(e, t), this.#a(Hs({ start: e, end: t })), !0)
        : !1;
  }
  #ae(e, t) {
    const { top: r } = this.#t,
      s = t - e <= 6 ? this.#e.slice(e, t) : '';
    return s !== 'if' && s !== 'elif' && s !== 'elsif' && s !== 'elseif'
      ? c.Name
      : !(r === h.ConditionsLineEnd || r === h.AssignedValue || r === h.IncludeValue) &&
          r !== h.Start &&
          r !== h.Body &&
          r !== h.BlockBody &&
          r !== h.BlockOpen
        ? c.Name
        : /^[ \t]*\$/.test(this.#e.slice(t, t + 40))
          ? (this.#a(Ea({ start: e, end: t }, s, '1.4.74')),
            s !== 'if' && r === h.ConditionsLineEnd ? c.Else : (this.#E(e, t), c.If))
          : c.Name;
  }
  #V(e) {
    let t = this.#e,
      r = this.#A(e);
    for (; t[r] === ' ' || t[r] === '	'; ) r++;
    return t[r] === '+' || t[r] === ':' ? t[r + 1] === '=' : t[r] === '=' && t[r + 1] !== '>' && t[r + 1] !== '=';
  }
  #W(e) {
    if (!this.#V(e)) return !1;
    const t = this.#e,
      r = this.#A(e);
    return t.slice(e, r).includes('.') || !/^[ \t]*=/.test(t.slice(r, r + 40))
      ? !0
      : this.#z(e)
        ? Ye(t, Ne(t, e)) <= Ye(t, Ne(t, this.#m))
        : !1;
  }
  #le(e, t) {
    const r = this.#g[0] ?? { start: e, end: t },
      s = this.#x;
    if (this.#g.length > 0) {
      const i = this.#H() ?? r;
      this.#a(Gs(i, s, { start: e, end: t }, this.#g.length === 1));
    }
    this.#K(s), (this.#n.parens = 0), this.#t.step(c.EndOfLine);
  }
  #K(e) {
    for (; this.#g.length > 0; ) {
      const { top: t } = this.#t;
      (t === h.ListArrow || t === h.Plus) && this.#U(e), this.#k(c.CloseParen, e), this.#g.pop();
    }
  }
  #H() {
    const e = this.#e,
      t = [];
    for (let r = this.#h?.tokens ?? 0; r < this.#i.length; r++) {
      const s = this.#i[r];
      if (s.kind === c.OpenParen) t.push({ start: s.startOffset, end: s.endOffset });
      else if (s.kind === c.CloseParen) {
        const i = t.pop();
        if (!i) continue;
        const o = Ne(e, s.startOffset);
        if (e.slice(o, s.startOffset).trim() !== '') continue;
        const a = Ne(e, i.start);
        if (a !== o && Ye(e, o) < Ye(e, a)) return i;
      }
    }
    return t.length > 0 ? t[0] : null;
  }
  #k(e, t) {
    const r = this.#f(e);
    this.#t.step(e) === I.Kept &&
      (this.#i.push(xn(e, t, t)),
      e === c.OpenBrace && this.#B({ start: t, end: t }),
      e === c.CloseBrace && this.#y.pop(),
      (e === c.OpenBrace || r === h.Body) && (this.#u = null));
  }
  #ce(e) {
    Ft(this.#t.top) && (this.#k(c.OpenParen, e), this.#g.push({ start: e, end: e }), this.#n.parens++);
  }
  #ue() {
    const e = this.#n.offset,
      t = { start: e, end: e + 1 },
      r = this.#he();
    if (r >= 0 && !this.#S.has(r) && this.#q(r, t)) return;
    this.#n.offset = e + 1;
    const s = this.#u;
    if ((this.#E(e, e + 1), s?.code === 'stray-close-paren')) return;
    const i = this.#h,
      o = i ? { start: i.offset, end: this.#A(i.offset) } : null;
    (this.#u = ma(t, o)), this.#a(this.#u), (this.#n.previous = -1);
  }
  #A(e) {
    let t = e;
    for (; Or(this.#e.charCodeAt(t)); ) t++;
    return Math.max(t, e + 1);
  }
  #q(e, t) {
    const r = { start: e, end: Math.min(e + 1, this.#e.length) };
    return this.#F()
      ? (this.#h.retries++, this.#S.add(e), this.#a(ga(r, e, t)), (this.#h.troubles = this.#r.length), !0)
      : !1;
  }
  #he() {
    const e = this.#h;
    if (!e) return -1;
    if (this.#w >= 0) return this.#w;
    let t = this.#e,
      r = null,
      s = [];
    for (let i = e.tokens + 1; i < this.#i.length; i++) {
      const o = this.#i[i];
      if (!r && bn(o.kind) && ((r = o), o.kind !== c.OpenParen)) return o.startOffset;
      if (o.kind === c.OpenParen) s.push({ token: o, next: this.#i[i + 1]?.startOffset ?? -1 });
      else if (o.kind === c.CloseParen) {
        const a = s.pop();
        if (!a || o.endOffset === o.startOffset) continue;
        const l = Ne(t, o.startOffset),
          u = Ne(t, a.token.startOffset);
        if (l === u || t.slice(l, o.startOffset).trim() !== '') continue;
        if (Ye(t, l) > Ye(t, u)) return a.next;
      }
    }
    return -1;
  }
  #de(e, t, r) {
    const s = this.#t,
      i = this.#x;
    switch (s.top) {
      case h.Assigned:
      case h.Include:
      case h.Plus:
        this.#fe(e, t) || e === c.CloseBrace || e === c.OpenBrace
          ? this.#C(i)
          : (e === c.CloseParen || e === c.Comma) && s.top === h.Plus && this.#C(i);
        break;
      case h.ListArrow:
        (e === c.CloseParen || e === c.Comma) && this.#C(i);
        break;
      case h.Compared:
        e === c.OpenBrace && this.#C(i);
        break;
      case h.Dollar:
        e !== c.Field && this.#P();
        break;
      case h.Field:
        (e === c.String || e === c.Name) && (this.#a(Ks({ start: t, end: r }, '[', i)), this.#k(c.OpenBracket, i));
        break;
      case h.Subscript:
        e === c.CloseBracket && this.#C(i);
        break;
      case h.SubscriptValue:
      case h.SubscriptKey:
        e === c.Comparison && (this.#a(Ks({ start: t, end: r }, ']', i)), this.#k(c.CloseBracket, i));
        break;
      case h.SubscriptEnd:
        (e === c.String || e === c.OpenBrace) &&
          (this.#a(ya({ start: t, end: r }, this.#_(i))),
          (this.#n.inCondition = !1),
          this.#k(c.Comparison, i),
          e === c.OpenBrace && this.#k(c.String, i));
        break;
    }
    const o = this.#f(e);
    (o === h.Condition || o === h.Global || o === h.ElseBlock) && this.#pe(e, t, o);
  }
  #_(e) {
    return this.#e.slice(this.#m, Math.max(e, this.#m)).trim();
  }
  #C(e) {
    const t = this.#i[this.#i.length - 1],
      r = { start: t.startOffset, end: Math.max(t.endOffset, t.startOffset) };
    this.#a(ka(r, this.#e.slice(this.#m, t.endOffset))), this.#U(e);
  }
  #U(e) {
    if (this.#t.top !== h.Plus) {
      this.#k(c.String, e);
      return;
    }
    const t = this.#i.pop();
    this.#t.stack.pop(), this.#E(t.startOffset, t.endOffset);
  }
  #P() {
    const e = this.#i.pop();
    this.#t.stack.pop(), (this.#n.inCondition = !1);
    const t = { start: e.startOffset, end: e.endOffset };
    this.#E(t.start, t.end);
    const r = Hs(t);
    this.#a(r), (this.#u = r);
  }
  #fe(e, t) {
    return e === c.Name ? this.#z(t) && this.#W(t) : Ra(e) && e !== c.Name;
  }
  #z(e) {
    return this.#e.slice(Ne(this.#e, e), e).trim() === '';
  }
  #pe(e, t, r) {
    if (this.#u?.code === 'condition-after-else-dropped') return;
    if (r === h.ElseBlock && (e === c.Dollar || e === c.Name)) {
      const a = this.#e.slice(t, this.#A(t));
      if (e === c.Dollar || a === 'if') {
        (this.#u = Ta({ start: t, end: this.#A(t) })), this.#a(this.#u);
        return;
      }
    }
    if (
      !(e === c.CloseBrace || e === c.Include || e === c.IncludeShell || e === c.Dollar || (e === c.Name && this.#V(t)))
    )
      return;
    const i = this.#x,
      o = { start: this.#m, end: Math.max(i, this.#m) };
    this.#a(Ws(o, this.#_(i), i)), this.#N('open', this.#m), this.#k(c.OpenBrace, i);
  }
  #me(e, t) {
    for (; this.#d < this.#b.length && e >= this.#b[this.#d].before; ) {
      this.#d++;
      const r = this.#y[this.#y.length - 1];
      if ((this.#f(c.CloseBrace), !r || this.#t.top !== h.BlockBody)) continue;
      const s = r.open.end > r.open.start ? r.open : { start: r.headStart, end: r.open.end };
      this.#a(Vs(s, r.head, { start: e, end: t }, this.#x)), this.#k(c.CloseBrace, this.#x), this.#t.step(c.EndOfLine);
    }
  }
  #ge(e, t) {
    const r = this.#e;
    if (this.#l.has(e)) return !1;
    if (this.#X(e) && this.#M(e)) return !0;
    if (Jo(r, t) || wn(r, e) % 2 === 0) return !1;
    const s = this.#t.top === h.Subscript,
      i = Ds(r, e, s);
    return i <= e || i >= t ? !1 : (this.#j(e, i), !0);
  }
  #j(e, t) {
    const r = this.#e.slice(e, t);
    this.#a(Bs({ start: e, end: t }, t, !1)),
      this.#c.set(e, Sn(r, e, t, r.slice(1).replaceAll('\\"', '"'), '"')),
      this.#l.set(e, t);
    const s = this.#n;
    s.moveTo(t), (s.previous = c.String), this.#O(c.String, e, t);
  }
  #X(e) {
    return !ea(this.#e, e) && wn(this.#e, e) % 2 === 1;
  }
  #M(e) {
    const t = this.#ye(e);
    return t >= e || this.#l.has(t) ? !1 : this.#ke(t, e + 1);
  }
  #ye(e) {
    let t = this.#e,
      r = Ne(t, e);
    for (let s = this.#i.length - 1; s >= 0; s--) {
      const i = this.#i[s];
      if (i.endOffset <= r) break;
      if (!(i.kind === c.Name || i.kind === c.Integer || i.kind === c.Field)) {
        r = i.endOffset;
        break;
      }
    }
    for (; r < e && /[\s\u00a0]/.test(t[r]); ) r++;
    return r;
  }
  #Y(e) {
    const t = this.#e,
      r = t.indexOf('"', e);
    if (r < 0 || r >= Xe(t, e) || wn(t, e) % 2 === 0) return !1;
    switch (this.#t.top) {
      case h.Name:
      case h.Start:
      case h.Body:
      case h.BlockBody:
        return !1;
      default:
        return this.#M(r);
    }
  }
  #ke(e, t) {
    const r = this.#h;
    if (!r || e <= r.offset || !this.#F()) return !1;
    const s = this.#e.slice(e, t);
    return (
      this.#c.set(e, Sn(s, e, t, s.slice(0, -1), '"')),
      this.#l.set(e, t),
      this.#a(Bs({ start: e, end: t }, e, !0)),
      (r.troubles = this.#r.length),
      !0
    );
  }
  #Q() {
    const e = this.#n,
      t = this.#e,
      r = e.offset,
      s = { start: r, end: r + 1 };
    if (((e.previous = -1), !(e.error !== 'missing-quote' && t[r] !== '"' && this.#Y(r))))
      switch (e.error) {
        case 'stray-close-paren':
          this.#ue();
          return;
        case 'equal-sign-in-list':
          this.#xe(s);
          return;
        case 'bad-comparison':
        case 'bad-negation':
          this.#Z(r);
          return;
        case 'missing-quote':
          this.#be(r);
          return;
        case 'adjacent-strings':
        case 'missing-assignment': {
          const { error: i } = e,
            o = e.next();
          if (o === ft) {
            this.#Q();
            return;
          }
          const a = { start: e.start, end: e.end },
            l = this.#r.length;
          this.#O(o, a.start, a.end), this.#r.length > l && (this.#r.length = l);
          const u = wa(a, i);
          this.#a(u), this.#u && (this.#u = u);
          return;
        }
        case 'unexpected-colon':
          this.#Ee(s);
          return;
        case 'name-at-end-of-file':
          this.#Te(r);
          return;
        case 'bad-character-in-condition':
          this.#Se(r);
          return;
        default:
          this.#we(r, t[r]) || this.#Ae(r);
      }
  }
  #xe(e) {
    const t = this.#n;
    (t.offset = e.end), this.#a(ua(e, this.#g[0] ?? e)), this.#I(c.Arrow, e.start, e.end);
  }
  #I(e, t, r) {
    const s = this.#r.length;
    this.#O(e, t, r), (this.#r.length = Math.min(this.#r.length, s));
  }
  #Z(e) {
    let t = this.#e,
      r = e + 1;
    for (; r < e + 2 && '=~!^$<>'.includes(t[r] ?? ' '); ) r++;
    if (this.#t.top === h.Dollar) {
      this.#P();
      return;
    }
    this.#a(ca({ start: e, end: r }, t.slice(e, r))),
      (this.#n.offset = r),
      (this.#n.inCondition = !1),
      this.#I(c.Comparison, e, r);
  }
  #be(e) {
    const t = this.#e;
    if (this.#X(e) && this.#M(e)) return;
    const r = Math.max(Ds(t, e, this.#t.top === h.Subscript), e + 1);
    this.#j(e, r);
  }
  #Ee(e) {
    const t = this.#n.parens > 0;
    (this.#n.offset = e.end), this.#a(ha(e, t)), this.#I(t ? c.Arrow : c.Assign, e.start, e.end);
  }
  #Te(e) {
    const t = this.#A(e),
      r = Ft(this.#t.top);
    this.#a(da({ start: e, end: t }, this.#e.slice(e, t), r)), (this.#n.offset = t), this.#I(c.Name, e, t);
  }
  #Se(e) {
    const t = this.#e,
      r = this.#t.top,
      s = t[e];
    if (s === "'" && this.#J(e)) return;
    if (r === h.SubscriptEnd && '~<>'.includes(s)) {
      this.#Z(e);
      return;
    }
    if (r === h.Dollar) {
      this.#P();
      return;
    }
    if (r === h.Subscript || r === h.SubscriptEnd) {
      const o = t.indexOf('"', e);
      if (o >= 0 && o < Xe(t, e) && wn(t, e) % 2 === 1 && this.#M(o)) return;
    }
    let i = e + 1;
    for (; i < t.length && !/[\s"'(){}[\]=!,#$]/.test(t[i]); ) i++;
    (this.#n.offset = i),
      r !== h.Field &&
        r !== h.Subscript &&
        r !== h.SubscriptEnd &&
        r !== h.SubscriptValue &&
        (this.#n.inCondition = !1),
      this.#E(e, i),
      !this.#u && ((this.#u = la({ start: e, end: i }, t.slice(e, i))), this.#a(this.#u));
  }
  #J(e) {
    const t = this.#e,
      r = t.indexOf("'", e + 1);
    if (r < 0 || r > Xe(t, e)) return !1;
    const s = t.slice(e + 1, r);
    return (this.#a(sa({ start: e, end: r + 1 }, s)), this.#$(e, r + 1, s, "'"), !0);
  }
  #$(e, t, r, s) {
    this.#c.set(e, Sn(this.#e.slice(e, t), e, t, r, s)), this.#n.moveTo(t), this.#l.set(e, t), this.#I(c.String, e, t);
  }
  #we(e, t) {
    const r = this.#e,
      s = { start: e, end: e + 1 };
    if (t === ';') return ((this.#n.offset = e + 1), this.#E(e, e + 1), this.#a(ra(s)), !0);
    if (t === '\uFEFF' || r.startsWith('\xEF\xBB\xBF', e)) {
      const o = t === '\uFEFF' ? e + 1 : e + 3;
      return ((this.#n.offset = o), this.#E(e, o), this.#a(oa({ start: e, end: o })), !0);
    }
    if (t === "'" && this.#J(e)) return !0;
    const i = Ft(this.#t.top);
    if (t === '/' && (r[e + 1] === '/' || r[e + 1] === '*') && !i) {
      const o = r[e + 1] === '*' ? r.indexOf('*/', e + 2) : -1,
        a = o >= 0 ? o + 2 : Xe(r, e);
      return ((this.#n.offset = a), this.#E(e, a), this.#a(ia({ start: e, end: a }, r.slice(e, e + 2))), !0);
    }
    return this.#n.parens === 0 && t === '>' && r[e - 1] === '=' && this.#Re(e) ? !0 : this.#Oe(e);
  }
  #Re(e) {
    const t = this.#h;
    if (!t) return !1;
    for (let r = t.tokens + 1; r < this.#i.length; r++) {
      const s = this.#i[r];
      if (bn(s.kind)) return this.#S.has(s.startOffset) ? !1 : this.#q(s.startOffset, { start: e - 1, end: e + 1 });
    }
    return !1;
  }
  #ve(e, t) {
    if (!Ft(this.#t.top) || this.#l.has(e)) return !1;
    const r = this.#D(t);
    return r === t || this.#e[r] === '"'
      ? !1
      : (this.#a(_r({ start: e, end: r }, this.#e.slice(e, r))), this.#$(e, r, this.#e.slice(e, r), null), !0);
  }
  #D(e) {
    let t = e;
    for (; t < this.#e.length && !/[\s\u00a0",(){}[\]=+#;]/.test(this.#e[t]); ) t++;
    return t;
  }
  #Oe(e) {
    const t = this.#e,
      r = this.#i[this.#i.length - 1],
      s = this.#t.top;
    if (Ft(s)) {
      const l = this.#D(e);
      return l === e ? !1 : (this.#a(_r({ start: e, end: l }, t.slice(e, l))), this.#$(e, l, t.slice(e, l), null), !0);
    }
    if (
      !(
        r &&
        (r.kind === c.Name || r.kind === c.Integer) &&
        e - r.startOffset < 256 &&
        /^[^\s",()]+$/.test(t.slice(r.startOffset, e))
      ) ||
      r.startOffset === this.#h?.offset ||
      this.#l.has(r.startOffset) ||
      (s !== h.AssignedValue && s !== h.ListValue && s !== h.ListPairValue)
    )
      return !1;
    const o = r.startOffset,
      a = this.#D(e);
    return a === e || !this.#F()
      ? !1
      : (this.#c.set(o, Sn(t.slice(o, a), o, a, t.slice(o, a), null)),
        this.#l.set(o, a),
        this.#a(_r({ start: o, end: a }, t.slice(o, a))),
        (this.#h.troubles = this.#r.length),
        !0);
  }
  #Ae(e) {
    let t = this.#e,
      r = e + 1;
    for (; r < t.length && !/[\s"(){}[\],#$;]/.test(t[r]) && !Or(t.charCodeAt(r)); ) r++;
    (this.#n.offset = r), this.#E(e, r);
    const s = aa({ start: e, end: r }, t.slice(e, r));
    this.#u?.nature !== 'lexer' && ((this.#u = s), this.#a(s));
  }
  #Ce() {
    const e = this.#n,
      t = this.#e.length;
    this.#p && this.#G(), e.nulAt >= 0 && (this.#E(e.nulAt, t), this.#a(pa({ start: e.nulAt, end: e.nulAt + 1 })));
    let r = this.#x,
      s = this.#Ie(r, this.#r[this.#r.length - 1]?.code === 'name-at-end-of-file');
    for (this.#f(c.EndOfFile), this.#t.step(c.EndOfLine), this.unclosedBlocks = this.#y.length; this.#y.length > 0; ) {
      const i = this.#y[this.#y.length - 1];
      if (!s) {
        const a = i.open.end > i.open.start ? i.open : { start: i.headStart, end: i.open.end };
        this.#a(Vs(a, i.head, null, r)), (s = !0);
      }
      this.#f(c.CloseBrace);
      const o = this.#y.length;
      if ((this.#k(c.CloseBrace, r), this.#t.step(c.EndOfLine), this.#y.length === o)) break;
    }
  }
  #Ie(e, t) {
    let r = this.#t,
      s = this.#e.length,
      i = t;
    if (this.#g.length > 0) {
      const a = this.#H() ?? this.#g[0];
      this.#a(Gs(a, e, { start: s, end: s }, this.#g.length === 1)), this.#K(e), (i = !0);
    }
    const o = () => {
      if (i) return;
      i = !0;
      const a = this.#i[this.#i.length - 1];
      this.#a(xa({ start: a.startOffset, end: a.endOffset }, this.#_(e)));
    };
    for (let a = 0; a < 16; a++)
      switch ((this.#f(c.EndOfFile), r.top)) {
        case h.Name:
          o(), this.#k(c.Assign, e);
          break;
        case h.Assigned:
        case h.Plus:
        case h.Subscript:
        case h.Compared:
        case h.Include:
          o(), this.#U(e);
          break;
        case h.Dollar:
          this.#P(), (i = !0);
          break;
        case h.Field:
          o(), this.#k(c.OpenBracket, e);
          break;
        case h.SubscriptValue:
        case h.SubscriptKey:
          o(), this.#k(c.CloseBracket, e);
          break;
        case h.SubscriptEnd:
          o(), this.#k(c.Comparison, e);
          break;
        case h.Condition:
        case h.Global:
        case h.ElseBlock:
        case h.Else:
          if (!i) {
            i = !0;
            const l = { start: this.#m, end: Math.max(e, this.#m + 1) };
            this.#a(Ws(l, this.#_(e), e));
          }
          r.top === h.Else && r.step(c.EndOfFile),
            this.#k(c.OpenBrace, e),
            this.#k(c.CloseBrace, e),
            r.step(c.EndOfLine);
          break;
        default:
          return i;
      }
    return i;
  }
};
function Ra(n) {
  switch (n) {
    case c.Name:
    case c.Dollar:
    case c.Include:
    case c.IncludeShell:
    case c.Global:
    case c.Else:
      return !0;
    default:
      return !1;
  }
}
function Ft(n) {
  switch (n) {
    case h.Assigned:
    case h.Plus:
    case h.ListOpen:
    case h.ListComma:
    case h.ListArrow:
    case h.Subscript:
    case h.Compared:
    case h.Include:
      return !0;
    default:
      return !1;
  }
}
var Su = /^[ \t\n\v\f\r]*\+?(?:0[xX]([0-9a-fA-F]+)|0([0-7]*)|([1-9][0-9]*))$/;
function wu(n) {
  const e = Su.exec(n);
  if (!e) return !1;
  const [, t, r, s] = e,
    i = t ? Number.parseInt(t, 16) : s ? Number(s) : Number.parseInt(r || '0', 8);
  return i > 0 && i <= 65535;
}
function zs(n) {
  if (n.startsWith('[')) return !0;
  const e = n.indexOf(':');
  if (e < 0) return !0;
  if (e === 0) return !1;
  const t = n.slice(e + 1);
  return t === '' || wu(t);
}
function Oa(n) {
  return /^(?::|\/|\\|\[\])/.test(n) || zs(n);
}
function Aa(n) {
  if (n.startsWith('/') || n.startsWith('[') || n.includes(':')) return !0;
  const e = n.indexOf('/'),
    t = e < 0 ? n : n.slice(0, e);
  if (e >= 0 && !/^[ \t\n\v\f\r]*\+?0*(?:[1-9]|[12][0-9]|3[0-2])$/.test(n.slice(e + 1))) return !0;
  const r = t.split('.');
  return r.length === 4 && r.every((s) => /^(?:0|[1-9][0-9]{0,2})$/.test(s) && Number(s) <= 255);
}
function Re(n, e, t, r, s = []) {
  return { start: e.start, end: e.end, code: n, message: t, help: r, refused: !0, related: s, fix: null };
}
function Ca(n, e) {
  const t = /^var\.(?:true|false|on|off|yes|no|enable|enabled|disable|disabled)$/.test(e);
  return Re(
    'undefined-variable',
    n,
    `undefined variable ${J(e)}`,
    t
      ? 'put the value in quotes: a bare word is the name of a variable'
      : 'define it above, or put the value in quotes',
  );
}
function Ia(n, e, t, r) {
  return Re(
    'duplicate-assignment',
    n,
    `${J(e)} is set twice in ${r === 'global' ? 'the global scope' : `the block ${J(r)}`}`,
    'use `:=` to replace the value, `+=` to add to it; conditions with the same text are one block',
    [{ start: t.start, end: t.end, message: 'set here first' }],
  );
}
function Mr(n, e) {
  return Re('duplicate-array-key', n, `the key ${J(e)} is in the list twice`, 'remove one of the entries');
}
function js(n) {
  return Re(
    'type-mismatch',
    n,
    'a list cannot be joined with a string or an integer',
    'put the value in parentheses to add it to a list',
  );
}
function La(n, e) {
  return Re(
    'environment-assignment',
    n,
    `${J(e)} cannot be set: it is an environment variable`,
    'use a variable of your own: `var.name`',
  );
}
function Na(n, e) {
  return Re(
    'unknown-condition-field',
    n,
    `lighttpd knows no condition ${J(e)}`,
    'use $HTTP["url"], $HTTP["host"], $HTTP["remoteip"], $SERVER["socket"], $REQUEST_HEADER["..."] and the like, in exactly this case',
  );
}
function _a(n) {
  return Re('condition-not-string', n, 'a condition compares with a string', 'put the value in quotes');
}
function Fr(n) {
  return Re('operand-not-string', n, 'a list stands where a string must', 'give one string');
}
function Pa(n, e) {
  return Re(
    'invalid-address',
    n,
    `${J(e)} is no address that lighttpd takes here`,
    'write an IP address, or use another operator',
  );
}
function Ma(n) {
  return Re(
    'condition-in-global',
    n,
    'a condition or `global` directly inside `global { }`: lighttpd exits',
    'move it out of the `global` block',
  );
}
function Xs(n, e) {
  return Re(
    'unreachable-else',
    n,
    'this branch can never be taken',
    'remove it, or merge it with the branch that has the same condition',
    [{ start: e.start, end: e.end, message: 'the earlier branch' }],
  );
}
function Ys() {
  return { type: 'list', keyed: new Map(), count: 0, unsure: !1 };
}
function Ua(n) {
  return n?.type !== 'list' ? n : { type: 'list', keyed: new Map(n.keyed), count: n.count, unsure: n.unsure };
}
function Qs(n, e) {
  if (!n || !e) return { ok: !0, value: (n ?? e)?.type === 'list' ? { ...Ys(), unsure: !0 } : null };
  if (n.type === 'list' || e.type === 'list')
    return n.type === 'list' && e.type === 'list' ? vu(n, e) : { ok: !1, reason: 'types' };
  if (n.type === 'integer' && e.type === 'integer')
    return {
      ok: !0,
      value: { type: 'integer', value: n.value !== null && e.value !== null ? (n.value + e.value) | 0 : null },
    };
  const [t, r] = [Ut(n), Ut(e)];
  return { ok: !0, value: { type: 'string', text: t === null || r === null ? null : t + r } };
}
function vu(n, e) {
  n.unsure ||= e.unsure;
  for (const [t, r] of e.keyed) {
    const s = n.keyed.get(t);
    if (!n.keyed.has(t)) n.keyed.set(t, r);
    else if (!s || !r || Fa(s) || Fa(r)) n.unsure = !0;
    else if (!Ou(s, r)) return { ok: !1, reason: 'duplicate', key: t };
  }
  return ((n.count += e.count), { ok: !0, value: n });
}
function Ou(n, e) {
  return n.type === 'string' && e.type === 'string'
    ? n.text === e.text
    : n.type === 'integer' && e.type === 'integer' && n.value === e.value;
}
function Fa(n) {
  return n.type !== 'list' && Ut(n) === null;
}
function Ut(n) {
  return n.type === 'string' ? n.text : n.value === null ? null : String(n.value);
}
var Au = new Set([
    'url',
    'host',
    'referer',
    'useragent',
    'user-agent',
    'language',
    'cookie',
    'remoteip',
    'remote-ip',
    'querystring',
    'query-string',
    'request-method',
    'scheme',
  ]),
  Cu = 2e6;
function Js(n) {
  return new Zs().run(n);
}
var Zs = class {
  #e = [];
  #n = new Map();
  #s;
  #t;
  #i = !1;
  #o = 0;
  #r = 0;
  constructor() {
    (this.#s = this.#c('global', null, !1, null)), (this.#t = this.#s);
    const e = { start: 0, end: 0 };
    this.#s.values.set('var.CWD', { value: { type: 'string', text: null }, at: e }),
      this.#s.values.set('var.PID', { value: { type: 'integer', value: null }, at: e });
  }
  run(e) {
    const t = [{ body: e.body, at: 0, scope: this.#s, owner: null }],
      r = new Map();
    for (; t.length > 0 && this.#o < Cu; ) {
      const s = t[t.length - 1];
      this.#t = s.scope;
      const i = s.body[s.at++];
      if (!i) {
        t.pop(), s.owner?.elseOf && this.#g(s.owner, r);
        continue;
      }
      if (i.block) {
        const o = this.#l(i, r);
        r.set(i, o), t.push({ body: i.block.body, at: 0, scope: o, owner: i });
      } else this.#y(i);
    }
    return this.#e;
  }
  #c(e, t, r, s) {
    const i = { key: e, parent: t, index: this.#r++, values: new Map(), isElse: r, test: s };
    return (this.#n.set(e, i), i);
  }
  #l(e, t) {
    const r = e.name.value;
    if (
      (e.parent.kind === 'statement' && e.parent.name.value === 'global' && !e.elseOf && this.#e.push(Ma(e.name)),
      r === 'global')
    )
      return this.#s;
    if (!r.startsWith('$')) return this.#d(e, t);
    const i = this.#T(e.args[0] ?? null);
    if (i && i.type !== 'string') return (this.#e.push(_a(e.args[0])), this.#h());
    const [, o = '', a = ''] = /^\$([A-Za-z_]+)\[(.*)\]$/s.exec(r) ?? [];
    a.startsWith('(') && this.#e.push(Fr(e.name));
    const l = this.#S(a, e.name);
    if (l === null) return this.#h();
    const u = o === 'SERVER' && l === 'socket',
      d = o === 'REQUEST_HEADER' || u || (o === 'HTTP' && Au.has(l)),
      f = `$${o}["${l}"]`;
    if ((d || this.#e.push(Na(e.name, f)), !d || !i || i.text === null)) return this.#h();
    let p = e.operator?.text ?? '==',
      m = i.text;
    p === '=~' && !u && ([p, m] = Nu(m));
    const g = `${this.#t.key} / ${f} ${p} "${m}"`,
      k = this.#n.get(g);
    return (
      k ||
      (_u(o, l, p, m) || this.#e.push(Pa(e.args[0], m)), this.#c(g, this.#t, !1, { field: f, operator: p, text: m }))
    );
  }
  #S(e, t) {
    let r = e.match(/"(?:\\"|[^"])*"|[^+"]+/g) ?? [],
      s = '';
    for (const i of r) {
      const o = i.startsWith('"') ? $s(i) : this.#b(i, t);
      if (o === null) return null;
      s += o;
    }
    return s;
  }
  #b(e, t) {
    if (/^\d+$/.test(e)) return String(Number(e));
    const r = this.#p(e, t);
    return r && r.type !== 'list' ? Ut(r) : null;
  }
  #d(e, t) {
    const r = e.elseOf ? t.get(e.elseOf) : void 0;
    return {
      key: `${this.#t.key} / else of ${r?.index ?? 'nothing'}`,
      parent: this.#t,
      index: this.#r++,
      values: new Map(),
      isElse: !0,
      test: r?.test ?? null,
    };
  }
  #h() {
    return {
      key: `${this.#t.key} / unknown ${this.#r}`,
      parent: this.#t,
      index: this.#r++,
      values: new Map(),
      isElse: !1,
      test: null,
    };
  }
  #g(e, t) {
    const r = e.elseOf,
      s = t.get(r),
      i = t.get(e);
    if (!s || !i) return;
    if (s.isElse || s.index >= i.index) {
      this.#e.push(Xs(e.opener ?? e.name, r.name));
      return;
    }
    if (!i.isElse || !s.test) return;
    const { field: o, operator: a, text: l } = s.test,
      u = a.startsWith('!') ? `=${a[1]}` : `!${a[1]}`,
      d = `${s.parent?.key ?? 'global'} / ${o} ${u} "${l}"`;
    this.#n.get(d) ? this.#e.push(Xs(e.name, r.name)) : this.#n.set(d, i);
  }
  #y(e) {
    const t = this.#T(e.args[0] ?? null),
      { name: r, operator: s } = e;
    if (!s) {
      if (r.value !== 'include' && r.value !== 'include_shell') return;
      t?.type === 'list' && this.#e.push(Fr(e.args[0])), (this.#i = !0);
      return;
    }
    const i = $a(r.value);
    if (i.startsWith('env.')) {
      this.#e.push(La(r, r.value));
      return;
    }
    const { values: o } = this.#t,
      a = o.get(i);
    switch (s.text) {
      case ':=':
        o.set(i, { value: t, at: r });
        break;
      case '+=':
        this.#m(i, a, t, e);
        break;
      default:
        a ? this.#e.push(Ia(r, r.value, a.at, Lu(this.#t))) : o.set(i, { value: t, at: r });
    }
  }
  #m(e, t, r, s) {
    const { values: i } = this.#t,
      o = t ?? this.#u(e);
    if (!o) {
      i.set(e, { value: this.#i ? null : r, at: s.name });
      return;
    }
    const a = this.#i ? null : t ? o.value : this.#R(o.value),
      l = Qs(a, r);
    if (l.ok) {
      i.set(e, { value: l.value, at: o === t ? o.at : s.name });
      return;
    }
    const u = s.args[0] ?? s.name;
    this.#e.push(l.reason === 'types' ? js(u) : Mr(u, l.key)), i.set(e, { value: null, at: s.name });
  }
  #u(e) {
    for (let t = this.#t; t; t = t.parent) {
      const r = t.values.get(e);
      if (r) return r;
    }
    return null;
  }
  #R(e) {
    return (e?.type === 'list' && (this.#o += e.keyed.size), Ua(e));
  }
  #T(e) {
    if (!e) return null;
    if (e.kind === 'word') return this.#x(e);
    if (e.kind === 'number') return { type: 'integer', value: e.value };
    let t = [],
      r = this.#w(e, t);
    for (; t.length > 0; ) {
      const s = t[t.length - 1];
      r !== void 0 && this.#v(s, r);
      const i = Iu(s);
      if (i === void 0) {
        if ((t.pop(), (r = s.kind === 'list' ? s.list : s.sum), t.length === 0)) return r;
        continue;
      }
      r = this.#w(i, t);
    }
    return r ?? null;
  }
  #w(e, t) {
    if (!e) return null;
    switch (e.kind) {
      case 'word':
        return this.#x(e);
      case 'number':
        return { type: 'integer', value: e.value };
      case 'list':
        t.push({ kind: 'list', node: e, at: 0, key: void 0, list: Ys() });
        return;
      case 'concat':
        t.push({ kind: 'concat', node: e, at: 0, sum: null });
        return;
    }
  }
  #v(e, t) {
    if (e.kind === 'concat') {
      const i = e.node.operands[e.at];
      if (e.at === 0) e.sum = this.#R(t);
      else {
        const o = Qs(e.sum, t);
        o.ok ? (e.sum = o.value) : (this.#e.push(o.reason === 'types' ? js(i) : Mr(i, o.key)), (e.sum = null));
      }
      e.at++;
      return;
    }
    const r = e.node.entries[e.at];
    if (r.key && e.key === void 0) {
      t?.type === 'list' && this.#e.push(Fr(r.key)), (e.key = t && t.type !== 'list' ? Ut(t) : null);
      return;
    }
    const { list: s } = e;
    s.count++,
      r.key &&
        (e.key === null || e.key === void 0
          ? (s.unsure = !0)
          : s.keyed.has(e.key)
            ? this.#e.push(Mr(r.key, e.key))
            : s.keyed.set(e.key, t)),
      (e.key = void 0),
      e.at++;
  }
  #x(e) {
    return e.quote === '"'
      ? { type: 'string', text: e.value }
      : e.quote !== null || !/^[-A-Za-z0-9._]+$/.test(e.value)
        ? null
        : this.#p(e.value, e);
  }
  #p(e, t) {
    const r = $a(e);
    if (r.startsWith('env.')) return { type: 'string', text: null };
    const s = this.#u(r);
    return s ? (this.#i ? null : this.#R(s.value)) : (this.#i || this.#e.push(Ca(t, r)), null);
  }
};
function Iu(n) {
  if (n.kind === 'concat') return n.node.operands[n.at];
  const e = n.node.entries[n.at];
  if (e) return e.key && n.key === void 0 ? e.key : e.value;
}
function $a(n) {
  return n.includes('.') ? n : `var.${n}`;
}
function Lu(n) {
  return n.key.startsWith('global / ') ? n.key.slice(9) : n.key;
}
function Nu(n) {
  const e = /[\\^$.|?*+()[\]{}]/;
  if (n.endsWith('$')) {
    const t = n.slice(0, -1);
    return t.startsWith('\\.')
      ? e.test(t.slice(2))
        ? ['=~', n]
        : ['=$', t.slice(1)]
      : t.startsWith('^')
        ? e.test(t.slice(1))
          ? ['=~', n]
          : ['==', t.slice(1)]
        : e.test(t)
          ? ['=~', n]
          : ['=$', t];
  }
  return n.startsWith('^') && !e.test(n.slice(1)) ? ['=^', n.slice(1)] : ['=~', n];
}
function _u(n, e, t, r) {
  return n === 'SERVER'
    ? Oa(r)
    : n !== 'HTTP' || t.endsWith('~')
      ? !0
      : e === 'remoteip' || e === 'remote-ip'
        ? Aa(r)
        : e !== 'host' || zs(r);
}
function vn(n) {
  return n.endOffset > n.startOffset;
}
function On(n) {
  return { start: n.startOffset, end: n.endOffset };
}
var ei = class {
  #e;
  #n;
  #s = [];
  #t = [];
  #i = [];
  awaiting = !0;
  constructor(e, t) {
    (this.#e = e), (this.#n = t);
  }
  get depth() {
    return this.#s.length;
  }
  begin() {
    (this.#t = []), (this.#i = []), (this.awaiting = !0);
  }
  operand(e) {
    this.awaiting = !1;
    const { startOffset: t, endOffset: r } = e;
    if (r === t) return;
    const s = this.#n?.get(t);
    s && s.end === r
      ? this.#o(s)
      : e.kind === c.String
        ? this.#o(Xo(this.#e, t, r))
        : e.kind === c.Integer
          ? this.#o(Qo(this.#e, t, r))
          : this.#o(Ir(this.#e, t, r));
  }
  plus(e) {
    this.awaiting = !0;
    const t = this.#s[this.#s.length - 1];
    (t ? t.operators : this.#i).push(On(e));
  }
  openList(e) {
    const t = { kind: 'list', start: e.startOffset, end: e.endOffset, open: On(e), entries: [], close: null };
    this.#s.push({ list: t, key: null, arrow: null, operands: [], operators: [] });
  }
  arrow(e) {
    const t = this.#s[this.#s.length - 1];
    (t.key = ti(t.operands, t.operators)), (t.arrow = On(e)), (t.operands = []), (t.operators = []);
  }
  comma(e) {
    Da(this.#s[this.#s.length - 1]);
  }
  closeList(e) {
    const t = this.#s.pop();
    Da(t);
    const { list: r } = t;
    if (vn(e)) (r.close = On(e)), (r.end = e.endOffset);
    else {
      const s = r.entries[r.entries.length - 1];
      s && (r.end = s.end);
    }
    (this.awaiting = !1), this.#o(r);
  }
  finish() {
    return ti(this.#t, this.#i);
  }
  #o(e) {
    const t = this.#s[this.#s.length - 1];
    (t ? t.operands : this.#t).push(e);
  }
};
function Da(n) {
  const e = ti(n.operands, n.operators),
    { key: t, arrow: r, list: s } = n;
  if (e || r) {
    const i = t ? t.start : r ? r.start : e.start,
      o = e ? e.end : r.end;
    s.entries.push({ kind: 'entry', start: i, end: o, key: t, arrow: r, value: e });
  }
  (n.key = null), (n.arrow = null), (n.operands = []), (n.operators = []);
}
function ti(n, e) {
  if (n.length === 1 && e.length === 0) return n[0];
  if (n.length === 0) return null;
  const t = n[n.length - 1].end,
    r = e[e.length - 1].end;
  return { kind: 'concat', start: n[0].start, end: Math.max(t, r), operands: n, operators: e };
}
var Ur = class {
  expression;
  #e;
  #n;
  #s;
  #t = [];
  #i = null;
  #o = null;
  #r = null;
  constructor(e, t, r) {
    (this.#s = e), (this.#e = t), (this.#n = e.source.text), (this.expression = new ei(this.#n, r));
  }
  begin(e) {
    this.#c(Ir(this.#n, e.startOffset, e.endOffset));
  }
  operator(e) {
    if (vn(e)) {
      const { startOffset: t, endOffset: r } = e;
      (this.#i.operator = { start: t, end: r, text: this.#n.slice(t, r) }), (this.#i.end = r);
    }
  }
  argument() {
    const e = this.expression.finish();
    e && (this.#i.args.push(e), (this.#i.end = e.end));
  }
  otherwise(e) {
    const { startOffset: t } = e,
      r = e.endOffset;
    this.#o = { start: t, end: r, text: this.#n.slice(t, r) };
    const s = this.#l();
    this.#r = s[s.length - 1] ?? null;
  }
  elseBlock() {
    const e = this.#o;
    (this.#o = null), this.#c(Ir(this.#n, e.start, e.end));
  }
  introduce(e) {
    const t = this.#o ? this.#o.start : e.startOffset;
    this.#o = { start: t, end: e.endOffset, text: this.#n.slice(t, e.endOffset) };
  }
  condition(e, t, r) {
    const s = this.#n,
      i = this.expression.finish(),
      o = Math.max(r.endOffset, i?.end ?? 0),
      a = s.slice(t.startOffset, t.endOffset);
    this.#c(Yo(s, e.startOffset, o, a, i));
  }
  openBlock(e) {
    const t = this.#i,
      r = vn(e) ? e.startOffset : t.end,
      s = vn(e) ? e.endOffset : t.end,
      i = { kind: 'block', start: r, end: s, open: { start: r, end: s }, body: [], raw: null, close: null };
    (t.block = i), (t.end = s), this.#t.push({ statement: t, block: i }), (this.#i = null);
  }
  closeBlock(e) {
    const { statement: t, block: r } = this.#t.pop();
    if (vn(e)) (r.close = On(e)), (r.end = e.endOffset);
    else {
      const s = r.body[r.body.length - 1];
      s && (r.end = Math.max(r.end, s.end));
    }
    t.end = r.end;
  }
  #c(e) {
    const t = this.#o,
      r = {
        kind: 'statement',
        start: t ? t.start : e.start,
        end: e.end,
        opener: t,
        name: e,
        operator: null,
        args: [],
        rest: null,
        block: null,
        terminator: null,
        elseOf: this.#r,
        parent: this.#t[this.#t.length - 1]?.statement ?? this.#s,
      };
    this.#l().push(r), (this.#i = r), (this.#o = null), (this.#r = null);
  }
  #l() {
    return this.#t[this.#t.length - 1]?.block.body ?? this.#e;
  }
};
function Ba(n, e, t, r) {
  const s = [...n],
    i = new Set(),
    o = [];
  for (const a of t) {
    const l = s.findLast((u) => u.nature !== 'drop' && u.start <= a.start);
    l ? i.add(l) : o.push(a);
  }
  if (e) {
    for (const a of s) a.nature !== 'drop' && i.add(a);
    if (i.size === 0) {
      let a = s.findLast((l) => l.start <= e.at);
      a || ((a = Sa({ start: Math.min(e.at, r), end: Math.min(e.at + 1, r) })), s.push(a)), i.add(a);
    }
  }
  for (const a of s) {
    const { nature: l, ...u } = a;
    o.push({ ...u, refused: i.has(a) });
  }
  return o.sort((a, l) => a.start - l.start || a.end - l.end);
}
var Ga = '1.4.69';
function Va(n) {
  const e = /^(\d+)\.(\d+)\.(\d+)/.exec(n),
    t = e ? Number(e[1]) * 1e6 + Number(e[2]) * 1e3 + Number(e[3]) : 0,
    r = t >= 1004074;
  return { elif: r, missingOperator: t >= 1004077, byteParens: r };
}
function ri(n, e = {}) {
  const t = n.encoding === 'latin1',
    r = Va(e.version ?? Ga),
    s = zo(n.text),
    i = s?.text ?? n.text,
    o = Zo(i, r, t),
    a = e.semantics !== !1 && !s && !o.refusal && o.overflowAt < 0,
    l = s?.placeholders ?? [];
  if (o.clean) {
    const k = ni(n, o.tokens, { comments: o.lexer.comments, placeholders: l });
    return (a && (k.problems = Js(k)), k);
  }
  const u = va(i, r, t, o),
    { comments: d, words: f, skipped: p } = u,
    m = ni(n, u.tokens, { comments: d, placeholders: l, words: f, skipped: p }),
    g = a ? ni(n, o.tokens, {}) : null;
  return ((m.problems = Ba(u.troubles, o.refusal, g ? Js(g) : [], i.length)), m);
}
function ni(n, e, t) {
  const r = n.text.length,
    s = [],
    i = {
      kind: 'document',
      start: 0,
      end: r,
      dialect: 'lighttpd',
      source: n,
      body: s,
      comments: t.comments ?? [],
      placeholders: t.placeholders ?? [],
      problems: [],
      skipped: t.skipped ?? [],
    };
  return (qo(e, new Ur(i, s, t.words ?? null)) || ((i.body = []), (i.skipped = [{ start: 0, end: r }])), i);
}
0 && (module.exports = { lighttpdKnowledge, lowerLighttpd, parseLighttpd });
