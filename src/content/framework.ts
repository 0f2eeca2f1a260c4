/** A framework's structure joined with its words: what the Learn and Growth pages show. */

import { firstOf, piece, pieces } from './piece.ts';
import type { Layer, Piece } from './piece.ts';
import type { AreaStructure, CompetenceStructure, DomainStructure, DomainWords, NumberOf } from './schema.ts';

export interface Competence extends CompetenceStructure {
  readonly text: Piece;
}

/** A short made-up scene. */
interface Example {
  readonly setting: Piece;
  readonly text: Piece;
}

export interface Area {
  readonly id: string;
  readonly domainId: string;
  readonly kind: DomainStructure['kind'];
  readonly number: NumberOf;
  /** Whether the title is the framework's own or a working one of ours. */
  readonly titleStanding: AreaStructure['title'];
  /** How much of the published text of this area was read. */
  readonly textRead: AreaStructure['text'];
  readonly title: Piece;
  readonly short: Piece;
  readonly gist: Piece;
  readonly competences: readonly Competence[];
  readonly looksLike: readonly Example[];
  readonly askYourself: readonly Piece[];
  readonly watchOutFor: readonly Piece[];
}

export interface Domain {
  readonly id: string;
  readonly number: NumberOf;
  readonly kind: DomainStructure['kind'];
  readonly titleStanding: DomainStructure['title'];
  readonly title: Piece;
  readonly gist: Piece;
  readonly areas: readonly Area[];
}

type Layers = readonly Layer<DomainWords>[];

export function joinArea(domain: DomainStructure, area: AreaStructure, layers: Layers): Area {
  const wordsOf = (words: DomainWords) => words.areas?.[area.id];
  const examples = firstOf(layers, (words) => wordsOf(words)?.looksLike);
  return {
    id: area.id,
    domainId: domain.id,
    kind: domain.kind,
    number: area.number,
    titleStanding: area.title,
    textRead: area.text,
    title: piece(layers, (words) => wordsOf(words)?.title),
    short: piece(layers, (words) => wordsOf(words)?.short),
    gist: piece(layers, (words) => wordsOf(words)?.gist),
    competences: area.competences.map((competence) => ({
      ...competence,
      text: piece(layers, (words) => wordsOf(words)?.competences?.[competence.id]),
    })),
    looksLike: examples.found.map(({ setting, text }) => ({
      setting: { text: setting, lang: examples.lang },
      text: { text, lang: examples.lang },
    })),
    askYourself: pieces(layers, (words) => wordsOf(words)?.askYourself),
    watchOutFor: pieces(layers, (words) => wordsOf(words)?.watchOutFor),
  };
}

export function joinDomain(domain: DomainStructure, layers: Layers): Domain {
  return {
    id: domain.id,
    number: domain.number,
    kind: domain.kind,
    titleStanding: domain.title,
    title: piece(layers, (words) => words.title),
    gist: piece(layers, (words) => words.gist),
    areas: domain.areas.map((area) => joinArea(domain, area, layers)),
  };
}
