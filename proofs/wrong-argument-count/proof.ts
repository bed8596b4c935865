import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';

export default defineProof({ rule: 'wrong-argument-count', cases: apacheCases });
