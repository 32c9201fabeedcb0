import { expect, it } from 'vitest';
import { descend, findAll, parseXml } from '../../../../src/office/xml.ts';
import { HEAD } from '../../../support/head.ts';
import { deckOnTemplate } from '../../../support/template-deck.ts';
import { madeHouse, place } from '../../../template/made-house.ts';

it('text on a template of a house that writes from right to left runs from left to right', async () => {
  const title = place('title', [0.9, 0.6, 11.5, 1], { size: 30 }).replace('<a:lvl1pPr', '<a:lvl1pPr rtl="1"');
  const { bytes } = madeHouse('rtl', { layouts: [{ name: 'Bare', type: 'titleOnly', shapes: title }] });
  const slide = '  - { kind: bullets, title: Where will you start?, items: [Here, There] }\n';
  const { decks } = await deckOnTemplate(bytes, `${HEAD}slides:\n${slide}`);
  const root = parseXml(decks[0]?.xml('ppt/slides/slide1.xml') ?? '');
  const shape = findAll(root, 'p:sp').find((each) => findAll(each, 'p:cNvPr')[0]?.attributes.name === 'Title');
  const [paragraph] = shape ? findAll(shape, 'a:p') : [];
  expect(descend(paragraph, 'a:pPr')?.attributes.rtl).toBe('0');
});
