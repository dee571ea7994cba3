import { useState } from 'react';

/** The first few of many things, until somebody asks for the rest. */
export function useFirstFew<T>(all: readonly T[], few: number) {
  const [open, setOpen] = useState(false);
  const shown = open ? all : all.slice(0, few);
  return { shown, hidden: all.length - shown.length, showAll: () => setOpen(true) };
}
