import type { DraftSlide } from './draft.ts';
import { type FigureFact, figuresIn, withoutUnit } from './figures.ts';
import { unmarked } from './inline.ts';
import { lengthOf, sentencesOf, shortened } from './lengths.ts';

/** A fact that a figure of the notes seems to be, for its author to check. */
export interface DraftFact extends FigureFact {
  readonly id: string;
  readonly name: string;
  readonly period?: number;
  /** The sentence or the cell that the figure was found in. */
  readonly found: string;
}

/** Slides in which names of facts stand for figures, and those facts in the order in which they are found. */
export interface DraftedFacts {
  readonly slides: readonly DraftSlide[];
  readonly facts: readonly DraftFact[];
}

/** So many figures stand on one slide. */
const [LEAST_FIGURES, MOST_FIGURES] = [2, 6];
/** Words beside a figure, in Latin letters (`lengthOf`). */
const FIGURE_WORDS = 50;

/** What ties a figure to what it measures, before it. */
const VERB = /(?:占|达到?|为|是|有|\s(?:is|are|was|were))$/u;

/** What an entry measures: a card that says a figure, or a point that begins or ends with its only one. */
function figureIn(entry: unknown): { readonly fact: string; readonly text: string } | undefined {
  if (entry !== null && typeof entry === 'object') {
    const { title, text } = entry as { readonly title?: string; readonly text?: string };
    const fact = /^\{(\w+)\}$/.exec(text ?? '')?.[1];
    return fact && title ? { fact, text: title } : undefined;
  }
  const [, first, after, before, last] =
    /^\{(\w+)\}\s*([^{}]+?)[.。]?$|^([^{}]+?)\s*[:：]?\s*\{(\w+)\}[.。]?$/u.exec(String(entry)) ?? [];
  const [fact, text] = [first ?? last, unmarked(after ?? before?.replace(VERB, '') ?? '')];
  return fact && lengthOf(text) <= FIGURE_WORDS ? { fact, text } : undefined;
}

/** What a text stands for: the words that say what a figure in it measures, and how bare numbers are measured. */
interface Context {
  readonly about: string;
  /** `about` without units. */
  readonly named?: string;
  readonly label?: string;
}

/** Keys whose values are no texts. */
const NO_TEXTS = ['kind', 'type', 'picture', 'numbered', 'speaker', 'when', 'scene'];
/** Ends of clauses; not a comma within a number. */
const CLAUSE = /(?<=[;:,] |[，；：])/;
const SENTENCE = /[.!?]\s+|[。！？]/;
const NAME = 70;
const ID_WORDS = 3;
const STOP_WORDS =
  /^(?:an?|the|of|in|on|at|to|for|and|or|by|with|from|is|are|was|were|be|has|have|had|it|its|we|our|this|that|as|than|more|about|over|up|down|not|no|per|will|came|come)$/;

/** The slides with each figure of their texts made a fact. `names` hold digits and are no figures. */
export function draftFacts(slides: readonly DraftSlide[], language: string, names: readonly string[]): DraftedFacts {
  const facts = new FactList(language, names);
  const named = slides.map((slide) => facts.slide(slide));
  return { slides: named, facts: facts.all() };
}

/** The facts found so far. */
class FactList {
  private readonly facts: DraftFact[] = [];
  private readonly known = new Map<string, string>();
  private readonly language: string;
  private readonly names: readonly string[];
  constructor(language: string, names: readonly string[]) {
    this.language = language;
    this.names = names;
  }

  all(): readonly DraftFact[] {
    return this.facts;
  }

  slide(slide: DraftSlide): DraftSlide {
    const about = slide.title ?? '';
    const { rows, columns, ...rest } = slide;
    const texts = this.withFigures(this.value(rest, { about }) as DraftSlide);
    return Array.isArray(rows)
      ? { ...texts, ...this.table(columns as readonly { title: string }[], rows, about) }
      : texts;
  }

