import { capital } from '../../core/language.ts';
import { unmarked } from '../notes/inline.ts';
import type { NotesItem } from '../notes/read-notes.ts';
import { lengthOf, sentencesOf, shortened, wholeSentences, wordCount } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** Lengths in Latin letters (`lengthOf`): of a few words before a colon, and of what a card says, by itself or in a row of four. */
const [MAX_LEAD, MAX_CARD, MAX_CARD_IN_ROW] = [30, 80, 45];
const CARDS_IN_ROW = 4;
const [MIN_STEPS, MAX_ENTRIES] = [3, 6];
const [MAX_LINES, LINE, SUB_POINT_LINES] = [9, 85, 0.8];
/** Words on a slide of points, and how many more it takes before it becomes two: more where half would leave a slide empty. */
const [MAX_WORDS, SPARE, SPARE_OF_FEW, FEW_POINTS] = [60, 4, 16, 4];
const [MAX_SUB_POINTS, MAX_SUB_POINT, MAX_HEADING] = [4, 92, 90];
/** Lengths that points are cut to, whole sentences at a time, until the slide has no more words than it takes. */
const POINT_LENGTHS = [170, 150, 120, 95, 75];

/** A list as a timeline, cards or steps where its entries are such, else as points. */
export function listSlides(items: readonly NotesItem[], numbered: boolean): DraftSlide[] {
  const isFlat = items.every((item) => item.items.length === 0);
  const texts = isFlat ? items.map(({ text }) => text) : [];
  return timeline(texts) ?? cards(texts, numbered) ?? pointSlides(withLeads(items, texts), numbered);
}

/** “Rail: two tracks”, “**Rail:** two tracks” and “**Rail.** Two tracks” as a few words and what is said of them. */
const LED = /^(?:\*\*([^*]+?)(?:[.:：。]\*\*|\*\*\s*[.:：。])|([^*:：.]+?)[:：](?!\/\/|\d))\s*([^*\s].*)$/su;

function ledEntry(text: string): { readonly title: string; readonly text: string } | undefined {
  const [, bold, plain = '', said = ''] = LED.exec(text) ?? [];
  const title = (bold ?? plain).trim();
  return title === '' || lengthOf(title) > MAX_LEAD || /[[\]]/.test(title) ? undefined : { title, text: said };
}

/** Short entries as cards, or as steps where they are numbered; targets are numbered, too, and are no steps. */
function cards(texts: readonly string[], numbered: boolean): DraftSlide[] | undefined {
  if (texts.length < MIN_STEPS || texts.length > MAX_ENTRIES) return undefined;
  const led = texts.flatMap((text) => (/^(?:\*\*)?[^*:：.]+[:：]/.test(text) ? (ledEntry(text) ?? []) : []));
  const max = numbered || texts.length > CARDS_IN_ROW ? MAX_CARD : MAX_CARD_IN_ROW;
  if (led.length === texts.length && led.every(({ text }) => lengthOf(text) <= max))
    return [
      { kind: numbered ? 'process' : 'cards', items: led.map((each) => ({ ...each, text: pointText(each.text) })) },
    ];
  const isCounted = texts.filter((text) => /\d/.test(text)).length > texts.length / 2;
  const areSteps = numbered && !isCounted && texts.every((text) => lengthOf(text) <= MAX_LEAD);
  return areSteps
    ? [{ kind: 'process', items: texts.map((text) => ({ title: pointText(unmarked(text)) })) }]
    : undefined;
}

/** The entries with the words in bold that each begins with, where all do. */
function withLeads(items: readonly NotesItem[], texts: readonly string[]): readonly NotesItem[] {
  const led = texts.flatMap((text) => ledEntry(text) ?? []);
  if (led.length < 2 || led.length < items.length) return items;
  return led.map(({ title, text }) => ({ text: `${boldLead(title)}${text}`, items: [] }));
}

const boldLead = (words: string) => (/\p{Script=Han}$/u.test(words) ? `**${words}：**` : `**${words}:** `);

