import { typedFigures } from '../../src/resolve/typed-figures.ts';
import { testCalls } from '../support/calls.ts';

const NAMES = ['Global 500', '世界500强', '两江'];

function figures(text: string): string[] {
  return typedFigures(text, NAMES).map(({ start, end }) => text.slice(start, end));
}

testCalls(import.meta.url, 'typed-figures-calls.yaml', { figures });
