import type { Finding } from '../core/diagnostic.ts';
import type { FactView } from '../core/fact.ts';
import type { Path } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import type { ChartData, Compared, Highlighted } from './common-fields.ts';
import { cellOf } from './emphasis.ts';
import { type DataTable, known, normalise, wordsOf } from './normalise.ts';

/** More series than this cannot be told apart at a glance. */
const SERIES_MAX = 5;
/** Shares of a whole may miss a hundred by this much, and by what floats add. */
const SUM_TOLERANCE = 0.05 + 1e-9;

const badData = (path: Path, message: string, hint: string): Finding => ({ code: 'bad-data', message, hint, path });

/** What every type asks of its data: `bad-data` where there is none, lengths differ or units are mixed. */
export function reviewData(chart: ChartData, path: Path): Finding[] {
  const inline = chart.labels !== undefined || chart.series !== undefined;
  if (chart.data && inline) {
    return [badData(path, 'The chart has both `data` and inline data, and draws only one.', 'Keep one of the two.')];
  }
  if (!chart.data && !(chart.labels && chart.series)) {
    const hint = 'Name facts under `data`, or write `labels` and `series`.';
    return [badData(path, inline ? 'Inline data needs both `labels` and `series`.' : 'The chart has no data.', hint)];
  }
  return [...lengths(chart, path), ...units(normalise(chart), path)];
}

function lengths({ labels = [], series = [] }: ChartData, path: Path): Finding[] {
  return series.flatMap(({ name, values }, i) => {
    if (values.length === labels.length) return [];
    const message = `“${wordsOf(name)}” has ${values.length} values for ${labels.length} labels.`;
    return [badData([...path, 'series', i, 'values'], message, 'Give each label one value.')];
  });
}

/** Facts of unlike dimensions on one axis; a fact that is only words has no length at all. */
function units({ series }: DataTable, path: Path): Finding[] {
  const facts = series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  const findings = facts
    .filter((fact) => !Number.isFinite(fact.value))
    .map(({ name }) =>
      badData(path, `“${name}” is only words, and a mark needs a value.`, 'Give the fact a `value`, or leave it out.'),
    );
  const [first] = facts;
  const other = facts.findIndex((fact) => fact.dimension !== first?.dimension);
  const unlike = facts[other];
  if (first && unlike) {
    const [a, b] = [first, unlike].map((fact) => `“${fact.name}” (${fact.prose})`);
    const message = `${a} and ${b} stand on one axis, where lengths would compare what cannot be compared.`;
    findings.push(badData([...path, 'data', other], message, 'Make two charts of it.'));
  }
  return findings;
}

/** `bad-data` for a highlight or a comparison that names nothing in the chart or cannot be made. */
export function reviewEmphasis(chart: ChartData & Highlighted & Partial<Compared>, path: Path): Finding[] {
  const table = normalise(chart);
  return [...highlightFindings(table, chart, path), ...compareFindings(table, chart, path)];
}

function highlightFindings(table: DataTable, { highlight }: Highlighted, path: Path): Finding[] {
  if (highlight === undefined) return [];
  const words = wordsOf(highlight);
  const ids = table.series.flatMap(({ facts }) => facts.map((fact) => fact?.id)).filter((id) => id !== undefined);
  const names = [...ids, ...table.categories, ...table.series.map(({ name }) => name)].filter((name) => name !== '');
  if (names.includes(words)) return [];
  const suggestion = nearest(words, names);
  const hint = suggestion
    ? `Did you mean \`${suggestion}\`?`
    : 'Name one of its facts, or a label or series by its words.';
  const finding = badData([...path, 'highlight'], `Nothing in the chart is called “${words}”.`, hint);
  return [suggestion ? { ...finding, suggestion } : finding];
}

function compareFindings(table: DataTable, { compare }: Partial<Compared>, path: Path): Finding[] {
  if (!compare?.every(known)) return [];
  const facts = compare as readonly [FactView, FactView];
  const missing = facts.flatMap((fact, i) => {
    if (cellOf(table, fact.id)) return [];
    const message = `\`${fact.id}\` is compared, but the chart does not show it.`;
    return [badData([...path, 'compare', i], message, 'Add it to the data, or compare facts that are there.')];
  });
  if (missing.length > 0) return missing;
  const loose = facts.find(({ bound }) => bound === 'below' || bound === 'above');
  if (loose) {
    const message = `“${loose.name}” is only a bound (${loose.label}), so nothing can be computed from it.`;
    return [badData([...path, 'compare'], message, 'Leave out the comparison.')];
  }
  if (facts[0].value > 0) return [];
  return [
    badData([...path, 'compare', 0], 'A comparison needs a first value above zero.', 'Leave out the comparison.'),
  ];
}

/** `too-many-series` where more stand side by side than can be told apart. */
export function reviewSeries(count: number, path: Path, what = 'series'): Finding[] {
  if (count <= SERIES_MAX) return [];
  const message = `The chart has ${count} ${what}; more than ${SERIES_MAX} cannot be told apart at a glance.`;
  return [{ code: 'too-many-series', message, hint: 'Put the small ones together, or make two charts.', path }];
}

/** `parts-do-not-sum` where shares of one whole sum to anything but 100, unless the rest is drawn. */
export function reviewSum(parts: readonly number[], table: DataTable, rest: boolean, path: Path): Finding[] {
  const facts = table.series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  const shares = table.unit === '%' || (facts.length > 0 && facts.every((fact) => fact.dimension === 'share'));
  const sum = parts.reduce((total, part) => total + part, 0);
  const over = sum > 100 + SUM_TOLERANCE;
  if (!shares || (rest ? !over : Math.abs(sum - 100) <= SUM_TOLERANCE)) return [];
  const message = `The parts sum to ${Number(sum.toFixed(2))}%, not to 100%.`;
  const hint = over
    ? 'Check the figures.'
    : 'Draw what is left with `rest: true`, or accept it under `ok` and say why in a footnote.';
  return [{ code: 'parts-do-not-sum', message, hint, path: [...path, facts.length > 0 ? 'data' : 'series'] }];
}

/** What a chart with one series of bars asks of its data. */
export function reviewBars(chart: ChartData & Compared, path: Path): Finding[] {
  const findings = [...reviewData(chart, path), ...reviewEmphasis(chart, path)];
  if (chart.series && chart.series.length > 1) {
    const hint = 'Use the type `grouped`, or `stacked`.';
    findings.push(badData([...path, 'series'], 'This type draws one series, and here are more.', hint));
  }
  return findings;
}

/** `bad-data` for negative parts: a whole has none. */
export function reviewNegative(table: DataTable, path: Path): Finding[] {
  return table.series.flatMap(({ values, labels }) =>
    values.flatMap((value, i) => {
      if (!(value < 0)) return [];
      const hint = 'Use columns or bars for values below zero.';
      return [badData(path, `A part of a whole cannot be negative: ${labels[i] ?? value}.`, hint)];
    }),
  );
}
