import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/permanence/check-ledger.ts';
import { readLedgerFile, type LedgerFile } from '../../src/permanence/ledger-file.ts';
import { updateLedger } from '../../src/permanence/update-ledger.ts';
import { permalinksOf } from '../../src/views/permalinks.ts';
import { join, site, vocabulariesOf } from '../archive/sample.ts';

/** An article of the model. */
interface Piece {
  id: string | undefined;
  name: string;
  topic: string;
  aliases: readonly string[];
  status: 'published' | 'draft' | 'withdrawn';
  hasRussian: boolean;
}

/** What an editor does, well or badly. */
type Edit = (pieces: readonly Piece[]) => readonly Piece[];

const names = ['a', 'b', 'c', 'd', 'e'];
const topics = ['war', 'peace'];
const at = fc.nat(7);
const changeOne = (which: number, change: (piece: Piece) => Piece | undefined): Edit => {
  return (pieces) =>
    pieces.flatMap((piece, index) => {
      const after = index === which % pieces.length ? change(piece) : piece;
      return after ? [after] : [];
    });
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom(...names),
      topic: fc.constantFrom(...topics),
      hasId: fc.boolean(),
      hasRussian: fc.boolean(),
      n: fc.nat(99),
    })
    .map(({ hasId, n, ...rest }): Edit => {
      const id = `10000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
      const piece: Piece = {
        ...rest,
        id: hasId ? id : undefined,
        aliases: [],
        status: 'published',
      };
      return (pieces) => [...pieces, piece];
    }),
  // A move by the command, which leaves an alias, and one by hand, which does not.
  fc.tuple(at, fc.constantFrom(...names), fc.boolean()).map(([which, name, isKept]) =>
    changeOne(which, (piece) => ({
      ...piece,
      name,
      aliases: [
        ...piece.aliases.filter((alias) => alias !== name),
        ...(isKept && name !== piece.name && !piece.aliases.includes(piece.name)
          ? [piece.name]
          : []),
      ],
    })),
  ),
  fc
    .tuple(at, fc.constantFrom<Piece['status']>('published', 'draft', 'withdrawn'))
    .map(([which, status]) => changeOne(which, (piece) => ({ ...piece, status }))),
  fc
    .tuple(at, fc.constantFrom(...topics))
    .map(([which, topic]) => changeOne(which, (piece) => ({ ...piece, topic }))),
  at.map((which) => changeOne(which, (piece) => ({ ...piece, hasRussian: !piece.hasRussian }))),
  at.map((which) => changeOne(which, (piece) => ({ ...piece, aliases: [] }))),
  at.map((which) => changeOne(which, () => undefined)),
);

const address = (name: string, prefix = '') => `${prefix}/2021/08/26/${name}/`;
const aliasesOf = (piece: Piece, prefix = '') =>
  piece.aliases.length === 0
    ? ''
    : `\naliases: [${piece.aliases.map((name) => address(name, prefix)).join(', ')}]`;

/** The archive of the model; undefined if two articles are in each other's way, which check forbids for other reasons. */
function archiveOf(pieces: readonly Piece[]) {
  const texts = pieces.flatMap((piece, index): [string, string][] => {
    const { id, name, topic, status, hasRussian } = piece;
    const rest = [
      id === undefined ? '' : `\nid: ${id}`,
      `\nstatus: ${status}`,
      status === 'withdrawn' ? '\nwithdrawn: { date: 2021-09-01, reason: Forged. }' : '',
    ].join('');
    const stem = `articles/${index}`;
    const whole = `title: T\ndate: 2021-08-26\nslug: ${name}\ntopics: ${topic}${rest}${aliasesOf(piece)}`;
    return [
      [`${stem}.md`, whole],
      ...(hasRussian
        ? ([[`${stem}.ru.md`, `title: Т${aliasesOf(piece, '/ru')}`]] as [string, string][])
        : []),
    ];
  });
  const vocabularies = vocabulariesOf({ topic: 'war: War\npeace: Peace\n' });
  const { archive, problems } = join(Object.fromEntries(texts), { vocabularies });
  const isSound = problems.every(({ severity }) => severity !== 'error');
  const live = new Set(archive.stories.concat(archive.withdrawn).map(({ key }) => `/${key}/`));
  const isFree = [...archive.redirects.keys()].every(
    (path) => !live.has(path.replace('/ru/', '/')),
  );
  return isSound && isFree ? archive : undefined;
}

test('whatever editors do, no address that was ever in the ledger is lost without an error', () => {
  let [errors, kept] = [0, 0];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
      let pieces: readonly Piece[] = [];
      let files: readonly LedgerFile[] = [];
      const ever = new Map<string, string>();
      for (const each of edits) {
        const next = each(pieces);
        const archive = archiveOf(next);
        if (!archive) continue;
        const now = permalinksOf(archive);
        const findFile = () => undefined;
        const problems = checkLedger(files, now, { editions: site.editions, findFile });
        const published = new Map(now.map((page) => [page.address, page]));
        const named = problems
          .filter(({ severity }) => severity === 'error')
          .map(
            ({ file, line }) => files.find((one) => one.file === file)?.text.split('\n')[line - 1],
          );
        for (const [path, id] of ever) {
          const page = published.get(path);
          const isSame =
            page !== undefined &&
            (page.state.startsWith('moved') || page.id === id || published.get(id)?.id === page.id);
          const isSaid = named.some((line) => {
            const [first, about] = line?.split('\t') ?? [];
            // A topic's pages in all editions are one problem.
            return first === path || (about === id && path.endsWith(`/${id}/`));
          });
          expect(`${path} ${isSaid ? 'said' : 'kept'}`).toBe(`${path} ${isSame ? 'kept' : 'said'}`);
        }
        // A build refuses what has errors, and the editor takes the change back.
        if (named.length > 0) {
          errors++;
          continue;
        }
        kept++;
        pieces = next;
        const texts = new Map(files.map(({ file, text }) => [file, text]));
        for (const [file, text] of updateLedger(files, now)) {
          if (text === '') texts.delete(file);
          else texts.set(file, text);
        }
        files = [...texts].map(([file, text]) => readLedgerFile(file, text).value);
        const again = checkLedger(files, now, { editions: site.editions, findFile });
        expect(again).toEqual([]);
        expect([...updateLedger(files, now)]).toEqual([]);
        for (const { address: path, id } of now) if (!ever.has(path)) ever.set(path, id);
      }
    }),
  );
  expect(errors).toBeGreaterThan(20);
  expect(kept).toBeGreaterThan(20);
});
