import { remembered } from '../../core/collections.ts';
import { capital } from '../../core/language.ts';
import { type FigureFact, type FoundFigure, figuresIn, type NumberForm, withoutUnit } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import { lengthOf, sentencesOf, shortened } from '../notes/sentences.ts';
import type { DraftSlide } from './draft.ts';
import { besideOf, CLAUSE, idOf, lettersIn, nameBeside, type TextRange } from './fact-names.ts';

/** A fact that a figure of the notes seems to be, for its author to check. */
export interface DraftFact extends FigureFact {
  readonly id: string;
  readonly name: string;
  readonly period?: number;
  /** The sentence or the cell that the figure was found in. */
  readonly found: string;
  readonly isCell?: boolean;
}

/** Slides in which names of facts stand for figures, and those facts in the order in which they are found. */
interface DraftedFacts {
  readonly slides: readonly DraftSlide[];
  readonly facts: readonly DraftFact[];
}

/** So many figures stand on one slide. */
const [LEAST_FIGURES, MOST_FIGURES] = [2, 6];
/** The length of a range that stands among large figures. */
const RANGE = 10;
/** Words beside a figure, in Latin letters (`lengthOf`). */
const FIGURE_WORDS = 60;

/** What ties a figure to what it measures, before it. */
const VERB =
  /(?:占|达到?|为|是|有|约|增至|升至|降至|\s(?:is|are|was|were|has|have|had|by|to|at|of|about|reach(?:ed|es)?|totall?ed|came to|stands? at|stood at|ist|sind|beträgt|lag bei))+$/u;
/** A short count at the end of an entry, of which the checks ask no source: it is a figure beside others. */
const COUNT = /^(?=[^\p{L}{}]*\p{L})(?<label>[^{}]*[:：])\s*(?<count>\d{1,2})[.。]?$/u;

/** What an entry measures: a card that says a figure, or a point that begins or ends with its only one. */
function figureIn(entry: unknown): { readonly fact: string; readonly text: string } | undefined {
  if (entry !== null && typeof entry === 'object') {
    const { title, text } = entry as { readonly title?: string; readonly text?: string };
    const fact = /^\{([\w-]+)\}$/.exec(text ?? '')?.[1];
    return fact && title ? { fact, text: title } : undefined;
  }
  const [, label = '', led, behind = ''] = LABELLED.exec(unmarked(String(entry))) ?? [];
  if (led !== undefined) return { fact: led, text: `${label}${/^[(（]/.test(behind) ? ' ' : ', '}${behind}` };
  const [, first, after, before, last] =
    /^\{([\w-]+)\}\s*([^{}]+?)[.。]?$|^([^{}]+?)\s*[:：]?\s*\{([\w-]+)\}[.。]?$/u.exec(unmarked(String(entry))) ?? [];
  const [fact, text] = [first ?? last, unmarked(after ?? before?.replace(VERB, '') ?? '')];
  return fact && lengthOf(text) <= FIGURE_WORDS ? { fact, text } : undefined;
}

/** A figure behind what it is called, with a few words more: “Growth: 11.8% a year”. */
const LABELLED = /^([^{}:：]{2,40})[:：]\s*\{([\w-]+)\}\s+([^{}]{1,16}?)[.。]?$/u;

/** An entry as one line: a card's title before its text. */
function lineOf(entry: unknown): string {
  if (typeof entry === 'string') return unmarked(entry);
  const { title = '', text = '' } = (entry ?? {}) as { readonly title?: string; readonly text?: string };
  return title === '' ? '' : `${title}: ${text}`;
}

/** What a text stands for: the words that say what a figure in it measures, and how bare numbers are measured. */
interface Context {
  readonly about: string;
  /** `about` without units. */
  readonly named?: string;
  readonly label?: string;
  /** What the row of a cell is about. */
  readonly row?: string;
  /** Whether `about` heads only a part of the slide, which tells its figures from others. */
  readonly isPart?: boolean;
}

/** Keys whose values are not texts. */
const NO_TEXTS = ['kind', 'type', 'picture', 'numbered', 'speaker', 'when', 'scene', 'chart'];
/** Words before a year in which something else than the figure came about. */
const ORIGIN =
  'founded|established|built|rebuilt|opened|launched|created|formed|set up|begun|began|started|introduced|promised|signed|adopted|commissioned|inaugurated|born|merged|incorporated|acquired|bought|gegründet|erbaut|eröffnet|fondée?|créée?|fundad[ao]|cread[ao]';
