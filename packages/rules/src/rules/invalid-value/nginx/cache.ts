import { badValue, type Checker, inOrder } from './fault.ts';
import { isNginxInteger, isNginxOffset, isNginxTime, nginxInteger } from './notation.ts';
import { isZone, parameters } from './parameters.ts';

const isFlag = (text: string): boolean => text === 'on' || text === 'off';
const isTime = (text: string): boolean => isNginxTime(text, true);

/** `proxy_cache_path` and its like (nginx: ngx_http_file_cache_set_slot). */
export const checkCachePath: Checker = parameters({
  from: 1,
  keyed: {
    'levels=': (text) => /^[12](?::[12]){0,2}$/.test(text),
    'use_temp_path=': isFlag,
    'keys_zone=': isZone(2),
    'inactive=': (text) => isNginxTime(text, false),
    'max_size=': isNginxOffset,
    'min_free=': isNginxOffset,
    'loader_files=': isNginxInteger,
    'loader_sleep=': isTime,
    'loader_threshold=': isTime,
    'manager_files=': isNginxInteger,
    'manager_sleep=': isTime,
    'manager_threshold=': isTime,
    // Commercial.
    'purger=': isFlag,
    'purger_files=': isNginxInteger,
    'purger_sleep=': isTime,
    'purger_threshold=': isTime,
  },
  required: ['keys_zone='],
});

/** `proxy_cache_valid` and its like: codes, then a time (nginx: ngx_http_file_cache_valid_set_slot). */
export const checkCacheValid = inOrder((subject) => {
  const time = subject.words.at(-1)!;
  if (!isNginxTime(time.value, false))
    return badValue(subject, time, 'a time such as 10m at the end', `invalid time value "${time.value}"`);
  for (const word of subject.words.slice(0, -1)) {
    const code = nginxInteger(word.value);
    if (word.value === 'any' || (code !== null && code >= 100 && code <= 599)) continue;
    return badValue(subject, word, '`any`, or a code from 100 to 599', `invalid status "${word.value}"`);
  }
  return null;
});
