import { overlaps, type Range } from '../text/range';
import type { AttributionTagger, TaggedAttribution } from './model';
import { quoteType } from './quoteType';
import { ruleTagger } from './rules/ruleTagger';

/** What the rules are this sure of is added where the trained tagger finds nothing, if some of it is quoted. Other finds of the rules alone are wrong four times in five. */
const sure = 0.7;
/** Who says it is known to rules that are this sure, where the trained tagger, less sure than that, knows nobody. */
const verySure = 0.9;
const doubtful = 0.35;

/** A trained tagger, helped out by the rules: these know layouts and phrasings that its corpus lacks. The result is in text order by content. */
export function withRules(tagger: AttributionTagger, byRules = ruleTagger): AttributionTagger {
  return {
    name: tagger.name,
    tag(paragraph) {
      const rules = byRules.tag(paragraph).filter(({ confidence }) => confidence >= sure);
      const found = tagger.tag(paragraph);
      const vague = found.filter(({ confidence, source }) => confidence < doubtful && source.length === 0);
      const better = rules.filter(
        (rule) =>
          rule.confidence >= verySure &&
          rule.source.length > 0 &&
          vague.some((each) => contradicts(rule, each)),
      );
      const trained = found.filter(
        (each) => !vague.includes(each) || !better.some((rule) => contradicts(rule, each)),
      );
      const added = rules.filter(
        (rule) =>
          (better.includes(rule) || quoteType(paragraph, rule.content) !== 'indirect') &&
          !trained.some((each) => contradicts(rule, each)),
      );
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
