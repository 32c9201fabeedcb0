import { drawScene } from '../../app/build-decks.ts';
import { layOut, type ReviewedScene, reviewLaidOut } from '../../app/make-scene.ts';
import { type OpenDeck, type OpeningOptions, openDeck, settleFindings } from '../../app/open-deck.ts';
import { keptBrands } from '../../app/use-brand.ts';
import { printOf, type RecentCache } from '../../core/cache.ts';
import { defined, remembered } from '../../core/collections.ts';
import { languageTag } from '../../core/language.ts';
import { hundredths, inchToPt } from '../../core/lengths.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Raster } from '../../core/picture.ts';
import { minutesToSay } from '../../core/reading.ts';
import { plainText } from '../../core/rich-text.ts';
import { type Steady, steadily } from '../../core/steady.ts';
import { atOnce, inTurns } from '../../core/steps.ts';
import type { Files } from '../../files/files.ts';
import { type Finding, stopsDeck } from '../../findings/finding.ts';
import { writeShow } from '../../outputs/html/write-html.ts';
import { type Pages, pagesOf, type ShownSlide } from '../../outputs/paint/pages.ts';
import { paintPage } from '../../outputs/paint/paint-page.ts';
import { SvgPen } from '../../outputs/svg/svg-pen.ts';
import { recordCharts } from '../../render/charts/draw-charts.ts';
import { type Brand, facesOf } from '../../scene/brand.ts';
import { rereading } from '../../yaml/reread-yaml.ts';
import type { LivePage, View } from '../protocol/events.ts';

/** A deck as it can be shown now. */
export interface Frame {
  readonly open: OpenDeck;
  readonly deck: OpenDeck['decks'][number];
  readonly scene: ReviewedScene['scene'];
  readonly pages: readonly LivePage[];
  /** How long each stage took, in ms. */
  readonly took: Readonly<Record<string, number>>;
}

export type Shown =
  | { readonly frame: Frame; readonly findings?: undefined }
  /** Errors keep the deck from being laid out. */
  | { readonly frame?: undefined; readonly findings: readonly Finding[] };

/** The pages of a turn, by their prints. */
interface Drawn {
  readonly pages: Pages;
  readonly byPrint: ReadonlyMap<string, ShownSlide>;
  readonly language: string;
}

export interface LiveDeckOptions extends Pick<OpeningOptions, 'outline' | 'called' | 'today' | 'useBrand'> {
  readonly cache: RecentCache;
}

/** What was shown last can still be drawn, so many turns back: a page asks for it while the next one is on its way. */
const MAX_DRAWN = 16;
/** Views whose slides are remembered. */
const MAX_VIEWS = 4;

/**
 * A deck that is looked at while it is written: `show` lays out what changed since the last time, and `review` says what is
 * wrong with what was shown. What a page looks like is drawn when it is asked for.
 */
