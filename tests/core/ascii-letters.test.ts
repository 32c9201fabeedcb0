import { expect, test } from 'vitest';
import { asciiLetters } from '../../src/core/ascii-letters.ts';

test.each([
  ['größe', 'groesse'],
  ['Übersicht', 'Uebersicht'],
  ['Øresund', 'Oeresund'],
  ['café 2', 'cafe 2'],
])('%s is %s in the letters of names', (text, plain) => expect(asciiLetters(text)).toBe(plain));
