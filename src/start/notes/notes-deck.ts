import type { UiLanguage } from '../../core/words.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import type { DraftSlide } from './draft.ts';
import { draftFacts } from './draft-facts.ts';
import { draftText, readable } from './inline.ts';
import { lengthOf, shortened } from './lengths.ts';
import { notesOutline } from './notes-outline.ts';
import { notesSlides, titleIn, withOwnTitles } from './notes-slides.ts';
import { agesIn } from './number-forms.ts';
import { type Block, type Notes, readNotes } from './read-notes.ts';
import { charactersIn, RELIEVED, relieved, without } from './relieve.ts';
import { NOTE_WORDS, REMARKS } from './words.ts';

/** A Markdown file, and what the deck made from it is to be. */
export interface NotesSource {
  readonly file: string;
  readonly markdown: string;
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly minutes?: number;
  /** The scene of the library that the cover shows; none where omitted. */
  readonly scene?: string;
  /** The path in the deck's folder of a picture that the notes show; undefined where it is not at hand. */
  readonly picture: (href: string) => string | undefined;
}

/** An outline made from notes, and what was found in it when it was last checked. */
export interface NotesDeck {
  readonly outline: string;
  readonly facts: number;
  readonly slides: number;
  readonly findings: readonly Finding[];
}

/** Rounds of checking and mending, at most: a slide that is still too full then says its title alone. */
const ROUNDS = 8;

/** The language that notes are written in. */
export function languageOf(markdown: string): 'en' | 'zh' {
  const [hanzi, letters] = [/\p{Script=Han}/gu, /\p{Script=Latin}/gu].map(
    (script) => markdown.match(script)?.length ?? 0,
  );
  return (hanzi ?? 0) * 3 > (letters ?? 0) ? 'zh' : 'en';
}

/** What notes call themselves; undefined where they do not. */
export function titleOf(markdown: string): string | undefined {
  const title = titleIn(readNotes(markdown));
  return title === undefined ? undefined : readable(title);
}

/**
 * A first outline from notes, with every figure as a draft of a fact. `check` gives the findings of an outline: a
 * slide that they call too full is shared out or shortened, until none is.
 */
export async function notesDeck(
  source: NotesSource,
  check: (outline: string) => Promise<readonly Finding[]>,
  ui: UiLanguage,
): Promise<NotesDeck> {
  const notes = withPictures(readNotes(source.markdown), source.picture);
  const names = [...codeNames(notes), ...ageNames(source.markdown)];
  let title = draftText(source.title);
  let slides = notesSlides(notes, NOTE_WORDS[source.language]).map((slide) =>
    slide.kind === 'cover' && source.scene !== undefined ? { ...slide, scene: source.scene } : slide,
  );
  for (let round = 0; ; round++) {
    const written = writtenOutline({ ...source, title }, withOwnTitles(slides), names, ui);
    const findings = await check(written.outline);
    const grave = findings.filter((finding) => severityOf(finding.code) === 'error' || RELIEVED.includes(finding.code));
    if (grave.length === 0 || round === ROUNDS) return { ...written, findings };
    title = relievedTitle(title, grave);
    slides = slides.flatMap((slide, index) => {
      const own = grave.filter(({ path }) => path[0] === 'slides' && path[1] === index);
      return own.length === 0 ? [slide] : relieved(slide, own);
    });
  }
}

function writtenOutline(source: NotesSource, slides: readonly DraftSlide[], names: readonly string[], ui: UiLanguage) {
  const words = NOTE_WORDS[source.language];
  const drafted = draftFacts(slides, source.language, names);
  const ending: DraftSlide[] = drafted.facts.length > 0 ? [{ kind: 'sources', title: words.sources }] : [];
  const all = [...drafted.slides, ...ending];
  const outline = notesOutline({ ...source, slides: all, facts: drafted.facts, names }, REMARKS[ui]);
  return { outline, facts: drafted.facts.length, slides: all.length };
}

/** The notes with the pictures that are at hand, by their place in the deck's folder, and without all others. */
function withPictures(notes: Notes, picture: NotesSource['picture']): Notes {
  const at = (block: Block): Block[] => {
    if (block.type !== 'picture') return [block];
    const href = picture(block.picture.href);
    return href === undefined ? [] : [{ ...block, picture: { ...block.picture, href } }];
  };
  const parts = notes.parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(at) }));
  return { ...notes, lead: notes.lead.flatMap(at), parts };
}

/** Words set as code that have digits in them. */
function codeNames({ codes }: Notes): string[] {
  return [...new Set(codes.filter((code) => /\d/.test(code) && !/[{}]/.test(code)))];
}

/** The words that say an age, each once: they hold a number that is no figure. */
function ageNames(markdown: string): string[] {
  return [...new Set(agesIn(markdown.replaceAll(/\s+/g, ' ')).map((age) => age.toLowerCase()))];
}

function relievedTitle(title: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ path }) => path[0] === 'deck');
  if (own.length === 0) return title;
  const clean = String(without(title, charactersIn(own)));
  const full = own.some(({ code }) => code !== 'missing-glyph');
  return full ? shortened(clean, Math.floor(lengthOf(clean) * 0.7)) : clean;
}
