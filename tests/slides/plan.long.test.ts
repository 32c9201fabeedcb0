import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeck } from '../../src/app/open-deck.ts';
import { diskFiles, layeredFiles } from '../../src/io/disk-files.ts';
import type { SlideContent } from '../../src/slides/layout-slide.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { ROOT, shipped, shippedFiles } from '../support/brand.ts';

async function slidesIn(file: string): Promise<readonly SlideContent[]> {
  const files = layeredFiles([diskFiles(join(ROOT, dirname(file))), shippedFiles]);
  const opened = await openDeck({ files, outline: basename(file), today: '2026-06-30', languages: ['en'] });
  const [first] = 'open' in opened ? opened.open.decks : [];
  if (!first) throw new Error(`${file} does not open.`);
  return first.deck.slides;
}

const OUTLINES = [
  'slides.yaml',
  'examples/gallery.yaml',
  'examples/brands.yaml',
  'examples/serravel/slides.yaml',
  'examples/windhafen/slides.yaml',
];
/** A slide that somebody puts in: as many as kinds that decks have most. */
const NEW: readonly SlideContent[] = [
  { id: 'new', kind: 'statement', path: [], content: {} },
  {
    id: 'new',
    kind: 'bullets',
    path: [],
    content: {
      items: [
        { paragraphs: [[{ text: 'A', bold: true }, { text: ' b' }]] },
        { paragraphs: [[{ text: 'C', bold: true }, { text: ' d' }]] },
      ],
      points: [],
    },
  },
];
/** So many slides on each side of a new one may change. */
const NEAR = 2;

const chosen = (slides: readonly SlideContent[]) =>
  new Map(planDeck(slides, shipped).map(({ slide, option: { name, ground } }) => [slide.id, `${name} on ${ground}`]));

/** At how many places a new slide changes slides that are not beside it, and how many places there are. */
function farChanges(slides: readonly SlideContent[], put: SlideContent) {
  const before = chosen(slides);
  const places = Array.from({ length: slides.length + 1 }, (_, at) => {
    const after = chosen([...slides.slice(0, at), put, ...slides.slice(at)]);
    return slides.some(({ id }, i) => (i < at - NEAR || i >= at + NEAR) && before.get(id) !== after.get(id));
  });
  return { far: places.filter(Boolean).length, places: places.length };
}

describe('a new slide', () => {
  it('changes at most two slides on each side, at nine places of ten', async () => {
    const decks = await Promise.all(OUTLINES.map(slidesIn));
    const all = decks.flatMap((slides) => NEW.map((put) => farChanges(slides, put)));
    const far = all.reduce((sum, each) => sum + each.far, 0);
    const places = all.reduce((sum, each) => sum + each.places, 0);
    expect(places).toBeGreaterThan(100);
    expect(far / places).toBeLessThanOrEqual(0.1);
  });
});
