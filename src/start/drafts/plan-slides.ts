import { type NumberForm, withoutUnit } from '../figures/figures.ts';
import { withEnumerations, withLedTexts } from '../notes/enumerations.ts';
import { unmarked } from '../notes/inline.ts';
import { type Block, CAPTION, type NotesPart } from '../notes/read-notes.ts';
import { lengthOf, sentencesOf, shortened, wordCount } from '../notes/sentences.ts';
import { chartOf, type DraftChart } from './chart-slides.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { historySlides, listSlides, pointSlides, spokenSlide } from './list-slides.ts';
import { asTitle, type FindFigures, gistOf, isProse, slideTexts, titleAmong } from './prose.ts';

/** A slide, and where it comes from. */
export interface PlannedSlide {
  readonly slide: DraftSlide;
  /** The words of prose that it is made of, all of which it says: it may share a slide with others. */
  readonly prose?: number;
  /** The figures of that prose. */
  readonly figures?: number;
  /** The heading that it stands under, empty where there is none. */
  readonly heading?: string;
  /** The heading of the highest order above that, where there is one. */
  readonly group?: string;
}

/** Lengths in Latin letters (`lengthOf`), by what fits its place in an ordinary font. */
const TITLE = 90;
const SUBTITLE = 110;
const STATEMENT = 150;
/** A heading of this many words says something itself, and stays the title. */
const SAYING = 6;
/** Words at the end of a sentence that leads to a list, and that its title does without. */
const LEADS_ON =
  /[\s,](?:(?:are|is|were|was|include|includes|comprise|sind|ist|waren|sont|son)(?: the following| as follows)?|as follows|the following|wie folgt|folgende)\s*:$/iu;
/** A heading above a title: a few words. */
const KICKER = 40;
/** Headings of what is said first of all, in short. */
export const SUMMARY =
  /^(?:executive |management )?summary$|^(?:in (?:brief|short)|at a glance|key (?:findings|figures|messages)|overview|abstract|zusammenfassung|überblick|auf einen blick|résumé|synthèse|resumen(?: ejecutivo)?|sintesi|resumo|samenvatting)$|^(?:内容)?(?:概要|摘要|提要|概述|要点|概览)$/iu;
/** What is shown as it stands. */
type Shown = Exclude<Block, { type: 'text' | 'code' }>;

/** How the figures of a text are found, and how it writes them. */
export interface Reading {
  readonly figures: FindFigures;
  readonly form: NumberForm;
}

/** What texts stand beside. */
interface Beside extends Reading {
  readonly title: string;
}

/** Points beside a chart, and letters in one (`lengthOf`). */
const [CHART_POINTS, CHART_POINT] = [2, 110];

/**
 * The slides of one part of the notes: one for each list, table, quote and picture, and for prose that is more than a few
 * words beside these; what else is said goes to the notes of the slide that it stands beside. Under no heading they are
 * called `untitled`.
 */
export function partSlides(part: NotesPart, untitled: string, reading: Reading): PlannedSlide[] {
  const { title } = part;
  const contact = contactSlide(part);
  if (contact) return [{ slide: contact, heading: title }];
  const beside = { ...reading, title };
  const texts: string[] = [];
  const slides: PlannedSlide[] = [];
  for (const block of withEnumerations(withLedTexts(part.blocks))) {
    if (block.type === 'text') texts.push(block.text);
    else if (block.type !== 'code') {
      const { before, lead } = parted(texts.splice(0), block, beside);
      slides.push(...before, ...shownSlides(block, lead, beside));
    }
  }
  return underOneTitle(withTexts(slides, texts, beside), title, untitled);
}

/** Texts before a block: slides of their own where they are prose, and what is said about the block. */
function parted(texts: readonly string[], block: Shown, beside: Beside) {
  const last = texts.at(-1);
  const leads = last !== undefined && (/[:：]$/.test(last) || CAPTION.test(last)) && sentencesOf(last).length === 1;
  const own = leads ? texts.slice(0, -1) : texts;
  // A chart has points beside it.
  const isChart = block.type === 'table' && chartOf(block.head, block.rows, beside.form) !== undefined;
  if (isChart || !isProse(own, beside.figures)) return { before: [], lead: texts };
  return { before: proseSlides(own, beside), lead: leads ? [last] : [] };
}

