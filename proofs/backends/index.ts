export { askFastcgi, exchange } from './client.ts';
export { type ProgramName, programText, writeProgram } from './programs.ts';
export { type Backend, type BackendOptions, startBackend } from './start.ts';
export type { Answer, BackendProtocol, BackendRequest, Echo, Listen, Pair, Respond } from './types.ts';
