import { checkControlCharacters, checkEntryOrder, checkEntryTimes, checkReadable } from './archive-rules.ts';
import { checkChartAxes } from './chart-axes-rules.ts';
import { checkChartData, checkChartSeries } from './chart-data-rules.ts';
import { checkChartFonts, checkChartOrder, checkChartValues, checkLabelPositions } from './chart-rules.ts';
import { checkContentTypes, checkPhantomOverrides } from './content-type-rules.ts';
import type { PackageFinding } from './finding.ts';
import { checkEmbeddedFonts } from './font-rules.ts';
import { checkLayoutIds, checkShapeIds, checkSlideIds } from './identity-rules.ts';
import { checkAltText, checkLeakedPaths, checkMedia, checkTimings } from './object-rules.ts';
import { type OpenedPackage, openPackage } from './opened-package.ts';
import { checkCustomPrompts, checkEmptyPlaceholders, checkPlaceholders, checkTitles } from './placeholder-rules.ts';
import { checkOrphans, checkReferences, checkRelationshipIds, checkTargets } from './relationship-rules.ts';
import { checkBuiltParts, checkKiosk, checkSlideLinks, checkSlideOrder } from './show-rules.ts';
import { checkNotes, checkPresentationOrder, checkThemes } from './structure-rules.ts';
import { checkColors, checkLanguages, checkParagraphProperties } from './text-rules.ts';

export type { PackageFinding, PackageRule } from './finding.ts';

const RULES: readonly ((opened: OpenedPackage) => readonly PackageFinding[])[] = [
  checkReadable,
  checkEntryOrder,
  checkEntryTimes,
  checkControlCharacters,
  checkContentTypes,
  checkPhantomOverrides,
  checkTargets,
  checkRelationshipIds,
  checkReferences,
  checkOrphans,
  checkSlideIds,
  checkShapeIds,
  checkLayoutIds,
  checkPresentationOrder,
  checkThemes,
  checkNotes,
  checkParagraphProperties,
  checkLanguages,
  checkColors,
  checkLeakedPaths,
  checkAltText,
  checkTimings,
  checkBuiltParts,
  checkSlideOrder,
  checkKiosk,
  checkSlideLinks,
  checkMedia,
  checkTitles,
  checkEmptyPlaceholders,
  checkPlaceholders,
  checkCustomPrompts,
  checkChartOrder,
  checkChartAxes,
  checkChartValues,
  checkLabelPositions,
  checkChartFonts,
  checkChartSeries,
  checkChartData,
  checkEmbeddedFonts,
];

/**
 * What is wrong with a .pptx that a schema does not see, or that makes PowerPoint repair it; empty for a sound file. It
 * reads the bytes afresh and knows nothing of how they were written.
 */
export function checkPackage(bytes: Uint8Array): PackageFinding[] {
  let opened: OpenedPackage;
  try {
    opened = openPackage(bytes);
  } catch (error) {
    return [{ rule: 'unreadable', part: '', message: `The file is no archive: ${(error as Error).message}` }];
  }
  return RULES.flatMap((rule) => rule(opened));
}
