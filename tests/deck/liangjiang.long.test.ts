import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plotChart } from '../../src/charts/plot-chart.ts';
import { sum } from '../../src/core/collections.ts';
import { inchToPx } from '../../src/core/lengths.ts';
import { minutesToSay } from '../../src/core/reading.ts';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { nearEdges } from '../slides/invariants.ts';
import { ROOT, shipped } from '../support/brand.ts';
import { sceneOf } from '../support/scene.ts';

type Slide = SceneSlide<LaidOutItem>;
type Code = (typeof LANGUAGES)[number];

interface InBoth<T> {
  readonly en: T;
  readonly zh: T;
}
interface Said {
  readonly figures: readonly ({ readonly name: string } & InBoth<readonly string[]>)[];
  readonly names: readonly InBoth<string>[];
  readonly 'as-published': readonly ({ readonly value: InBoth<string>; readonly face: string } & InBoth<string>)[];
  readonly unsaid: InBoth<readonly string[]>;
}
const said: Said = parse(readFileSync(new URL('figures.yaml', import.meta.url), 'utf8'));
/** A pattern as the file writes it. */
const patternOf = (text: string) => {
  const [, pattern = '', flags] = /^\/(.*)\/(\w*)$/.exec(text) ?? [];
  return new RegExp(pattern, flags);
};

const outline = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
const LANGUAGES = ['en', 'zh'] as const;
const scenes = { en: sceneOf(outline, 'en', shipped).scene, zh: sceneOf(outline, 'zh', shipped).scene };
const NO_CONTENT = ['cover', 'agenda', 'section', 'contact', 'sources'];
const own = (language: Code) => scenes[language].slides.filter((slide) => !slide.appendix);
/** Those that an audience sees; the others are for reading. */
const shown = (language: Code) => own(language).filter((slide) => !slide.hidden);
const content = (language: Code) => own(language).filter((slide) => !NO_CONTENT.includes(slide.kind));
const appendix = (language: Code) => scenes[language].slides.filter((slide) => slide.appendix);

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** What a picture of a chart says itself. */
function chartLabels(slide: Slide, language: string): string[] {
  return slide.items.flatMap((item) => {
    if (item.kind !== 'chart') return [];
    const size = { width: inchToPx(item.box.w), height: inchToPx(item.box.h) };
    return plotChart(item.chart, { brand: shipped, language, ...size }).labels.map(plain);
  });
}

/** Everything that can be read on the face of a slide: texts, cells, and the labels of charts. */
function face(slide: Slide, language: string): string {
  const texts = slide.items.flatMap((item) => {
    if (item.kind === 'text') return [plainText(item.text)];
    return item.kind === 'table' ? item.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.text))) : [];
  });
  return plain([...texts, ...chartLabels(slide, language)].join('\n'));
}

/** Places whose words the audience is not meant to read in the hall. */
const QUIET: readonly (string | undefined)[] = ['kicker', 'source', 'number'];

/** How much there is to read in title, body, labels and takeaway: words, or hanzi. */
function reading(slide: Slide, language: Code): number {
  const texts = slide.items.flatMap((item) =>
    item.kind === 'text' && !QUIET.includes(item.placeholder) ? [plain(plainText(item.text))] : [],
  );
  const inPicture = chartLabels(slide, language).filter((label) => !texts.some((text) => text.includes(label)));
  return amount([...texts, ...inPicture].join('\n'), language);
}

