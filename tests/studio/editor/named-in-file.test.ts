import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { namedInFile, offerOf } from '../../../src/studio/editor/named-in-file.ts';
import { namesInFiles } from '../../../src/studio/server/requests/names-in-files.ts';

const scene = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900">
  <path d="M0 0H1600V900H0z" class="dark" fill="#000000"/>
  <rect class="anchor" data-name="gate" data-kind="sign" x="100" y="100" width="50" height="50"/>
</svg>`;
const project = {
  files: memoryFiles({
    'talk/slides.yaml': 'deck: { brand: ours }\n',
    'talk/data/trade.csv': 'Trade of the area\n\nYear,Exports,"Goods, all"\n2019,3,4\n2020,5,6\n',
    'talk/data/bare.csv': '2019,3\n2020,5\n',
    'templates/ours/brand.yaml': 'name: Ours\nextends: base\n',
    'templates/base/brand.yaml': 'name: Base\n',
    'templates/base/scenes/harbour.svg': scene,
  }),
  outline: 'talk/slides.yaml',
};
const CHART = 'slides:\n  - kind: chart\n    chart:\n      type: line\n      from:\n        file: data/trade.csv\n';
const TABLE = 'slides:\n  - kind: table\n    from: { file: "data/trade.csv", ';
const STREET = 'slides:\n  - kind: place-street\n    scene: harbour # of the brand\n    places:\n      - name: Gate\n';
const columns = ['Year', 'Exports', 'Goods, all'];

async function offered(text: string) {
  const named = namedInFile(text.replace('|', ''), text.indexOf('|'));
  return named && namesInFiles(project, named);
}

describe('names of another file', () => {
  it.each([
    ['of categories', `${CHART}        labels: |`],
    ['of a value', `${CHART}        values: Ex|`],
    ['of a list of values', `${CHART}        values:\n          - |`],
    [
      'of series, with the file named below',
      `${CHART.replace(/ +file.*\n/, '')}        series: |\n        file: data/trade.csv`,
    ],
    ['of a table', `${TABLE}columns: [Year, |`],
    ['to sort by', `${TABLE}sort: { by: |`],
    ['of conditions', `${CHART}        where:\n          |`],
    ['of conditions in brackets', `${TABLE}where: { Y|`],
    ['to write otherwise', `${CHART}        names:\n          |`],
  ])('are the columns %s', async (_, text) => {
    expect(await offered(text)).toEqual(columns);
  });

  it('are the letters of columns that have no names', async () => {
    const text = CHART.replace('trade.csv', 'bare.csv\n        header: false');
    expect(await offered(`${text}        labels: |`)).toEqual(['A', 'B']);
  });

  it('are the places of the scene of a slide', async () => {
    expect(await offered(`${STREET}        at: |`)).toEqual(['gate']);
  });

  it.each([
    ['in a title', `${CHART}    title: |`],
    ['in what a condition says', `${CHART}        where:\n          Year: |`],
    ['without a file', 'slides:\n  - kind: chart\n    chart:\n      from:\n        labels: |'],
    ['without a scene', `${STREET.replace(/ +scene.*\n/, '')}        at: |`],
  ])('are not sought %s', async (_, text) => {
    expect(await offered(text)).toBeUndefined();
  });

  it('are none of a file that is not there', async () => {
    expect(await offered(`${CHART.replace('trade', 'lost')}        labels: |`)).toEqual([]);
    expect(await offered(`${STREET.replace('harbour', 'lost')}        at: |`)).toEqual([]);
  });

  it('are written so that YAML reads them', () => {
    const value = { isKey: false, isQuoted: false };
    expect(offerOf('Year', value)).toMatchObject({ sort: 'value', label: 'Year', insert: 'Year' });
    expect(offerOf('Goods, all', value).insert).toBe('"Goods, all"');
    expect(offerOf('2019', { isKey: true, isQuoted: false })).toMatchObject({ sort: 'key', insert: '"2019": ' });
    expect(offerOf('Goods, all', { isKey: false, isQuoted: true }).insert).toBe('Goods, all');
  });
});
