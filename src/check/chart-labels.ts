import type { Words } from '../core/language.ts';
import { type Pt, type Px, ptToPx } from '../core/lengths.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';

export interface DrawnText {
  readonly text: string;
  /** The box of its ink, in pixels from the picture's top left corner. */
  readonly box: { readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px };
  readonly size: Px;
}

/** Nothing is set smaller. */
const SMALLEST: Pt = 10;
const TOUCH: Px = 1;

interface Found {
  readonly label: string;
  readonly parts: readonly DrawnText[];
}

/**
 * What is wrong with the labels of a drawn chart, at an empty path: as `chart-labels` those that are missing, that overlap
 * another, that reach out of the picture, or that are smaller than ten points, and as `too-dense` those that are `astray`. `beside`
 * are the words of the slide on and around the picture, by its pixels: a label may be one of them, and they may reach out
 * of it.
 */
export function checkChartLabels(
  labels: readonly string[],
  drawn: readonly DrawnText[],
  size: { readonly w: Px; readonly h: Px },
  beside: readonly DrawnText[] = [],
  astray: (text: DrawnText) => boolean = () => false,
): Finding[] {
  const { found, missing } = findLabels(labels, [...drawn, ...beside]);
  const unsaid = missing.filter((label) => !beside.some(({ text }) => says(text, label)));
  return [
    ...unsaid.map((label) => finding(say.check.labelMissing({ label }))),
    ...overlapping(found),
    ...found
      .filter((each) => each.parts.some((part) => !beside.includes(part) && !within(part, size)))
      .map(({ label }) => finding(say.check.labelCutOff({ label }))),
    ...found
      .filter((each) => each.parts.some((part) => part.size < ptToPx(SMALLEST)))
      .map(({ label }) => finding(say.check.labelTooSmall({ label, least: SMALLEST }))),
    ...drawn.filter(astray).map(({ text }) => ({
      code: 'too-dense' as const,
      path: [],
      ...say.check.labelOverCoast({ text }),
    })),
  ];
}

function finding(message: Words): Finding {
  return { code: 'chart-labels', message, hint: say.check.shortenLabels, path: [] };
}

function says(text: string, label: string): boolean {
  const at = bare(text).indexOf(bare(label));
  const [before = '', after = ''] = [bare(text)[at - 1], bare(text)[at + bare(label).length]];
  return at >= 0 && !/[\d.,]/.test(before) && !/\d/.test(after);
}

/** Words of the slide may be in capitals, where their style is. */
const bare = (text: string) => text.replace(/\s/gu, '').toUpperCase();

/** Each label among the drawn texts, which may hold it line by line; a drawn text serves one label only. */
function findLabels(labels: readonly string[], drawn: readonly DrawnText[]) {
  const left: (DrawnText | undefined)[] = [...drawn];
  const found: Found[] = [];
  const take = (label: string, whole: boolean) => {
    const span = spanOf(bare(label), left, whole);
    if (!span) return false;
    found.push({ label, parts: left.slice(span.start, span.end).filter((part) => part !== undefined) });
    left.fill(undefined, span.start, span.end);
    return true;
  };
  // Labels of one piece first, and then the long ones: "2018" is not to be read out of the values "20" and "18".
  const broken = labels.filter((label) => bare(label) !== '' && !take(label, true));
  const missing = broken.toSorted((a, b) => b.length - a.length).filter((label) => !take(label, false));
  const others = left.filter((part) => part !== undefined).map((part) => ({ label: part.text, parts: [part] }));
  return { found: [...found, ...others], missing };
}

/** The text, or unless `whole` the stretch of texts, that reads as the label. */
function spanOf(label: string, drawn: readonly (DrawnText | undefined)[], whole: boolean) {
  for (let start = 0; start < drawn.length; start++) {
    let read = '';
    const last = whole ? start : drawn.length - 1;
    for (let end = start; end <= last && drawn[end] && read.length < label.length; end++) {
      read += bare(drawn[end]?.text ?? '');
      if (read === label) return { start, end: end + 1 };
    }
  }
  return undefined;
}

function overlapping(found: readonly Found[]): Finding[] {
  return found.flatMap((a, i) =>
    found
      .slice(i + 1)
      .filter((b) => a.parts.some((part) => b.parts.some((other) => overlap(part, other))))
      .map((b) => finding(say.check.labelsOverlap({ label: a.label, other: b.label }))),
  );
}

function overlap({ box: a }: DrawnText, { box: b }: DrawnText): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > TOUCH && h > TOUCH;
}

function within({ box }: DrawnText, size: { readonly w: Px; readonly h: Px }): boolean {
  const { x, y, w, h } = box;
  return x >= -TOUCH && y >= -TOUCH && x + w <= size.w + TOUCH && y + h <= size.h + TOUCH;
}
