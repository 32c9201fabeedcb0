import { type DraftSlide, withNotes } from './draft.ts';
import { unmarked } from './inline.ts';
import { lengthOf, sentencesOf, shortened } from './lengths.ts';
import type { Block, NotedItem, Part } from './read-notes.ts';
import { tableSlides } from './table-slides.ts';
import { timelineSlides } from './timeline-slides.ts';
import type { NoteWords } from './words.ts';

/** Lengths in Latin letters (`lengthOf`), by what fits its place in an ordinary font. */
const TITLE = 90;
const SUBTITLE = 110;
const STATEMENT = 150;
const TAKEAWAY = 85;
/** Kinds that take a line below what they show. */
const TAKING = ['bullets', 'cards', 'process', 'table', 'timeline'];
const POINT = 170;
const LEAD = 30;
const CARD_TEXT = 80;
/** Points on one slide, and lines that they may take, at most. */
const POINTS = 6;
const LINES = 9;
const LINE = 85;
const SUB_POINTS = 4;

/**
 * The slides of one part of the notes: one for each list, table, quote and picture; what else is said goes to the notes.
 */
export function partSlides({ title, blocks }: Part, words: NoteWords): DraftSlide[] {
  const said: string[] = [];
  const slides: DraftSlide[] = [];
  for (const block of blocks) {
    if (block.type === 'text') said.push(block.text);
    else if (block.type !== 'code') {
      const [first, ...rest] = blockSlides(block);
      if (first) slides.push(told(first, said.splice(0)), ...rest);
    }
  }
  const last = slides.at(-1);
  const all = last ? [...slides.slice(0, -1), told(last, said)] : textSlides(said);
  return titled(all, title, words);
}

/** The slide with what is said about it in its notes, and with the first of that below it, if it is short. */
function told(slide: DraftSlide, texts: readonly string[]): DraftSlide {
  const [first] = texts.flatMap(sentencesOf);
  const fits = first !== undefined && lengthOf(first) <= TAKEAWAY && TAKING.includes(slide.kind);
  return withNotes(fits && slide.takeaway === undefined ? { ...slide, takeaway: first } : slide, ...texts);
}

/** The slides under one title: the first has it, and those after it say that they go on. */
function titled(slides: readonly DraftSlide[], title: string, words: NoteWords): DraftSlide[] {
  return slides.map((slide, i) => {
    const short = shortened(title, TITLE);
    const { kind, ...rest } = i === 0 && short !== title ? withNotes(slide, title) : slide;
    return { kind, title: words.continued(short, i), ...rest };
  });
}

function blockSlides(block: Exclude<Block, { type: 'text' | 'code' }>): DraftSlide[] {
  if (block.type === 'list') return listSlides(block.items, block.numbered);
  if (block.type === 'table') return block.head.length > 1 ? tableSlides(block.head, block.rows) : columnSlides(block);
  if (block.type === 'picture') return [{ kind: 'picture', picture: block.picture.href, alt: block.picture.alt }];
  const { text, speaker = '', role } = block;
  return [{ kind: 'quote', text, speaker: { name: speaker, ...(role ? { role } : {}) } }];
}

/** A table of a single column as points, its heading said. */
function columnSlides({ head, rows }: Extract<Block, { type: 'table' }>): DraftSlide[] {
  const cells = rows.map(([cell = '']) => cell).filter((cell) => cell !== '');
  const [first, ...rest] = cells.length > 0 ? pointSlides(cells.map((text) => ({ text, items: [] }))) : [];
  return first ? [withNotes(first, ...head), ...rest] : [];
}

/** A list as a timeline, or as cards or steps where its entries are headed, else as points, on as many slides as they need. */
function listSlides(items: readonly NotedItem[], numbered: boolean): DraftSlide[] {
  const timeline = timelineSlides(items);
  if (timeline) return timeline;
  const headed = items.map(({ text, items: below }) => (below.length === 0 ? headedEntry(text) : undefined));
  const all = headed.filter((entry) => entry !== undefined);
  if (all.length === items.length && all.length >= 3 && all.length <= POINTS) {
    return [{ kind: numbered ? 'process' : 'cards', items: all }];
  }
  const short = items.every(({ text, items: below }) => below.length === 0 && lengthOf(text) <= LEAD);
  if (numbered && short && items.length >= 3 && items.length <= POINTS) {
    return [{ kind: 'process', items: items.map(({ text }) => ({ title: unmarked(text) })) }];
  }
  return pointSlides(items, numbered);
}

