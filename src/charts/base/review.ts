import { sum } from '../../core/collections.ts';
import { grouped } from '../../core/counted.ts';
import type { FactView } from '../../core/fact.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { unitIn } from '../../units/named-unit.ts';
import type { UnitView } from '../../units/unit.ts';
import type { ChartData, Compared, Highlighted } from './common-fields.ts';
import { areShares, type ChartTable, cellOfFact, isNamed, known, normalise, wordsOf } from './table.ts';

/** More series than this cannot be told apart at a glance. */
const SERIES_MAX = 5;
/** Shares of a whole may miss a hundred by this much, plus floating-point error. */
const SUM_TOLERANCE = 0.05 + 1e-9;

export function badData(path: Path, message: Words, hint: Words): Finding {
  return { code: 'bad-data', message, hint, path };
}

/**
 * What every type requires of its data: `bad-data` if there is none, if lengths differ, or if units are mixed. If things are
 * `counted` one by one, their units may differ, as measure words do in Chinese: 家, 个.
 */
export function reviewData(chart: ChartData, path: Path, counted = false): Finding[] {
  const inline = chart.labels !== undefined || chart.series !== undefined;
  if ([chart.data, inline, 'from' in chart].filter(Boolean).length > 1) return [badData(path, TWO_SORTS, KEEP_ONE)];
  // A file that could not be read has its finding already.
  const emptiness = ({ series }: ChartTable, path: Path): Finding[] => {
    if (series.some(({ values }) => values.length === 0 || values.some((value) => !Number.isNaN(value)))) return [];
    const words = {
      en: 'Every value of the chart is missing, so it has nothing to show.',
      zh: '图表的数值全部缺失，没有内容可以显示。',
    };
    return [
      badData(path, words, { en: 'Check the file, or leave out the chart.', zh: '请检查文件，或者去掉这张图表。' }),
    ];
  };
  if ('from' in chart)
    return chart.from ? [...emptiness(normalise(chart), [...path, 'from']), ...reviewNames(chart, path)] : [];
  if (!chart.data && !(chart.labels && chart.series)) return [badData(path, inline ? HALF : NO_DATA, GIVE_DATA)];
  const table = normalise(chart);
  const lengths = ({ labels = [], series = [] }: ChartData, path: Path): Finding[] =>
    series.flatMap(({ name, values }, i) => {
      if (values.length === labels.length) return [];
      const words = {
        en: `“${wordsOf(name)}” has ${values.length} values for ${labels.length} labels.`,
        zh: `“${wordsOf(name)}”有${values.length}个数值，标签却有${labels.length}个。`,
      };
      return [
        badData([...path, 'series', i, 'values'], words, {
          en: `Give each label one value.${values.length > labels.length ? say.fields.commasPartEntries.en : ''}`,
          zh: `请让每个标签对应一个数值。${values.length > labels.length ? say.fields.commasPartEntries.zh : ''}`,
        }),
      ];
    });
  /** `bad-data` if `unit` is a unit that the tool knows and the facts have another: their values are not converted. */
  const reviewNamedUnit = (path: Path): Finding[] => {
    const { unit } = chart;
    const { series } = table;
    const named = unit as UnitView | undefined;
    const fact = series.flatMap(({ facts }) => facts).find((each) => each !== undefined && each.unit !== '');
    if (named?.scale === undefined || !fact || fact.unit === wordsOf(named)) return [];
    const words = {
      en: `The chart’s unit is ${wordsOf(named)}, and “${fact.name}” is in ${fact.unit}.`,
      zh: `图表的单位是${wordsOf(named)}，而“${fact.name}”的单位是${fact.unit}。`,
    };
    const hint = { en: 'Leave out `unit`: facts bring theirs along.', zh: '请去掉 `unit`：数据自带单位。' };
    return [badData([...path, 'unit'], words, hint)];
  };
  return [
    ...lengths(chart, path),
    ...(counted ? [] : reviewUnits(table, (i) => [...path, 'data', i])),
    ...reviewNamedUnit(path),
    ...reviewNames(chart, path),
  ];
}

