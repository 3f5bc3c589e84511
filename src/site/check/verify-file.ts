import { siteFiles } from '../../archive/site-places.ts';
import type { SiteProblem } from '../../problem/problem-tally.ts';
import type { NamedEditions } from './check-alternates.ts';
import { readPageFacts, readStyle, type PageFacts, type Reference } from './read-page.ts';
import { followAddress, type Target } from './site-address.ts';

/** The site that a file belongs to. */
export interface VerifiedSite {
  /** Ends in a slash. */
  siteUrl: string;
  files: ReadonlySet<string>;
  /** The pages that Backfile made; others come from public/. */
  pages: ReadonlySet<string>;
}

/** A link to an id on another page, which has to be read to check it. */
export interface AnchorLink {
  file: string;
  href: string;
  target: string;
  id: string;
}

/** What is wrong in a page or style sheet by itself, and what the other pages have to be compared with. */
export interface VerifiedFile {
  problems: readonly SiteProblem[];
  anchors: readonly AnchorLink[];
  /** Undefined if the page names no editions. */
  editions?: NamedEditions | undefined;
}

/** Checks the text of a page, with the addresses in its CSS. */
export function verifyPage(file: string, text: string, site: VerifiedSite): VerifiedFile {
  const facts = readPageFacts(text);
  const links = followAll(file, facts.references, site);
  return {
    problems: [
      ...verifyFacts(file, text, facts, site),
      ...links.flatMap((link) => verifyLink({ file, text, ids: facts.ids }, link, site)),
    ],
    anchors: anchorsIn(file, links),
    editions: editionsOf(facts, links),
  };
}

/** Checks the text of a style sheet. In one, `url(#a)` refers to the page that uses it. */
export function verifyStyle(file: string, text: string, site: VerifiedSite): VerifiedFile {
  const references = readStyle(text).filter(({ href }) => !href.startsWith('#'));
  const links = followAll(file, references, site);
  return {
    problems: links.flatMap((link) => verifyLink({ file, text }, link, site)),
    anchors: anchorsIn(file, links),
  };
}

type FollowedReference = Reference & { target: Target };

function followAll(
  file: string,
  references: readonly Reference[],
  { siteUrl, files }: VerifiedSite,
): FollowedReference[] {
  return references.map((reference) => ({
    ...reference,
    target: followAddress(reference.href, file, siteUrl, files),
  }));
}

function anchorsIn(file: string, links: readonly FollowedReference[]): AnchorLink[] {
  return links.flatMap((link) => {
    const { href, target } = link;
    if (!namesId(target) || target.file === file || wrongPlace(file, link)) return [];
    return [{ file, href, target: target.file, id: target.fragment }];
  });
}

function* verifyFacts(
  file: string,
  text: string,
  { lang, title, headings, repeated, hasBase }: PageFacts,
  { pages }: VerifiedSite,
): Generator<SiteProblem> {
  const whole = (rule: string, message: string, hint: string) => ({
    where: file,
    rule,
    message,
    hint,
  });
  if (hasBase) yield whole('no-base', 'a <base> changes where all links lead', 'remove it');
  for (const { id, at } of repeated) {
    const message = `the id "${id}" is used twice`;
    yield { where: { file, text, at }, rule: 'unique-id', message, hint: 'rename one of them' };
  }
  if (!pages.has(file)) return;
  if (lang.trim() === '') yield whole('no-language', 'the page has no language', 'set <html lang>');
  if (title.trim() === '') yield whole('no-title', 'the page has no title', 'give it a <title>');
  if (headings !== 1) {
    yield whole('one-h1', `the page has ${headings} <h1>`, 'give it exactly one');
  }
}

/** `ids`: those of the page; undefined in a style sheet. */
function verifyLink(
  { file, text, ids }: { file: string; text: string; ids?: ReadonlySet<string> },
  { at, where, href, ...link }: FollowedReference,
  site: VerifiedSite,
): SiteProblem[] {
  const wrong =
    wrongAddress({ href, ...link }, site.siteUrl) ??
    wrongPlace(file, { href, ...link }) ??
    (ids && wrongAnchor(file, link.target, ids));
  if (!wrong) return [];
  const { rule, what, hint } = wrong;
  return [{ where: { file, text, at }, rule, message: `${where}: "${href}" ${what}`, hint }];
}

type Link = Omit<FollowedReference, 'where' | 'at'>;
type Mistake = { rule: string; what: string; hint: string } | undefined;

function wrongAddress({ href, use, target }: Link, siteUrl: string): Mistake {
  if (target.kind === 'wrong') {
    const rule = use === 'asset' ? 'broken-asset' : 'broken-link';
    return { rule, what: target.why, hint: target.hint };
  }
  if (target.kind !== 'elsewhere') return undefined;
  if (use === 'asset' && !/^\s*(?:data|blob):/i.test(href)) {
    const what = 'is fetched from another host';
    return { rule: 'foreign-asset', what, hint: 'put the file into the site' };
  }
  if (use !== 'canonical' && use !== 'alternate') return undefined;
  const what = `is not an address of ${siteUrl}`;
  return { rule: 'foreign-address', what, hint: 'build with the right SITE_URL' };
}

/** The page for unknown addresses is shown at any address, so relative addresses in it lead anywhere. */
function wrongPlace(file: string, { href, use, target }: Link): Mistake {
  if (file !== siteFiles.notFound || use === 'canonical' || target.kind !== 'page') {
    return undefined;
  }
  if (/^\s*(?:\/|#|[a-z][a-z+.-]*:)/i.test(href)) return undefined;
  const what = 'is relative, and this page is shown at any address';
  return { rule: 'relative-404', what, hint: 'begin it with /' };
}

function wrongAnchor(file: string, target: Target, ids: ReadonlySet<string>): Mistake {
  if (!namesId(target) || target.file !== file || ids.has(target.fragment)) return undefined;
  const what = 'points at an id that the page lacks';
  return { rule: 'broken-anchor', what, hint: 'fix the link or the id' };
}

/** https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part */
function namesId(target: Target): target is Extract<Target, { kind: 'page' }> {
  if (target.kind !== 'page' || target.fragment === '') return false;
  return target.fragment.toLowerCase() !== 'top' && target.file.endsWith('.html');
}

function editionsOf(
  { lang }: PageFacts,
  links: readonly FollowedReference[],
): NamedEditions | undefined {
  const members = links.flatMap(({ use, hreflang = '', target }) =>
    use === 'alternate' && target.kind === 'page'
      ? [{ hreflang: hreflang.toLowerCase(), file: target.file }]
      : [],
  );
  return members.length > 0 ? { lang: lang.toLowerCase(), members } : undefined;
}
