/** What an Apache configuration needs, `.htaccess` and httpd.conf alike. */

export { lowerApache } from '@fcgilint/gateway/apache';
export { apacheKnowledge } from '@fcgilint/gateway/knowledge/apache';
export { parseApache } from '@fcgilint/parser-htaccess';
export { lintGateway } from '@fcgilint/rules';
export { rules } from '@fcgilint/rules/registry/apache';
