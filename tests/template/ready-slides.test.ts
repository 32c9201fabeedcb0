import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/template/read-template.ts';
import { layoutUses, type ReadySlide } from '../../src/template/ready-slides.ts';
import { madeHouse, place } from './made-house.ts';

const LAYOUTS = ['Front', 'Pause', 'Page', 'Back'];
const HOLDS = { t: 'title', c: 'contents', n: 'nothing' } as const;

/** Slides as `Front:t Page:c`, by layout and what they hold. */
const slides = (source: string): ReadySlide[] =>
  source.split(' ').map((each) => {
    const [layout = '', holds = ''] = each.split(':');
    return { layout, holds: HOLDS[holds as keyof typeof HOLDS], texts: [] };
  });
const usesOf = (source: string) => layoutUses(slides(source), LAYOUTS);

describe('what a house’s own slides use a layout for', () => {
  it('is to open, to divide, to close, and for contents', () => {
    const uses = usesOf('Front:t Page:c Page:c Pause:t Page:c Pause:t Page:c Back:t');
    expect(uses.get('Front')).toEqual({ opens: 1, closes: 0, divides: 0, contents: 0 });
    expect(uses.get('Pause')).toEqual({ opens: 0, closes: 0, divides: 1, contents: 0 });
    expect(uses.get('Page')).toEqual({ opens: 0, closes: 0, divides: 0, contents: 1 });
    expect(uses.get('Back')).toEqual({ opens: 0, closes: 1, divides: 0, contents: 0 });
  });

  it('is nothing where all stand on one, and little where each stands on its own, in their order', () => {
    expect(usesOf('Front:t Front:t Front:c').size).toBe(0);
    expect(usesOf('Front:t Pause:t Page:c Back:t').get('Front')?.opens).toBeLessThan(0.5);
  });

  it('is contents where most stand on it, whichever opens or has a title alone', () => {
    expect(usesOf('Page:t Page:t Page:t Page:t Page:c Back:t').get('Page')).toEqual({
      ...{ opens: 0, closes: 0, divides: 0, contents: 1 },
    });
  });

  it('is read from the file, of which no slide stays', () => {
    const layouts = LAYOUTS.map((name) => ({ name, shapes: place('title', [1, 1, 8, 1]) }));
    const words =
      'Words that say so much that no reader would take them for the title of a chapter, nor would its author';
    const { bytes } = madeHouse('used', {
      layouts,
      slides: [
        ['Front', 'A deck'],
        ['Page', words],
        ['Pause', 'Two'],
        ['Page', words],
        ['Back', ''],
      ],
    });
    const template = readTemplate(bytes);
    expect(template.slides.map(({ holds }) => holds)).toEqual(['title', 'contents', 'title', 'contents', 'nothing']);
    expect(template.layouts.map(({ use }) => use?.opens)).toEqual([1, 0, 0, 0]);
    expect([...template.package.parts.keys()].filter((part) => part.includes('slides/'))).toEqual([]);
  });
});
