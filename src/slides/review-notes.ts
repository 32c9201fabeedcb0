import type { Finding } from '../findings/finding.ts';
import type { Scene } from '../scene/items.ts';
import type { SlideContent } from './layout-slide.ts';
import type { LaidOutItem } from './parts/define-slide.ts';
import { notesIn, notesOn, numbersOf } from './parts/number-notes.ts';

/** `syntax` for notes that nobody could read: on a slide without a source line, or in a chart, whose picture has no marks. */
export function reviewNotes(slides: readonly SlideContent[], scene: Scene<LaidOutItem>): Finding[] {
  return slides.flatMap((slide) => {
    const notes = notesIn(slide.content);
    if (notes.length === 0) return [];
    const pages = scene.slides.filter((page) => page.path[1] === slide.path[1]);
    const sourced = pages.some((page) =>
      page.items.some((item) => item.kind === 'text' && item.placeholder === 'source'),
    );
    const shown = numbersOf(notesOn(pages.flatMap((page) => page.items)), notes).map(({ note }) => note);
    return notes
      .filter((note) => !sourced || !shown.includes(note))
      .map(
        ({ path, at }): Finding => ({
          code: 'syntax',
          ...why(slide.kind, sourced),
          path,
          at,
          language: scene.language,
        }),
      );
  });
}

function why(kind: string, sourced: boolean): Pick<Finding, 'message' | 'hint'> {
  if (sourced) {
    return {
      message: {
        en: 'A note cannot stand here, where it would have no mark on the slide.',
        zh: '这里不能有注释，因为幻灯片上不会出现它的编号。',
      },
      hint: {
        en: 'Put it behind a word of the slide’s title or text, or write it as the `footnote`.',
        zh: '请把它放在标题或正文的某个词后面，或者写进 `footnote`。',
      },
    };
  }
  return {
    message: {
      en: `A slide of the kind \`${kind}\` has no source line, where the note would stand.`,
      zh: `\`${kind}\` 类幻灯片没有来源行，注释无处可放。`,
    },
    hint: {
      en: 'Write it out, or move it to a slide that has a source line.',
      zh: '请写进正文，或者移到有来源行的幻灯片。',
    },
  };
}
