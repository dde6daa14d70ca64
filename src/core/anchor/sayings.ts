/** A verb that reports somebody's words. */
export interface Saying {
  /** The basic form, the same for all forms of the verb. */
  readonly verb: string;
  /** Whether the form is hardly ever a noun: “said”, not “report”. */
  readonly isSure: boolean;
}

const regular =
  'add explain announce declare note claim stress emphasize emphasise underline insist argue report conclude admit acknowledge ' +
  'remark reply reiterate recall confirm reveal disclose tweet post comment respond answer predict allege maintain contend concede ' +
  'joke complain testify caution vow pledge deny estimate indicate point repeat clarify specify affirm proclaim state assert suggest ' +
  'hint inform assure remind warn notify ask believe fear hope doubt worry promise threaten urge refuse decline agree demand accuse ' +
  'criticize criticise condemn praise denounce reject dismiss blame question propose recommend expect request';
const irregular =
  'say says said saying|tell tells told telling|write writes wrote written writing|think thinks thought thinking|know knows knew known|' +
  'feel feels felt|speak speaks spoke spoken speaking|sagen sagt sagte gesagt|erklären erklärt erklärte|betonen betont betonte|' +
  'behaupten behauptet behauptete|bestreiten bestreitet bestritt bestritten|bestätigen bestätigt bestätigte|dire dit disait|' +
  'affirmer affirme affirmé|nier nie nié|decir dice dijo|negar niega negó|afirmar afirma afirmó';

const doubled: ReadonlySet<string> = new Set(['admit']);

/** The forms of a regular verb: basic, third person, past, and with -ing. */
function formsOf(verb: string): readonly string[] {
  const isY = /[^aeiou]y$/.test(verb);
  const stem = doubled.has(verb) ? verb + verb.slice(-1) : verb.replace(/e$/, '');
  const third = isY ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, isY ? `${verb.slice(0, -1)}ied` : `${stem}ed`, `${stem}ing`];
}

const sayings: ReadonlyMap<string, Saying> = new Map([
  ...regular
    .split(' ')
    .flatMap((verb) => formsOf(verb).map((form) => [form, { verb, isSure: form.endsWith('ed') }] as const)),
  ...irregular.split('|').flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, { verb: forms[0] ?? form, isSure: true }] as const);
  }),
]);

/** The verb of saying of which a word, given in lower case, is a form; undefined for other words. */
export const sayingOf = (key: string): Saying | undefined => sayings.get(key);
