import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({ rule: 'invalid-value', cases: [...nginxCases, ...apacheCases] });
