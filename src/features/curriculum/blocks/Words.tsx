/** Text with emphasis and links. Every link leads to another site and says so. */

import { ExternalLink } from 'lucide';
import type { Inline } from '#content/content.ts';
import { useTranslation } from '#i18n/i18n.ts';
import { Icon } from '#ui/Icon.tsx';

export function Words({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => <OneOf key={index} inline={inline} />);
}

function OneOf({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Words content={inline.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words content={inline.content} />
        </em>
      );
    case 'link':
      return <ToOtherSite href={inline.href} content={inline.content} />;
  }
}

/** The sign stays on the line of the last word. */
function ToOtherSite({ href, content }: { href: string; content: readonly Inline[] }) {
  const { t } = useTranslation('curriculum');
  const last = content.at(-1);
  const [, before = '', word = ''] = /^(.*?)(\S*)$/su.exec(last?.kind === 'text' ? last.text : '') ?? [];
  return (
    <a href={href} rel="noreferrer">
      <Words content={last?.kind === 'text' ? content.slice(0, -1) : content} />
      {before}
      <span className="to-other-site">
        {word}
        <span role="img" aria-label={t('unit.otherSite')}>
          <Icon of={ExternalLink} />
        </span>
      </span>
    </a>
  );
}
