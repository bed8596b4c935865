import { parseAddress, placeOf } from '@fcgilint/gateway/nginx';
import { badParameter, badValue, type Checker, fault } from './fault.ts';
import { isNginxTime, nginxInteger, nginxSize } from './notation.ts';
import { parameters } from './parameters.ts';
import { checkText } from './variables.ts';

/** nginx: src/core/ngx_conf_file.c, ngx_conf_check_num_bounds. */
export function checkBounds(low: number, high: number): Checker {
  return (subject) => {
    const word = subject.words[0]!;
    const value = nginxInteger(word.value);
    if (value === null || (value >= low && value <= high)) return null;
    return badValue(subject, word, `a number from ${low} to ${high}`, `value must be between ${low} and ${high}`);
  };
}

/** nginx: ngx_http_core_pool_size, on machines of 64 bits. */
export const checkPoolSize: Checker = (subject) => {
  const word = subject.words[0]!;
  const size = nginxSize(word.value);
  if (size === null || (size >= 112 && size % 16 === 0)) return null;
  const says = size < 112 ? 'the pool size must be no less than 112' : 'the pool size must be a multiple of 16';
  return badValue(subject, word, 'a multiple of 16 from 112 on', says);
};

/** A power of two of bytes (nginx: ngx_http_gzip_window, ngx_http_gzip_hash). */
export function checkPower(high: number, wanted: string): Checker {
  return (subject) => {
    const word = subject.words[0]!;
    const size = nginxSize(word.value);
    if (size === null || (size >= 512 && size <= high && Number.isInteger(Math.log2(size)))) return null;
    return badValue(subject, word, `one of ${wanted}`, `must be ${wanted}`);
  };
}

/** nginx: ngx_http_v2_chunk_size. */
export const checkChunkSize: Checker = (subject) => {
  const word = subject.words[0]!;
  return nginxSize(word.value) === 0
    ? badValue(subject, word, 'a size above zero', 'the http2 chunk size cannot be zero')
    : null;
};

/** nginx: ngx_http_v2_streams_index_mask. */
export const checkStreamsIndex: Checker = (subject) => {
  const word = subject.words[0]!;
  const size = nginxInteger(word.value);
  if (size === null || Number.isInteger(Math.log2(size))) return null;
  return badValue(subject, word, 'a power of two', 'must be a power of two');
};

/** The first `map` fixes the sizes of the tables (nginx: ngx_http_map_block, which sets what is not set yet). */
export const checkMapHash: Checker = ({ directive, name }) => {
  for (const sibling of directive.parent?.children ?? []) {
    if (sibling === directive) return null;
    if (sibling.name !== 'map' || !sibling.statement.block) continue;
    const found = fault(
      directive,
      null,
      `\`${name}\` stands behind a \`map\``,
      `"${name}" directive is duplicate`,
      'put it before the first `map`',
    );
    return { ...found, related: [{ at: placeOf(sibling), message: 'the first `map`' }] };
  }
  return null;
};

/** nginx: ngx_http_core_set_aio. Whether `on` is there depends on the system. */
export const checkAio: Checker = (subject) => {
  const word = subject.words[0]!;
  const { value } = word;
  if (value === 'on' || value === 'off' || value === 'sendfile' || value === 'threads') return null;
  return value.startsWith('threads=')
    ? checkText(subject, word, 8)
    : badValue(subject, word, 'on, off, threads or threads=POOL');
};

const threads = parameters({
  from: 1,
  keyed: { 'threads=': (text) => (nginxInteger(text) ?? 0) > 0, 'max_queue=': (text) => nginxInteger(text) !== null },
  required: ['threads='],
});

/** nginx: src/core/ngx_thread_pool.c, ngx_thread_pool; words that it does not know are let pass. */
export const checkThreadPool: Checker = (subject) =>
  threads({
    ...subject,
    words: subject.words.filter(({ value }, index) => index === 0 || /^(?:threads|max_queue)=/.test(value)),
  });

/** A folder and up to three levels of folders in it (nginx: src/core/ngx_file.c, ngx_conf_set_path_slot). */
export const checkTempPath: Checker = (subject) => {
  const levels = subject.words.slice(1);
  const wrong = levels.find(({ value }) => (nginxInteger(value) ?? 0) === 0);
  if (wrong) return badValue(subject, wrong, 'a number of letters above zero');
  const length = levels.reduce((sum, { value }) => sum + Number(value) + 1, 0);
  return length > 10 + levels.length ? badValue(subject, levels.at(-1)!, 'levels with ten letters at most') : null;
};

/** nginx: ngx_http_userid_mark, ngx_http_userid_expires. */
export const checkUserid: Checker = (subject) => {
  const word = subject.words[0]!;
  if (subject.name === 'userid_mark') {
    if (word.value === 'off' || /^[0-9A-Za-z=]$/.test(word.value)) return null;
    return badValue(
      subject,
      word,
      'off, or one letter, digit or =',
      'value must be "off" or a single letter, digit or "="',
    );
  }
  return word.value === 'max' || word.value === 'off' || isNginxTime(word.value, false)
    ? null
    : badValue(subject, word, 'max, off, or a time such as 365d');
};

/** nginx: ngx_http_sub_filter. */
export const checkSubFilter: Checker = ({ directive, words }) => {
  const [pattern] = words;
  if (pattern?.value !== '') return null;
  return fault(
    directive,
    pattern,
    'the text to look for is empty',
    'empty search pattern',
    'give the text that is to be replaced',
  );
};

const browsers = new Set(['opera', 'msie', 'gecko', 'safari', 'konqueror']);

/** nginx: ngx_http_modern_browser. */
export const checkBrowser: Checker = (subject) => {
  const [name, version] = subject.words;
  if (!name) return null;
  if (!version)
    return name.value === 'unlisted' ? null : badValue(subject, name, '`unlisted`, or a browser and its version');
  if (!browsers.has(name.value.toLowerCase())) {
    return badValue(subject, name, `one of ${[...browsers].join(', ')}`, `unknown browser name "${name.value}"`);
  }
  if (/^\d+(?:\.\d*)*$|^$/.test(version.value)) return null;
  return badValue(subject, version, 'a version such as 5.0', `invalid browser version "${version.value}"`);
};

/** `off`, or an address with or without `transparent` (nginx: ngx_http_upstream_bind_set_slot). */
export const checkBind: Checker = (subject) => {
  const [address, option] = subject.words;
  if (!address) return null;
  const { value } = address;
  if (!option && value === 'off') return null;
  const text = checkText(subject, address);
  if (text) return text;
  if (!value.includes('$')) {
    const parsed = parseAddress(
      value.includes(':') && !value.startsWith('[') && !/^[\d.]+:/.test(value) ? `[${value}]` : value,
      { listen: false, defaultPort: 0, uri: false },
    );
    if (!parsed.ok || parsed.address.kind !== 'inet')
      return badValue(subject, address, 'an address of this machine, or off', `invalid address "${value}"`);
  }
  return option && option.value !== 'transparent'
    ? badParameter(subject, option, 'the only one is `transparent`')
    : null;
};
