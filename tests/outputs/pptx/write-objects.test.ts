import { describe, expect, it } from 'vitest';
import { PICTURES } from '../../support/pictures.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { picture, png, scene, slide } from './scenes.ts';
import { BOX } from './slide-objects.ts';

describe('objects', () => {
  it('store one picture once, however often it is shown', async () => {
    const same = [1, 2].map((n) =>
      slide(n, 'title-only', 'T', [picture('A', BOX, { bytes: png(4, 4) }), picture('B', BOX, { bytes: png(4, 4) })]),
    );
    const deck = await writeChecked(scene(same));
    expect([...deck.parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1);
  });

  it('store a JPEG as such', async () => {
    const item = picture('A', BOX, { bytes: PICTURES.get('pictures/face-1.jpg')?.bytes ?? png(), format: 'jpeg' });
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', [item])]));
    expect(deck.xml('[Content_Types].xml')).toContain('<Default Extension="jpg" ContentType="image/jpeg"/>');
    expect([...deck.parts.keys()].filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
  });
});
