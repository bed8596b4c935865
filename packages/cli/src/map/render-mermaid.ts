import type { DeploymentMap } from './deployment-map.ts';
import { graphsOf } from './render-graph.ts';

const shapes = { socket: ['([', '])'], host: ['[', ']'], route: ['[/', '/]'], backend: ['[[', ']]'] } as const;

/** The map as a Mermaid flow chart, one subgraph for each configuration. */
export function renderMermaid(map: DeploymentMap): string {
  const out = ['flowchart LR'];
  graphsOf(map).forEach(({ title, nodes, edges }, index) => {
    out.push(`  subgraph config${index + 1}["${escapeMermaid(title)}"]`, '    direction LR');
    for (const { id, kind, lines, severity } of nodes) {
      const [open, close] = shapes[kind];
      const text = lines.map(escapeMermaid).join('<br/>');
      out.push(`    ${nodeId(id)}${open}"${text}"${close}${severity ? `:::${severity}` : ''}`);
    }
    for (const [from, to] of edges) out.push(`    ${nodeId(from)} --> ${nodeId(to)}`);
    out.push('  end');
  });
  out.push(
    '  classDef error stroke:#c62828,stroke-width:3px',
    '  classDef warning stroke:#b26a00,stroke-width:3px',
    '  classDef info stroke:#0277bd,stroke-width:2px',
  );
  return `${out.join('\n')}\n`;
}

/** Ids of ours have no character but the hyphen that could mean something. */
function nodeId(id: string): string {
  return id.replace('-', '_');
}

/**
 * Text within the quotes of a Mermaid label: all that could end the label, begin markup (HTML, Markdown in backquotes)
 * or an entity becomes an entity of Mermaid's own (`#60;`).
 */
export function escapeMermaid(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:()=+@/$^?!~✖▲●-]/gu, (character) => `#${character.codePointAt(0)};`);
}
