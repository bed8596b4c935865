import { type Document, type Finding, type Statement, walk } from '@fcgilint/core';

/** Where a finding is, in terms that outlive moved lines. */
export interface Location {
  /** The blocks around it, outermost first: `server www.example.org`, `location /`. */
  readonly context: readonly string[];
  /** The first line of its place, blanks folded. */
  readonly text: string;
}

/** Longer texts are cut: a line of a generated file may be of any length. */
const longest = 200;

/** Describes the place of a finding in its document; `undefined` for one that is not in any text that was read. */
export function locate(finding: Finding, document: Document | undefined): Location {
  const [line = ''] = finding.source.slice(finding).split(/[\r\n]/, 1);
  return { context: document ? enclosing(document, finding.start) : [], text: fold(line) };
}

/** The heads of the blocks that an offset is in. */
function enclosing(document: Document, offset: number): string[] {
  const heads: string[] = [];
  walk(document, (statement) => {
    const { block } = statement;
    if (!block || offset < block.start || offset >= block.end) return 'skip';
    heads.push(headOf(statement, document));
    return undefined;
  });
  return heads;
}

/** A block's opening, and the name of the host where the opening says none. */
function headOf(statement: Statement, { source }: Document): string {
  const { name, block, start } = statement;
  const head = fold(source.text.slice(start, block!.open.start));
  if (!/^(?:server|virtualhost)$/i.test(name.value)) return head;
  const named = block!.body.find((inner) => /^server_?name$/i.test(inner.name.value));
  const [first] = named?.args ?? [];
  return first ? `${head} ${fold(source.slice(first))}` : head;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest);
}
