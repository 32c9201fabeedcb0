import type { Edit, SlideRef } from '../../../src/studio/protocol/edits.ts';

/** A project in memory as edits change it: it knows nothing of YAML but how to write itself. */
export interface Model {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly slides: readonly Slide[];
  /** The texts of the translations file by slide, and of facts by name, in its order. */
  readonly zh: readonly (readonly [id: string, title: string])[];
  readonly zhFacts: readonly (readonly [name: string, text: string])[];
  readonly csv: Rows;
}

export type Rows = readonly (readonly string[])[];

interface Source {
  readonly name: string;
  readonly title: string;
}

interface Fact {
  readonly name: string;
  readonly remark?: string;
  readonly value?: number;
  /** Of what is stated, and not computed. */
  readonly source?: string;
  readonly calc?: readonly [string, string];
  readonly draft?: boolean;
}

interface Slide {
  readonly id: string;
  readonly remark?: string;
  readonly kind: 'statement' | 'section' | 'table' | 'chart' | 'picture';
  readonly hidden?: boolean;
  readonly title: string;
  readonly text?: string;
  readonly rows?: Rows;
  /** The names of series, and below them a row for each label. */
  readonly chart?: Rows;
  /** Where the data of a chart are from: its own, or those of the file. */
  readonly source?: string;
  readonly picture?: string;
}

export const FILES = ['slides.yaml', 'slides.zh.yaml', 'trade.csv'] as const;

export const BEGINNING: Model = {
  sources: [
    { name: 'book', title: 'Book' },
    { name: 'survey', title: 'Survey' },
    { name: 'paper', title: 'Paper' },
  ],
  facts: [
    { name: 'ports', remark: 'as counted', value: 12, source: 'book' },
    { name: 'roads', value: 7.5, source: 'survey', draft: true },
    { name: 'all', remark: 'their sum', calc: ['ports', 'roads'] },
    { name: 'spare', value: 1, source: 'book' },
  ],
  slides: [
    { id: 'open', kind: 'section', title: 'The river' },
    { id: 'count', remark: 'the count', kind: 'statement', title: 'There are {ports} ports', text: 'As they were.' },
    {
      id: 'list',
      kind: 'table',
      title: 'Ports by name',
      rows: [
        ['North', '4'],
        ['South', '8'],
      ],
    },
    {
      id: 'growth',
      kind: 'chart',
      title: 'Trade by sea',
      source: 'survey',
      chart: [
        ['', 'Sea', 'Rail'],
        ['North', '3', '4.5'],
        ['South', '5', '6'],
      ],
    },
    { id: 'years', kind: 'chart', title: 'Trade by year', source: 'paper' },
    { id: 'view', kind: 'picture', title: 'The quay', picture: 'pictures/quay.jpg' },
    { id: 'last', remark: 'the end', kind: 'statement', title: 'So it is', text: 'See [the count](#count).' },
  ],
  zh: [
    ['open', '河'],
    ['count', '有{ports}'],
  ],
  zhFacts: [
    ['ports', '港'],
    ['spare', '余'],
  ],
  csv: [
    ['year', 'trade'],
    ['2019', '1'],
    ['2020', '2'],
  ],
};

/** The files as they are to be to the letter. */
export function written({ sources, facts, slides, zh, zhFacts, csv }: Model): Record<(typeof FILES)[number], string> {
  const factLines = facts.map(
    ({ name, remark, value, source, calc, draft }) =>
      `${remarked(remark)}  ${name}:\n    name: A figure\n` +
      (calc ? `    calc: ${calc.join(' + ')}\n` : `    value: ${value}\n    source: ${source}\n`) +
      (draft ? '    draft: true\n' : ''),
  );
  const sourceLines = sources.map(({ name, title }) => `  ${name}:\n    title: ${title}\n`);
  const head = `deck: { id: talk, title: Trade, brand: liangjiang, languages: [en, zh] }\nsources:\n${sourceLines.join('')}`;
  const sections = [
    ...(zhFacts.length > 0 ? [`facts:\n${zhFacts.map(([name, text]) => `  ${name}.name: ${text}\n`).join('')}`] : []),
    ...zh.map(([id, title]) => `${id}:\n  title: '${title}'\n`),
  ];
  const list = slides.map(writtenSlide).join('\n');
  return {
    'slides.yaml': `${head}\nfacts:\n${factLines.join('')}\n# in order\n\nslides:\n${list}\n# the end\n`,
    'slides.zh.yaml': `# Texts\n\n${sections.join('')}`,
    'trade.csv': csv.map((row) => `${row.join(',')}\n`).join(''),
  };
}

