/** How well a passphrase keeps a file shut, honestly, and four words for who has none of their own. */

import { useTranslation } from '#i18n/i18n.ts';
import { drawnTime, guessTime } from '#model/passphrase-strength.ts';
import { useServices } from '#services/services.ts';
import { Button } from '#ui/Button.tsx';
import { Actions, Status } from '#ui/Page.tsx';

/** What holds for as long as a file may lie about. */
const strong: readonly string[] = ['years', 'lifetimes'];
const wordsOffered = 4;
/** Each of the first eleven words of a code is drawn at random from so many. */
const drawnFrom = 2048;

interface FileStrengthProps {
  passphrase: string;
  /** It is the words that were offered, as they are. */
  offered: boolean;
  disabled: boolean;
  onWords(passphrase: string): void;
}

export function FileStrength({ passphrase, offered, disabled, onWords }: FileStrengthProps) {
  const { t } = useTranslation('settings');
  const { gate } = useServices();
  const time = offered ? drawnTime(wordsOffered, drawnFrom) : guessTime(passphrase);
  const offer = () =>
    void gate.makeRecoveryCode().then((code) => onWords(code.split(' ').slice(0, wordsOffered).join(' ')));
  return (
    <>
      <Status>
        {passphrase.trim() === '' ? '' : t('backup.guess', { time: t(`backup.times.${time}`) })}
        {passphrase.trim() === '' || strong.includes(time) ? '' : ` ${t('backup.weak')}`}
      </Status>
      <Actions>
        <Button disabled={disabled} onClick={offer}>
          {t('backup.offer')}
        </Button>
      </Actions>
    </>
  );
}
