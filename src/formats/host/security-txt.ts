import type { Site } from '../../archive/site.ts';
import { endMomentOf } from '../../text/dates/dates.ts';

/** A security.txt: https://www.rfc-editor.org/rfc/rfc9116 */
export function securityTxt(
  { editions, timeZone }: Site,
  { contact, expires, policy }: NonNullable<Site['security']>,
  canonical: string,
): string {
  const lines = [
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${new Date(endMomentOf(expires, timeZone)).toISOString()}`,
    `Preferred-Languages: ${editions.join(', ')}`,
    `Canonical: ${canonical}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
