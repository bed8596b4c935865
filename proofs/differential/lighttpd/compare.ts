import { decode, type Problem, print, SourceText } from '../../../packages/core/src/index.ts';
import { parseLighttpd } from '../../../packages/parser-lighttpd/src/index.ts';
import { read } from '../../../packages/parser-lighttpd/src/reading.ts';
import { featuresOf } from '../../../packages/parser-lighttpd/src/version.ts';
import type { ServerVerdict } from './server.ts';

/** How the server and the parser compare on one text. */
export type Comparison =
  | { readonly result: 'agree'; readonly kind: ServerVerdict['kind'] }
  | { readonly result: 'not-comparable' }
  | { readonly result: 'differ'; readonly why: string };

/** Compares form, the place of the first refusal, and what is refused for its meaning. */
export function compare(bytes: Uint8Array, verdict: ServerVerdict): Comparison {
  const decoded = decode(bytes);
  if (!decoded.ok || verdict.kind === 'outside') return { result: 'not-comparable' };
  const source = new SourceText('t.conf', decoded.text, decoded.encoding);
  const document = parseLighttpd(source, { semantics: true });
  // A template is read for what it will become (see deliberate-differences.json); the server reads it as it is.
  if (document.placeholders.length > 0) return { result: 'not-comparable' };
  try {
    if (print(document) !== decoded.text) return { result: 'differ', why: 'the tree does not print as the text' };
  } catch (error) {
    return { result: 'differ', why: `the tree does not print as the text: ${String(error)}` };
  }
  const refused = document.problems.filter((problem: Problem) => problem.refused);
  const ours = refused.map((problem) => problem.code).join(', ') || 'nothing';
  if (verdict.ok !== (refused.length === 0)) {
    return { result: 'differ', why: `server: ${verdict.ok ? 'accepts' : verdict.message.trim()}; ours: ${ours}` };
  }
  const { refusal } = read(decoded.text, featuresOf('1.4.69'), decoded.encoding === 'latin1');
  if (verdict.kind === 'lexer' || verdict.kind === 'incomplete') {
    if (!refusal) return { result: 'differ', why: `server: ${verdict.message.trim()}; ours only: ${ours}` };
    const incomplete = refusal.reason === 'incomplete';
    if (incomplete !== (verdict.kind === 'incomplete') || refusal.line !== verdict.line) {
      return {
        result: 'differ',
        why: `server: ${verdict.message.trim()}; ours: ${refusal.reason} in line ${refusal.line}`,
      };
    }
  } else if (verdict.kind === 'meaning' && refusal && refusal.line > 0 && refusal.line < verdict.line) {
    return {
      result: 'differ',
      why: `server: ${verdict.message.trim()}; ours already: ${refusal.reason} in line ${refusal.line}`,
    };
  }
  return { result: 'agree', kind: verdict.kind };
}
