/** Where to go after signing in: a path of this web app and nothing else, so that no link can lead away from it. */
export function nextPath(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
