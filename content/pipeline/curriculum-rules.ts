/** Rules of the curriculum that no single file can show: its units, what they serve, and what none of them teaches. */

import type {
  CurriculumExceptions,
  CurriculumStructure,
  CurriculumWords,
  UnitInSource,
  UnitWords,
} from '../../src/content/curriculum-schema.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import { ourReading } from '../../src/content/schema.ts';
import type { FrameworkStructure, Sources } from '../../src/content/schema.ts';
import type { Path } from './content-file.ts';
import { missingFile } from './content-tree.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';
import { places } from './file-kinds.ts';

/** Domains whose every competence a unit teaches, and areas of other domains that are taught, too. */
const taughtDomains = ['1', '2', '3', '4', '5', '6'];
const taughtAreas = ['7.A', '7.B'];

interface Parts {
  readonly framework: Entry<FrameworkStructure>;
  readonly sources: Entry<Sources>;
  readonly curriculum: Entry<CurriculumStructure>;
  readonly curriculumWords: readonly Entry<CurriculumWords>[];
  readonly curriculumExceptions: Entry<CurriculumExceptions>;
  readonly units: readonly Entry<UnitInSource>[];
  readonly unitWords: readonly Entry<UnitWords>[];
}

export function curriculumFaults(content: Parts): Fault[] {
  return [
    ...relatedFaults(content.framework),
    ...orderFaults(content),
    ...content.units.flatMap((unit) => unitFaults(unit, content)),
    ...titleFaults(content),
    ...strayWords(content),
    ...coverageFaults(content),
  ];
}

/** Areas to read next are other areas that exist, each once. */
function relatedFaults({ file, data }: Entry<FrameworkStructure>): Fault[] {
  const areas = data.domains.flatMap((domain) => domain.areas);
  return data.domains.flatMap((domain, d) =>
    domain.areas.flatMap((area, a) =>
      area.related.flatMap((id, index) => {
        const path = ['domains', d, 'areas', a, 'related', index];
        if (id === area.id) return [file.fault(path, `the area ${id} itself`, 'another area')];
        if (area.related.indexOf(id) < index)
          return [file.fault(path, `${id} a second time`, 'each area once')];
        return areas.some((other) => other.id === id) ? [] : [unknown(file, path, id, 'area')];
      }),
    ),
  );
}

/** Each unit stands in one section, has a file, and says the same section itself. */
function orderFaults({ curriculum: { file, data }, units }: Parts): Fault[] {
  const seen = new Set<string>();
  const listed = data.sections.flatMap((section, s) => {
    const own = seen.has(`section ${section.id}`)
      ? [file.fault(['sections', s, 'id'], `the section ${section.id} a second time`, 'each section once')]
      : [];
    seen.add(`section ${section.id}`);
    const faults = section.units.flatMap((id, u) => {
      const path = ['sections', s, 'units', u];
      const isRepeated = seen.has(id);
      seen.add(id);
      if (isRepeated)
        return [file.fault(path, `the unit ${id} a second time`, 'each unit in one section, once')];
      const unit = units.find((entry) => entry.unit === id);
      if (!unit)
        return [missingFile(places.unit(sourceLanguage, id), `the unit ${id}, which ${file.file} lists`)];
      return unit.data.section === section.id
        ? []
        : [unit.file.fault(['section'], unit.data.section, `${section.id}, where ${file.file} lists it`)];
    });
    return [...own, ...faults];
  });
  const unlisted = units
    .filter((entry) => !seen.has(entry.unit))
    .map((entry) =>
      entry.file.fault([], `the unit ${entry.unit}`, `a unit that ${file.file} lists in a section`),
    );
  return [...listed, ...unlisted];
}

