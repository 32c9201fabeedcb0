import { z } from 'zod';
import type { Words } from '../core/language.ts';
import { refusal } from '../findings/finding.ts';
import { hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { BASE_UNITS, MONEY_SCALES, nearUnit, parseUnit, suggestUnit } from '../units/unit.ts';
import { LocalizedText, localizedText, MisspeltUnit, text, UnitRef } from './fields.ts';

/** Units that an editor completes, with what each is and how it is written; the grammar takes more. */
const COMMON: Readonly<Record<string, string>> = {
  '%': 'Percent, in quotes: 30%.',
  pp: 'Percentage points, the difference of two percentages: 2.5 percentage points, 2.5个百分点.',
  'per mille': 'Per mille: 7‰.',
  times: 'A multiple: 3.4 times, ×3.4, 3.4倍.',
  thousand: 'Thousands: 850 thousand is 850,000, 85万.',
  million: 'Millions: 2.7 million, 270万.',
  people: 'People: 12,500 people, 12,500人.',
  'thousand people': 'Thousand people: 850 is 850,000, 85万人.',
  'million people': 'Million people: 2.7 million, 270万人.',
  'CNY m': 'Million yuan: RMB 85 m, 8,500万元.',
  'CNY bn': 'Billion yuan: RMB 339.1 bn, 3391亿元.',
  USD: 'US dollars; any ISO 4217 code works: USD 1,250, 1,250美元.',
  'USD m': 'Million US dollars: USD 85 m, 8,500万美元.',
  'USD bn': 'Billion US dollars: USD 11.5 bn, 115亿美元.',
  'USD tn': 'Trillion US dollars: USD 1.2 tn, 1.2万亿美元.',
  'EUR m': 'Million euros: EUR 85 m, 8,500万欧元.',
  'EUR bn': 'Billion euros: EUR 4.2 bn, 42亿欧元.',
  'GBP m': 'Million pounds sterling: GBP 85 m, 8,500万英镑.',
  'GBP bn': 'Billion pounds sterling: GBP 4.2 bn, 42亿英镑.',
  'JPY bn': 'Billion yen: JPY 560 bn, 5,600亿日元.',
  'USD per person': 'For each one of something: USD 12,345 per person, 12,345美元/人.',
  'people per km2': 'People to the square kilometre: 320 people per km², 320人/平方公里.',
  m: 'Metres: 460 m, 460米.',
  km: 'Kilometres: 1,250 km, 1,250公里.',
  m2: 'Square metres: 850 m², 850平方米.',
  'million m2': 'Million square metres: 3.2 million m², 320万平方米.',
  ha: 'Hectares: 420 ha, 420公顷.',
  km2: 'Square kilometres: 238 km², 238平方公里.',
  m3: 'Cubic metres: 75 m³, 75立方米.',
  kg: 'Kilograms: 75 kg, 75公斤.',
  t: 'Tonnes: 850 t, 850吨.',
  kt: 'Thousand tonnes: 850 kt, 85万吨.',
  Mt: 'Million tonnes: 12.5 Mt, 1,250万吨.',
  kW: 'Kilowatts: 75 kW, 75千瓦.',
  MW: 'Megawatts: 600 MW, 600兆瓦.',
  GW: 'Gigawatts: 1.2 GW, 120万千瓦.',
  kWh: 'Kilowatt-hours: 850 kWh, 850千瓦时.',
  MWh: 'Megawatt-hours: 850 MWh, 850兆瓦时.',
  GWh: 'Gigawatt-hours: 75 GWh, 7,500万千瓦时.',
  TWh: 'Terawatt-hours: 8.5 TWh, 85亿千瓦时.',
  TEU: 'Standard containers: 850 TEU, 850标箱.',
  'thousand TEU': 'Thousand standard containers: 850 is 850,000 TEU, 85万标箱.',
  'million TEU': 'Million standard containers: 1.2 million TEU, 120万标箱.',
  barrels: 'Barrels of oil: 850 barrels, 850桶.',
  minutes: 'Minutes: 45 minutes, 45分钟.',
  hours: 'Hours: 2 hours, 2小时.',
  days: 'Days: 1 day, 30 days, 30天.',
  weeks: 'Weeks: 16 weeks, 16周.',
  months: 'Months: 6 months, 6个月.',
  years: 'Years: 10 years, 10年.',
  'km/h': 'Kilometres per hour: 350 km/h, 350公里/小时.',
  kV: 'Kilovolts: 110 kV, 110千伏.',
  dB: 'Decibels: 45 dB, 45分贝.',
  '°C': 'Degrees Celsius: 18.5 °C, 18.5℃.',
};

const named = z
  .string()
  .check(({ value, issues }) => {
    if (parseUnit(value)) return;
    const suggestion = suggestUnit(value, Object.keys(COMMON));
    const params = {
      code: 'unknown-kind',
      message: say.fields.unknownUnit({ unit: value }),
      hint: hintOf(suggestion, others(value)),
      ...(suggestion ? { suggestion } : {}),
    };
    issues.push(refusal(value, params));
  })
  .meta({ description: 'A scale and a unit, a currency and a scale, or one for each of another.', pattern: pattern() });

/** What to write for words that are no unit: they may be a unit of the author's own. */
function others(words: string): Words {
  const [en, zh] = /\p{sc=Han}/u.test(words) ? ['projects', words] : [words, '个项目'];
  return say.fields.writeUnit({ english: en, chinese: zh });
}

/** What the grammar takes, for editors; currencies' codes are three letters here. */
function pattern(): string {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const either = (all: readonly string[]) => `(${all.map(escaped).join('|')})`;
  const bases = Object.values(BASE_UNITS);
  const base = either(bases.flatMap(({ name, also }) => [name, ...also]));
  const one = either(bases.flatMap(({ name, also, one: each }) => [...new Set([name, each, ...also])]));
  const scale = '(thousand|million|billion|trillion)';
  const money = `[A-Z]{3}( ${either(MONEY_SCALES.flatMap(([, names]) => names))})?`;
  return `^(${money}|(${scale} )?${base}|${scale})(( per | ?/ ?)${one})?$`;
}

const common = z
  .enum(Object.keys(COMMON))
  // The name under which the editor's schema holds it once.
  .meta({ id: 'unit', enumDescriptions: Object.values(COMMON) });

/** The unit of a fact: one that the tool knows, by its name, or words by language. */
export const unitField = z
  .union([common, named, localizedText('Words for a unit of your own, by language.', 'label')])
  .meta({
    description:
      'A unit that the tool knows (a currency and its scale, a measure, a count), or words by language ({ en: projects, zh: 个项目 }); none for a plain count.',
    examples: ['CNY bn', { en: 'projects', zh: '个项目' }],
  });

/**
 * The unit of numbers that are typed on a slide or stand in a file: the name of one that the tool knows, in which each
 * language then writes them in its own scale (RMB bn, 亿元), or words; a `MisspeltUnit` where these misspell a known one.
 */
export function unitOfNumbers(description: string) {
  return z
    .union([common.transform((name) => new LocalizedText('label', name)), text('Words for it.', 'label')])
    .transform((words) => {
      if (typeof words.value !== 'string') return words;
      const unit = parseUnit(words.value);
      if (unit) return new UnitRef(unit);
      const near = nearUnit(words.value);
      return near === undefined ? words : new MisspeltUnit(words.value, near);
    })
    .meta({ description, examples: ['CNY bn', { en: 'projects', zh: '个项目' }] });
}
