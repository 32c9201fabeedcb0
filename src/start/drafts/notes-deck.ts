import { Document } from 'yaml';
import { defined, mapStrings } from '../../core/collections.ts';
import type { UiLanguage } from '../../core/language.ts';
import { type Finding, severityOf } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { typedFigures } from '../../resolve/typed-figures.ts';
import { bareNumbersIn, figuresIn, type NumberForm } from '../figures/figures.ts';
import { agesIn, numberedNames, numberFormOf } from '../figures/numbered-names.ts';
import { draftText, readable, written } from '../notes/inline.ts';
import { footnotesIn, superscript, withFootnotes } from '../notes/markdown-dialects.ts';
import { type Notes, type NotesBlock, notesText } from '../notes/read-notes.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import { type DraftFact, factsFromFigures } from './draft-facts.ts';
import { freeId, idOf } from './fact-names.ts';
import { notesSlides, titleIn, withOwnTitles } from './notes-slides.ts';
import { charactersIn, isStrange, RELIEVED, relieved, withoutCharacters } from './relieve.ts';
import { withData } from './table-slides.ts';

interface NotesSource {
  readonly file: string;
  readonly notes: Notes;
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly minutes?: number;
  /** The scene of the library that the cover shows; none where omitted. */
  readonly scene?: string;
  /** The path in the deck's folder of a picture that the notes show; undefined where it is not at hand. */
  readonly picture: (href: string) => string | undefined;
  /** Puts a table into the deck's folder, under a name like that; its path there. */
  readonly data: (name: string, rows: readonly (readonly string[])[]) => string;
}

/** Rounds of checking and mending, at most: a slide that is still too full then says its title alone. */
const ROUNDS = 8;

export function titleOf(notes: Notes): string | undefined {
  const title = titleIn(notes);
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
) {
  const text = notesText(source.notes);
  const notes = withPictures(source.notes, source.picture);
  const form = numberFormOf(text);
  const names = [...codeNames(notes), ...namesIn(text, form), ...figuresNamed(source.title)];
  const { language } = source;
  let title = draftText(source.title);
  let slides = notesSlides(notes, { title, language, form, figures: (text) => figuresIn(text, form, names) })
    .map((slide) => noteFootnotes(slide, notes.footnotes))
    .map((slide) => (slide.kind === 'cover' && source.scene !== undefined ? { ...slide, scene: source.scene } : slide));
  for (let round = 0; ; round++) {
    const written = writtenOutline({ ...source, title }, withOwnTitles(slides, language), { form, names }, ui);
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

/** How a text writes its figures, and what has digits in it and is none. */
interface Numbers {
  readonly form: NumberForm;
  readonly names: readonly string[];
}

function writtenOutline(source: NotesSource, slides: readonly DraftSlide[], { form, names }: Numbers, ui: UiLanguage) {
  const drafted = factsFromFigures(slides, form, names);
  const ending: DraftSlide[] =
    drafted.facts.length > 0 ? [{ kind: 'sources', title: say.start.slides.sources[source.language] }] : [];
  const all = withIds([...drafted.slides, ...ending]).map((slide) =>
    withData(slide, (rows) => source.data(slide.id === undefined ? slide.kind : String(slide.id), rows)),
  );
  const outline = notesOutline(source, { slides: all, facts: drafted.facts, names }, ui);
  return { outline, facts: drafted.facts.length, slides: all.length };
}

function withPictures(notes: Notes, picture: NotesSource['picture']): Notes {
  const at = (block: NotesBlock): NotesBlock[] => {
    if (block.type !== 'picture') return [block];
    const href = picture(block.picture.href);
    return href === undefined ? [] : [{ ...block, picture: { ...block.picture, href } }];
  };
  const parts = notes.parts.map((part) => ({ ...part, blocks: part.blocks.flatMap(at) }));
  return { ...notes, lead: notes.lead.flatMap(at), parts };
}

function codeNames({ codes }: Notes): string[] {
  return [...new Set(codes.filter((code) => /\d/.test(code) && !/[{}]/.test(code)))];
}

/** The figures of a title with the word behind each: a title is a name. */
function figuresNamed(title: string): string[] {
  return typedFigures(title, []).map(
    ({ start, end }) => title.slice(start, end) + (/^ ?[\p{L}%]+/u.exec(title.slice(end))?.[0] ?? ''),
  );
}

/** The words that say an age, and names with a number in them, each once, where the number would pass for a figure. */
function namesIn(said: string, form: NumberForm): string[] {
  const text = said.replaceAll(/[^\S\n]+/g, ' ');
  const ages = agesIn(text).map((age) => age.toLowerCase());
  const doubtful = numberedNames(text).filter((name) => typedFigures(name, []).length > 0 && !/[{}]/.test(name));
  const all = new Set([...ages, ...doubtful, ...bareNumbersIn(text, form, doubtful)]);
  const known = [...all].map((name) => ({ name, lower: name.toLowerCase() }));
  // What is only ever part of a longer name is none.
  const isSaid = ({ name, lower }: (typeof known)[number]) => {
    const longer = known.filter((each) => each.name !== name && each.lower.includes(lower));
    const rest = longer.reduce((left, each) => left.replaceAll(each.name, '\n'), text);
    return longer.length === 0 || rest.toLowerCase().includes(lower);
  };
  return known.filter(isSaid).map(({ name }) => name);
}

function relievedTitle(title: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ path }) => path[0] === 'deck');
  if (own.length === 0) return title;
  const clean = String(withoutCharacters(title, charactersIn(own)));
  const full = own.some(({ code }) => !isStrange(code));
  return full ? shortened(clean, Math.floor(lengthOf(clean) * 0.7)) : clean;
}

