import { children, elementsIn, type MarkupElement, runWords } from '../base/opened-package.ts';
import { defineRule, faultAt, MICROSOFT_RULES } from '../base/rule.ts';

/** Texts that say nothing of where they lead. */
const VAGUE =
  /^(?:click( here)?|here|this|this (?:link|page)|link|more|read more|learn more|see more|details|点击(?:这里|此处)?|点此|这里|此处|链接|更多|查看更多|详情|了解更多)[\s.…。>»→]*$/i;
/** An address of this many characters is read out letter by letter. */
const LONG_ADDRESS = 60;

export const linkText = defineRule({
  code: 'link-text',
  class: 'accessibility',
  about: 'Texts of links say where they lead, and are neither “click here” nor long addresses.',
  why: {
    en: 'Screen readers list the links of a slide by their texts alone.',
    zh: '读屏软件会单独列出链接文字，听的人只能靠它判断去向。',
  },
  remedy: {
    en: 'Right-click the link > Edit Link, and change “Text to display”.',
    zh: '请右键单击链接 >“编辑链接”，修改“要显示的文字”。',
  },
  upstream: MICROSOFT_RULES,
  check: (opened) =>
    elementsIn(opened, ['slide'], 'a:p').flatMap(([part, paragraph]) =>
      linksOf(paragraph)
        .filter((text) => VAGUE.test(text) || (/^https?:\S+$/i.test(text) && text.length >= LONG_ADDRESS))
        .map((text) => faultAt(part, paragraph, { en: `A link says “${text}”.`, zh: `链接文字为“${text}”。` })),
    ),
});

/** The texts of a paragraph's links; runs of one link, one after the other, make one text. */
function linksOf(paragraph: MarkupElement): string[] {
  const found: { readonly id: string; text: string }[] = [];
  let open = '';
  for (const run of children(paragraph)) {
    const id = children(children(run, 'a:rPr')[0], 'a:hlinkClick')[0]?.attributes['r:id'] ?? '';
    const last = found.at(-1);
    if (id !== '' && id === open && last) last.text += runWords(run);
    else if (id !== '') found.push({ id, text: runWords(run) });
    open = id;
  }
  return found.map(({ text }) => text.trim()).filter((text) => text !== '');
}
