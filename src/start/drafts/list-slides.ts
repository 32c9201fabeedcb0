import { capital } from '../../core/language.ts';
import { unmarked } from '../notes/inline.ts';
import { withFootnotes } from '../notes/markdown-dialects.ts';
import type { NotesItem } from '../notes/read-notes.ts';
import { lengthOf, sentencesOf, shortened, wholeSentences, wordCount } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';

const POINT = 170;
const LEAD = 30;
const LEADING = /^(\p{Lu}[^.!?*[\]]{1,24}\.) (?=\p{Lu})/u;
const CARD_TEXT = 80;
/** So many cards stand in one row, where a text longer than that is a thin column. */
const [THIN, CARD_LINE] = [4, 45];
/** Points on one slide, and lines that they may take, at most. */
const POINTS = 6;
const LINES = 9;
const SLIDE_WORDS = 60;
const SPARE = 4;
/** Points of which half would leave a slide empty, and the words more that they may have to stand on one. */
const [PAIR_POINTS, SPARE_OF_FEW] = [4, 16];
const LINE = 85;
const SUB_POINTS = 4;
/** A sub-point with those below it in one line. */
const NESTED = 92;
/** The heading of a column, its entries, and their lengths by the number of columns. */
const [HEAD, ENTRIES] = [36, 5];
const MOST_COLUMNS = 4;
const ENTRY: Readonly<Record<number, number>> = { 3: 92, 4: 48 };
/** An entry that heads others on a slide of its own. */
const HEADING = 90;
/** "Ada Lovelace, mathematician": two to four words with capitals, and what the person does. */
const PERSON =
  /^(?:\*\*)?((?:(?:Dr|Prof|Mr|Mrs|Ms|Eng|Hon|Sir|Dame)\.? )*\p{Lu}[\p{L}’'-]+(?: (?:(?:van|von|de|da|del|der|ole|bin|al)\b|\p{Lu}[\p{L}’'.-]*)){1,3})(?:\*\*)?(?:,| –| —|:) (?:\*\*)?([\p{L}][^.;:]{2,60})$/u;
const PEOPLE = 6;
const OF_PEOPLE =
  /\b(?:team|people|speakers?|staff|authors?|board|contacts?|attendees|participants|panel|members|management|who we are|équipe|equipo)\b|团队|成员|嘉宾|专家|负责人/i;

/**
 * A list as a timeline, as cards or steps where its entries are headed, as people where its heading says so, else as
 * points, on as many slides as they need.
 */
export function listSlides(items: readonly NotesItem[], numbered: boolean, heading: string): DraftSlide[] {
  const timeline = timelineSlides(items);
  if (timeline) return timeline;
  const people = OF_PEOPLE.test(heading) ? peopleIn(items) : undefined;
  if (people) return [{ kind: 'team', items: people, lead: 'none' }];
  const headed = items.map(({ text, items: below }) => (below.length === 0 ? headedEntry(text) : undefined));
  const all = headed.filter((entry) => entry !== undefined);
  const isShort = all.length > THIN || all.every(({ text }) => lengthOf(text) <= CARD_LINE);
  if (all.length === items.length && all.length >= 3 && all.length <= POINTS && (numbered || isShort)) {
    return [
      { kind: numbered ? 'process' : 'cards', items: all.map(({ title, text }) => ({ title, text: pointText(text) })) },
    ];
  }
  const short = items.every(({ text, items: below }) => below.length === 0 && lengthOf(text) <= LEAD);
  // Targets are numbered too, and are no steps.
  const counted = items.filter(({ text }) => /\d/.test(text)).length > items.length / 2;
  if (numbered && short && !counted && items.length >= 3 && items.length <= POINTS) {
    return [{ kind: 'process', items: items.map(({ text }) => ({ title: pointText(unmarked(text)) })) }];
  }
  const led = items.map(({ text, items: below }) => (below.length === 0 ? ledEntry(text) : undefined));
  const points = led.filter((entry) => entry !== undefined);
  if (!numbered && points.length === items.length && points.length >= 2 && points.length <= POINTS)
    return leadSlides(points);
  return headedColumns(items) ?? pointSlides(withLeads(items), numbered);
}

