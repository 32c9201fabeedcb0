/** What stands in footers that nobody filled: their own names, what to do with them, and what would stand there. */
const SAMPLES: readonly RegExp[] = [
  // English.
  /^((your|sample|optional|insert|add|enter|place|edit) )*(the )?(footer|date|footnote)( text| title| goes| placeholder)*( here)?$/i,
  /^((insert|add|enter|your) )?((short|presentation|slide|deck|document|talk) title|title of (the |your )?(presentation|talk|document)|title)( here| goes here)?$/i,
  /^(your |the )?(author|speaker|presenter|company|organi[sz]ation|department|client|project)s?('s)?( name)?( here)?$/i,
  /^(click|tap) (here )?to (add|edit|enter).*$|^lorem ipsum.*$|^<.*>$|^\[.*\]$|^\{.*\}$|^#+$|^x{2,}$/i,
  // German, French, Spanish, Portuguese, Italian, Polish.
  /^((hier|ihre?|optionale) )*(fußzeile|fusszeile|datum|titel der (präsentation|veranstaltung)|vortragstitel|präsentationstitel)( (hier )?(eingeben|einfügen|bearbeiten|einsetzen))?$/i,
  /^(name des (autors|referenten|verfassers)|referent(in)?|verfasser(in)?|abteilung|firma|firmenname)$/i,
  /^((votre|insérer|ajouter|saisir)( un| le| votre)? )?(pied[ -]de[ -]page|titre de (la|votre) présentation|nom de l.(auteur|entreprise)|date)( ici)?$/i,
  /^((su|insertar|añadir|escriba)( el| su| un)? )?(pie de página|fecha|título de la presentación|nombre (del autor|de la empresa))( aquí)?$/i,
  /^((seu|inserir|adicionar)( o)? )?(rodapé|data|título da apresentação|nome (do autor|da empresa))( aqui)?$/i,
  /^((il tuo|inserire|aggiungi)( il)? )?(piè di pagina|titolo della presentazione|nome (dell.autore|dell.azienda))( qui)?$/i,
  /^((twoja|wstaw|dodaj) )?(stopka|stopkę|tytuł prezentacji|autor|imię i nazwisko|nazwa firmy)( tutaj)?$/i,
  // Chinese, Japanese, Korean.
  /^.*(单击|點擊|点击|按一下|请(在此|输入|填写)|請輸入|在此(处)?(输入|添加)|クリックして|入力してください|입력하(세요|십시오)|클릭하여).*$/,
  /^(您的|你的)?(页脚|頁尾|页脚文字|日期|(演示文稿|演示|簡報|报告)(标题|標題|题目)|(公司|单位|部门|项目|作者)(名称|姓名|名)?)$/,
  /^(フッター|日付|発表者名?|会社名|(プレゼンテーション|資料|発表)(の)?(タイトル|題名)|바닥글|날짜|발표자|회사명|(프레젠테이션|발표) 제목)$/,
];

/** A date that is no day: DD.MM.YYYY, TT.MM.JJJJ, JJ/MM/AAAA, "Month Year", 20XX年X月. */
const NO_DAY =
  /^([dtjgr]{1,2}[./\- ]m{1,4}[./\- ][yjar]{2,4}|m{1,2}[./\- ]d{1,2}[./\- ]y{2,4}|[yar]{4}[./\- ]m{1,2}[./\- ][dt]{1,2}|month( dd?,?)? (year|yyyy)|20xx.*|[x\d]*x+年.*|yyyy年.*)$/i;

/** A number by itself: of a page, typed by hand. */
const NUMBER = /^\d{1,3}$/;

/**
 * Whether a footer's words are there to be replaced, in any of the languages that templates come in: "Your Footer Here",
 * "Title of Presentation | DD.MM.YYYY", 单击此处添加页脚.
 */
export function isSampleText(words: string): boolean {
  const parts = words
    .split(/\s*[|·•\n]\s*|\s[-–—]\s|\.(?:\s|$)/)
    .map((part) => part.trim().replace(/[.:…]+$/, ''))
    .filter((part) => part !== '');
  return parts.every((part) => [NO_DAY, NUMBER, ...SAMPLES].some((pattern) => pattern.test(part)));
}

/** Whether words name a day, as the date of a template's own last use does. */
export function namesDay(words: string): boolean {
  return /(^|\D)(19|20)\d\d(\D|$)|^\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?$/.test(words);
}
