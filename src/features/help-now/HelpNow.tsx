/** Help now: numbers that need no signal to be read, no lock, no pocketbook. Never dials by itself, never logs. */

import { MessageCircle, Phone } from 'lucide';
import { useLoaderData } from 'react-router';
import { loadHelpNow, type HelpNow, type HelpService } from '#content/content.ts';
import { plainDate } from '#i18n/format.ts';
import { currentLanguage, useTranslation } from '#i18n/i18n.ts';
import { useAlongside } from '#services/alongside.ts';
import { useServices } from '#services/services.ts';
import { Icon } from '#ui/Icon.tsx';
import { Notice, Page } from '#ui/Page.tsx';

export const loader = () => loadHelpNow(currentLanguage());

/** After this long a number may have changed. */
const staleAfter = 183 * 24 * 60 * 60 * 1000;

export function Component() {
  const { t } = useTranslation('help-now');
  const help = useLoaderData<HelpNow>();
  const ownNumbers = useAlongside();
  const now = useServices().platform.now().getTime();
  const stale = help.forMe.services.some((service) => now - seen(service).getTime() > staleAfter);
  return (
    <Page heading={t('heading')} above={<span className="soft">{help.place.text}</span>}>
      <section className="stack">
        <h2 lang={help.forMe.heading.lang}>{help.forMe.heading.text}</h2>
        <p className="soft" lang={help.forMe.note.lang}>
          {help.forMe.note.text}
        </p>
        {stale ? (
          <Notice>
            <p>{t('stale')}</p>
          </Notice>
        ) : null}
        <ul className="help-list">
          {help.forMe.services.map((service) => (
            <Service key={service.id} service={service} />
          ))}
        </ul>
      </section>
      {ownNumbers}
      <section className="stack">
        <h2 lang={help.forSomeone.heading.lang}>{help.forSomeone.heading.text}</h2>
        {help.forSomeone.text.map((piece) => (
          <p key={piece.text} lang={piece.lang}>
            {piece.text}
          </p>
        ))}
      </section>
    </Page>
  );
}

const seen = (service: HelpService) => new Date(`${service.seenOn}T12:00:00`);

function Service({ service }: { service: HelpService }) {
  const { t } = useTranslation('help-now');
  const icon = service.kind === 'call' ? Phone : MessageCircle;
  return (
    <li className="help-service">
      <h3 lang={service.name.lang}>{service.name.text}</h3>
      <p>
        <a className="help-number" href={service.link} lang={service.how.lang}>
          <Icon of={icon} />
          {service.how.text}
        </a>
      </p>
      <p lang={service.whatFor.lang}>{service.whatFor.text}</p>
      <p className="small">
        {service.hours.text}. {service.cost.text}.
      </p>
      <p className="small soft" lang={service.relay.lang}>
        {service.relay.text}
      </p>
      <p className="small soft">
        {t(service.confirmed ? 'confirmed' : 'seen', {
          where: service.seenAt,
          when: plainDate(seen(service)),
        })}
      </p>
    </li>
  );
}
