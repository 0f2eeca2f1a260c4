// The units of the curriculum as they are written, before the app shows them: whole, in their form, tied to the framework.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'content/curriculum');
const headings = [
  'Why it matters',
  'Key ideas',
  'A story',
  'Try it in practice',
  'Think it through',
  'Reflect',
  'Talk about it',
  'Read more',
];
const avoided =
  /\b(client|service user|suffer\w*|non-compliant|overdue|mentally ill|level up|correct answer)\b/iu;

interface FrontMatter {
  readonly id: string;
  readonly areas: readonly string[];
  readonly competences: readonly string[];
  readonly title: string;
  readonly short: string;
  readonly aim: string;
  readonly aimStanding: 'published' | 'reading';
}
interface Framework {
  readonly domains: readonly {
    readonly areas: readonly {
      readonly id: string;
      readonly competences: readonly { readonly id: string }[];
    }[];
  }[];
}

const framework = parse(
  readFileSync(join(root, 'content/frameworks/peer-support-2020/framework.yaml'), 'utf8'),
) as Framework;
const areas = framework.domains.flatMap((domain) => domain.areas);
const areaIds = new Set(areas.map((area) => area.id));
const competenceIds = new Set(areas.flatMap((area) => area.competences.map((competence) => competence.id)));

const units = readdirSync(folder)
  .sort()
  .map((id) => {
    const [, front = '', body = ''] = readFileSync(join(folder, id, 'en-GB.md'), 'utf8').split(/^---$/mu);
    return { id, front: parse(front) as FrontMatter, body };
  });

describe('the curriculum', () => {
  it('has twenty-eight units', () => expect(units).toHaveLength(28));

  it.each(units)('unit $id has its eight parts in order', ({ body }) => {
    expect([...body.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading)).toEqual(headings);
  });

  it.each(units)('unit $id names itself, its aim and its standing', ({ id, front }) => {
    expect(front.id).toBe(id);
    expect(front.title && front.short && front.aim).toBeTruthy();
    expect(['published', 'reading']).toContain(front.aimStanding);
  });

  it.each(units)('unit $id serves areas and competences that the framework has', ({ front }) => {
    expect(front.areas.filter((area) => !areaIds.has(area))).toEqual([]);
    expect(front.competences.filter((competence) => !competenceIds.has(competence))).toEqual([]);
    expect(front.competences.length).toBeGreaterThan(0);
  });

  it.each(units)('unit $id closes every block, and each option says what it leads to', ({ body }) => {
    const blocks = [...body.matchAll(/^::: (choice|one|several|think|reflect|talk)\b.*\n([\s\S]*?)^:::$/gmu)];
    expect(body.match(/^:::.*$/gmu)).toHaveLength(blocks.length * 2);
    for (const [, kind = '', inside = ''] of blocks) {
      if (!['choice', 'one', 'several'].includes(kind)) continue;
      const options = inside.split('\n').filter((line) => line.startsWith('- '));
      expect(options.length).toBeGreaterThan(1);
      expect(options.filter((option) => !/^- .+ => .+/u.test(option))).toEqual([]);
    }
  });

  it.each(units)('unit $id has no word that we do not use about people', ({ body }) => {
    expect(avoided.exec(body)?.[0]).toBeUndefined();
  });
});
