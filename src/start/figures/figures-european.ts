import { parseUnit } from '../../units/unit.ts';
import { englishMeasure } from './figures-english.ts';
import { lengthOf, type WrittenMeasure } from './number-forms.ts';

/** Scales in German, French, Spanish, Italian, Portuguese, Dutch and Polish, and what they come to. */
const SCALES: readonly (readonly [RegExp, string])[] = [
  [
    /^[\s\u00a0](?:mil millones|Milliarden?|Mrd\.?|milliards?|miliard[iy]?|miliardo|miljard|mld\.?|Md)(?![\p{L}])(?: d[e']\s?)?/u,
    'billion',
  ],
  [
    /^[\s\u00a0](?:Millionen?|Mio\.?|millions?|millones|millón|milioni|milione|milhões|milhão|miljoen|mln\.?|M)(?![\p{L}])(?: d[ei]| de|(?= d['’]))?/u,
    'million',
  ],
  [/^[\s\u00a0](?:Tausend|Tsd\.?|mille|mil|mila|duizend|tys\.?)(?![\p{L}])/u, 'thousand'],
];
const MONEY: Readonly<Record<string, string>> = { thousand: 'thousand', million: 'm', billion: 'bn' };
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:[\s\u00a0]?€|[\s\u00a0](?:d['’]?\s?)?(?:Euros?|euros?|EUR)(?!\p{L}))/u, 'EUR'],
  [/^[\s\u00a0]?(?:Franken|CHF|Fr\.)(?!\p{L})/u, 'CHF'],
  [/^[\s\u00a0](?:US-Dollar|Dollar|dollars?|dólares|dollari|USD)(?!\p{L})/u, 'USD'],
  [/^[\s\u00a0](?:zł|PLN)(?!\p{L})/u, 'PLN'],
];
const PERCENT = /^[\s\u00a0]?(?:%|(?:Prozent|pour cent|por ciento|por cento|per cento|procent)(?!\p{L}))/u;
const POINTS = /^[\s\u00a0](?:Prozentpunkte?n?|points? de pourcentage|puntos porcentuales|punti percentuali)(?!\p{L})/u;
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^[\s\u00a0](?:Quadratkilometern?|kilomètres carrés|kilómetros cuadrados)(?!\p{L})/u, 'km2'],
  [/^[\s\u00a0](?:Kilometern?|kilomètres?|kilómetros?|chilometri|quilómetros|quilômetros)(?!\p{L})/u, 'km'],
  [/^[\s\u00a0](?:Hektar|hectares?|hectáreas?|ettari)(?!\p{L})/u, 'ha'],
  [/^[\s\u00a0](?:Tonnen?|tonnes?|toneladas?|tonnellate)(?!\p{L})/u, 't'],
  [/^[\s\u00a0](?:Meter|mètres?|metros?|metri)(?!\p{L})/u, 'm'],
];

/** How a number is measured in a text whose decimals stand behind a comma; `from` is where the words behind it begin. */
export function europeanMeasure(text: string, from: number, currency: string | undefined): WrittenMeasure {
  const scale = SCALES.find(([pattern]) => pattern.test(text.slice(from)));
  const scaled = scale?.[1] ?? '';
  const end = from + lengthOf(scale?.[0], text.slice(from));
  const rest = text.slice(end);
  const money = CURRENCIES.find(([pattern]) => pattern.test(rest));
  const code = currency ?? money?.[1];
  if (code !== undefined) {
    return { unit: [code, MONEY[scaled]].filter(Boolean).join(' '), shift: 0, end: end + lengthOf(money?.[0], rest) };
  }
  if (scaled === '' && POINTS.test(rest)) return { unit: 'pp', shift: 0, end: end + lengthOf(POINTS, rest) };
  if (scaled === '' && PERCENT.test(rest)) return { unit: '%', shift: 0, end: end + lengthOf(PERCENT, rest) };
  const unit = UNITS.find(([pattern]) => pattern.test(rest));
  const known = unit && parseUnit([scaled, unit[1]].filter(Boolean).join(' '));
  if (known) return { unit: known.name, shift: 0, end: end + lengthOf(unit[0], rest) };
  return scaled === '' ? englishMeasure(text, from, currency) : { unit: scaled, shift: 0, end };
}
