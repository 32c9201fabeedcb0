import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stopsDeck } from '../../src/findings/finding.ts';
import { ROOT } from '../support/brand.ts';
import { deckOnTemplate } from '../support/template-deck.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { madeHouses } from '../template/made-houses.ts';
import { validationErrors } from './support/validation.ts';

const folder = temporaryFolder();
const outline = readFileSync(join(ROOT, 'slides.yaml'), 'utf8');
/** Houses with layouts whose titles are called otherwise. */
const UNTITLED = ['body-as-title.pptx', 'no-titles.pptx'];

describe.each(madeHouses())('the deck on the house $name', ({ name, bytes }) => {
  it('builds in both languages without an error, and is valid', async () => {
    const untitled = UNTITLED.includes(name);
    const { report, decks } = await deckOnTemplate(bytes, outline, { languages: ['en', 'zh'], untitled });
    expect(report.findings.filter((finding) => stopsDeck([finding]))).toEqual([]);
    expect(decks).toHaveLength(2);
    const file = join(folder, name);
    writeFileSync(file, decks[0]?.bytes ?? '');
    expect(await validationErrors(file, 'Microsoft365')).toEqual([]);
  });
});
