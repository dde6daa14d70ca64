import type { Range } from '../../src/core/text/range';
import type { Chance } from './history';

const firsts = ['Joan', 'Ilse', 'Bo', 'Ada', 'Marek', 'Noor', 'Per', 'Tilda'] as const;
const lasts = ['Tarn', 'Senn', 'Rell', 'Obrin', 'Quill', 'Vask', 'Delisle'] as const;
const places = ['Orsk', 'Velmora', 'Kelmouth', 'Ardenia', 'Hask', 'Lower Fenn'] as const;
const things = [
  'ferries',
  'dockers',
  'lorries',
  'houses',
  'islanders',
  'pumps',
  'crates of apples',
  'pupils',
] as const;
const verbs = ['said', 'said', 'told reporters', 'denied', 'warned', 'added', 'confirmed'] as const;
const doings = [
  'had approved the plan',
  'would not go back',
  'never opened the gates',
  'closed the harbour',
  'paid for the repairs',
  'voted against the budget',
  'had no part in it',
  'left before the storm',
  'kept the books',
  'signed the lease',
] as const;
const refrains = [
  'He said no.',
  'Nobody was hurt.',
  'She said no.',
  'It was late.',
  'The council met again.',
] as const;
const numbers = [
  '12',
  '15',
  '1,200',
  '40',
  '$4.2bn',
  'two',
  'three',
  '3.5 percent',
  'some 300',
  'at least 17',
] as const;

const name = (chance: Chance): string => `${chance.pick(firsts)} ${chance.pick(lasts)}`;

function sentence(chance: Chance): string {
  const [who, place, thing, number, doing] = [
    name(chance),
    chance.pick(places),
    chance.pick(things),
    chance.pick(numbers),
    chance.pick(doings),
  ];
  switch (chance.below(8)) {
    case 0:
      return `“We ${doing}, whatever ${place} may want,” ${chance.pick(verbs)} ${who}.`;
    case 1:
      return `The mayor of ${place} ${chance.pick(verbs)} that ${number} ${thing} were waiting.`;
    case 2:
      return `${who} ${chance.pick(verbs)} that the port ${doing}.`;
    case 3:
      return `In ${place}, ${number} ${thing} and ${chance.pick(numbers)} ${chance.pick(things)} were counted on ${chance.pick(['Monday', 'Tuesday', 'Friday'])}.`;
    case 4:
      return chance.pick(refrains);
    case 5:
      return `${who}, who leads the union, ${doing} — a “grave mistake” for ${place}.`;
    case 6:
      return `${number} ${thing} came to ${place}.`;
    default:
      return `According to ${who}, the ${thing} of ${place} ${doing} in ${1990 + chance.below(60)}.`;
  }
}

/** An invented article that repeats itself as articles do: the same names, refrains, figures, sentences of one shape. */
export function article(chance: Chance): string {
  const paragraphs = Array.from({ length: 4 + chance.below(8) }, () =>
    Array.from({ length: 1 + chance.below(4) }, () => sentence(chance)).join(' '),
  );
  return `${name(chance)} and the ${chance.pick(things)} of ${chance.pick(places)}\n\n${paragraphs.join('\n\n')}\n`;
}

/** A sentence of another article. */
export const otherSentence = sentence;

/** Words that somebody types. */
export const typed = (chance: Chance): string =>
  chance.pick([
    'however',
    'in the end',
    'yesterday',
    'as ever',
    'quite',
    'who had come early',
    'that is',
    '17',
    'Noor Vask',
  ]);

/** What a reader would annotate: whole sentences, quotes, figures, names, some words in a row. */
export function spans(text: string, chance: Chance, count: number): readonly Range[] {
  const found = [
    /“[^”]*”/g,
    /(?<![^\s“])[^\s.“”](?:[^.\n]|\.(?=\p{N}))*\.(?!\p{N})/gu,
    /(?<![\p{N}.,$])(?:some |at least |\$)?\p{N}[\p{N}.,]*(?:bn)?(?: percent| \p{Ll}+)?/gu,
    /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu,
    /(?<![\p{N}\p{L}])\p{L}+(?: \p{L}+){1,7}/gu,
  ].map((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return Array.from({ length: count }, () => {
    const kind = found[chance.below(found.length)] ?? [];
    return kind[chance.below(kind.length)] ?? { start: 0, end: 8 };
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}