const TWO_SORTS: Words = {
  en: 'The chart has data of more than one sort (`data`, `from`, or `labels` with `series`), and draws only one.',
  zh: '图表写了不止一种数据（`data`、`from`，或 `labels` 加 `series`），而它只能画其中一种。',
};
export const KEEP_ONE: Words = { en: 'Keep one of the two.', zh: '请只保留一种。' };
const HALF: Words = {
  en: 'Inline data needs both `labels` and `series`.',
  zh: '内嵌数据需要同时写 `labels` 和 `series`。',
};
const NO_DATA: Words = { en: 'The chart has no data.', zh: '图表没有数据。' };
const GIVE_DATA: Words = {
  en: 'Name facts under `data`, a file under `from`, or write `labels` and `series`.',
  zh: '请在 `data` 下写出数据的名称，用 `from` 指定文件，或者写 `labels` 和 `series`。',
};

export function reviewHighlight(
  table: ChartTable,
  { highlight }: Highlighted,
  path: Path,
  others: readonly string[] = [],
): Finding[] {
  if (highlight === undefined) return [];
  const words = wordsOf(highlight);
  const ids = table.series.flatMap(({ facts }) => facts.map((fact) => fact?.id)).filter((id) => id !== undefined);
  const own = [...ids, ...table.categories, ...table.series.map(({ name }) => name)].filter((name) => name !== '');
  const names = [...others, ...own];
  if (names.some((name) => isNamed(name, words))) return [];
  const near = guess(words, names);
  const hint = near.suggestion
    ? didYouMean(near.suggestion)
    : {
        en: 'Name one of its facts, or a label or series by its words.',
        zh: '请写图表中一项数据的名称，或者某个标签、系列的原文。',
      };
  const message = { en: `Nothing in the chart is called “${words}”.`, zh: `图表中没有叫“${words}”的内容。` };
  return [{ ...badData([...path, 'highlight'], message, hint), ...near }];
}

export function reviewEmphasis(chart: ChartData & Highlighted & Partial<Compared>, path: Path): Finding[] {
  const table = normalise(chart);
  const notShown = ({ id }: FactView, path: Path): Finding => {
    const words = {
      en: `\`${id}\` is compared, but the chart does not show it.`,
      zh: `\`${id}\` 参与比较，但图表中没有它。`,
    };
    const hint = {
      en: 'Add it to the data, or compare facts that are there.',
      zh: '请把它加入图表数据，或者比较图表中已有的数据。',
    };
    return badData(path, words, hint);
  };
  const compareFindings = (): Finding[] => {
    const { compare, compare_as } = chart;
    if (!compare?.every(known)) return [];
    const facts = compare as readonly [FactView, FactView];
    const missing = facts.flatMap((fact, i) =>
      cellOfFact(table, fact.id) ? [] : [notShown(fact, [...path, 'compare', i])],
    );
    if (missing.length > 0) return missing;
    const loose = facts.find(({ bound }) => bound === 'below' || bound === 'above');
    const hint = { en: 'Leave out the comparison.', zh: '请去掉这项比较。' };
    if (loose) {
      const words = {
        en: `“${loose.name}” is only a bound (${loose.label}), so nothing can be computed from it.`,
        zh: `“${loose.name}”只是一个界限（${loose.label}），无法据此计算。`,
      };
      return [badData([...path, 'compare'], words, hint)];
    }
    if (facts[0].value > 0 || compare_as === 'difference') return [];
    const words = { en: 'A comparison needs a first value above zero.', zh: '比较的第一个数值必须大于零。' };
    return [badData([...path, 'compare', 0], words, hint)];
  };
  return [...reviewHighlight(table, chart, path), ...compareFindings()];
}

export function reviewChartData(
  chart: ChartData & Highlighted & Partial<Compared>,
  path: Path,
  counted = false,
): Finding[] {
  return [...reviewData(chart, path, counted), ...reviewEmphasis(chart, path)];
}

