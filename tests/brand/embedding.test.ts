import { describe, expect, it } from 'vitest';
import { standInFor } from '../../src/fonts/stand-ins.ts';
import { shippedFiles } from '../support/brand.ts';
import { extendedBrand, loadExtended, SERIF_HEADINGS } from '../support/extended-brand.ts';

const files = shippedFiles;
const fileOf = (declared: string, weight: 'regular' | 'bold' = 'regular') =>
  Uint8Array.from(files.read(standInFor(declared, 'latin')[weight]) ?? []);

/** A brand of one font with files of its own, embedded. */
const own = (declared: string, mode = 'subset') =>
  `fonts:\n  embed: ${mode}\n  latin:\n    declared: ${declared}\n    regular: regular.ttf\n    bold: bold.ttf\n`;
/** Lines of brand.yaml, its head included. */
const LINES = { declared: 6, regular: 7, bold: 8 };

/** Codes and lines of what is found in a brand with these files. */
function found(yaml: string, regular: Uint8Array, bold = regular): string[] {
  const { findings } = loadExtended(yaml, { 'regular.ttf': regular, 'bold.ttf': bold });
  return findings.map(({ code, span }) => `${code} ${span?.line}`);
}

/** Where a table of a font stands in its directory. */
function entryOf(font: Uint8Array, tag: string): number {
  const directory = new TextDecoder('latin1').decode(font.subarray(0, 12 + 16 * 40));
  return directory.indexOf(tag, 12);
}

/** The font with other licence bits. */
function licensed(font: Uint8Array, bits: number): Uint8Array {
  const copy = Uint8Array.from(font);
  const view = new DataView(copy.buffer);
  view.setUint16(view.getUint32(entryOf(copy, 'OS/2') + 8) + 8, bits);
  return copy;
}

/** The font with a table called otherwise. */
function renamed(font: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Uint8Array.from(font);
  copy.set(new TextEncoder().encode(to), entryOf(copy, from));
  return copy;
}

const regular = fileOf('Gelasio');
const bold = fileOf('Gelasio', 'bold');

describe('fonts that decks carry', () => {
  it('are those that do not come with Office, and are then not found missing', () => {
    const { fonts } = extendedBrand(`${SERIF_HEADINGS}  embed: true\n`).brand;
    expect([fonts.latin.embed, fonts.eastAsian.embed]).toEqual([undefined, undefined]);
    expect([fonts.headings.latin.embed, fonts.headings.eastAsian.embed]).toEqual(['subset', 'subset']);
    expect(loadExtended(`${SERIF_HEADINGS}  embed: whole\n`).findings).toEqual([]);
    expect(loadExtended(`${SERIF_HEADINGS}  embed: false\n`).findings.map(({ code }) => code)).toEqual([
      'missing-font',
      'missing-font',
    ]);
  });

  it('are sound where their files are static, of that name and free', () => {
    expect(found(own('Gelasio'), regular, bold)).toEqual([]);
  });

  it('may be installed ones that the brand states no files of', () => {
    expect(loadExtended('fonts:\n  embed: true\n  latin: { declared: Gelasio }\n').findings).toEqual([]);
  });

  it('are declared by their files’ name, or programs would not find them', () => {
    expect(found(own('House Serif'), regular, bold)).toEqual([`bad-brand ${LINES.declared}`]);
    expect(found(own('Gelasio'), regular, fileOf('Tinos', 'bold'))).toEqual([`bad-brand ${LINES.bold}`]);
    const standIn = loadExtended('fonts:\n  embed: true\n  latin: { declared: House Sans }\n').findings;
    expect(standIn).toMatchObject([{ code: 'bad-brand', span: { line: 5 } }]);
  });

  it('have TrueType outlines and no axes', () => {
    expect(found(own('Gelasio'), renamed(regular, 'glyf', 'CFF '), bold)).toEqual([`bad-brand ${LINES.regular}`]);
    expect(found(own('Gelasio'), regular, renamed(bold, 'STAT', 'fvar'))).toEqual([`bad-brand ${LINES.bold}`]);
    expect(found(own('Gelasio'), new TextEncoder().encode('wOFF and so on'), bold)).toEqual([
      `bad-brand ${LINES.regular}`,
    ]);
  });

  it.each([
    ['restricted', 0x0002],
    ['for preview and printing only', 0x0004],
    ['for bitmaps only', 0x0200],
    ['not to be cut', 0x0100],
  ])('have no licence that is %s', (_, bits) => {
    const places = [`font-licence ${LINES.regular}`, `font-licence ${LINES.bold}`];
    expect(found(own('Gelasio'), licensed(regular, bits), licensed(bold, bits))).toEqual(places);
    expect(found(own('Gelasio', 'false'), licensed(regular, bits), bold)).toEqual([`missing-font ${LINES.declared}`]);
  });

  it('go in as wholes where they may not be cut', () => {
    expect(found(own('Gelasio', 'whole'), licensed(regular, 0x0100), bold)).toEqual([]);
    const hanzi = own('Gelasio', 'whole').replace('latin', 'eastAsian');
    expect(found(hanzi, licensed(regular, 0x0100), bold)).toEqual([`font-licence ${LINES.regular}`]);
  });
});