/** "Rail: two tracks" as a title and a text, where both are short. */
function headedEntry(text: string): { title: string; text: string } | undefined {
  const [, lead = '', rest = ''] =
    /^(?:\*\*)?([^*:：]+?)(?:[:：]\*\*\s*|\*\*[:：]\s*|[:：]\s*)(\S.*)$/s.exec(text) ?? [];
  const fits = lead !== '' && lengthOf(lead) <= LEAD && lengthOf(rest) <= CARD_TEXT && !/[[\]]/.test(lead);
  return fits ? { title: lead.trim(), text: rest.trim() } : undefined;
}

/** Points on as few slides as hold them, shared out evenly. */
export function pointSlides(items: readonly NotedItem[], numbered = false): DraftSlide[] {
  const points = items.flatMap(splitPoint);
  const slides = sharedOut(points).map((group) => {
    const long = group.flatMap(({ text, items: below }) => [
      ...(lengthOf(text) > POINT ? [text] : []),
      ...below.filter((each) => lengthOf(each) > LINE),
    ]);
    const entries = group.map(({ text, items: below }) => {
      const shown = shortened(text, POINT);
      return below.length === 0 ? shown : { text: shown, items: below.map((each) => shortened(each, LINE)) };
    });
    return withNotes(
      { kind: 'bullets', items: entries, ...(numbered && slidesOne(points) ? { numbered } : {}) },
      ...long,
    );
  });
  return slides;
}

/** Numbers would begin anew on a second slide. */
function slidesOne(points: readonly NotedItem[]): boolean {
  return sharedOut(points).length === 1;
}

/** A point with more below it than a slide takes, as several: what does not fit below it stands beside it. */
function splitPoint({ text, items }: NotedItem): NotedItem[] {
  const [own, rest] = [items.slice(0, SUB_POINTS), items.slice(SUB_POINTS)];
  const heading = text === '' ? [] : [{ text, items: own }];
  const more = text === '' ? items : rest;
  return [...heading, ...more.map((each) => ({ text: each, items: [] }))];
}

/** Points in groups of a slide each, of about the same size. */
function sharedOut(points: readonly NotedItem[]): NotedItem[][] {
  const weigh = ({ text, items }: NotedItem) => Math.ceil(Math.min(lengthOf(text), POINT) / LINE) + items.length * 0.8;
  const total = points.reduce((sum, point) => sum + weigh(point), 0);
  const count = Math.max(1, Math.ceil(points.length / POINTS), Math.ceil(total / LINES));
  const groups: NotedItem[][] = [[]];
  let weight = 0;
  for (const point of points) {
    const group = groups.at(-1) ?? [];
    const full = group.length >= Math.ceil(points.length / count) || weight + weigh(point) > LINES;
    if (group.length > 0 && full) {
      groups.push([point]);
      weight = 0;
    } else group.push(point);
    weight += weigh(point);
  }
  return groups;
}

/** What is only said: one short text as a statement, longer ones sentence by sentence, and whole in the notes. */
function textSlides(texts: readonly string[]): DraftSlide[] {
  const [first, ...others] = texts;
  if (first === undefined) return [];
  if (others.length === 0 && lengthOf(first) <= STATEMENT) return [{ kind: 'statement', text: first }];
  const sentences = texts.flatMap(sentencesOf);
  const [slide, ...more] = pointSlides(sentences.map((text) => ({ text, items: [] })));
  return slide ? [withNotes(slide, ...texts), ...more] : [];
}

/** A text for below the title of a cover or a section: the first that is short enough; undefined where none is. */
export function subtitleOf(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return first !== undefined && lengthOf(first) <= SUBTITLE ? first : undefined;
}