export function liveDeck({ cache, useBrand = keptBrands(), ...options }: LiveDeckOptions) {
  const read = rereading();
  const views = new Map<string, Steady>();
  /** The newest first. */
  let drawn: readonly Drawn[] = [];
  const pictures = new Map<string, Raster>();

  const steadyOf = (view: View): Steady => {
    const name = JSON.stringify([view.language, view.brand, view.reading]);
    const steady = views.get(name) ?? steadily();
    views.delete(name);
    views.set(name, steady);
    for (const [oldest] of views) if (views.size > MAX_VIEWS) views.delete(oldest);
    return steady;
  };

  const openIn = ({ language, brand, reading }: View, files: Files, steady: Steady) =>
    openDeck({
      ...options,
      ...{ files, useBrand, cache, steady, read },
      ...defined({ languages: language === undefined ? undefined : [language], brand, reading }),
    });

  return {
    /** The first slide goes to `early`, where given, and the others are laid out once that is settled. */
    async show(files: Files, view: View, early?: (frame: Frame) => Promise<void>): Promise<Shown> {
      const steady = steadyOf(view);
      const took: Record<string, number> = {};
      const stage = stopwatch(took);
      cache.turn();
      const opened = await openIn(view, files, steady);
      if (!('open' in opened)) return { findings: opened.findings };
      stage('open');
      const { open } = opened;
      const [deck] = open.decks;
      if (!deck) return { findings: opened.findings };
      const frameOf = async (scene: Frame['scene']): Promise<Frame> => {
        stage('layout');
        const painted = await recordCharts(scene, open.brand, { cache });
        stage('charts');
        const pages = await pagesOf(painted, open.brand);
        const prints = pages.pages.map(printOfPage);
        const byPrint = new Map(pages.pages.map((page, i) => [prints[i] ?? '', page]));
        drawn = [{ pages, byPrint, language: scene.language }, ...drawn].slice(0, MAX_DRAWN);
        stage('pages');
        return { open, deck, scene, pages: listed(pages, prints, deck), took };
      };
      if (early) {
        await early(await frameOf(atOnce(layOut(open, deck.deck, { cache, only: 0 }))));
      }
      return { frame: await frameOf(await inTurns(layOut(open, deck.deck, { cache, steady }))) };
    },
    /** Reads the text of a file, and of one that was read before what changed. */
    read,
    /** A deck laid out for a view beside the one that is shown; undefined while errors keep it from that. */
    async beside(files: Files, view: View): Promise<Pick<Frame, 'open' | 'scene'> | undefined> {
      const steady = steadyOf(view);
      const opened = await openIn(view, files, steady);
      const [deck] = 'open' in opened ? opened.open.decks : [];
      if (!('open' in opened) || !deck) return undefined;
      return { open: opened.open, scene: await inTurns(layOut(opened.open, deck.deck, { cache, steady })) };
    },
    /** A deck as the page that shows it in a browser, and that page's policy. */
    async asShow({ open, scene }: Pick<Frame, 'open' | 'scene'>) {
      return writeShow(await recordCharts(scene, open.brand, { cache }), open.brand);
    },
    /** What is wrong with a deck that was shown, in its place, with the labels of its charts. */
    async review({ open, deck, scene }: Frame): Promise<readonly Finding[]> {
      const findings = reviewLaidOut(open, deck, scene, cache);
      const seen = settleFindings(open, [findings]).findings;
      if (stopsDeck(seen)) return seen;
      const { findings: labels } = await drawScene(open, { scene, findings }, { cache, isShown: false });
      return settleFindings(open, [findings, labels]).findings;
    },
    /** A page as SVG, its pictures at `/picture/` and a name; undefined where no page that was shown lately is called so. */
    svg(print: string): string | undefined {
      const of = drawn.find(({ byPrint }) => byPrint.has(print));
      const shown = of?.byPrint.get(print);
      if (!of || !shown) return undefined;
      const hrefOf = (picture: Raster) => {
        const name = printOf(picture.bytes);
        pictures.set(name, picture);
        return `/picture/${name}`;
      };
      const { language, pages } = of;
      const manner = { language, prefix: `${print.slice(0, 8)}-`, hrefOf, linkOf: noLink };
      const pen = new SvgPen(pages.context.brand, manner);
      paintPage(pen, shown.page, pages.context);
      const [w, h] = [shown.page.size.w, shown.page.size.h].map((side) => hundredths(inchToPt(side)));
      const tag = languageTag(language);
      return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" lang="${tag}">${pen.below}${pen.above}</svg>`;
    },
    /** A name for the fonts that the pages are set in. */
    fonts: (): string => (drawn[0] ? fontsPrint(drawn[0].pages.context.brand) : ''),
    /** The fonts of the brand that was shown last, by names for what they are. */
    fontFaces: (): readonly LiveFont[] => (drawn[0] ? fontFacesOf(drawn[0].pages.context.brand) : []),
    picture: (name: string): Raster | undefined => pictures.get(name),
  };
}

/** Notes how long it is since the last note, by the name of what was done meanwhile. */
function stopwatch(times: Record<string, number>): (name: string) => void {
  let last = performance.now();
  return (name) => {
    const now = performance.now();
    times[name] = now - last;
    last = now;
  };
}

export interface LiveFont {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly print: string;
  readonly bytes: Uint8Array;
}

const fontFacesOf = remembered(
  ({ fonts }: Brand): readonly LiveFont[] =>
    facesOf(fonts).flatMap((face) =>
      (['regular', 'bold'] as const).map((style) => {
        const bytes = face[style];
        return { family: face.family, weight: style === 'bold' ? 700 : 400, print: printOf(bytes), bytes } as const;
      }),
    ),
  new WeakMap<Brand, readonly LiveFont[]>(),
);
const fontsPrint = remembered(
  (brand: Brand) => printOf(fontFacesOf(brand).map(({ family, weight, print }) => [family, weight, print])),
  new WeakMap<Brand, string>(),
);

/** Links of slides are not followed where slides are edited. */
const noLink = () => undefined;

const printOfPage = remembered(
  ({ page, title }: ShownSlide) => printOf([page.ground, page.items.map(printOf), title]),
  new WeakMap<ShownSlide, string>(),
);

function listed({ pages }: Pages, prints: readonly string[], { deck }: Frame['deck']): LivePage[] {
  return pages.map(({ slide, title }, i) => {
    const own = deck.slides[slideIndex(slide.path)];
    const notes = slide.notes && plainText(slide.notes);
    const seconds = slide.notes && Math.ceil(minutesToSay(slide.notes, deck.language) * 60);
    return {
      ...{ print: prints[i] ?? '', id: slide.id, number: slide.number, title, kind: own?.kind ?? '' },
      path: formatPath(slide.path.slice(0, 2)),
      ...defined({ hidden: slide.hidden, notes, seconds: seconds || undefined }),
    };
  });
}

const slideIndex = (path: Path): number => (typeof path[1] === 'number' ? path[1] : -1);
