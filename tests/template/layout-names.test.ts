import { describe, expect, it } from 'vitest';
import type { BrandFrameName } from '../../src/scene/frame.ts';
import { isCalled, isForOthers } from '../../src/template/layout-names.ts';

const NAMES: readonly (readonly [BrandFrameName, readonly string[]])[] = [
  ['cover', ['Title Slide', 'TITLE', 'Titelfolie', 'Diapositive de titre', 'Page de garde', 'Diapositiva de título']],
  ['cover', ['Portada', 'Slide de Título', 'Capa', 'Diapositiva titolo', 'Copertina', 'Slajd tytułowy']],
  ['cover', ['标题幻灯片', '封面_1', '標題投影片', 'タイトル スライド', '表紙', '제목 슬라이드', '표지_A안']],
  ['section', ['Section Header', 'SECTION_HEADER', 'Divider plain', 'Abschnitts-\nüberschrift', 'Titre de section']],
  ['section', ['En-tête de section', 'Encabezado de sección', 'Cabeçalho da Seção', 'Intestazione sezione']],
  ['section', ['Nagłówek sekcji', '节标题', '章节页', '區段標題', 'セクション見出し', '구역 머리글', '간지']],
  ['content', ['Title and Content', '1_Title and Content', 'TITLE_AND_BODY', 'Title & Bullets', 'Title, Content']],
  ['content', ['Titel und Inhalt', 'Titre et contenu', 'Título y objetos', 'Título e Conteúdo', 'Titolo e contenuto']],
  ['content', ['Tytuł i zawartość', '标题和内容', '標題及物件', 'タイトルとコンテンツ', '제목 및 내용']],
  ['title-only', ['Title Only', 'TITLE_ONLY', 'Nur Titel', 'Titre seul', 'Sólo el título', 'Somente título']],
  ['title-only', ['Solo titolo', 'Tylko tytuł', '仅标题', '1_仅标题', '只有標題', 'タイトルのみ', '제목만']],
  ['quote', ['Quote Dark', 'Zitat mit Beschriftung', 'Citation', 'Cita', 'Cytat', '名片引述', '引用', '인용']],
  [
    'closing',
    ['Closing', 'Contact', 'End', 'Thank you', 'Danke', 'Merci', 'Gracias', 'Obrigado', 'Grazie', 'Dziękujemy'],
  ],
  ['closing', ['末尾幻灯片', '结尾页', '封底', '裏表紙', 'ご清聴ありがとうございました', '감사합니다']],
];

describe('the name of a layout', () => {
  it.each(NAMES)('is known for the frame %s: %j', (frame, names) => {
    expect(names.filter((name) => !isCalled(name, frame))).toEqual([]);
  });

  it('of contents is none of a cover, and a title alone none of contents', () => {
    expect(isCalled('Title and Content', 'cover')).toBe(false);
    expect(isCalled('Title Only', 'cover')).toBe(false);
    expect(isCalled('Title Slide', 'content')).toBe(false);
    expect(isCalled('Titel und Inhalt', 'cover')).toBe(false);
  });

  it('says what is for no contents: openings, closings, agendas', () => {
    expect(['Title Slide', 'Section Header', 'Closing', '目录', '目次', 'Agenda'].filter(isForOthers)).toHaveLength(6);
    expect(['Title and Content', '仅标题', 'Two Content', 'ACME_Content_01'].filter(isForOthers)).toEqual([]);
  });
});
