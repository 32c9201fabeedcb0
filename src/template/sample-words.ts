/**
 * The months, long and short, as calendars and dates of these languages write them (CLDR), none twice; without short ones
 * that are other words, too.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  English:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec',
  German: 'januar februar märz mai juni juli oktober dezember mär okt dez sept',
  French: 'janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc',
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic',
  Portuguese: 'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev',
  Italian: 'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre giu lug ott',
  Polish:
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia sty lut kwi wrz paź gru',
  Dutch: 'januari februari maart mei augustus mrt',
  Swedish: 'augusti',
  'Danish and Norwegian': 'marts',
  Finnish:
    'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta tammi helmi maalis huhti touko kesä heinä syys loka marras joulu',
  Czech:
    'leden únor březen duben květen červen červenec srpen září říjen prosinec ledna února března dubna května června července srpna října listopadu prosince úno bře dub kvě čvn čvc srp zář říj',
  Slovak:
    'január február marec apríl máj jún júl október januára februára apríla mája júna júla augusta septembra októbra novembra decembra',
  Slovene: 'junij julij avgust avg',
  Croatian:
    'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan studeni prosinac siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca sij velj ožu svi kol ruj stu',
  Hungarian: 'március április május június július augusztus szeptember febr márc ápr szept',
  Romanian: 'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie ian iun iul',
  Russian:
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв февр апр авг сент окт нояб дек мар июн июл',
  Ukrainian:
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січ лют бер квіт трав черв лип серп вер жовт лист груд',
  Bulgarian: 'януари февруари април юни юли септември октомври ноември декември',
  Greek:
    'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  Turkish: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz ağu eyl eki',
  Catalan: 'gener febrer març maig juny juliol agost setembre desembre',
  Estonian: 'jaanuar veebruar märts aprill juuni juuli oktoober detsember jaan veebr dets',
  Latvian: 'janvāris februāris aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris jūn jūl',
  Lithuanian:
    'sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  Indonesian: 'maret agustus desember agu',
  Thai: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค',
  Arabic: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  Hebrew: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
};

/** What matches the name of a month, in any letters, with the point of a short one. */
const MONTH = `(${Object.values(BY_LANGUAGE)
  .flatMap((names) => names.split(' '))
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})\\.?`;

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
  // What Office says of a place, in the languages that do so in letters.
  /^(klicken|cliquez|modifiez|haga clic|haz clic|feu clic|clique|fare clic|kliknij|klik (om|for|untuk)|klicka|klikk|napsauta|kliknut|klepnut|kliknite|kattintson|faceți clic|щ[её]лкните|нажмите|клацніть|щракнете|κάντε κλικ|انقر|לחץ|คลิก|bấm)(?=\P{L}|ím|$).*$|^.*\s(bearbeiten|tıklayın|tıklatın)$/iu,
  // Dutch, Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Slovene, Croatian, Hungarian, Romanian, Turkish, Catalan, Vietnamese, Indonesian.
  /^(voettekst|sidfot|sidefod|bunntekst|alatunniste|zápatí|päta|pätička|noga|podnožje|élőláb|subsol|alt ?bilgi|peu de pàgina|chân trang|kaki halaman)( (hier|här|her|tähän|sem|aici|buraya|aquí))?$/iu,
  /^(dato|päivämäärä|päiväys|dátum|dată|tarih|ngày( tháng)?|tanggal)$/iu,
  /^(titel van de presentatie|(presentationens|præsentationens|presentasjonens) titt?el|esityksen (nimi|otsikko)|název prezentace|názov prezentácie|naslov (predstavitve|prezentacije)|(a )?(bemutató|prezentáció) címe|titlul prezentării|sunum başlığı|tiêu đề bản trình bày|judul presentasi|(bedrijfs|företags|firma)(naam|namn|navn)|yritys|název (firmy|společnosti)|cégnév|şirket adı)$/iu,
  // Russian, Ukrainian, Bulgarian, Greek, Arabic, Hebrew, Thai.
  /^((нижний|нижній|долен) колонтитул|дата|ημερομηνία|(название|назва|заглавие на) (презентации|презентації|презентацията|доклада|компании|организации|компанії)|тема доклада|фио|автор|докладчик|υποσέλιδο|τίτλος παρουσίασης|تذييل( الصفحة)?|التاريخ|عنوان العرض( التقديمي)?|כותרת תחתונה|תאריך|ท้ายกระดาษ|วันที่|ชื่องานนำเสนอ)$/iu,
  // Chinese, Japanese, Korean.
  /^.*(单击|點擊|点击|按一下|请(在此|输入|填写)|請輸入|在此(处)?(输入|添加)|クリックして|入力してください|입력하(세요|십시오)|클릭하여).*$/,
  /^(您的|你的)?(页脚|頁尾|页脚文字|日期|(演示文稿|演示|簡報|报告)(标题|標題|题目)|(公司|单位|部门|项目|作者)(名称|姓名|名)?)$/,
  /^(フッター|日付|発表者名?|会社名|(プレゼンテーション|資料|発表)(の)?(タイトル|題名)|바닥글|날짜|발표자|회사명|(프레젠테이션|발표) 제목)$/,
];

