import { describe, expect, it } from 'vitest';
import { element } from '../../../../src/office/xml.ts';
import { type SlideObject, titleFirst } from '../../../../src/outputs/pptx/slide/dress-slide.ts';
import type { SceneItem } from '../../../../src/scene/items.ts';
import { testCalls } from '../../../support/calls.ts';
import { free, picture, placed } from '../scenes.ts';

const TOP = { x: 0.6, y: 0.7, w: 11, h: 0.6 };
const BODY = { x: 0, y: 1.45, w: 13.3, h: 6 };

const title = placed('content', 'title', 'A title', { name: 'Title', box: TOP });
const text = free('Text', 'words', BODY, 'body');
const scene = (name: string, box = BODY): SceneItem => ({
  ...{ kind: 'path', name, box, path: [], d: 'M0 0L1 1', viewBox: { x: 0, y: 0, w: 1, h: 1 }, alt: 'A river' },
});

/** The names of objects in their new order; items in a list are one object. */
function order(...items: (SceneItem | readonly SceneItem[])[]): string[] {
  const objects = items.map((each): SlideObject => ({ shape: element('p:sp'), items: [each].flat() }));
  return titleFirst(objects).map((object) => object.items[0]?.name ?? '');
}

describe('the order of a slide’s objects', () => {
  it('has the title before a picture and texts that stand elsewhere', () => {
    expect(order(picture('Map', BODY), text, title)).toEqual(['Title', 'Map', 'Text']);
  });

  it('is as it was where a picture would cover the title, and where a form of a group would', () => {
    expect(order(picture('Map', { ...BODY, y: 0 }), title, text)).toEqual(['Map', 'Title', 'Text']);
    expect(order([scene('Sky'), scene('Hill', TOP)], title)).toEqual(['Sky', 'Title']);
  });
});

testCalls(import.meta.url, 'reading-order.yaml', { order });
