import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPictureWords } from '../../src/pictures/picture-words.ts';

const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#8ab' } }).jpeg();

/** IIM datasets in the segment that Photoshop keeps them in. */
async function withIptc(values: readonly (readonly [number, Buffer])[]): Promise<Buffer> {
  const datasets = values.map(([number, value]) =>
    Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value]),
  );
  const data = Buffer.concat(datasets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'),
    size,
    data,
  ]);
  const head = Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255]);
  const bytes = await picture().toBuffer();
  return Buffer.concat([bytes.subarray(0, 2), head, block, bytes.subarray(2)]);
}

test('IPTC gives caption and credit, in UTF-8 or Latin-1', async () => {
  const utf8 = await withIptc([
    [120, Buffer.from('Зал открыт')],
    [80, Buffer.from('A. Photographer')],
    [110, Buffer.from('TASS')],
  ]);
  expect(await readPictureWords(utf8)).toEqual({ caption: 'Зал открыт', credit: 'TASS' });
  const latin = await withIptc([[120, Buffer.from('Café ouvert', 'latin1')]]);
  expect(await readPictureWords(latin)).toEqual({ caption: 'Café ouvert' });
});

test('XMP gives all three, as attributes and as elements', async () => {
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Ministry"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">The hall &amp; the square</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A hall</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const bytes = await picture().withXmp(packet).toBuffer();
  expect(await readPictureWords(bytes)).toEqual({
    alt: 'A hall',
    caption: 'The hall & the square',
    credit: 'Ministry',
  });
});

test('a picture without words, and what is not a picture, say nothing', async () => {
  expect(await readPictureWords(await picture().toBuffer())).toEqual({});
  expect(await readPictureWords(Buffer.from('no picture'))).toEqual({});
});
