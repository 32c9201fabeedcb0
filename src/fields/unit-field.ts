import { z } from 'zod';
import type { Words } from '../core/language.ts';
import { refusal } from '../findings/finding.ts';
import { hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { BASE_UNITS, MONEY_SCALES, nearUnit, parseUnit, suggestUnit } from '../units/unit.ts';
import COMMON from './common-units.json' with { type: 'json' };
import { LocalizedText, localizedText, MisspeltUnit, text, UnitRef } from './fields.ts';

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

/** Units that an editor completes, with what each is and how it is written; the grammar takes more. */
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
