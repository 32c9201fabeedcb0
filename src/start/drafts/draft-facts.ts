import { remembered } from '../../core/collections.ts';
import { capital } from '../../core/language.ts';
import type { Stretch } from '../../core/rich-text.ts';
import { type FigureFact, type FoundFigure, figuresIn, type NumberForm, withoutUnit } from '../figures/figures.ts';
import { unmarked } from '../notes/inline.ts';
import { lengthOf, sentencesOf, shortened } from '../notes/sentences.ts';
import type { DraftSlide } from './draft.ts';
import { CLAUSE, freeId, idOf, lettersIn, nameBeside } from './fact-names.ts';
import WORDS from './words.json' with { type: 'json' };

/** A fact that a figure of the notes seems to be, for its author to check. */
export interface DraftFact extends FigureFact {
  readonly id: string;
  readonly name: string;
  readonly period?: number;
  readonly found: string;
  readonly isCell: boolean;
}

/** What a text stands for: the words that say what a figure in it measures, and how bare numbers are measured. */
interface Context {
  readonly about: string;
  /** Whether `about` heads only a part of the slide, which tells its figures from others. */
  readonly isPart?: boolean;
  /** Of a cell: the labels that say how it is measured, its name, and what its row is about. */
  readonly cell?: { readonly labels: readonly string[]; readonly name: string; readonly row: string };
}

/** Keys whose values are not texts. */
const NO_TEXTS = ['kind', 'type', 'picture', 'numbered', 'speaker', 'when', 'scene', 'chart'];
/** The length of a heading in a name, and the letters beside the figure of a cell from which on they name it (`lengthOf`). */
const [MAX_HEADING, MIN_CELL_WORDS] = [40, 11];
/** Digits from which on a figure is hardly two by chance; of a measure, one fewer is enough. */
const MIN_DIGITS = 3;
/** Units in which different things often come to one figure. */
const RELATIVE =
  /^(?:%|pp|per mille|times|minutes|hours|days|weeks|months|years)$|people$|^(?:thousand|million|billion|trillion)$/;
