import { describe, expect, it } from 'vitest';
import { loadReflectionModels, loadSources } from '#content/content.ts';
import type { ReflectionModel } from '#content/content.ts';

const models = await loadReflectionModels('en-GB');

/**
 * Every id that was ever given, by model and version. Entries hold them for ever: lines are added here, none is changed.
 * A prompt that a newer version asks no more is in `retired` of its model.
 */
const given: readonly (readonly [model: string, version: number, prompts: string])[] = [
  ['three-questions', 1, 'what so-what now-what'],
  ['four-tasks', 1, 'happened connection worldview mutuality stays moving-towards'],
  [
    'sharing-experience',
    1,
    'happened wanted why-that-part story-of back-to-them pushed gave-and-cost another-time',
  ],
  ['mutuality-power', 1, 'happened who-decided knowing-best power-held made-to both-learned even-up'],
  ['endings', 1, 'ending first-spoke their-side still-feel taking-away left-to-do'],
  ['team-role', 1, 'happened peer-work said spoke-up rights on-my-side tells-me wanted'],
  ['went-well', 1, 'happened my-part their-part as-a-peer shows-me more-of-it'],
  ['free-writing', 1, 'page'],
  ['gibbs', 1, 'description feelings evaluation analysis conclusion action-plan'],
  ['rolfe', 1, 'happened came-of-it on-my-mind otherwise know-now bigger will-do'],
  [
    'johns',
    1,
    'looking-in description aim led-to others-felt i-felt believed knew other-ways before learned support',
  ],
];

const textsOf = ({ title, suits, origin, prompts }: ReflectionModel) =>
  [
    title,
    suits,
    origin,
    ...prompts.flatMap(({ question, hint }) => (hint ? [question, hint] : [question])),
  ].map(({ text }) => text);

describe('our ways to reflect', () => {
  it('come with the short one, then those of peers, then the others', () => {
    const groups = models.map(({ group }) => group);
    expect([...groups].sort((a, b) => order(a) - order(b))).toEqual(groups);
    expect(groups.filter((group) => group === 'short')).toHaveLength(1);
    expect(models.filter(({ group }) => group === 'more').map(({ id }) => id)).toEqual([
      'gibbs',
      'rolfe',
      'johns',
    ]);
  });

  it('have each version as it was given: what people wrote hangs on these ids', () => {
    expect(models.map(({ id, version }) => [id, version])).toEqual(
      newest().map(([id, version]) => [id, version]),
    );
    for (const [id, version, prompts] of newest()) {
      const model = models.find((each) => each.id === id);
      expect(model?.prompts.map((prompt) => prompt.id).join(' '), `${id}, version ${String(version)}`).toBe(
        prompts,
      );
    }
  });

  it('know every prompt that was ever asked', () => {
    for (const [id, , prompts] of given) {
      const model = models.find((each) => each.id === id);
      const known = [...(model?.prompts ?? []), ...(model?.retired ?? [])].map((prompt) => prompt.id);
      expect(known, id).toEqual(expect.arrayContaining(prompts.split(' ')));
    }
  });

  it('each keep what happened in one place, and lose nothing on the way from the short entry', () => {
    for (const { id, group, prompts } of models) {
      const kept = prompts.flatMap(({ keeps }) => (keeps === null ? [] : [keeps]));
      expect(kept, id).toEqual(id === 'free-writing' ? ['what'] : ['what', 'soWhat', 'nowWhat']);
      if (group === 'short') expect(prompts).toHaveLength(3);
    }
  });

  it('say where they come from, with a source where we read of it', async () => {
    const known = new Set((await loadSources()).map(({ id }) => id));
    for (const { id, provenance, sources, origin } of models) {
      expect(
        sources.filter((source) => source !== 'ours' && !known.has(source)),
        id,
      ).toEqual([]);
      // None of these models' own words are used.
      expect(origin.text, id).toMatch(
        provenance === 'ours' ? /We made this|Nobody's model/ : /ours\.|our own words/,
      );
      if (provenance === 'source') expect(origin.text, id).toMatch(/We read/);
    }
  });

  it('say, where they ask about rights or safety, that this is no place to report', () => {
    const passedOn = models.flatMap(({ id, prompts }) =>
      prompts
        .filter(({ hint }) => hint?.text.includes('pass on'))
        .map((prompt) => ({ id, hint: prompt.hint?.text })),
    );
    expect(passedOn.map(({ id }) => id)).toEqual(['mutuality-power', 'team-role']);
    for (const { hint } of passedOn)
      expect(hint).toContain('This app is not the place to record or report it.');
  });

  it('ask in one line, and everything in the language that it says', () => {
    for (const model of models) {
      for (const { question } of model.prompts) expect(question.text).toMatch(/^\p{Lu}.{3,78}\?$/u);
      for (const { lang } of [model.title, model.suits, ...model.prompts.map(({ question }) => question)]) {
        expect(lang).toBe('en-GB');
      }
    }
  });

  it('never ask why somebody did not, or what they ought to have done', () => {
    for (const text of models.flatMap(textsOf))
      expect(text).not.toMatch(/should have|why didn|ought to have|mistake/i);
  });

  it('are in the source language where the language asked for is not offered', async () => {
    expect(await loadReflectionModels('xx')).toEqual(models);
  });
});

function order(group: ReflectionModel['group']): number {
  return ['short', 'peer', 'more'].indexOf(group);
}

/** The last line of each model. */
function newest() {
  return given.filter(([id], index) => !given.slice(index + 1).some(([later]) => later === id));
}
