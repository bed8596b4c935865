/** What a lighttpd configuration needs. */
export { lighttpdKnowledge } from '@fcgilint/gateway/knowledge/lighttpd';
export { lowerLighttpd } from '@fcgilint/gateway/lighttpd';
export { parseLighttpd } from '@fcgilint/parser-lighttpd';
export { lintGateway } from '@fcgilint/rules';
export { rules } from '@fcgilint/rules/registry/lighttpd';
