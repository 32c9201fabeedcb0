import { capital } from '../../core/language.ts';
import type { NumberForm } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import { CAPTION, type NotesBlock, type NotesPart } from '../notes/read-notes.ts';
import { lengthOf, sentencesOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { evenly, listSlides, pointSlide } from './list-slides.ts';
import { asTitle, type FindFigures, gistOf, isProse, slideTexts, titleAmong } from './prose.ts';
import { chartOf, type DraftChart, tableSlides } from './table-slides.ts';

const [MAX_TITLE, MAX_STATEMENT, MAX_KICKER] = [90, 150, 40];
/** A heading of so many words, or hanzi, says something itself, and stays the title. */
const [SAYING_WORDS, SAYING_HANZI] = [6, 12];
/** Points beside a chart, and letters in one. */
const [CHART_POINTS, CHART_POINT] = [2, 110];
/** Words at the end of a sentence that leads to a list, and that its title does without. */
const LEADS_ON =
  /[\s,](?:(?:are|is|were|was|includes?|comprise)(?: the following| as follows)?|as follows|the following)\s*:$/iu;
/** Headings of what is said first of all, in short. */
export const SUMMARY =
  /^(?:executive |management )?summary$|^(?:in (?:brief|short)|at a glance|key (?:findings|figures|messages)|overview|abstract)$|^(?:内容)?(?:概要|摘要|提要|概述|要点|概览)$/iu;

export interface NotesReading {
  readonly figures: FindFigures;
  readonly form: NumberForm;
}

/** What texts stand beside. */
interface Beside extends NotesReading {
  readonly title: string;
}

/**
 * The slides of one part of the notes: one for each list, table, quote and picture, and for prose that is more than a few
 * words beside these; what else is said goes to the notes of the slide that it is beside. Under no heading they are
 * called `untitled`.
 */
export function partSlides(part: NotesPart, untitled: string, reading: NotesReading): DraftSlide[] {
  const contact = contactSlide(part);
  if (contact) return [contact];
  const beside = { ...reading, title: part.title };
  const texts: string[] = [];
  const slides: DraftSlide[] = [];
  for (const block of withLedTexts(part.blocks).map(asCounted)) {
    if (block.type === 'text') texts.push(block.text);
    else if (block.type !== 'code') slides.push(...slidesWithLead(block, texts.splice(0), beside));
  }
  const last = slides.at(-1);
  if (!last) slides.push(...textSlides(texts, beside));
  else if (isProse(texts, beside.figures)) slides.push(...proseSlides(texts, beside));
  else slides.splice(-1, 1, withNotes(last, ...texts));
  return underHeading(slides, part.title, untitled);
}

type Shown = Exclude<NotesBlock, { type: 'text' | 'code' }>;

/** The slides of a block, and before them those of the texts above it, where they are prose. A chart has points beside it. */
function slidesWithLead(block: Shown, texts: readonly string[], beside: Beside): DraftSlide[] {
  const last = texts.at(-1) ?? '';
  const isLead = (/[:：]$/.test(last) || CAPTION.test(last)) && sentencesOf(last).length === 1;
  const own = isLead ? texts.slice(0, -1) : texts;
  const isChart = block.type === 'table' && chartOf(block, beside.form) !== undefined;
  if (isChart || !isProse(own, beside.figures)) return shownSlides(block, texts, beside);
  return [...proseSlides(own, beside), ...shownSlides(block, texts.slice(own.length), beside)];
}

/** The slides of a block, titled by a caption, or by a sentence that leads to it. */
function shownSlides(block: Shown, lead: readonly string[], beside: Beside): DraftSlide[] {
  const { lead: own, whole } = (block.type === 'list' && block.spoken) || {};
  const title = titleBefore(own === undefined ? lead : [own], block, beside);
  return blockSlides(block, beside).map((slide, i) => {
    if (slide.kind === 'chart') return withNotes(besideChart(slide, lead, beside), ...lead);
    const named = title === undefined || slide.title !== undefined ? slide : { ...slide, title };
    return i === 0 ? withNotes(named, ...lead, whole ?? '') : named;
  });
}

function blockSlides(block: Shown, { title: heading, form }: Beside): DraftSlide[] {
  switch (block.type) {
    case 'list':
      if (!block.spoken) return listSlides(block.items, block.numbered);
      return [{ ...pointSlide(block.items), notes: '' }];
    case 'table': {
      const chart = chartOf(block, form);
      return chart ? [{ kind: 'chart', chart }] : tableSlides(block);
    }
    case 'picture':
      return [{ kind: 'picture', picture: block.picture.href, alt: block.picture.alt || heading }];
    case 'quote': {
      const { text, speaker = '', role } = block;
      return [{ kind: 'quote', text, speaker: { name: speaker, ...(role ? { role } : {}) } }];
    }
  }
}

/** The slide of a chart, with its caption above it, and as title and points what the texts before it say. */
function besideChart({ chart, ...slide }: DraftSlide, lead: readonly string[], { title, figures }: Beside): DraftSlide {
  const caption = lead.find((text) => CAPTION.test(text));
  const gist = gistOf(
    lead.filter((text) => !CAPTION.test(text)),
    !isSaying(title),
    figures,
  );
  const points = gist.points.filter((text) => lengthOf(text) <= CHART_POINT).slice(0, CHART_POINTS);
  return {
    ...slide,
    ...(gist.title === undefined ? {} : { title: gist.title }),
    chart: { ...(chart as DraftChart), ...(caption === undefined ? {} : { title: captionText(caption) }) },
    ...(points.length > 0 ? { points: points.map((text) => ({ text })) } : {}),
  };
}

const captionText = (text: string) =>
  unmarked(text)
    .replace(CAPTION, '')
    .replace(/[.。]$/, '');

/** What the words just before a block call it; undefined where they do not. */
function titleBefore(lead: readonly string[], block: NotesBlock, { title, figures }: Beside): string | undefined {
  const last = lead.at(-1) ?? '';
  if (CAPTION.test(last) && lengthOf(last) <= MAX_TITLE) return captionText(last);
  if (isSaying(title)) return undefined;
  const [sentence = ''] = sentencesOf(last).slice(-1);
  const introduced = /[:：]$/.test(sentence) ? asTitle(sentence.replace(LEADS_ON, '')) : undefined;
  const shown = block.type === 'picture' ? asTitle(block.picture.alt) : undefined;
  return introduced ?? shown ?? (block.type === 'quote' ? undefined : titleAmong(lead, figures));
}

function isSaying(title: string): boolean {
  return title.split(/\s+/).length >= SAYING_WORDS || (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= SAYING_HANZI;
}

/** What is only said: one short text as a statement, else what its sentences come to. */
function textSlides(texts: readonly string[], beside: Beside): DraftSlide[] {
  const [text, ...others] = texts;
  if (text === undefined) return [];
  const max = sentencesOf(text).length > 2 ? MAX_STATEMENT / 2 : MAX_STATEMENT;
  if (others.length > 0 || lengthOf(text) > max) return proseSlides(texts, beside);
  return [{ kind: 'statement', text }];
}

/** Slides that show what paragraphs come to, and say them whole in their notes. */
function proseSlides(texts: readonly string[], { title: heading, figures }: Beside): DraftSlide[] {
  const isSummary = SUMMARY.test(unmarked(heading).trim());
  return slideTexts(texts).map((group, i) => {
    const { title, points } = gistOf(group, !isSummary && (i > 0 || !isSaying(heading)), figures);
    const headlines = isSummary ? points.filter((point) => figures(unmarked(point)).length > 0) : [];
    const items = headlines.length > 1 ? headlines : points;
    const slide = {
      ...(items.length === 0 ? { kind: 'statement' } : { kind: 'bullets', items }),
      ...(title && { title }),
    };
    return withNotes(slide, ...group);
  });
}

/** The slides under a heading: those without a title have it, and above other titles it is small. */
function underHeading(slides: readonly DraftSlide[], heading: string, untitled: string): DraftSlide[] {
  const short = shortened(heading === '' ? untitled : heading, MAX_TITLE);
  return slides.map(({ kind, title, ...rest }, i) => {
    // A heading above a quote would say what it is about, and beside other slides it is not all that is below that.
    const { name } = (rest.speaker ?? {}) as { readonly name?: string };
    const called = title ?? (kind === 'quote' && slides.length > 1 && name ? name : short);
    const hasKicker = heading !== '' && title !== undefined && lengthOf(heading) <= MAX_KICKER;
    const { notes = '', ...slide }: DraftSlide = {
      kind,
      title: called,
      ...(hasKicker ? { kicker: heading } : {}),
      ...rest,
    };
    const isSaid = i > 0 || hasKicker || called === heading;
    return withNotes(slide, isSaid ? '' : heading, notes);
  });
}

/** A text for below the title of a cover or a section: the first that is short enough; undefined where none is. */
export function subtitleOf([first]: readonly string[]): string | undefined {
  return first !== undefined && lengthOf(first) <= 110 ? first : undefined;
}

/** Headings of how to get in touch, and what makes a line a way to reach somebody. */
const CONTACT =
  /^(?:(?:your |our )?contacts?(?: us| details| information| persons?)?|get in touch|how to (?:reach|contact) us|联系(?:我们|方式|人)?|联络(?:我们|方式)?)[:：]?$/iu;
const REACHED_BY = /@|\d|https?:|www\./;
/** Lines on the slide, and letters in one (`lengthOf`). */
const [MAX_LINES, MAX_LINE] = [5, 60];

/**
 * The slide of a heading such as “Contact”: its short lines in their order, with what is said in whole sentences in the
 * notes. Undefined where nothing says how to get in touch, or the lines are too many.
 */
export function contactSlide({ title, blocks }: NotesPart): DraftSlide | undefined {
  const isFlat = (block: NotesBlock) =>
    block.type === 'text' || (block.type === 'list' && block.items.every(({ items }) => items.length === 0));
  if (!CONTACT.test(unmarked(title).trim()) || !blocks.every(isFlat)) return undefined;
  const texts = blocks.flatMap((block) =>
    block.type === 'list' ? block.items.map(({ text }) => text) : block.type === 'text' ? [block.text] : [],
  );
  const short = texts.filter((text) => lengthOf(text) <= MAX_LINE);
  const lines = evenly(short, MAX_LINES).map((each) => each.join(', '));
  if (lines.some((line) => lengthOf(line) > MAX_LINE) || !lines.some((line) => REACHED_BY.test(line))) return undefined;
  return withNotes({ kind: 'contact', title, lines }, ...texts.filter((text) => lengthOf(text) > MAX_LINE));
}

/** What numbers the points of a paragraph, in order, and each with the signs beside it. */
const COUNTS = [
  ['一二三四五六七八', '第([一二三四五六七八])[，,、]?(?:是|要)?\\s*'],
  ['一二三四五六七八', '([一二三四五六七八])(?:是要|是|要)\\s*'],
  ['①②③④⑤⑥⑦⑧', '([①②③④⑤⑥⑦⑧])\\s*'],
  ['FirstSecondThirdFourthFifth', '(First|Second|Third|Fourth|Fifth)(?:ly)?,?\\s+'],
].map(([order = '', sign]) => ({ order, sign: new RegExp(`(?<=^|[。；：，;:.!?\\n]\\s?)${sign}`, 'u') }));
/** Where the last part ends: with its sentence. */
const ENDED = /[。！？]|[.!?](?=\s|$)/u;

/** A paragraph that counts what it says (“第一，……第二，……”, “First, …”) as a list of that; other blocks as they are. */
function asCounted(block: NotesBlock): NotesBlock {
  if (block.type !== 'text') return block;
  for (const { order, sign } of COUNTS) {
    const [before = '', ...counted] = block.text.split(sign);
    const parts = counted.filter((_, i) => i % 2 === 1);
    if (parts.length < 2 || !order.startsWith(counted.filter((_, i) => i % 2 === 0).join(''))) continue;
    const items = parts.map((part, i) => {
      const said = i + 1 < parts.length ? part : (part.split(ENDED)[0] ?? '');
      return { text: capital(said.replace(/[\s，,；;。.]+$/u, '')), items: [] };
    });
    const lead = (sentencesOf(before).at(-1) ?? '').replace(/[.。，,:：]?$/, ':');
    return { type: 'list', numbered: false, items, spoken: { whole: block.text, lead } };
  }
  return block;
}

/** A paragraph that begins with a few words in bold, and goes on. */
const LED = /^\*\*([^*]+)\*\*\s*[.:：。]?\s*[^*\s]/u;
const MAX_LEAD = 40;

/** Blocks in which neighbouring paragraphs that each begin with a few words in bold are a list. */
function withLedTexts(blocks: readonly NotesBlock[]): NotesBlock[] {
  const isLed = (block?: NotesBlock) => {
    const lead = block?.type === 'text' ? LED.exec(block.text)?.[1] : undefined;
    return lead !== undefined && lengthOf(lead) <= MAX_LEAD;
  };
  const joined: NotesBlock[] = [];
  blocks.forEach((block, i) => {
    const last = joined.at(-1);
    if (block.type !== 'text' || !isLed(block) || !(isLed(blocks[i - 1]) || isLed(blocks[i + 1]))) joined.push(block);
    else if (isLed(blocks[i - 1]) && last?.type === 'list')
      joined.splice(-1, 1, { ...last, items: [...last.items, { text: block.text, items: [] }] });
    else joined.push({ type: 'list', numbered: false, items: [{ text: block.text, items: [] }] });
  });
  return joined;
}
