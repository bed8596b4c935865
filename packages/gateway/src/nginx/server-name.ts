import type { Directive, HostName } from '../model.ts';
import { childrenNamed } from './children.ts';
import { placeOf, placeOfWord } from './words.ts';

/** The names of a server in the order written; a server without `server_name` has the empty name. */
export function namesOf(server: Directive): HostName[] {
  return namesAmong(server.children, server);
}

/** The names among the directives of a server block or of a fragment of one (`server` is `null` then). */
export function namesAmong(children: readonly Directive[], server: Directive | null): HostName[] {
  const out: HostName[] = [];
  for (const directive of childrenNamed(children, 'server_name')) {
    for (const word of directive.statement.args) {
      if (word.kind !== 'word') continue;
      out.push({ written: word.value, kind: nameKind(word.value), place: placeOfWord(directive, word) });
    }
  }
  if (out.length === 0 && server) out.push({ written: '', kind: 'exact', place: placeOf(server) });
  return out;
}

function nameKind(written: string): HostName['kind'] {
  if (written.startsWith('~')) return 'regex';
  if (written.toLowerCase() === '$hostname') return 'unknown';
  if (written.startsWith('*.') || written.startsWith('.') || written.endsWith('.*')) return 'wildcard';
  return 'exact';
}
