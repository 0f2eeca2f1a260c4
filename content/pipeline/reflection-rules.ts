/** Rules of the ways to reflect that no schema can show: ids, what is kept where, sources, and words for each. */

import { sourceLanguage } from '../../src/content/piece.ts';
import { keptFields } from '../../src/content/reflection-schema.ts';
import type {
  ReflectionModelStructure,
  ReflectionStructure,
  ReflectionWords,
} from '../../src/content/reflection-schema.ts';
import { ourReading } from '../../src/content/schema.ts';
import type { Sources } from '../../src/content/schema.ts';
import type { ContentFile, Path } from './content-file.ts';
import { missingFile } from './content-tree.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';
import { places } from './file-kinds.ts';

interface Parts {
  readonly reflection: Entry<ReflectionStructure>;
  readonly reflectionWords: readonly Entry<ReflectionWords>[];
  readonly sources: Entry<Sources>;
}

export function reflectionFaults({ reflection, reflectionWords, sources }: Parts): Fault[] {
  const { file, data } = reflection;
  const known = sources.data.sources.map(({ id }) => id);
  const source = reflectionWords.some(({ lang }) => lang === sourceLanguage)
    ? []
    : [missingFile(places.reflectionWords(sourceLanguage), 'the words of the ways to reflect')];
  return [
    ...repeated(
      file,
      data.models.map(({ id }, m) => ({ id, path: ['models', m, 'id'] })),
    ),
    ...data.models.flatMap((model, m) => [
      ...idFaults(file, model, ['models', m]),
      ...keptFaults(file, model, ['models', m]),
      ...sourceFaults(file, model, ['models', m], known),
    ]),
    ...source,
    ...reflectionWords.flatMap((entry) => wordFaults(data, entry)),
  ];
}

/** Each prompt has an id of its own in its model, and that of a retired one is never given again. */
function idFaults(file: ContentFile, { prompts, retired = [] }: ReflectionModelStructure, at: Path): Fault[] {
  const all = prompts.map(({ id }, p) => ({ id, path: [...at, 'prompts', p, 'id'] }));
  const gone = retired.map((id, r) => ({ id, path: [...at, 'retired', r] }));
  const reused = all
    .filter(({ id }) => retired.includes(id))
    .map(({ id, path }) => file.fault(path, `the retired id ${id}`, 'an id that this model never had'));
  return [...repeated(file, all), ...repeated(file, gone), ...reused];
}

function repeated(file: ContentFile, all: readonly { readonly id: string; readonly path: Path }[]): Fault[] {
  return all
    .filter(({ id }, index) => all.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => file.fault(path, `the id ${id} a second time`, 'each id once'));
}

/** One prompt keeps `what`, no field is kept by two, and the short model asks for nothing else. */
function keptFaults(file: ContentFile, { group, prompts }: ReflectionModelStructure, at: Path): Fault[] {
  const path = [...at, 'prompts'];
  const counts = keptFields.map((field) => ({
    field,
    count: prompts.filter(({ keeps }) => keeps === field).length,
    isNeeded: field === 'what' || group === 'short',
  }));
  const wrong = counts
    .filter(({ count, isNeeded }) => count > 1 || (isNeeded && count === 0))
    .map(({ field, count, isNeeded }) =>
      file.fault(
        path,
        `${count === 0 ? 'no' : String(count)} prompt${count > 1 ? 's' : ''} with "keeps: ${field}"`,
        isNeeded ? 'one' : 'one or none',
      ),
    );
  const unkept = prompts.flatMap(({ id, keeps }, p) =>
    group === 'short' && keeps === undefined
      ? [
          file.fault(
            [...path, p],
            id,
            `"keeps" with one of: ${keptFields.join(', ')}, for the model is short`,
          ),
        ]
      : [],
  );
  // Text stored under such an id could be taken for the field of that name.
  const misleading = prompts.flatMap(({ id, keeps }, p) =>
    keptFields.some((field) => field === id) && keeps !== id
      ? [file.fault([...path, p, 'id'], id, `another id, or "keeps: ${id}"`)]
      : [],
  );
  return [...wrong, ...unkept, ...misleading];
}

function sourceFaults(
  file: ContentFile,
  { provenance, sources }: ReflectionModelStructure,
  at: Path,
  known: readonly string[],
): Fault[] {
  const unlisted = sources.flatMap((id, index) =>
    id === ourReading || known.includes(id)
      ? []
      : [
          file.fault(
            [...at, 'sources', index],
            `the source ${id}, which is not in sources.yaml`,
            `${ourReading}, or an id from that list`,
          ),
        ],
  );
  const unread =
    provenance === 'source' && sources.includes(ourReading)
      ? [
          file.fault(
            [...at, 'sources'],
            ourReading,
            'the ids of what was read, for its provenance is "source"',
          ),
        ]
      : [];
  return [...unlisted, ...unread];
}

/** Nothing has words without being in the structure; in the source language nothing is without words. */
function wordFaults({ models }: ReflectionStructure, { file, data, lang }: Entry<ReflectionWords>): Fault[] {
  const isSource = lang === sourceLanguage;
  const words = data.models ?? {};
  const strayModels = Object.keys(words)
    .filter((id) => !models.some((model) => model.id === id))
    .map((id) => stray(file, ['models', id]));
  const within = models.flatMap(({ id, prompts, retired = [] }) => {
    const own = words[id];
    if (!own) return isSource ? [file.fault(['models', id], 'nothing', `the words of the model ${id}`)] : [];
    const parts = [
      { key: 'prompts', ids: prompts.map((prompt) => prompt.id), given: Object.keys(own.prompts ?? {}) },
      { key: 'retired', ids: retired, given: Object.keys(own.retired ?? {}) },
    ];
    return parts.flatMap(({ key, ids, given }) => [
      ...given
        .filter((promptId) => !ids.includes(promptId))
        .map((promptId) => stray(file, ['models', id, key, promptId])),
      ...ids
        .filter((promptId) => isSource && !given.includes(promptId))
        .map((promptId) =>
          file.fault(['models', id, key, promptId], 'nothing', `the words of the prompt ${promptId}`),
        ),
    ]);
  });
  return [...strayModels, ...within];
}

function stray(file: ContentFile, path: Path): Fault {
  return file.fault(path, `words for ${String(path.at(-1))}`, 'only ids that models.yaml has in this place');
}
