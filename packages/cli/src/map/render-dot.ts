import type { DeploymentMap } from './deployment-map.ts';
import { graphsOf } from './render-graph.ts';

const shapes = { socket: 'oval', host: 'box', route: 'cds', backend: 'component' } as const;
const colors = { error: '#c62828', warning: '#b26a00', info: '#0277bd' } as const;

/** The map for Graphviz, one cluster for each configuration. */
export function renderDot(map: DeploymentMap): string {
  const out = ['digraph deployment {', '  rankdir=LR;', '  node [fontname="monospace", fontsize=11];'];
  graphsOf(map).forEach(({ title, nodes, edges }, index) => {
    out.push(`  subgraph cluster_${index + 1} {`, `    label="${escapeDot(title)}";`);
    for (const { id, kind, lines, severity } of nodes) {
      const paint = severity ? `, color="${colors[severity]}", penwidth=2` : '';
      out.push(`    "${id}" [shape=${shapes[kind]}, label="${lines.map(escapeDot).join('\\n')}"${paint}];`);
    }
    for (const [from, to] of edges) out.push(`    "${from}" -> "${to}";`);
    out.push('  }');
  });
  out.push('}');
  return `${out.join('\n')}\n`;
}

/**
 * Text within a quoted label: Graphviz reads backslash sequences (`\n`, `\N`) and HTML entities there. Nothing else
 * means anything.
 */
export function escapeDot(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
