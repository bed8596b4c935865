/** What tracing through Apache needs: lowering and router, so that both are one code. */
export { lowerApache, routeApache } from '@fcgilint/gateway/apache';