const remarked = (remark: string | undefined) => (remark ? `  # ${remark}\n` : '');

function writtenSlide({ id, remark, kind, hidden, title, text, rows, chart, source, picture }: Slide): string {
  const [names = [], ...lines] = chart ?? [];
  const series = names
    .slice(1)
    .map((name, i) => `        - { name: ${name}, values: [${lines.map((line) => line[i + 1]).join(', ')}] }\n`);
  const labels = lines.map(([label]) => label).join(', ');
  return [
    `${remarked(remark)}  - kind: ${kind}\n    id: ${id}\n`,
    hidden ? '    hidden: true\n' : '',
    `    title: ${title}\n`,
    text ? `    text: ${text}\n` : '',
    rows ? '    columns:\n      - { title: Name, type: text }\n      - { title: Ports, type: number }\n' : '',
    rows ? `    rows:\n${rows.map((row) => `      - [${row.join(', ')}]\n`).join('')}` : '',
    chart ? `    source: ${source}\n    chart:\n      type: grouped\n      labels: [${labels}]\n` : '',
    chart ? `      series:\n${series.join('')}` : '',
    kind === 'chart' && !chart ? `    chart: { type: column, from: { file: trade.csv, source: ${source} } }\n` : '',
    picture ? `    picture: ${picture}\n    decorative: true\n` : '',
  ].join('');
}

/** A text as slides print it: with what its facts say. */
export function printed({ facts }: Model, text: string): string {
  const figure = (name: string): number => {
    const fact = facts.find((each) => each.name === name);
    return fact?.calc ? figure(fact.calc[0]) + figure(fact.calc[1]) : (fact?.value ?? 0);
  };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(figure(name))).replaceAll(/\[|\]\(.*?\)/g, '');
}

