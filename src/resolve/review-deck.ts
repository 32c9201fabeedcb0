import { sum } from '../core/collections.ts';
import { minutesToSay } from '../core/reading.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { ResolvedDeck, ResolvedSlide } from './resolve-deck.ts';
import { unitsTwice } from './said-twice.ts';

/**
 * What is doubtful about a deck as a talk: `talk-too-long`, `duplicate-title`, `nothing-shown`, `said-twice`.
 * Hidden slides take no time.
 */
export function reviewDeck(deck: ResolvedDeck): Finding[] {
  const shown = { ...deck, slides: deck.slides.filter(({ content }) => !content.hidden) };
  return [...talkTooLong(shown), ...duplicateTitles(deck), ...nothingShown(deck), ...unitsTwice(deck)];
}

/** How long the notes of the slides take to say, in minutes. */
export function speakingMinutes({ slides, language }: Pick<ResolvedDeck, 'slides' | 'language'>): number {
  return sum(slides.map(({ notes }) => (notes ? minutesToSay(notes, language) : 0)));
}

function talkTooLong(deck: ResolvedDeck): Finding[] {
  const minutes = speakingMinutes(deck);
  if (deck.minutes === undefined || minutes <= deck.minutes) return [];
  const surplus = Math.ceil((1 - deck.minutes / minutes) * 100);
  return [
    {
      code: 'talk-too-long',
      ...say.resolve.talkTooLong({ needed: Math.ceil(minutes), available: deck.minutes, surplus }),
      path: ['deck', 'talk', 'minutes'],
      language: deck.language,
    },
  ];
}

function titleOf(slide: ResolvedSlide): string {
  const title = slide.content.title as RichText | undefined;
  return title ? plainText(title).trim().toLowerCase() : '';
}

function duplicateTitles({ slides, language }: ResolvedDeck): Finding[] {
  const firsts = new Map<string, ResolvedSlide>();
  return slides.flatMap((slide) => {
    const title = titleOf(slide);
    const first = firsts.get(title);
    if (title === '' || !first) {
      firsts.set(title, slide);
      return [];
    }
    return [
      {
        code: 'duplicate-title',
        ...say.resolve.duplicateTitle({ id: first.id }),
        path: [...slide.path, 'title'],
        language,
      },
    ];
  });
}

/** Characters that leave no mark: spaces, controls, joiners and such, and letters that stand for a space (Unicode 16, 2.13). */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*$/u;

/** Titles in which nothing is to be seen, and agendas of decks without sections. */
function nothingShown({ title: own, slides, language }: ResolvedDeck): Finding[] {
  const unnamed = UNSEEN.test(plainText(own)) ? [{ ...BLANK_TITLE, path: ['deck', 'title'], language }] : [];
  const hasSections = slides.some(({ kind, content }) => kind === 'section' && !content.hidden);
  const found = slides.flatMap(({ kind, content, path }): Finding[] => {
    const title = content.title as RichText | undefined;
    const blank =
      title && UNSEEN.test(plainText(title)) ? [{ ...BLANK_TITLE, path: [...path, 'title'], language }] : [];
    const empty = kind === 'agenda' && !hasSections ? [{ ...EMPTY_AGENDA, path: [...path, 'kind'] }] : [];
    return [...blank, ...empty];
  });
  return [...unnamed, ...found];
}

const BLANK_TITLE: Pick<Finding, 'code' | 'message' | 'hint'> = { code: 'nothing-shown', ...say.resolve.blankTitle };

const EMPTY_AGENDA: Pick<Finding, 'code' | 'message' | 'hint'> = { code: 'nothing-shown', ...say.resolve.emptyAgenda };
