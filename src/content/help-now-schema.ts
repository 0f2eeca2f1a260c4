/** What the files of content/help-now may hold. A wrong number here can cost a life, so the checks are strict. */

import * as v from 'valibot';
import { dateSchema, group, list, oneOf, textSchema } from './schema.ts';

const serviceIdSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'a short name such as samaritans'));
const phoneNumberSchema = v.pipe(
  v.string('a number as people read it, such as 116 123'),
  v.regex(/^\d[\d ]*\d$/, 'a number as people read it, such as 116 123'),
);
const schemes = { call: 'tel:', text: 'sms:' };

const serviceSchema = v.pipe(
  group({
    id: serviceIdSchema,
    kind: oneOf(['call', 'text']),
    number: phoneNumberSchema,
    link: v.string('a link such as tel:116123'),
    relayNumber: v.nullable(phoneNumberSchema),
    seenAt: textSchema,
    seenOn: dateSchema,
    confirmed: v.boolean('true or false'),
  }),
  v.forward(
    v.check(
      ({ kind, number, link }) => link === schemes[kind] + number.replaceAll(' ', ''),
      'tel: (for a call) or sms: (for a text) and the very number above, without spaces',
    ),
    ['link'],
  ),
);

export const helpNowSchema = group({ id: serviceIdSchema, services: list(serviceSchema, 1) });
export type HelpNowStructure = v.InferOutput<typeof helpNowSchema>;
export type ServiceStructure = v.InferOutput<typeof serviceSchema>;

const serviceWords = {
  name: textSchema,
  how: textSchema,
  whatFor: textSchema,
  hours: textSchema,
  cost: textSchema,
  relay: textSchema,
};
const forSomeone = { heading: textSchema, text: list(textSchema, 1) };
const forMe = { heading: textSchema, note: textSchema };
const servicesOf = <const S extends v.GenericSchema>(service: S) =>
  v.record(serviceIdSchema, service, 'the services, each by its id');

export const helpNowWordsSchema = group({
  place: textSchema,
  forMe: group({ ...forMe, services: servicesOf(group(serviceWords)) }),
  forSomeone: group(forSomeone),
});
export const translatedHelpNowWordsSchema = v.partial(
  group({
    place: textSchema,
    forMe: v.partial(group({ ...forMe, services: servicesOf(v.partial(group(serviceWords))) })),
    forSomeone: v.partial(group(forSomeone)),
  }),
);
/** Words of Help now in any language; a translation may lack some. */
export type HelpNowWords = v.InferOutput<typeof translatedHelpNowWordsSchema>;
export type ServiceWord = keyof typeof serviceWords;
