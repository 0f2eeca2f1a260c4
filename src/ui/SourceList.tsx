/** Where something was read: titles with their addresses, which open other sites. */

interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly address: string | null;
}

export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="bullets">
      {sources.map(({ id, title, publisher, date, address }) => (
        <li key={id}>
          {address ? (
            <a href={address} rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
          , {publisher}
          {date ? `, ${date}` : ''}
        </li>
      ))}
    </ul>
  );
}