/** A year by itself: of no span, and none that something else began or ended in. */
const YEAR = new RegExp(
  `(?<![\\d–—/-]|[比较由从自至到截]|(?:成立|建|创立|创办|设立)于|\\b(?:since|from|until|till|before|after|than|seit|ab|bis|vor|nach|depuis|desde|and|to|between|(?:${ORIGIN}|than) in|${ORIGIN}) )((?:19|20)\\d{2})(?!\\d|\\s?[-–—/至到]|\\s?年?(?:以来|底前|以前|之前|成立|创立|创办|设立|始建|起))`,
  'giu',
);
/** Where a sentence goes on to what may have been at another time. */
const JOINED = /(?<= (?:and|but|that|which|who|because|while|whereas|und|dass|weil|et|y) )/;
/** The time at the head of a sentence, for all that follows: “In 2023, …”. */
const OPENING = /(?:^|: )\W*(?:in|im|en|em|nel)(?: (?:the year|Jahre?))? \d{4}, $|^(?:到|在)?\d{4}年，/i;
const SENTENCE = /[.!?]\s+|[。！？；\n]/;
/** The number of a footnote behind what it is about, or before its words. */
const RAISED = /(?<=[.,;:!?%…)"”。，；！？）])[¹²³⁰⁴-⁹]+|^[¹²³⁰⁴-⁹]+ /gu;
/** A few words in bold that a point begins with. */
const LEAD = /^\*\*([^*]+?)[.:：。]?\*\*[.:：。]?\s*(?=\S)/u;
/** Signs that count what a paragraph says, and stand on no slide. */
const MARKER = /(?:^|[；：。;:]\s*)(?:第[一二三四五六七八][，,、]?|[一二三四五六七八](?:是要|是|要)|①|②|③|④|⑤)/u;
/** Letters of a heading in a name (`lengthOf`). */
const HEADING = 40;
/** Letters beside the figure of a cell from which on they name it. */
const CELL_WORDS = 11;
/** Digits from which on a figure is hardly two by chance. */
const DIGITS = 3;
/** Signs beside a figure by which it is known again, and the letters that those behind it need. */
const [BEHIND, TELLING] = [24, 14];
/** Signs of a text in which those are looked for: addresses of links stand between them. */
const AROUND = 1000;
/** Units in which different things often come to one figure. */
const RELATIVE =
  /^(?:%|pp|per mille|times|minutes|hours|days|weeks|months|years)$|people$|^(?:thousand|million|billion|trillion)$/;

/** The slides with each figure of their texts made a fact. `names` hold digits and are no figures. */
export function factsFromFigures(
  slides: readonly DraftSlide[],
  form: NumberForm,
  names: readonly string[],
): DraftedFacts {
  const facts = new FactList(form, names);
  const named = slides.map((slide) => facts.slide(slide));
  return { slides: named, facts: facts.all() };
}

/** The facts found so far. */
class FactList {
  private readonly facts: DraftFact[] = [];
  /** Where the facts stand in the list, by their ids; and their ids, by what they say. */
  private readonly places = new Map<string, number>();
  private readonly equal = new Map<string, string[]>();
  /** The number that was last tried behind an id that was taken. */
  private readonly counts = new Map<string, number>();
  private readonly known = new Map<string, string>();
  private readonly form: NumberForm;
  private readonly names: readonly string[];
  /** The figures of a text that no label names, found once for all that ask for them. */
  private readonly figuresOf: (text: string) => readonly FoundFigure[];
  constructor(form: NumberForm, names: readonly string[]) {
    this.form = form;
    this.names = names;
    this.figuresOf = remembered((text) => figuresIn(text, form, names));
  }

  all(): readonly DraftFact[] {
    return this.facts;
  }

  slide(slide: DraftSlide): DraftSlide {
    const about = typeof slide.kicker === 'string' ? slide.kicker : (slide.title ?? '');
    const { rows, columns, ...rest } = slide;
    const said = this.slideTexts(rest, about);
    const isList = (said.kind === 'bullets' && said.numbered !== true) || said.kind === 'cards';
    const counted = isList ? { ...said, items: this.withCounts(said.items as unknown[]) } : said;
    const texts = this.withFigures(counted);
    return Array.isArray(rows)
      ? { ...texts, ...this.table(columns as readonly { title: string }[], rows, about) }
      : texts;
  }

  /** The entries of a list, a short count behind a colon made a fact where all others end with a figure too. */
  private withCounts(items: readonly unknown[]): readonly unknown[] {
    const lines = items.map(lineOf);
    const counts = lines.map((line) => COUNT.exec(line)?.groups);
    if (items.length < LEAST_FIGURES || !lines.every((line, i) => counts[i] || /\{[\w-]+\}[.。]?$/.test(line)))
      return items;
    return items.map((item, i) => {
      const { label = '', count = '' } = counts[i] ?? {};
      if (count === '') return item;
      const place = { start: 0, end: count.length, fact: { value: Number(count) } };
      const about = label.replace(/[:：]$/, '');
      const id = this.fact(count, [count], place, { about, label: '' });
      return typeof item === 'string' ? `${label} {${id}}` : { ...(item as object), text: `{${id}}` };
    });
  }

  /** Entries that say a figure each, and a few words beside it, are figures, of which the first leads. */
  private withFigures(slide: DraftSlide): DraftSlide {
    if (slide.kind !== 'cards' && slide.kind !== 'bullets') return slide;
    const entries = (slide.items as readonly unknown[]).map(figureIn);
    const measured = entries.every((entry, i) =>
      this.facts.some(
        ({ id, value, say = '' }) =>
          id === entry?.fact && (value !== undefined || (i > 0 && say !== '' && lengthOf(say) <= RANGE)),
      ),
    );
    if (!measured || entries.length < LEAST_FIGURES || entries.length > MOST_FIGURES) return slide;
    const { numbered: _, ...rest } = slide;
    return { ...rest, kind: 'kpis', lead: entries[0]?.fact, items: entries };
  }

  private table(columns: readonly { readonly title: string }[], rows: readonly (readonly string[])[], about: string) {
    const headings = columns.map(({ title }) => title);
    const shown = headings.map((heading, i) =>
      this.shownLabel(heading, i === 0 ? [] : rows.map((row) => row[i] ?? '')),
    );
    const cell = (row: readonly string[], first: string, text: string, column: number) => {
      if (column === 0) return this.text(first, { about });
      // A row that is only numbered is named by what the first column counts.
      const rowOf = (name = '') => (/^\d{1,3}$/.test(name) ? `${shown[0] ?? ''} ${name}`.trim() : name);
      const named = (name: string | undefined, heading = '') =>
        unmarked([rowOf(name), heading].filter(Boolean).join(this.form === 'zh' ? '，' : ', '));
      return this.text(text, {
        about: named(row[0], headings[column]),
        named: named(first, shown[column]),
        row: named(first),
        label: `${headings[column] ?? ''}\n${row[0] ?? ''}`,
      });
    };
    return {
      columns: this.value(
        columns.map((column, i) => ({ ...column, title: shown[i] ?? column.title })),
        { about },
      ),
      rows: rows.map((row) => {
        const own = row.filter((_, i) => i > 0 && shown[i] === headings[i]);
        const first = this.shownLabel(row[0] ?? '', own);
        return row.map((text, i) => cell(row, first, text, i));
      }),
    };
  }

  /** A label as it stands beside cells: without the unit that their figures take from it, and print themselves. */
  private shownLabel(label: string, cells: readonly string[]): string {
    const figures = cells.flatMap((text) => figuresIn(text, this.form, this.names, label));
    const labelled = figures.some((each) => each.labelled) && figures.every(({ fact }) => fact.unit !== undefined);
    return (labelled && withoutUnit(label)) || label;
  }

  private slideTexts(slide: Readonly<Record<string, unknown>>, about: string): DraftSlide {
    // What is said is whole, and the best name and quote of a figure that stands on the slide, too.
    const { notes, ...shown } = slide;
    const said = notes === undefined ? {} : { notes: this.value(notes, { about }) };
    const entries = Object.entries(shown).map(([key, item]) => [
      key,
      NO_TEXTS.includes(key) ? item : this.value(item, { about }),
    ]);
    return { ...Object.fromEntries(entries), ...said } as DraftSlide;
  }

  private value(value: unknown, context: Context): unknown {
    if (typeof value === 'string') return this.text(value, context);
    if (Array.isArray(value)) return value.map((item) => this.value(item, context));
    if (value === null || typeof value !== 'object') return value;
    const { title, text, items } = value as Readonly<Record<'title' | 'text' | 'items', unknown>>;
    const head = title ?? (Array.isArray(items) ? text : undefined);
    const isPart = typeof head === 'string';
    const about = isPart ? head : context.about;
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      NO_TEXTS.includes(key)
        ? item
        : this.value(item, item === head ? context : { ...context, about, ...(isPart ? { isPart } : {}) }),
    ]);
    return Object.fromEntries(entries);
  }

  private text(text: string, context: Context): string {
    const labels = context.label?.split('\n') ?? [''];
    const plain = labels.map((label) => figuresIn(text, this.form, this.names, label));
    const figures = plain.find((each) => each.some(({ fact }) => fact.unit !== undefined)) ?? plain[0] ?? [];
    const sentences = figures.length > 0 ? sentencesOf(text) : [];
    const ids = figures.map((figure) => this.fact(text, sentences, figure, context));
    return figures.reduceRight((result, { start, end }, i) => {
      return `${result.slice(0, start)}{${ids[i]}}${result.slice(end)}`;
    }, text);
  }

  /** The id of a fact, a new one where this figure was not met in the same words before. */
  private fact(
    text: string,
    sentences: readonly string[],
    { start, end, fact }: FoundFigure,
    context: Context,
  ): string {
    const keys = keysOf(text, { start, end }, context);
    const known = keys.map((key) => this.known.get(key)).find((id) => id !== undefined);
    const { piece, from } = pieceAt(text, sentences, start);
    const [isCell, said] = context.label === undefined ? [false, piece] : [true, text];
    const found = withoutRaised(unmarked(isCell || context.isPart ? `${context.about}: ${said}` : said));
    if (known !== undefined) return this.withWhole(known, found);
    // What a point begins with in bold is its heading.
    const [bold = '', lead] = (!isCell && LEAD.exec(text)) || [];
    const skipped = from === 0 && start >= bold.length ? bold.length : 0;
    const sentence = piece.slice(skipped);
    const place = { start: start - from - skipped, end: end - from - skipped };
    const period = context.label === undefined ? periodAt(sentence, place) : yearIn(context.label);
    const name = this.nameOf(sentence, place, fact, lead === undefined ? context : { about: lead, isPart: true });
    const drafted = { ...fact, name, found, isCell, ...(period === undefined ? {} : { period }) };
    const id = this.same(drafted) ?? this.added(drafted);
    for (const key of keys) this.known.set(key, id);
    return id;
  }

  /** A fact with the whole sentence, where a slide said it without its end. */
  private withWhole(id: string, found: string): string {
    const at = this.places.get(id) ?? -1;
    const fact = this.facts[at];
    if (fact && found.length > fact.found.length && found.startsWith(fact.found)) this.facts[at] = { ...fact, found };
    return id;
  }

  /**
   * A fact that says the same: in the same unit, for no other time, and of so many digits that they are no chance; of two
   * digits only a measure, and one whose sentences have a word in common. What one sentence says twice is two things, and so
   * are cells of a table.
   */
  private same(fact: Omit<DraftFact, 'id'>): string | undefined {
    const digits = String(fact.value ?? '').replace(/^[0.]+|\D/g, '').length;
    if (fact.unit === undefined || digits < DIGITS - 1) return undefined;
    const isMeasure = !RELATIVE.test(fact.unit);
    const like = (this.equal.get(saidBy(fact)) ?? [])
      .flatMap((id) => this.facts[this.places.get(id) ?? -1] ?? [])
      .find((each) => {
        if (each.isCell && fact.isCell && each.name !== fact.name) return false;
        if (each.period !== undefined && fact.period !== undefined && each.period !== fact.period) return false;
        const isCommon = haveCommonWord(each.name, fact.name);
        if (digits >= DIGITS) return isCommon || (isMeasure && each.found !== fact.found);
        const isOneTime = each.period !== undefined && each.period === fact.period;
        return isMeasure && (isOneTime || isCommon || haveCommonWord(each.found, fact.found));
      });
    return like && this.withWhole(like.id, fact.found);
  }

  private added(fact: Omit<DraftFact, 'id'>): string {
    const id = this.freeId(idOf(fact.name, fact.period));
    this.places.set(id, this.facts.length);
    this.facts.push({ ...fact, id });
    this.equal.set(saidBy(fact), [...(this.equal.get(saidBy(fact)) ?? []), id]);
    return id;
  }

  /** What a figure measures, as far as the words around it say. */
  private nameOf(
    sentence: string,
    place: TextRange,
    fact: FigureFact,
    { about, named, row = '', label, isPart }: Context,
  ): string {
    const own = () => lettersIn(sentence.slice(0, place.start) + sentence.slice(place.end));
    if (label !== undefined && own() < CELL_WORDS) return this.withoutFigures(named ?? about);
    const places = this.figuresOf(sentence);
    const isCount = fact.unit === undefined && fact.value !== undefined;
    const plain = besideOf(sentence, place, places, isCount);
    const read = (words: string) => withoutRaised(unmarked(words.replaceAll('**', '')));
    const { before, ...others } = plain;
    const beside = {
      ...others,
      ...{ subject: read(plain.subject), after: read(plain.after), earlier: read(plain.earlier) },
      ...(before === undefined ? {} : { before: read(before) }),
    };
    const isChinese = this.form === 'zh';
    const heading = shortened(this.withoutFigures(unmarked(about)), HEADING).replaceAll(/^[\s…]+|[\s…:：]+$/g, '');
    const name = nameBeside(beside, heading, isChinese);
    if (label !== undefined) return `${row}${isChinese ? '：' : ': '}${name}`;
    const isHeaded = isPart !== true || heading === '' || name.startsWith(heading);
    const colon = isChinese ? '：' : ': ';
    return isHeaded ? capital(name) : `${heading}${colon}${name.replace(colon, isChinese ? '，' : ', ')}`;
  }

  private withoutFigures(text: string): string {
    const cut = this.figuresOf(text).toReversed();
    const words = cut.reduce((result, { start, end }) => `${result.slice(0, start)}…${result.slice(end)}`, text);
    return words.replaceAll(/…(?:\s*…)+/g, '…');
  }

  private freeId(id: string): string {
    if (id !== 'figure' && !this.places.has(id)) return id;
    for (let count = this.counts.get(id) ?? (id === 'figure' ? 1 : 2); ; count++) {
      this.counts.set(id, count);
      if (!this.places.has(`${id}-${count}`)) return `${id}-${count}`;
    }
  }
}

