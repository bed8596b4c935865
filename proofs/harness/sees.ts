import { setTimeout as sleep } from 'node:timers/promises';
import type { Echo, Pair } from '../backends/index.ts';
import { lastOf, type Observation, type Sees } from './define-proof.ts';
import type { RawResponse } from './request.ts';
import { fields, type RunningServer } from './server.ts';

/** What came of one request. */
export type Answered = { readonly response: RawResponse } | { readonly failure: string };

/** Sends the request of an observation. Never rejects: a refused or cut connection is a result. */
export async function answerTo(server: RunningServer, ask: Observation['ask']): Promise<Answered> {
  try {
    return { response: await server.ask(ask) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/** How what came differs from what is expected, one line each; empty when all holds. */
export async function differences(answered: Answered, sees: Sees, server: RunningServer): Promise<string[]> {
  const found = 'failure' in answered ? inFailure(answered.failure, sees) : inResponse(answered.response, sees);
  if (sees.log && !(await logShows(server, sees.log))) found.push(`the log has no ${sees.log}:\n${await server.log()}`);
  if (sees.notInLog?.test(await server.log())) found.push(`the log has ${sees.notInLog}`);
  return found;
}

/** Log lines may come after the answer: they are waited for, up to a second. */
export async function logShows(server: RunningServer, pattern: RegExp): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    if (pattern.test(await server.log())) return true;
    await sleep(25);
  }
  return false;
}

function inFailure(failure: string, sees: Sees): string[] {
  if (!sees.failure) return [`no answer: ${failure}`];
  return sees.failure.test(failure) ? [] : [`failed with ${failure}, not ${sees.failure}`];
}

function inResponse(response: RawResponse, sees: Sees): string[] {
  const found: string[] = [];
  const expect = (what: string, actual: unknown, wanted: unknown): void => {
    if (actual !== wanted) found.push(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(wanted)}`);
  };
  if (sees.failure) found.push(`answered ${response.status} instead of failing with ${sees.failure}`);
  if (sees.status !== undefined) expect('status', response.status, sees.status);
  if (sees.body && !sees.body.test(response.body))
    found.push(`body ${JSON.stringify(response.body)} has no ${sees.body}`);
  const echo = echoIn(response.body);
  if (sees.from !== undefined) expect('answered by', whoAnswered(response, echo), sees.from);
  for (const [name, wanted] of Object.entries(sees.params ?? {})) {
    expect(`parameter ${name}`, echo ? lastOf(echo.params, name) : 'no echo', wanted);
  }
  for (const [name, wanted] of Object.entries(sees.received ?? {})) {
    expect(`received ${name}`, echo ? (fields(echo.headers, name).at(-1) ?? null) : 'no echo', wanted);
  }
  if (sees.target !== undefined) expect('target at the back end', echo?.requestLine?.split(' ')[1], sees.target);
  for (const [name, wanted] of Object.entries(sees.headers ?? {}))
    found.push(...inHeader(response.headers, name, wanted));
  return found;
}

function inHeader(headers: readonly Pair[], name: string, wanted: string | RegExp | null): string[] {
  const values = fields(headers, name);
  const value = values.length > 0 ? values.join(', ') : null;
  const holds = wanted instanceof RegExp ? value !== null && wanted.test(value) : value === wanted;
  return holds ? [] : [`header ${name}: ${JSON.stringify(value)}, expected ${wanted}`];
}

/** The echo in a body, `null` when it is something else. */
export function echoIn(body: string): Echo | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'backend' in value ? (value as Echo) : null;
  } catch {
    return null;
  }
}

function whoAnswered(response: RawResponse, echo: Echo | null): string {
  if (echo) return echo.backend;
  return response.status === 200 && response.body.includes('from disk') ? 'disk' : `the server (${response.status})`;
}
