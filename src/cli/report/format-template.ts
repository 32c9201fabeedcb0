import type { SampleCause, SampleReport } from '../../app/try-template.ts';
import type { BrandAdvice } from '../../brand/template/brand-advice.ts';
import type { LayoutUse } from '../../brand/template/layout-uses.ts';
import { quoted } from '../../brand/template/starter-brand-file.ts';
import {
  type ColorReport,
  type FontReport,
  type LayoutReport,
  type TemplateGap,
  type TemplateReport,
  unfilledOf,
  usersOf,
} from '../../brand/template/template-report.ts';
import { groupBy } from '../../core/collections.ts';
import { inWords, letterWidths, type UiLanguage, type Words } from '../../core/language.ts';
import { printable } from '../../core/printable.ts';
import { say } from '../../messages/say.ts';
import { alignedColumns } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

export interface TemplateParts {
  readonly report: TemplateReport;
  readonly uses: readonly LayoutUse[];
  readonly sample: SampleReport;
  /** What was found, in the template and in the sample deck on it. */
  readonly causes: readonly SampleCause[];
  readonly advice: readonly BrandAdvice[];
}

/** What was read from a template, as people read it: lengths in inches in English and in centimetres in Chinese. */
export function formatTemplate(
  file: string,
  { report, uses, sample, causes, advice }: TemplateParts,
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const { size, format, colors, colorsOfArt, fonts, gaps } = report;
  const known = format ? say.cli.templateFormat({ name: format.name, isPortrait: format.portrait ?? false })[ui] : '';
  const verdict = sample.ok
    ? say.cli.sampleBuilds({ slides: sample.slides })[ui]
    : paint.error(say.cli.sampleStopped[ui]);
  const heads = say.cli.templateHeads;
  const found = [...causes.flatMap((cause) => causeLines(cause, ui, paint)), ...gapLines(gaps, ui)];
  const sections = [
    {
      head: heads.colors,
      lines: [...(colorsOfArt ? [say.cli.colorsOfArt(colorsOfArt)[ui]] : []), ...colorLines(colors, ui)],
    },
    { head: heads.fonts, lines: fontLines(fonts, ui) },
    { head: heads.layouts, lines: layoutLines(report, uses, ui) },
    { head: heads.findings, lines: found.length > 0 ? found : [say.cli.sampleSound[ui]] },
    ...(advice.length > 0 ? [{ head: heads.advice, lines: adviceLines(advice, ui) }] : []),
  ];
  return [
    `${paint.strong(file)}  ${known}${say.cli.lengths({ lengths: [size.w, size.h] })[ui]}\n${verdict}`,
    ...sections.map(({ head, lines }) => [paint.strong(head[ui]), ...lines.map((line) => `  ${line}`)].join('\n')),
  ].join('\n\n');
}

/** Roles by which a theme's colours are known; the others follow these. */
const MAIN_ROLES: readonly string[] = [
  'ground',
  'panel',
  'dark',
  'text',
  'subtle',
  'subject',
  'second',
  'third',
  'highlight',
];

function colorLines(colors: readonly ColorReport[], ui: UiLanguage): string[] {
  const main = colors.map(({ slot, hex, contrast, roles, shades }) => {
    const tinted = shades.filter(({ role }) => isMain(role)).map((shade) => `${shade.role} ${shade.hex}`);
    const named = { roles: roles.filter(isMain), shades: tinted };
    return { slot, cells: [slot, hex, contrast.toFixed(1), say.cli.colorRoles(named)[ui]] };
  });
  const used = main.filter(({ cells }) => cells.at(-1) !== '');
  const others = main.flatMap(({ cells: [slot, hex, , roles] }) => (roles === '' ? [`${slot} ${hex}`] : []));
  const rest = others.length > 0 ? [say.cli.colorsWithoutRole({ colors: others })[ui]] : [];
  return [...alignedColumns(used.map(({ cells }) => cells)), ...rest];
}

const isMain = (role: string) => MAIN_ROLES.includes(role);

/** A line for each font, with all that it is for. */
function fontLines(fonts: readonly FontReport[], ui: UiLanguage): string[] {
  const rows = [...groupBy(fonts, ({ declared }) => declared).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { declared, measuredWith: font, sameWidths } = first;
    const measured = sameWidths ? say.cli.measuredWithSameWidths({ font }) : say.cli.measuredWithLike({ font });
    const uses = alike.map(({ use, script }) => say.cli.fontUses[`${use} ${script}`][ui]);
    return [[declared, uses.join(ui === 'zh' ? '、' : ', '), sourceOf(first)[ui], measured[ui]]];
  });
  return alignedColumns(rows);
}

