import { defineProof, nginxHttp, nginxServer } from '../harness/index.ts';

export default defineProof({
  rule: 'competing-if-blocks',
  cases: [
    {
      covers: 'nginx-if-add-header',
      dialect: 'nginx',
      observe: [
        {
          ask: '/static/a.css?a=1&b=1',
          bad: { headers: { 'X-A': null, 'X-B': '1' } },
          good: { headers: { 'X-A': '1', 'X-B': '1' } },
        },
      ],
      variants: {
        bad: nginxServer(`    location / {
      if ($arg_a) {
        add_header X-A 1;
      }
      if ($arg_b) {
        add_header X-B 1;
      }
    }`),
        fixed: nginxHttp(`  map $arg_a $x_a {
    "" "";
    default 1;
  }
  map $arg_b $x_b {
    "" "";
    default 1;
  }
  server {
    listen 127.0.0.1:@PORT@;
    root @HTDOCS@;
    location / {
      add_header X-A $x_a;
      add_header X-B $x_b;
    }
  }`),
        'ok-set': nginxServer(`    location / {
      set $x_a "";
      set $x_b "";
      if ($arg_a) {
        set $x_a 1;
      }
      if ($arg_b) {
        set $x_b 1;
      }
      add_header X-A $x_a;
      add_header X-B $x_b;
    }`),
      },
    },
  ],
});
