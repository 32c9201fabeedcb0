import { NAMESPACES } from '../../../office/names.ts';
import { element, type XmlElement } from '../../../office/xml.ts';
import type { ChartLabel } from '../../../scene/native-chart.ts';
import type { Marks } from './chart-marks.ts';
import { type ChartContext, chartLine, GENERAL, richWords, textProperties, value } from './chart-text.ts';

/** What newer programs know of labels ([MS-ODRAWXML] 2.24.3). */
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';

/** Where a label may stand, by its own word (ST_DLblPos, ECMA-376 part 1, 21.2.3.10). */
type Positions = Partial<Readonly<Record<ChartLabel['at'], string>>>;
const AROUND: Positions = { inside: 'ctr', above: 't', below: 'b', left: 'l', right: 'r' };
const AT_END: Positions = { outside: 'outEnd', inside: 'ctr' };
const IN_THE_MIDDLE: Positions = { inside: 'ctr' };

/** The places of labels at such marks; rings and areas have one place, and no word for it. */
function positionsOf(marks: Marks): Positions {
  if (marks.kind === 'bars') return marks.stacked ? IN_THE_MIDDLE : AT_END;
  if (marks.kind === 'ring') return marks.hole > 0 ? {} : AT_END;
  if (marks.kind === 'radar') return { outside: 'outEnd' };
  return marks.kind === 'areas' ? {} : AROUND;
}

/** The labels of a series: one manner for most, and the points that have another, or none (c:dLbls, 21.2.2.49). */
export function labelsElement(
  marks: Marks,
  labels: readonly (ChartLabel | undefined)[],
  context: ChartContext,
): XmlElement {
  const first = labels.find((label) => label?.format !== undefined) ?? labels.find((label) => label !== undefined);
  if (!first) return element('c:dLbls', {}, value('c:delete', true));
  const { shift: _, ...usual } = first;
  const own = labels.map((label, idx) => {
    if (!label) return element('c:dLbl', {}, value('c:idx', idx), value('c:delete', true));
    return isUsual(label, usual) ? undefined : pointLabel(marks, label, idx, context);
  });
  return element('c:dLbls', {}, own, numberFormat(usual), labelManner(marks, usual, context), noLeaders(marks));
}

/** No lines from labels that were moved to their points: rings say so in the schema's own words, others by an extension. */
function noLeaders(marks: Marks): XmlElement {
  if (marks.kind === 'ring') return value('c:showLeaderLines', false);
  const none = element('c15:showLeaderLines', { val: false });
  return element('c:extLst', {}, element('c:ext', { uri: LABEL_EXTENSION, 'xmlns:c15': NAMESPACES.c15 }, none));
}

function isUsual(label: ChartLabel, usual: ChartLabel): boolean {
  const manner = ({ text: _, ...rest }: ChartLabel) => JSON.stringify([rest.format, rest.at, rest.style, rest.shift]);
  return label.format !== undefined && manner(label) === manner(usual);
}

/** The label of one point (c:dLbl, 21.2.2.47): written from its value, or in words where no format writes it. */
function pointLabel(marks: Marks, label: ChartLabel, idx: number, context: ChartContext): XmlElement {
  const words = label.format === undefined ? richWords(label.text, label.style, context) : undefined;
  const { shift } = label;
  const layout =
    shift && element('c:layout', {}, element('c:manualLayout', {}, value('c:x', shift.x), value('c:y', shift.y)));
  return element(
    'c:dLbl',
    {},
    value('c:idx', idx),
    layout,
    words,
    numberFormat(label),
    labelManner(marks, label, context),
  );
}

function numberFormat({ format }: ChartLabel): XmlElement {
  return element('c:numFmt', { formatCode: format ?? GENERAL, sourceLinked: false });
}

function labelManner(marks: Marks, label: ChartLabel, context: ChartContext): XmlElement[] {
  const position = positionsOf(marks)[label.at];
  const shown = { LegendKey: false, Val: true, CatName: false, SerName: false, Percent: false, BubbleSize: false };
  return [
    element('c:spPr', {}, element('a:noFill'), chartLine(undefined, context)),
    textProperties(label.style, context, 'none'),
    ...(position === undefined ? [] : [value('c:dLblPos', position)]),
    ...Object.entries(shown).map(([what, is]) => value(`c:show${what}`, is)),
  ];
}
