import type { SampleCause, SampleReport } from '../../app/try-template.ts';
import {
  type ColorReport,
  type FontReport,
  type FrameReport,
  type LayoutReport,
  type MasterReport,
  placeholderWords,
  type TemplateReport,
} from '../../brand/template/template-report.ts';
import type { Box } from '../../core/box.ts';
import type { UiLanguage, Words } from '../../core/language.ts';
import { say } from '../../messages/say.ts';
import { alignedColumns } from './format-findings.ts';
import { type Paint, plainPaint } from './paint.ts';

interface TemplateFormat {
  readonly ui: UiLanguage;
  readonly paint?: Paint;
  readonly layouts?: boolean;
}

/** What was read from a template, as people read it: lengths in inches in English and in centimetres in Chinese. */
export function formatTemplate(
  file: string,
  report: TemplateReport,
  { ui, paint = plainPaint, layouts = false }: TemplateFormat,
): string {
  const { size, format, masters, colors, fonts, frames, gaps } = report;
  const known = format ? say.cli.templateFormat({ name: format.name, isPortrait: format.portrait ?? false })[ui] : '';
  const section = (head: Words, lines: readonly string[]) => [
    paint.strong(head[ui]),
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    [paint.strong(file), `${known}${say.cli.lengths({ lengths: [size.w, size.h] })[ui]}`],
    section(say.cli.templateHeads.colors, alignedColumns(colors.map((color) => colorCells(color, ui)))),
    section(say.cli.templateHeads.fonts, alignedColumns(fonts.map((font) => fontCells(font, ui)))),
    ...masters.map((master) =>
      section(masterHead(master), layouts ? master.layouts.flatMap((each) => layoutLines(each, ui)) : []),
    ),
    section(say.cli.templateHeads.frames, alignedColumns(frames.map((frame) => frameCells(frame, ui)))),
    ...(gaps.length > 0
      ? [
          section(
            say.cli.templateHeads.gaps,
            gaps.map(({ gap, names }) => say.cli.templateGap({ gap: say.cli.templateGaps[gap], names })[ui]),
          ),
        ]
      : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function colorCells({ slot, hex, contrast, roles, shades }: ColorReport, ui: UiLanguage): string[] {
  return [slot, hex, contrast.toFixed(1), say.cli.colorRoles({ roles, shades })[ui]];
}

function fontCells(
  { use, script, declared, ofOffice, ofNewOffice, measuredWith, sameWidths }: FontReport,
  ui: UiLanguage,
): string[] {
  const office = ofOffice
    ? say.cli.comesWithOffice
    : ofNewOffice
      ? say.cli.comesWithNewOffice
      : say.cli.hasToBeInstalled;
  const measured = sameWidths
    ? say.cli.measuredWithSameWidths({ font: measuredWith })
    : say.cli.measuredWithLike({ font: measuredWith });
  return [say.cli.fontUses[`${use} ${script}`][ui], declared, office[ui], measured[ui]];
}

function masterHead({ theme, layouts }: MasterReport): Words {
  const { length: count } = layouts;
  return say.cli.master({ theme, count });
}

function layoutLines({ number, name, type, placeholders }: LayoutReport, ui: UiLanguage): string[] {
  const rows = placeholders.map((each) => {
    const vertical = each.vertical ? say.cli.verticalText[ui] : '';
    const size = say.app.points({ size: each.size })[ui];
    return [`${placeholderWords(each.type)[ui]}${vertical}`, size, each.box ? boxWords(each.box)[ui] : '', each.name];
  });
  return [
    `${number}  ${name}${type === '' ? '' : `  (${type})`}`,
    ...alignedColumns(rows).map((line) => `     ${line}`),
  ];
}

const boxWords = ({ x, y, w, h }: Box): Words => say.cli.boxOf({ from: [x, y], lengths: [w, h] });

function frameCells({ frame, layout, why }: FrameReport, ui: UiLanguage): string[] {
  return [frame, say.cli.quotedName({ name: layout })[ui], say.cli.layoutReasons[why][ui]];
}

const KINDS = 5;

/** What came of a sample deck on a template, a cause to two lines; `decks` are where its files are. */
export function formatSample(
  { ok, slides, causes }: SampleReport,
  decks: readonly string[],
  ui: UiLanguage,
  paint: Paint = plainPaint,
): string {
  const verdict = ok ? say.cli.sampleBuilds({ slides, decks })[ui] : paint.error(say.cli.sampleStopped[ui]);
  const lines =
    causes.length > 0 ? causes.flatMap((cause) => causeLines(cause, ui, paint)) : [`  ${say.cli.sampleSound[ui]}`];
  return [paint.strong(say.cli.sampleHead[ui]), `  ${verdict}`, ...lines].join('\n');
}

function causeLines({ code, severity, count, kinds, example }: SampleCause, ui: UiLanguage, paint: Paint): string[] {
  const named = kinds.slice(0, KINDS);
  const more = kinds.length > KINDS ? say.cli.andOthers[ui] : '';
  const on = named.length > 0 ? say.cli.onKinds({ kinds: named, others: more })[ui] : '';
  const word = paint[severity === 'error' ? 'error' : 'warning'](`${severity} ${code}`);
  const often = say.cli.soOften({ count })[ui];
  const such = count === 1 ? '' : say.cli.suchAs[ui];
  return [`  ${word}  ${often}${on}`, `    ${such}${example[ui]}`];
}
