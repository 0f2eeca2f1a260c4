/** The least page that carries what the app cannot do without: React, React Router, Dexie, i18next. */

import { Dexie } from 'dexie';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';

const database = new Dexie('bare');
database.version(1).stores({ rows: 'n' });

function Hello() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void database
      .table('rows')
      .count()
      .then((found) => {
        setCount(found);
        document.documentElement.dataset['ready'] = '';
      });
  }, []);
  return (
    <h1>
      {i18next.t('app')} {count}
    </h1>
  );
}

await i18next.init({
  lng: 'en-GB',
  defaultNS: 'common',
  resources: { 'en-GB': { common: { app: 'Bare' } } },
});
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(<RouterProvider router={createBrowserRouter([{ path: '/', element: <Hello /> }])} />);
