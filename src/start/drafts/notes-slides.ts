import { unmarked } from '../notes/inline.ts';
import {
  type Block,
  headingOf,
  type Notes,
  type NotesPart,
  type Outlined,
  outlinedParts,
  textsIn,
} from '../notes/read-notes.ts';
import { lengthOf, shortened, wordCount } from '../notes/sentences.ts';
import { chartOf } from './chart-slides.ts';
import { columnRuns, columnsSlide } from './column-slides.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import type { NoteWords } from './notes-outline.ts';
import { contactSlide, type PlannedSlide, partSlides, type Reading, SUMMARY, subtitleOf } from './plan-slides.ts';
import { isProse } from './prose.ts';

/** A title on a cover, in Latin letters. */
const TITLE = 70;
/** With so many sections a list of contents stands behind the cover, and fits on one slide. */
const [FEW, MANY] = [3, 10];
/** The share of the headings of the highest order that have others below them, from which on they are sections. */
const MOST = 0.6;
/** So many headings are sections where three have others below them. */
const SECTIONS = 6;
/** Headings from which on they are listed behind the cover where they are no sections. */
const LEAST_CONTENTS = 4;
/** Headings that are too many for a list, even with several on one line. */
const MANY_TOPICS = 24;
/** A deck has no more slides than this with so many words, one more for so many more, and these at most. */
const LIMIT = { slides: 20, words: 2200, more: 250, most: 60 } as const;
/** Figures with which prose keeps its slide, and the slides that a deck may have more for it. */
const [MANY_FIGURES, RICH] = [3, 6];
/** Figures on a slide of the list of sources, in one column and in two. */
const LISTED = [17, 32] as const;
/** Words that may stand above columns, for the notes. */
const ABOVE = 40;
/** The lengths of a point that may be one of two columns: a sentence, and no long one; and the most of one of three. */
const COLUMN = [45, 125] as const;
const THIN_COLUMN = 70;
/** The length from which on each of two points is a sentence. */
const PAIRED = 28;
/** A point that may become a large figure, or begins with a lead. */
const IS_FIGURE = /\*\*|[:：]|^\d|[\d%]$/;

/** What slides are made with beside the notes. */
interface Making extends Reading {
  /** The title of the deck: slides under no heading have it. */
  readonly title: string;
  readonly words: NoteWords;
}

/**
 * The slides of notes. The one heading of the highest order, if it stands alone, is the title; others that have headings
 * of their own are sections, if most have, and all others slides. Every text is on a slide or in the notes of one.
 */
export function notesSlides(notes: Notes, making: Making): DraftSlide[] {
  const { heading, parts } = headingOf(notes);
  const called: Block[] =
    heading && notes.title !== undefined && notes.title !== heading.title
      ? [{ type: 'text', text: heading.title }]
      : [];
  const opening = coverSlides([...notes.lead, ...called, ...(heading?.blocks ?? [])], making);
  const groups = outlinedParts(parts);
  const words = textsIn([notes.lead, notes.parts]).reduce((sum, text) => sum + wordCount(text), 0);
  const more = Math.max(0, Math.ceil((words - LIMIT.words) / LIMIT.more));
  const limit = Math.min(LIMIT.most, LIMIT.slides + more);
  const topics = groups.filter(({ part }) => !SUMMARY.test(part.title) && contactSlide(part) === undefined);
  const contents = contentsSlide(topics, making);
  const most = limit - 1 - pagesOf(figuresOf(notes, making)) - (contents ? 1 : 0);
  const [sections, plain] = [true, false].map((isDivided) =>
    groups.map((group) => groupSlides(group, isDivided, making)),
  );
  const full = [opening.slice(1), ...(sections ?? [])].flat().length + 1;
  const chosen = areSections(topics, groups.length) && full <= most ? sections : plain;
  const slides = varied(withinLimit([opening.slice(1), ...(chosen ?? [])].flat(), most, making.title));
  const dividers = slides.filter(({ kind }) => kind === 'section').length;
  const hasAgenda = dividers >= FEW && dividers <= MANY;
  const agenda = hasAgenda ? { kind: 'agenda', title: making.words.contents } : dividers === 0 ? contents : undefined;
  const [cover] = opening;
  return [...(cover ? [cover.slide] : []), ...(agenda ? [agenda] : []), ...slides];
}

