import { posix, resolve } from 'node:path';
import { fontNeeds, likenessNotes } from './brand/font-notes.ts';
import { layoutsNote } from './brand/layouts-note.ts';
import { nativeCharts } from './charts/native-charts.ts';
import { checkScene } from './check/check-scene.ts';
import type { BuildOptions, BuildReport, BuiltDeck } from './core/build-report.ts';
import { type Finding, stopsDeck } from './core/diagnostic.ts';
import { readData } from './data/read-data.ts';
import { writeWhole } from './io/write-whole.ts';
import { findTranslations } from './outline/find-translations.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { readSource } from './outline/read-source.ts';
import { drawCharts } from './render/draw-charts.ts';
import { brandMeasurer } from './render/measure.ts';
import { readPictures } from './render/read-pictures.ts';
import { applyOk } from './resolve/apply-ok.ts';
import { mergeFindings } from './resolve/merge-findings.ts';
import { type ResolvedDeck, resolveDeck } from './resolve/resolve-deck.ts';
import { reviewDeck } from './resolve/review-deck.ts';
import { untranslated } from './resolve/untranslated.ts';
import type { Scene } from './scene/items.ts';
import { usedFaces } from './scene/used-faces.ts';
import type { LaidOutItem } from './slides/define-slide.ts';
import { layoutDeck } from './slides/layout-deck.ts';
import { reviewCharts } from './slides/review-charts.ts';
import { picturesNote, reviewNative } from './slides/review-native.ts';
import { reviewNotes } from './slides/review-notes.ts';
import { reviewShow, roundNote } from './slides/review-show.ts';
import { reviewSlides } from './slides/review-slides.ts';
import { useBrand } from './use-brand.ts';

/** One language's deck on its way. */
interface Draft {
  readonly deck: ResolvedDeck;
  readonly scene: Scene<LaidOutItem>;
  readonly findings: readonly Finding[];
  readonly started: number;
}

/**
 * Builds the decks of an outline:
 *
 *     outline ─▶ brand ─▶ files ─▶ resolve ─▶ layout ─▶ check ─▶ charts ─▶ package ─▶ disk
 *
 * Each stage reports all of its findings, in all languages, and an error stops before the next one. Nothing is written
 * until every deck is whole.
 */
export async function buildDecks(options: BuildOptions): Promise<BuildReport> {
  const { files, onProgress = () => {}, strict = false } = options;

  // 1. The outline and its translations.
  const source = readSource(files, options.outline);
  const parsed = parseOutline(source, findTranslations(files, options.outline));
  const { outline, document, findings: written } = parsed;
  const stopped = { decks: [], accepted: [], ok: false };
  if (!outline) return { ...stopped, stage: parsed.stage, findings: written };

  // 2. The brand.
  const { brand, findings: branded, accepted: tolerated } = await useBrand(files, options.brand ?? outline.deck.brand);
  if (!brand) return { ...stopped, stage: 'brand', findings: document.place(branded) };
  const measurer = brandMeasurer(brand);
  const languages = options.languages ?? outline.deck.languages;
  const noted = [
    ...written.filter(({ language }) => language === undefined || languages.includes(language)),
    ...untranslated(outline, languages),
  ];

  const judge = (lists: readonly (readonly Finding[])[]) => {
    const { findings, accepted } = applyOk(document.place(mergeFindings([noted, branded, ...lists])), outline);
    return { findings, accepted: [...tolerated, ...accepted] };
  };

  // 3. Pictures and data; facts and texts, in each language.
  const folder = posix.dirname(options.outline);
  const beside = folder === '.' ? '' : folder;
  const { pictures, findings: pictured } = await readPictures(outline, files, beside, options.cache);
  const { data, findings: tabled } = await readData(outline, files, beside);
  const resolved = languages.map((language) => {
    const { deck, findings } = resolveDeck(outline, language, { pictures, data, today: options.today });
    return { deck, findings: [...findings, ...reviewDeck(deck)] };
  });
  const read = judge([pictured, tabled, ...resolved.map((entry) => entry.findings)]);
  if (stopsDeck(read.findings)) return { ...stopped, ...read, stage: 'texts' };

  // 4. Layout, and checks on the scene.
  const drafts = resolved.map(({ deck, findings }): Draft => {
    onProgress({ en: `Laying out the slides, ${deck.language}`, zh: `正在排版（${deck.language}）` });
    const started = performance.now();
    const scene = layoutDeck(deck, brand, measurer);
    const seen = [
      ...checkScene(scene, brand, measurer),
      ...reviewCharts(scene),
      ...reviewNative(scene, outline.deck.charts === 'native'),
      ...reviewSlides(deck),
      ...reviewNotes(deck.slides, scene),
      ...reviewShow(deck, scene),
    ];
    return { deck, scene, findings: [...findings, ...seen], started };
  });
  const judged = judge(drafts.map((draft) => draft.findings));
  if (stopsDeck(judged.findings, strict)) return { ...stopped, ...judged, stage: 'layout' };

  // 5. Charts that can be edited; the others become pictures, whose labels are checked as they were drawn.
  const native = outline.deck.charts === 'native';
  const drawn = [];
  for (const { scene } of drafts) {
    onProgress({ en: `Drawing the charts, ${scene.language}`, zh: `正在绘制图表（${scene.language}）` });
    const edited = nativeCharts(scene, native, brand, measurer);
    drawn.push(await drawCharts(edited, brand, options.cache));
  }
  const labels = document.place(mergeFindings(drawn.map((entry) => entry.findings)));
  const findings = [...labels, ...judged.findings];
  const { accepted } = judged;
  // All languages have the same charts on the same slides.
  const picturesLeft = native ? drafts.slice(0, 1).flatMap(({ scene }) => picturesNote(scene)) : [];
  const rounds = drafts.flatMap(({ scene }) => roundNote(scene));
  const notes = [...layoutsNote(brand), ...picturesLeft, ...rounds, ...likenessNotes(brand.fonts)];
  if (stopsDeck(labels, strict)) return { ...stopped, findings, accepted, stage: 'charts' };
  if (options.check) return { ...stopped, findings, accepted, notes, ok: true, stage: 'done' };

  // 6. The packages, and when all are whole, the disk.
  const { writePptx } = await import('./pptx/write-pptx.ts');
  const packages: (BuiltDeck & { readonly content: Uint8Array })[] = [];
  for (const [i, { deck, started }] of drafts.entries()) {
    const scene = drawn[i]?.scene;
    if (!scene) continue;
    onProgress({ en: `Writing the file, ${deck.language}`, zh: `正在写入文件（${deck.language}）` });
    const content = await writePptx(scene, brand, {
      title: scene.title,
      author: brand.name,
      company: brand.name,
      identity: `${deck.id}.${deck.language}`,
    });
    const file = resolve(options.out, `${deck.id}.${deck.language}.pptx`);
    const milliseconds = performance.now() - started;
    packages.push({
      language: deck.language,
      file,
      slides: scene.slides.length,
      bytes: content.length,
      milliseconds,
      content,
    });
  }
  writeWhole(packages.map(({ file, content }) => ({ path: file, bytes: content })));
  const decks = packages.map(({ content: _, ...deck }) => deck);
  const faces = new Set(drafts.flatMap(({ scene }) => usedFaces(scene, brand.fonts)));
  const told = [...notes, ...fontNeeds([...faces], decks.length)];
  return { decks, findings, accepted, notes: told, ok: true, stage: 'done' };
}
