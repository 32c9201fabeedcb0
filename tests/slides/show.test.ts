import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/core/language.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { roundNote } from '../../src/slides/review-slides.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

type Slide = SceneSlide<LaidOutItem>;

/** The slides of an outline whose deck says how it is shown. */
const shown = (show: string, slides: string, language = 'en') => {
  const head = show === '' ? HEAD : HEAD.replace(/^deck:\n/m, `deck:\n  show: ${show}\n`);
  return sceneOf(`${head}slides:\n${slides}`, language).scene;
};

const POINT = '  - kind: statement\n    title: One point\n';
const going = ({ transition, advance }: Slide) => [transition, advance];

describe('how a deck is shown', () => {
  it('is by a speaker, at clicks, unless it says otherwise', () => {
    const scene = shown('', POINT);
    expect(scene.mode).toBeUndefined();
    expect(scene.slides.map(going)).toEqual([[undefined, undefined]]);
  });

  it('can be said in one word, and for each slide otherwise than for the deck', () => {
    expect(shown('window', POINT).mode).toBe('window');
    const other = `${POINT}    transition: push\n    advance: 7.5\n`;
    const plain = `${POINT}    transition: none\n`;
    const scene = shown('{ transition: fade, advance: 20 }', POINT + other + plain);
    expect(scene.slides.map(going)).toEqual([
      ['fade', 20],
      ['push', 7.5],
      [undefined, 20],
    ]);
  });
});

describe('a kiosk', () => {
  it('fades, and gives each slide the time that its words take to read', () => {
    const words = Array.from({ length: 42 }, () => 'word').join(' ');
    const long = `  - kind: bullets\n    title: Three words here\n    items: [${words}]\n`;
    const [short, more] = shown('kiosk', POINT + long).slides;
    expect(short && going(short)).toEqual(['fade', 5]);
    // A glance, and 45 words at 180 a minute.
    expect(more && going(more)).toEqual(['fade', 3 + 15]);
  });

  it('counts hanzi in Chinese, and looks at charts', () => {
    const hanzi = `  - kind: statement\n    title: { en: One, zh: ${'路'.repeat(50)} }\n`;
    expect(shown('kiosk', hanzi, 'zh').slides[0]?.advance).toBe(3 + 10);
    const chart = '  - kind: chart\n    title: One two three\n    chart: { type: column, data: [now, start] }\n';
    // A glance, a look, and the five words of title and unit.
    expect(shown('kiosk', chart).slides[0]?.advance).toBe(3 + 4 + 2);
  });

  it('waits for no click where it goes by notes and a slide has none', () => {
    expect(shown('{ mode: kiosk, advance: notes }', POINT).slides[0]?.advance).toBe(5);
    expect(shown('{ advance: notes }', POINT).slides[0]?.advance).toBeUndefined();
  });

  it('tells how long a round takes, without hidden slides', () => {
    const scene = shown('{ mode: kiosk, advance: 35 }', `${POINT}${POINT}${POINT}    hidden: true\n`);
    const [note] = roundNote(scene);
    expect(note && inWords(note, 'en')).toContain('2 slides, 1:10 minutes');
    expect(roundNote(shown('', POINT))).toEqual([]);
  });
});

describe('advance: notes', () => {
  it('is the time that the notes take to say, shared by the pages of a slide', () => {
    const notes = `    notes: ${'word '.repeat(130)}\n`;
    expect(shown('', `${POINT}    advance: notes\n${notes}`).slides[0]?.advance).toBe(60);
    const rows = Array.from({ length: 24 }, (_, i) => `[Row ${'abcdefghijklmnopqrstuvwxyz'[i]}, now]`).join(', ');
    const table = `  - kind: table\n    title: Many rows\n    columns: [{ title: A }, { title: B, type: number }]\n    rows: [${rows}]\n`;
    const pages = shown('', `${table}    advance: notes\n${notes}`).slides;
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ advance }) => advance)).toEqual(pages.map(() => Math.ceil(60 / pages.length)));
  });
});

const SECTIONS = `  - kind: agenda
    title: What we say
  - kind: section
    title: First
  - kind: section
    title: Backup
    hidden: true
  - kind: section
    title: Last
`;

const linkOf = (slide: Slide | undefined, name: string) => slide?.items.find((item) => item.name === name)?.link;