export function reviewSeries(
  count: number,
  path: Path,
  what: keyof typeof COUNTED = 'series',
  most = SERIES_MAX,
): Finding[] {
  if (count <= most) return [];
  const { en, zh } = COUNTED[what];
  const message = {
    en: `The chart has ${count} ${en}; more than ${most} cannot be told apart at a glance.`,
    zh: `图表有${count}个${zh}，超过${most}个就无法一眼分辨。`,
  };
  const hint = { en: 'Put the small ones together, or make two charts.', zh: '请合并较小的，或者分成两张图表。' };
  return [{ code: 'too-many-series', message, hint, path }];
}

const COUNTED = {
  series: { en: 'series', zh: '系列' },
  groups: { en: 'groups', zh: '组' },
  parts: { en: 'parts', zh: '部分' },
  stages: { en: 'stages', zh: '阶段' },
} as const;

export function reviewSums(table: ChartTable, rest: boolean, path: Path): Finding[] {
  const stacks = table.categories.map((_, i) => table.series.map(({ values }) => values[i] || 0));
  return stacks.flatMap((parts) => reviewSum(parts, table, rest, path)).slice(0, 1);
}

/** `parts-do-not-sum` where shares of one whole sum to anything but 100, unless the rest is drawn. */
export function reviewSum(parts: readonly number[], table: ChartTable, rest: boolean, path: Path): Finding[] {
  const typed = table.series.every(({ facts }) => facts.every((fact) => fact === undefined));
  const whole = sum(parts);
  const over = whole > 100 + SUM_TOLERANCE;
  if (!areShares(table) || (rest ? !over : Math.abs(whole - 100) <= SUM_TOLERANCE)) return [];
  const total = Number(whole.toFixed(2));
  const message = { en: `The parts sum to ${total}%, not to 100%.`, zh: `各部分合计为${total}%，而不是100%。` };
  const hint = over ? CHECK_FIGURES : DRAW_REST;
  return [{ code: 'parts-do-not-sum', message, hint, path: [...path, typed ? 'series' : 'data'] }];
}

const CHECK_FIGURES: Words = { en: 'Check the figures.', zh: '请核对数字。' };
const DRAW_REST: Words = {
  en: 'Draw what is left with `rest: true`, or accept it under `ok` and say why in a footnote.',
  zh: '请用 `rest: true` 画出其余部分，或者在 `ok` 下接受这条提示，并在脚注中说明原因。',
};

export function reviewBars(chart: ChartData & Highlighted & Partial<Compared>, path: Path, counted = false): Finding[] {
  return [...reviewChartData(chart, path, counted), ...reviewOneSeries(chart, path)];
}

export function reviewOneSeries(chart: ChartData, path: Path): Finding[] {
  const { from, series = [] } = chart;
  if (series.length < 2 && (from?.series.length ?? 0) < 2) return [];
  const words = {
    en: 'This type draws one series, and the chart has more.',
    zh: '这种图表只画一个系列，而这里不止一个。',
  };
  const hint = {
    en: `Use the type \`grouped\`, or \`stacked\`${from ? '; or name one column: `values: [Exports]`' : ''}.`,
    zh: `请改用 \`grouped\` 或 \`stacked\` 类型${from ? '；或者只写一列，例如 `values: [Exports]`' : ''}。`,
  };
  return [badData([...path, ...(from ? ['from', 'values'] : ['series'])], words, hint)];
}

/** `out-of-order` for a line over dates that neither rise nor fall: it would run back in time. */
export function reviewOrder({ categories }: ChartTable, chart: ChartData, path: Path): Finding[] {
  const dates = categories.map((each) => /^\d{4}(-\d{2}(-\d{2})?)?$/.exec(each.trim())?.[0]);
  const steps = dates.slice(1).map((date, i) => Math.sign((date ?? '').localeCompare(dates[i] ?? '')));
  if (dates.includes(undefined) || steps.every((step) => step >= 0) || steps.every((step) => step <= 0)) return [];
  const place = chart.from ? ['from', 'labels'] : ['labels'];
  return [{ code: 'out-of-order', ...BACK_IN_TIME, path: [...path, ...place] }];
}

const BACK_IN_TIME = {
  message: {
    en: 'The dates of this chart neither rise nor fall, so its line runs back in time.',
    zh: '这张图的日期既不递增也不递减，线条会倒着走。',
  },
  hint: {
    en: 'Put the rows in order of time; or, where they come from a file, write `sort` under `from`.',
    zh: '请按时间先后排列；数据来自文件时，可以在 `from` 下写 `sort`。',
  },
};

