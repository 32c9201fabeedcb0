import { children, DRAWN, elementsIn } from '../base/opened-package.ts';
import { defineRule, type Fault, faultAt, issue } from '../base/rule.ts';
import { ADJUSTED_SHAPES, PLAIN_SHAPES } from './preset-shapes.ts';

export const presetShape = defineRule({
  code: 'preset-shape',
  class: 'repair',
  about:
    'Shapes are among those that the format knows, and only have the adjustments of their shape (ST_ShapeType, 20.1.10.56).',
  upstream: issue(1449),
  check: (opened) =>
    elementsIn(opened, DRAWN, 'a:prstGeom').flatMap(([part, geometry]): Fault[] => {
      const name = geometry.attributes.prst ?? '';
      const adjustments = ADJUSTED_SHAPES.get(name) ?? (PLAIN_SHAPES.includes(name) ? [] : undefined);
      if (!adjustments) {
        return [faultAt(part, geometry, { en: `There is no shape “${name}”.`, zh: `没有名为“${name}”的形状。` })];
      }
      return children(children(geometry, 'a:avLst')[0], 'a:gd')
        .map(({ attributes }) => attributes.name ?? '')
        .filter((own) => !adjustments.includes(own))
        .map((own) =>
          faultAt(part, geometry, {
            en: `The shape ${name} has no adjustment “${own}”.`,
            zh: `形状 ${name} 没有名为“${own}”的调节值。`,
          }),
        );
    }),
});
