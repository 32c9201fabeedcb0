import { recentCache } from '../../src/core/cache.ts';
import { memoryFiles } from '../../src/files/files.ts';
import { severityOf } from '../../src/findings/finding.ts';
import { layeredFiles } from '../../src/io/disk-files.ts';
import { liveDeck } from '../../src/studio/deck/live-deck.ts';
import { SAMPLE_SOURCES, samples } from '../../src/studio/gallery/samples.ts';
import { shippedFiles } from './brand.ts';

const LANGUAGES = ['en', 'zh'];

/** What a review finds that stops a deck of all samples of the gallery in a brand, in English and Chinese. */
export async function errorsOfSamples(brand: string): Promise<readonly unknown[]> {
  const all = samples();
  const outline = {
    deck: { id: 'talk', title: { en: 'Trade', zh: '贸易' }, brand, languages: LANGUAGES },
    sources: SAMPLE_SOURCES,
    facts: Object.assign({}, ...all.map(({ facts = {} }) => facts)),
    slides: all.map(({ slide, name }) => ({ ...slide, id: name })),
  };
  const files = layeredFiles([memoryFiles({ 'slides.yaml': JSON.stringify(outline) }), shippedFiles]);
  const live = liveDeck({ outline: 'slides.yaml', cache: recentCache() });
  const errors = [];
  for (const language of LANGUAGES) {
    const { frame, findings } = await live.show(files, { language });
    if (frame?.pages.length !== all.length) errors.push({ language, pages: frame?.pages.length });
    const found = frame ? await live.review(frame) : findings;
    for (const { code, path, message } of found) {
      if (severityOf(code) === 'error') errors.push([language, code, path, message.en]);
    }
  }
  return errors;
}