/** Whether headings of the highest order are sections: most have others below them, or three of a few have. */
function areSections(topics: readonly Outlined[], all: number): boolean {
  const above = topics.filter(({ below }) => below.length > 0).length;
  return all > 1 && (above >= MOST * all || (above >= FEW && topics.length <= SECTIONS));
}

/** The headings of the highest order as points, neighbours with nothing below them as one where they are many. */
function contentsSlide(topics: readonly Outlined[], { words }: Making): DraftSlide | undefined {
  if (topics.length > MANY_TOPICS) return undefined;
  let entries = topics.map(({ part, below }) => ({ title: part.title, isPlain: below.length === 0 }));
  for (let at = 0; entries.length > SECTIONS && at >= 0; ) {
    at = entries.findIndex((entry, i) => entry.isPlain && entries[i + 1]?.isPlain);
    const [first, second] = entries.slice(at, at + 2);
    if (at >= 0 && first && second)
      entries = entries.toSpliced(at, 2, { title: `${first.title} · ${second.title}`, isPlain: true });
  }
  const items = entries.map(({ title }) => title);
  const fits =
    items.length >= LEAST_CONTENTS && items.length <= SECTIONS && items.every((item) => lengthOf(item) <= TITLE);
  return fits ? { kind: 'bullets', title: words.contents, items } : undefined;
}

/** What notes call themselves, short enough for a cover; undefined where they do not. */
export function titleIn(notes: Notes): string | undefined {
  const title = notes.title ?? headingOf(notes).heading?.title;
  return title === undefined ? undefined : shortened(title, TITLE);
}

/** How many figures notes have that are facts: each once, and none of the tables that become charts. */
function figuresOf({ lead, parts }: Notes, { figures, form }: Making): number {
  const blocks = [...lead, ...parts.flatMap((part) => part.blocks)];
  const listed = blocks.filter((block) => block.type !== 'table' || !chartOf(block.head, block.rows, form));
  return new Set(textsIn(listed).flatMap((text) => figures(text).map(({ start, end }) => text.slice(start, end)))).size;
}

/** About how many slides the list of that many figures takes, in one column or in two. */
function pagesOf(figures: number): number {
  const [one, two] = LISTED;
  return figures <= 2 * one ? Math.ceil(figures / one) : Math.ceil(figures / two);
}

/**
 * The slides with points in columns where these are two short sentences, which would leave a slide empty, and where they are
 * the middle one of three slides of points in a row, and few and short.
 */
function varied(slides: readonly DraftSlide[]): DraftSlide[] {
  const varied: DraftSlide[] = [];
  for (const slide of slides.map(inPairs)) {
    const row = [...varied.slice(-2), slide];
    const [, middle] = row;
    const isRow = row.length === 3 && row.every(({ kind }) => kind === 'bullets');
    const items = isRow && middle && !('numbered' in middle) ? columnsOf(middle.items) : undefined;
    if (items) varied.splice(-1, 1, { ...row[1], kind: 'columns', items });
    varied.push(slide);
  }
  return varied;
}

function inPairs(slide: DraftSlide): DraftSlide {
  const points = slide.kind === 'bullets' && !('numbered' in slide) ? (slide.items as readonly unknown[]) : [];
  const isPair = points.length === 2 && points.every((point) => isShortPoint(point));
  return isPair ? { ...slide, kind: 'columns', items: points.map((text) => ({ text: String(text) })) } : slide;
}

const isShortPoint = (point: unknown) =>
  typeof point === 'string' && !IS_FIGURE.test(point) && lengthOf(point) >= PAIRED && lengthOf(point) <= THIN_COLUMN;

/** Points as columns; undefined where they are too many or too long, or have points below them. */
function columnsOf(items: unknown): readonly { readonly text: string }[] | undefined {
  const points = Array.isArray(items) ? (items as readonly unknown[]) : [];
  const fits =
    points.length >= 2 &&
    points.length <= 3 &&
    points.every((point) => isColumn(point, points.length > 2 ? THIN_COLUMN : COLUMN[1]));
  return fits ? points.map((text) => ({ text: String(text) })) : undefined;
}

