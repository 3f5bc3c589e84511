import { momentIn } from '../../../text/dates/dates.ts';
import { readMoment } from './post-moment.ts';
import { textIn, type Row } from './rows.ts';

/** Whether a post may be read by everybody, and what had to be decided about it. */
interface PostStatus {
  status?: 'draft';
  /** With its zone. */
  embargo?: string;
  decided: string[];
}

/** What a post's status and visibility make of it: everything that not everybody could read is a draft. `timeZone`: IANA name. */
export function postStatus(post: Row, timeZone: string): PostStatus {
  const status = textIn(post, 'status').trim() || 'published';
  const visibility = textIn(post, 'visibility').trim() || 'public';
  if (status === 'draft') return { status, decided: ['it was a draft: it is a draft'] };
  if (status === 'sent' || Number(post['email_only']) === 1)
    return { status: 'draft', decided: ['it was sent by mail only: it is a draft'] };
  if (visibility !== 'public')
    return {
      status: 'draft',
      decided: [`not everybody could read it (visibility "${visibility}"): it is a draft`],
    };
  if (status === 'published') return { decided: [] };
  const moment = readMoment(textIn(post, 'published_at'));
  if (status === 'scheduled' && moment !== undefined)
    return {
      embargo: momentIn(moment, timeZone),
      decided: ['it was to come out later: it has an embargo'],
    };
  return { status: 'draft', decided: [`its status was "${status}": it is a draft`] };
}
