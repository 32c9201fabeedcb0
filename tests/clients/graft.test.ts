import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findAll, parseXml } from '../../src/ooxml/xml.ts';
import { templateBase } from '../../src/pptx/template-base.ts';
import { fullScene } from '../pptx/scenes.ts';
import { writeChecked } from '../support/written-deck.ts';

/** The template that pandoc ships: PowerPoint's own layouts, made by somebody else. */
const reference = () => new Uint8Array(execFileSync('pandoc', ['--print-default-data-file', 'reference.pptx']));

describe('pandoc’s reference.pptx', () => {
  it.each(['en', 'zh'] as const)('carries two slides of ours (%s)', async (language) => {
    const base = templateBase(reference());
    const full = fullScene(language);
    const slides = [full.slides[0], full.slides[2]].flatMap((slide, i) => (slide ? [{ ...slide, number: i + 1 }] : []));
    const deck = await writeChecked({ ...full, slides }, { base });
    const types = [1, 2].map((n) =>
      findAll(parseXml(deck.xml(`ppt/slides/slide${n}.xml`)), 'p:ph').map((mark) => mark.attributes.type),
    );
    expect(types).toEqual([
      ['ctrTitle', 'subTitle'],
      ['title', undefined, 'sldNum'],
    ]);
  });

  it('lends its own layouts by name', () => {
    const { layouts } = templateBase(reference());
    expect(Object.values(layouts).map((layout) => layout.name)).toEqual([
      'Title Slide',
      'Section Header',
      'Section Header',
      'Title and Content',
      'Title Only',
      'Title Only',
      'Title Only',
      // The same again, for dark slides.
      'Title and Content',
      'Title Only',
    ]);
  });
});
