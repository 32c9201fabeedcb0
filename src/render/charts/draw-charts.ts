import { type EncodePng, pngEncoder } from '../../canvas/encode-png.ts';
import { type ChartItem, neighboursOf } from '../../charts/base/define-chart.ts';
import { isWordless } from '../../charts/plot-chart.ts';
import type { DrawnText } from '../../check/chart-labels.ts';
import { type Cache, NO_CACHE } from '../../core/cache.ts';
import { type Inch, inchToPx, PIXELS_PER_INCH, type Px, ptToInch, ptToPx } from '../../core/lengths.ts';
import { formatPath } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Brand, brandAt, brandDense } from '../../scene/brand.ts';
import { brandOnDark } from '../../scene/grounds.ts';
import type { PictureItem, Scene, SceneItem, SceneSlide } from '../../scene/items.ts';
import { placeText } from '../../scene/page/place-text.ts';
import { chartKeys, type PictureTraits, scaledSize } from './chart-key.ts';
import type { LabelledPicture } from './render-chart.ts';

/** A scene without charts that are still to be drawn, and what is wrong with the labels of those that were. */
export interface DrawnScene<Item = SceneItem> {
  readonly scene: Scene<Item | PictureItem>;
  readonly findings: readonly Finding[];
}

/** How charts are drawn. */
export interface DrawingOptions {
  /** Where pictures that were drawn before are kept. */
  readonly cache?: Cache | undefined;
  /** Pixels to the inch. */
  readonly resolution?: Px | undefined;
  /** Ends the drawing before the next chart. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Pictures without letters are areas, dots and coasts: two thirds of the pixels along each side show them as well, in less
 * than half of the memory and the time.
 */
const WORDLESS_SCALE = 2 / 3;

/**
 * The scene with every chart drawn: each chart item becomes a picture of its box on the brand's ground. Gives
 * `chart-labels` for labels that are missing, clipped, too small or on top of each other. Pictures that the cache has are
 * taken from there; Chart.js and the canvas are loaded only where there is one to draw.
 */
export async function drawCharts<Item extends SceneItem>(
  scene: Scene<Item | ChartItem>,
  brand: Brand,
  { cache = NO_CACHE, resolution = PIXELS_PER_INCH, signal }: DrawingOptions = {},
): Promise<DrawnScene<Item>> {
  const keyOf = chartKeys(brand);
  const encode = pngEncoder();
  const draw = async (item: ChartItem, all: readonly (SceneItem | ChartItem)[]): Promise<Drawn> => {
    const { chart, kind: _, dark = false, clear = false, slots, field, reading, ...rest } = item;
    const pixels = { w: inchToPx(item.box.w), h: inchToPx(item.box.h) };
    const { language } = scene;
    const words = wordsBeside(item, all);
    const scale = (resolution / PIXELS_PER_INCH) * (isWordless(item) ? WORDLESS_SCALE : 1);
    const beside = neighboursOf(item, all);
    const traits = { chart, pixels, beside, language, reading, dark, clear, slots, field, words, scale };
    const key = keyOf(traits);
    const kept = cache.get(key) as LabelledPicture | undefined;
    const picture: LabelledPicture = kept ?? (await fittingPicture(traits, brand, encode));
    if (!kept) cache.set(key, picture);
    // However many labels of a chart are wrong, it has too little room for them.
    const of = { path: item.path, language: scene.language, cause: `labels of ${formatPath(item.path)}` };
    const findings = picture.findings.map((finding) => ({ ...finding, ...of }));
    const shown: PictureItem = {
      ...rest,
      kind: 'picture',
      bytes: picture.png,
      format: 'png',
      pixels: scaledSize(pixels, scale),
    };
    return { item: shown, findings };
  };
  const slides: SceneSlide<Item | PictureItem>[] = [];
  const findings: Finding[] = [];
  for (const slide of scene.slides) {
    const items: (Item | PictureItem)[] = [];
    // One after the other: only between the turns of two charts is the first one's canvas freed.
    for (const item of slide.items) {
      signal?.throwIfAborted();
      const done = item.kind === 'chart' ? await draw(item, slide.items) : { item, findings: [] };
      items.push(done.item);
      for (const each of done.findings) findings.push(each);
    }
    slides.push({ ...slide, items });
  }
  return { scene: { ...scene, slides }, findings };
}

/** The brand in the sizes and the colours that a chart has. */
function brandOf({ dark, reading }: PictureTraits, brand: Brand): Brand {
  return onItsGround(dark, reading ? brandAt(brand, reading) : brand);
}

const onItsGround = (dark: boolean, brand: Brand): Brand => (dark ? brandOnDark(brand) : brand);

/** The picture in the sizes of a hall; in smaller ones, those of a desk, where its labels find no room there. */
async function fittingPicture(traits: PictureTraits, brand: Brand, encode: EncodePng): Promise<LabelledPicture> {
  const picture = await drawn(traits, brandOf(traits, brand), encode);
  if (picture.findings.length === 0 || traits.reading !== 'hall') return picture;
  const smaller = await drawn(traits, onItsGround(traits.dark, brandDense(brand)), encode);
  return smaller.findings.length < picture.findings.length ? smaller : picture;
}

interface Drawn {
  readonly item: PictureItem;
  readonly findings: readonly Finding[];
}

async function drawn(traits: PictureTraits, brand: Brand, encode: EncodePng): Promise<LabelledPicture> {
  const { renderChart } = await import('./render-chart.ts');
  return renderChart(traits, brand, encode);
}

/** Height of capitals and figures, in em. */
const CAPITALS = 0.65;

/** The slide's words on and beside the chart's picture, run by run, each as its ink in pixels of the picture. */
export function wordsBeside(chart: ChartItem, all: readonly (SceneItem | ChartItem)[]): readonly DrawnText[] {
  const texts = all.filter((item) => item.kind === 'text');
  const own = texts.filter(({ part }) => part?.kind === 'chart-words' && part.chart === chart.name);
  const px = (length: Inch): Px => (length as number) * PIXELS_PER_INCH;
  return own.flatMap((item) =>
    placeText(item).flatMap((lines) =>
      lines.flatMap(({ runs }) =>
        runs.map(({ text, size, x, baseLine, width }): DrawnText => {
          const h = CAPITALS * ptToInch(size);
          const box = { x: px(x - chart.box.x), y: px(baseLine - h - chart.box.y), w: px(width), h: px(h) };
          return { text, size: ptToPx(size), box };
        }),
      ),
    ),
  );
}