export function reviewNegative(table: ChartTable, path: Path): Finding[] {
  return table.series.flatMap(({ values, labels }) =>
    values.flatMap((value, i) => {
      if (!(value < 0)) return [];
      const label = labels[i] ?? String(value);
      const words = {
        en: `A part of a whole cannot be negative: ${label}.`,
        zh: `整体的一部分不能是负数：${label}。`,
      };
      const hint = { en: 'Use columns or bars for values below zero.', zh: '小于零的数值请用柱形图或条形图。' };
      return [badData(path, words, hint)];
    }),
  );
}

export function reviewMissing(table: ChartTable, path: Path): Finding[] {
  return table.series.flatMap(({ name, values }) =>
    values.flatMap((value, i) => {
      if (Number.isFinite(value)) return [];
      const category = table.categories[i] ?? '';
      const words = {
        en: `“${name}” has no value for “${category}”, so the sum there is not known.`,
        zh: `“${name}”在“${category}”没有数值，因此无法求和。`,
      };
      const hint = {
        en: 'Add the value, leave out this category, or use the type `line`.',
        zh: '请补上数值、去掉这一类别，或者改用 `line` 类型。',
      };
      return [badData(path, words, hint)];
    }),
  );
}

export function reviewUnits({ series }: ChartTable, at: (index: number) => Path): Finding[] {
  const facts = series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  const [first] = facts;
  const other = facts.findIndex((fact) => fact.dimension !== first?.dimension);
  const unlike = facts[other];
  if (first && unlike) {
    const [a, b] = [first, unlike].map((fact) => ({
      en: `“${fact.name}” (${fact.prose})`,
      zh: `“${fact.name}”（${fact.prose}）`,
    })) as [Words, Words];
    const words = {
      en: `${a.en} and ${b.en} share an axis but measure different things, so their lengths cannot be compared.`,
      zh: `${a.zh}和${b.zh}共用一条坐标轴，但两者不可比，长度也就没有意义。`,
    };
    return [badData(at(other), words, { en: 'Make two charts.', zh: '请分成两张图表。' })];
  }
  /** `bad-data` for facts that measure the same in units of different size: EUR m and EUR bn. */
  const scales = (): Finding[] => {
    const measured = facts.filter((fact) => fact.unit !== '');
    const [first] = measured;
    const unlike = measured.find((fact) => fact.unit !== first?.unit);
    if (!first || !unlike) return [];
    const words = {
      en: `“${first.name}” is in ${first.unit} and “${unlike.name}” in ${unlike.unit}, so lengths would mislead.`,
      zh: `“${first.name}”的单位是${first.unit}，“${unlike.name}”的单位是${unlike.unit}，长度会误导观众。`,
    };
    const hint = { en: 'Write both facts in one unit.', zh: '请用同一个单位写这两个数据。' };
    return [badData(at(facts.indexOf(unlike)), words, hint)];
  };
  return scales();
}

/** The unit of a chart's values, as names of series may say it. */
export function unitOver({ unit }: ChartData): { readonly words: string; readonly named: string } | undefined {
  const view = unit as UnitView | undefined;
  if (!view || wordsOf(view) === '') return undefined;
  return { words: wordsOf(view), named: view.named ?? wordsOf(view) };
}

/** `bad-data` where series on one axis say different units in their names, another than the chart, or some none. */
function reviewNames(chart: ChartData, path: Path): Finding[] {
  const over = unitOver(chart);
  const names = (chart.from?.series ?? chart.series ?? []).map(({ name }) => wordsOf(name));
  const said = names.map((name) => unitIn(name, over));
  const first = said.findIndex((unit) => unit !== undefined);
  const unit = over?.named ?? said[first];
  const other = said.findIndex((each) => each !== undefined && each !== unit);
  const silent = said.indexOf(undefined);
  const at = chart.from ? [...path, 'from'] : [...path, 'series', Math.max(other, silent, 0), 'name'];
  if (first < 0) return [];
  if (other >= 0) {
    const words = {
      en: `“${names[other]}” is in ${said[other]}, and ${over ? `the chart’s unit is ${over.words}` : `“${names[first]}” in ${unit}`}, so lengths would mislead.`,
      zh: `“${names[other]}”的单位是${said[other]}，而${over ? `图表的单位是${over.words}` : `“${names[first]}”的单位是${unit}`}，长度会误导观众。`,
    };
    return [badData(at, words, OWN_CHART)];
  }
  if (silent < 0) return [];
  const words = {
    en: `“${names[first]}” says its unit, and “${names[silent]}” says none, so it may count something else.`,
    zh: `“${names[first]}”写了单位，而“${names[silent]}”没有写，计量的可能不是同一种东西。`,
  };
  return [badData(at, words, SAY_UNIT)];
}

