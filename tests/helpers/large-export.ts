import { closeSync, openSync, writeSync } from 'node:fs';

const words =
  'harbour ferry council bridge storm market school library river station report minister court budget vote night morning road train crew'.split(
    ' ',
  );

/** Writes an export of WordPress of about so many bytes, the same each time; returns how many posts it has. */
export function writeLargeExport(file: string, bytes: number): number {
  const output = openSync(file, 'w');
  let written = 0;
  const write = (text: string) => (written += writeSync(output, text));
  try {
    write(head);
    let posts = 0;
    while (written < bytes) write(itemOf(++posts));
    write('</channel>\n</rss>\n');
    return posts;
  } finally {
    closeSync(output);
  }
}

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Harbour Gazette</title><link>https://gazette.example</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://gazette.example</wp:base_blog_url>
<wp:author><wp:author_login>editor</wp:author_login><wp:author_display_name><![CDATA[The Editor]]></wp:author_display_name></wp:author>
`;

function itemOf(number: number): string {
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 8000))).toISOString().slice(0, 10);
  const slug = `${words[number % 20]}-${number}`;
  const paragraphs = Array.from({ length: 6 + (number % 9) }, (_, index) =>
    paragraphOf(number * 31 + index),
  );
  const isBlocks = number % 2 === 0;
  const content = paragraphs
    .map((text) =>
      isBlocks ? `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->` : text,
    )
    .join('\n\n');
  const topic = words[number % 7];
  return `<item><title><![CDATA[The ${slug.replaceAll('-', ' ')}]]></title><link>https://gazette.example/${day.replaceAll('-', '/')}/${slug}/</link>
<pubDate></pubDate><dc:creator><![CDATA[editor]]></dc:creator><guid isPermaLink="false">https://gazette.example/?p=${number}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date><![CDATA[${day} 10:00:00]]></wp:post_date><wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="${topic}"><![CDATA[${topic}]]></category>
<wp:postmeta><wp:meta_key><![CDATA[_edit_last]]></wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
</item>
`;
}

function paragraphOf(seed: number): string {
  let state = seed;
  const said = Array.from({ length: 60 }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return words[state % words.length];
  });
  const link = seed % 5 === 0 ? ' See <a href="https://gazette.example/?p=7">the report</a>.' : '';
  return `The ${said.join(' ')}, <em>it was said</em> on Tuesday.${link}`;
}
