import { type EncodePng, pngEncoder } from '../../canvas/encode-png.ts';
import { type ChartItem, neighboursOf } from '../../charts/base/define-chart.ts';
import { isWordless } from '../../charts/plot-chart.ts';
import type { DrawnText } from '../../check/chart-labels.ts';
import { type Cache, NO_CACHE } from '../../core/cache.ts';
import { exactPx, inchToPx, PIXELS_PER_INCH, type Px, ptToInch, ptToPx } from '../../core/lengths.ts';
import { formatPath } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Brand, brandAt, brandDense, brandForPage } from '../../scene/brand.ts';
import { brandOnDark, brandOnGround } from '../../scene/grounds.ts';
import type { DrawnChartItem, PictureItem, Scene, SceneItem, SceneSlide } from '../../scene/items.ts';
import { placeText } from '../../scene/page/place-text.ts';
import { brandPrint } from '../../scene/prints.ts';
import { chartKeys, type PictureTraits, scaledPixels } from './chart-key.ts';
import type { LabelledPicture } from './render-chart.ts';

/** A scene without charts that are still to be drawn, and what is wrong with the labels of those that were. */
export interface DrawnScene<Item = SceneItem> {
  readonly scene: Scene<Item | PictureItem>;
  readonly findings: readonly Finding[];
}

export interface DrawingOptions {
  readonly cache?: Cache | undefined;
  /** Pixels to the inch. */
  readonly resolution?: Px | undefined;
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
  const encode = pngEncoder();
  const draw: DrawChart<PictureItem> = async (item, plain, keyOf) => {
    const scale = (resolution / PIXELS_PER_INCH) * (isWordless(item) ? WORDLESS_SCALE : 1);
    const traits = { ...plain, scale };
    const picture = await keptIn(cache, keyOf(traits), () =>
      fitting(traits, brand, (own) => drawn(traits, own, encode)),
    );
    // However many labels of a chart are wrong, it has too little room for them.
    const of = { path: item.path, language: scene.language, cause: `labels of ${formatPath(item.path)}` };
    const findings = picture.findings.map((finding) => ({ ...finding, ...of }));
    const pixels = scaledPixels(traits.pixels, scale);
    return { item: { ...shownPart(item), kind: 'picture', bytes: picture.png, format: 'png', pixels }, findings };
  };
  return withCharts(scene, brand, draw, { as: `at ${resolution}`, cache, signal });
}

export async function recordCharts<Item extends SceneItem>(
  scene: Scene<Item | ChartItem>,
  brand: Brand,
  { cache = NO_CACHE, signal }: Omit<DrawingOptions, 'resolution'> = {},
): Promise<Scene<Item | DrawnChartItem>> {
  const record: DrawChart<DrawnChartItem> = async (item, traits, keyOf) => {
    const { marks } = await keptIn(cache, `${keyOf(traits)}-marks`, () =>
      fitting(traits, brand, async (own) => (await import('./render-chart.ts')).recordChart(traits, own)),
    );
    return { item: { ...shownPart(item), kind: 'drawn-chart', marks }, findings: [] };
  };
  return (await withCharts(scene, brand, record, { as: 'marks', cache, signal })).scene;
}

/** Draws a chart of these traits, which pictures are kept by. */
type DrawChart<Shown> = (
  item: ChartItem,
  traits: PictureTraits,
  keyOf: (traits: PictureTraits) => string,
) => Promise<{ readonly item: Shown; readonly findings: readonly Finding[] }>;

interface DrawnSlide {
  readonly slide: SceneSlide<unknown>;
  readonly findings: readonly Finding[];
}

/** Slides with their charts drawn, of each cache and by how they are drawn: one that is as it was is not drawn again. */
const DRAWN = new WeakMap<Cache, Map<string, WeakMap<SceneSlide<unknown>, DrawnSlide>>>();

function drawnSlides(cache: Cache, manner: string): WeakMap<SceneSlide<unknown>, DrawnSlide> {
  const ofCache = cache === NO_CACHE ? new Map() : (DRAWN.get(cache) ?? new Map());
  DRAWN.set(cache, ofCache);
  const known = ofCache.get(manner) ?? new WeakMap();
  ofCache.set(manner, known);
  return known;
}

