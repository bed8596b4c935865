import { defineDocs } from '../../docs.ts';

const conf = (text: string): string => `server.document-root = "/var/www/html"
server.port = 80
${text}
`;

export const docs = defineDocs({
  behaviour:
    '`include_shell` runs a command when lighttpd reads its configuration. Where the program is not there, lighttpd refuses to start (1.4.51 and later): `command "..." exited non-zero: 127`. Many configurations for Debian and Raspberry Pi OS run `/usr/share/lighttpd/create-mime.assign.pl` for the media types: since Debian 10 the script is called `create-mime.conf.pl`, and the old name is gone.',
  silentWhen: [
    'the program is there',
    'the target version is older than 1.4.53, which came with Debian 10',
    'the command is a name without a path, or more than one command',
    'the configuration does not lie where it would be installed, and the program is none that Debian renamed',
  ],
  limits: ['What the program prints is not known: it is not run.'],
  references: [
    {
      title: 'raspi-sump: lighttpd does not start on Raspbian Buster',
      url: 'https://github.com/alaudet/raspi-sump/issues/62',
    },
    {
      title: 'rpi-sous-vide: the same',
      url: 'https://github.com/maglub/rpi-sous-vide/issues/16',
    },
    {
      title: 'Pi-hole: the same on Debian Buster',
      url: 'https://github.com/pi-hole/pi-hole/issues/2557',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A script that Debian renamed',
      file: 'lighttpd.conf',
      code: conf('include_shell «"/usr/share/lighttpd/create-mime.assign.pl"»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Its name of today',
      file: 'lighttpd.conf',
      code: conf('include_shell "/usr/share/lighttpd/create-mime.conf.pl"'),
    },
  ],
});
