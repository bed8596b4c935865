/** The router has a module of its own because the bundled command loads it when it is first asked. */
export { routeNginx } from '@fcgilint/gateway/nginx';
