import { describe, expect, test } from 'vitest';
import { MARKUP } from '../../src/core/limits.ts';
import { findAll, parseXml } from '../../src/office/xml.ts';
import { readXliff, writeXliff } from '../../src/translate/xliff.ts';
import { casesIn } from '../support/cases.ts';
import { kept, row, table } from './tables.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (xml: string) => new TextEncoder().encode(xml);

/** The first unit of a document as written. */
function unit(parts: Parameters<typeof row>[0]): string {
  return /<unit[\s\S]*<\/unit>/.exec(text(writeXliff(table([row(parts)]))))?.[0] ?? '';
}

test.each(casesIn<{ row: Parameters<typeof row>[0]; unit: string }>(import.meta.url, 'xliff.yaml'))(
  '%s',
  (_, cases) => {
    for (const { row: parts, unit: expected } of cases) expect(unit(parts)).toBe(expected);
  },
);

describe('an XLIFF document', () => {
  test('names its languages and its outline', () => {
    const root = parseXml(text(writeXliff(table([row()]))));
    expect(['version', 'srcLang', 'trgLang', 'xmlns'].map((name) => root.attributes[name])).toEqual([
      '2.0',
      'en-GB',
      'zh-CN',
      'urn:oasis:names:tc:xliff:document:2.0',
    ]);
    expect(findAll(root, 'file')[0]?.attributes.original).toBe('slides.yaml');
  });

  test('has units with ids that are name tokens, each once, in a group for each slide', () => {
    const keys = ['one.items[0].text', 'one.items[1]', 'facts.f.name'];
    const xml = text(writeXliff(table(keys.map((key, i) => row({ key, kind: i < 2 ? 'bullets' : 'fact' })))));
    expect([...xml.matchAll(/<unit id="([^"]+)" name="([^"]+)"/g)].map(([, id, name]) => [id, name])).toEqual([
      ['one.items.0.text', 'one.items[0].text'],
      ['one.items.1', 'one.items[1]'],
      ['facts.f.name', 'facts.f.name'],
    ]);
    expect([...xml.matchAll(/<group id="(\w+)" name="(\w+)"/g)].map(([, , name]) => name)).toEqual(['one', 'facts']);
    const twice = text(writeXliff(table([row({ key: 'a.b[0]' }), row({ key: 'a.b.0' })])));
    expect(new Set([...twice.matchAll(/<unit id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(2);
  });
});

/** A document with these units, as a translation tool might save it. */
const saved = (units: string, root = 'version="2.1" srcLang="en" trgLang="zh-CN"') =>
  bytes(
    `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${root}>\n<file id="f">\n${units}\n</file></xliff>`,
  );

describe('an XLIFF document that a tool saved', () => {
  test('is read with its text in several segments and its codes opened', () => {
    const table = readXliff(
      'texts.xlf',
      saved(`<unit id="one.title"><originalData><data id="d1">{gdp}</data><data id="d2">**</data></originalData>
        <segment state="translated"><source>By <ph id="1" dataRef="d1"/>.</source><target>到<mrk id="m1" type="comment"><ph id="1" dataRef="d1"/></mrk>。</target></segment>
        <ignorable><source> </source></ignorable>
        <segment state="final"><source><sc id="2" dataRef="d2"/>It<ec startRef="2" dataRef="d2"/> grew<cp hex="000B"/></source>
          <target><pc id="2" dataRefStart="d2" dataRefEnd="d2">增长<![CDATA[<快>]]></pc></target></segment></unit>`),
      ['one.title', 'one.items[0]'],
    );
    expect(table).toMatchObject({ language: 'zh-CN', findings: [] });
    expect(kept(table)).toEqual([
      {
        key: 'one.title',
        reference: 'By {gdp}. **It** grew\u000b',
        translation: '到{gdp}。 **增长<快>**',
        state: 'translated',
      },
    ]);
  });

  test('counts as untranslated where one of its segments is', () => {
    const segment = (target: string) => `<segment><source>A</source>${target}</segment>`;
    const { rows } = readXliff(
      't.xlf',
      saved(`<unit id="a">${segment('<target>甲</target>')}${segment('')}</unit>`),
      [],
    );
    expect(rows).toMatchObject([{ translation: '', state: 'missing' }]);
  });

  test('finds a text by its unit’s id where the tool has dropped names', () => {
    const { rows } = readXliff('t.xlf', saved('<unit id="one.items.0"><segment><source/></segment></unit>'), [
      'one.items[0]',
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['one.items[0]']);
  });

  test('has its texts read whatever prefix its tool gives the namespaces, and the stamp with them', () => {
    const unit = `<x:unit id="a" own:stamp="s1"><x:segment><x:source>A</x:source><x:target>甲</x:target></x:segment></x:unit>`;
    const root = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:own="urn:liangjiang-deck:translation" version="2.0">`;
    const { rows } = readXliff('t.xlf', bytes(`${root}\n<x:file id="f">\n${unit}</x:file></x:xliff>`), []);
    expect(rows).toMatchObject([{ key: 'a', translation: '甲', stamp: 's1' }]);
    expect(rows[0]?.place('key')).toMatchObject({ line: 3, column: 1 });
  });

  test('loses a character by its number where no character has that number', () => {
    const target = '<target>甲<cp hex="zz"/><cp hex="110000"/>乙</target>';
    const { rows } = readXliff('t.xlf', saved(`<unit id="a"><segment><source/>${target}</segment></unit>`), []);
    expect(rows.map(({ translation }) => translation)).toEqual(['甲乙']);
  });

  test('reads a placeholder without its data by what it shows', () => {
    const target = '<target><ph id="1" disp="{gdp}"/>元</target>';
    const { rows } = readXliff('t.xlf', saved(`<unit id="a"><segment><source/>${target}</segment></unit>`), []);
    expect(rows.map(({ translation }) => translation)).toEqual(['{gdp}元']);
  });

  test('knows the line of a text, and of a stretch of it', () => {
    const { rows } = readXliff(
      't.xlf',
      saved('<unit id="a" name="x.y">\n<segment><source>{gpd}</source>\n<target>甲{gpd}乙</target></segment></unit>'),
      [],
    );
    expect(rows[0]?.place('translation', '{gpd}')).toMatchObject({ file: 't.xlf', line: 6, column: 10 });
    expect(rows[0]?.place('translation')).toMatchObject({ line: 6, column: 1 });
    expect(rows[0]?.place('key')).toMatchObject({ line: 4, column: 1 });
    expect(rows[0]?.place('translation', 'nowhere')).toMatchObject({ line: 6, column: 1 });
  });

  test.each([
    ['of version 1.2', saved('', 'version="1.2"'), 'wrong-type', 2],
    ['that is other XML', bytes('<?xml version="1.0"?>\n\n<tmx/>'), 'wrong-type', 3],
    ['that is broken', bytes('<xliff version="2.0">\n<file>\n</xliff>'), 'syntax', 3],
    ['that ends too early', bytes('<xliff version="2.0">\n<file>\n'), 'syntax', 2],
    ['that is empty', bytes(''), 'syntax', 1],
    ['that is too deep', bytes(`<xliff version="2.0">\n${'<group>'.repeat(MARKUP.depth)}</xliff>`), 'syntax', 2],
  ])('is refused %s', (_, content, code, line) => {
    expect(readXliff('t.xlf', content, []).findings).toMatchObject([{ code, span: { file: 't.xlf', line } }]);
  });
});