/** The cover, with the first words if they are short, and slides for what else stands above the first heading. */
function coverSlides(blocks: readonly Block[], making: Making): PlannedSlide[] {
  const { title, figures } = making;
  const texts = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const subtitle = subtitleOf(texts);
  const cover: DraftSlide = { kind: 'cover', ...(subtitle === undefined ? {} : { subtitle }) };
  const others = blocks.filter((block) => block.type !== 'code' && (block.type !== 'text' || block.text !== subtitle));
  const end = others.findIndex((block) => !isLine(block));
  const lines = others.slice(0, end === -1 ? others.length : end);
  const rest = others.slice(lines.length);
  const said = others.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const isShort = said.length === others.length && subtitle !== undefined && !isProse(said, figures);
  if (isShort) return [{ slide: withNotes(cover, ...said) }];
  const above = lines.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  if (rest.length === 0) return [{ slide: withNotes(cover, ...above) }];
  return [{ slide: withNotes(cover, ...above) }, ...partSlides({ title: '', depth: 0, blocks: rest }, title, making)];
}

function isColumn(point: unknown, most: number): boolean {
  const length = typeof point === 'string' ? lengthOf(point) : 0;
  return length >= COLUMN[0] && length <= most;
}

/** Whether a block is a line such as stands below a title: who wrote it, and when. */
function isLine(block: Block): boolean {
  return block.type === 'text' && lengthOf(block.text) <= TITLE && !/[.。!！?？:：]$/.test(block.text);
}

/** The slides of a heading and those below it: behind a divider, or with the heading above their titles. */
function groupSlides(group: Outlined, isDivided: boolean, making: Making): PlannedSlide[] {
  const { part, below } = group;
  if (below.length === 0) return ownSlides(group, making);
  const children = columnRuns(below).flatMap((run) => runSlides(part.title, run, making));
  if (!isDivided) {
    const texts = shortTexts(part);
    const [first, ...rest] = children;
    const isAlone = first?.slide.title === part.title && texts !== undefined && part.title !== '';
    if (isAlone) return grouped([{ ...first, slide: withNotes(first.slide, ...texts) }, ...rest], part.title);
    const own = partSlides(part, making.title, making);
    return grouped([...own, ...children.map((planned) => under(planned, part.title))], part.title);
  }
  const texts = part.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const subtitle = subtitleOf(texts);
  const others = part.blocks.filter((block) => block.type !== 'text' || block.text !== subtitle);
  const title = shortened(part.title, TITLE);
  const divider: DraftSlide = { kind: 'section', title, ...(subtitle === undefined ? {} : { subtitle }) };
  const whole = title === part.title ? [] : [part.title];
  const rest = partSlides({ ...part, blocks: others }, making.title, making);
  return grouped([{ slide: withNotes(divider, ...whole) }, ...rest, ...children], part.title);
}

/** The slides of headings below another: one for those side by side. */
function runSlides(title: string, run: readonly Outlined[], making: Making): PlannedSlide[] {
  const [only, ...others] = run;
  if (only && others.length === 0) return groupSlides(only, false, making);
  return [{ slide: columnsSlide(title === '' ? making.title : title, run), heading: title }];
}

/** The texts of a heading that has little else to say itself; undefined where it has. */
function shortTexts({ blocks }: NotesPart): string[] | undefined {
  const texts = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  return texts.length === blocks.length && words <= ABOVE ? texts : undefined;
}

function grouped(slides: readonly PlannedSlide[], group: string): PlannedSlide[] {
  return slides.map((planned) => ({ ...planned, group }));
}

/** The slides of a heading with none below it; one that nothing stands below is a sentence of its own. */
function ownSlides({ part }: Outlined, making: Making): PlannedSlide[] {
  const slides = partSlides(part, making.title, making);
  return slides.length > 0
    ? slides
    : [{ slide: { kind: 'statement', title: shortened(part.title, TITLE) }, heading: part.title }];
}

/** A slide with the heading that it stands under above its title, where nothing stands there. */
function under({ slide, ...more }: PlannedSlide, heading: string): PlannedSlide {
  const { kind, title, ...rest } = slide;
  const isSaid =
    title === undefined || 'kicker' in slide || title === heading || heading.length > TITLE / 2 || heading === '';
  return { ...more, slide: isSaid ? slide : { kind, title, kicker: heading, ...rest } };
}

/** The slides with a number at each title that an earlier slide has. */
export function withOwnTitles(slides: readonly DraftSlide[], { numbered }: NoteWords): DraftSlide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    if (slide.title === undefined) return slide;
    const tries = [slide.title, ...slides.map((_, i) => numbered(slide.title ?? '', i + 2))];
    const title = tries.find((each) => !taken.has(each.toLowerCase())) ?? slide.title;
    taken.add(title.toLowerCase());
    return { ...slide, title };
  });
}

