/** How a cue verb takes its content. */
export type Frame =
  /** "said that …", "said …", "…, said X" */
  | 'clause'
  /** "told somebody that …", with a recipient first */
  | 'tell'
  /** "criticised the plan", "expressed concern" */
  | 'object'
  /** "vowed to …", "urged them to …", "called on them to …" */
  | 'infinitive';

/** One inflected form of a cue verb. */
export interface CueForm {
  readonly lemma: string;
  readonly frame: Frame;
  /** From 0 to 1: how often the word reports somebody's words when it is a verb with a subject. */
  readonly strength: number;
  /** `base` includes the infinitive and the plain present. */
  readonly form: 'base' | 'third' | 'past' | 'ing';
  /** A particle that must follow, such as "out" in "pointed out". */
  readonly particle?: string;
}

type Group = readonly [frame: Frame, strength: number, verbs: string];

// Verb, or verb:past, or verb:past:participle where the past is not regular; "+on" asks for a particle.
const groups: readonly Group[] = [
  [
    'clause',
    0.95,
    'say:said state add explain announce declare note claim stress emphasize emphasise underline underscore assert insist argue ' +
      'report conclude admit acknowledge remark reply:replied reiterate recall confirm reveal disclose write:wrote:written tweet post ' +
      'comment respond answer observe predict allege maintain contend concede recount quip joke boast lament complain testify:testified ' +
      'caution vow pledge deny:denied estimate indicate point+out continue repeat clarify:clarified specify:specified affirm proclaim ' +
      'relay relate elaborate counter retort reckon opine assess muse shout whisper mutter yell exclaim interject summarize summarise ' +
      'highlight mention share suggest hint signal posit grumble chant plead reason agree go+on',
  ],
  ['tell', 0.95, 'tell:told inform assure remind warn notify:notified brief convince advise'],
  ['tell', 0.85, 'ask'],
  [
    'clause',
    0.75,
    'believe think:thought fear hope expect know:knew:known learn:learnt feel:felt worry:worried doubt wonder guess assume suspect ' +
      'conclude determine decide imply:implied show:showed:shown find:found rule propose recommend promise threaten read:read prove ' +
      'figure hold+that consider understand:understood anticipate teach speculate argue appear seem',
  ],
  [
    'object',
    0.85,
    'criticize criticise condemn praise express denounce reject deny:denied slam blast welcome describe call accuse endorse ' +
      'applaud defend oppose dismiss deplore decry:decried hail mock ridicule voice blame challenge question cite quote ' +
      'discuss outline list detail demand request refute rebuke attack support thank congratulate urge name label dub ' +
      'portray characterize characterise regard back favour favor tout lambast denigrate assail raise mention announce ' +
      'propose reiterate reference state confirm emphasize emphasise stress underline underscore reveal note report recall explain ' +
      'admit acknowledge highlight share stipulate signal',
  ],
  [
    'infinitive',
    0.8,
    'urge call+on call+for appeal+to vow promise pledge threaten offer ask demand beg implore instruct order plan want agree refuse ' +
      'decline hope intend encourage plead+with push+for press+for warn+of warn+against talk+about speak+of:spoke:spoken ' +
      'speak+about:spoke:spoken refer+to point+to complain+about allude+to insist+on object+to seek:sought',
  ],
  [
    'clause',
    0.95,
    'sagen:sagte:gesagt erklären:erklärte:erklärt betonen:betonte:betont berichten:berichtete:berichtet ' +
      'behaupten:behauptete:behauptet bestätigen:bestätigte:bestätigt schreiben:schrieb:geschrieben meinen:meinte:gemeint ' +
      'ergänzen:ergänzte:ergänzt fügen:fügte:hinzugefügt warnen:warnte:gewarnt fordern:forderte:gefordert ' +
      'kritisieren:kritisierte:kritisiert',
  ],
];

const forms = new Map<string, CueForm[]>();

function addVerb(entry: string, frame: Frame, strength: number): void {
  const [head = '', past, participle] = entry.split(':');
  const [lemma = '', particle] = head.split('+');
  const add = (word: string, form: CueForm['form']): void => {
    const entries = forms.get(word) ?? [];
    if (entries.length === 0) forms.set(word, entries);
    if (entries.some((known) => known.frame === frame && known.particle === particle)) return;
    entries.push({ lemma, frame, strength, form, ...(particle ? { particle } : {}) });
  };
  const german = lemma.endsWith('en') && past?.endsWith('e') === true;
  if (german || lemma === 'schreiben') {
    add(past ?? lemma, 'past');
    add(lemma.slice(0, -1), 'base');
    add(`${lemma.slice(0, -2)}t`, 'third');
    return;
  }
  add(lemma, 'base');
  add(thirdPerson(lemma), 'third');
  add(past ?? regularPast(lemma), 'past');
  if (participle) add(participle, 'past');
  add(gerund(lemma), 'ing');
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

const doubled = new Set(['admit', 'refer', 'quip', 'plan', 'dub', 'beg', 'slam', 'rebut']);

function regularPast(verb: string): string {
  if (verb === 'go') return 'went';
  if (verb.endsWith('e')) return `${verb}d`;
  return doubled.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
  return doubled.has(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

for (const [frame, strength, verbs] of groups)
  for (const entry of verbs.split(' ')) addVerb(entry, frame, strength);

const none: readonly CueForm[] = [];

/** The cue verbs of which a word, given in lower case, is a form; one entry a frame. */
export const cueForms = (lower: string): readonly CueForm[] => forms.get(lower) ?? none;
