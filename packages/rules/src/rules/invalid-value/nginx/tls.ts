import { badValue, type Checker } from './fault.ts';
import { nginxInteger, nginxSize } from './notation.ts';

/** `off`, `none`, `builtin[:size]`, `shared:name:size` (nginx: ngx_http_ssl_session_cache and its like). */
export const checkSessionCache: Checker = (subject) => {
  for (const word of subject.words) {
    const { value } = word;
    if (value === 'off' || value === 'none' || value === 'builtin') continue;
    if (value.startsWith('builtin:')) {
      if (nginxInteger(value.slice(8)) !== null) continue;
    } else if (value.startsWith('shared:')) {
      const [, name, size] = /^shared:([^:]+):(.*)$/s.exec(value) ?? [];
      if (name && (nginxSize(size!) ?? 0) >= 8 * 4096) continue;
    }
    return badValue(
      subject,
      word,
      'off, none, builtin, or shared:NAME:SIZE of 32k at least',
      `invalid session cache "${value}"`,
    );
  }
  return null;
};

/** `off`, or `shared:name:size` (nginx: ngx_http_ssl_ocsp_cache). */
export const checkOcspCache: Checker = (subject) => {
  const word = subject.words[0]!;
  const [, name, size] = /^shared:([^:]+):(.*)$/s.exec(word.value) ?? [];
  if (word.value === 'off' || (name && (nginxSize(size!) ?? 0) >= 8 * 4096)) return null;
  return badValue(subject, word, 'off, or shared:NAME:SIZE of 32k at least', `invalid OCSP cache "${word.value}"`);
};
