/** Rules of a framework that no single file can show: ids, and words for each of them. */

import { sourceLanguage } from '../../src/content/piece.ts';
import { ourReading } from '../../src/content/schema.ts';
import type {
  DomainStructure,
  DomainWords,
  FrameworkStructure,
  FrameworkNames,
  Sources,
} from '../../src/content/schema.ts';
import { missingFile } from './content-tree.ts';
import type { Entry } from './content-tree.ts';
import type { ContentFile, Path } from './content-file.ts';
import type { Fault } from './fault.ts';
import { places } from './file-kinds.ts';

interface Place {
  readonly id: string;
  readonly path: Path;
}

/** Each id once, and each inside the one whose id it begins with. */
export function idFaults({ file, data }: Entry<FrameworkStructure>): Fault[] {
  const faults = repeated(
    file,
    data.domains.map(({ id }, d) => ({ id, path: ['domains', d, 'id'] })),
  );
  const areas: Place[] = [];
  const competences: Place[] = [];
  data.domains.forEach((domain, d) => {
    domain.areas.forEach((area, a) => {
      const path = ['domains', d, 'areas', a];
      areas.push({ id: area.id, path: [...path, 'id'] });
      faults.push(...outside(file, domain.id, { id: area.id, path: [...path, 'id'] }));
      area.competences.forEach((competence, c) => {
        const at = { id: competence.id, path: [...path, 'competences', c, 'id'] };
        competences.push(at);
        faults.push(...outside(file, area.id, at));
      });
    });
  });
  return [...faults, ...repeated(file, areas), ...repeated(file, competences)];
}

function outside(file: ContentFile, parent: string, { id, path }: Place): Fault[] {
  return id.startsWith(`${parent}.`) ? [] : [file.fault(path, id, `an id that begins with ${parent}.`)];
}

function repeated(file: ContentFile, all: readonly Place[]): Fault[] {
  return all
    .filter(({ id }, index) => all.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => file.fault(path, `the id ${id} a second time`, 'each id once'));
}

/** Where no text was read, nothing can be marked as published. */
export function standingFaults({ file, data }: Entry<FrameworkStructure>): Fault[] {
  return data.domains.flatMap((domain, d) =>
    domain.areas.flatMap((area, a) => {
      const isUnread = area.text === 'title-only' || area.text === 'not-read';
      const claims = area.competences.some(({ provenance }) => provenance === 'published');
      return isUnread && claims
        ? [
            file.fault(
              ['domains', d, 'areas', a, 'text'],
              area.text,
              'read or partly-read, for a point of it is marked published',
            ),
          ]
        : [];
    }),
  );
}

/** Every source that a competence names is in the list of sources. */
export function sourceFaults({ file, data }: Entry<FrameworkStructure>, sources: Entry<Sources>): Fault[] {
  const listed = new Set(sources.data.sources.map(({ id }) => id));
  return data.domains.flatMap((domain, d) =>
    domain.areas.flatMap((area, a) =>
      area.competences.flatMap(({ source }, c) =>
        source === ourReading || listed.has(source)
          ? []
          : [
              file.fault(
                ['domains', d, 'areas', a, 'competences', c, 'source'],
                `the source ${source}, which is not in ${sources.file.file}`,
                `${ourReading}, or an id from that list`,
              ),
            ],
      ),
    ),
  );
}

export function repeatedSources({ file, data }: Entry<Sources>): Fault[] {
  return repeated(
    file,
    data.sources.map(({ id }, index) => ({ id, path: ['sources', index, 'id'] })),
  );
}

/** Nothing has words without being in the structure; in the source language nothing is without words. */
export function wordFaults(
  structure: FrameworkStructure,
  words: readonly Entry<DomainWords>[],
  names: readonly Entry<FrameworkNames>[],
): Fault[] {
  const source = words.filter(({ lang }) => lang === sourceLanguage);
  return [
    ...structure.domains.flatMap((domain) => {
      const own = source.find((entry) => entry.domain === domain.id);
      return own ? missingWords(domain, own) : [noFile(domain.id)];
    }),
    ...words.flatMap((entry) =>
      strayWords(
        structure.domains.find(({ id }) => id === entry.domain),
        entry,
      ),
    ),
    ...names.flatMap((entry) => nameFaults(structure, entry)),
  ];
}

function noFile(domainId: string): Fault {
  return missingFile(places.domainWords(sourceLanguage, domainId), `the words of domain ${domainId}`);
}

function missingWords(domain: DomainStructure, { file, data }: Entry<DomainWords>): Fault[] {
  return domain.areas.flatMap((area) => {
    const words = data.areas?.[area.id];
    if (!words) return [file.fault(['areas', area.id], 'nothing', `the words of area ${area.id}`)];
    return area.competences
      .filter(({ id }) => words.competences?.[id] === undefined)
      .map(({ id }) =>
        file.fault(['areas', area.id, 'competences', id], 'nothing', `the words of competence ${id}`),
      );
  });
}

function strayWords(domain: DomainStructure | undefined, { file, data }: Entry<DomainWords>): Fault[] {
  if (!domain) return [file.fault([], 'words of a domain that is not in framework.yaml', 'no such file')];
  return Object.entries(data.areas ?? {}).flatMap(([areaId, words]) => {
    const area = domain.areas.find(({ id }) => id === areaId);
    if (!area) return [stray(file, ['areas', areaId])];
    const known = new Set(area.competences.map(({ id }) => id));
    return Object.keys(words.competences ?? {})
      .filter((id) => !known.has(id))
      .map((id) => stray(file, ['areas', areaId, 'competences', id]));
  });
}

function stray(file: ContentFile, path: Path): Fault {
  return file.fault(
    path,
    `words for ${String(path.at(-1))}`,
    'only ids that framework.yaml has in this place',
  );
}

function nameFaults(structure: FrameworkStructure, { file, data, lang }: Entry<FrameworkNames>): Fault[] {
  const ids = structure.domains.map(({ id }) => id);
  const named = Object.keys(data.domains ?? {});
  const strays = named.filter((id) => !ids.includes(id)).map((id) => stray(file, ['domains', id]));
  const missing = ids
    .filter((id) => lang === sourceLanguage && !named.includes(id))
    .map((id) => file.fault(['domains', id], 'nothing', `a short name for domain ${id}`));
  return [...strays, ...missing];
}
