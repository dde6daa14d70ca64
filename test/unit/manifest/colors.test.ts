import assert from 'node:assert/strict';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import manifest from '../../../package.json';

/** The editor's background in VS Code's own themes, and the contrast (WCAG 2) that text on it must have. */
const themes = {
  light: { background: '#ffffff', contrast: 4.5 },
  dark: { background: '#1f1f1f', contrast: 4.5 },
  highContrast: { background: '#000000', contrast: 7 },
  highContrastLight: { background: '#ffffff', contrast: 7 },
} as const;
type Theme = keyof typeof themes;

const eyes: Readonly<Record<string, (color: Color) => Color>> = {
  'full colour vision': (color) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
/** Finds that stand side by side in an article. */
const kinds = ['speaker', 'quoteDirect', 'figure', 'citation', 'needsLook'];
/** CIEDE2000: 2.3 is just noticeable, 10 is told apart at a glance. */
const apart = 10;

const colors = new Map(manifest.contributes.colors.map(({ id, defaults }) => [id, defaults]));

function colorOf(kind: string, theme: Theme): Color {
  const defaults = colors.get(`galley.${kind}`);
  assert.ok(defaults, kind);
  const color = parse(defaults[theme]);
  assert.ok(color, `${kind}, ${theme}`);
  return color;
}

describe('the colours of finds', () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    const { background, contrast } = themes[theme];
    it(`can be read on ${theme}`, () => {
      for (const kind of [...kinds, 'cue', 'kept', 'boilerplate']) {
        const found = wcagContrast(colorOf(kind, theme), background);
        assert.ok(found >= contrast, `${kind}: ${found.toFixed(1)}`);
      }
    });
    for (const [eye, seen] of Object.entries(eyes))
      it(`are told apart on ${theme} with ${eye}`, () => {
        const distance = differenceCiede2000();
        kinds.forEach((one, index) => {
          for (const other of kinds.slice(index + 1)) {
            const found = distance(seen(colorOf(one, theme)), seen(colorOf(other, theme)));
            assert.ok(found >= apart, `${one} and ${other}: ${found.toFixed(1)}`);
          }
        });
      });
  }
});
