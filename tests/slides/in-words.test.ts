import { beforeAll, describe, expect, it } from 'vitest';
import { plainText, type RichText, richText } from '../../src/core/rich-text.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { inWords } from '../../src/slides/in-words.ts';
import { ROOT, shipped } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { templateBrand } from '../support/template-deck.ts';
import { withoutFooters } from '../template/sound-templates.ts';

const NARROW = 'frames: { title-only: { body: [0.6, 2.2, 2.2, 3.6] }, content: { body: [0.6, 2.2, 2.2, 3.6] } }\n';

describe('a slide whose form has no room on somebody else’s layout', () => {
  let brand: Brand;
  beforeAll(async () => {
    brand = await templateBrand(withoutFooters(), NARROW);
  });

  const toldOn = (name: string, on: Brand) => {
    const { scene, findings } = sceneOf(fixtureOutline(ROOT, 'kinds', name), 'en', on);
    const slide = scene.slides.find(({ kind }) => kind === name);
    const said = slide?.items.flatMap((item) => (item.kind === 'text' ? [plainText(item.text)] : [])) ?? [];
    return { slide, said: said.join('\n'), codes: findings.map(({ code }) => code) };
  };

  it('says in points what it would have drawn, and so does its finding', () => {
    const { slide, said, codes } = toldOn('link', brand);
    expect(slide?.inWords).toBe(true);
    expect(said).toContain('Output in 2020: RMB');
    expect(codes).toContain('left-out');
    expect(codes).not.toContain('overflow');
  });

  it('is drawn where there is room', () => {
    expect(toldOn('link', shipped).slide?.inWords).toBeUndefined();
  });
});

it('tells lists by their items, each led by its first words; nothing where a slide has only a title', () => {
  const title = richText('Title');
  const items = [
    { icon: 'ship', title: richText('Harbour'), text: richText('ships\nand trains') },
    { title: richText('Port') },
  ];
  const told = inWords({ title, items }, 'en');
  const points = told?.items as readonly RichText[];
  expect(points.map(plainText)).toEqual(['Harbour: ships and trains', 'Port']);
  expect(points[0]?.paragraphs[0]?.map(({ bold }) => bold ?? false)).toEqual([true, false, false, false, false]);
  expect(inWords({ title }, 'en')).toBeUndefined();
});