/** The figure that a fact states: two facts may be one only where these are the same. */
const saidBy = ({ value, unit, bound, say }: Omit<DraftFact, 'id'>) => JSON.stringify([value, unit, bound, say]);

/** What a figure is known by: the words before it, or what its cell is about; and many words behind it. */
function keysOf(text: string, { start, end }: TextRange, { label, about }: Context): string[] {
  const plain = (words: string) => unmarked(words.replaceAll('**', ''));
  const figure = text.slice(start, end);
  const before =
    plain(text.slice(Math.max(0, start - AROUND), start))
      .split(SENTENCE)
      .at(-1)
      ?.trim()
      .slice(-BEHIND) ?? '';
  const clause = before.split(MARKER).at(-1) ?? '';
  const behind = plain(text.slice(end, end + AROUND)).slice(0, BEHIND);
  if (label !== undefined) return [`${about}|${figure}`];
  return [`${clause}|${figure}`, ...(lettersIn(behind) >= TELLING ? [`${figure}|${behind}`] : [])];
}

/** Whether two names have a word in common that says something. */
function haveCommonWord(one: string, other: string): boolean {
  const wordsOf = (name: string): readonly string[] =>
    name.toLowerCase().match(/\p{Script=Latin}{4,}|\p{Script=Han}{2}/gu) ?? [];
  return wordsOf(one).some((word) => wordsOf(other).includes(word));
}

