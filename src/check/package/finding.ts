/** What can be wrong with a .pptx, each found by one rule. */
export const PACKAGE_RULES = [
  'unreadable',
  'entry-order',
  'entry-time',
  'content-type',
  'phantom-override',
  'broken-relationship',
  'unknown-relationship',
  'duplicate-relationship',
  'orphan-part',
  'duplicate-slide-id',
  'duplicate-shape-id',
  'duplicate-layout-id',
  'presentation-order',
  'shared-theme',
  'notes-master',
  'paragraph-properties',
  'language',
  'control-character',
  'color-value',
  'leaked-path',
  'alt-text',
  'timing-target',
  'slide-order',
  'kiosk-time',
  'link-target',
  'duplicate-media',
  'missing-title',
  'empty-placeholder',
  'unknown-placeholder',
  'custom-prompt',
  'chart-order',
  'chart-axes',
  'chart-empty-value',
  'chart-label-position',
  'chart-font',
  'chart-series',
  'chart-data',
  'embedded-font',
] as const;
export type PackageRule = (typeof PACKAGE_RULES)[number];

/** Something wrong with a part of a package. */
export interface PackageFinding {
  readonly rule: PackageRule;
  /** The part's name in the archive. */
  readonly part: string;
  readonly message: string;
  /** Where a library that writes such parts tracks it. */
  readonly upstream?: string;
}

/** The thread in PptxGenJS's tracker. */
export const upstream = (issue: number) => `https://github.com/gitbrent/PptxGenJS/issues/${issue}`;