const namesIn = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const idsIn = (text = '') => [...text.matchAll(/\(#([\w-]+)\)/g)].map(([, id]) => id);

type Of<Do extends Edit['do']> = Extract<Edit, { readonly do: Do }>;
type Makers = { readonly [Do in Edit['do']]: (model: Model, edit: Of<Do>) => Model | undefined };

/** The model after an edit; undefined where that is refused. */
export function edited(model: Model, edit: Edit): Model | undefined {
  const make = MAKERS[edit.do] as (model: Model, edit: Edit) => Model | undefined;
  return 'slide' in edit && indexOf(model, edit.slide) < 0 ? undefined : make(model, edit);
}

/** The model once a slide shows another picture. */
export const withPicture = (model: Model, index: number, picture: string): Model =>
  put(model, index, { ...(model.slides[index] as Slide), picture });

/** The model once words are typed behind the title of a slide. */
export const withTyped = (model: Model, index: number, words: string): Model => {
  const slide = model.slides[index] as Slide;
  return put(model, index, { ...slide, title: slide.title + words });
};

const indexOf = ({ slides }: Model, { path, id }: SlideRef) =>
  slides.findIndex((each, i) => each.id === id && path === `slides[${i}]`);

const put = (model: Model, at: number, slide: Slide) => ({ ...model, slides: model.slides.toSpliced(at, 1, slide) });

const slideAt = (model: Model, ref: SlideRef) => model.slides[indexOf(model, ref)] as Slide;

/** An id, or the first of `id-2`, `id-3` and so on that neither a slide nor a translation has. */
function fresh({ slides, zh }: Model, id: string): string {
  const taken = [...slides.map((each) => each.id), ...zh.map(([own]) => own)];
  const stem = id.replace(/-\d+$/, '');
  for (let [count, name] = [2, id]; ; name = `${stem}-${count++}`) if (!taken.includes(name)) return name;
}

/** Whether the outline has no error: a show with every slide hidden has one. */
export const isSound = ({ slides }: Model) => slides.some(({ hidden }) => !hidden);

const isFact = ({ facts }: Model, asked: string) => facts.some(({ name }) => name === asked);
const isSource = ({ sources }: Model, asked: string) => sources.some(({ name }) => name === asked);

const isCited = ({ facts, slides }: Model, name: string) => [...facts, ...slides].some(({ source }) => source === name);

function isUsed({ facts, slides, zh }: Model, name: string): boolean {
  const texts = [...slides.flatMap(({ title, text }) => [title, text]), ...zh.map(([, title]) => title)];
  return facts.some(({ calc }) => calc?.includes(name)) || texts.some((text) => namesIn(text).includes(name));
}

const MAKERS: Makers = {
  move: (model, { slide, before }) => {
    const { slides } = model;
    const [at, to] = [indexOf(model, slide), before ? indexOf(model, before) : slides.length];
    if (to < 0) return undefined;
    return { ...model, slides: slides.toSpliced(at, 1).toSpliced(to > at ? to - 1 : to, 0, slideAt(model, slide)) };
  },
  duplicate: (model, { slide }) => {
    const { slides, zh } = model;
    const id = fresh(model, slide.id);
    const { remark: _, ...copy } = slideAt(model, slide);
    const section = zh.findIndex(([own]) => own === slide.id);
    const texts = section < 0 ? zh : zh.toSpliced(section + 1, 0, [id, zh[section]?.[1] ?? '']);
    return { ...model, zh: texts, slides: slides.toSpliced(indexOf(model, slide) + 1, 0, { ...copy, id }) };
  },
  hide: (model, { slide, hidden }) => {
    const { hidden: _, ...shown } = slideAt(model, slide);
    return put(model, indexOf(model, slide), hidden ? { ...shown, hidden } : shown);
  },
  delete: (model, { slide }) => {
    const { slides, zh } = model;
    const rest = slides.toSpliced(indexOf(model, slide), 1);
    const isLinked = rest.some(({ text }) => idsIn(text).includes(slide.id));
    return isLinked || rest.length === 0
      ? undefined
      : { ...model, slides: rest, zh: zh.filter(([id]) => id !== slide.id) };
  },
  insert: (model, { after, yaml }) => {
    const [, id = '', title = ''] = /id: (\S+)\ntitle: (.+)\n/.exec(yaml) ?? [];
    const at = after ? indexOf(model, after) : -1;
    if (after && at < 0) return undefined;
    return { ...model, slides: model.slides.toSpliced(at + 1, 0, { id: fresh(model, id), kind: 'section', title }) };
  },
  replace: (model, { slide, yaml }) => {
    const [, title = ''] = /title: (.+)\n/.exec(yaml) ?? [];
    const { remark } = slideAt(model, slide);
    const kept = remark === undefined ? {} : { remark };
    return put(model, indexOf(model, slide), { id: slide.id, ...kept, kind: 'section', title });
  },
  set: (model, edit) => set(model, edit),
  rename: (model, { of, name, to }) =>
    ({ facts: renamedFact, sources: renamedSource, slides: renamedSlide })[of](model, name, to),
  add: (model, { to, name, keys }) => {
    if (to === 'sources') {
      const title = String(keys.title);
      return isSource(model, name) ? undefined : { ...model, sources: [...model.sources, { name, title }] };
    }
    const fact = { name, value: Number(keys.value), source: String(keys.source) };
    return isFact(model, name) ? undefined : { ...model, facts: [...model.facts, fact] };
  },
  remove: (model, { from, name }) => {
    if (!isSound(model)) return undefined;
    if (from === 'sources') {
      const isKept = !isSource(model, name) || isCited(model, name);
      return isKept ? undefined : { ...model, sources: model.sources.filter((source) => source.name !== name) };
    }
    if (!isFact(model, name) || isUsed(model, name)) return undefined;
    const zhFacts = model.zhFacts.filter(([fact]) => fact !== name);
    return { ...model, zhFacts, facts: model.facts.filter((fact) => fact.name !== name) };
  },
  table: (model, { path, expects, rows }) => {
    if (path === 'trade.csv') return same(expects, model.csv) ? { ...model, csv: rows } : undefined;
    const index = Number(/\d+/.exec(path)?.[0]);
    const slide = model.slides[index];
    if (slide?.chart && same(expects, slide.chart)) return put(model, index, { ...slide, chart: rows });
    return slide?.rows && same(expects, slide.rows) ? put(model, index, { ...slide, rows }) : undefined;
  },
  accept: (model, { drafts }) => {
    if (!drafts.every((draft) => isFact(model, draft))) return undefined;
    const facts = model.facts.map(({ draft, ...fact }) =>
      draft && !drafts.includes(fact.name) ? { ...fact, draft } : fact,
    );
    return { ...model, facts };
  },
};

function renamedFact(model: Model, name: string, to: string): Model | undefined {
  if (!isFact(model, name) || isFact(model, to) || !isSound(model)) return undefined;
  const now = (each: string) => (each === name ? to : each);
  const inText = (text: string) => text.replaceAll(`{${name}}`, `{${to}}`);
  return {
    ...withTexts(model, inText),
    facts: model.facts.map(({ calc, ...fact }) => ({
      ...{ ...fact, name: now(fact.name) },
      ...(calc ? { calc: [now(calc[0]), now(calc[1])] as const } : {}),
    })),
    zhFacts: model.zhFacts.map(([fact, text]) => [now(fact), text]),
  };
}

function renamedSource(model: Model, name: string, to: string): Model | undefined {
  if (!isSource(model, name) || isSource(model, to) || !isSound(model)) return undefined;
  const cited = <Each extends { readonly source?: string }>(each: Each) =>
    each.source === name ? { ...each, source: to } : each;
  const sources = model.sources.map((source) => (source.name === name ? { ...source, name: to } : source));
  return { ...model, sources, facts: model.facts.map(cited), slides: model.slides.map(cited) };
}

function renamedSlide(model: Model, id: string, to: string): Model | undefined {
  const { slides, zh } = model;
  const ids = [...slides.map((each) => each.id), ...zh.map(([own]) => own)];
  if (!slides.some((each) => each.id === id) || ids.includes(to)) return undefined;
  const linked = withTexts(model, (text) => text.replaceAll(`(#${id})`, `(#${to})`));
  return {
    ...linked,
    slides: linked.slides.map((each) => (each.id === id ? { ...each, id: to } : each)),
    zh: linked.zh.map(([own, title]) => [own === id ? to : own, title]),
  };
}

/** The model with all texts of slides and their translations changed. */
const withTexts = (model: Model, change: (text: string) => string): Model => ({
  ...model,
  slides: model.slides.map((each) => ({
    ...{ ...each, title: change(each.title) },
    ...(each.text ? { text: change(each.text) } : {}),
  })),
  zh: model.zh.map(([id, title]) => [id, change(title)]),
});

const same = (one: Rows, other: Rows) => JSON.stringify(one) === JSON.stringify(other);

function set(model: Model, { path, language, expects, value }: Of<'set'>): Model | undefined {
  const { facts, zh } = model;
  const [, fact] = /^facts\.(\w+)\.value$/.exec(path) ?? [];
  if (fact) {
    const at = facts.findIndex(({ name, value: own }) => name === fact && own === expects);
    const before = facts[at];
    return before && { ...model, facts: facts.toSpliced(at, 1, { ...before, value: Number(value) }) };
  }
  const [, index, key = ''] = /^slides\[(\d+)\]\.(title|text)$/.exec(path) ?? [];
  const slide = model.slides[Number(index)];
  const section = zh.findIndex(([id]) => id === slide?.id);
  const before = language ? zh[section]?.[1] : slide?.[key as 'title' | 'text'];
  if (!slide || before !== expects || isFigureForFact(expects, value)) return undefined;
  if (language) return { ...model, zh: zh.toSpliced(section, 1, [slide.id, String(value)]) };
  return put(model, Number(index), { ...slide, [key]: String(value) });
}

/** Whether a text names a fact no more and has a number that it had not: that would be the fact's, typed. */
function isFigureForFact(before: unknown, after: unknown): boolean {
  const numbers = (text: unknown) =>
    String(text)
      .replace(/\{\w+\}/g, '')
      .match(/\d+/g) ?? [];
  const isLost = namesIn(String(before)).some((name) => !namesIn(String(after)).includes(name));
  return isLost && numbers(after).some((each) => !(numbers(before) as string[]).includes(each));
}
