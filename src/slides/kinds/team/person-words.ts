import { bold, joinParagraphs, linked, type RichText, richText } from '../../../core/rich-text.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import type { Person } from './portrait.ts';

/** What there is to say of a person beside the name, a paragraph each: what they do, more about them, and their address. */
export function saidOf({ path }: LayoutContext, { role, text, mail, index }: Person): RichText | undefined {
  const address = mail && richText(mail, [...path, 'items', index, 'mail'], { link: `mailto:${mail}` });
  const all = [role && text ? bold(role) : role, text, address].flatMap((each) => each || []);
  return all.length > 0 ? joinParagraphs(all) : undefined;
}

export const linkedName = ({ name, link }: Person): RichText => linked(name, link);
