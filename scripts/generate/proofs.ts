import { shownBy } from '../../proofs/harness/describe.ts';
import { loadProofs } from '../../proofs/harness/load-proofs.ts';

const repository = 'https://github.com/fcgilint/fcgilint/tree/main/proofs/';
const servers: Readonly<Record<string, string>> = { nginx: 'nginx', lighttpd: 'lighttpd', apache: 'Apache' };

/** The section "Proof" of each rule that has one, as Markdown: what was seen on the real server, wrong, mended, and what only looks wrong. */
export async function proofSections(): Promise<ReadonlyMap<string, string>> {
  const sections = new Map<string, string>();
  for (const { folder, proof, cases } of await loadProofs()) {
    const parts = [
      '## Proof',
      `Seen on the real server in every run of the tests: [proofs/${folder}](${repository}${folder}).`,
    ];
    for (const { proofCase } of cases) {
      const { bad, fixed } = shownBy(proofCase);
      const title = [servers[proofCase.dialect], proofCase.title].filter(Boolean).join(', ');
      const rows = [...bad.map((line) => ['wrong', line]), ...fixed.map((line) => ['right', line])];
      if (rows.length === 0) continue;
      parts.push(`${title}:`, rows.map(([when, line]) => `- ${when}: ${code(line!)}`).join('\n'));
    }
    sections.set(proof.rule, parts.join('\n\n'));
  }
  return sections;
}

/** Text as code that no character of it ends. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const ticks = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)));
  return ticks.length === 1 ? `\`${line}\`` : `${ticks} ${line} ${ticks}`;
}