/** Signs beside a figure by which it is known again. */
const [BESIDE, MIN_TELLING] = [24, 14];
/** A few words in bold that a point begins with. */
const LEAD = /^\*\*([^*]+?)[.:：。]?\*\*[.:：。]?\s*(?=\S)/u;
/** The number of a footnote behind what it is about, or before its words. */
const RAISED = /(?<=[.,;:!?%…)"”。，；！？）])[¹²³⁰⁴-⁹]+|^[¹²³⁰⁴-⁹]+ /gu;

/** The slides with each figure of their texts made a fact, and those facts. `names` hold digits and are no figures. */
export function factsFromFigures(slides: readonly DraftSlide[], form: NumberForm, names: readonly string[]) {
  const facts = new FactList(form, names);
  const named = slides.map((slide) => facts.slide(slide));
  return { slides: named, facts: [...facts.byId.values()] };
}

class FactList {
  readonly byId = new Map<string, DraftFact>();
  private readonly known = new Map<string, string>();
  private readonly form: NumberForm;
  private readonly figuresOf: (text: string, label?: string) => readonly FoundFigure[];
  constructor(form: NumberForm, names: readonly string[]) {
    this.form = form;
    const plain = remembered((text: string) => figuresIn(text, form, names));
    this.figuresOf = (text, label = '') => (label === '' ? plain(text) : figuresIn(text, form, names, label));
  }

  slide({ notes, rows, columns, ...shown }: DraftSlide): DraftSlide {
    const about = typeof shown.kicker === 'string' ? shown.kicker : (shown.title ?? '');
    // What is said is whole, and the best name and quote of a figure that is on the slide, too.
    const said = notes === undefined ? {} : { notes: this.text(notes, { about }) };
    const texts = this.asFigures({ ...(this.value(shown, { about }, true) as DraftSlide), ...said });
    return Array.isArray(rows) ? { ...texts, ...this.table(columns as { title: string }[], rows, about) } : texts;
  }

  /** Entries that say a figure each, and a few words beside it, are figures, of which the first leads. */
  private asFigures(slide: DraftSlide): DraftSlide {
    if (slide.kind !== 'cards' && slide.kind !== 'bullets') return slide;
    const entries = (slide.items as readonly unknown[]).map(figureIn);
    const isAll = entries.every((entry, i) => {
      const { value = entry?.count, say = '' } = this.byId.get(entry?.fact ?? '') ?? {};
      return value !== undefined || (i > 0 && say !== '' && lengthOf(say) <= MAX_RANGE);
    });
    const isFew = entries.length >= MIN_FIGURES && entries.length <= MAX_FIGURES;
    if (!isAll || !isFew || entries.every((entry) => entry?.count !== undefined)) return slide;
    const { numbered: _, ...rest } = slide;
    const items = entries.map((entry) => this.withFact(entry as EntryFigure));
    return { ...rest, kind: 'kpis', lead: items[0]?.fact, items };
  }

  /** A short count, of which the checks ask no source, made a fact: it is beside other figures. */
  private withFact({ fact, text, count }: EntryFigure): EntryFigure {
    if (count === undefined) return { fact, text };
    const figure = { start: 0, end: String(count).length, fact: { value: count } };
    return {
      fact: this.fact(String(count), [], figure, { about: text, cell: { labels: [], name: text, row: text } }),
      text,
    };
  }

  private table(columns: readonly { readonly title: string }[], rows: readonly (readonly string[])[], about: string) {
    const headings = columns.map(({ title }) => title);
    const shown = headings.map((heading, i) =>
      this.shownLabel(heading, i === 0 ? [] : rows.map((row) => row[i] ?? '')),
    );
    return {
      columns: columns.map((column, i) => ({ ...column, title: this.text(shown[i] ?? column.title, { about }) })),
      rows: rows.map((row) => {
        const [first = '', ...others] = row;
        const name = this.shownLabel(
          first,
          others.filter((_, i) => shown[i + 1] === headings[i + 1]),
        );
        // A row that is only numbered is named by what the first column counts.
        const rowName = /^\d{1,3}$/.test(name) ? `${shown[0] ?? ''} ${name}`.trim() : name;
        const cells = others.map((text, i) => {
          const [heading, label] = [shown[i + 1] ?? '', headings[i + 1] ?? ''];
          const named = (...parts: readonly string[]) =>
            unmarked(parts.filter(Boolean).join(this.form === 'zh' ? '，' : ', '));
          const cell = { labels: [label, first], name: named(rowName, heading), row: unmarked(rowName) };
          return this.text(text, { about: named(first, label), cell });
        });
        return [this.text(name, { about }), ...cells];
      }),
    };
  }

  /** A label as it is beside cells: without the unit that their figures take from it, and print themselves. */
  private shownLabel(label: string, cells: readonly string[]): string {
    const figures = cells.flatMap((text) => this.figuresOf(text, label));
    const isUnit = figures.some((each) => each.labelled) && figures.every(({ fact }) => fact.unit !== undefined);
    return (isUnit && withoutUnit(label)) || label;
  }

  private value(value: unknown, context: Context, isSlide = false): unknown {
    if (typeof value === 'string') return this.text(value, context);
    if (Array.isArray(value)) return value.map((item) => this.value(item, context));
    if (value === null || typeof value !== 'object') return value;
    const { title, text, items } = value as Readonly<Record<'title' | 'text' | 'items', unknown>>;
    const head = isSlide ? undefined : (title ?? (Array.isArray(items) ? text : undefined));
    const own = typeof head === 'string' ? { about: head, isPart: true } : context;
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      NO_TEXTS.includes(key) ? item : this.value(item, item === head ? context : own),
    ]);
    return Object.fromEntries(entries);
  }

  private text(text: string, context: Context): string {
    const plain = (context.cell?.labels ?? ['']).map((label) => this.figuresOf(text, label));
    const figures = plain.find((each) => each.some(({ fact }) => fact.unit !== undefined)) ?? plain[0] ?? [];
    const sentences = figures.length > 0 && !context.cell ? sentencesOf(text) : [];
    const ids = figures.map((figure) => this.fact(text, sentences, figure, context));
    return figures.reduceRight(
      (said, { start, end }, i) => `${said.slice(0, start)}{${ids[i]}}${said.slice(end)}`,
      text,
    );
  }

  /** The id of a fact, a new one where this figure was not met in the same words before. */
  private fact(
    text: string,
    sentences: readonly string[],
    { start, end, fact }: FoundFigure,
    context: Context,
  ): string {
    const { about, isPart, cell } = context;
    const { piece, from } = pieceAt(text, sentences, start);
    const found = unmarked(cell || isPart ? `${about}: ${piece}` : piece).replaceAll(RAISED, '');
    const keys = keysOf(text, { start, end }, context);
    const known = keys.map((key) => this.known.get(key)).find((id) => id !== undefined);
    if (known !== undefined) return this.withWhole(known, found);
    // What a point begins with in bold is its heading.
    const [bold = '', lead] = (!cell && from === 0 && LEAD.exec(text)) || [];
    const skipped = start >= bold.length ? bold.length : 0;
    const sentence = piece.slice(skipped);
    const place = { start: start - from - skipped, end: end - from - skipped };
    const period = cell ? yearIn(cell.labels.join('\n')) : periodAt(sentence, place);
    const name = this.nameOf(sentence, place, fact, lead === undefined ? context : { about: lead, isPart: true });
    const drafted = { ...fact, name, found, isCell: cell !== undefined, ...(period === undefined ? {} : { period }) };
    const id = this.same(drafted) ?? freeId(idOf(name, period), (each) => this.byId.has(each));
    if (!this.byId.has(id)) this.byId.set(id, { ...drafted, id });
    for (const key of keys) this.known.set(key, id);
    return id;
  }

  /** A fact with the whole sentence, where a slide said it without its end. */
  private withWhole(id: string, found: string): string {
    const fact = this.byId.get(id);
    if (fact && found.length > fact.found.length && found.startsWith(fact.found)) this.byId.set(id, { ...fact, found });
    return id;
  }

  /**
   * A fact that says the same: in the same unit, for no other time, and of so many digits that they are no chance, with a
   * word in common. What one sentence says twice is two things, and so are cells of a table.
   */
  private same(fact: Omit<DraftFact, 'id'>): string | undefined {
    const digits = String(fact.value ?? '').replace(/^[0.]+|\D/g, '').length;
    if (fact.unit === undefined || digits < MIN_DIGITS - 1) return undefined;
    const saidBy = ({ value, unit, bound, say }: FigureFact) => [value, unit, bound, say].join();
    const isMeasure = !RELATIVE.test(fact.unit);
    const like = [...this.byId.values()].find((each) => {
      if (saidBy(each) !== saidBy(fact) || (each.isCell && fact.isCell && each.name !== fact.name)) return false;
      if (each.period !== undefined && fact.period !== undefined && each.period !== fact.period) return false;
      if (haveCommonWord(each.name, fact.name)) return digits >= MIN_DIGITS || isMeasure;
      return isMeasure && each.found !== fact.found && (digits >= MIN_DIGITS || haveCommonWord(each.found, fact.found));
    });
    return like && this.withWhole(like.id, fact.found);
  }

  /** What a figure measures, as far as the words around it say. */
  private nameOf(sentence: string, place: Stretch, fact: FigureFact, { about, isPart, cell }: Context): string {
    const words = lettersIn(sentence.slice(0, place.start) + sentence.slice(place.end));
    if (cell && words < MIN_CELL_WORDS) return this.withoutFigures(cell.name);
    const heading = shortened(this.withoutFigures(unmarked(about)), MAX_HEADING).replaceAll(/^[\s…]+|[\s…:：]+$/g, '');
    const isCount = fact.unit === undefined && fact.value !== undefined;
    const name = unmarked(nameBeside(sentence, place, this.figuresOf(sentence), isCount, heading)).replaceAll(
      RAISED,
      '',
    );
    const colon = this.form === 'zh' ? '：' : ': ';
    if (cell) return `${cell.row}${colon}${name}`;
    const isHeaded = isPart !== true || heading === '' || name.startsWith(heading);
    return isHeaded ? capital(name) : `${heading}${colon}${name.replace(colon, this.form === 'zh' ? '，' : ', ')}`;
  }

  private withoutFigures(text: string): string {
    const cut = this.figuresOf(text).reduceRight(
      (said, { start, end }) => `${said.slice(0, start)}…${said.slice(end)}`,
      text,
    );
    return cut.replaceAll(/…(?:\s*…)+/g, '…');
  }
}