/** Words of a text in English, hanzi of one in Chinese. */
function amount(text: string, language: Code): number {
  if (language === 'zh') return text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const cellText = (cell: { readonly text: RichText }) => plain(plainText(cell.text));
const notesOf = (slide: Slide) => (slide.notes ? plain(plainText(slide.notes)) : '');

const faces = {
  en: content('en').map((slide) => face(slide, 'en')),
  zh: content('zh').map((slide) => face(slide, 'zh')),
};

/** What the outline says of a slide's composition. */
interface Composed {
  readonly id: string;
  readonly kind: string;
  readonly hidden?: boolean;
  readonly chart?: { readonly type: string };
  readonly second?: { readonly type: string };
}
const composed = (parse(outline) as { slides: Composed[] }).slides.filter(({ hidden }) => !hidden);
const composition = ({ kind, chart, second }: Composed) =>
  [kind, chart?.type, second?.type].filter((part) => part !== undefined).join(' ');

describe.each(LANGUAGES)('the deck in %s', (language) => {
  it('has no text near an edge of a slide, or of a field that it does not lie in', () => {
    const near = shown(language).flatMap((slide) => nearEdges(slide, shipped).map((text) => `${slide.id}: ${text}`));
    expect(near).toEqual([]);
  });

  it('shows 20 to 23 slides in three sections, and hides a few pages for reading and at most two of sources', () => {
    expect(shown(language).length).toBeGreaterThanOrEqual(20);
    expect(shown(language).length).toBeLessThanOrEqual(23);
    expect(own(language).length - shown(language).length).toBeLessThanOrEqual(4);
    expect(scenes[language].sections).toHaveLength(3);
    expect(appendix(language).length).toBeLessThanOrEqual(2);
    expect(appendix(language).every((slide) => slide.hidden)).toBe(true);
  });

  it.each(said.figures)('shows $name on the face of a content slide', (figure) => {
    // A small space stands between a large figure and hanzi.
    const inLine = faces[language].map((text) =>
      language === 'zh' ? text.replace(/\s/g, '') : text.replaceAll('\n', ' '),
    );
    expect(
      inLine.filter((text) =>
        figure[language].every((part) => text.includes(language === 'zh' ? part.replace(/\s/g, '') : part)),
      ),
    ).not.toEqual([]);
  });

  it.each(said.names)('names $en on the face of a slide', (name) => {
    // A long name stands in lines of its own choice.
    const all = own(language).map((slide) => face(slide, language).replaceAll('\n', language === 'zh' ? '' : ' '));
    expect(all.some((text) => text.includes(name[language]))).toBe(true);
  });

  it('explains each figure on one content slide only, beside the one that has all shares of the city', () => {
    const explaining = content(language).filter(({ id, hidden }) => id !== 'totals' && !hidden);
    const facts = explaining.flatMap((slide) => slide.facts.map((fact) => ({ fact, slide: slide.id })));
    const again = facts.filter(({ fact }, i) => facts.findIndex((each) => each.fact === fact) < i);
    expect(again).toEqual([]);
  });

  it('shows the figures of its sections and its agenda on content slides too', () => {
    const explained = content(language).flatMap((slide) => slide.facts);
    const announced = own(language)
      .filter((slide) => NO_CONTENT.includes(slide.kind))
      .flatMap((slide) => slide.facts);
    expect(announced.filter((fact) => !explained.includes(fact))).toEqual([]);
  });

  it('gives nobody more to read on a slide than a hall can take in', () => {
    const most = language === 'zh' ? 110 : 60;
    const full = shown(language).map((slide) => [slide.id, reading(slide, language)] as const);
    expect(full.filter(([, words]) => words > most)).toEqual([]);
  });

  it.each(said.unsaid[language])('says nowhere, aloud or in print: %s', (text) => {
    const pattern = patternOf(text);
    const saying = own(language).filter((slide) => pattern.test(`${face(slide, language)}\n${notesOf(slide)}`));
    expect(saying.map((slide) => slide.id)).toEqual([]);
  });

  it('keeps each bound with its figure', () => {
    const all = [...faces[language], ...own(language).map(notesOf)].join('\n');
    const bare =
      language === 'zh'
        ? /(?<![<不足\d.])1\.5%|(?<![约\d.])15%|(?<![>\d.])25%|(?<!超过|>)30件|(?<!约|约占中心城区的)三分之一/g
        : /(?<!<|less than )\b1\.5( per cent|%)|(?<!~|about |[\d.])\b15( per cent|%)|(?<!>|[\d.])\b25( per cent|%)|(?<![Aa]bout )one third|(?<!more than |>)30 per 10,000/g;
    expect(all.match(bare)).toBeNull();
  });

  it.each(said['as-published'])('prints $value.en as published, in notes and in the appendix only', (figure) => {
    const faced = own(language).filter((slide) => patternOf(figure.face).test(face(slide, language)));
    expect(faced.map((slide) => slide.id)).toEqual([]);
    const mark = language === 'zh' ? /按原文/ : /as published/;
    const notes = own(language).map(notesOf);
    expect(notes.filter((text) => text.includes(figure[language]))).toEqual([expect.stringMatching(mark)]);
    const rows = appendix(language).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? item.rows.map(({ cells }) => cells.map(cellText)) : [])),
    );
    const inNotes = expect.stringMatching(language === 'zh' ? /^\d+（讲稿）$/ : /^\d+ \(notes\)$/);
    expect(rows).toContainEqual([expect.stringMatching(mark), figure.value[language], expect.any(String), inNotes]);
  });

  it('says whose address the last slide shows, and from when the figures are', () => {
    const last = shown(language).at(-1) as Slide;
    expect(face(last, language)).toMatch(language === 'zh' ? /来源网站：iChongqing/ : /Publisher: iChongqing/);
    const dated = content(language).filter((slide) => slide.facts.length > 0);
    const day = language === 'zh' ? /2020年6月19日/ : /19 June 2020/;
    expect(dated.filter((slide) => !day.test(face(slide, language))).map((slide) => slide.id)).toEqual([]);
  });

  it('draws no coast: places are joined by schemes, which say so', () => {
    expect(own(language).filter(({ kind }) => kind === 'map')).toEqual([]);
    const schemes = own(language).filter(({ kind }) => ['link', 'hub'].includes(kind));
    expect(schemes).toHaveLength(2);
    const saying = language === 'zh' ? /示意图，非地图/ : /Schematic, not a map/;
    expect(schemes.filter((slide) => !saying.test(face(slide, language)))).toEqual([]);
  });

  it('has notes on every slide of its own', () => {
    const silent = shown(language).filter((slide) => !slide.notes);
    expect(silent.map((slide) => slide.id)).toEqual([]);
  });
});

