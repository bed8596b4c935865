/** A path as a URI reference: relative paths stay relative, absolute ones become `file://` URIs. */
export function pathToUri(path: string): string {
  const encoded = path.replace(/^\.\//, '').split('/').map(encodeSegment).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** `encodeURIComponent` throws at half a surrogate pair, which a file name can contain. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(
    segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}
