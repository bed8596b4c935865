import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (modules: string): string =>
  lighttpd(`server.modules += ( ${modules} )
auth.backend = "plain"
auth.backend.plain.userfile = "@ROOT@/conf/users"
auth.require = ( "/static/" => ( "method" => "basic", "realm" => "x", "require" => "valid-user" ) )`);

export default defineProof({
  rule: 'unlisted-auth-module',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'conf/users': 'a:b\n' },
      observe: [
        { ask: '/static/a.css', good: { status: 401 } },
        {
          what: 'whether the server warns that a later one will not start',
          probe: async ({ server }) => /please add "mod_authn_file"/.test(await server.log()),
          bad: true,
          good: false,
        },
      ],
      variants: {
        bad: conf('"mod_auth"'),
        fixed: conf('"mod_auth", "mod_authn_file"'),
      },
    },
  ],
});
