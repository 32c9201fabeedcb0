export const app = {
  measuringFits: 'Measuring what fits',
  layingOut: ({ language }: { language: string }) => `Laying out the slides, ${language}`,
  layingOutSlide: ({ language, slide, of }: { language: string; slide: number; of: number }) =>
    `Laying out slide ${slide} of ${of}, ${language}`,
  drawingCharts: ({ language }: { language: string }) => `Drawing the charts, ${language}`,
  writing: ({ name, language }: { name: string; language: string }) => `Writing ${name}, ${language}`,
  otherLanguage: ({ languages, language }: { languages: readonly string[]; language: string }) =>
    `The deck is in ${languages.join(' and ')}, and not in \`${language}\`.`,
  misspeltFact: ({ name, meant }: { name: string; meant: string }) =>
    `There is no fact \`${name}\`. Did you mean \`${meant}\`? Nothing was changed.`,
  unknownFact: ({
    name,
    count,
    others,
    listCommand,
  }: {
    name: string;
    count: number;
    others: readonly string[];
    listCommand: string;
  }) =>
    `There is no fact \`${name}\`${count > 0 ? `, but ${others.join(', ')}` : ''}; \`${listCommand}\` lists them all. Nothing was changed.`,
  sharedDraft:
    'Facts share a mark `draft: true` by `<<` or `*`, so that none of them can be accepted alone. Accept all that share it, or edit the outline by hand. Nothing was changed.',
  moreRoom:
    'Their layout leaves little room: give it larger places, or name another for them under `layouts` in the brand.yaml.',
  points: ({ size }: { size: number }) => `${size} pt`,
};