/** Headings on a slide that says what each is about, and the longest sentence that it says of one, in Latin letters. */
const [HEADINGS, SAID] = [5, 110];

/**
 * The slides, no more than that if it can be: first, prose that stands beside something else under its heading goes to the
 * notes of that; then, headings of prose alone share slides, each with what matters most. No text is left out.
 */
function withinLimit(slides: readonly PlannedSlide[], most: number, title: string): DraftSlide[] {
  let fewer = [...slides];
  const limit = () => most + Math.min(RICH, fewer.filter(({ figures = 0 }) => figures >= MANY_FIGURES).length);
  while (fewer.length > most) {
    const isOver = fewer.length > limit();
    const spare = fewer
      .flatMap(({ prose, figures = 0 }, i) => {
        const isSpare = prose !== undefined && besideIn(fewer, i) !== undefined && (figures < MANY_FIGURES || isOver);
        return isSpare ? [{ i, prose, figures }] : [];
      })
      .toSorted((a, b) => a.figures - b.figures || a.prose - b.prose)[0];
    if (!spare) break;
    fewer = withoutProse(fewer, spare.i);
  }
  return fewer.length > limit() ? shared(fewer, limit(), title) : fewer.map(({ slide }) => slide);
}

/** The place of a slide beside another that stands under the same heading; undefined where there is none. */
function besideIn(slides: readonly PlannedSlide[], index: number): number | undefined {
  return [index - 1, index + 1].find((at) => slides[at]?.heading === slides[index]?.heading);
}

/** The slides without one of prose: its texts are in the notes of the one beside it. */
function withoutProse(slides: readonly PlannedSlide[], index: number): PlannedSlide[] {
  const beside = besideIn(slides, index);
  const texts = slides[index] ? textOf(slides[index].slide) : '';
  return slides.flatMap((planned, i) => {
    if (i === index) return [];
    if (i !== beside) return [planned];
    const { notes = '', ...rest } = planned.slide;
    return [{ ...planned, slide: i < index ? withNotes(planned.slide, texts) : withNotes(rest, texts, notes) }];
  });
}

/** All that a slide of prose says. */
function textOf({ notes = '', text }: DraftSlide): string {
  return typeof text === 'string' && !notes.includes(text) ? `${text}\n${notes}`.trim() : notes;
}

/** Neighbouring headings of prose as points of fewer slides. */
function shared(slides: readonly PlannedSlide[], most: number, title: string): DraftSlide[] {
  const made: DraftSlide[] = [];
  let run: PlannedSlide[] = [];
  let over = slides.length - most;
  const close = () => {
    made.push(...(run.length > 1 ? [joined(run, title)] : run.map(({ slide }) => slide)));
    run = [];
  };
  for (const planned of slides) {
    const isProse = planned.prose !== undefined;
    const goesOn = run.length > 0 && run.length < HEADINGS && over > 0 && run[0]?.group === planned.group;
    if (!isProse || !goesOn) close();
    if (!isProse) made.push(planned.slide);
    else {
      if (run.length > 0) over--;
      run.push(planned);
    }
  }
  close();
  return made;
}

/** Several slides of prose as one, with a point for each: its heading, and its title, text or first point. */
function joined(run: readonly PlannedSlide[], untitled: string): DraftSlide {
  const items = run.map(({ slide, heading = '' }) => {
    const [first] = Array.isArray(slide.items) ? (slide.items as readonly unknown[]) : [];
    const title = slide.title === heading ? undefined : slide.title;
    const said = [title, slide.text, first].find((each) => typeof each === 'string' && lengthOf(each) <= SAID);
    const lead = unmarked(heading === '' ? (slide.title ?? '') : heading);
    const text = typeof said === 'string' && said !== lead ? unmarked(said) : '';
    return text === '' ? lead : `**${lead}:** ${text}`;
  });
  const headings = run.map(({ heading = '' }) => heading).join(' · ');
  const title = run[0]?.group ?? (lengthOf(headings) <= TITLE ? headings : untitled);
  return withNotes({ kind: 'bullets', title, items }, ...run.map(({ slide }) => textOf(slide)));
}
