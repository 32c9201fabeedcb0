import { describe, expect, it } from 'vitest';
import { descend, findAll, parseXml } from '../../src/office/xml.ts';
import { withPromptStyles } from '../../src/template/prompt-styles.ts';
import { commonSlide, NAMESPACES } from './markup.ts';

/** A placeholder as LibreOffice writes it: its looks are on its prompt. */
const placeholder = (type: string, paragraphs: string, styles = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="#" name="P"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr anchor="b"/>${styles}${paragraphs}</p:txBody></p:sp>`;
const paragraph = (text: string, properties = '', run = 'lang="en-US"') =>
  `<a:p>${properties}<a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r></a:p>`;

const styled = (...shapes: string[]) =>
  withPromptStyles(parseXml(`<p:sldMaster ${NAMESPACES}>${commonSlide(shapes)}</p:sldMaster>`));
const stylesOf = (root: ReturnType<typeof styled>) =>
  findAll(root, 'p:sp').map((shape) => descend(shape, 'p:txBody', 'a:lstStyle'));

describe('looks that are on prompts alone', () => {
  it('become the styles of their levels, indents and marks with them', () => {
    const marked = '<a:pPr lvl="1" marL="864000" indent="-324000"><a:buChar char="–"/></a:pPr>';
    const root = styled(
      placeholder('body', paragraph('One', '', 'sz="2400" lang="en-US"') + paragraph('Two', marked, 'sz="2000" b="1"')),
    );
    const [list] = stylesOf(root);
    expect(list?.children).toMatchObject([
      { name: 'a:lvl1pPr', children: [{ name: 'a:defRPr', attributes: { sz: '2400' } }] },
      {
        name: 'a:lvl2pPr',
        attributes: { marL: '864000', indent: '-324000' },
        children: [{ name: 'a:buChar' }, { name: 'a:defRPr', attributes: { sz: '2000', b: '1' } }],
      },
    ]);
    expect(findAll(root, 'a:defRPr')[0]?.attributes).not.toHaveProperty('lang');
    expect(descend(findAll(root, 'p:txBody')[0], 'a:bodyPr')?.attributes.anchor).toBe('b');
  });

  it('are read from an empty prompt too', () => {
    const [list] = stylesOf(styled(placeholder('title', '<a:p><a:endParaRPr sz="3300"/></a:p>')));
    expect(descend(list, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('3300');
  });

  it('leave a level that has a style as it is, and a prompt without looks without one', () => {
    const own = '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>';
    const [kept, none] = stylesOf(
      styled(placeholder('body', paragraph('One', '', 'sz="2400"'), own), placeholder('title', paragraph('Two'))),
    );
    expect(descend(kept, 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('1000');
    expect(none).toBeUndefined();
  });

  it('are taken off the words of footers, which slides repeat', () => {
    const root = styled(placeholder('ftr', paragraph('Confidential', '<a:pPr algn="ctr"/>', 'sz="1400" lang="en-US"')));
    expect(descend(stylesOf(root)[0], 'a:lvl1pPr')?.attributes.algn).toBe('ctr');
    expect(findAll(root, 'a:rPr').map(({ attributes }) => attributes)).toEqual([{ lang: 'en-US' }]);
  });

  it('are taken off a footer’s words also where its level has a style', () => {
    const own = '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>';
    const root = styled(placeholder('sldNum', paragraph('1', '', 'sz="1400" lang="en-US"'), own));
    expect(descend(stylesOf(root)[0], 'a:lvl1pPr', 'a:defRPr')?.attributes.sz).toBe('1000');
    expect(findAll(root, 'a:rPr').map(({ attributes }) => attributes)).toEqual([{ lang: 'en-US' }]);
  });
});
