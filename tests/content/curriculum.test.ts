// The curriculum as the app will show it: what it says of its own standing, and what its pages must not leave out.

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../content/pipeline/check-content.ts';
import { faultMessage } from '../../content/pipeline/fault.ts';
import { unitsIn } from '../../content/pipeline/make-unit.ts';
import { blockTexts } from '../../content/pipeline/unit-text.ts';
import type { Block, Unit } from '../../src/content/unit.ts';

const checked = checkContent(new URL('../..', import.meta.url).pathname);
if (!checked.ok) throw new Error(checked.faults.map(faultMessage).join('\n\n'));
const { content } = checked;
const units = unitsIn(content, 'en-GB').map((unit) => [unit.id, unit] as const);
const areas = content.framework.data.domains.flatMap((domain) => domain.areas);

const blocksOf = (unit: Unit): readonly Block[] => unit.parts.flatMap(({ blocks }) => blocks);

/** Units in which a person may well be at risk: local policy, whom to tell, and urgent help stand in their words. */
const atRisk = ['1.7', '1.8', '3.C', '5.1'];
/** Abuse and neglect have another way to urgent help than the mental health line. */
const byProcedure = ['1.7'];

describe('the curriculum', () => {
  it('has its 28 units, each in its own words', () => {
    expect(units).toHaveLength(28);
    for (const key of ['title', 'short', 'aim'] as const) {
      expect(new Set(units.map(([, unit]) => unit[key])).size).toBe(28);
    }
  });

  it.each(units)('unit %s calls nothing official or published that was not seen', (id, unit) => {
    expect(unit.number.text).toBe(id);
    const isLettered = /[A-Z]$/.test(id);
    expect(unit.number.standing === 'ours').toBe(isLettered);
    if (isLettered) expect(unit.textRead).toBe('not-read');
    if (unit.textRead === 'not-read' || unit.textRead === 'title-only') {
      expect(unit.aimStanding).toBe('reading');
      expect(unit.number.standing).not.toBe('official');
    }
  });

  it.each(units)('unit %s names the sources of what it teaches', (_, unit) => {
    const competences = areas.flatMap((area) => area.competences);
    const used = competences.filter(({ id }) => unit.competences.includes(id)).map(({ source }) => source);
    expect(used.filter((source) => !unit.sources.includes(source))).toEqual([]);
  });

  it.each(units)('unit %s asks nothing twice', (_, unit) => {
    const asked = blocksOf(unit).flatMap((block) => {
      if ('question' in block) return [block.question];
      return 'prompt' in block ? [block.prompt] : [];
    });
    expect(new Set(asked).size).toBe(asked.length);
    const feedback = blocksOf(unit).flatMap((block) => ('options' in block ? block.options : []));
    expect(new Set(feedback.map((option) => option.feedback)).size).toBe(feedback.length);
  });

  it.each(units.filter(([id]) => atRisk.includes(id)))(
    'unit %s says where urgent help is, that the procedure comes first, and to tell someone',
    (id, unit) => {
      const words = blocksOf(unit).flatMap(blockTexts).join(' ');
      expect(words).toMatch(/\b999\b/);
      if (!byProcedure.includes(id)) expect(words).toMatch(/\b111\b/);
      expect(words).toMatch(/procedure|policy/);
      expect(words).toMatch(/\btell\b/);
    },
  );
});