/** What a unit names exists. */
function unitFaults({ file, data, unit }: Entry<UnitInSource>, { framework, sources }: Parts): Fault[] {
  const areas = framework.data.domains.flatMap((domain) => domain.areas);
  const known = {
    areas: areas.map(({ id }) => id),
    competences: areas.flatMap(({ competences }) => competences.map(({ id }) => id)),
    sources: [...sources.data.sources.map(({ id }) => id), ourReading],
  };
  const words = { areas: 'area', competences: 'competence', sources: 'source' };
  const faults = (['areas', 'competences', 'sources'] as const).flatMap((key) =>
    data[key].flatMap((id, index) => {
      if (data[key].indexOf(id) < index) {
        return [file.fault([key, index], `${id} a second time`, 'each id once')];
      }
      return known[key].includes(id) ? [] : [unknown(file, [key, index], id, words[key])];
    }),
  );
  if (data.id !== unit) faults.push(file.fault(['id'], data.id, `${unit}, as its folder is called`));
  const elsewhere = data.competences.flatMap((id, index) =>
    data.areas.some((area) => id.startsWith(`${area}.`))
      ? []
      : [file.fault(['competences', index], id, `a competence of its areas: ${data.areas.join(', ')}`)],
  );
  return [...faults, ...elsewhere];
}

function unknown(file: Entry<unknown>['file'], path: Path, id: string, what: string): Fault {
  return file.fault(path, `the ${what} ${id}, which is not there`, `the id of a ${what} that exists`);
}

/** Every section has a title in the source language, and nothing else has one. */
function titleFaults({ curriculum, curriculumWords }: Parts): Fault[] {
  const ids = curriculum.data.sections.map(({ id }) => id);
  const source = curriculumWords.some(({ lang }) => lang === sourceLanguage)
    ? []
    : [missingFile(places.curriculumWords(sourceLanguage), 'the titles of the sections')];
  const others = curriculumWords.flatMap(({ file, data, lang }) => {
    const titled = Object.keys(data.sections ?? {});
    return [
      ...titled
        .filter((id) => !ids.includes(id))
        .map((id) =>
          file.fault(['sections', id], `a title for ${id}`, 'only sections that curriculum.yaml has'),
        ),
      ...ids
        .filter((id) => lang === sourceLanguage && !titled.includes(id))
        .map((id) => file.fault(['sections', id], 'nothing', `a title for section ${id}`)),
    ];
  });
  return [...source, ...others];
}

/** A translated unit without the unit itself. */
function strayWords({ units, unitWords }: Parts): Fault[] {
  return unitWords
    .filter(({ unit }) => !units.some((entry) => entry.unit === unit))
    .map(({ file, unit }) =>
      file.fault([], `words for ${unit}`, `the unit ${unit} in ${sourceLanguage}, too`),
    );
}

/** Every competence that is to be taught is taught, or says why not. An exception that is not needed is a fault. */
function coverageFaults({ framework, units, curriculumExceptions }: Parts): Fault[] {
  const covered = new Set(units.flatMap(({ data }) => data.competences));
  const { file, data } = curriculumExceptions;
  const excused = data.uncovered.map(({ id }) => id);
  const due = framework.data.domains.flatMap((domain, d) =>
    domain.areas.flatMap((area, a) =>
      taughtDomains.includes(domain.id) || taughtAreas.includes(area.id)
        ? area.competences.map(({ id }, c) => ({ id, path: ['domains', d, 'areas', a, 'competences', c] }))
        : [],
    ),
  );
  const missing = due
    .filter(({ id }) => !covered.has(id) && !excused.includes(id))
    .map(({ id, path }) =>
      framework.file.fault(
        path,
        `${id}, which no unit lists`,
        `${id} in a unit, or in ${file.file} with a reason`,
      ),
    );
  const needless = excused.flatMap((id, index) => {
    if (due.some((each) => each.id === id) && !covered.has(id) && excused.indexOf(id) === index) return [];
    return [file.fault(['uncovered', index], id, 'only competences that a unit should teach and none does')];
  });
  return [...missing, ...needless];
}
