/**
 * Texts that would run a script wherever text is taken for something else: HTML, an attribute, an address, a style, a
 * template, a script. Made by putting what runs into every way to run it, and that into every way out of where text stands.
 */

/** What a script does if it runs at all: each is seen by the test. */
const deeds = ['canary()', 'alert(1)', "top['can'+'ary']()", 'self[`canary`]``'];

const doors = (deed: string): string[] => [
  `<script>${deed}</script>`,
  `<SCRIPT/x>${deed}</SCRIPT>`,
  `<script src="data:text/javascript,${deed}"></script>`,
  `<img src=x onerror="${deed}">`,
  `<img/src=x/onerror=${deed}//`,
  `<svg onload="${deed}">`,
  `<svg><script>${deed}</script></svg>`,
  `<svg><animate onbegin="${deed}" attributeName=x dur=1s>`,
  `<body onload="${deed}">`,
  `<details open ontoggle="${deed}">`,
  `<input autofocus onfocus="${deed}">`,
  `<video><source onerror="${deed}"></video>`,
  `<iframe src="javascript:${deed}"></iframe>`,
  `<iframe srcdoc="<script>parent.${deed}</script>"></iframe>`,
  `<a href="javascript:${deed}">x</a>`,
  `<form action="javascript:${deed}"><button>x</button></form>`,
  `<object data="javascript:${deed}"></object>`,
  `<math><mtext><style><img src=x onerror="${deed}"></style></mtext></math>`,
  `<template shadowrootmode=open><img src=x onerror="${deed}"></template>`,
  `<meta http-equiv=refresh content="0;url=javascript:${deed}">`,
  `<style>@import 'javascript:${deed}';</style>`,
  `javascript:${deed}`,
  `{{constructor.constructor('${deed}')()}}`,
  `\${${deed}}`,
];

/** Ways out of the place where text stands, the text itself first. */
const waysOut = ['', '">', "'>", '-->', '</textarea>', '</title></script>'];

/** Over 500 different ones. */
export const hostileTexts: readonly string[] = [
  ...new Set(deeds.flatMap(doors).flatMap((door) => waysOut.map((out) => `${out}${door}`))),
];
