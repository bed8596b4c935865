export { speaksTls, testCertificate, testKey } from './certificate.ts';
export { checkConfig } from './check.ts';
export {
  type Disproof,
  defineDisproof,
  defineProof,
  type Observation,
  type Probe,
  type Proof,
  type ProofCase,
  type Sees,
  type Variant,
} from './define-proof.ts';
export { type TakenPort, takePort } from './ports.ts';
export { fcgiwrap, phpFpm } from './programs.ts';
export { programFile } from './render.ts';
export { accepts, type RawRequest, type RawResponse, request } from './request.ts';
export { createSandbox, type Sandbox } from './sandbox.ts';
export { echoIn } from './sees.ts';
export { type CheckResult, checkFile, type RunningServer, type StartOptions, startServer } from './server.ts';
export { findProgram, findServer, proofsRequired, type Server, type ServerName, serverNames } from './servers.ts';
export { apacheMain, apacheServer, lighttpd, nginxHttp, nginxMain, nginxServer } from './skeletons.ts';
export { askByTls, certificateFiles, certificateLines } from './tls.ts';
