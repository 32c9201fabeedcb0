import type { BrandFrameName } from '../scene/frame.ts';

/**
 * What layouts of a frame are called: our names, those of PowerPoint, Google Slides and Keynote, and those of designers,
 * in English, German, French, Spanish, Portuguese, Italian, Polish, Chinese, Japanese and Korean.
 */
const NAMES: Readonly<Record<BrandFrameName, readonly RegExp[]>> = {
  cover: [
    /\bcover\b|^title( slide)?\b(?! (and|with|only|,|&))|^intro$|titelfolie|titelseite|deckblatt/i,
    /(diapositive|page|diapo) de (titre|garde)|couverture|(diapositiva|slide|diapositivo) (de |del )?(título|titolo)|portada/i,
    /^capa\b|copertina|slajd tytułowy|okładka|^t[ií]tulo$|^título da apresentação/i,
    /封面|标题幻灯片|首页|標題投影片|タイトル ?スライド|表紙|제목 슬라이드|표지/,
  ],
  section: [
    /section|divider|chapter|segue|transition|abschnitt|kapitel|trenn|zwischen(titel|folie)|intertitre|chapitre/i,
    /sección|separador|capítulo|seção|secção|sezione|capitolo|sekcj|rozdział/i,
    /章节|节标题|过渡页|轉場|區段標題|章節|セクション|中扉|章扉|구역|간지|섹션/,
  ],
  statement: [
    /statement|key message|big idea|main point|kernaussage|message clé|mensaje clave|mensagem[- ]chave|messaggio chiave/i,
    /结论|金句|观点|キーメッセージ|핵심 메시지/,
  ],
  content: [
    /^title( and|,|,? &) (content|body|bullets|text)( \d+)?$|^(content|object|body|one content|text)$|^titel und inhalt$/i,
    /^titre et (contenu|texte)$|^título y (objetos|contenido|texto)$|^título e (conteúdo|objeto|texto)$|^conteúdo$/i,
    /^titolo e (contenuto|testo)$|^tytuł i (zawartość|tekst)$|^contenu$|^contenido$|^contenuto$|^inhalt$/i,
    /^标题[和与](内容|文本)$|^标题，?文本与?内容$|^(文字)?内容页?$|^內容$|^標題及(物件|內容)$|^内页/,
    /^タイトルと(コンテンツ|テキスト)$|^コンテンツ$|^本文$|^제목 및 (내용|텍스트)$|^내용$|^본문$/,
  ],
  'title-only': [
    /title[ -]only|nur titel|titre seul|s[óo]lo (el )?título|(somente|apenas|só) (o )?título|solo titolo|tylko tytuł/i,
    /仅标题|只有標題|タイトルのみ|제목만/,
  ],
  quote: [/quote|zitat|citation|\bcita\b|citação|citazione|cytat/i, /引言|引用|引述|인용/],
  closing: [
    /closing|\bend\b|thank|contact|back ?cover|schluss|danke|kontakt|merci|^fin$|clôture|gracias|cierre|contraportada/i,
    /obrigad|encerramento|contracapa|grazie|chiusura|^fine$|dziękuj|^koniec$|zakończeni/i,
    /封底|结束|结尾|末尾|尾页|谢谢|致谢|感谢|最終|裏表紙|終わり|ご清聴|감사|마지막|엔딩/,
  ],
};

/** Layouts with a purpose of their own, which no frame has: contents, names, schedules, legal notes. */
const SPECIAL = [
  /agenda|table of contents?|timetable|disclaimer|imprint|impressum|inhaltsverzeichnis|sommaire|índice|indice|spis treści/i,
  /目录|目錄|目次|목차/,
];

/** A name without what programs put before it and after it: "1_Title Only", "TITLE_ONLY", "Body copy". */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^\d+_/, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/ copy( \d+)?$/i, '')
    .trim();
}

/** Whether a layout is called as those of a frame are. */
export function isCalled(name: string, frame: BrandFrameName): boolean {
  return NAMES[frame].some((pattern) => pattern.test(plain(name)));
}

/** Whether a layout's name says that it is for slides without contents of any kind: opening, closing, or of its own. */
export function isForOthers(name: string): boolean {
  const others = ['cover', 'section', 'quote', 'closing'] as const;
  return others.some((frame) => isCalled(name, frame)) || SPECIAL.some((pattern) => pattern.test(plain(name)));
}
