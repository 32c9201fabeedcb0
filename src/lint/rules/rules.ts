import { altText, altTextFileName, altTextGenerated, captions, tableAltText } from './alt-text-rules.ts';
import {
  checksum,
  compression,
  controlCharacter,
  documentType,
  duplicateEntry,
  encoding,
  entryName,
  entryOrder,
  entryTime,
  unreadable,
} from './archive-rules.ts';
import { chartAxes } from './chart-axes-rules.ts';
import { chartData, chartPoints, chartSeries, chartWorkbook } from './chart-data-rules.ts';
import { chartEmptyValue, chartFont, chartLabelPosition, chartOrder, chartSimple } from './chart-rules.ts';
import { brokenPicture, contentType, duplicateOverride, phantomOverride } from './content-type-rules.ts';
import { lowContrast } from './contrast-rule.ts';
import { embeddedFont } from './font-rules.ts';
import {
  customShow,
  duplicateLayoutId,
  duplicateSlideId,
  layoutIdRange,
  sectionSlides,
  slideIdRange,
  unlistedSlide,
  unsectionedSlide,
} from './identity-rules.ts';
import { linkText } from './link-text-rule.ts';
import {
  digitalSignature,
  duplicateMedia,
  duplicateShapeId,
  largePicture,
  leakedPath,
  macros,
} from './object-rules.ts';
import { customPrompt, emptyPlaceholder, unknownPlaceholder } from './placeholder-rules.ts';
import {
  brokenRelationship,
  duplicateRelationship,
  emptyLink,
  linkAddress,
  linkedFile,
  orphanPart,
  relationshipCase,
  unknownRelationship,
} from './relationship-rules.ts';
import { presetShape } from './shape-rules.ts';
import { kioskTime, linkTarget, timingTarget } from './show-rules.ts';
import {
  ignorable,
  notesMaster,
  presentationOrder,
  propertyDate,
  sharedTheme,
  slideLayout,
  slideOrder,
  strictFormat,
  themeFormats,
} from './structure-rules.ts';
import { blankLine, mergedCells, tableHeader } from './table-access-rules.ts';
import { tableGrid } from './table-rules.ts';
import { colorValue, emptyGroup, language, numberValue, paragraphProperties, textBody } from './text-rules.ts';
import {
  documentLanguage,
  documentTitle,
  duplicateTitle,
  missingTitle,
  readingOrder,
  sectionName,
} from './title-rules.ts';

/** The rules of the package check, in the order of its report. */
export const RULES = [
  entryOrder,
  entryTime,
  duplicateEntry,
  entryName,
  checksum,
  compression,
  unreadable,
  documentType,
  encoding,
  controlCharacter,
  contentType,
  phantomOverride,
  duplicateOverride,
  brokenPicture,
  brokenRelationship,
  relationshipCase,
  duplicateRelationship,
  unknownRelationship,
  emptyLink,
  linkAddress,
  orphanPart,
  linkedFile,
  duplicateSlideId,
  slideIdRange,
  sectionSlides,
  unsectionedSlide,
  customShow,
  unlistedSlide,
  duplicateLayoutId,
  layoutIdRange,
  duplicateShapeId,
  timingTarget,
  linkTarget,
  kioskTime,
  presentationOrder,
  slideOrder,
  sharedTheme,
  slideLayout,
  themeFormats,
  notesMaster,
  propertyDate,
  ignorable,
  strictFormat,
  paragraphProperties,
  textBody,
  language,
  colorValue,
  numberValue,
  emptyGroup,
  presetShape,
  tableGrid,
  chartOrder,
  chartSimple,
  chartEmptyValue,
  chartLabelPosition,
  chartFont,
  chartAxes,
  chartWorkbook,
  chartData,
  chartSeries,
  chartPoints,
  missingTitle,
  duplicateTitle,
  sectionName,
  readingOrder,
  documentTitle,
  documentLanguage,
  altText,
  tableAltText,
  altTextFileName,
  altTextGenerated,
  captions,
  tableHeader,
  mergedCells,
  blankLine,
  linkText,
  lowContrast,
  emptyPlaceholder,
  unknownPlaceholder,
  customPrompt,
  leakedPath,
  duplicateMedia,
  largePicture,
  macros,
  digitalSignature,
  embeddedFont,
] as const;

/** What can be wrong with a .pptx, each found by one rule. */
export type PackageRule = (typeof RULES)[number]['code'];

/** The codes of the rules. */
export const PACKAGE_RULES: readonly PackageRule[] = RULES.map(({ code }) => code);
