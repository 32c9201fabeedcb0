import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inchToPt } from '../../src/core/lengths.ts';
import type { Raster } from '../../src/core/picture.ts';
import { pageCanvas } from '../../src/outputs/png/write-png.ts';
import { svgOf } from '../../src/outputs/svg/svg-pen.ts';
import { type Brand, facesOf } from '../../src/scene/brand.ts';
import { goldenDecks } from './golden-decks.ts';
import { keepAll, keepBrands } from './kept.ts';
import { type PaintedDeck, paintedDeck } from './painted-deck.ts';

/** A painted slide, as scripts/goldens.mjs finds it in the list of its deck. */
interface PaintedSlide {
  readonly file: string;
  readonly id: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** What is to be painted. */
export interface GoldensOrder {
  /** Only decks whose names begin with one of these; all where there are none. */
  readonly names: readonly string[];
  /** The share of this process, from 0, where several paint at the same time. */
  readonly share: { readonly index: number; readonly of: number };
  /** Whether each slide becomes a PNG, too. */
  readonly png: boolean;
}

/**
 * Paints the golden decks of the checkout in `root` into the folder `out`: each slide as an SVG, beside the fonts and
 * pictures that it shows, and for each deck a list of its slides. Decks that the folder has are passed over.
 */
export async function paintGoldens(root: string, out: string, { names, share, png }: GoldensOrder): Promise<void> {
  for (const folder of ['pictures', 'fonts']) mkdirSync(join(out, folder), { recursive: true });
  const kept = { cache: keepAll(), useBrand: keepBrands() };
  const wanted = goldenDecks(root)
    .filter(({ name }) => names.length === 0 || names.some((each) => name.startsWith(each)))
    .filter((_, i) => i % share.of === share.index);
  for (const { name, files, outline, language, brand } of wanted) {
    const label = `${name}.${language}`;
    const list = join(out, `${label}.json`);
    if (existsSync(list) && (!png || existsSync(join(out, `${slideName(label, 0)}.png`)))) continue;
    const own = brand === undefined ? {} : { brand };
    const deck = await paintedDeck({ files, outline, language, ...kept, ...own });
    if (png) await paintPngs(label, deck, out);
    writeFileSync(list, JSON.stringify(paintSlides(label, deck, out)));
  }
}

function paintSlides(label: string, { brand, scene, whole }: PaintedDeck, out: string): PaintedSlide[] {
  const fontRules = fontRulesOf(brand, out);
  const hrefOf = (picture: Raster) => pictureFile(picture, out);
  const slides: PaintedSlide[] = [];
  for (const [i, { page, slide }] of whole.pages.entries()) {
    const file = `${slideName(label, i)}.svg`;
    const { title } = slide;
    writeFileSync(join(out, file), svgOf(page, whole.context, { title, language: scene.language, hrefOf, fontRules }));
    const [width, height] = [inchToPt(page.size.w), inchToPt(page.size.h)];
    slides.push({ file, id: page.id, width, height });
  }
  return slides;
}

async function paintPngs(label: string, { whole }: PaintedDeck, out: string): Promise<void> {
  const draw = await pageCanvas(whole);
  for (const [i, { page }] of whole.pages.entries()) {
    const canvas = draw(page, Math.round(inchToPt(page.size.w) * PNG_SCALE));
    writeFileSync(join(out, `${slideName(label, i)}.png`), canvas.toBuffer('image/png'));
  }
}

/** Pixels of a PNG to a point of its slide: 1,280 over the width of most. */
const PNG_SCALE = 4 / 3;

const slideName = (label: string, index: number) => `${label}.${String(index + 1).padStart(2, '0')}`;

/** Where the brand's fonts are, once they are files beside the slides. */
function fontRulesOf({ fonts }: Brand, out: string): string {
  const rules = facesOf(fonts).flatMap(({ family, regular, bold }) =>
    ([400, 700] as const).map((weight) => {
      const file = `fonts/${family.replaceAll(' ', '-')}-${weight}.ttf`;
      if (!existsSync(join(out, file))) writeFileSync(join(out, file), weight === 400 ? regular : bold);
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${file}") }`;
    }),
  );
  return `${rules.join(' ')} `;
}

/** The picture as a file named by its content. */
function pictureFile({ bytes, format }: Raster, out: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const file = `pictures/${hash}.${format}`;
  if (!existsSync(join(out, file))) writeFileSync(join(out, file), bytes);
  return file;
}

/** Run by itself, its order as JSON: a checkout, a folder, and what of it to paint. */
const [root, out, order] = process.argv.slice(2);
if (root !== undefined && out !== undefined && order !== undefined) await paintGoldens(root, out, JSON.parse(order));
