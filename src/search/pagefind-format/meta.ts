import { asList, asNumber, asText, type Cbor } from './cbor.ts';

/** How many digits the name of an article's file has. Few files share five digits; those keep their full names. */
const width = 5;

/**
 * Packs Pagefind's list of a bundle (its articles with their lengths, its chunks of words, its filters and orders) into
 * half the bytes. A reader loads it for every bundle, and it grows with each article. Names lose their common parts,
 * lengths are stored as differences from the smallest one, and places in an order as differences from one to the next.
 */
export function packMeta([
  version,
  pages,
  chunks,
  filters,
  sorts,
  ...rest
]: readonly Cbor[]): Cbor[] {
  const names = asList(pages).map((page) => asText(asList(page)[0]));
  const lengths = asList(pages).map((page) => asNumber(asList(page)[1]));
  const [others = []] = asList(pages).map((page) => asList(page).slice(2));
  if (
    asList(pages).some((page) => JSON.stringify(asList(page).slice(2)) !== JSON.stringify(others))
  )
    throw new Error('Pagefind: articles say more than their lengths');
  const least = lengths.reduce((a, b) => Math.min(a, b), lengths[0] ?? 0);
  const long = names.flatMap((name, at): Cbor[] => (name.length === width ? [] : [[at, name]]));
  return [
    asText(version),
    names.map((name) => name.slice(0, width).padEnd(width, '0')).join(''),
    long,
    least,
    lengths.map((length) => length - least),
    others,
    asList(chunks),
    asList(filters),
    asList(sorts).map((sort): Cbor => [asText(asList(sort)[0]), toSteps(asList(asList(sort)[1]))]),
    ...rest,
  ];
}

/** Restores what `packMeta` was given. Throws if the list is something else. */
export function unpackMeta(packed: readonly Cbor[]): Cbor[] {
  const [version, names, long, least, lengths, others, chunks, filters, sorts, ...rest] = packed;
  const spelled = new Map(asList(long).map((one) => [asList(one)[0], asText(asList(one)[1])]));
  const pages = asList(lengths).map((length, at): Cbor => {
    const name = spelled.get(at) ?? asText(names).slice(at * width, (at + 1) * width);
    return [name, asNumber(length) + asNumber(least), ...asList(others)];
  });
  return [
    asText(version),
    pages,
    asList(chunks),
    asList(filters),
    asList(sorts).map((sort): Cbor => [
      asText(asList(sort)[0]),
      fromSteps(asList(asList(sort)[1])),
    ]),
    ...rest,
  ];
}

/** The shortest distinct names for the articles' files: `width` digits, or the full name. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const users = Map.groupBy(names, (name) => name.slice(0, width));
  return new Map(
    names.map((name) => {
      const short = name.slice(0, width);
      return [name, users.get(short)?.length === 1 ? short : name];
    }),
  );
}

/** Steps forward are even numbers, steps back odd ones, so that none is negative. */
function toSteps(places: readonly Cbor[]): number[] {
  let last = -1;
  return places.map((place) => {
    const step = asNumber(place) - last;
    last = asNumber(place);
    return step < 0 ? -2 * step - 1 : 2 * step;
  });
}

function fromSteps(steps: readonly Cbor[]): number[] {
  let last = -1;
  return steps.map((one) => {
    const step = asNumber(one);
    last += step % 2 ? -(step + 1) / 2 : step / 2;
    return last;
  });
}
