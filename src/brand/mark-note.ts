import type { Words } from '../core/language.ts';
import type { Brand } from '../scene/brand.ts';

/** Where the mark of a brand that is made of a template stands: the layouts have the logo of their own. */
export function markNote({ template, mark, takeaway }: Brand): Words[] {
  const hasMark = mark.logo !== undefined || mark.shapes.length > 0;
  if (!template || !hasMark) return [];
  return takeaway === 'band'
    ? [
        {
          en: 'The layouts show the template’s own logo; the brand’s `mark` stands on the bands of takeaways only.',
          zh: '版式显示模板自带的标志；品牌的 `mark` 只出现在结论条上。',
        },
      ]
    : [
        {
          en: 'The layouts show the template’s own logo; the brand’s `mark` stands nowhere else.',
          zh: '版式显示模板自带的标志；品牌的 `mark` 不另外显示。',
        },
      ];
}
