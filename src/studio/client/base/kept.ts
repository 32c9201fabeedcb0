import { type Signal, signal } from '@preact/signals';

/** A choice of whoever uses the page, which this browser keeps; the first value where it keeps none that is valid. */
export function kept<Value>(name: string, first: Value, isValid: (value: unknown) => value is Value): Signal<Value> {
  const key = `studio ${name}`;
  const own = signal(read(key, first, isValid));
  own.subscribe((value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing has the choice until the page is closed.
    }
  });
  return own;
}

function read<Value>(key: string, first: Value, isValid: (value: unknown) => value is Value): Value {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isValid(value) ? value : first;
  } catch {
    return first;
  }
}

export const isOneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((each) => each === value);

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
