import type { Words } from '../core/words.ts';
import type { Finding } from '../findings/finding.ts';
import type { Scene } from '../scene/items.ts';
import type { DeckContent } from './layout-deck.ts';
import type { LaidOutItem } from './parts/define-slide.ts';
import { notesSeconds, readingSeconds, type Shown } from './show-pages.ts';

/** Quick readers need this part of the time; below it a slide goes on before anybody is through. */
const QUICK = 0.7;

/**
 * `too-fast` for slides that go on by themselves, after a number of seconds, before they can be read, or where somebody
 * speaks, before their notes are said.
 */
export function reviewShow(deck: Pick<DeckContent, 'slides' | 'show'>, scene: Scene<LaidOutItem>): Finding[] {
  const shown = new Map<unknown, Scene<LaidOutItem>['slides'][number][]>();
  for (const page of scene.slides.filter(({ hidden }) => !hidden)) {
    const [, index] = page.path;
    shown.set(index, [...(shown.get(index) ?? []), page]);
  }
  return deck.slides.flatMap(({ content, path, notes }, index) => {
    const own = (content as Shown).advance;
    const stated = own ?? deck.show?.advance;
    const pages = shown.get(index) ?? [];
    if (typeof stated !== 'number' || pages.length === 0) return [];
    const reading = Math.max(...pages.map((page) => readingSeconds(page, scene.language)));
    const speaking = notes && !scene.mode ? notesSeconds(notes, pages.length, scene.language) : 0;
    const needed = scene.mode ? reading : speaking;
    if (stated >= QUICK * needed) return [];
    const place = own === undefined ? [...path, 'kind'] : [...path, 'advance'];
    return [{ code: 'too-fast', ...words(stated, needed, !scene.mode), path: place, language: scene.language }];
  });
}

function words(stated: number, needed: number, spoken: boolean): Pick<Finding, 'message' | 'hint'> {
  return {
    message: spoken
      ? {
          en: `The slide goes on after ${stated} seconds, and its notes take about ${needed} to say.`,
          zh: `这张幻灯片 ${stated} 秒后就自动换页，而讲稿约需 ${needed} 秒。`,
        }
      : {
          en: `The slide goes on after ${stated} seconds, and takes about ${needed} to read.`,
          zh: `这张幻灯片 ${stated} 秒后就自动换页，而读完约需 ${needed} 秒。`,
        },
    hint: {
      en: `Give it more time, say less on it, or write \`advance: ${spoken ? 'notes' : 'reading'}\`.`,
      zh: `请延长时间、精简内容，或者写 \`advance: ${spoken ? 'notes' : 'reading'}\`。`,
    },
  };
}

/** Says how long a round of a deck that runs by itself takes; nothing for other decks. */
export function roundNote({ mode, slides, language }: Scene<LaidOutItem>): Words[] {
  if (mode !== 'kiosk') return [];
  const shown = slides.filter(({ hidden }) => !hidden);
  const seconds = Math.round(shown.reduce((sum, { advance = 0 }) => sum + advance, 0));
  const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')];
  return [
    {
      en: `Runs by itself (${language}): ${shown.length} slides, ${minutes}:${rest} minutes a round, until Esc.`,
      zh: `自动循环放映（${language}）：${shown.length} 张，每轮 ${minutes} 分 ${rest} 秒，按 Esc 结束。`,
    },
  ];
}
