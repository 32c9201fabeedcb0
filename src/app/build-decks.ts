import { fontNeeds, likenessNotes, markNote } from '../brand/brand-notes.ts';
import { layoutsNote } from '../brand/template/template-report.ts';
import { nativeCharts } from '../charts/native-charts.ts';
import { NO_CACHE } from '../core/cache.ts';
import { DEFAULT_FORMATS, type FormatName, type WrittenFile } from '../core/formats.ts';
import type { Words } from '../core/language.ts';
import type { Px } from '../core/lengths.ts';
import { formatPath, type Path } from '../core/path.ts';
import { type Finding, type Remark, stopsDeck } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { FORMATS, reviewFormats } from '../outputs/formats.ts';
import { type DrawingOptions, type DrawnScene, drawCharts, recordCharts } from '../render/charts/draw-charts.ts';
import type { PaintedItem, Scene } from '../scene/items.ts';
import { approvalNotes } from '../slides/charts/map-approval.ts';
import { footersNote } from '../slides/deck-footer.ts';
import { planDeck } from '../slides/plan-deck.ts';
import { leftOutNote, unshownNote } from '../slides/review-shown.ts';
import { contactNote, picturesNote, roundNote } from '../slides/review-slides.ts';
import { usedFaces } from '../text/used-faces.ts';
import type { BuildReport, PlannedSlide } from './build-report.ts';
import { keptCrowded, keptNative } from './kept-slides.ts';
import { makeScene, type ReviewedScene } from './make-scene.ts';
import { type OpenDeck, type OpeningOptions, openDeck, settleFindings } from './open-deck.ts';

export interface PipelineOptions extends OpeningOptions {
  /** Whether warnings stop the decks too. */
  readonly strict?: boolean;
  /** Whether the report is to have the plan of the decks. */
  readonly plan?: boolean;
  /** The formats to write each deck in: the deck's own where omitted; with none, it is only checked. */
  readonly formats?: readonly FormatName[];
  /** Whether SVG files carry the letters that they use of their fonts; they only name the fonts where omitted. */
  readonly embedFonts?: boolean;
  /** The width of pictures of slides; their format's usual width where omitted. */
  readonly width?: Px;
  /** Hears each step as it begins, and how far the layout is: slides of how many. */
  readonly onProgress?: (message: Words, share?: readonly [done: number, of: number]) => void;
  /** Ends the build, which then rejects with the signal's reason, between its steps and between two charts. */
  readonly signal?: AbortSignal | undefined;
}

/** A deck as a file that is still to be put somewhere. */
export interface Output {
  /** The file's name: `investment.en.pptx`. */
  readonly name: string;
  readonly language: string;
  readonly format: FormatName;
  /** How many slides it has. */
  readonly slides: number;
  readonly bytes: Uint8Array;
}

export interface Build {
  readonly report: BuildReport;
  readonly outputs: readonly Output[];
}

/** The pipeline, or what stands in for it. */
export type BuildDecks = (options: PipelineOptions) => Promise<Build>;

/**
 * Builds the decks of an outline:
 *
 *     open (outline, brand, files, texts) ─▶ layout ─▶ check ─▶ charts ─▶ outputs
 *
 * Each stage reports all of its findings, in all languages, and an error stops before the next one. Nothing is written to
 * the disk: that is the caller's, who has every file whole.
 */
export async function buildDecks(options: PipelineOptions): Promise<Build> {
  const { cache, onProgress = () => {}, strict = false, signal } = options;
  const begin = (step: Words) => {
    signal?.throwIfAborted();
    onProgress(step);
  };
  signal?.throwIfAborted();

  // 1. The outline with its brand, its pictures and data, and its facts and texts in each language.
  const opened = await openDeck(options);
  if (!('open' in opened)) return stopped(opened);
  const { open } = opened;
  const formats = options.formats ?? open.outline.deck.formats ?? DEFAULT_FORMATS;

  // 2. Layout, and checks on the scene.
  const laidOut = open.decks.map((each) => {
    const { language, slides } = each.deck;
    begin(say.app.layingOut({ language }));
    return makeScene(open, each, cache, (slide) => {
      const of = slides.length;
      onProgress(say.app.layingOutSlide({ language, slide, of }), [slide, of]);
    });
  });
  const seen = [
    ...laidOut.map(({ findings }) => findings),
    reviewFormats(
      laidOut.map(({ scene }) => scene),
      open.brand,
      formats,
    ),
  ];
  const settled = settleFindings(open, seen);
  const plan = options.plan ? { plan: plannedSlides(open) } : {};
  if (stopsDeck(settled.findings, strict)) return stopped({ ...settled, ...plan, stage: 'layout' });

  // 3. The charts, and checks on their labels.
  const drawn: PlannedScene[] = [];
  for (const each of laidOut) {
    const { language } = each.scene;
    begin(say.app.drawingCharts({ language }));
    const done = await drawScene(open, each, { cache, isShown: formats.includes('pptx'), signal });
    drawn.push({ ...done, plan: each.scene });
  }
  const whole = settleFindings(open, [...seen, ...drawn.map(({ findings }) => findings)]);
  if (stopsDeck(whole.findings, strict)) return stopped({ ...whole, ...plan, stage: 'charts' });

  // 4. The files.
  const outputs: Output[] = [];
  for (const each of drawn) outputs.push(...(await writeFiles(open, each, formats, begin, options)));
  // Other formats carry their fonts, are pictures, or take what fonts there are.
  const needsFonts = formats.includes('pptx');
  const notes = [...notesOn(open, laidOut), ...(needsFonts ? fontsNeeded(open, laidOut) : [])];
  return { report: { stage: 'done', ...whole, notes, ...plan, ok: true }, outputs };
}

