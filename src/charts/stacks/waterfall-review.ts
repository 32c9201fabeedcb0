import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { cellOf } from '../base/emphasis.ts';
import { type DataTable, isNamed, normalise, printed, wordsOf } from '../base/normalise.ts';
import { badData, reviewBars } from '../base/review.ts';
import { stepsOf, type WaterfallChart } from './waterfall-steps.ts';

/** What is doubtful about a waterfall: totals that the changes do not come to, or that the chart does not have. */
export function reviewWaterfall(chart: WaterfallChart, path: Path): Finding[] {
  const { highlight, ...plain } = chart;
  // The last bar is no value of the data, and may be lifted out all the same.
  const atEnd = highlight !== undefined && chart.end !== undefined && isNamed(wordsOf(chart.end), wordsOf(highlight));
  const findings = reviewBars((atEnd ? plain : chart) as Parameters<typeof reviewBars>[0], path);
  return [...findings, ...unknownTotals(chart, path), ...wrongTotals(chart, path)];
}

function unknownTotals(chart: WaterfallChart, path: Path): Finding[] {
  const table = normalise(chart);
  const ids = table.series.flatMap(({ facts }) => facts.flatMap((fact) => fact?.id ?? []));
  return (chart.totals ?? []).flatMap((total, i): Finding[] => {
    const words = wordsOf(total);
    if (cellOf(table, words) || table.categories.some((name) => isNamed(name, words))) return [];
    const near = guess(words, [...ids, ...table.categories]);
    const message = { en: `No bar of the chart is called “${words}”.`, zh: `图表中没有叫“${words}”的柱条。` };
    const hint = near.suggestion
      ? didYouMean(near.suggestion)
      : { en: 'Name one of its facts, or a label by its words.', zh: '请写图表中一项数据的名称，或者某个标签的原文。' };
    return [{ ...badData([...path, 'totals', i], message, hint), ...near }];
  });
}

function wrongTotals(chart: WaterfallChart, path: Path): Finding[] {
  const { unit, series } = normalise(chart);
  return stepsOf(chart, 'en').flatMap(({ name, label, off }, i): Finding[] => {
    if (off === undefined) return [];
    const decimals = /\.(\d+)/.exec(label)?.[1]?.length ?? 0;
    const sum = printed(Number(off.toPrecision(12)), decimals, unit, 'en');
    const message = {
      en: `“${name}” is ${label}, but what stands before it comes to ${sum}.`,
      zh: `“${name}”为${label}，但它前面的各项合计为${sum}。`,
    };
    const hint = { en: 'Check the figures, or add what is missing.', zh: '请核对数字，或者补上缺少的一项。' };
    const place = series[0]?.facts[i] && chart.data ? ['data', i] : chart.series ? ['series', 0, 'values', i] : [];
    return [{ code: 'parts-do-not-sum', message, hint, path: [...path, ...place] }];
  });
}

/** The levels that are reached, which the axis must hold. */
export function levelTable(chart: WaterfallChart): DataTable {
  const table = normalise(chart);
  const steps = stepsOf(chart, 'en');
  const values = steps.map(({ to }) => Number(to.toPrecision(12)));
  const labels = values.map((value) =>
    printed(value, String(value).split('.')[1]?.length ?? 0, table.unit, table.language),
  );
  const facts = table.series.flatMap((each) => each.facts);
  return { ...table, series: [{ name: '', values, labels, facts }] };
}
