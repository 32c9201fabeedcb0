import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/io/unzip.ts';
import { zip } from '../../src/io/zip.ts';
import { checkFile } from '../../src/lint/check-file.ts';
import { fullScene } from '../outputs/pptx/scenes.ts';
import { deepXml, withDamaged, zipBomb } from '../support/bombs.ts';
import { writeChecked } from '../support/written-deck.ts';
import { all, broken, edit } from './broken.ts';
import { SLIDE } from './faults.ts';

const good = (await writeChecked({ ...fullScene('en'), date: '2000-01-01' })).bytes;
const codesOf = (bytes: Uint8Array) => checkFile(bytes).findings.map(({ severity, code }) => `${severity} ${code}`);

/** An OLE compound file with a stream of that name, as far as its beginning and its directory tell. */
const compound = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('the check of anybody’s file', () => {
  it('finds nothing wrong with a sound one, and counts its slides', () => {
    expect(checkFile(good)).toEqual({ slides: 8, findings: [] });
  });

  it('puts errors first, and names slide, title and object', () => {
    const bytes = broken(
      all(
        edit(SLIDE, ' descr="Alt of Chart"', ''),
        edit('ppt/slides/slide5.xml', ' firstRow="1"', ''),
        edit(SLIDE, 'prst="ellipse"', 'prst="oval"'),
      ),
      good,
    );
    expect(codesOf(bytes)).toEqual(['error preset-shape', 'warning alt-text', 'warning table-header']);
    const [first] = checkFile(bytes).findings;
    expect(first?.places).toMatchObject([
      { part: SLIDE, slide: { number: 4, title: 'Every shape stands on the grid' }, object: 'Badge' },
    ]);
  });

  it('keeps promises of our own decks to ourselves', () => {
    const files = broken(
      (parts) =>
        parts.set('ppt/slides/slide4.xml', String(parts.get(SLIDE)).replaceAll(/ (?:altL|l)ang="[\w-]+"/g, '')),
      good,
    );
    expect(codesOf(files)).toEqual([]);
  });

  it.each([
    ['encrypted', compound('EncryptedPackage')],
    ['old-format', compound('PowerPoint Document')],
    ['no-archive', strToU8('<!doctype html><p>Not found</p>')],
    ['no-archive', good.subarray(0, 4000)],
    ['no-archive', new Uint8Array()],
    ['damaged-part', withDamaged(good, 'ppt/presentation.xml')],
    ['too-large', zipBomb(20, 20, unzip(good))],
    ['too-large', zip(new Map<string, Uint8Array | string>([...unzip(good), ['ppt/deep.xml', deepXml(10_000)]]))],
    ['no-presentation', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') })],
  ])('says of what it cannot read why: %s', (code, bytes) => {
    expect(codesOf(bytes)).toEqual([`error ${code}`]);
  });

  it('tells a presentation whose main part is broken from a file of another program', () => {
    expect(codesOf(broken(edit('ppt/presentation.xml', '</p:presentation>', ''), good))).toContain('error unreadable');
  });
});
