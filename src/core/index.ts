/** The one door of the core. Everything outside imports from here and from nowhere deeper. */
export * from './text/range';
export { firstWhere } from './text/firstWhere';
export { createPlaces, lastAtMost, type Place } from './text/places';
export * from './article/model';
export { parseArticle } from './article/parseArticle';
export type { Verdict } from './article/recogniseArticle';
export * from './attribution/model';
export { ruleTagger } from './attribution/rules/ruleTagger';
export { createModelTagger } from './attribution/tagger/index';
export type * from './speaker/model';
export type * from './figure/model';
export { unitCode } from './figure/unitCode';
export type * from './citation/model';
export { analyseArticle, type Analyser, type Analysis, type BlockFinds } from './analysis';
/** The functions of reader.ts. */
export type Reader = typeof import('./reader');
export * from './reader';
export type { Near } from './anchor/near';
export type { Change, ChangeKind, Resolution, TextQuoteSelector } from './anchor/model';
export { isFact, sayChange, sayChanges } from './anchor/say';
export { shiftAnchored, type TextEdit } from './anchor/track';
export { resolveThrough, resolveThroughVersions, versionsOf, type Versions } from './anchor/through';
export { describe, describeIn } from './anchor/describe';
export { anchorText, resolve, resolveIn, type AnchorText } from './anchor/resolve';
export { describeParts, resolveParts, type Parts } from './anchor/parts';
export type * from './annotation/model';
export { followedPlaces, followItems } from './annotation/follow';
export { placeAnnotations, type Placing } from './annotation/place';
export type { PlacedAnnotation } from './annotation/placed';
export {
  mergeReview,
  type Places,
  type Review,
  type ReviewItem,
  type ReviewSpeaker,
} from './annotation/review';
export {
  annotationFrom,
  annotationFromSelection,
  newId,
  reattach,
  type AnnotationFields,
  type Beside,
  type Decision,
  type Stamped,
} from './annotation/decide';
export {
  changeComment,
  commentOn,
  isSameComment,
  removeThread,
  resolveThread,
  threadsOf,
  withoutMarkdown,
  type CommentThread,
} from './annotation/comments';
export { suggestionId } from './annotation/suggestionId';
export { decideAll } from './annotation/decideAll';
export { likelyClaims, likelySources, likelySpeakers, likelyValues } from './annotation/likely';
export { addSpans, mainPart, placeItem, spanAt, type Part } from './annotation/spans';
export { mergeSpeakers, renameShared, renameSpeaker, splitSpeaker } from './annotation/speakerChanges';
export { withKnownSpeakers } from './annotation/withKnownSpeakers';
export type { KnownSpeakers } from './annotation/speakers';
export { claimOf } from './annotation/claim';
export { countedGroups, sameCounted, type CountedGroup } from './annotation/sameCounted';
export { isUndecided, passes, reviewQueue, sayingTheSame, type ReviewFilter } from './annotation/queue';
export { paceOf } from './annotation/pace';
export type * from './sidecar/model';
export { emptyReading, emptySidecar } from './sidecar/emptyReading';
export type { SidecarMerge } from './merge/mergeSidecars';
export type { ConflictSide, SidecarConflict } from './merge/findConflicts';
export type { ConflictChoice } from './merge/resolveConflict';
export type { MendedMarkers } from './merge/markers';
/** The functions of format.ts. */
export type Format = typeof import('./format');
export * from './format';
export { diffSidecars, type SidecarDifference } from './changes/diffSidecars';
export { changesInWords, nameOfAnnotation, type WordedChange } from './changes/inWords';
export { adjudicate, adjudications, type Adjudication } from './agreement/adjudicate';
export { measureAgreement, type Agreement, type SpanAgreement } from './agreement/agreement';
export type { Disagreement } from './agreement/disagreements';
export { itemBeside, itemsAt, rangesOf } from './annotation/itemsAt';
export { acceptText, anchorAt, keepAsIs, needsLook, wasAndIs } from './annotation/look';
export { fitsArticle } from './annotation/relink';
export { blocksAt, correctionsFrom, placeCorrections } from './annotation/structure';
export { commitMessage } from './annotation/commitMessage';
export type * from './outline/model';
export { explainBlock } from './outline/explainBlock';
export { outline } from './outline/outline';
export { groupedOutline } from './outline/grouped';
export { filterOutline } from './outline/filter';
export { reattribute } from './annotation/reattribute';
export { check } from './check/check';
export type { Finding, RuleName, Subject } from './check/model';
export { definitionsAt } from './navigation/definitions';
export { nestedRanges } from './navigation/nestedRanges';
export { relatedAt } from './navigation/related';
export { isSameSpeaker, mentionsOf, speakerAt } from './navigation/speakerAt';
export { grow, shrink, widen, wordAt, type Edge, type TextUnit } from './text/grow';