function sourceOf({ ofOffice, ofNewOffice, carried }: FontReport): Words {
  if (ofOffice) return say.cli.comesWithOffice;
  if (carried) return say.cli.comesWithTemplate;
  return ofNewOffice ? say.cli.comesWithNewOffice : say.cli.hasToBeInstalled;
}

const NAME_WIDTH = 40;
/** Of a template with more layouts, those that nobody stands on for one reason are on one line. */
const FULL_LIST = 24;

/** A line for each layout: its number and name, what is on it or why nothing is, and which of its places nothing fills. */
function layoutLines({ masters }: TemplateReport, uses: readonly LayoutUse[], ui: UiLanguage): string[] {
  const layouts = masters.flatMap((master) => master.layouts);
  const row = (layout: LayoutReport) => {
    const use = uses[layout.number - 1];
    const [users, unfilled] = [usersOf(layout, use), unfilledOf(layout, use)].map((words) => inWords(words, ui));
    return [
      `${layout.number}`.padStart(2),
      cut(printable(layout.name).replace(/\s+/g, ' '), NAME_WIDTH),
      users ?? '',
      unfilled ?? '',
    ];
  };
  if (layouts.length <= FULL_LIST) return alignedColumns(layouts.map(row));
  const idle = groupBy(
    layouts.filter((layout) => layout.idle),
    (layout) => inWords(usersOf(layout, undefined), ui),
  );
  const grouped = [...idle].map(([why, all]) => [
    '',
    cut(ranges(all.map(({ number }) => number)), NAME_WIDTH),
    why,
    '',
  ]);
  return alignedColumns([...layouts.filter((layout) => !layout.idle).map(row), ...grouped]);
}

/** Numbers in their order, those that follow each other as one range: 3, 5–8. */
function ranges(numbers: readonly number[]): string {
  const runs = groupBy(numbers, (number) => number - numbers.indexOf(number));
  return [...runs.values()].map((run) => [...new Set([run[0], run.at(-1)])].join('–')).join(', ');
}

function cut(text: string, width: number): string {
  if (letterWidths(text) <= width) return text;
  const letters = [...text];
  while (letterWidths(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Of what a template lacks; that a layout has no title is said beside it. */
function gapLines(gaps: readonly TemplateGap[], ui: UiLanguage): string[] {
  const told = gaps.filter(({ gap }) => gap !== 'title');
  return told.map(({ gap, names }) => say.cli.templateGap({ gap: say.cli.templateGaps[gap], names })[ui]);
}

/** The lines of a brand.yaml, each with its reason where that is not the reason of the line before it. */
function adviceLines(advice: readonly BrandAdvice[], ui: UiLanguage): string[] {
  return [...groupBy(advice, ({ path: [key] }) => key).entries()].flatMap(([key, under]) => {
    const [first] = under;
    if (first?.path.length === 1) return [`${key}: ${quoted(first.name)}  # ${first.why[ui]}`];
    return [
      `${key}:`,
      ...under.map(({ path: [, ...keys], name, why }, i) => {
        const [outer, ...inner] = keys;
        const value = inner.reduceRight((within, each) => `{ ${each}: ${within} }`, quoted(name));
        const reason = under[i - 1]?.why[ui] === why[ui] ? '' : `  # ${why[ui]}`;
        return `  ${outer}: ${value}${reason}`;
      }),
    ];
  });
}

const KINDS = 5;

function causeLines(
  { code, severity, count, kinds, example, hint }: SampleCause,
  ui: UiLanguage,
  paint: Paint,
): string[] {
  const named = kinds.slice(0, KINDS);
  const more = kinds.length > KINDS ? say.cli.andOthers[ui] : '';
  const on = named.length > 0 ? say.cli.onKinds({ kinds: named, others: more })[ui] : '';
  const word = paint[severity](`${say.cli.severities[severity][ui]} ${code}`);
  const often = say.cli.soOften({ count })[ui];
  const such = count === 1 ? '' : say.cli.suchAs[ui];
  return [
    `${word}  ${often}${on}`,
    ...[`${such}${example[ui]}`, ...(hint ? [hint[ui]] : [])].map((line) => `  ${line}`),
  ];
}
