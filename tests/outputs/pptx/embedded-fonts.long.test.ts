import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { commonHanzi } from '../../../src/fonts/subset.ts';
import { childrenOf, descend, findAll, parseXml, textOf, type XmlElement } from '../../../src/office/xml.ts';
import type { Brand } from '../../../src/scene/brand.ts';
import { extendedBrand, SERIF_HEADINGS } from '../../support/extended-brand.ts';
import { templateBrand } from '../../support/template-deck.ts';
import { openDeck, type WrittenDeck, writeChecked } from '../../support/written-deck.ts';
import { bareScene, fullScene } from './scenes.ts';
import { unwrapFont } from './unwrapped-font.ts';

const embedding = (mode: string, more = SERIF_HEADINGS) => extendedBrand(`${more}  embed: ${mode}\n`).brand;
const SUBSET = embedding('true');
const decks = {
  en: await writeChecked(fullScene('en'), { brand: SUBSET }),
  zh: await writeChecked(fullScene('zh'), { brand: SUBSET }),
};

const presentation = (deck: WrittenDeck) => parseXml(deck.xml('ppt/presentation.xml'));
const partAt = (deck: WrittenDeck, id: string | undefined) => {
  const relationships = findAll(parseXml(deck.xml('ppt/_rels/presentation.xml.rels')), 'Relationship');
  return `ppt/${relationships.find(({ attributes }) => attributes.Id === id)?.attributes.Target}`;
};

/** Every font of the list with its name, its weight, its taken-apart file, and the file that the brand has. */
function embedded(deck: WrittenDeck, { fonts }: Brand) {
  return findAll(presentation(deck), 'p:embeddedFont').flatMap((entry) => {
    const [font, ...weights] = childrenOf(entry);
    const typeface = font?.attributes.typeface ?? '';
    const faces = [fonts.latin, fonts.eastAsian, fonts.headings.latin, fonts.headings.eastAsian];
    const face = faces.find(({ declared }) => declared === typeface);
    return weights.map(({ name, attributes }) => {
      const weight = name === 'p:bold' ? 'bold' : 'regular';
      const unwrapped = unwrapFont(deck.parts.get(partAt(deck, attributes['r:id'])) ?? new Uint8Array());
      return { ...unwrapped, typeface, face: weight, original: Buffer.from(face?.[weight] ?? []) };
    });
  });
}

/** The characters of the texts that stand in a deck's slides, or in other parts. */
function charactersOf(deck: WrittenDeck, parts = /slides\/slide\d+\.xml$/): Set<string> {
  const slides = [...deck.parts.keys()].filter((name) => parts.test(name));
  const texts = slides.flatMap((name) => findAll(parseXml(deck.xml(name)), 'a:t').map(textOf));
  return new Set(texts.flatMap((text) => [...text]));
}

