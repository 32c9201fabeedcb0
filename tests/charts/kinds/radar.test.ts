import { describe, expect, it } from 'vitest';
import { placeRadar, planRadar } from '../../../src/charts/kinds/radar.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { brand, measurer } from '../../support/brand.ts';
import { draw, inline, pixels } from '../draw.ts';

const axes = ['Land', 'Logistics', 'Talent', 'Costs', 'Services'];
const data = inline(axes, { Here: [82, 91, 58, 77, 84], Coast: [55, 86, 83, 49, 78] });

/** Where a radar of a size stands, and its texts. */
async function placed(size: readonly [number, number]) {
  const { w, h } = pixels(size);
  const chart = { type: 'radar', ...data };
  const { texts, findings } = await draw(chart, size);
  expect(findings).toEqual([]);
  const planned = planRadar(chart as never, { brand, language: 'en', width: w, height: h });
  return { places: placeRadar(measuringPen(measurer), planned), texts };
}

describe('radar', () => {
  it('uses its room: in half a slide the key stands in rows below the web, which reaches from side to side', async () => {
    const { places, texts } = await placed([5.9, 4.6]);
    expect(places.key.top).toBeGreaterThan(places.centre.y + places.radius);
    const y = (text: string) => texts.find((each) => each.text === text)?.box.y ?? 0;
    expect(y('Here')).toBeCloseTo(y('Coast'), 3);
    expect(places.radius).toBeGreaterThan(0.3 * pixels([5.9, 4.6]).h);
  });

  it('stands beside its key in a broad picture, both in the middle', async () => {
    const { places, texts } = await placed([12.1, 4.6]);
    const { w } = pixels([12.1, 4.6]);
    expect(places.key.left).toBeGreaterThan(places.centre.x + places.radius);
    const left = Math.min(...texts.map(({ box }) => box.x));
    const right = w - Math.max(...texts.map(({ box }) => box.x + box.w));
    expect(Math.abs(left - right)).toBeLessThan(0.1 * w);
  });
});