/** The slides of a block, titled by a caption, or by a sentence that leads to it. */
function shownSlides(block: Shown, lead: readonly string[], beside: Beside): PlannedSlide[] {
  const called = titleBefore(lead, block, beside);
  return blockSlides(block, beside).map((slide, i) => {
    if (slide.kind === 'chart') return { slide: withNotes(besideChart(slide, lead, beside), ...lead) };
    const named = called === undefined || slide.title !== undefined ? slide : { ...slide, title: called };
    return { slide: i === 0 ? withNotes(named, ...saidBefore(block, lead)) : named };
  });
}

/** The slide of a chart, with its caption above it, and as title and points what the texts before it say. */
function besideChart({ chart, ...slide }: DraftSlide, lead: readonly string[], { title, figures }: Beside): DraftSlide {
  const caption = lead.filter((text) => CAPTION.test(text)).map((text) => unmarked(text).replace(CAPTION, ''))[0];
  const said = lead.filter((text) => !CAPTION.test(text));
  const gist = gistOf(said, !isSaying(title), figures);
  const points = gist.points.filter((text) => lengthOf(text) <= CHART_POINT).slice(0, CHART_POINTS);
  const called = caption === undefined ? {} : { title: caption.replace(/[.。]$/, '') };
  const { first, second, ...table } = chart as DraftChart;
  return {
    ...slide,
    ...(gist.title === undefined ? {} : { title: gist.title }),
    chart: { ...table, first: { ...first, ...called }, ...(second ? { second } : {}) },
    ...(points.length > 0 && !second ? { points: points.map((text) => ({ text })) } : {}),
  };
}

/** What is said of a block, with the paragraph that it was made of. */
function saidBefore(block: Shown, lead: readonly string[]): readonly string[] {
  const { spoken } = block.type === 'list' ? block : {};
  if (spoken === undefined) return lead;
  return [...lead.filter((text) => !spoken.includes(text.replace(/[:：]$/, ''))), spoken];
}

/** What the words just before a block call it; undefined where they do not. */
function titleBefore(lead: readonly string[], block: Block, { title, figures }: Beside): string | undefined {
  const last = lead.at(-1) ?? '';
  const caption = CAPTION.test(last) && lengthOf(last) <= TITLE ? unmarked(last).replace(CAPTION, '') : undefined;
  const [sentence = ''] = sentencesOf(last).slice(-1);
  const introduced = /[:：]$/.test(sentence) ? asTitle(sentence.replace(LEADS_ON, '')) : undefined;
  const shown = block.type === 'picture' ? asTitle(block.picture.alt) : undefined;
  const said = block.type === 'quote' ? undefined : titleAmong(lead, figures);
  return caption?.replace(/[.。]$/, '') ?? (isSaying(title) ? undefined : (introduced ?? shown ?? said));
}

/** Whether a heading says something, and does not only name a subject. */
function isSaying(title: string): boolean {
  return title.split(/\s+/).length >= SAYING || lengthOf(title.replaceAll(/[^\p{Script=Han}]/gu, '')) >= 24;
}

/** The slides with the texts behind the last block: in its notes, or as slides of their own where they are prose. */
function withTexts(slides: readonly PlannedSlide[], texts: readonly string[], beside: Beside): PlannedSlide[] {
  const last = slides.at(-1);
  if (!last) return textSlides(texts, beside);
  if (isProse(texts, beside.figures)) return [...slides, ...proseSlides(texts, beside)];
  return [...slides.slice(0, -1), { ...last, slide: withNotes(last.slide, ...texts) }];
}

/** What is only said: one short text as a statement, else what its sentences come to. */
function textSlides(texts: readonly string[], beside: Beside): PlannedSlide[] {
  const [first, ...others] = texts;
  if (first === undefined) return [];
  const most = sentencesOf(first).length > 2 ? STATEMENT / 2 : STATEMENT;
  const alone = others.length === 0 && lengthOf(first) <= most;
  return alone ? [{ slide: { kind: 'statement', text: first }, prose: wordCount(first) }] : proseSlides(texts, beside);
}

