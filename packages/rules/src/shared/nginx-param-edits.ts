import type { Edit } from '@fcgilint/core';
import type { NginxGateway } from '@fcgilint/gateway/nginx';
import { appendToBlock } from './nginx-edits.ts';
import type { CgiMount } from './nginx-mounts.ts';

/**
 * An edit that sends one more parameter from a location; `null` where the location inherits its list: a directive of
 * its own would replace all of it.
 */
export function sendParam(gateway: NginxGateway, mount: CgiMount, param: string): Edit | null {
  const { block, list, route } = mount;
  if (!block || route.kind === 'fallback' || gateway.effective(block, list).scope !== block) return null;
  return appendToBlock(block, [`${list} ${param};`]);
}