describe('links that the tool sets', () => {
  it('lead from each line of the agenda to its section, and from there back', () => {
    const [agenda, first, , last] = shown('', SECTIONS).slides;
    for (const part of ['', ' number']) {
      expect(linkOf(agenda, `Section 1${part}`)).toBe(`#${first?.id}`);
      expect(linkOf(agenda, `Section 2${part}`)).toBe(`#${last?.id}`);
    }
    expect(linkOf(first, 'Kicker')).toBe(`#${agenda?.id}`);
    const [alone] = shown('', '  - kind: section\n    title: First\n').slides;
    expect(linkOf(alone, 'Section number')).toBeUndefined();
  });

  it('lead from the agenda of many sections too', () => {
    const many = Array.from({ length: 9 }, (_, i) => `  - kind: section\n    title: S${'abcdefghi'[i]}\n`).join('');
    const [agenda, ...sections] = shown('', `  - kind: agenda\n    title: All\n${many}`).slides;
    expect(sections.map((_, i) => linkOf(agenda, `Section ${i + 1}`))).toEqual(sections.map(({ id }) => `#${id}`));
  });

  const SOURCED = `  - kind: kpis
    title: Two figures
    items: [{ fact: now, text: Now }, { fact: start, text: Then }]
  - kind: statement
    title: No figure
    source: report
  - kind: sources
    title: Sources
`;

  it('lead from source lines to the page of the appendix that lists their figures', () => {
    const slides = shown('', SOURCED).slides;
    expect(linkOf(slides[0], 'Source')).toBe('#sources');
    expect(linkOf(slides[1], 'Source')).toBe('#sources');
    expect(linkOf(slides[2], 'Source')).toBeUndefined();
    const [bare] = shown('', SOURCED.split('  - kind: sources')[0] ?? '').slides;
    expect(linkOf(bare, 'Source')).toBeUndefined();
  });

  it('lead from the appendix to the slides that show a figure', () => {
    const table = shown('', SOURCED).slides[2]?.items.find((item) => item.kind === 'table');
    const cells = table?.kind === 'table' ? table.rows.slice(1).map((row) => row.cells.at(-1)?.text) : [];
    const runs = cells.map((cell) => cell?.paragraphs.flat().map(({ text, link }) => [text, link]));
    expect(runs).toEqual([[['1', '#kpis']], [['1', '#kpis']]]);
  });
});

describe('a hidden slide', () => {
  it('is in no agenda, and leaves no gap in the numbers of sections', () => {
    const scene = shown('', SECTIONS);
    const [agenda, first, backup, last] = scene.slides;
    const named = agenda?.items.filter(({ name }) => /^Section \d$/.test(name)).map(({ link }) => link);
    expect(named).toEqual([`#${first?.id}`, `#${last?.id}`]);
    expect([first, backup, last].map((slide) => slide?.section)).toEqual([1, 3, 2]);
    expect(scene.slides.map(({ hidden }) => hidden)).toEqual([undefined, undefined, true, undefined]);
  });

  it('keeps its place in the numbers of slides, which a presenter types to see it', () => {
    expect(shown('', SECTIONS).slides.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  const BACKUP = '  - kind: statement\n    id: backup\n    title: The backup\n    hidden: true\n';
  const ASKING = (id: string) => `  - kind: statement\n    id: ${id}\n    title: "As [seen](#backup) here"\n`;

  it('leads back to the one slide that links to it, else to the slide that was seen last', () => {
    const back = (slides: string) => shown('', slides).slides.find(({ id }) => id === 'backup')?.back;
    expect(back(ASKING('one') + BACKUP)).toBe('#one');
    expect(back(ASKING('one') + ASKING('two') + BACKUP)).toBe('last-seen');
    expect(back(POINT + BACKUP)).toBe('last-seen');
    expect(back(ASKING('one') + BACKUP.replace('    hidden: true\n', ''))).toBeUndefined();
  });

  it('leads back to the one that links to it although the appendix does too', () => {
    const figure = BACKUP.replace('The backup', 'It makes {now}');
    const slides = `${ASKING('one') + figure}  - kind: sources\n    title: Sources\n`;
    expect(shown('', slides).slides.find(({ id }) => id === 'backup')?.back).toBe('#one');
  });
});
