import type { DrawnPage } from '../../src/charts/base/define-chart.ts';
import { pictureForm } from '../../src/charts/plot-chart.ts';
import type { Box } from '../../src/core/box.ts';
import type { KitView } from '../../src/core/kit.ts';
import { readText } from '../../src/files/files.ts';
import { measuringPen } from '../../src/marks/lettering.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';
import { parsePart } from '../../src/scenery/kit-part.ts';
import { KITS } from '../../src/scenery/kits.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { shipped, shippedFiles } from '../support/brand.ts';
import type { AnyChart } from './draw.ts';

/** A kit that comes with the tool. */
export function kitOf(name: keyof typeof KITS): KitView {
  const part = (each: string) => parsePart(readText(shippedFiles, `scenes/kits/${name}/${each}.svg`) ?? '');
  return { name, parts: Object.fromEntries(KITS[name].parts.map((each) => [each, part(each)])) };
}

interface Setting {
  readonly brand?: Brand;
  readonly language?: string;
  readonly ground?: ColorRole;
  /** Below the slide’s headline. */
  readonly head?: number;
  /** A box of a slide, in inches; the whole slide where omitted. */
  readonly box?: readonly [w: number, h: number];
}

/** A chart that is drawn of pictures, as the page of its slide or in a box; fails where it has no room. */
export function pictureOf(chart: AnyChart, setting: Setting = {}): DrawnPage {
  const { brand = shipped, language = 'en', ground = 'field-pale', head = 1.6, box } = setting;
  const [w, h] = box ?? [brand.size.w, brand.size.h];
  const pen = measuringPen(brandMeasurer(brand));
  const page = { margin: 0.6, top: 0.75, head, bottom: 6.75, left: 0 };
  const frame = box ? { margin: 0, top: 0, head: 0, bottom: h, left: 0 } : page;
  const drawn = pictureForm(chart, language)?.draw({ brand, language, pen, ground, w, h }, { w, h, ...frame });
  if (!drawn) throw new Error(`A ${chart.type} has no room there.`);
  return drawn;
}

/** The copies of parts that marks of a name, and of a role where one is given, draw. */
export const copies = ({ marks }: Pick<DrawnPage, 'marks'>, name: string, role?: ColorRole): readonly Box[] =>
  marks.flatMap((mark) =>
    mark.kind === 'art' && mark.name === name && (role === undefined || mark.role === role) ? mark.boxes : [],
  );
