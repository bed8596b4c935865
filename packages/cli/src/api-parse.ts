import { type Document, SourceText } from '@fcgilint/core';
import { toolchain } from './pipeline.ts';

/**
 * The tree of an nginx configuration, read as nginx reads it. Never fails for what the text is: what nginx would refuse
 * is in `problems`. `path` is the name in reports.
 */
export async function parseNginx(text: string, path = 'nginx.conf'): Promise<Document> {
  return (await toolchain('nginx')).parse(new SourceText(path, text), 'main');
}

/** The tree of a lighttpd configuration; see `parseNginx`. */
export async function parseLighttpd(text: string, path = 'lighttpd.conf'): Promise<Document> {
  return (await toolchain('lighttpd')).parse(new SourceText(path, text), 'main');
}

/** The tree of an Apache configuration, or of a `.htaccess` file when it is called so; see `parseNginx`. */
export async function parseApache(text: string, path = 'httpd.conf'): Promise<Document> {
  const context = /htaccess/i.test(path.slice(path.lastIndexOf('/') + 1)) ? 'htaccess' : 'main';
  return (await toolchain('apache')).parse(new SourceText(path, text), context);
}
