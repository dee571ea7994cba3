import './ui/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { createApi } from './api/client';
import { createQueryClient } from './api/query';
import { createSession } from './session/session';
import { forgetAllTyped } from './session/typed';
import { App } from './app/App';
import { routes } from './app/routes';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const ask: typeof fetch = (input, init) => window.fetch(input, init);
const session = createSession({
  fetch: ask,
  // Absent where the page is not served securely.
  locks: 'locks' in navigator ? navigator.locks : undefined,
  channel: new BroadcastChannel('lateral-session'),
  onSignOut: forgetAllTyped,
});
const api = createApi(session, ask, window.location.origin);

createRoot(root).render(
  <StrictMode>
    <App api={api} session={session} queries={createQueryClient()} router={createBrowserRouter(routes())} />
  </StrictMode>,
);
void session.start();
