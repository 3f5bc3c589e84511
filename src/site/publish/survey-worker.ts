import { answer } from '../../system/thread.ts';
import { survey } from './survey.ts';

// Runs in a worker thread: listing a large site takes as long as reading its articles.
answer(survey);