interface PlannedScene extends DrawnScene {
  readonly plan: ReviewedScene['scene'];
}

/** The files of a deck in one language in each of the formats, all from the same layout. */
async function writeFiles(
  open: OpenDeck,
  { scene, plan }: PlannedScene,
  formats: readonly FormatName[],
  begin: (step: Words) => void,
  { cache, signal, width, embedFonts }: PipelineOptions,
): Promise<Output[]> {
  const { id, language, slides } = scene;
  const use = { cache, width, embedFonts, placeOf: (path: Path) => open.document.locate(path) };
  const outputs: Output[] = [];
  let painted: Scene<PaintedItem> | undefined;
  for (const name of formats) {
    begin(say.app.writing({ name, language }));
    const format = FORMATS[name];
    let files: readonly WrittenFile[];
    if (format.charts === 'written') files = await format.write(scene, open.brand, use);
    else {
      painted ??= await recordCharts(plan, open.brand, { cache, signal });
      files = await format.write(painted, open.brand, use);
    }
    for (const { ending, bytes } of files)
      outputs.push({ name: `${id}.${language}.${ending}`, language, format: name, slides: slides.length, bytes });
  }
  return outputs;
}

function stopped(report: Omit<BuildReport, 'ok' | 'notes'>): Build {
  return { report: { ...report, ok: false }, outputs: [] };
}

/** The plan of the decks, which is one in all languages. */
function plannedSlides({ decks: [first], brand, document }: OpenDeck): PlannedSlide[] {
  return planDeck(first?.deck.slides ?? [], brand).map(({ slide: { id, kind, path }, option, cost }) => ({
    ...{ id, kind, path, span: document.locate([...path, 'kind']) },
    ...{ composition: option.name, family: option.family, ground: option.ground, cost: Math.round(10 * cost) / 10 },
  }));
}

/** What is worth knowing of the decks. */
function notesOn({ outline, document, brand, decks, notes }: OpenDeck, laidOut: readonly ReviewedScene[]): Remark[] {
  const scenes = laidOut.map(({ scene }) => scene);
  // All languages have the same charts on the same slides.
  const pictures = outline.deck.charts === 'native' ? scenes.slice(0, 1).flatMap(picturesNote) : [];
  const contacts = decks.slice(0, 1).flatMap(({ deck }) => contactNote(deck));
  const placed = [...pictures, ...contacts].map((note) => ({ ...note, span: document.locate(note.path ?? []) }));
  const approvals = outline.deck.languages.includes('zh')
    ? scenes.slice(0, 1).flatMap((scene) => approvalNotes(scene, brand))
    : [];
  return [
    ...layoutsNote(brand),
    ...markNote(brand),
    ...notes,
    ...placed,
    ...approvals.map((note) => ({ ...note, ...(note.path ? { span: document.locate(note.path) } : {}) })),
    ...scenes.flatMap(roundNote),
    ...laidOut.flatMap(({ scene }, i) => leftOutNote(decks[i]?.deck ?? { slides: [] }, scene, brand)),
    ...laidOut.slice(0, 1).flatMap(({ scene }) => unshownNote(decks[0]?.deck ?? { slides: [] }, scene, brand)),
    ...scenes.slice(0, 1).flatMap((scene) => footersNote(scene, brand)),
    ...likenessNotes(brand.fonts),
  ];
}

function fontsNeeded({ brand }: OpenDeck, laidOut: readonly ReviewedScene[]): Words[] {
  const faces = new Set(laidOut.flatMap(({ scene }) => usedFaces(scene, brand.fonts)));
  return fontNeeds([...faces], laidOut.length, brand.template?.carried);
}

/**
 * Pixels to the inch of pictures that are drawn for their labels alone: these are measured where the chart is planned,
 * whatever it is scaled by.
 */
const JUDGED_RESOLUTION = 24;

/**
 * The scene with its charts: those that can be edited as their data, the others as pictures, whose labels are checked as
 * they were drawn. So are those of charts to be edited that may have too little room, in the pictures that they would be.
 * Where nobody is shown the scene, pictures are as small as their labels can be checked in.
 */
export async function drawScene(
  { outline, brand, measurer }: OpenDeck,
  { scene }: ReviewedScene,
  {
    cache = NO_CACHE,
    isShown = true,
    signal,
  }: Omit<DrawingOptions, 'resolution'> & { readonly isShown?: boolean } = {},
): Promise<DrawnScene> {
  const setting = { language: scene.language, all: outline.deck.charts === 'native', brand, measurer };
  const resolution = isShown ? outline.deck.resolution : JUDGED_RESOLUTION;
  const native = nativeCharts(scene, setting, keptNative(cache));
  const drawn = await drawCharts(native, brand, { cache, resolution, signal });
  const crowdedOn = keptCrowded(cache);
  const crowded = scene.slides.flatMap((slide) => crowdedOn(slide, setting));
  if (crowded.length === 0) return drawn;
  const isCrowded = ({ path }: Pick<Finding, 'path'>) => crowded.includes(formatPath(path));
  const slides = scene.slides.filter(({ items }) => items.some((item) => item.kind === 'chart' && isCrowded(item)));
  const { findings } = await drawCharts({ ...scene, slides }, brand, { cache, resolution: JUDGED_RESOLUTION, signal });
  return { ...drawn, findings: [...drawn.findings, ...findings.filter(isCrowded)] };
}