describe('the order', () => {
  const ids = composed.map(({ id }) => id);
  it.each([
    ['the company that signed follows the partners, and ends the chapter', ['partners', 'investor', 'section-next']],
    [
      'what the city is to be comes before the question where to start, which leads to the contact',
      ['vision', 'start', 'contact'],
    ],
  ])('%s', (_, run) => {
    expect(ids.slice(ids.indexOf(run[0] as string)).slice(0, run.length)).toEqual(run);
  });
});

describe('the rhythm', () => {
  it('repeats no composition within three slides', () => {
    const all = composed.map(composition);
    const again = composed.filter((slide, i) => all.slice(Math.max(0, i - 2), i).includes(composition(slide)));
    expect(again.map((slide) => slide.id)).toEqual([]);
  });

  it('shows no more than two white slides running', () => {
    const isWhite = ({ ground = 'ground' }: Slide) => ground === 'ground';
    const seen = shown('en');
    const third = seen.filter((_, i) => i >= 2 && seen.slice(i - 2, i + 1).every(isWhite));
    expect(third.map((slide) => slide.id)).toEqual([]);
  });
});

describe('the notes', () => {
  const spoken = (language: Code) => scenes[language].slides.map(notesOf).join('\n');
  const { minutes } = (parse(outline) as { deck: { talk: { minutes: number } } }).deck.talk;

  it('are 1,250 to 1,400 English words', () => {
    expect(amount(spoken('en'), 'en')).toBeGreaterThanOrEqual(1250);
    expect(amount(spoken('en'), 'en')).toBeLessThanOrEqual(1400);
  });

  it('are 2,100 to 2,500 hanzi', () => {
    expect(amount(spoken('zh'), 'zh')).toBeGreaterThanOrEqual(2100);
    expect(amount(spoken('zh'), 'zh')).toBeLessThanOrEqual(2500);
  });

  it.each(LANGUAGES)('take ten to eleven minutes to speak in %s, as the outline says', (language) => {
    const taken = sum(scenes[language].slides.map(({ notes }) => (notes ? minutesToSay(notes, language) : 0)));
    expect(minutes).toBe(11);
    expect(taken).toBeGreaterThan(9.5);
    expect(taken).toBeLessThanOrEqual(minutes);
  });
});

describe('the charts', () => {
  const charts = scenes.en.slides.flatMap((slide) => slide.items.filter((item) => item.kind === 'chart'));
  const types = charts.map((item) => item.chart.type);

  it('are at least seven, of at least six types', () => {
    expect(types.length).toBeGreaterThanOrEqual(7);
    expect(new Set(types).size).toBeGreaterThanOrEqual(6);
  });

  it('draw no line: the source gives two points at the most, and undated', () => {
    expect(types.filter((type) => ['line', 'slope'].includes(type))).toEqual([]);
  });
});
