import { clientPackage } from './client-packages.ts';

/** What the editor offers to insert. */
export interface Offer {
  readonly label: string;
  readonly insert: string;
  /** What it says beside the offer. */
  readonly words: string;
}

/** An editor with the YAML language server, as VS Code's YAML extension runs it, and one schema for every file. */
export interface Editor {
  /** What is offered where the text has the mark ▸. */
  complete(marked: string): Promise<readonly Offer[]>;
  /** What is shown with the pointer at the mark. */
  hover(marked: string): Promise<string>;
  /** What is underlined, as "line:column message". */
  underline(text: string): Promise<readonly string[]>;
}

interface Position {
  readonly line: number;
  readonly character: number;
}
interface TextDocument {
  positionAt(offset: number): Position;
}
interface Markup {
  readonly value: string;
}
interface Item {
  readonly label: string;
  readonly insertText: string;
  readonly textEdit?: { readonly newText: string };
  readonly documentation?: string | Markup;
}
interface Service {
  configure(settings: object): void;
  doComplete(document: TextDocument, position: Position): Promise<{ readonly items: readonly Item[] }>;
  doHover(document: TextDocument, position: Position): Promise<{ readonly contents: Markup } | null>;
  doValidation(
    document: TextDocument,
  ): Promise<readonly { readonly message: string; readonly range: { readonly start: Position } }[]>;
}

const FILE = 'file:///deck/slides.yaml';
const CLIENT = { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } };

/** Opens an editor in which outlines have that schema. Faults inside the language server are thrown. */
export function openEditor(schema: object): Editor {
  const { getLanguageService } = clientPackage<{ getLanguageService(parts: object): Service }>('yaml-language-server');
  const { SettingsState } = clientPackage<{ SettingsState: new () => object }>(
    'yaml-language-server/out/server/src/yamlSettings.js',
  );
  const faults: unknown[] = [];
  const service = getLanguageService({
    schemaRequestService: (uri: string) => Promise.reject(new Error(`Nothing may be fetched: ${uri}`)),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    telemetry: { send() {}, sendTrack() {}, sendError: (_: string, fault: unknown) => faults.push(fault) },
    yamlSettings: new SettingsState(),
    clientCapabilities: CLIENT,
  });
  const schemas = [{ uri: 'file:///deck/slides.schema.json', fileMatch: ['*'], schema }];
  service.configure({ validate: true, hover: true, completion: true, hoverSchemaSource: false, schemas });
  const sound = async <Result>(answer: Promise<Result>): Promise<Result> => {
    const result = await answer;
    if (faults.length > 0) throw faults[0];
    return result;
  };
  const documents = documentMaker();
  return {
    complete: async (marked) => {
      const { document, position } = placed(marked, documents);
      return (await sound(service.doComplete(document, position))).items.map(offered);
    },
    hover: async (marked) => {
      const { document, position } = placed(marked, documents);
      return (await sound(service.doHover(document, position)))?.contents.value ?? '';
    },
    underline: async (text) => {
      const found = await sound(service.doValidation(documents(text)));
      return found.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
    },
  };
}

/** Each text as a new version of the one file: the language server keeps what it knows about a version. */
function documentMaker(): (text: string) => TextDocument {
  const { TextDocument } = clientPackage<{
    TextDocument: { create(uri: string, language: string, version: number, text: string): TextDocument };
  }>('vscode-languageserver-textdocument');
  let version = 0;
  return (text) => TextDocument.create(FILE, 'yaml', version++, text);
}

function placed(marked: string, documents: (text: string) => TextDocument) {
  const document = documents(marked.replace('▸', ''));
  return { document, position: document.positionAt(marked.indexOf('▸')) };
}

function offered({ label, insertText, textEdit, documentation = '' }: Item): Offer {
  const words = typeof documentation === 'string' ? documentation : documentation.value;
  return { label, insert: textEdit?.newText ?? insertText, words };
}

/** The text with an offer taken where the mark stands, its further lines indented as an editor does, its tab stops filled. */
export function taken(marked: string, offer: Offer): string {
  const [before = ''] = marked.split('▸');
  const indent = /^ */.exec(before.split('\n').at(-1) ?? '')?.[0] ?? '';
  const filled = offer.insert
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}/g, '$1')
    .replace(/\\(.)/g, '$1');
  return marked.replace('▸', () => filled.replaceAll('\n', `\n${indent}`));
}
