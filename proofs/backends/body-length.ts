import type { Pair } from './types.ts';

/**
 * Bytes of the body that follows the parameters of an SCGI or uwsgi request. Where Apache hands over an error document it
 * still announces the body of the request that failed, which it has thrown away: nothing follows then.
 */
export function bodyLength(params: readonly Pair[]): number {
  const value = (name: string): string | undefined => params.find(([each]) => each === name)?.[1];
  const redirected = value('REDIRECT_STATUS');
  if (redirected !== undefined && redirected !== '200') return 0;
  return Number(value('CONTENT_LENGTH') ?? '0') || 0;
}
