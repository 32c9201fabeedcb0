import { type DraftSlide, withNotes } from './draft.ts';
import { shortened } from './lengths.ts';
import { partSlides, subtitleOf } from './plan-slides.ts';
import type { Block, Notes, Part } from './read-notes.ts';
import type { NoteWords } from './words.ts';

/** A title on a cover, in Latin letters. */
const TITLE = 70;
/** With so many sections a list of contents stands behind the cover, and fits on one slide. */
const [FEW, MANY] = [3, 10];

/**
 * The slides of notes. The one heading of the highest order, if it stands alone, is the title; headings below it that
 * have headings of their own are sections, and all others slides. Every text is on a slide or in the notes of one.
 */
export function notesSlides(notes: Notes, words: NoteWords): DraftSlide[] {
  const { heading, parts: all } = headingOf(notes);
  const parts = withoutEchoes(all);
  const called: Block[] =
    heading && notes.title !== undefined && notes.title !== heading.title
      ? [{ type: 'text', text: heading.title }]
      : [];
  const opening = [...notes.lead, ...called, ...(heading?.blocks ?? [])];
  const top = Math.min(...parts.map(({ depth }) => depth));
  const hasBelow = (index: number) => (parts[index + 1]?.depth ?? 0) > (parts[index]?.depth ?? 0);
  const isSection = (part: Part, index: number) => part.depth === top && hasBelow(index);
  const slides = parts.flatMap((part, index) =>
    isSection(part, index) ? sectionSlides(part, words) : ownSlides(part, words),
  );
  const sections = parts.filter(isSection).length;
  const agenda: DraftSlide[] = sections >= FEW && sections <= MANY ? [{ kind: 'agenda', title: words.contents }] : [];
  const [cover, ...more] = coverSlides(opening, words);
  return [...(cover ? [cover] : []), ...agenda, ...more, ...slides];
}

/** What notes call themselves, short enough for a cover; undefined where they do not. */
export function titleIn(notes: Notes): string | undefined {
  const title = notes.title ?? headingOf(notes).heading?.title;
  return title === undefined ? undefined : shortened(title, TITLE);
}

/** The heading that names the whole, and the parts without it. */
function headingOf({ parts }: Notes): { heading?: Part; parts: readonly Part[] } {
  const [first, ...rest] = parts;
  const alone = first !== undefined && rest.every(({ depth }) => depth > first.depth);
  return alone ? { heading: first, parts: rest } : { parts };
}

/** The parts, a heading joined with the only one below it where both say the same. */
function withoutEchoes(parts: readonly Part[]): readonly Part[] {
  const alone = (part: Part, i: number) => {
    const [next, after] = [parts[i + 1], parts[i + 2]];
    const echoed = next?.title.toLowerCase() === part.title.toLowerCase() && next.depth > part.depth;
    return echoed && (after === undefined || after.depth <= part.depth);
  };
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    if (alone(part, i)) return [];
    return before && alone(before, i - 1)
      ? [{ ...part, depth: before.depth, blocks: [...before.blocks, ...part.blocks] }]
      : [part];
  });
}

/** The cover, with the first words if they are short; what else stands above the first heading comes after it. */
function coverSlides(blocks: readonly Block[], words: NoteWords): DraftSlide[] {
  const texts = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const subtitle = subtitleOf(texts);
  const shown = blocks.filter(({ type }) => type !== 'text' && type !== 'code');
  const rest = subtitle === undefined ? texts : texts.slice(1);
  const cover: DraftSlide = { kind: 'cover', ...(subtitle === undefined ? {} : { subtitle }) };
  if (shown.length === 0 && subtitle !== undefined) return [withNotes(cover, ...rest)];
  const others = blocks.filter((block) => block.type !== 'text' || block.text !== subtitle);
  return [cover, ...partSlides({ title: words.overview, depth: 0, blocks: others }, words)];
}

/** A divider, and slides for what stands between it and the first heading below it. */
function sectionSlides(part: Part, words: NoteWords): DraftSlide[] {
  const texts = part.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const subtitle = subtitleOf(texts);
  const others = part.blocks.filter((block) => block.type !== 'text' || block.text !== subtitle);
  const title = shortened(part.title, TITLE);
  const divider: DraftSlide = { kind: 'section', title, ...(subtitle === undefined ? {} : { subtitle }) };
  const whole = title === part.title ? [] : [part.title];
  const own = { ...part, title: words.inShort(title), blocks: others };
  return [withNotes(divider, ...whole), ...partSlides(own, words)];
}

/** The slides of a heading; one that nothing stands below is a sentence of its own. */
function ownSlides(part: Part, words: NoteWords): DraftSlide[] {
  const slides = partSlides(part.title === '' ? { ...part, title: words.untitled } : part, words);
  return slides.length > 0 ? slides : [{ kind: 'statement', title: shortened(part.title, TITLE) }];
}

/** The slides with a mark at each title that an earlier slide has. */
export function withOwnTitles(slides: readonly DraftSlide[]): DraftSlide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    if (slide.title === undefined) return slide;
    const tries = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => ` (${letter})`)];
    const titles = tries.map((mark) => `${slide.title}${mark}`);
    const title = titles.find((each) => !taken.has(each.toLowerCase())) ?? slide.title;
    taken.add(title.toLowerCase());
    return { ...slide, title };
  });
}
