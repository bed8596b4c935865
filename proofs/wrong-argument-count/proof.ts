import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({ rule: 'wrong-argument-count', cases: [...nginxCases, ...apacheCases] });