/** Slides that show what paragraphs come to, and say them whole in their notes. */
function proseSlides(texts: readonly string[], { title: heading, figures }: Beside): PlannedSlide[] {
  const [only = '', ...others] = texts;
  const history = others.length === 0 ? historySlides(only) : undefined;
  if (history) return history.map((slide, i) => ({ slide: i === 0 ? withNotes(slide, only) : slide }));
  return slideTexts(texts).map((group, i) => {
    const isSummary = SUMMARY.test(unmarked(heading).trim());
    const { title, points } = gistOf(group, !isSummary && (i > 0 || !isSaying(heading)), figures);
    const named = title === undefined ? {} : { title };
    const prose = group.reduce((sum, text) => sum + wordCount(text), 0);
    const slide = points.length === 0 ? { kind: 'statement' } : { kind: 'bullets', items: points };
    const headlines = points.filter((point) => figures(unmarked(point)).length > 0);
    if (isSummary && headlines.length > 1)
      return { slide: withNotes({ ...slide, ...named, items: headlines }, ...group) };
    const count = group.flatMap(figures).length;
    return { slide: withNotes({ ...slide, ...named }, ...group), prose, figures: count };
  });
}

/** The slides under a heading: those without a title have it, and above other titles it stands small. */
function underOneTitle(slides: readonly PlannedSlide[], heading: string, untitled: string): PlannedSlide[] {
  const short = shortened(heading === '' ? untitled : heading, TITLE);
  const isShort = heading !== '' && lengthOf(heading) <= KICKER;
  return slides.map(({ slide: { kind, title, ...rest }, ...more }, i) => {
    const kicker = isShort && title !== undefined ? { kicker: heading } : {};
    // A heading above a quote would say what it is about, and beside other slides it is not all that stands below that.
    const isAside = kind === 'quote' && slides.length > 1;
    const { name } = (rest.speaker ?? {}) as { readonly name?: string };
    const called = title ?? (isAside && name ? name : short);
    const slide: DraftSlide = { kind, title: called, ...kicker, ...rest };
    const isSaid = heading === '' || slide.title === heading || 'kicker' in slide;
    return { ...more, heading, slide: i === 0 && !isSaid ? withHeadingInNotes(slide, heading) : slide };
  });
}

/** The slide with the whole heading first in its notes. */
function withHeadingInNotes({ notes = '', ...slide }: DraftSlide, heading: string): DraftSlide {
  return withNotes(slide, heading, notes);
}

function blockSlides(block: Shown, { title: heading, form }: Beside): DraftSlide[] {
  if (block.type === 'list' && block.spoken !== undefined) return [spokenSlide(block.items)];
  if (block.type === 'list') return listSlides(block.items, block.numbered, heading);
  if (block.type === 'table') {
    const chart = chartOf(block.head, block.rows, form);
    if (chart) return [{ kind: 'chart', chart }];
    return block.head.length > 1 ? tableSlides(block.head, block.rows) : columnSlides(block);
  }
  if (block.type === 'picture')
    return [{ kind: 'picture', picture: block.picture.href, alt: block.picture.alt || heading }];
  const { text, speaker = '', role } = block;
  return [{ kind: 'quote', text, speaker: { name: speaker, ...(role ? { role } : {}) } }];
}

/** A table of a single column as points, its heading said. */
function columnSlides({ head, rows }: Extract<Block, { type: 'table' }>): DraftSlide[] {
  const cells = rows.map(([cell = '']) => cell).filter((cell) => cell !== '');
  const [first, ...rest] = cells.length > 0 ? pointSlides(cells.map((text) => ({ text, items: [] }))) : [];
  return first ? [withNotes(first, ...head), ...rest] : [];
}

/** A text for below the title of a cover or a section: the first that is short enough; undefined where none is. */
export function subtitleOf(texts: readonly string[]): string | undefined {
  const [first] = texts;
  return first !== undefined && lengthOf(first) <= SUBTITLE ? first : undefined;
}

/** Columns that stay readable beside the first, and letters in a cell. */
const COLUMNS = 5;
const CELL = 90;
const YEAR = /^(?:FY ?)?(?:1[5-9]|20)\d{2}(?:年|\s?[-–—/]\s?\d{2,4})?$/;

