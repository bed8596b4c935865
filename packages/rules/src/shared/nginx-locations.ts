import type { Edit, Place } from '@fcgilint/core';
import { type NginxRoute, Regex } from '@fcgilint/gateway/nginx';

/** The words behind `location`, as written: `^~ /static/`. */
export function locationText({ directive }: NginxRoute): string {
  return directive.statement.args.map((value) => (value.kind === 'word' ? value.raw : '')).join(' ');
}

/** The opening line of a location, up to its brace. */
export function locationHead({ place, directive }: NginxRoute): Place {
  return { source: place.source, start: place.start, end: directive.statement.block?.open.start ?? place.end };
}

/** The same few patterns stand in every server of a large configuration. */
const compiled = new Map<string, ((path: string) => boolean) | null>();

/** The pattern of a location as a test; `null` for another kind of location and where what it matches cannot be known. */
export function locationTest({ matcher }: NginxRoute): ((path: string) => boolean) | null {
  if (matcher.kind !== 'regex') return null;
  const key = `${matcher.caseSensitive ? '~' : '~*'} ${matcher.source}`;
  let test = compiled.get(key);
  if (test === undefined) {
    test = compile(matcher.source, !matcher.caseSensitive);
    if (compiled.size > 1000) compiled.clear();
    compiled.set(key, test);
  }
  return test;
}

/** Answers are kept: the same path is asked for in every server. A pattern that takes too long matches nothing. */
function compile(source: string, ignoreCase: boolean): ((path: string) => boolean) | null {
  let regex: Regex;
  try {
    regex = Regex.compile(source, { ignoreCase });
  } catch {
    return null;
  }
  const answers = new Map<string, boolean>();
  return (path) => {
    let answer = answers.get(path);
    if (answer === undefined) {
      try {
        answer = regex.exec(path) !== null;
      } catch {
        answer = false;
      }
      if (answers.size > 10_000) answers.clear();
      answers.set(path, answer);
    }
    return answer;
  };
}

/** Turns `location /static/` into `location ^~ /static/`; `null` where a modifier is written already. */
export function addCaret({ directive, place }: NginxRoute): Edit | null {
  const { args } = directive.statement;
  const [word] = args;
  if (!word || args.length !== 1) return null;
  return { source: place.source, start: word.start, end: word.start, text: '^~ ' };
}

/** Directives that leave a location what it is without any: one that answers with files. */
const harmless =
  /^(?:root|alias|index|try_files|autoindex|expires|etag|types|default_type|charset|include|internal|allow|deny|satisfy|if_modified_since|sendfile|directio|aio|types_hash_max_size|add_header|add_trailer|auth_basic|log_not_found|access_log|error_log|error_page|gzip|gunzip|brotli|limit_|tcp_no|open_file_cache|output_buffers|postpone_output|valid_referers|more_|max_ranges|keepalive_)/;

/**
 * Whether a location answers with files for certain: no `^~`, no handler, and nothing in it that may be the handler of
 * a module that is not known here.
 */
export function servesFiles({ target, matcher, directive }: NginxRoute): boolean {
  if (target.kind !== 'static' || (matcher.kind === 'prefix' && matcher.beatsRegex)) return false;
  return directive.children.every(({ name }) => harmless.test(name) || name === 'location');
}
