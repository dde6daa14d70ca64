import * as v from 'valibot';
import type { Annotation, Sidecar, SidecarSpeaker, StructureCorrection } from '../annotation/model';

const text = (description: string) => v.pipe(v.string(), v.description(description));
const words = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
const number = (description: string) => v.pipe(v.number(), v.finite(), v.description(description));

const selector = v.pipe(
  v.object({
    exact: words('The words as they stand in the article.'),
    prefix: v.exactOptional(text('What stands directly before them.')),
    suffix: v.exactOptional(text('What stands directly after them.')),
  }),
  v.title('Anchor'),
  v.description('How a span of the article is found again, whatever is edited around it.'),
);

const spans = (description: string) => v.pipe(v.array(selector), v.description(description));
const someSpans = (description: string) =>
  v.pipe(v.array(selector), v.minLength(1), v.description(description));

const comment = v.pipe(
  v.object({
    by: text('Who wrote it.'),
    at: text('When: ISO 8601 in UTC, such as 2026-11-21T10:00:00Z.'),
    text: words('What was written.'),
  }),
  v.description('A remark of a reader on an annotation.'),
);

const side = v.union([v.literal('removed'), v.record(v.string(), v.unknown())]);
const conflict = v.pipe(
  v.object({ ours: v.exactOptional(side), theirs: v.exactOptional(side) }),
  v.title('Conflict'),
  v.description(
    'Left by a merge: what each version says where they disagree, or “removed”. The entry itself says what ours says.',
  ),
);

/** What annotations of all kinds may have. */
const common = {
  id: words('Eight characters of Crockford’s base 32 in lower case; unique in the file.'),
  status: v.pipe(
    v.picklist(['accepted', 'edited', 'added', 'rejected']),
    v.description(
      'What a person decided: accepted, corrected or rejected a suggestion, or added something new.',
    ),
  ),
  type: v.exactOptional(
    v.pipe(
      v.picklist(['direct', 'mixed', 'indirect']),
      v.description('Whether the content stands in quotation marks wholly, partly or not at all.'),
    ),
  ),
  source: v.exactOptional(spans('Who says it, as the article writes it.')),
  cue: v.exactOptional(spans('The words of saying: “said”, “according to”, “:”.')),
  speaker: v.exactOptional(words('Id of an entry under “speakers”.')),
  nowReads: v.exactOptional(
    text(
      'What stands in the article now, where a reader kept the annotation although its words had changed.',
    ),
  ),
  value: v.exactOptional(number('The number said.')),
  min: v.exactOptional(number('The lower bound.')),
  max: v.exactOptional(number('The upper bound.')),
  unit: v.exactOptional(text('“percent”, an ISO 4217 code or a unit’s name.')),
  counted: v.exactOptional(text('The thing counted, as written.')),
  modifier: v.exactOptional(
    v.pipe(
      v.picklist(['approximately', 'at least', 'at most', 'more than', 'fewer than', 'exactly']),
      v.description('How the article qualifies the number.'),
    ),
  ),
  claimedBy: v.exactOptional(words('Id of the quote that claims the figure.')),
  outlet: v.exactOptional(text('Who published or stated it.')),
  primary: v.exactOptional(text('Who said it first, when that is another.')),
  medium: v.exactOptional(text('Interview, statement, post …, as written.')),
  text: v.exactOptional(text('Notes: what the reader wrote.')),
  by: v.exactOptional(text('Who decided.')),
  at: v.exactOptional(text('When: ISO 8601 in UTC, such as 2026-11-21T10:00:00Z.')),
  comments: v.exactOptional(v.array(comment)),
  resolved: v.exactOptional(
    v.pipe(v.literal(true), v.description('What was said in the comments is settled.')),
  ),
  conflict: v.exactOptional(conflict),
};

const quote = v.pipe(
  v.object({
    ...common,
    kind: v.literal('quote'),
    content: someSpans('What is reported, with its quotation marks.'),
    target: v.exactOptional(spans('Not used by quotes.')),
  }),
  v.title('Quote'),
  v.description('Somebody’s words or thoughts reported.'),
);

const placed = v.pipe(
  v.object({
    ...common,
    kind: v.picklist(['figure', 'citation', 'speaker', 'note']),
    target: someSpans('Where it stands in the article.'),
    content: v.exactOptional(spans('Not used by this kind.')),
  }),
  v.title('Figure, citation, speaker or note'),
  v.description('What a person kept about one place in the article.'),
);

/** One entry under `annotations`. */
const annotationSchema = v.variant('kind', [quote, placed]) satisfies v.GenericSchema<unknown, Annotation>;

/** One entry under `speakers`. */
const speakerSchema = v.pipe(
  v.object({
    id: words('How annotations refer to this speaker; unique in the file.'),
    name: words('The full name.'),
    kind: v.exactOptional(
      v.pipe(
        v.picklist(['person', 'organisation', 'group', 'document', 'unnamed']),
        v.description('What the speaker is.'),
      ),
    ),
    role: v.exactOptional(text('Office or profession.')),
    affiliation: v.exactOptional(text('The body that the speaker belongs to.')),
    aliases: v.exactOptional(
      v.pipe(v.array(words('Another name.')), v.description('Other names and spellings.')),
    ),
    apart: v.exactOptional(
      v.pipe(
        v.array(words('Id of a speaker.')),
        v.description('Speakers that this one is not, though the text may call both by one name.'),
      ),
    ),
    conflict: v.exactOptional(conflict),
  }),
  v.title('Speaker'),
  v.description('A person, organisation, group or document behind sources.'),
) satisfies v.GenericSchema<unknown, SidecarSpeaker>;

/** One entry under `structure`. */
const structureSchema = v.pipe(
  v.object({
    id: words('Eight characters of Crockford’s base 32 in lower case; unique in the file.'),
    is: v.pipe(
      v.picklist(['article', 'boilerplate', 'headline']),
      v.description('What the lines are: part of the article, part of the page around it, or the headline.'),
    ),
    target: someSpans('The lines, each by its own words.'),
    by: v.exactOptional(text('Who said so.')),
    at: v.exactOptional(text('When: ISO 8601 in UTC, such as 2026-11-21T10:00:00Z.')),
  }),
  v.title('Correction of the structure'),
  v.description('What a person said about lines that the analysis took for something else.'),
) satisfies v.GenericSchema<unknown, StructureCorrection>;

/** A sidecar file's content. Keys that it does not name are allowed everywhere. */
export const sidecarSchema = v.pipe(
  v.object({
    version: v.pipe(v.literal(1), v.description('Version of this format.')),
    article: v.exactOptional(
      v.pipe(
        v.object({
          file: v.exactOptional(text('Name of the article’s file.')),
          headline: v.exactOptional(text('The article’s headline when the file was made.')),
          published: v.exactOptional(text('When the article says it was published.')),
          conflict: v.exactOptional(conflict),
        }),
        v.description('The article that the annotations belong to.'),
      ),
    ),
    speakers: v.nullish(v.pipe(v.array(speakerSchema), v.description('Who speaks in the article.')), []),
    structure: v.exactOptional(
      v.pipe(v.array(structureSchema), v.description('What readers said is article, page or headline.')),
    ),
    annotations: v.nullish(
      v.pipe(
        v.array(annotationSchema),
        v.description('What readers accepted, corrected, rejected or added.'),
      ),
      [],
    ),
  }),
  v.title('Galley annotations'),
  v.description('What readers keep about a news article, in a file beside it.'),
) satisfies v.GenericSchema<unknown, Sidecar>;
