import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Box } from '../../src/core/box.ts';
import type { Reading } from '../../src/core/reading.ts';
import { richText } from '../../src/core/rich-text.ts';
import { field, styled } from '../../src/layout/leaves.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { withTitles } from '../../src/scene/deck-brand.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { layoutSlide } from '../../src/slides/layout-slide.ts';
import { defineSlide, type LayoutContext, type Page } from '../../src/slides/parts/define-slide.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { brand as shipped } from '../support/brand.ts';
import { shippedBrand } from '../support/brands.ts';

/** A slide of a kind of the test's own, laid out. */
function laidOut(
  layout: (context: LayoutContext) => Page,
  { brand = shipped, reading = 'hall' }: { readonly brand?: Brand; readonly reading?: Reading } = {},
) {
  const definition = defineSlide({
    kind: 'own',
    summary: 'A kind of the test.',
    frame: 'title-only',
    fills: true,
    schema: z.object({ footnote: z.string().optional() }),
    layout: (_, context) => [layout(context)],
  });
  const content = { title: richText('A title'), kicker: richText('Kicker'), footnote: richText('A footnote') };
  const [slide] = layoutSlide({ id: 'own', kind: 'own', path: ['slides', 0], content }, definition, [], {
    ...{ brand: withTitles(brand, false), language: 'en', measurer: brandMeasurer(brand), facts: new Map() },
    deck: { title: richText('A deck'), sections: [], sources: [], uses: () => [], scenes: new Map() },
    ...{ section: 0, reading },
  });
  if (!slide) throw new Error('The slide has a page.');
  return slide;
}

const whole: Box = { x: 0, y: 0, w: 13.333, h: 7.5 };
const left: Box = { ...whole, w: 8 };
const texts = ({ items }: ReturnType<typeof laidOut>) =>
  Object.fromEntries(items.flatMap((item) => (item.kind === 'text' ? [[item.name, item] as [string, TextItem]] : [])));

describe('what reaches behind the title', () => {
  it('stands below the furniture, whose colours are chosen by what they stand on', () => {
    const slide = laidOut(() => ({ items: [], behind: [field('Field', left, 'subject')] }));
    expect(slide.items[0]).toMatchObject({ name: 'Field', part: { kind: 'bleed' } });
    const { Title, Kicker, Source } = texts(slide);
    expect(Title).toMatchObject({ ground: 'subject', style: { color: 'on-dark' } });
    expect(Kicker?.style.color).not.toBe('subject');
    expect(Source).toMatchObject({ ground: 'subject' });
    expect(slide.numberColor).toBeUndefined();
  });

  it('is judged by the field on top, and by the ground where no field is', () => {
    const slide = laidOut(() => ({ items: [], ground: 'dark', behind: [field('Field', left, 'subject-pale')] }));
    expect(slide).toMatchObject({ ground: 'dark', numberColor: 'step-1' });
    expect(texts(slide).Title).toMatchObject({ ground: 'subject-pale', style: { color: 'text' } });
  });

  it('shows the brand’s mark once more where it covers it, in the colours for what it stands on', () => {
    const marks = (box: Box) =>
      laidOut(() => ({ items: [], behind: [field('Field', box, 'dark')] })).items.flatMap((item) =>
        item.kind === 'path' && item.group === 'Mark' ? [item.stroke?.color] : [],
      );
    expect(marks(whole)).toEqual(['second', 'on-dark']);
    expect(marks(left)).toEqual([]);
  });

  it('lets the furniture be read in every brand', () => {
    for (const name of ['harbour-night', 'ledger', 'plain-paper']) {
      const brand = shippedBrand(name);
      const slide = laidOut(() => ({ items: [], behind: [field('Field', whole, 'subject')] }), { brand });
      const { Title } = texts(slide);
      expect(['on-dark', 'dark', 'text'], name).toContain(Title?.style.color);
    }
  });
});

describe('a kind that fills its frame', () => {
  const body = (lines: number) => (context: LayoutContext) => ({
    items: [
      styled(context, 'body', {
        ...{ name: 'Body', text: richText(Array.from({ length: lines }, () => 'A line').join('\n')) },
        ...{ box: context.body, size: context.brand.type.body.floor },
      }),
    ],
  });

  it('has the sizes of a hall, and those of a desk where the deck is read there', () => {
    expect(texts(laidOut(body(3))).Body?.size).toBe(20);
    expect(texts(laidOut(body(3), { reading: 'desk' })).Body?.size).toBe(14);
    expect(laidOut(body(3)).reading).toBeUndefined();
    expect(laidOut(body(3), { reading: 'desk' }).reading).toBe('desk');
  });

  it('is set for a desk where it does not fit in a hall, and says so', () => {
    const dense = laidOut(body(20));
    expect(texts(dense).Body).toMatchObject({ size: 14 });
    expect(dense.reading).toBe('desk');
  });

  it('stays at the sizes of a hall where it fits neither', () => {
    expect(texts(laidOut(body(40))).Body?.size).toBe(20);
  });

  it('has its own sizes in a brand that states none for either', () => {
    const brand = shippedBrand('ledger');
    expect(texts(laidOut(body(3), { brand })).Body?.size).toBe(brand.type.body.floor);
  });
});
