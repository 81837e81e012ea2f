/**
 * Entry of the worker that computes Argon2id and checks passwords, and nothing else: one hash blocks its thread for about 50 ms, which the
 * engine's thread, busy answering the page, can't spare.
 */
import { expose } from 'comlink';
import { completeArgon2 } from './argon2';
import { verifyPassword } from './verify-password';

const hashingWorker = { completeArgon2, verifyPassword };

export type HashingWorker = typeof hashingWorker;

expose(hashingWorker);
