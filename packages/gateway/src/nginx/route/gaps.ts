import type { Unknown } from '../../model.ts';
import type { NginxGateway } from '../types.ts';

/** The parameter files that nginx ships are taken to be as shipped where they are not here: no reason to give up. */
export function isAssumed(gateway: NginxGateway, because: Unknown): boolean {
  if (!because.place) return false;
  const gap = gateway.tree.gaps.find((each) => each.place === because.place);
  if (!gap?.directive || gap.kind !== 'missing-include') return false;
  const siblings = gap.parent ? gap.parent.children : gateway.tree.roots;
  return siblings.some((sibling) => sibling.includedBy === gap.directive);
}
