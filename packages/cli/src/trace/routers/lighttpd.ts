/** What tracing through lighttpd needs: lowering and router, so that both are one code. */
export { lowerLighttpd, routeLighttpd } from '@fcgilint/gateway/lighttpd';
