import { basename, type Dialect } from '@fcgilint/core';

/** How much a name says: `sure` is believed against weak content, `likely` tips the scales. */
export interface NameHint {
  readonly dialect: Dialect;
  readonly strength: 'sure' | 'likely';
}

/** Endings of templates, samples and copies; what stands before them is the name proper. */
const disguise =
  /(?:\.(?:j2|jinja2?|erb|epp|tpl|stpl|tmpl|template|in|dist|sample|example|default|orig|txt|mustache))+$/i;

const fileNames: readonly (readonly [RegExp, Dialect])[] = [
  [/^\.?htaccess\d*$|\.htaccess$|^_htaccess$/i, 'apache'],
  [/^(?:httpd|apache2?)(?:[-_.].*)?\.conf$|\.(?:apache2?|httpd)(?:\.conf)?$/i, 'apache'],
  [/^lighttpd(?:[-_.].*)?\.conf$|\.lighttpd(?:\.conf)?$/i, 'lighttpd'],
  [/^nginx(?:[-_.].*)?\.conf$|\.(?:nginx|ngx)(?:\.conf)?$/i, 'nginx'],
  [/^(?:fastcgi|scgi|uwsgi|proxy)_params$/i, 'nginx'],
];

const anyWhere: readonly (readonly [RegExp, Dialect])[] = [
  [/lighttpd|lighty/i, 'lighttpd'],
  [/nginx|openresty|angie|tengine|freenginx/i, 'nginx'],
  [/apache2?|httpd|htaccess|mods-(?:available|enabled)|passenger/i, 'apache'],
];

/** What the path says about the language, or `null`. The file name counts before the folders, inner before outer. */
export function nameHint(path: string): NameHint | null {
  const name = properName(path);
  for (const [pattern, dialect] of fileNames) if (pattern.test(name)) return { dialect, strength: 'sure' };
  const parts = path.split('/');
  for (let i = parts.length - 1; i >= Math.max(0, parts.length - 5); i--) {
    for (const [pattern, dialect] of anyWhere) if (pattern.test(parts[i]!)) return { dialect, strength: 'likely' };
  }
  return null;
}

/** The file name without the endings of templates and samples. */
export function properName(path: string): string {
  const name = basename(path);
  return name.replace(disguise, '') || name;
}

const folders =
  /(?:^|\/)(?:sites|conf|mods|streams|modules|vhosts?|servers)(?:-(?:available|enabled)|[.-]d)\/[^/]+$|(?:^|\/)(?:vhosts?|snippets|nginxconfig\.io)\/[^/]+$/;
const configName =
  /^(?:\.htaccess|htaccess|[a-z]+_params)$|\.(?:conf|cnf|config|vhost|nginx|ngx|htaccess|apache2?|httpd|lighttpd|load)$/i;
const templateName = /\.(?:j2|jinja2?|erb|epp|s?tpl|tmpl|template)$/i;
const leftOver =
  /~$|\.(?:bak|old|save|swp|swo|rej|dpkg-[a-z]+|rpm(?:new|save|orig)|ucf-[a-z]+|pacnew|pacsave|lua|pem|crt|key|md|rst|html?|sh|py|rb|js|ts|php|ya?ml|json|xml|ini|service|cfg)$/i;

/**
 * Whether a file met in a directory may be a server configuration, by its name alone; its content is looked at
 * afterwards. Left-overs of editors and package managers are not read by any server.
 */
export function mayBeConfig(path: string): boolean {
  const name = basename(path);
  if (leftOver.test(name)) return false;
  return (
    configName.test(properName(path)) || templateName.test(name) || (folders.test(path) && !/^\.|readme/i.test(name))
  );
}
