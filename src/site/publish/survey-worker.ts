import { answer } from '../../system/thread.ts';
import { survey } from './survey.ts';

// Runs in a thread of its own: a large site takes as long to walk as its articles to be read.
answer(survey);
