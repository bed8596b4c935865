import { defineProof, lighttpd } from '../harness/index.ts';

const rule = (path: string, require: string): string =>
  `"${path}" => ( "method" => "basic", "realm" => "private", "require" => "${require}" )`;
const conf = (rules: string, backend = true): string =>
  lighttpd(`server.modules += ( "mod_auth", "mod_authn_file" )
${backend ? 'auth.backend = "plain"\nauth.backend.plain.userfile = "@ROOT@/conf/users"\n' : ''}auth.require = ( ${rules} )`);
const as = (user: string, target: string) => ({
  target,
  headers: [['Authorization', `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`]] as [string, string][],
});
const files = { 'conf/users': 'ann:secret\nroot:secret\n', 'htdocs/admin/page': 'from disk\n' };

export default defineProof({
  rule: 'auth-without-backend',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files,
      observe: [
        {
          ask: as('ann', '/admin/page'),
          bad: { status: 500, log: /auth\.backend not configured/ },
          good: { from: 'disk' },
        },
      ],
      variants: {
        bad: conf(rule('/admin', 'valid-user'), false),
        fixed: conf(rule('/admin', 'valid-user')),
      },
    },
    {
      covers: null,
      title: 'a wider rule first',
      dialect: 'lighttpd',
      files,
      observe: [
        { ask: as('ann', '/admin/page'), bad: { from: 'disk' }, good: { status: 401 } },
        { ask: as('root', '/admin/page'), good: { from: 'disk' } },
        { ask: as('ann', '/static/a.css'), good: { from: 'disk' } },
      ],
      variants: {
        bad: conf(`${rule('/', 'valid-user')}, ${rule('/admin', 'user=root')}`),
        fixed: conf(`${rule('/admin', 'user=root')}, ${rule('/', 'valid-user')}`),
      },
    },
  ],
});
