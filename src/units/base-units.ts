/** A unit without scale. */
export interface BaseUnit {
  /** As the tool writes it in an outline. */
  readonly name: string;
  /** Other ways to write it that are understood. */
  readonly also: readonly string[];
  /** One of it, in `per`: `person`, `day`, `km2`. */
  readonly one: string;
  /** Powers of what it measures, and the size of one of it in metres, kilograms, seconds, watts and so on. */
  readonly powers: Readonly<Record<string, number>>;
  readonly size: number;
  /** Whether there can be a million of it, and something for each one of it. */
  readonly countable: boolean;
}

const unit = (
  name: string,
  powers: BaseUnit['powers'],
  size: number,
  also: readonly string[] = [],
  more: Partial<Pick<BaseUnit, 'one' | 'countable'>> = {},
): BaseUnit => ({ name, powers, size, also, one: name, countable: true, ...more });

const ratio = (name: string, size: number, also: readonly string[]) => unit(name, {}, size, also, { countable: false });

const HOUR = 3600;
const ENERGY = { power: 1, time: 1 };

const UNITS: readonly BaseUnit[] = [
  ratio('%', 0.01, ['percent', 'per cent']),
  ratio('pp', 0.01, ['percentage points', 'percentage point']),
  ratio('per mille', 0.001, ['‰']),
  ratio('times', 1, ['x', '×', 'fold']),
  unit('people', { people: 1 }, 1, ['persons', 'person'], { one: 'person' }),
  unit('mm', { length: 1 }, 0.001, ['millimetres']),
  unit('cm', { length: 1 }, 0.01, ['centimetres']),
  unit('m', { length: 1 }, 1, ['metres', 'meters']),
  unit('km', { length: 1 }, 1000, ['kilometres', 'kilometers']),
  unit('m2', { length: 2 }, 1, ['m²', 'sqm', 'sq m', 'square metres', 'square meters']),
  unit('ha', { length: 2 }, 1e4, ['hectares', 'hectare']),
  unit('km2', { length: 2 }, 1e6, ['km²', 'sq km', 'square kilometres', 'square kilometers']),
  unit('m3', { length: 3 }, 1, ['m³', 'cubic metres', 'cubic meters']),
  unit('kg', { mass: 1 }, 1, ['kilograms']),
  unit('t', { mass: 1 }, 1000, ['tonnes', 'tonne']),
  unit('kt', { mass: 1 }, 1e6),
  unit('Mt', { mass: 1 }, 1e9),
  unit('kW', { power: 1 }, 1e3),
  unit('MW', { power: 1 }, 1e6),
  unit('GW', { power: 1 }, 1e9),
  unit('kWh', ENERGY, 1e3 * HOUR),
  unit('MWh', ENERGY, 1e6 * HOUR),
  unit('GWh', ENERGY, 1e9 * HOUR),
  unit('TWh', ENERGY, 1e12 * HOUR),
  unit('TEU', { TEU: 1 }, 1, ['TEUs']),
  unit('barrels', { barrels: 1 }, 1, ['bbl'], { one: 'barrel' }),
  unit('minutes', { time: 1 }, 60, ['minute', 'min'], { one: 'minute' }),
  unit('hours', { time: 1 }, HOUR, ['hour', 'h'], { one: 'hour' }),
  unit('days', { time: 1 }, 24 * HOUR, ['day'], { one: 'day' }),
  // Months and years are no fixed number of days, so nothing turns one into the other.
  unit('months', { months: 1 }, 1, ['month'], { one: 'month' }),
  unit('years', { months: 1 }, 12, ['year'], { one: 'year' }),
  unit('km/h', { length: 1, time: -1 }, 1000 / HOUR, ['km per hour', 'kmh'], { countable: false }),
  unit('°C', { temperature: 1 }, 1, ['℃', 'degrees Celsius'], { countable: false }),
];

/** The units that the tool knows beside currencies and plain counts, by name. */
export const BASE_UNITS: Readonly<Record<string, BaseUnit>> = Object.fromEntries(
  UNITS.map((each) => [each.name, each]),
);
