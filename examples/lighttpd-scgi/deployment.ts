import { defineDeployment } from '../deployment.ts';

export default defineDeployment({
  server: 'lighttpd',
  site: 'http://shop.example.org',
  main: { file: 'lighttpd.conf' },
  installed: { 'start-shop.sh': '/usr/local/bin/start-shop.sh' },
  replaced: [
    ['server.port          = 80', 'server.port = @PORT@\nserver.bind = "127.0.0.1"'],
    ['"port" => 4000', '"port" => @SHOP_PORT@'],
    ['"port" => 4001', '"port" => @WAREHOUSE_PORT@'],
  ],
  files: { '/srv/shop/static/shop.css': '/* shop.css from disk */\n' },
  backends: { shop: { protocol: 'scgi' }, warehouse: { protocol: 'scgi' } },
  observe: [
    {
      ask: '/warehouse/shelf/3',
      bad: { status: 404, from: 'the server (404)' },
      good: { from: 'warehouse', params: { SCRIPT_NAME: '/warehouse', PATH_INFO: '/shelf/3' } },
    },
    { ask: '/static/shop.css', bad: { from: 'shop' }, good: { from: 'disk' } },
    {
      ask: '/orders/7',
      bad: { from: 'shop', params: { SCRIPT_NAME: '/orders', PATH_INFO: '/7' } },
      good: { from: 'shop', params: { SCRIPT_NAME: '', PATH_INFO: '/orders/7' } },
    },
  ],
});