/** How many figures stand on one slide, and the lengths of a range among them and of the words beside one. */
const [MIN_FIGURES, MAX_FIGURES, MAX_RANGE, MAX_WORDS] = [2, 6, 10, 60];
/** What ties a figure to what it measures, before it. */
const VERB =
  /(?:占|达到?|为|是|有|约|增至|升至|降至|\s(?:is|are|was|were|has|have|had|by|to|at|of|about|reach(?:ed|es)?|totall?ed|came to|stands? at|stood at))+$/u;
/** An entry with one figure: at its head, at its end, or behind what it is called with a few words more (“Growth: 11.8% a year”). */
const FIGURE_FIRST = /^\{([\w-]+)\}\s*([^{}]+?)[.。]?$/u;
const FIGURE_LAST = /^([^{}]+?)\s*[:：]?\s*\{([\w-]+)\}[.。]?$/u;
const FIGURE_WITHIN = /^([^{}:：]{2,40})[:：]\s*\{([\w-]+)\}\s+([^{}]{1,16}?)[.。]?$/u;

const COUNT = /^(?=[^\p{L}{}]*\p{L})([^{}]*)[:：]\s*(\d{1,2})[.。]?$/u;

/** What an entry measures: its fact or a count, and the words for it. */
interface EntryFigure {
  readonly fact: string;
  readonly text: string;
  readonly count?: number;
}

