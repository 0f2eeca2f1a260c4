import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryBlocks, summaryFileName, summaryText, type SummaryParts } from '#summary/summary.ts';
import { anyText, aSummary, labels, noParts } from './a-summary.ts';
import { blockStrings, withoutSpaces } from './block-words.ts';

describe('summaryBlocks', () => {
  it('has the parts in the order of the meeting', () => {
    expect(summaryBlocks(aSummary())).toEqual([
      { kind: 'title', text: 'For supervision' },
      { kind: 'meta', text: 'Made on 21 November 2026' },
      { kind: 'meta', text: 'From 1 October to 21 November 2026' },
      { kind: 'heading', text: 'What I want from this meeting' },
      { kind: 'list', items: ['Ten minutes on the group, first', 'Tell me honestly if I am drifting'] },
      { kind: 'heading', text: 'What I want to talk about' },
      {
        kind: 'text',
        paragraphs: [
          'I told a piece of my own story and it went quiet.',
          'I do not know if it helped, or if I took up the room.',
        ],
        question: { label: 'My question', paragraphs: ['How do I tell when sharing is for them?'] },
      },
      {
        kind: 'text',
        paragraphs: ['The last meeting is in three weeks.\nI keep putting off the date.'],
        question: null,
      },
      { kind: 'heading', text: 'How I see myself now' },
      { kind: 'note', text: labels.ratingNote },
      {
        kind: 'ratings',
        rows: [
          { area: '3.2 Drawing on and sharing your experience', step: 'I do this even when it is hard' },
          { area: '1.4 Ending well', step: 'Learning this' },
        ],
      },
      { kind: 'heading', text: 'What I am working towards' },
      { kind: 'list', items: ['Say out loud when something is not my role'] },
      { kind: 'heading', text: 'What we agree' },
      { kind: 'write-in', columns: ['Action', 'Who', 'By when'], lines: 3 },
      { kind: 'note', text: labels.notice },
    ]);
  });

  it('prints no heading over nothing, and the notice always', () => {
    expect(blockStrings(summaryBlocks(aSummary(noParts)))).toEqual([
      'For supervision',
      'Made on 21 November 2026',
      'What we agree',
      'Action',
      'Who',
      'By when',
      labels.notice,
    ]);
  });
});

describe('summaryText', () => {
  it('reads well as it is', () => {
    expect(
      summaryText(aSummary({ labels: { ...labels, ratingNote: 'My own view.', notice: 'Not a record.' } })),
    ).toBe(`For supervision
===============
Made on 21 November 2026
From 1 October to 21 November 2026


What I want from this meeting
-----------------------------
- Ten minutes on the group, first
- Tell me honestly if I am drifting


What I want to talk about
-------------------------
- I told a piece of my own story and it went quiet.

  I do not know if it helped, or if I took up the room.

  My question
  How do I tell when sharing is for them?

- The last meeting is in three weeks.
  I keep putting off the date.


How I see myself now
--------------------
My own view.

- 3.2 Drawing on and sharing your experience
  I do this even when it is hard
- 1.4 Ending well
  Learning this


What I am working towards
-------------------------
- Say out loud when something is not my role


What we agree
-------------
Action | Who | By when

________________________________ | ____________ | ____________

________________________________ | ____________ | ____________

________________________________ | ____________ | ____________

Not a record.
`);
  });
});

describe('a summary of any parts', () => {
  const line = fc.oneof(fc.lorem({ maxCount: 8 }), anyText);
  const text = fc.oneof(
    fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
    line,
  );
  const id = fc.uuid();
  const anyParts: fc.Arbitrary<SummaryParts> = fc.record({
    lang: fc.constantFrom('en-GB', 'cy', 'pl'),
    madeOn: fc.constant('2026-11-21'),
    period: fc.constantFrom(null, { from: '2026-10-01', to: '2026-11-21' }),
    asks: fc.array(line, { maxLength: 3 }),
    texts: fc.array(fc.record({ id, text, question: text }), { maxLength: 5 }),
    ratings: fc.array(fc.record({ id, area: line, step: line }), { maxLength: 5 }),
    goals: fc.array(fc.record({ id, want: line }), { maxLength: 5 }),
    labels: fc.constant(labels),
  });

  /** Every string of ours and of the worker's, in the order in which a reader must meet it. */
  const inOrder = ({ period, asks, texts, ratings, goals }: SummaryParts): string[] => {
    const part = (heading: string, strings: readonly string[]) =>
      strings.length > 0 ? [heading, ...strings] : [];
    return [
      labels.title,
      labels.madeOn,
      ...(period ? [labels.period] : []),
      ...part(labels.asks, asks),
      ...part(
        labels.texts,
        texts.flatMap(({ text, question }) => [
          text,
          ...part(labels.question, question === '' ? [] : [question]),
        ]),
      ),
      ...part(
        labels.ratings,
        ratings.flatMap(({ area, step }, index) =>
          index === 0 ? [labels.ratingNote, area, step] : [area, step],
        ),
      ),
      ...part(
        labels.goals,
        goals.map(({ want }) => want),
      ),
      ...part(labels.actions, [labels.action, labels.actionOwner, labels.actionDate]),
      labels.notice,
    ];
  };

  it('has every given text exactly once and in order, in the blocks and in the plain text', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const summary = aSummary(parts);
        const expected = withoutSpaces(inOrder(summary).join(''));
        expect(withoutSpaces(blockStrings(summaryBlocks(summary)).join(''))).toBe(expected);
        expect(withoutSpaces(withoutLines(summaryText(summary), inOrder(summary)))).toBe(expected);
      }),
    );
  });

  it('names no id in the plain text', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = summaryText(aSummary(parts));
        for (const { id } of [...parts.texts, ...parts.ratings, ...parts.goals])
          expect(text).not.toContain(id);
      }),
    );
  });

  it('ends the plain text with one newline and wraps no paragraph', () => {
    const long = 'word '.repeat(400).trim();
    const text = summaryText(aSummary({ asks: [long] }));
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).toContain(`\n- ${long}\n`);
  });
});

describe('summaryFileName', () => {
  it('has the day and nothing that anyone typed', () => {
    expect(summaryFileName(aSummary(), 'pdf')).toBe('summary-2026-11-21.pdf');
    expect(summaryFileName(aSummary(), 'txt')).toBe('summary-2026-11-21.txt');
  });
});

/** The plain text without what draws its lists and lines: each line is looked for among the given strings in turn. */
function withoutLines(text: string, strings: readonly string[]): string {
  const given = strings.flatMap((string) => string.split('\n')).map(withoutSpaces);
  let at = 0;
  let kept = '';
  for (const line of text.split('\n').map(withoutSpaces)) {
    while (given[at] === '') at++;
    if (line === given[at] || line === `-${given[at] ?? ''}`) kept += given[at++] ?? '';
    else if (line === withoutSpaces(`${labels.action} | ${labels.actionOwner} | ${labels.actionDate}`)) {
      kept += line.replaceAll('|', '');
      at += 3;
    } else kept += line.replace(/^(?:=+|-+|_+\|_+\|_+)$/, '');
  }
  return kept;
}
