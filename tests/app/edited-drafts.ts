import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Build, buildDecks } from '../../src/app/build-decks.ts';
import { type Cache, NO_CACHE, recentCache } from '../../src/core/cache.ts';
import { diskCache } from '../../src/io/disk-cache.ts';
import { projectFiles } from '../support/build.ts';
import { keepBrands } from '../support/kept.ts';

/** An outline that edits change: its words, its facts and its slides. */
export interface Draft {
  readonly title: string;
  readonly footer: string;
  readonly trade: number;
  readonly publisher: string;
  readonly slides: readonly Slide[];
}

interface Slide {
  /** One of `KINDS`. */
  readonly kind: number;
  readonly word: string;
}

/** Slides that ask different things of their deck: its sections, its facts, its sources, other slides. */
const KINDS: readonly ((word: string) => string)[] = [
  (word) => `{ kind: section, title: Part ${word}, subtitle: "What {trade} says" }`,
  (word) => `{ kind: statement, title: "Trade reached {trade} ${word}" }`,
  (word) =>
    `{ kind: bullets, title: Three ${word} points, items: [First ${word}, Second one, Third one], takeaway: Ask ${word} }`,
  (word) =>
    `{ kind: kpis, title: Numbers ${word}, items: [{ fact: trade, text: Of ${word} }, { fact: double, text: And more }] }`,
  (word) => `{ kind: chart, title: Chart ${word}, chart: { native: true, type: column, data: [trade, double] } }`,
  (word) => `{ kind: agenda, title: Agenda ${word} }`,
  (word) =>
    `{ kind: quote, title: A voice, text: We like ${word}, speaker: { name: A reader }, notes: "Say [more](https://example.org/more)" }`,
  (word) =>
    `{ kind: bullets, title: Go back ${word}, items: ["[To the start](#s0)", "Or **${word}**", Or stay], hidden: true }`,
];
export const WORDS = ['more', 'less', 'again', 'together', 'a good deal faster than anybody thought'];

const slide = fc.record({ kind: fc.nat(KINDS.length - 1), word: fc.constantFrom(...WORDS) });
export const drafts: fc.Arbitrary<Draft> = fc.record({
  title: fc.constantFrom(...WORDS),
  footer: fc.constantFrom('', ...WORDS),
  trade: fc.integer({ min: 1, max: 900 }),
  publisher: fc.constantFrom('Customs', 'Bureau'),
  slides: fc.array(slide, { minLength: 3, maxLength: 6 }),
});

export type Edit = (draft: Draft) => Draft;
const at = (index: number, { slides }: Draft) => (slides.length === 0 ? 0 : index % slides.length);
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(9), slide).map(
    ([i, added]): Edit =>
      (draft) => ({ ...draft, slides: draft.slides.toSpliced(i, 0, added) }),
  ),
  fc.nat(9).map(
    (i): Edit =>
      (draft) =>
        draft.slides.length < 2 ? draft : { ...draft, slides: draft.slides.toSpliced(at(i, draft), 1) },
  ),
  fc.tuple(fc.nat(9), slide).map(
    ([i, other]): Edit =>
      (draft) => ({ ...draft, slides: draft.slides.with(at(i, draft), other) }),
  ),
  fc.nat(9).map(
    (i): Edit =>
      (draft) => {
        const [moved] = draft.slides.slice(at(i, draft));
        return moved ? { ...draft, slides: [moved, ...draft.slides.toSpliced(at(i, draft), 1)] } : draft;
      },
  ),
  fc.integer({ min: 1, max: 900 }).map(
    (trade): Edit =>
      (draft) => ({ ...draft, trade }),
  ),
  fc.constantFrom(...WORDS).map(
    (title): Edit =>
      (draft) => ({ ...draft, title }),
  ),
  fc.constantFrom('', ...WORDS).map(
    (footer): Edit =>
      (draft) => ({ ...draft, footer }),
  ),
  fc.constantFrom('Customs', 'Bureau').map(
    (publisher): Edit =>
      (draft) => ({ ...draft, publisher }),
  ),
);

export const written = ({ title, footer, trade, publisher, slides }: Draft) => `deck:
  id: deck
  brand: liangjiang
  title: ${title}
  languages: [en]
${footer ? `  footer: ${footer}\n` : ''}sources:
  book: { title: The book, publisher: ${publisher}, date: 2025, url: "https://example.org/book" }
facts:
  trade: { name: Trade, value: ${trade}, source: book }
  double: { name: Twice the trade, calc: trade * 2 }
slides:
  - { id: s0, kind: cover }
${slides.map(({ kind, word }) => `  - ${KINDS[kind]?.(word)}`).join('\n')}
  - { kind: sources, title: Sources }
`;

const useBrand = keepBrands();

/** The deck of a draft. */
export const buildDraft = (draft: Draft, cache: Cache): Promise<Build> =>
  buildDecks({
    files: projectFiles({ 'slides.yaml': written(draft) }),
    outline: 'slides.yaml',
    formats: ['pptx'],
    useBrand,
    cache,
  });

const plain = ({ report, outputs }: Build) => ({
  report,
  outputs: outputs.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes).toString('base64') })),
});

/**
 * Expects of so many drafts that they give the same decks and reports without a cache and with one, in memory and on the
 * disk, edit after edit; how many decks those were.
 */
export async function keepsDecksSame(runs: number): Promise<number> {
  let decks = 0;
  const same = fc.asyncProperty(drafts, fc.array(edits, { minLength: 2, maxLength: 4 }), async (first, changes) => {
    const memory = recentCache();
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    let draft = first;
    for (const change of [(unchanged: Draft) => unchanged, ...changes]) {
      draft = change(draft);
      const cold = plain(await buildDraft(draft, NO_CACHE));
      memory.turn();
      expect(plain(await buildDraft(draft, memory))).toEqual(cold);
      expect(plain(await buildDraft(draft, diskCache(folder)))).toEqual(cold);
      decks += cold.outputs.length;
    }
    rmSync(folder, { recursive: true });
  });
  await fc.assert(same, { numRuns: runs });
  return decks;
}
