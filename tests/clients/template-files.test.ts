import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles } from '../../scripts/render-deck.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { soundTemplates } from '../template/sound-templates.ts';
import { onEachLayout, typedEverywhere } from './support/blank-slides.ts';
import { openDeck, readDeck } from './support/deck-xml.ts';
import { type Page, readPages } from './support/rendering.ts';
import { validationErrors } from './support/validation.ts';

const folder = temporaryFolder();
const TYPED = 'Typed';

describe('the templates that tests draw', () => {
  const templates = soundTemplates().map(({ name, bytes }) => ({ name, bytes, file: join(folder, name) }));
  const pages = new Map<string, { readonly layouts: readonly string[]; readonly pages: readonly Page[] }>();

  beforeAll(async () => {
    const shown = templates.map(({ name, bytes, file }) => {
      writeFileSync(file, bytes);
      const deck = join(folder, name.replace(/\.\w+$/, '-shown.pptx'));
      const slides = onEachLayout(openDeck(bytes), typedEverywhere(TYPED));
      writeFileSync(deck, slides);
      return { name, deck, layouts: readDeck(openDeck(slides)).slides.map((slide) => slide.layout) };
    });
    const pdfs = await convertFiles(
      shown.map(({ deck }) => deck),
      'pdf',
      folder,
    );
    for (const [i, { name, layouts }] of shown.entries()) {
      pages.set(name, { layouts, pages: await readPages(pdfs[i] ?? '') });
    }
  });

  it.each(templates)('the Open XML SDK has nothing against $name', async ({ file }) => {
    expect(await validationErrors(file, 'Microsoft365')).toEqual([]);
  });

  it.each(templates)('LibreOffice draws each layout of $name, with what is typed into it', ({ name }) => {
    const { layouts = [], pages: drawn = [] } = pages.get(name) ?? {};
    expect(drawn).toHaveLength(layouts.length);
    const silent = layouts.filter((_, i) => !drawn[i]?.words.some(({ text }) => text.includes(TYPED)));
    expect(silent.filter((layout) => !/Blank|Leer|空白/.test(layout))).toEqual([]);
  });
});
