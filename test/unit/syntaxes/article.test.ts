import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { matchesGolden } from '../../golden/golden';

const grammarFile = 'syntaxes/article.tmLanguage.json';

async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile)),
  });
  const grammar = await registry.loadGrammar('text.article');
  assert.ok(grammar);
  return grammar;
}

/** The text with every coloured stretch as `{scope|words}`, nested ones by their whole path below the grammar's own scope; quotation marks with the words between them. */
function markUp(grammar: IGrammar, text: string): string {
  let stack = INITIAL;
  return text
    .split('\n')
    .map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      const parts: { path: string; words: string }[] = [];
      for (const { startIndex, endIndex, scopes } of tokens) {
        const words = line.slice(startIndex, endIndex);
        const path = pathOf(scopes);
        const last = parts.at(-1);
        if (last?.path === path) last.words += words;
        else if (words !== '') parts.push({ path, words });
      }
      return parts.map(({ path, words }) => (path === '' ? words : `{${path}|${words}}`)).join('');
    })
    .join('\n');
}

const pathOf = (scopes: readonly string[]): string =>
  scopes
    .slice(1)
    .map((scope) => scope.replace(/\.article$/, ''))
    .filter((scope) => !scope.startsWith('punctuation.definition.string'))
    .join(' ');

describe('grammar of the language article', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const name of readdirSync('samples').filter((file) => /\.(?:txt|article)$/.test(file)))
    it(`colours samples/${name} as its golden file says`, () => {
      const text = readFileSync(`samples/${name}`, 'utf8').replaceAll('\r\n', '\n');
      matchesGolden(`syntaxes/${name}.txt`, markUp(grammar, text));
    });

  /** Scopes of the stretch that begins with `words`. */
  const scopeOf = (line: string, words: string): string | undefined =>
    new RegExp(`\\{([^|{}]*)\\|${words}`).exec(markUp(grammar, `Headline\n${line}`))?.[1];

  it('knows every kind of quotation mark', () => {
    for (const marks of ['""', '“”', '„“', '„”', '«»', '»«', '‘’', '‚‘', '‹›']) {
      const quotation = `${marks.charAt(0)}yes${marks.charAt(1)}`;
      assert.match(scopeOf(`He said ${quotation} and left.`, quotation) ?? '', /^string\.quoted/);
    }
    assert.match(scopeOf("He said ''yes, it's so'' and left.", "''yes, it's so''") ?? '', /^string\.quoted/);
  });

  it('takes no apostrophe for a quotation mark', () => {
    for (const line of [
      "The dockers' offer isn't his.",
      'The dockers’ offer isn’t his.',
      'Rock ʼn roll, they say.',
    ])
      assert.equal(markUp(grammar, `H\n${line}`).split('\n')[1], line);
  });

  it('tells figures from ordinals and from numbers inside names', () => {
    assert.equal(scopeOf('It cost $4.2 million.', '\\$4.2'), 'constant.numeric');
    assert.equal(scopeOf('They ran 12,500 metres.', 'metres'), 'keyword.other.unit');
    assert.equal(scopeOf('The 21st of them, on A380 and G7.', '\\d'), undefined);
  });

  it('colours an unclosed quotation to the end of its line and no further', () => {
    const lines = markUp(grammar, 'H\n“One paragraph.\nAnother, without marks.').split('\n');
    assert.equal(lines[1], '{string.quoted.double|“One paragraph.}');
    assert.equal(lines[2], 'Another, without marks.');
  });
});
