import { answer } from '../system/thread.ts';
import { parse, type FileToParse } from './parse-file.ts';

// Runs in a worker thread, because parsing is most of the work of a first reading.
export const parseAll = answer((files: readonly FileToParse[]) => files.map(parse));
