import type { Analysis } from '../analysis';
import type { Speaker } from '../speaker/model';
import { joinSpeakers, type KnownSpeakers } from './speakers';

/** An analysis with speakers as people know them: renamed, joined and set apart, in everything that refers to them. Those whom the text does not mention are left out. */
export function withKnownSpeakers(analysis: Analysis, known: KnownSpeakers): Analysis {
  if (known.kept.length === 0 && known.shared.length === 0) return analysis;
  const { speakers, idOf, naming } = joinSpeakers(analysis.article.text, analysis.speakers, known, []);
  return {
    ...analysis,
    speakers: speakers
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ kept: _, ...speaker }): Speaker => speaker),
    attributions: analysis.attributions.map((attribution) => {
      const { speaker, source } = attribution;
      return speaker === null ? attribution : { ...attribution, speaker: idOf(speaker, source) };
    }),
    citations: analysis.citations.map(naming),
  };
}
