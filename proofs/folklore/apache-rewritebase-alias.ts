import { apacheServer, defineDisproof } from '../harness/index.ts';

export default defineDisproof({
  entry: 'apache-rewritebase-alias',
  cases: [
    {
      dialect: 'apache',
      files: {
        'wiki/.htaccess': 'RewriteEngine On\nRewriteRule ^old$ new.html [L]\n',
        'wiki/new.html': 'from disk\n',
      },
      observe: [{ ask: '/w/old', good: { from: 'disk' } }],
      variants: {
        ok: {
          config: apacheServer(`Alias /w @ROOT@/wiki
<Directory "@ROOT@/wiki">
  AllowOverride All
  Require all granted
</Directory>`),
          lint: 'wiki/.htaccess',
        },
      },
    },
  ],
});
