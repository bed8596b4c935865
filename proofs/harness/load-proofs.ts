import { existsSync, readdirSync } from 'node:fs';
import { type Proof, type ProofCase, variantsOf } from './define-proof.ts';
import { findProgram, findServer } from './servers.ts';

/** A proof with the folder that it stands in. */
export interface LoadedProof {
  readonly folder: string;
  readonly proof: Proof;
  /** Its cases with a line that tells them apart. */
  readonly cases: readonly { readonly label: string; readonly proofCase: ProofCase }[];
}

/** All proofs: every folder beside this one with a `proof.ts`, by name. */
export async function loadProofs(): Promise<LoadedProof[]> {
  const proofs = new URL('../', import.meta.url);
  const folders = readdirSync(proofs).filter((name) => existsSync(new URL(`${name}/proof.ts`, proofs)));
  return Promise.all(
    folders.sort().map(async (folder) => {
      const { default: proof } = (await import(new URL(`${folder}/proof.ts`, proofs).href)) as { default: Proof };
      const cases = proof.cases.map((proofCase) => ({ label: labelOf(proofCase), proofCase }));
      return { folder, proof, cases };
    }),
  );
}

/** What a case needs and this machine has not; empty when it can run. */
export function missingFor(proofCase: ProofCase): string[] {
  const servers = findServer(proofCase.dialect) ? [] : [proofCase.dialect];
  const needs = [...(proofCase.needs ?? [])];
  // A hosts file of its own needs a mount namespace, which only root may make.
  const variants = variantsOf(proofCase);
  const ownHosts = variants.some(({ variant }) => variant.hosts !== undefined);
  const needsRoot = ownHosts || variants.some(({ variant }) => variant.modes !== undefined);
  if (ownHosts) needs.push('unshare');
  const programs = needs.filter((name) => !findProgram(name));
  const root = needsRoot && process.getuid?.() !== 0 ? ['to be run as root'] : [];
  return [...servers, ...programs, ...root];
}

function labelOf(proofCase: ProofCase): string {
  return `${proofCase.dialect}: ${[proofCase.covers, proofCase.title].filter(Boolean).join(', ')}`;
}
