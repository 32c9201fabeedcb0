import { describe, expect, it } from 'vitest';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

const section = (title: string, more = '') => `  - kind: section\n    title: ${title}\n${more}`;

function sectionsOf(slides: string, language = 'en', own = brand) {
  const { scene } = sceneOf(`${HEAD}slides:\n${slides}`, language, own);
  return scene.slides
    .filter(({ kind }) => kind === 'section')
    .map(({ items, facts }) => ({
      items,
      facts,
      texts: textsIn(items),
    }));
}

describe('section', () => {
  it('has its scene on the side that texts leave, in brands that have no place for one', () => {
    const { visual: _, ...placeless } = brand.frames.section;
    const own = { ...brand, frames: { ...brand.frames, section: placeless } };
    const [slide] = sectionsOf(section('Growth', '    scene: port\n'), 'en', own);
    const left = (slide?.items ?? []).filter(({ part }) => part?.kind === 'scene').map(({ box }) => box.x);
    const words = slide?.texts.Title?.lines.flat().map(({ width }) => width / 72) ?? [];
    expect(Math.min(...left)).toBeGreaterThan((slide?.texts.Title?.box.x ?? 0) + Math.max(...words));
  });
});
