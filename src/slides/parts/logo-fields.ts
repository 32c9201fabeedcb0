import { z } from 'zod';
import { capital } from '../../core/language.ts';
import type { LogoView } from '../../core/picture.ts';
import { plainText } from '../../core/rich-text.ts';
import { logo, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';

const entry = z.strictObject({
  logo: logo('A file in the outline’s folder: SVG, PNG, JPEG or WebP.'),
  name: text(
    'Whose logo it is, for people who cannot see it; made from the file’s name where omitted.',
    'label',
  ).optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where a click on the logo leads.', examples: ['https://example.org'] }),
});

/** Logos of partners, each as a file or with its name. */
export function logosField(description: string, { least, most }: { readonly least: number; readonly most: number }) {
  const file = logo('The file of a logo in the outline’s folder.').transform((own) => ({ logo: own }));
  return z
    .array(z.union([file, entry]))
    .min(least)
    .max(most)
    .describe(description);
}

export type PartnerLogo = Resolved<z.output<typeof entry>>;

/** Whose logo it is: as the outline says, else the words of the file's name. */
export function logoName({
  name,
  logo: { file },
}: {
  readonly name?: PartnerLogo['name'];
  readonly logo: LogoView;
}): string {
  if (name) return plainText(name);
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const words =
    base
      .replace(/[-_.\s]+/g, ' ')
      .replace(/\b(?:logo|mark|rgb|cmyk)\b/gi, '')
      .trim() || base;
  return capital(words);
}
