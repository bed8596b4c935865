import { askFastcgi } from '../../proofs/backends/index.ts';
import { defineDeployment } from '../deployment.ts';

export default defineDeployment({
  server: 'lighttpd',
  site: 'http://intranet.example.org',
  main: { file: 'lighttpd.conf' },
  installed: {
    'wiki.fcgi': '/srv/wiki/wiki.fcgi',
    'phone.fcgi': '/srv/phone/phone.fcgi',
    'calendar.fcgi': '/srv/calendar/calendar.fcgi',
  },
  replaced: [
    ['server.port          = 80', 'server.port = @PORT@\nserver.bind = "127.0.0.1"'],
    ['"port"        => 9001', '"port" => @PORT2@'],
    // The programs that stand in for the applications echo under the name that they are given.
    [/(wiki|phone|calendar)\.fcgi"/, '$1.fcgi $1"'],
  ],
  ports: 2,
  observe: [
    {
      ask: '/wiki/front',
      bad: { from: 'wiki', params: { SCRIPT_NAME: '/wiki/front', PATH_INFO: null } },
      good: { from: 'wiki', params: { SCRIPT_NAME: '/wiki', PATH_INFO: '/front' } },
    },
    { ask: '/wiki', bad: { status: 404 }, good: { from: 'wiki' } },
    {
      ask: '/phone/7',
      bad: { from: 'wiki' },
      good: { from: 'phone', params: { SCRIPT_NAME: '/phone', PATH_INFO: '/7' } },
    },
    {
      ask: '/calendar/may',
      bad: { status: 404, from: 'the server (404)' },
      good: { from: 'calendar', params: { SCRIPT_NAME: '/calendar', PATH_INFO: '/may' } },
    },
    {
      what: 'a FastCGI request to the calendar at another address of the machine, past lighttpd',
      probe: ({ values }) =>
        askFastcgi({ host: '127.0.0.2', port: Number(values['PORT2']) }, [['SCRIPT_NAME', '']]).then(
          (answer) => answer.includes('"backend":"calendar"'),
          () => false,
        ),
      bad: true,
      good: false,
    },
  ],
});
