import { unmarked } from '../notes/inline.ts';
import type { Block, Outlined } from '../notes/read-notes.ts';
import { lengthOf } from '../notes/sentences.ts';
import type { DraftSlide } from './draft.ts';
import { leadSlide } from './list-slides.ts';

/** Columns on a slide, and lengths in Latin letters (`lengthOf`) of a heading, of a text and of an entry in one. */
const [LEAST, MOST] = [2, 4];
const THIN = 3;
const [HEADING, TEXT, ENTRY, ENTRIES] = [40, 190, 48, 5];

/** Headings in runs of neighbours that say so little each that they stand side by side, and all others by themselves. */
export function columnRuns(below: readonly Outlined[]): (readonly Outlined[])[] {
  const runs: Outlined[][] = [];
  for (const each of below) {
    const last = runs.at(-1);
    const joins = isColumn(each) && last?.[0] !== undefined && isColumn(last[0]);
    if (joins) last.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => (run.length >= LEAST ? evenly(run) : run.map((each) => [each])));
}

/** A run in groups of a slide each, of about the same size. */
function evenly(run: readonly Outlined[]): Outlined[][] {
  const count = Math.ceil(run.length / MOST);
  const size = Math.ceil(run.length / count);
  return Array.from({ length: count }, (_, i) => run.slice(i * size, (i + 1) * size));
}

/** One slide for headings below another: side by side, or each before its text where all have one. */
export function columnsSlide(title: string, run: readonly Outlined[]): DraftSlide {
  const texts = run.flatMap(({ part }) => {
    const [block] = part.blocks;
    return block?.type === 'text' ? [{ lead: part.title, text: block.text }] : [];
  });
  // Three texts in columns would be thin; beside their headings they read well.
  if (run.length >= THIN && texts.length === run.length) return { ...leadSlide(texts), title };
  return {
    kind: 'columns',
    title,
    items: run.map((each) => ({ title: unmarked(each.part.title), ...columnOf(each) })),
  };
}

function isColumn(each: Outlined): boolean {
  return each.below.length === 0 && lengthOf(each.part.title) <= HEADING && columnOf(each) !== undefined;
}

function columnOf({ part: { blocks } }: Outlined): { text: string } | { items: string[] } | undefined {
  const [only, ...others] = blocks;
  if (!only || others.length > 0) return undefined;
  if (only.type === 'text') return lengthOf(only.text) <= TEXT ? { text: only.text } : undefined;
  return only.type === 'list' ? entriesOf(only) : undefined;
}

function entriesOf({ items }: Extract<Block, { type: 'list' }>): { items: string[] } | undefined {
  const fits =
    items.length <= ENTRIES && items.every((item) => item.items.length === 0 && lengthOf(item.text) <= ENTRY);
  return fits ? { items: items.map(({ text }) => text) } : undefined;
}
