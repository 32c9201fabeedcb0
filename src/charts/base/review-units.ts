import type { FactView } from '../../core/fact.ts';
import type { Path } from '../../core/path.ts';
import type { Words } from '../../core/words.ts';
import type { Finding } from '../../findings/finding.ts';
import type { UnitView } from '../../units/unit.ts';
import type { ChartData } from './common-fields.ts';
import { type DataTable, wordsOf } from './normalise.ts';

const badData = (path: Path, message: Words, hint: Words): Finding => ({ code: 'bad-data', message, hint, path });

/** `bad-data` for facts of unlike dimensions on one axis, at the place of the one that differs. */
export function reviewUnits({ series }: DataTable, at: (index: number) => Path): Finding[] {
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
      en: `${a.en} and ${b.en} stand on one axis, where lengths would compare what cannot be compared.`,
      zh: `${a.zh}和${b.zh}共用一条坐标轴，但两者不可比，长度也就没有意义。`,
    };
    return [badData(at(other), words, { en: 'Make two charts of it.', zh: '请分成两张图表。' })];
  }
  return scales(facts, at);
}

/** `bad-data` for a unit of the tool's that is not that of the facts, whose values stay as they are. */
export function reviewNamedUnit({ unit }: ChartData, { series }: DataTable, path: Path): Finding[] {
  const named = unit as UnitView | undefined;
  const fact = series.flatMap(({ facts }) => facts).find((each) => each !== undefined && each.unit !== '');
  if (named?.scale === undefined || !fact || fact.unit === wordsOf(named)) return [];
  const words = {
    en: `The chart’s unit is ${wordsOf(named)}, and “${fact.name}” is in ${fact.unit}.`,
    zh: `图表的单位是${wordsOf(named)}，而“${fact.name}”的单位是${fact.unit}。`,
  };
  const hint = { en: 'Leave out `unit`: facts bring theirs along.', zh: '请去掉 `unit`：数据自带单位。' };
  return [badData([...path, 'unit'], words, hint)];
}

/** Facts that measure the same in units of different size: EUR m and EUR bn. */
function scales(facts: readonly FactView[], at: (index: number) => Path): Finding[] {
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
}
