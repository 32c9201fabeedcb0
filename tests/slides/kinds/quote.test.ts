import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { around } from '../../../src/core/box.ts';
import { ptToInch } from '../../../src/core/lengths.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { LINE_SLACK } from '../../../src/layout/leaves.ts';
import { placeText } from '../../../src/scene/page/place-text.ts';
import { setText } from '../../../src/text/typeset.ts';
import { brand, measurer, ROOT } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

function itemsOf(words: string, more = '', title = 'A voice') {
  const text = `${HEAD}slides:\n  - kind: quote\n    title: ${title}\n    text: ${words}\n    speaker: { name: A. Person, role: Head }\n${more}`;
  return textsIn(sceneOf(text).scene.slides[0]?.items);
}
const fixture = (name: string) => readFileSync(join(ROOT, `tests/fixtures/kinds/${name}.yaml`), 'utf8');
const STORY = '    context: Signed by video link\n';
const SCENE = '    scene: campus\n';
const BESIDE = `${STORY}${SCENE}`;
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('quote', () => {
  it('sets the marks of literal words, and says of a paraphrase that it is one', () => {
    const literal = itemsOf('We stay.').Words;
    expect(literal && plainText(literal.text).replaceAll('\u00a0', ' ')).toBe('“We stay.”');
    // Marks as wide as a hanzi would begin the first line to the right of the second.
    expect(literal?.text.paragraphs[0]?.filter((run) => run.latin).map((run) => run.text)).toEqual(['“', '”']);
    const sense = itemsOf('We stay.', '    paraphrase: true\n');
    expect(sense.Words && plainText(sense.Words.text)).toBe('We stay.');
    expect(sense.Paraphrase).toBeDefined();
  });

  it('has its speaker at one distance below the words beside a panel, however many they are', () => {
    for (const count of [2, 40, 110]) {
      const { Words, Speaker } = itemsOf(words(count), BESIDE);
      expect((Speaker?.box.y ?? 0) - (Words?.box.y ?? 0) - (Words?.box.h ?? 0)).toBeCloseTo(0.69, 6);
    }
  });

  it('names the speaker in bold and the function behind, and marks them off from the words', () => {
    const { Speaker } = itemsOf('We stay.');
    expect(Speaker?.text.paragraphs[0]?.map(({ text, bold }) => [text, bold ?? false])).toEqual([
      ['A.\u00a0Person', true],
      [', ', false],
      ['Head', false],
    ]);
  });

  it('sets words as large as they find room, alone larger than beside a panel', () => {
    const [few, many] = [itemsOf(words(8), BESIDE).Words, itemsOf(words(110), BESIDE).Words];
    expect(many?.size).toBeLessThan(few?.size ?? 0);
    expect(many?.excess).toBeUndefined();
    expect(itemsOf(words(8)).Words?.size).toBeGreaterThan(few?.size ?? 0);
    expect(itemsOf(words(240), BESIDE).Words?.excess?.lines).toBeGreaterThan(2);
  });

  it('sets a line in bold much larger than the others beside a panel, each as far from the next as its size asks for', () => {
    const led = '|-\n      For us the port is\n      **our home**\n      We stay';
    const { Words } = itemsOf(led, `    paraphrase: true\n${BESIDE}`);
    if (!Words) throw new Error('There are no words.');
    expect(plainText(Words.text).replaceAll('\u00a0', ' ')).toBe('For us the port is\nour home\nWe stay');
    const lines = placeText(Words).flat();
    const [before = 0, phrase = 0, after = 0] = lines.map(({ runs }) => runs[0]?.size ?? 0);
    expect(before).toBe(after);
    expect(phrase).toBeGreaterThan(2 * before);
    const pitch = ptToInch(1.2 * Words.style.spacing);
    expect(lines.map(({ box }) => box.h)).toEqual([before, phrase, after].map((size) => expect.closeTo(pitch * size)));
    const [top, gap] = [lines[0]?.box.y ?? 0, ptToInch(Words.paragraphSpacing)];
    expect(gap).toBeGreaterThan(0);
    expect(lines.map(({ box }) => box.y - top)).toEqual(
      [0, before, before + phrase].map((above, i) => expect.closeTo(pitch * above + i * gap)),
    );
    expect(Words).toMatchObject({ anchor: 'bottom' });
    expect(LINE_SLACK * Words.height).toBeLessThanOrEqual(Words.box.h);
  });

  it('has a large phrase on no more lines in a wider font', () => {
    for (const phrase of ['strategic markets', 'a second home', 'markets of many kinds']) {
      const { Words } = itemsOf(`|-\n      For us these are\n      **${phrase}**\n      We stay`, BESIDE);
      if (!Words) throw new Error('There are no words.');
      const { text, style, size, box, lines } = Words;
      const wider = setText(text, { ...style, size }, { w: box.w / 1.15, h: box.h }, measurer);
      expect(wider.lines[1], phrase).toHaveLength(lines[1]?.length ?? 0);
    }
  });

  it('has its words in one text, whatever their sizes', () => {
    const led = '{ en: "For us\\n**a second home**\\nthe port\\n**for long**", zh: "我们的\\n**第二故乡**\\n在这里" }';
    const phrase = `slides:\n  - kind: quote\n    title: A voice\n    text: ${led}\n    speaker: { name: A. Person }\n${BESIDE}`;
    const texts = [phrase, ...['quote', 'quote.smallest', 'quote.largest'].map(fixture)];
    const slides = ['en', 'zh'].flatMap((language) =>
      texts.flatMap((text) => sceneOf(HEAD + text, language).scene.slides),
    );
    expect(slides).toHaveLength(10);
    for (const { items } of slides) {
      const words = items.filter(
        ({ kind, name, path }) => kind === 'text' && path.includes('text') && name !== 'Paraphrase',
      );
      expect(words.map(({ name }) => name)).toEqual(['Words']);
    }
  });

  it('stands over the whole slide where nothing is shown beside the words', () => {
    const frameOf = (more: string) =>
      sceneOf(
        `${HEAD}slides:\n  - kind: quote\n    title: A voice\n    text: We stay.\n    speaker: { name: A. Person }\n${more}`,
      ).scene.slides[0]?.frame;
    expect(frameOf('')).toBe('statement');
    expect(frameOf(STORY)).toBe('statement');
    expect(frameOf(SCENE)).toBe('quote');
  });

  it('has the scene above title and story, however much these say', () => {
    const long = `    context: ${words(40)}\n    scene: campus\n`;
    const slide = sceneOf(
      `${HEAD}slides:\n  - kind: quote\n    title: A voice\n    text: We stay.\n    speaker: { name: A. Person }\n${long}`,
    ).scene.slides[0];
    const scene = around((slide?.items ?? []).filter(({ part }) => part?.kind === 'scene').map(({ box }) => box));
    const title = slide?.items.find(({ name }) => name === 'Title');
    const story = slide?.items.find(({ name }) => name === 'Context');
    expect(scene.y + scene.h).toBeLessThan(title?.box.y ?? 0);
    expect((story?.box.y ?? 0) + (story?.box.h ?? 0)).toBeLessThan(brand.size.h);
  });

  it('has the story on the panel below a scene, else below the title', () => {
    expect(itemsOf('We stay.', BESIDE).Context?.placeholder).toBe('aside');
    const { Title, Context, Words } = itemsOf('We stay.', STORY);
    const tops = [Title, Context, Words].map((item) => item?.box.y ?? 0);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(3);
    expect(itemsOf('We stay.').Context).toBeUndefined();
  });

  it('has the story at one distance below the title, however many lines that takes', () => {
    for (const title of ['A voice', 'The firm came for the port and stayed for the schools']) {
      const { Title, Context } = itemsOf('We stay.', BESIDE, title);
      expect((Context?.box.y ?? 0) - (Title?.box.y ?? 0) - LINE_SLACK * (Title?.height ?? 0)).toBeCloseTo(0.12, 1);
    }
  });
});
