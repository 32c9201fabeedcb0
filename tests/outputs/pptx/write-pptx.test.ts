import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../../../src/io/zip.ts';
import { descend, parseXml, textOf, type XmlElement } from '../../../src/office/xml.ts';
import { brand, ROOT } from '../../support/brand.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { bareScene, fullScene, scene } from './scenes.ts';

describe('a written deck', () => {
  it.each(['en', 'zh'] as const)('is sound with every frame and every kind of item (%s)', async (language) => {
    await writeChecked(fullScene(language));
    await writeChecked(bareScene(language));
  });

  it('is the same bytes again, and in another time zone', async () => {
    const zone = process.env.TZ;
    const written: Uint8Array[] = [];
    try {
      for (const tz of ['UTC', 'UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
        process.env.TZ = tz;
        written.push((await writeChecked(fullScene('zh'))).bytes);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    for (const bytes of written) expect(Buffer.compare(bytes, written[0] as Uint8Array)).toBe(0);
  });

  it('does not change the scene that it writes', async () => {
    const before = fullScene('en');
    await writeChecked(before);
    expect(before).toEqual(fullScene('en'));
  });

  it('deflates markup and stores pictures', async () => {
    const deck = await writeChecked(fullScene('en'));
    const methods = zipEntries(deck.bytes).map(({ name, method }) => [name.endsWith('.png') ? 'png' : 'xml', method]);
    expect(new Set(methods.map(String))).toEqual(new Set(['png,0', 'xml,8']));
  });

  it('may have no slide at all', async () => {
    const deck = await writeChecked(scene([]));
    expect(deck.xml('ppt/presentation.xml')).not.toContain('sldIdLst');
  });

  it('states what it is and from what it was made, with no date of today', async () => {
    const named = { ...fullScene('zh'), id: 'valley', title: 'A & B', author: 'A. Writer', date: '2026-03-01' };
    const deck = await writeChecked(named, { brand: { ...brand, name: 'New Area & Co' } });
    const core = parseXml(deck.xml('docProps/core.xml'));
    expect(textOf(descend(core, 'dc:title') as XmlElement)).toBe('A & B');
    expect(textOf(descend(core, 'dcterms:created') as XmlElement)).toBe('2026-03-01T00:00:00Z');
    expect(textOf(descend(core, 'dc:creator') as XmlElement)).toBe('A. Writer');
    expect(textOf(descend(core, 'dc:language') as XmlElement)).toBe('zh-CN');
    expect(textOf(parseXml(deck.xml('docProps/custom.xml')))).toBe('valley.zh');
    expect(textOf(descend(parseXml(deck.xml('docProps/app.xml')), 'Company') as XmlElement)).toBe('New Area & Co');
  });

  it('is called by its id where its title is blank', async () => {
    const deck = await writeChecked({ ...fullScene('en'), id: 'valley', title: ' ' });
    expect(textOf(descend(parseXml(deck.xml('docProps/core.xml')), 'dc:title') as XmlElement)).toBe('valley');
  });

  it('names the brand where nobody is said to have made it, and no day where none is stated', async () => {
    const deck = await writeChecked(fullScene('en'), { brand: { ...brand, name: 'New Area' } });
    const core = parseXml(deck.xml('docProps/core.xml'));
    expect(textOf(descend(core, 'dc:creator') as XmlElement)).toBe('New Area');
    expect(deck.xml('docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('names the program that wrote it, and its version', async () => {
    const app = parseXml((await writeChecked(fullScene('en'))).xml('docProps/app.xml'));
    const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
    const [major = '', ...others] = String(version)
      .split('.')
      .map((part) => part.padStart(2, '0'));
    expect(textOf(descend(app, 'Application') as XmlElement)).toBe(name);
    expect(textOf(descend(app, 'AppVersion') as XmlElement)).toBe(`${major}.${others.join('')}`);
  });
});

it('notes have a part and a theme only where the outline has any', async () => {
  const names = [...(await writeChecked(bareScene('en'))).parts.keys()];
  expect(names.filter((name) => /notes|theme\//i.test(name))).toEqual(['ppt/theme/theme1.xml']);
});
