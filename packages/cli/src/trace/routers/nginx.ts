/** What tracing through nginx needs: lowering and router, so that both are one code. */
export { lowerNginx, routeNginx } from '@fcgilint/gateway/nginx';
