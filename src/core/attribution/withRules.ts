import { overlaps, type Range } from '../text/range';
import type { AttributionTagger, TaggedAttribution } from './model';
import { ruleTagger } from './rules/ruleTagger';

/** What the rules are this sure of is added where the trained tagger finds nothing … */
const sure = 0.7;
/** … or nothing that it is this sure of. Both by measuring on the development half of the corpus. */
const doubtful = 0.35;

/** A trained tagger, helped out by the rules: these know layouts and phrasings that its corpus lacks. The result is in text order by content. */
export function withRules(tagger: AttributionTagger, byRules = ruleTagger): AttributionTagger {
  return {
    name: tagger.name,
    tag(paragraph) {
      const rules = byRules.tag(paragraph).filter(({ confidence }) => confidence >= sure);
      const trained = tagger
        .tag(paragraph)
        .filter((each) => each.confidence >= doubtful || !rules.some((rule) => contradicts(rule, each)));
      const added = rules.filter((rule) => !trained.some((each) => contradicts(rule, each)));
      const start = ({ content }: TaggedAttribution): number => content[0]?.start ?? 0;
      return [...trained, ...added].sort((a, b) => start(a) - start(b));
    },
  };
}

/** Whether two attributions cannot both be kept: they share words of their cues, or of their contents. */
const contradicts = (a: TaggedAttribution, b: TaggedAttribution): boolean =>
  meet(a.cue, b.cue) || meet(a.content, b.content);

const meet = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one, other)));
