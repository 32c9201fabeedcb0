import { languageOf, spokenStretches } from '../../src/core/language.ts';
import { testCalls } from '../support/calls.ts';

const spoken = (text: string, language: string) =>
  spokenStretches(text, language)
    .map((each) => (each.language === language ? each.text : `<${each.text}>`))
    .join('');

testCalls(import.meta.url, 'language.yaml', { languageOf, spoken });