/** A point as slides write it: its first letter large, and no full stop behind its only sentence. */
function pointText(text: string): string {
  const begun = /^\p{Ll}[\p{Ll}’'-]*(?=[\s,;:]|$)/u.test(text) ? capital(text) : text;
  return sentencesOf(begun).length > 1 ? begun : begun.replace(/(?<=[^.\s])[.。]$/u, '');
}

/** Points on as few slides as hold them; an entry with much below it heads slides of its own. */
export function pointSlides(items: readonly NotesItem[], numbered = false): DraftSlide[] {
  const groups: NotesItem[][] = [];
  for (const item of items.flatMap(withoutHead)) {
    const last = groups.at(-1);
    if (!last || isLarge(item) || last.some(isLarge)) groups.push([item]);
    else last.push(item);
  }
  return groups.flatMap((group) => {
    const pages = sharedOut(group);
    return pages.flatMap((page) => {
      const [only, ...others] = page;
      const isAlone = only && others.length === 0 && only.items.length > 1 && groups.length + pages.length > 2;
      if (only && (isAlone || isLarge(only))) return ownSlides(only);
      // Numbers would begin anew on a second slide.
      return [pointSlide(page, numbered && groups.length + pages.length === 2)];
    });
  });
}

/** An entry with no text of its own is what is below it. */
const withoutHead = (item: NotesItem): NotesItem[] => (item.text === '' ? item.items.flatMap(withoutHead) : [item]);

/** Whether an entry has too many below it for its place on a slide, or a third level that is no few words. */
function isLarge({ items }: NotesItem): boolean {
  return (
    items.length > MAX_SUB_POINTS ||
    items.some((item) => item.items.length > 0 && lengthOf(inLine(item)) > MAX_SUB_POINT)
  );
}

/** An entry and what is below it in one line: “Pipes: of steel; of plastic”. */
function inLine({ text, items }: NotesItem): string {
  if (items.length === 0) return text;
  return `${text.replace(/[:：]$/, '')}${/\p{Script=Han}$/u.test(text) ? '：' : ': '}${items.map(inLine).join('; ')}`;
}

/** Slides that an entry is the title of, and what is below it the points. */
function ownSlides({ text, items }: NotesItem): DraftSlide[] {
  const title = shortened(unmarked(text), MAX_HEADING).replace(/[.。:：]$/, '');
  const [first, ...rest] = pointSlides(items).map((slide) => ({ ...slide, title: slide.title ?? title }));
  return first ? [lengthOf(text) > MAX_HEADING ? withNotes(first, text) : first, ...rest] : [];
}

/** Points in groups of a slide each, of about the same size. */
function sharedOut(points: readonly NotesItem[]): NotesItem[][] {
  const lines = points.map(
    ({ text, items }) => Math.ceil(Math.min(lengthOf(text), 170) / LINE) + items.length * SUB_POINT_LINES,
  );
  const words = wordsOf(points.map((item) => cutPoint(item, POINT_LENGTHS[0] ?? 0)));
  const count = Math.max(
    Math.ceil(points.length / MAX_ENTRIES),
    Math.ceil(lines.reduce((sum, each) => sum + each, 0) / MAX_LINES),
    Math.min(points.length, Math.ceil((words - (points.length > FEW_POINTS ? SPARE : SPARE_OF_FEW)) / MAX_WORDS)),
  );
  return evenly(points, count);
}

export function evenly<Value>(values: readonly Value[], count: number): Value[][] {
  const size = Math.ceil(values.length / Math.max(1, count));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}

interface Point {
  readonly text: string;
  readonly below: readonly string[];
}

const cutPoint = ({ text, items }: NotesItem, length: number): Point => ({
  text: wholeSentences(text, length),
  below: items.map((item) => wholeSentences(inLine(item), MAX_SUB_POINT)),
});
const wordsOf = (points: readonly Point[]) =>
  points.flatMap(({ text, below }) => [text, ...below]).reduce((sum, text) => sum + wordCount(text), 0);

/** One slide of points, in whole sentences; what is left out stays whole in the notes. */
export function pointSlide(items: readonly NotesItem[], numbered = false): DraftSlide {
  const tries = POINT_LENGTHS.map((length) => items.map((item) => cutPoint(item, length)));
  const points = tries.find((each) => wordsOf(each) <= MAX_WORDS) ?? tries.at(-1) ?? [];
  const cut = items.flatMap(({ text, items: below }, i) => [
    ...(points[i]?.text === text ? [] : [text]),
    ...below.map(inLine).filter((line, at) => points[i]?.below[at] !== line),
  ]);
  const entries = points.map(({ text, below }) =>
    below.length === 0 ? pointText(text) : { text: pointText(text), items: below.map(pointText) },
  );
  return withNotes({ kind: 'bullets', items: entries, ...(numbered ? { numbered } : {}) }, ...cut.map(unmarked));
}

/** Lengths of what happened at a time, alone or with a text, and of that text. */
const [MAX_MOMENT, MAX_MOMENT_ALONE, MAX_MOMENT_TEXT] = [42, 70, 110];
const YEAR = '(?:1[5-9]|20)\\d{2}';
const DATE = `(?:\\p{Lu}\\p{L}+\\.? )?${YEAR}(?:\\s?[-–—]\\s?(?:${YEAR}|\\d{2})(?!\\d))?(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?`;
/** “2010: …”, “2018 – 2020, …”, “**May 2021** …”, “In 2019, …”, “2010年…”. */
const ENTRY = new RegExp(
  `^(?:In )?(?:\\*\\*)?(${DATE})(?:(?:\\*\\*)?\\s*[:：,，–—-](?:\\*\\*)?\\s*|\\*\\*\\s*|(?<=[年月日]))(?=\\S)(.*)$`,
  'su',
);
/** An amount and no more: a row of figures rather than of events. */
const AMOUNT = /^\W{0,3}\d[\d.,\s]*\W{0,2}(?:\p{L}+[\s.]*){0,2}$/u;

interface Moment {
  readonly when: string;
  readonly title: string;
  readonly text?: string;
}

function timeline(texts: readonly string[]): DraftSlide[] | undefined {
  const moments = texts.flatMap((text) => {
    const [, when = '', said = ''] = ENTRY.exec(text) ?? [];
    return momentOf(when, said.trim().replace(/[.。]$/, '')) ?? [];
  });
  const isTimeline = moments.length > 1 && moments.some(({ title }) => !AMOUNT.test(title));
  return isTimeline && moments.length === texts.length ? momentSlides(moments) : undefined;
}

const momentSlides = (moments: readonly Moment[]): DraftSlide[] =>
  evenly(moments, Math.ceil(moments.length / MAX_ENTRIES)).map((items) => ({ kind: 'timeline', items }));

/** What happened at a time in a few words, and what there is to say of it; undefined where it is too long. */
function momentOf(when: string, said: string): Moment | undefined {
  if (when === '' || said === '') return undefined;
  if (lengthOf(said) <= MAX_MOMENT) return { when, title: said };
  const [, title = '', text = ''] = /^(.+?)(?:[:;,.] |[：；，。])\s*(\S.*)$/s.exec(said) ?? [];
  const isOpen = title.split('**').length % 2 === 0 || /[[(（]/.test(title);
  const fits = title !== '' && lengthOf(title) <= MAX_MOMENT && lengthOf(text) <= MAX_MOMENT_TEXT;
  if (fits && !isOpen) return { when, title, text };
  return lengthOf(said) <= MAX_MOMENT_ALONE ? { when, title: said } : undefined;
}