describe('embedded fonts', () => {
  it('are listed after the size of notes, by name, with their weights in order, and none that comes with Office', () => {
    const root = presentation(decks.en);
    expect(root.attributes).toMatchObject({ embedTrueTypeFonts: '1', saveSubsetFonts: '1' });
    const names = childrenOf(root).map(({ name }) => name);
    expect(names[names.indexOf('p:embeddedFontLst') - 1]).toBe('p:notesSz');
    const list = childrenOf(descend(root, 'p:embeddedFontLst') as XmlElement);
    expect(list.map((entry) => childrenOf(entry).map(({ name }) => name))).toEqual([
      ['p:font', 'p:regular', 'p:bold'],
      ['p:font', 'p:regular', 'p:bold'],
    ]);
    expect(list.map((entry) => childrenOf(entry)[0]?.attributes)).toMatchObject([
      { typeface: 'Source Serif 4' },
      { typeface: 'Noto Serif SC', charset: '-122' },
    ]);
    expect(decks.en.xml('[Content_Types].xml')).toContain('Extension="fntdata" ContentType="application/x-fontdata"');
  });

  it('carry the names, weights and licence bits of their files, and say that they are parts', () => {
    for (const { typeface, face, family, style, weight, flags, licence, font } of embedded(decks.en, SUBSET)) {
      expect([family, style]).toEqual([typeface, face === 'bold' ? 'Bold' : 'Regular']);
      expect([weight, flags, licence]).toEqual([face === 'bold' ? 700 : 400, 1, 0]);
      expect((create(font) as Font).familyName).toBe(typeface);
    }
  });

  it.each(['en', 'zh'] as const)('have every character of the deck in %s, as wide and drawn alike', (language) => {
    const characters = [...charactersOf(decks[language])].map((character) => character.codePointAt(0) ?? 0);
    expect(characters.length).toBeGreaterThan(40);
    for (const { font, original } of embedded(decks[language], SUBSET)) {
      const [part, whole] = [font, original].map((bytes) => create(bytes) as Font) as [Font, Font];
      const held = characters.filter((code) => whole.hasGlyphForCodePoint(code));
      expect(held.filter((code) => !part.hasGlyphForCodePoint(code))).toEqual([]);
      const glyphs = ({ glyphForCodePoint }: Font, own: Font) =>
        held.map((code) => {
          const glyph = glyphForCodePoint.call(own, code);
          return [code, glyph.advanceWidth, glyph.path.toSVG()];
        });
      expect(glyphs(part, part)).toEqual(glyphs(whole, whole));
    }
  });

  it('keep the layout tables of what programs apply, and kerning', () => {
    const [serif] = embedded(decks.en, SUBSET);
    const [part, whole] = [serif?.font, serif?.original].map((bytes) => create(bytes as Buffer) as Font) as [
      Font,
      Font,
    ];
    const kerned = (font: Font) => font.layout('AVATAR To.').positions.map(({ xAdvance }) => xAdvance);
    const plain = (font: Font) => font.layout('AVATAR To.', { kern: false }).positions.map(({ xAdvance }) => xAdvance);
    expect(kerned(part)).toEqual(kerned(whole));
    expect(kerned(part)).not.toEqual(plain(part));
  });

  it('are parts of the files: letters that anyone may type, and hanzi of the deck', () => {
    const fonts = embedded(decks.zh, SUBSET).map(({ font }) => create(font) as Font);
    const [latin, , hanzi] = fonts;
    expect([...'ABCxyz0189éß€–“'].every((letter) => latin?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))).toBe(
      true,
    );
    const held = charactersOf(decks.zh, /\.xml$/);
    const absent = [...commonHanzi()].filter((each) => !held.has(each));
    expect(absent.length).toBeGreaterThan(3000);
    expect(absent.filter((each) => hanzi?.hasGlyphForCodePoint(each.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('are whole in Latin and have the common hanzi where the brand says so', async () => {
    const brand = embedding('whole');
    const [latin, , hanzi] = embedded(await writeChecked(bareScene('zh'), { brand }), brand);
    expect(latin?.flags).toBe(0);
    expect(latin && Buffer.compare(latin.font, latin.original)).toBe(0);
    const font = create(hanzi?.font as Buffer) as Font;
    expect([...commonHanzi()].filter((each) => !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('are none where the brand does not ask for them', async () => {
    const deck = await writeChecked(bareScene('en'), { brand: extendedBrand(SERIF_HEADINGS).brand });
    expect([...deck.parts.keys()].filter((name) => name.endsWith('.fntdata'))).toEqual([]);
    expect(presentation(deck).attributes.embedTrueTypeFonts).toBeUndefined();
  });

  it('are the same bytes again', async () => {
    const again = await writeChecked(fullScene('zh'), { brand: SUBSET });
    expect(Buffer.compare(again.bytes, decks.zh.bytes)).toBe(0);
  });

  it('are one for one name, in both scripts', async () => {
    const file = (name: string) => `npm:@expo-google-fonts/noto-serif-sc/${name}/NotoSerifSC_${name}.ttf`;
    const both = `{ declared: Noto Serif SC, regular: "${file('400Regular')}", bold: "${file('700Bold')}" }`;
    const brand = embedding('subset', `fonts:\n  latin: ${both}\n  eastAsian: ${both}\n`);
    const all = embedded(await writeChecked(fullScene('en'), { brand }), brand);
    expect(all.map(({ typeface, face }) => `${typeface} ${face}`)).toEqual([
      'Noto Serif SC regular',
      'Noto Serif SC bold',
    ]);
  });

  it('stand beside those that a template has, in place of one of the same name', async () => {
    const { template, frames } = await templateBrand(decks.en.bytes);
    const own = 'fonts:\n  latin: { declared: Gelasio }\n  headings:\n    latin: { declared: Source Serif 4 }\n';
    const brand: Brand = { ...embedding('true', own), frames, ...(template ? { template } : {}) };
    const deck = openDeck((await writeChecked(fullScene('en'), { brand })).bytes);
    const names = findAll(presentation(deck), 'p:font').map(({ attributes }) => attributes.typeface);
    expect(names.toSorted()).toEqual(['Gelasio', 'Noto Serif SC', 'Source Serif 4']);
    expect([...deck.parts.keys()].filter((name) => name.endsWith('.fntdata'))).toHaveLength(6);
  });
});