  /** Entries that say a figure each, and a few words beside it, are figures, of which the first leads. */
  private withFigures(slide: DraftSlide): DraftSlide {
    if (slide.kind !== 'cards' && slide.kind !== 'bullets') return slide;
    const entries = (slide.items as readonly unknown[]).map(figureIn);
    const measured = entries.every((entry) =>
      this.facts.some(({ id, value }) => id === entry?.fact && value !== undefined),
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
      const named = (row: string | undefined, heading = '') => [row, heading].filter(Boolean).join(', ');
      return this.text(text, {
        about: named(row[0], headings[column]),
        named: named(first, shown[column]),
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
    const figures = cells.flatMap((text) => figuresIn(text, this.language, this.names, label));
    const labelled = figures.some((each) => each.labelled) && figures.every(({ fact }) => fact.unit !== undefined);
    return (labelled && withoutUnit(label)) || label;
  }

  private value(value: unknown, context: Context): unknown {
    if (typeof value === 'string') return this.text(value, context);
    if (Array.isArray(value)) return value.map((item) => this.value(item, context));
    if (value === null || typeof value !== 'object') return value;
    const { title } = value as { readonly title?: unknown };
    const about = typeof title === 'string' ? title : context.about;
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      NO_TEXTS.includes(key) ? item : this.value(item, key === 'title' ? context : { ...context, about }),
    ]);
    return Object.fromEntries(entries);
  }

  private text(text: string, context: Context): string {
    const labels = context.label?.split('\n') ?? [''];
    const plain = labels.map((label) => figuresIn(text, this.language, this.names, label));
    const figures = plain.find((each) => each.some(({ fact }) => fact.unit !== undefined)) ?? plain[0] ?? [];
    const ids = figures.map(({ start, end, fact }) => {
      const before =
        text
          .slice(Math.max(0, start - 16), start)
          .split(SENTENCE)
          .at(-1) ?? '';
      return this.fact(text, text.slice(start, end), before, fact, context);
    });
    return figures.reduceRight(
      (result, { start, end }, i) => `${result.slice(0, start)}{${ids[i]}}${result.slice(end)}`,
      text,
    );
  }

  /** The id of a fact, a new one where this figure was not met in the same words before. */
  private fact(text: string, figure: string, before: string, fact: FigureFact, context: Context): string {
    const key = `${context.label === undefined ? before : context.about}|${figure}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const sentence = sentencesOf(text).find((each) => each.includes(figure)) ?? text;
    const found = unmarked(context.label === undefined ? sentence : `${context.about}: ${text}`);
    const clause = sentence.split(CLAUSE).find((each) => each.includes(figure)) ?? sentence;
    const name = this.nameOf(clause, context);
    const id = this.freeId(slugOf(name));
    const years = [...`${sentence} ${context.label ?? ''}`.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
    const period = years[0] === undefined ? undefined : Number(years[0][0]);
    this.facts.push({ ...fact, id, name, found, ...(period === undefined ? {} : { period }) });
    this.known.set(key, id);
    return id;
  }

  /** What a figure measures, as far as the words around it say. */
  private nameOf(clause: string, { about, named, label }: Context): string {
    if (label !== undefined) return this.withoutFigures(named ?? about);
    const words = this.withoutFigures(unmarked(clause)).replace(/[\s,.;:，。；：、]+$/, '');
    const telling = words.replaceAll(/[^\p{L}]/gu, '').length;
    if (telling === 0 && about !== '') return shortened(this.withoutFigures(about), NAME);
    return shortened(
      telling < 12 && about !== ''
        ? `${this.withoutFigures(about)}${this.language === 'zh' ? '：' : ': '}${words}`
        : words,
      NAME,
    );
  }

  private withoutFigures(text: string): string {
    const cut = figuresIn(text, this.language, this.names).toReversed();
    const words = cut.reduce((result, { start, end }) => `${result.slice(0, start)}…${result.slice(end)}`, text);
    return words.replaceAll(/…(?:\s*…)+/g, '…');
  }

  private freeId(slug: string): string {
    const taken = (id: string) => this.facts.some((fact) => fact.id === id);
    if (slug !== 'figure' && !taken(slug)) return slug;
    for (let count = slug === 'figure' ? 1 : 2; ; count++) if (!taken(`${slug}_${count}`)) return `${slug}_${count}`;
  }
}

/** A name for a fact from the words that say what it measures; hanzi have no letters, so theirs are counted. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !STOP_WORDS.test(word));
  return words.slice(0, ID_WORDS).join('_') || 'figure';
}