const OWN_CHART: Words = {
  en: 'Make two charts; or one of the type `combo`, with `line_unit`.',
  zh: '请分成两张图表，或改用 `combo` 类型并写 `line_unit`。',
};
const SAY_UNIT: Words = {
  en: 'Leave it out with `values`, or draw it in a chart of its own. If it is in the same unit, write that in its name, too, or in none (`names` of `from`).',
  zh: '请用 `values` 去掉它，或另做一张图表。如果单位相同，请在它的名称里也写上，或者都不写（可用 `from` 的 `names`）。',
};

/** Parts of a circle that may have room for their names. */
const MOST_PARTS = 100;
/** Marks that may have room for their names, each beside it, on the largest chart in the smallest type. */
const MOST_NAMED = 300;
const MOST_MARKS = 5_000;
/** Values of lines: more of them than there are pixels across a slide. */
const MOST_VALUES = 50_000;

/** The most that a picture of each type can have room for; `MOST_NAMED` of those that are not here. */
const MOST: Readonly<Record<string, number>> = {
  ...{ pie: MOST_PARTS, doughnut: MOST_PARTS, polar: MOST_PARTS, radar: MOST_PARTS },
  ...{ scatter: MOST_MARKS, bubble: MOST_MARKS, map: MOST_MARKS, heatmap: MOST_MARKS },
  ...{ line: MOST_VALUES, area: MOST_VALUES, 'stacked-area': MOST_VALUES },
};

interface Amounts {
  readonly type: string;
  readonly data?: readonly unknown[];
  readonly points?: readonly unknown[];
  readonly flows?: readonly unknown[];
  readonly labels?: readonly unknown[];
  readonly from?: { readonly categories?: readonly unknown[]; readonly series?: readonly unknown[] };
  readonly series?: readonly unknown[];
}

/**
 * `bad-data` where a chart has so many marks that no picture of its type has room for them. Checked before layout,
 * which would find the same label by label, after minutes of drawing.
 */
export function reviewAmount(chart: Amounts, path: Path): Finding[] {
  const most = MOST[chart.type] ?? MOST_NAMED;
  const amountOf = (all: boolean): number => {
    const { data, points, flows, labels, from, series } = chart;
    const listed = data ?? points ?? flows;
    if (listed) return listed.length;
    const categories = (from?.categories ?? labels ?? []).length;
    return all ? categories * Math.max(1, (from?.series ?? series ?? []).length) : categories;
  };
  const count = amountOf(most !== MOST_NAMED && most !== MOST_PARTS);
  if (count <= most) return [];
  return [
    badData(
      path,
      {
        en: `The chart has ${grouped(count)} entries, and one of this type has room for at most ${grouped(most)}.`,
        zh: `图表有 ${grouped(count)} 项，而这种图表最多容得下 ${grouped(most)} 项。`,
      },
      {
        en: 'Show the largest (`top: 10`), combine them into fewer, or choose a part of them (`where`).',
        zh: '请只显示最大的几项（`top: 10`），把它们合并，或用 `where` 选取其中一部分。',
      },
    ),
  ];
}

/** Whether a value of a slide's content is a chart, by what only charts have together. */
export function isChart(value: unknown): value is Amounts {
  if (value === null || typeof value !== 'object' || !('type' in value) || typeof value.type !== 'string') return false;
  return ['data', 'points', 'flows', 'labels', 'from'].some((key) => key in value);
}
