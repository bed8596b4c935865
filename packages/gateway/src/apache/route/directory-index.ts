import { DIRECTORY_TYPE } from './handler-choice.ts';
import { lookupUri } from './process.ts';
import { type Rec, Stop } from './record.ts';
import { constructUrl } from './server-name.ts';
import { escapePath } from './url.ts';

/** DirectoryIndex, DirectorySlash and FallbackResource: 0 or a status. Apache: `mod_dir.c`, `dir_fixups`. */
export function directoryFixup(r: Rec): number {
  if (r.file === 'directory') return folder(r);
  if (r.file === 'none' && r.handler === null) return fallback(r);
  return 0;
}

/** Apache: `fixup_dflt`. */
function fallback(r: Rec): number {
  const directive = r.setting('fallbackresource');
  const target = directive?.byteWords[0];
  if (!directive || target === undefined || /^disabled$/i.test(target)) return 0;
  const found = lookupUri(r.args === null ? target : `${target}?${r.args}`, r);
  if (found.status === 200 && (found.handler === 'proxy-server' || found.file === 'file')) {
    r.step(`FallbackResource ${target}`, directive.place);
    become(r, found);
    return 0;
  }
  if (found.status >= 300 && found.status <= 399) r.location = found.location;
  return found.status === 200 || found.status === 404 ? 0 : found.status;
}

/** Apache: `fixup_dir`. */
function folder(r: Rec): number {
  r.handler ??= DIRECTORY_TYPE;
  if (r.pathInfo) return 0;
  if (!r.uri.endsWith('/')) {
    const slash = r.setting('directoryslash');
    if (slash?.words[0]?.toLowerCase() === 'off') return 0;
    r.step('the URL of a folder gets a slash', slash?.place ?? null);
    const path = `${escapePath(r.uri)}/${r.args === null ? '' : `?${r.args}`}`;
    r.location = constructUrl(r, path);
    return 301;
  }
  const leave = (): number => {
    if (r.contentType === DIRECTORY_TYPE) r.contentType = null;
    return 0;
  };
  if (r.handler === 'redirect-handler') return leave();
  if (r.word('directorycheckhandler') === 'on' && r.handler !== DIRECTORY_TYPE) return leave();
  const indexes = r.perDir.indexes;
  const names = indexes?.names ?? ['index.html'];
  const uncertain = indexes?.directives.find(({ when }) => when !== null);
  if (uncertain?.when) throw new Stop(uncertain.when);
  let error = 0;
  for (const name of names) {
    const found = lookupUri(r.args === null ? name : `${name}?${r.args}`, r);
    if (found.status === 200 && (found.handler === 'proxy-server' || found.file === 'file')) {
      const redirects = r.word('directoryindexredirect');
      const status = redirects === null || redirects === 'off' ? 0 : redirectStatus(redirects);
      r.step(`DirectoryIndex ${name}`, indexes?.directives.at(-1)?.place ?? null);
      if (status) {
        r.location = constructUrl(r, found.uri);
        return status;
      }
      become(r, found);
      return 0;
    }
    const redirected = found.status >= 300 && found.status <= 399;
    if (redirected || ((found.status === 406 || found.status === 401) && names.length === 1)) {
      r.location = found.location;
      return found.status;
    }
    if (found.status !== 404 && found.status !== 200) error = found.status;
  }
  return error;
}

function redirectStatus(word: string): number {
  return { on: 302, permanent: 301, temp: 302, seeother: 303 }[word] ?? Number(word);
}

/** Goes on as the subrequest that was found. Apache: `modules/http/http_request.c`, `ap_internal_fast_redirect`. */
function become(r: Rec, found: Rec): void {
  r.proxied = found.proxied;
  r.uri = found.uri;
  r.filename = found.filename;
  r.pathInfo = found.pathInfo;
  r.args = found.args;
  r.file = found.file;
  r.handler = found.handler;
  r.contentType = found.contentType;
  r.perDir = found.perDir;
  // Both tables are joined, and of a name in both the request's own value is the one that is sent.
  const env = found.env.copy();
  env.overlay(r.env);
  r.env = env;
  for (const [name, value] of found.notes) r.notes.set(name, value);
  r.location = found.location;
}