/** A table of two columns or more as slides: many columns on several, each with the first column again. */
function tableSlides(head: readonly string[], rows: readonly (readonly string[])[]): DraftSlide[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length === 0) return [];
  const [first = '', ...others] = head;
  const count = Math.ceil(others.length / COLUMNS);
  const width = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, i) => {
    const part = (row: readonly string[]) => [row[0] ?? '', ...row.slice(i * width + 1, (i + 1) * width + 1)];
    const cells = filled.map(part);
    const columns = part([first, ...others]).map((title, at) =>
      columnOf(
        title,
        at,
        cells.map((row) => row[at] ?? ''),
      ),
    );
    const long = cells.flat().filter((cell) => lengthOf(cell) > CELL);
    const rows = cells.map((row) => columns.map((_column, at) => shortened(row[at] ?? '', CELL)));
    return withNotes({ kind: 'table', columns, rows }, ...long);
  });
}

/** A column, set as numbers where its cells are. */
function columnOf(title: string, column: number, cells: readonly string[]) {
  const numeric = cells.filter(
    (cell) => /^(?:[A-Z]{3}\s?)?[^\p{L}]*\d[^\p{L}]*(\s?\p{L}{1,8}){0,2}$/u.test(cell) && lengthOf(cell) <= 16,
  ).length;
  // A column of numbers would set the thousands of a year apart.
  const hasYear = withoutUnit(title) === title && cells.some((cell) => YEAR.test(unmarked(cell)));
  const isNumber = column > 0 && numeric > cells.length / 2 && !hasYear;
  return { title: title === '' ? '–' : unmarked(title), ...(isNumber ? { type: 'number' } : {}) };
}

/** Headings of how to get in touch. */
const CONTACT =
  /^(?:(?:your |our )?contacts?(?: us| details| information| persons?)?|get in touch|how to (?:reach|contact) us|(?:ihr )?kontakt(?:daten|e)?|ansprechpartner(?:in|innen)?|nous contacter|contactez[- ]nous|coordonnées|contacto|contatti|contatto|contato|联系(?:我们|方式|人)?|联络(?:我们|方式)?)[:：]?$/iu;
/** What makes a line a way to reach somebody. */
const REACHED_BY = /@|\d|https?:|www\./;
/** Lines on the slide, and letters in one (`lengthOf`). */
const [LINES, LINE] = [5, 60];

/**
 * The slide of a heading such as “Contact”: its short lines in their order, with what is said in whole sentences in the
 * notes. Undefined where nothing says how to get in touch, or the lines are too many.
 */
export function contactSlide({ title, blocks }: NotesPart): DraftSlide | undefined {
  if (!CONTACT.test(unmarked(title).trim())) return undefined;
  const texts = blocks.map(textsOf);
  if (texts.includes(undefined)) return undefined;
  const all = texts.flatMap((each) => each ?? []);
  const lines = sharedLines(all.filter((text) => lengthOf(text) <= LINE));
  const long = all.filter((text) => lengthOf(text) > LINE);
  const fits = lines.length <= LINES && lines.every((line) => lengthOf(line) <= LINE);
  if (!fits || !lines.some((line) => REACHED_BY.test(line))) return undefined;
  return withNotes({ kind: 'contact', title, lines }, ...long);
}

/** The texts of a paragraph or of a list of one level; undefined for all else. */
function textsOf(block: Block): readonly string[] | undefined {
  if (block.type === 'text') return [block.text];
  const isFlat = block.type === 'list' && block.items.every(({ items }) => items.length === 0);
  return isFlat ? block.items.map(({ text }) => text) : undefined;
}

/** The lines, where they are more than the slide takes with the shortest neighbours as one. */
function sharedLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= LINES) return lines;
  const pairs = lines.slice(1).map((line, i) => `${lines[i]}, ${line}`);
  const least = Math.min(...pairs.map(lengthOf));
  const at = pairs.findIndex((pair) => lengthOf(pair) === least);
  return sharedLines([...lines.slice(0, at), pairs[at] ?? '', ...lines.slice(at + 2)]);
}
