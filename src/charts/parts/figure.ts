import type { FactView, Figure } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { CAP_HEIGHT, drawText, type Face, textWidth } from '../../marks/lettering.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import type { Compared } from '../base/common-fields.ts';
import type { ChartStyle } from '../base/style.ts';
import { areShares, type ChartTable, compareFigure, type Datum } from '../base/table.ts';

/** Space between a number and a unit of words, in em of the number. */
const SPACE = 0.12;

const faceOf = (size: Px, { family }: ChartStyle): Face => ({ family, size, bold: true });
const spaceOf = ({ unit }: Figure, size: Px) => (unit === '' || unit === '%' ? 0 : SPACE * size);

export type FactFigure = Figure & { readonly fact?: string | undefined };

/** The figure of a fact; an empty one where the outline names none that is there. */
export function factFigure(fact: FactView | undefined): FactFigure {
  return fact ? { ...fact.figure, fact: fact.id } : NO_FIGURE;
}

/** The figure of a value: of its fact, or as it is printed, with a unit that is not printed with it. */
export function figureOf(datum: Pick<Datum, 'fact' | 'label'> | undefined, unit = ''): FactFigure {
  return datum?.fact ? factFigure(datum.fact) : { number: datum?.label ?? '', unit };
}

/** The figure of a value: of its fact, or as it is printed, in its unit. */
export const valueFigure = (datum: Datum, unit: string): FactFigure =>
  datum.fact ? figureOf(datum) : { ...datum.printed.figure, unit: datum.printed.figure.unit || unit };

/** How a value compares with another one of its table: “×3.5”, “+80%”. In Chinese a multiple has its measure word behind it. */
export function comparedFigure(
  from: Datum,
  to: Datum,
  table: ChartTable,
  as: Compared['compare_as'],
  language: Language,
): FactFigure {
  const figure = compareFigure(asFact(from, table), asFact(to, table), as, language);
  const [, before = '', number] = /^(.*)×(.+)$/u.exec(figure.number) ?? [];
  return language === 'zh' && number ? { number: before + number, unit: '倍' } : figure;
}

/** A value as what comparisons are computed of. */
const asFact = ({ fact, value, printed }: Datum, table: ChartTable): FactView =>
  fact ?? ({ value, printed, unit: table.unit, dimension: areShares(table) ? 'share' : '' } as unknown as FactView);

/** A figure in one line: "158 km²", "15%". */
export const figureText = ({ number, unit }: Figure): string =>
  number + (unit === '' || unit === '%' ? unit : `\u00a0${unit}`);

export const NO_FIGURE: Figure = { number: '', unit: '' };

export function drawnFigureWidth(pen: Pen, figure: Figure, size: Px, style: ChartStyle): Px {
  const unit = figure.unit === '' ? 0 : textWidth(pen, figure.unit, faceOf(style.unitScale * size, style));
  return textWidth(pen, figure.number, faceOf(size, style)) + spaceOf(figure, size) + unit;
}

export function drawFigure(pen: Pen, figure: Figure, size: Px, color: string, at: Point, style: ChartStyle): void {
  const start = at.x - drawnFigureWidth(pen, figure, size, style) / 2;
  const place = { x: start, middle: at.y, align: 'left' as const };
  const drawn = drawText(pen, figure.number, faceOf(size, style), color, place);
  if (figure.unit === '') return;
  const small = style.unitScale * size;
  const middle = at.y + (CAP_HEIGHT / 2) * (size - small);
  const x = start + drawn.w + spaceOf(figure, size);
  drawText(pen, figure.unit, faceOf(small, style), color, { x, middle, align: 'left' });
}