/** The slide with the footnotes that its texts refer to at the end of its notes; only there they keep their numbers. */
function noteFootnotes(slide: DraftSlide, footnotes: readonly string[]): DraftSlide {
  const { notes, ...shown } = slide;
  const places = [...new Set(footnotesIn(JSON.stringify(slide)))].toSorted((a, b) => a - b);
  if (places.length === 0) return slide;
  const numbered =
    notes === undefined ? {} : { notes: withFootnotes(notes, (place) => superscript(String(place + 1))) };
  const texts = places.flatMap((place) => footnotes[place] ?? []).map(withoutMarks);
  const lines = texts.map((text, i) => `${superscript(String((places[i] ?? 0) + 1))} ${text}`);
  return withNotes({ ...mapStrings(shown, withoutMarks), ...numbered }, ...lines);
}

const withoutMarks = (text: string) => withFootnotes(text, () => '');

/** Ids that translations would take for parts of the deck. */
const PARTS = ['deck', 'facts', 'sources'];

/**
 * Slides with an `id` from the words of their titles, by which translations and links find them wherever they stand.
 * Those without a title, or whose id would be their kind, have none: it is filled so.
 */
export function withIds(slides: readonly DraftSlide[]): DraftSlide[] {
  const taken = new Set([...PARTS, ...slides.map(({ kind }) => kind)]);
  return slides.map(({ kind, ...slide }) => {
    const title = (slide.title ?? '').replace(/\{[^}]*\}/g, ' ');
    const words = /[\p{Script=Latin}\p{Script=Han}]/u.test(title) ? idOf(title, undefined) : kind;
    if (words === kind) return { kind, ...slide };
    const id = freeId(words, (each) => taken.has(each));
    taken.add(id);
    return { kind, id, ...slide };
  });
}

interface NotesContent {
  readonly slides: readonly DraftSlide[];
  readonly facts: readonly DraftFact[];
  /** Words with digits that are no figures. */
  readonly names: readonly string[];
}

function notesOutline(source: NotesSource, { slides, facts, names }: NotesContent, ui: UiLanguage): string {
  const { name, language, minutes, file } = source;
  const called = titleIn(source.notes);
  const languages = new Document().createNode([language], { flow: true });
  const entries = Object.fromEntries(facts.map((fact) => [fact.id, factEntry(fact)]));
  const talk = minutes === undefined ? {} : { talk: { minutes } };
  const hasSource = facts.length > 0 || slides.some(({ kind }) => kind === 'chart');
  const sources = yamlOf({ sources: { notes: { title: called === undefined ? file : written(called) } } });
  const { head, facts: onFacts, names: onNames } = say.start.notes;
  return [
    remark(`yaml-language-server: $schema=./slides.schema.json\n\n${head[ui]}`),
    yamlOf({ deck: { id: name, title: written(source.title), brand: name, languages, ...talk } }),
    ...(hasSource ? [called === undefined ? sources : sources.replace('\n', `\n  ${remark(file)}`)] : []),
    ...(hasSource ? [`${remark(onFacts[ui])}${yamlOf({ facts: entries })}`] : []),
    ...(names.length > 0 ? [`${remark(onNames[ui])}${yamlOf({ names })}`] : []),
    yamlOf({ slides: mapStrings(slides, written).map(({ notes, ...slide }) => ({ ...slide, ...defined({ notes }) })) }),
  ].join('\n');
}

const yamlOf = (value: unknown) => new Document(value).toString({ lineWidth: 0, flowCollectionPadding: false });

function factEntry({ id: _, isCell: __, name, found, ...fact }: DraftFact) {
  const { value, unit, bound, signed, say, decimals, period } = fact;
  const said = defined({ value, unit, bound, signed, say, decimals, period });
  return { name: written(name), ...said, source: 'notes', quote: readable(found), draft: true };
}

const remark = (text: string) => `${text}\n`.replaceAll(/^(?=.)/gm, '# ');
