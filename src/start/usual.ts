import { parse } from 'yaml';
import { type Files, readText } from '../files/files.ts';
import type { TextByLanguage } from './starter-deck.ts';

/** What the starter has, which stands in for what a person leaves out. */
export interface Usual {
  readonly title: TextByLanguage;
  readonly organisation: TextByLanguage;
  readonly languages: readonly string[];
  /** The main colour and the second one, six hex digits each. */
  readonly colors: readonly [string, string];
  readonly minutes: number;
}

interface StarterOutline {
  readonly deck: {
    readonly title: TextByLanguage;
    readonly languages: readonly string[];
    readonly talk: { readonly minutes: number };
  };
}

interface StarterBrand {
  readonly words: TextByLanguage;
  readonly theme: { readonly accent1: string; readonly accent2: string };
}

/** What the files of the starter say of what may be asked. */
export function usualIn(starter: Files): Usual {
  const { deck } = parse(readText(starter, 'slides.yaml') ?? '') as StarterOutline;
  const { words, theme } = parse(readText(starter, 'templates/starter/brand.yaml') ?? '') as StarterBrand;
  return {
    title: deck.title,
    organisation: words,
    languages: deck.languages,
    colors: [theme.accent1, theme.accent2],
    minutes: deck.talk.minutes,
  };
}
