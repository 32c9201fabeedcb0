import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { readValue } from '../../../src/studio/edits/read-value.ts';

const OUTLINE = `deck: { id: talk, title: { en: Trade, zh: 贸易 }, brand: harbour, languages: [en, zh] }
facts:
  trade: { value: 12, unit: CNY bn }
slides:
  - kind: statement
    id: one
    title: { en: "It is {trade}", zh: "为{trade}" }
    text: As said before
  - { kind: kpis, id: two, title: Figures, items: [{ fact: trade, text: of trade }, { from: trade }] }
  - { kind: chart, id: three, chart: { type: bar, data: { from: figures.csv } } }
`;
const ZH = `two: { title: { text: 数字, of: Figures } }
`;
const BRAND = `name: Harbour
wordmark: THE HARBOUR
`;
const FILES = {
  'slides.yaml': OUTLINE,
  'slides.zh.yaml': ZH,
  'templates/harbour/brand.yaml': BRAND,
  'figures.csv': 'port,ships\nNorth,12\n',
};

const read = (path: string, language: string, shown = '') =>
  readValue({ files: memoryFiles(FILES), outline: 'slides.yaml' }, { path, language, shown });

describe('the value of a text on a slide', () => {
  it.each([
    ['slides[0].title', 'zh', { value: '为{trade}', language: 'zh' }],
    ['slides[0].title.en', 'en', { value: 'It is {trade}' }],
    ['slides[0].text', 'en', { value: 'As said before' }],
    ['slides[0].text', 'zh', { value: null, language: 'zh', of: 'As said before' }],
    ['slides[1].title', 'zh', { value: '数字', language: 'zh' }],
    ['slides[0].notes', 'zh', { value: null, language: 'zh' }],
    ['slides[1].notes', 'en', { value: null, language: 'en' }],
  ])('at %s in %s is as it is written', (path, language, value) => {
    expect(read(path, language)).toEqual(value);
  });

  it.each([
    ['slides[1].items[0]', 'CNY 12 bn', '12'],
    ['slides[1].items[1].from', 'CNY 12 bn', '12'],
    ['slides[2].chart.data[0]', '12', '12'],
    ['slides[1].wordmark', 'THE HARBOUR', 'THE HARBOUR'],
  ])('at %s is refused with the place that writes it', (path, shown, written) => {
    const answer = read(path, 'en', shown);
    if (!('refused' in answer)) throw new Error('Not refused.');
    const [{ file, from, to } = { file: '', from: 0, to: 0 }] = answer.places;
    expect(FILES[file as keyof typeof FILES].slice(from, to)).toBe(written);
  });

  it('of notes that are to be translated is refused where there are none to translate', () => {
    expect(read('slides[1].notes', 'zh')).toMatchObject({ places: [{ file: 'slides.yaml' }] });
  });
});
