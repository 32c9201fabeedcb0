import type { FormatName } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameLayout } from '../scene/frame.ts';
import type { Scene } from '../scene/items.ts';
import { FORMATS } from './formats.ts';

/** What a template's layouts show and painters do not draw, and how to find it on a layout. */
const NOT_PAINTED: readonly { readonly name: Words; readonly isOn: (layout: FrameLayout) => boolean }[] = [
  { name: say.outputs.officeObjects, isOn: ({ surface }) => surface?.unknown.includes(1) ?? false },
  { name: say.outputs.layoutWords, isOn: ({ words }) => words.length > 0 },
];

/**
 * `format-differs` where slides stand on layouts of a template that show what one of the formats cannot: painters draw
 * neither metafiles (EMF, WMF), embedded objects and linked pictures, nor words that are no placeholders.
 */
export function reviewFormats(
  scenes: readonly Pick<Scene<unknown>, 'slides'>[],
  { frames }: Brand,
  formats: readonly FormatName[],
): Finding[] {
  const painted = formats.filter((name) => FORMATS[name].charts === 'painted');
  const used = new Set(scenes.flatMap(({ slides }) => slides.map(({ frame }) => frame)));
  const layouts = [...used].flatMap((name) => frames[name].layout ?? []);
  if (painted.length === 0) return [];
  return NOT_PAINTED.flatMap(({ name, isOn }): Finding[] => {
    const on = [...new Set(layouts.filter(isOn).map((layout) => `“${layout.name}”`))];
    if (on.length === 0) return [];
    return [
      {
        code: 'format-differs',
        ...say.outputs.unpainted({ what: name, layouts: on, painted }),
        path: ['deck', 'brand'],
        cause: name.en,
      },
    ];
  });
}