/** The letters that stand for days, months and years in places of dates: DD.MM.YYYY, JJ/MM/AAAA, дд.мм.гггг. */
const [D, M, Y] = ['[dtjgrpnд]{1,2}', '[mkhм]{1,4}', '[yjarvåéг]{2,4}'];

/** A date that is no day: DD.MM.YYYY, TT.MM.JJJJ, "Month Year", 20XX年X月. */
const NO_DAY = new RegExp(
  `^(${D}[./\\- ]${M}[./\\- ]${Y}|m{1,2}[./\\- ]d{1,2}[./\\- ]y{2,4}|${Y}[./\\- ]${M}[./\\- ]${D}|((dd?|tt?)\\.? )?(month|monat|mois|mes|mês|mese|miesiąc)( dd?,?)? (de )?(year|yyyy|jahr|jjjj|année|aaaa|año|ano|anno|rok|rrrr)|20xx.*|[x\\d]*x+年.*|yyyy年.*)$`,
  'iu',
);

/** A number by itself: of a page, typed by hand. */
const NUMBER = /^\d{1,3}$/;

/**
 * Whether a footer's words are there to be replaced, in any of the languages that templates come in: "Your Footer Here",
 * "Title of Presentation | DD.MM.YYYY", 单击此处添加页脚.
 */
export function isSampleText(words: string): boolean {
  if (NO_DAY.test(words.trim())) return true;
  const parts = words
    .split(/\s*[|·•\n]\s*|\s[-–—]\s|\.(?:\s|$)/)
    .map((part) => part.trim().replace(/[.:…]+$/, ''))
    .filter((part) => part !== '');
  return parts.every((part) => [NO_DAY, NUMBER, ...SAMPLES].some((pattern) => pattern.test(part)));
}

/** A day or a month of a year, or a day of a month, in figures or in words. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(0?[1-9]|[12]\d|3[01])([./-]) ?(0?[1-9]|[12]\d|3[01])\2 ?(19|20)?\d\d(?!\d)/,
  /(?<!\d)(19|20)\d\d([./-]) ?(0?[1-9]|1[0-2])\2 ?(0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(0?[1-9]|1[0-2])[/.](19|20)\d\d(?!\d)|(?<!\d)(19|20)\d\d[/.](0?[1-9]|1[0-2])(?!\d)/,
  /[\d〇○零一二三四五六七八九元]\s?[年년].{0,3}[\d一二三四五六七八九十]\s?[月월]|[\d一二三四五六七八九十]\s?[月월]\s?[\d一二三四五六七八九十]+\s?[日일号號]/,
  new RegExp(
    `\\d(st|nd|rd|th|er|re|[.ºª°])?,?( (de|of|d[’']))?\\s?${MONTH}(?!\\p{L})|(?<!\\p{L})${MONTH},?( de)?\\s?[’']?\\d`,
    'iu',
  ),
];

/** Whether words hold a date: that of a template's own last use, wherever it stands. */
export function holdsDate(words: string): boolean {
  return DATES.some((pattern) => pattern.test(words));
}

export function namesDay(words: string): boolean {
  if (holdsDate(words) || /(^|\D)(19|20)\d\d(\D|$)|^\d{1,2}[./-]\d{1,2}([./-](\d{2,4})?)?$/.test(words)) return true;
  return new RegExp(`^${MONTH}$`, 'iu').test(words.trim());
}
