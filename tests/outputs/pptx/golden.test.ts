import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Scene } from '../../../src/scene/items.ts';
import { golden } from '../../support/golden.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { fullScene } from './scenes.ts';
import { kioskScene } from './shows.ts';

/** Decks, and the parts of them that golden files hold: what is written for every frame and every kind of item. */
const DECKS: readonly (readonly [name: string, scene: Scene, parts: RegExp])[] = [
  ['full.en', { ...fullScene('en'), date: '2000-01-01' }, /^ppt\/(?!charts).*\.xml(\.rels)?$|docProps\/c/],
  ['full.zh', fullScene('zh'), /^ppt\/(slides\/slide|slideLayouts\/slideLayout4|presentation)|docProps\/c/],
  ['kiosk', kioskScene(), /^ppt\/(slides\/|presProps)|docProps\/app/],
];

/** Where lines break: in front of an element that does not fit the line of its parent. */
const WIDTH = 140;

/** Markup with an element a line, as far as it is longer than a line. */
function indented(markup: string, depth = 0): string {
  const indent = '  '.repeat(depth);
  const [open = '', inside, close = ''] = /^(<[^>]*>)(.*)(<\/[^<]*>)$/s.exec(markup)?.slice(1) ?? [];
  if (markup.length + indent.length <= WIDTH || !inside?.startsWith('<')) return indent + markup;
  return [indent + open, ...elementsIn(inside).map((each) => indented(each, depth + 1)), indent + close].join('\n');
}

/** The elements that stand one after the other. */
function elementsIn(markup: string): string[] {
  const elements: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, index } of markup.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > 0) continue;
    elements.push(markup.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return elements;
}

it.each(DECKS)('the deck “%s” is written as its golden file has it', async (name, scene, wanted) => {
  const deck = await writeChecked(scene);
  const parts = [...deck.parts.keys()].filter((part) => wanted.test(part));
  const markupOf = (part: string) =>
    indented(deck.xml(part).replace(/^<\?xml.*?\?>\s*/, '')).replace(/(?<=<AppVersion>)[^<]*/, '');
  const text = parts.map((part) => `<!-- ${part} -->\n${markupOf(part)}\n`).join('\n');
  const path = fileURLToPath(new URL(`golden/${name}.xml`, import.meta.url));
  expect(text).toBe(golden(path, `pptx.${name}`, () => text).toString());
});