async function withCharts<Item extends SceneItem, Shown>(
  scene: Scene<Item | ChartItem>,
  brand: Brand,
  draw: DrawChart<Shown>,
  { as, cache, signal }: Pick<DrawingOptions, 'signal'> & { readonly as: string; readonly cache: Cache },
): Promise<{ readonly scene: Scene<Item | Shown>; readonly findings: readonly Finding[] }> {
  const keyOf = chartKeys(brand);
  const known = drawnSlides(cache, `${as} ${scene.language} ${brandPrint(brand)}`);
  const traitsOf = (item: ChartItem, all: readonly (SceneItem | ChartItem)[]): PictureTraits => {
    const { language } = scene;
    const { box, chart, dark = false, clear = false, slots, field, reading, page } = item;
    const pixels = { w: inchToPx(box.w), h: inchToPx(box.h) };
    const [beside, words] = [neighboursOf(item, all), wordsBeside(item, all)];
    const shown = { chart, pixels, beside, language, reading, dark, clear, slots, field, words };
    return page ? { ...shown, page, at: { x: box.x, y: box.y } } : shown;
  };
  const drawSlide = async (slide: SceneSlide<Item | ChartItem>): Promise<DrawnSlide> => {
    const items: (Item | Shown)[] = [];
    const findings: Finding[] = [];
    // One after the other: only between the turns of two charts is the first one's canvas freed.
    for (const item of slide.items) {
      signal?.throwIfAborted();
      if (item.kind !== 'chart') {
        items.push(item);
        continue;
      }
      const drawn = await draw(item, traitsOf(item, slide.items), keyOf);
      items.push(drawn.item);
      findings.push(...drawn.findings);
    }
    return { slide: { ...slide, items }, findings };
  };
  const slides: DrawnSlide[] = [];
  for (const slide of scene.slides) {
    const drawn = known.get(slide) ?? (await drawSlide(slide));
    known.set(slide, drawn);
    slides.push(drawn);
  }
  return {
    scene: { ...scene, slides: slides.map((each) => each.slide as SceneSlide<Item | Shown>) },
    findings: slides.flatMap((each) => each.findings),
  };
}

function shownPart(item: ChartItem) {
  const {
    chart: _,
    kind: __,
    dark: ___,
    clear: ____,
    slots: _____,
    field: ______,
    reading: _______,
    page: ________,
    ...rest
  } = item;
  return rest;
}

async function keptIn<Kept>(cache: Cache, key: string, make: () => Promise<Kept>): Promise<Kept> {
  const kept = cache.get(key) as Kept | undefined;
  if (kept) return kept;
  const made = await make();
  cache.set(key, made);
  return made;
}

/** The chart in the sizes of a hall; in smaller ones, those of a desk, where its labels find no room there. */
async function fitting<Drawn extends Pick<LabelledPicture, 'findings'>>(
  traits: PictureTraits,
  brand: Brand,
  draw: (brand: Brand) => Promise<Drawn>,
): Promise<Drawn> {
  /** The brand in the sizes and the colours that a chart has. */
  const { dark, reading, page } = traits;
  const onItsGround = (sized: Brand): Brand => {
    if (page?.drawn) return sized;
    if (page) return brandOnGround(sized, page.ground);
    return dark ? brandOnDark(sized) : sized;
  };
  const usual = reading ? brandAt(brand, reading) : brand;
  const tried = [...(page ? [brandForPage(usual)] : []), usual, ...(reading === 'hall' ? [brandDense(brand)] : [])];
  let best: Drawn | undefined;
  for (const sized of tried) {
    const own = await draw(onItsGround(sized));
    if (!best || own.findings.length < best.findings.length) best = own;
    if (best.findings.length === 0) break;
  }
  return best as Drawn;
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
  return own.flatMap((item) =>
    placeText(item).flatMap((lines) =>
      lines.flatMap(({ runs }) =>
        runs.flatMap(({ text, size, x, baseLine, width }): DrawnText[] => {
          if (text.trim() === '') return [];
          const h = CAPITALS * ptToInch(size);
          const box = {
            x: exactPx(x - chart.box.x),
            y: exactPx(baseLine - h - chart.box.y),
            w: exactPx(width),
            h: exactPx(h),
          };
          return [{ text, size: ptToPx(size), box }];
        }),
      ),
    ),
  );
}
