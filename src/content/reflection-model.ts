/** The ways to reflect as the app shows them: structure joined with words. */

import { piece } from './piece.ts';
import type { Layer, Piece } from './piece.ts';
import type {
  keptFields,
  ReflectionModelStructure,
  ReflectionStructure,
  ReflectionWords,
} from './reflection-schema.ts';

/** One question of a model, to open by itself. */
export interface ReflectionPrompt {
  /** Unique within its model, and for ever: text that is not kept in a field is stored under it. */
  readonly id: string;
  readonly question: Piece;
  readonly hint: Piece | null;
  /** The field of the entry that keeps its text, or null where the text is stored under the prompt's id. */
  readonly keeps: (typeof keptFields)[number] | null;
}

/** A way to reflect. Exactly one of its prompts keeps `what`; at most one each keeps `soWhat` and `nowWhat`. */
export interface ReflectionModel {
  readonly id: string;
  /** Counted up from 1 whenever its prompts change; an entry remembers the version that it was written with. */
  readonly version: number;
  /** `short` is the one model of the short depth; `peer` come first among the full ones, `more` after them. */
  readonly group: ReflectionModelStructure['group'];
  readonly title: Piece;
  /** When it may be a good choice. */
  readonly suits: Piece;
  /** Where it comes from. */
  readonly origin: Piece;
  /** How that is known: read of in one of `sources`, general knowledge, or made by us leaning on `sources`. */
  readonly provenance: ReflectionModelStructure['provenance'];
  /** Ids of `loadSources`, or `ours` for our own reasoning. */
  readonly sources: readonly string[];
  readonly prompts: readonly ReflectionPrompt[];
  /** Prompts that earlier versions asked, with their last words, for what was written under them. */
  readonly retired: readonly { readonly id: string; readonly question: Piece }[];
}

type Layers = readonly Layer<ReflectionWords>[];

/** Every model in its order, each piece in the language of the first layer that has it. */
export function joinReflectionModels(
  structure: ReflectionStructure,
  layers: Layers,
): readonly ReflectionModel[] {
  return structure.models.map((model) => joinModel(model, layers));
}

function joinModel(model: ReflectionModelStructure, layers: Layers): ReflectionModel {
  const { id, version, group, provenance } = model;
  const wordsOf = (words: ReflectionWords) => words.models?.[id];
  return {
    id,
    version,
    group,
    provenance,
    sources: model.sources,
    title: piece(layers, (words) => wordsOf(words)?.title),
    suits: piece(layers, (words) => wordsOf(words)?.suits),
    origin: piece(layers, (words) => wordsOf(words)?.origin),
    prompts: model.prompts.map((prompt) => {
      const hinted = layers.filter(({ words }) => wordsOf(words)?.prompts?.[prompt.id]?.hint !== undefined);
      return {
        id: prompt.id,
        question: piece(layers, (words) => wordsOf(words)?.prompts?.[prompt.id]?.question),
        hint: hinted.length > 0 ? piece(hinted, (words) => wordsOf(words)?.prompts?.[prompt.id]?.hint) : null,
        keeps: prompt.keeps ?? null,
      };
    }),
    retired: (model.retired ?? []).map((promptId) => ({
      id: promptId,
      question: piece(layers, (words) => wordsOf(words)?.retired?.[promptId]),
    })),
  };
}
