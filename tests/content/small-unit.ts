/** The smallest whole unit of the curriculum. */

export const smallUnitFront = `id: '2.2'
number: { text: '2.2', standing: official }
section: '2'
aimStanding: published
text: read
areas: ['3.1', '3.A']
competences: ['3.1.1', '3.1.2', '3.A.1']
sources: [S8, ours]
title: Title of 2.2
short: Short 2.2
aim: Aim of 2.2.
`;

/** A unit of 760 words or so, `words` among them. */
export function smallUnit(front: string, words: string): string {
  const long = 'Some words to read here. '.repeat(140).trim();
  return `---
${front}---

## Why it matters

${words}

${long}

## Key ideas

### First idea

One *small* **idea**.

### Second idea

- A list
- of two

### Third idea

Three.

## A story

It rains.

::: choice What do you do?
- Stay. => You get wet.
- Go in. => You stay dry.
:::

## Try it in practice

Go out.

## Think it through

::: one Which one?
- This. => It may help.
- That. => It may help, too.
:::

::: several Which ones?
- These. => They may help.
- Those. => They may, too.
:::

::: think What would you say?
What some people say:
that it depends.
:::

## Reflect

::: reflect
What rained on you?
:::

## Talk about it

::: talk
What would keep you dry?
:::

## Read more

- [A page](https://example.org/page) Someone. About rain.
`;
}
