import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/text/typeset.ts';
import { measurer } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

function itemsOf(words: string, more = '', title = 'A voice') {
  const text = `${HEAD}slides:\n  - kind: quote\n    title: ${title}\n    text: ${words}\n    speaker: { name: A. Person, role: Head }\n${more}`;
  return textsIn(sceneOf(text).scene.slides[0]?.items);
}
const STORY = '    context: Signed by video link\n';
const SCENE = '    scene: campus\n';
const BESIDE = `${STORY}${SCENE}`;

describe('quote', () => {
  it('has a large phrase on no more lines in a wider font', () => {
    for (const phrase of ['strategic markets', 'a second home', 'markets of many kinds']) {
      const { Words } = itemsOf(`|-\n      For us these are\n      **${phrase}**\n      We stay`, BESIDE);
      if (!Words) throw new Error('There are no words.');
      const { text, style, size, box, lines } = Words;
      const wider = setText(text, { ...style, size }, { w: box.w / 1.15, h: box.h }, measurer);
      expect(wider.lines[1], phrase).toHaveLength(lines[1]?.length ?? 0);
    }
  });
});