/** What an entry measures: a card that says a figure, or a point that begins or ends with its only one. */
function figureIn(entry: unknown): EntryFigure | undefined {
  const { title, text } = (entry ?? {}) as { readonly title?: string; readonly text?: string };
  const said = unmarked(typeof entry === 'string' ? entry : title && text ? `${title}: ${text}` : '');
  const [, counted = '', count] = COUNT.exec(said) ?? [];
  if (count) return { fact: '', text: counted, count: Number(count) };
  const [, label = '', within, behind = ''] = FIGURE_WITHIN.exec(said) ?? [];
  if (within) return { fact: within, text: `${label}${/^[(（]/.test(behind) ? ' ' : ', '}${behind}` };
  const [, first, after = ''] = FIGURE_FIRST.exec(said) ?? [];
  const [, before = '', last] = FIGURE_LAST.exec(said) ?? [];
  const [fact, words] = first ? [first, after] : [last, before.replace(VERB, '')];
  return fact && lengthOf(words) <= MAX_WORDS ? { fact, text: words } : undefined;
}

/** What a figure is known by: the words before it, or what its cell is about; and many words behind it. */
function keysOf(text: string, { start, end }: Stretch, { cell, about }: Context): string[] {
  const figure = text.slice(start, end);
  if (cell) return [`${about}|${figure}`];
  // Addresses of links stand between the words.
  const before =
    unmarked(text.slice(Math.max(0, start - 1000), start))
      .split(/[.!?]\s+|[。！？；\n]/)
      .at(-1) ?? '';
  const behind = unmarked(text.slice(end, end + 1000)).slice(0, BESIDE);
  return [
    `${before.trim().slice(-BESIDE)}|${figure}`,
    ...(lettersIn(behind) >= MIN_TELLING ? [`${figure}|${behind}`] : []),
  ];
}

function haveCommonWord(one: string, other: string): boolean {
  const wordsOf = (text: string): readonly string[] =>
    text.toLowerCase().match(/\p{Script=Latin}{4,}|\p{Script=Han}{2}/gu) ?? [];
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

/** A year by itself: of no span, and none that something else began or ended in. */
const YEAR = new RegExp(
  `(?<![\\d–—/-]|[比较由从自至到截]|(?:成立|建|创立|创办|设立)于|\\b(?:since|from|until|till|before|after|than|to|between|and|(?:${WORDS.origins.join('|')}|than) in|${WORDS.origins.join('|')}) )((?:19|20)\\d{2})(?!\\d|\\s?[-–—/至到]|\\s?年?(?:以来|底前|以前|之前|成立|创立|创办|设立|始建|起))`,
  'giu',
);
/** Where a sentence goes on to what may have been at another time, and the time at its head, for all that follows. */
const JOINED = /(?<= (?:and|but|that|which|who|because|while|whereas) )/;
const TIME_FIRST = /(?:^|: )\W*in(?: the year)? \d{4}, $|^(?:到|在)?\d{4}年，/i;

/** The year that a figure holds for, as its own clause says, or the time at the head of the sentence. */
function periodAt(sentence: string, { start, end }: Stretch): number | undefined {
  const clause = pieceAt(sentence, sentence.split(CLAUSE), start);
  const part = pieceAt(clause.piece, clause.piece.split(JOINED), start - clause.from);
  const at = start - clause.from - part.from;
  const own = `${part.piece.slice(0, at)} ${part.piece.slice(at + end - start)}`;
  const head = TIME_FIRST.exec(sentence.slice(0, clause.from))?.[0];
  return /(?:19|20)\d{2}/.test(own) || head === undefined ? yearIn(own) : yearIn(head);
}

/** The one year of a text: “in 2019”, “2019年”, “(2019)”; not “since 2019”. */
function yearIn(text: string): number | undefined {
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  return years.length === 1 ? years[0] : undefined;
}
