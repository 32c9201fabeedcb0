import type { UiLanguage } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { headingOf, type Notes, type NotesBlock, type Outlined, outlinedParts } from '../notes/read-notes.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { evenly } from './list-slides.ts';
import { contactSlide, type NotesReading, partSlides, SUMMARY, subtitleOf } from './plan-slides.ts';
import { isProse } from './prose.ts';

const MAX_TITLE = 70;
/** Sections from which on an agenda is behind the cover, and those that fit on one; headings that are listed in its place. */
const [MIN_SECTIONS, MAX_SECTIONS, MIN_LISTED, MAX_LISTED] = [3, 10, 4, 12];
/** Lines of that list; neighbours share one where they are more. */
const MAX_LINES = 6;
/** The share of the headings of the highest order that have others below them, from which on they are sections. */
const DIVIDED_RATIO = 0.6;

/** What slides are made with beside the notes. */
interface Making extends NotesReading {
  /** The title of the deck: slides under no heading have it. */
  readonly title: string;
  readonly language: UiLanguage;
}

/**
 * The slides of notes. The one heading of the highest order, if it is alone, is the title; others that have headings
 * of their own are sections, if most have, and all others slides. Every text is on a slide or in the notes of one.
 */
export function notesSlides(notes: Notes, making: Making): DraftSlide[] {
  const { heading, parts } = headingOf(notes);
  const isNamed = heading && notes.title !== undefined && notes.title !== heading.title;
  const called: NotesBlock[] = isNamed ? [{ type: 'text', text: heading.title }] : [];
  const [cover, ...opening] = coverSlides([...notes.lead, ...called, ...(heading?.blocks ?? [])], making);
  const groups = outlinedParts(parts);
  const topics = groups.filter(({ part }) => !SUMMARY.test(part.title) && !contactSlide(part));
  const divided = topics.filter(({ below }) => below.length > 0).length;
  const areSections = groups.length > 1 && divided >= DIVIDED_RATIO * groups.length;
  const shown = [...opening, ...groups.flatMap((group) => groupSlides(group, areSections, making))];
  const dividers = shown.filter(({ kind }) => kind === 'section').length;
  const titles = evenly(
    topics.map(({ part }) => part.title),
    MAX_LINES,
  ).map((each) => each.join(' · '));
  const isListed = topics.length >= MIN_LISTED && topics.length <= MAX_LISTED && titles.every(isShort);
  const contents: DraftSlide[] =
    dividers >= MIN_SECTIONS && dividers <= MAX_SECTIONS
      ? [{ kind: 'agenda', title: say.start.slides.contents[making.language] }]
      : dividers === 0 && isListed
        ? [{ kind: 'bullets', title: say.start.slides.contents[making.language], items: titles }]
        : [];
  return [...(cover ? [cover] : []), ...contents, ...shown];
}

const isShort = (text: string) => lengthOf(text) <= MAX_TITLE;

export function titleIn(notes: Notes): string | undefined {
  const title = notes.title ?? headingOf(notes).heading?.title;
  return title === undefined ? undefined : shortened(title, MAX_TITLE);
}

const textIn = (block: NotesBlock) => (block.type === 'text' ? [block.text] : []);

/** The cover, with the first words if they are short, and slides for what else is above the first heading. */
function coverSlides(blocks: readonly NotesBlock[], making: Making): DraftSlide[] {
  const subtitle = subtitleOf(blocks.flatMap(textIn));
  const cover: DraftSlide = { kind: 'cover', ...(subtitle === undefined ? {} : { subtitle }) };
  const others = blocks.filter((block) => block.type !== 'code' && (block.type !== 'text' || block.text !== subtitle));
  const said = others.flatMap(textIn);
  if (said.length === others.length && subtitle !== undefined && !isProse(said, making.figures))
    return [withNotes(cover, ...said)];
  // Who wrote it, and when.
  const isLine = (block: NotesBlock) =>
    block.type === 'text' && isShort(block.text) && !/[.。!！?？:：]$/.test(block.text);
  const end = others.findIndex((block) => !isLine(block));
  const lines = others.slice(0, end === -1 ? others.length : end);
  const rest = { title: '', depth: 0, blocks: others.slice(lines.length) };
  const slides = rest.blocks.length > 0 ? partSlides(rest, making.title, making) : [];
  return [withNotes(cover, ...lines.flatMap(textIn)), ...slides];
}

/** The slides of a heading and those below it: behind a divider, or with the heading above their titles. */
function groupSlides({ part, below }: Outlined, areSections: boolean, making: Making): DraftSlide[] {
  const { title, blocks } = part;
  if (below.length === 0) {
    const slides = partSlides(part, making.title, making);
    return slides.length > 0 ? slides : [{ kind: 'statement', title: shortened(title, MAX_TITLE) }];
  }
  const children = below.flatMap((each) => groupSlides(each, false, making));
  if (!areSections) return [...partSlides(part, making.title, making), ...children.map((slide) => under(slide, title))];
  const subtitle = subtitleOf(blocks.flatMap(textIn));
  const others = blocks.filter((block) => block.type !== 'text' || block.text !== subtitle);
  const short = shortened(title, MAX_TITLE);
  const divider: DraftSlide = { kind: 'section', title: short, ...(subtitle === undefined ? {} : { subtitle }) };
  const own = partSlides({ ...part, blocks: others }, making.title, making);
  return [withNotes(divider, short === title ? '' : title), ...own, ...children];
}

/** A slide with the heading that it is under above its title, where nothing is there. */
function under(slide: DraftSlide, heading: string): DraftSlide {
  const { kind, title, ...rest } = slide;
  const isSaid = title === undefined || 'kicker' in slide || title === heading || heading.length > MAX_TITLE / 2;
  return isSaid || heading === '' ? slide : { kind, title, kicker: heading, ...rest };
}

/** The slides with a number at each title that an earlier slide has. */
export function withOwnTitles(slides: readonly DraftSlide[], language: UiLanguage): DraftSlide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let { title } = slide;
    if (title === undefined) return slide;
    for (let count = 2; taken.has(title.toLowerCase()); count++)
      title = say.start.slides.numbered({ title: slide.title ?? '', count })[language];
    taken.add(title.toLowerCase());
    return { ...slide, title };
  });
}
