export const outputs = {
  officeObjects: 'pictures or objects that only Office draws',
  layoutWords: 'words on its layouts that stand letter over letter or change by themselves',
  unpainted: ({
    what,
    layouts,
    painted,
  }: {
    what: string;
    layouts: readonly string[];
    painted: readonly string[];
  }) => ({
    message: `The template shows ${what} (${layouts.join(', ')}): the PowerPoint file has them, and ${painted.join(', ')} ${painted.length === 1 ? 'does' : 'do'} not.`,
    hint: 'Where they matter, save these formats from the PowerPoint file; or have the template hold pictures as PNG, JPEG or SVG, and words in the place of its footer.',
  }),
};
