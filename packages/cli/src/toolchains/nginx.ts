/** What an nginx configuration needs. */
export { nginxKnowledge } from '@fcgilint/gateway/knowledge/nginx';
export { lowerNginx } from '@fcgilint/gateway/nginx';
export { parseNginx, splitDump } from '@fcgilint/parser-nginx';
export { lintGateway } from '@fcgilint/rules';
export { rules } from '@fcgilint/rules/registry/nginx';