/** The piece of a text that a place is in, and where it begins; the whole text where it is in none. */
function pieceAt(text: string, pieces: readonly string[], at: number): { piece: string; from: number } {
  let end = 0;
  for (const piece of pieces) {
    const from = text.indexOf(piece, end);
    end = from + piece.length;
    if (at < end) return { piece, from };
  }
  return { piece: text, from: 0 };
}

/** The year that a figure holds for, as its own clause says, or the time at the head of the sentence. */
function periodAt(sentence: string, { start, end }: TextRange): number | undefined {
  const clause = pieceAt(sentence, sentence.split(CLAUSE), start);
  const part = pieceAt(clause.piece, clause.piece.split(JOINED), start - clause.from);
  const at = start - clause.from - part.from;
  const own = `${part.piece.slice(0, at)} ${part.piece.slice(at + end - start)}`;
  const before = sentence.slice(0, clause.from);
  return /(?:19|20)\d{2}/.test(own) || !OPENING.test(before) ? yearIn(own) : yearIn(OPENING.exec(before)?.[0] ?? '');
}

/** The one year of a text: “in 2019”, “2019年”, “(2019)”; not “since 2019”. */
function yearIn(text: string): number | undefined {
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  return years.length === 1 ? years[0] : undefined;
}

/** A text without the numbers of footnotes. */
function withoutRaised(text: string): string {
  return text.replaceAll(RAISED, '');
}