/** A point as slides write it: its first letter large, and no full stop behind its only sentence. */
function pointText(text: string): string {
  const isWord = /^\p{Ll}[\p{Ll}’'-]*(?=[\s,;:]|$)/u.test(text);
  const begun = isWord ? capital(text) : text;
  return sentencesOf(begun).length > 1 ? begun : begun.replace(/(?<=[^.\s])[.。]$/u, '');
}

/** Entries that all begin with a word or two before a full stop, with these in bold: “**Money.** Debt is high.” */
function withLeads(items: readonly NotesItem[]): readonly NotesItem[] {
  const all = items.length > 1 && items.every(({ text }) => LEADING.test(text));
  return all ? items.map((item) => ({ ...item, text: item.text.replace(LEADING, '**$1** ') })) : items;
}

function peopleIn(items: readonly NotesItem[]) {
  if (items.length < 2 || items.length > PEOPLE) return undefined;
  const people = items.map(({ text, items: below }) => (below.length === 0 ? PERSON.exec(text) : null));
  const found = people.flatMap((match) => (match ? [{ name: match[1] ?? '', role: match[2] ?? '' }] : []));
  return found.length === items.length ? found : undefined;
}

/** "Rail: two tracks" as a title and a text, where both are short. */
function headedEntry(text: string): { title: string; text: string } | undefined {
  const [, lead = '', rest = ''] =
    /^(?:\*\*)?([^*:：]+?)(?:[:：]\*\*\s*|\*\*[:：]\s*|[:：](?!\/\/|\d)\s*)(\S.*)$/s.exec(text) ?? [];
  const fits = lead !== '' && lengthOf(lead) <= LEAD && lengthOf(rest) <= CARD_TEXT && !/[[\]]/.test(lead);
  return fits ? { title: lead.trim(), text: rest.trim() } : undefined;
}

/** "**Money.** Debt is high." or "Money: debt is high" as a few words and what is said of them. */
function ledEntry(text: string): Led | undefined {
  const [, bold, plain, said = ''] =
    /^(?:\*\*([^*]+?)\*\*\s*[.:：。]?\s*|([^*:：.]+?)[:：](?!\/\/|\d)\s*)([^*\s].*)$/su.exec(text) ?? [];
  const lead = bold ?? plain;
  return lead !== undefined && lengthOf(lead) <= (bold === undefined ? LEAD : HEAD) ? { lead, text: said } : undefined;
}

/**
 * Entries that each have a few short ones below them as columns, three or four on a slide; undefined where they say too
 * much, or are fewer.
 */
function headedColumns(items: readonly NotesItem[]): DraftSlide[] | undefined {
  const count = Math.ceil(items.length / MOST_COLUMNS);
  const size = Math.ceil(items.length / Math.max(1, count));
  const slides = Array.from({ length: count }, (_, i) => columnsOf(items.slice(i * size, (i + 1) * size)));
  const fitting = slides.filter((slide) => slide !== undefined);
  return items.length > 0 && fitting.length === slides.length ? fitting : undefined;
}

function columnsOf(group: readonly NotesItem[]): DraftSlide | undefined {
  const columns = group.map(({ text, items: below }) => ({
    title: unmarked(text).replace(/[.:：。]$/, ''),
    items: below.map((each) => subPoint(each)).map((each) => each && pointText(each)),
  }));
  const most = ENTRY[group.length] ?? 0;
  const said = columns.flatMap(({ title, items: own }) => [title, ...own.map((each) => each ?? '')]);
  const fits = columns.every(
    ({ title, items: own }) =>
      title !== '' &&
      lengthOf(title) <= HEAD &&
      own.length > 0 &&
      own.length <= ENTRIES &&
      own.every((entry) => entry !== undefined && lengthOf(entry) <= most),
  );
  const words = said.reduce((sum, text) => sum + wordCount(text), 0);
  return fits && words <= SLIDE_WORDS ? { kind: 'columns', items: columns } : undefined;
}

/** Points that are said in the notes, each as long as an audience takes in with the others. */
export function spokenSlide(items: readonly NotesItem[]): DraftSlide {
  const { notes: _, ...slide } = leadSlide(items.map(({ text }) => ({ lead: '', text })));
  return slide;
}

/** Points on as few slides as hold them, shared out evenly; an entry with much below it heads slides of its own. */
export function pointSlides(items: readonly NotesItem[], numbered = false): DraftSlide[] {
  const groups: (NotesItem[] | NotesItem)[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (isLarge(item)) groups.push(item);
    else if (Array.isArray(last)) last.push(item);
    else groups.push([item]);
  }
  const alone = groups.length === 1;
  return groups.flatMap((group) => {
    if (!Array.isArray(group)) return ownSlides(group);
    const [only, ...others] = group;
    const heads = only && others.length === 0 && !alone && only.text !== '' && only.items.length > 1;
    return heads ? ownSlides(only) : plainPoints(group.flatMap(withoutHead), numbered && alone);
  });
}

/** An entry with no text of its own is what stands below it. */
function withoutHead(item: NotesItem): NotesItem[] {
  return item.text === '' ? item.items.flatMap(withoutHead) : [item];
}

/** Whether an entry has more below it than its place on a slide holds: too many, or a third level that is no few words. */
function isLarge({ text, items }: NotesItem): boolean {
  const deep = items.some((item) => item.items.length > 0 && subPoint(item) === undefined);
  return text !== '' && (items.length > SUB_POINTS || deep);
}

/** A slide that an entry is the title of, and what stands below it the points. */
function ownSlides({ text, items }: NotesItem): DraftSlide[] {
  const title = shortened(unmarked(text), HEADING).replace(/[.。:：]$/, '');
  const [first, ...rest] = pointSlides(items).map((slide) => ({ ...slide, title: slide.title ?? title }));
  return first ? [lengthOf(text) > HEADING ? withNotes(first, text) : first, ...rest] : [];
}

/** What stands below a sub-point in one line with it: "Pipes: of steel; of plastic"; undefined where it is too long. */
function subPoint({ text, items }: NotesItem, most = NESTED): string | undefined {
  if (items.length === 0) return text;
  const below = items.map((item) => subPoint(item, most));
  const line = `${text.replace(/[:：]$/, '')}${/\p{Script=Han}$/u.test(text) ? '：' : ': '}${below.join('; ')}`;
  return text !== '' && items.every((item) => item.items.length === 0) && lengthOf(line) <= most ? line : undefined;
}

function plainPoints(points: readonly NotesItem[], numbered: boolean): DraftSlide[] {
  const groups = sharedOut(points);
  return groups.flatMap((group) => {
    const [only, ...others] = group;
    // What stands alone on a slide of several heads it.
    if (groups.length > 1 && only && others.length === 0 && only.text !== '' && only.items.length > 1)
      return ownSlides(only);
    const lines = group.map(({ text, items: below }) => ({
      text,
      below: below.map((each) => subPoint(each, Number.POSITIVE_INFINITY) ?? each.text),
    }));
    const long = lines.flatMap(({ text, below }) => [
      ...(wholeSentences(text, POINT) === text ? [] : [text]),
      ...below.filter((line) => wholeSentences(line, NESTED) !== line),
    ]);
    const entries = lines.map(({ text, below }) => {
      const shown = pointText(wholeSentences(text, POINT));
      if (below.length === 0) return shown;
      return { text: shown, items: below.map((line) => pointText(wholeSentences(line, NESTED))) };
    });
    // Numbers would begin anew on a second slide.
    const counted = numbered && groups.length === 1 ? { numbered } : {};
    return withNotes({ kind: 'bullets', items: entries, ...counted }, ...long);
  });
}

/** Points in groups of a slide each, of about the same size. */
function sharedOut(points: readonly NotesItem[]): NotesItem[][] {
  const weigh = ({ text, items }: NotesItem) => Math.ceil(Math.min(lengthOf(text), POINT) / LINE) + items.length * 0.8;
  const total = points.reduce((sum, point) => sum + weigh(point), 0);
  const words = points.reduce(
    (sum, { text, items }) =>
      [
        wholeSentences(text, POINT),
        ...items.flatMap((item) => [item.text, ...item.items.map((each) => each.text)]),
      ].reduce((all, each) => all + wordCount(each), sum),
    0,
  );
  const count = Math.max(
    1,
    Math.ceil(points.length / POINTS),
    Math.ceil(total / LINES),
    Math.ceil((words - (points.length > PAIR_POINTS ? SPARE : SPARE_OF_FEW)) / SLIDE_WORDS),
  );
  const groups: NotesItem[][] = [];
  let weight = 0;
  for (const point of points) {
    const group = groups.at(-1);
    const full = (group?.length ?? 0) >= Math.ceil(points.length / count) || weight + weigh(point) > LINES;
    if (!group || full) {
      groups.push([point]);
      weight = 0;
    } else group.push(point);
    weight += weigh(point);
  }
  return groups;
}

/** A few words, and what is said of them. */
interface Led {
  readonly lead: string;
  readonly text: string;
}

/** Words of a slide whose points have leads, and the lengths from which on texts lose sentences until there are no more. */
const LED_WORDS = 46;
const LENGTHS = [150, 120, 95, 75] as const;

/** Points that each begin with their few words, on two slides where they say more than an audience takes in on one. */
function leadSlides(points: readonly Led[]): DraftSlide[] {
  const half = Math.ceil(points.length / 2);
  const isMuch = points.length > 3 && wordsOf(shortest(points)) > SLIDE_WORDS;
  return isMuch ? [leadSlide(points.slice(0, half)), leadSlide(points.slice(half))] : [leadSlide(points)];
}

/** Points that each begin with their few words, if they have any, in bold; what is left out stays whole in the notes. */
export function leadSlide(points: readonly Led[]): DraftSlide {
  const shown = wordsOf(points) <= LED_WORDS ? withoutStops(points) : shortest(points);
  const items = shown.map(({ lead, text }) => `${boldOf(lead)}${text}`);
  const cut = points.filter(({ text }, i) => lengthOf(text) > lengthOf(shown[i]?.text ?? '') + 1);
  return withNotes({ kind: 'bullets', items }, ...cut.map(({ lead, text }) => `${headOf(lead)} ${text}`.trim()));
}

/** The points with texts no longer than an audience takes in together, if it can be. */
function shortest(points: readonly Led[]): Led[] {
  const tries = LENGTHS.map((length) =>
    withoutStops(points.map(({ lead, text }) => ({ lead, text: wholeSentences(text, length) }))),
  );
  return tries.find((each) => wordsOf(each) <= LED_WORDS) ?? tries.at(-1) ?? [];
}

function withoutStops(points: readonly Led[]): Led[] {
  const stopped = points.every(({ text }) => !/[.。!！?？]\s*\S/u.test(text));
  return points.map(({ lead, text }) => ({ lead, text: stopped ? text.replace(/[.。]$/, '') : text }));
}

function wordsOf(points: readonly Led[]): number {
  return points.reduce((sum, { lead, text }) => sum + wordCount(lead) + wordCount(text), 0);
}

function boldOf(lead: string): string {
  if (lead === '') return '';
  return `**${headOf(lead)}**${/\p{Script=Han}$/u.test(lead) ? '' : ' '}`;
}

function headOf(lead: string): string {
  if (lead === '') return '';
  const words = unmarked(lead).replace(/[.:：。]$/, '');
  return `${words}${/\p{Script=Han}$/u.test(words) ? '：' : ':'}`;
}

/** Moments on a slide, and lengths in Latin letters (`lengthOf`) of what happened and of what there is to say of it. */
const MOMENTS = 6;
const TITLE = 42;
const WHOLE = 70;
const TEXT = 110;
const YEAR = '(?:1[5-9]|20)\\d{2}';
const DATE = `(?:\\p{Lu}\\p{L}+\\.? )?${YEAR}(?:\\s?[-–—]\\s?(?:${YEAR}|\\d{2})(?!\\d))?(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?`;
/** "2010: …", "2018 – 2020, …", "**May 2021** …", "In 2019, …", "2010年…". */
const MOMENT = new RegExp(
  `^(?:In )?(?:\\*\\*)?(${DATE})(?:(?:\\*\\*)?\\s*[:：,，–—-](?:\\*\\*)?\\s*|\\*\\*\\s*|(?<=[年月日]))(?=\\S)(.*)$`,
  'su',
);
/** An amount and no more: a row of figures rather than of events. */
const AMOUNT = /^\W{0,3}\d[\d.,\s]*\W{0,2}(?:\p{L}+[\s.]*){0,2}$/u;

/** A list whose entries begin with years as moments on a line; undefined where it is another list, or says too much. */
function timelineSlides(items: readonly NotesItem[]): DraftSlide[] | undefined {
  const moments = items.flatMap(({ text, items: below }) => (below.length === 0 ? (momentOf(text) ?? []) : []));
  const isTimeline = moments.some(({ title }) => !AMOUNT.test(title));
  if (moments.length < 2 || moments.length < items.length || !isTimeline) return undefined;
  return momentSlides(moments);
}

function momentSlides(moments: readonly Moment[]): DraftSlide[] {
  const count = Math.ceil(moments.length / MOMENTS);
  const size = Math.ceil(moments.length / count);
  return Array.from({ length: count }, (_, i) => ({
    kind: 'timeline',
    items: moments.slice(i * size, (i + 1) * size),
  }));
}

/** Sentences that tell a history, and the share of all that they have to be. */
const [DATED, MOSTLY] = [4, 0.75];
/** The year of a sentence: at its head, where the line says it, or within. */
const [AT_HEAD, WITHIN] = [
  new RegExp(`^(?:In )?(${YEAR}(?:年(?:\\d{1,2}月)?|(?=[ ,])))[,，]?\\s*(?=\\S)`, 'u'),
  new RegExp(`(?:\\bin |于)(${YEAR}(?:年)?)(?!\\d)`, 'u'),
];

/** A paragraph most of whose sentences say what happened in one year each, in their order, as moments on a line. */
export function historySlides(text: string): DraftSlide[] | undefined {
  const sentences = sentencesOf(withFootnotes(text, () => ''));
  const moments = sentences.flatMap((sentence) => datedMoment(sentence) ?? []);
  const years = moments.map(({ when }) => Number.parseInt(when, 10));
  const isHistory =
    moments.length >= DATED &&
    moments.length >= MOSTLY * sentences.length &&
    years.every((year, i) => i === 0 || year > (years[i - 1] ?? 0));
  return isHistory ? momentSlides(moments) : undefined;
}

function datedMoment(sentence: string): Moment | undefined {
  const text = unmarked(sentence).replace(/[.。]$/, '');
  if ([...text.matchAll(new RegExp(`(?<!\\d)${YEAR}(?!\\d|[人名家台个吨元米])`, 'g'))].length !== 1) return undefined;
  const [head = '', year = ''] = AT_HEAD.exec(text) ?? [];
  if (head !== '') return happened(year, capital(text.slice(head.length)));
  const [, when] = WITHIN.exec(text) ?? [];
  return when === undefined ? undefined : happened(when, text);
}

interface Moment {
  readonly when: string;
  readonly title: string;
  readonly text?: string;
}

function momentOf(entry: string): Moment | undefined {
  const [, when, said = ''] = MOMENT.exec(entry) ?? [];
  const rest = said.trim().replace(/[.。]$/, '');
  if (when === undefined || rest === '') return undefined;
  return happened(when, rest);
}

/** What happened at a time in a few words, and what there is to say of it; undefined where it is too long. */
function happened(when: string, rest: string): Moment | undefined {
  if (lengthOf(rest) <= TITLE) return { when, title: rest };
  const [, title = '', text = ''] = /^(.+?)(?:[:;,.] |[：；，。])\s*(\S.*)$/s.exec(rest) ?? [];
  const open = title.split('**').length % 2 === 0 || /[[(（]/.test(title);
  if (title !== '' && !open && lengthOf(title) <= TITLE && lengthOf(text) <= TEXT) return { when, title, text };
  return lengthOf(rest) <= WHOLE ? { when, title: rest } : undefined;
}
