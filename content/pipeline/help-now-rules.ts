/** Rules of Help now across its files: every service has words, and the words give the right number. */

import type { HelpNowStructure, HelpNowWords } from '../../src/content/help-now-schema.ts';
import { sourceLanguage } from '../../src/content/piece.ts';
import type { Entry } from './content-tree.ts';
import type { Fault } from './fault.ts';

/** Faults of one language's words. A translation may lack words, but a number in it must be right too. */
export function helpNowFaults(
  structure: HelpNowStructure,
  { file, data, lang }: Entry<HelpNowWords>,
): Fault[] {
  const words = data.forMe?.services ?? {};
  const at = (...path: string[]) => ['forMe', 'services', ...path];
  const strays = Object.keys(words)
    .filter((id) => !structure.services.some((service) => service.id === id))
    .map((id) => file.fault(at(id), `words for ${id}`, 'only services that england.yaml has'));
  const others = structure.services.flatMap(({ id, number, relayNumber }) => {
    const own = words[id];
    if (!own) {
      return lang === sourceLanguage ? [file.fault(at(id), 'nothing', `the words of the service ${id}`)] : [];
    }
    return [
      ...withNumber(own.how, number).map((found) => file.fault(at(id, 'how'), found, `words with ${number}`)),
      ...withNumber(own.relay, relayNumber).map((found) =>
        file.fault(at(id, 'relay'), found, `words with ${String(relayNumber)}`),
      ),
    ];
  });
  return [...strays, ...others];
}

/** What stands there instead, if the text lacks the number. */
function withNumber(text: string | undefined, number: string | null): string[] {
  if (text === undefined || number === null) return [];
  const whole = new RegExp(`(?<!\\d)${number}(?!\\d)`);
  return whole.test(text) ? [] : [`"${text}"`];
}
