import type { Document, Statement } from './ast.ts';

/** What a visitor answers: `skip` leaves out the statements inside, `stop` ends the walk. */
// biome-ignore lint/suspicious/noConfusingVoidType: most visitors return nothing
export type WalkResult = 'skip' | 'stop' | undefined | void;

/**
 * Visits all statements below a document or statement in source order, outer before inner, without recursion
 * (input decides the depth).
 */
export function walk(root: Document | Statement, visit: (statement: Statement, depth: number) => WalkResult): void {
  const bodies: (readonly Statement[])[] = [root.kind === 'document' ? root.body : (root.block?.body ?? [])];
  const indexes = [0];
  while (bodies.length > 0) {
    const top = bodies.length - 1;
    const statement = bodies[top]![indexes[top]!++];
    if (!statement) {
      bodies.pop();
      indexes.pop();
      continue;
    }
    const answer = visit(statement, top);
    if (answer === 'stop') return;
    if (answer !== 'skip' && statement.block && statement.block.body.length > 0) {
      bodies.push(statement.block.body);
      indexes.push(0);
    }
  }
}

/** The document that a statement stands in. */
export function documentOf(statement: Statement): Document {
  let node: Statement | Document = statement;
  while (node.kind !== 'document') node = node.parent;
  return node;
}
