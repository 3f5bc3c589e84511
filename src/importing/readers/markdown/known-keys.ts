import type { MappedField } from '../../map/field-map.ts';

/** Fields that frontmatter may have under a name of its own. */
export type KeyedField = Exclude<MappedField, 'body' | 'topicPages'> | 'status';

/** Keys of frontmatter, as `foldKey` writes them, that mean a field. Of those that hold one text the first that says something counts. */
export const defaultKeys: Readonly<Record<KeyedField, readonly string[]>> = {
  title: ['title', 'headline'],
  date: [
    'date',
    'pubdate',
    'publisheddate',
    'publishedat',
    'datepublished',
    'published',
    'publishdate',
  ],
  updated: [
    'lastmod',
    'updated',
    'updateddate',
    'updatedat',
    'modified',
    'lastmodified',
    'lastmodifiedat',
    'datemodified',
  ],
  embargo: ['publishdate', 'embargo'],
  lang: ['lang', 'language', 'locale'],
  slug: ['slug'],
  address: [],
  story: [],
  aliases: [],
  status: ['status'],
  authors: ['authors', 'author', 'byline', 'writer'],
  topics: ['topics', 'topic', 'tags', 'tag', 'categories', 'category', 'keywords', 'section'],
  source: ['source', 'sources', 'agency'],
  sourceUrl: ['sourceurl', 'sourcelink', 'originalurl', 'canonical', 'canonicalurl', 'externalurl'],
  people: ['people', 'person'],
  organisations: ['organisations', 'organizations', 'organisation', 'organization'],
  places: ['places', 'place', 'locations', 'location'],
  dateline: ['dateline'],
  publisher: ['publisher'],
  rights: ['rights', 'license', 'licence', 'copyright'],
  summary: [
    'standfirst',
    'deck',
    'dek',
    'lead',
    'lede',
    'summary',
    'excerpt',
    'description',
    'subtitle',
    'subheading',
    'abstract',
    'intro',
  ],
  photo: [
    'image',
    'images',
    'cover',
    'coverimage',
    'featuredimage',
    'featureimage',
    'featured',
    'featuredimg',
    'heroimage',
    'hero',
    'headerimage',
    'header',
    'photo',
    'picture',
    'thumbnail',
    'thumb',
    'banner',
    'ogimage',
    'socialimage',
    'teaser',
  ],
  photoAlt: [
    'alt',
    'imagealt',
    'coveralt',
    'coverimagealt',
    'heroimagealt',
    'heroalt',
    'featuredimagealt',
    'thumbnailalt',
    'photoalt',
  ],
  photoCaption: [
    'caption',
    'imagecaption',
    'covercaption',
    'coverimagecaption',
    'heroimagecaption',
    'featuredimagecaption',
    'photocaption',
  ],
  photoCredit: [
    'credit',
    'imagecredit',
    'covercredit',
    'coverimagecredit',
    'heroimagecredit',
    'featuredimagecredit',
    'photocredit',
    'photographer',
  ],
};

/** What frontmatter tells a generator alone: how a page is made, sorted and linked. */
export const ofGenerators: ReadonlySet<string> = new Set(
  (
    'layout template type kind weight order position priority toc tableofcontents math mathjax katex mermaid comments disqus ' +
    'commentable disablecomments sitemap menu menus nav navorder parent outputs output markup build headless cascade robots ' +
    'noindex robotsnoindex eleventynavigation eleventyexcludefromcollections eleventycomputed pagination prev next sidebar ' +
    'hidetoc showtoc hidemeta readingtime readtime iscjklanguage linktitle seo share sharing related usepagebundles ' +
    'hiddenfromhomepage lightgallery cssclass css js scripts styles expirydate searchhidden uuid guid id pin pinned sticky ' +
    'permalink url aliases redirectfrom draft isdraft unlisted private translationkey lightbox codefolding render renderwithliquid slugbase'
  ).split(' '),
);

/** What spellings of one key share: `featured_image`, `featuredImage` and `FeaturedImage` are one. */
export function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[-_ .]/g, '');
}
