/** What people look at first when an application sees the wrong address. */
const first = [
  'SCRIPT_NAME',
  'PATH_INFO',
  'SCRIPT_FILENAME',
  'PATH_TRANSLATED',
  'QUERY_STRING',
  'HTTPS',
  'REQUEST_SCHEME',
  'REQUEST_METHOD',
  'REQUEST_URI',
  'DOCUMENT_URI',
  'DOCUMENT_ROOT',
  'SERVER_NAME',
  'SERVER_PORT',
  'SERVER_ADDR',
  'REMOTE_ADDR',
  'REMOTE_PORT',
  'REMOTE_USER',
  'CONTENT_TYPE',
  'CONTENT_LENGTH',
];

const rank = new Map(first.map((name, index) => [name, index]));

/** Names of parameters, those of the address first, then the others, then the request's headers; each group by name. */
export function inReadingOrder(names: Iterable<string>): string[] {
  const place = (name: string) => rank.get(name) ?? (name.startsWith('HTTP_') ? first.length + 1 : first.length);
  return [...names].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0));
}
