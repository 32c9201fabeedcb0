import type { UnitName } from '../core/outline.ts';

/** How one language writes a number with a unit. `{}` stands for the number. */
export interface UnitForms {
  /** The unit as a chart or table names it once; empty where each label carries it. */
  readonly unit: string;
  /** What the outline's value is multiplied by for this language: RMB bn become 亿元. */
  readonly scale: number;
  readonly label: string;
  readonly prose: string;
  readonly spoken: string;
  /** The unit beside a big number, smaller; `figureNumber` is the number there. */
  readonly figureUnit: string;
  readonly figureNumber: string;
}

/** What a unit measures: units of one dimension compare and add. `size` is one of the unit in base units. */
export interface UnitMeasure {
  readonly dimension: string;
  readonly size: number;
}

const MEASURES: Readonly<Record<UnitName, UnitMeasure>> = {
  'CNY bn': { dimension: 'CNY', size: 1e9 },
  'USD bn': { dimension: 'USD', size: 1e9 },
  '%': { dimension: 'share', size: 0.01 },
  km2: { dimension: 'area', size: 1 },
  'million people': { dimension: 'people', size: 1e6 },
  times: { dimension: 'times', size: 1 },
};

const NUMBER_ONLY = { scale: 1, label: '{}', figureNumber: '{}' };

const ENGLISH: Readonly<Record<UnitName, UnitForms>> = {
  'CNY bn': money('RMB'),
  'USD bn': money('USD'),
  '%': { ...percent(), spoken: '{} percent' },
  km2: {
    ...NUMBER_ONLY,
    unit: 'km²',
    prose: '{}\u00a0km²',
    spoken: '{} square kilometres',
    figureUnit: 'km²',
  },
  'million people': {
    ...NUMBER_ONLY,
    unit: 'million people',
    prose: '{}\u00a0million',
    spoken: '{} million people',
    figureUnit: 'million',
  },
  times: {
    ...{ unit: '', scale: 1, label: '×{}', prose: '{}\u00a0times', spoken: '{} times' },
    ...{ figureNumber: '×{}', figureUnit: '' },
  },
};

const CHINESE: Readonly<Record<UnitName, UnitForms>> = {
  'CNY bn': { ...attached('亿元'), scale: 10 },
  'USD bn': { ...attached('亿美元'), scale: 10 },
  '%': percent(),
  km2: attached('平方公里'),
  'million people': { ...attached('万人'), scale: 100 },
  times: { ...attached('倍'), unit: '', label: '×{}' },
};

const FORMS: Readonly<Record<string, Readonly<Record<UnitName, UnitForms>>>> = { en: ENGLISH, zh: CHINESE };

/** What a known unit measures. */
export function measureOf(unit: UnitName): UnitMeasure {
  return MEASURES[unit];
}

/** How a language writes a known unit; as English does where the language has no words of its own. */
export function knownUnit(unit: UnitName, language: string): UnitForms {
  return (FORMS[language] ?? ENGLISH)[unit];
}

/** How a language writes a unit of the outline's own words, or a plain count where there are none. */
export function ownUnit(words: string, language: string): UnitForms {
  if (words === '') return { ...attached(''), unit: '' };
  if (language === 'zh') return attached(words);
  return { ...attached(words), prose: `{}\u00a0${words}`, spoken: `{} ${words}` };
}

function money(currency: string): UnitForms {
  return {
    ...NUMBER_ONLY,
    unit: `${currency} bn`,
    prose: `${currency}\u00a0{}\u00a0bn`,
    spoken: `${currency} {} billion`,
    figureUnit: `${currency} bn`,
  };
}

function percent(): UnitForms {
  const form = '{}%';
  return { unit: '%', scale: 1, label: form, prose: form, spoken: form, figureNumber: '{}', figureUnit: '%' };
}

/** A unit that stands right after the number, without a space. */
function attached(unit: string): UnitForms {
  return { ...NUMBER_ONLY, unit, prose: `{}${unit}`, spoken: `{}${unit}`, figureUnit: unit };
}
