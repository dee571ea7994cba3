import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A component of Mantine without its styles looks right only where another screen brought them before.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => `src/${file}`);
const imported = /^import \{([^}]*)\} from '@mantine\/core';/gm;
const styled = (text: string) =>
  [...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name);
const everywhere = styled(readFileSync('src/ui/styles.ts', 'utf8'));
const hasStyles = (name: string) => existsSync(`node_modules/@mantine/core/styles/${name}.layer.css`);

test('a file that uses a component of Mantine imports its styles', () => {
  const lacking = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const used = [...text.matchAll(imported)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    );
    const there = [...everywhere, ...styled(text)];
    return used
      .filter((name) => /^[A-Z]/.test(name) && hasStyles(name) && !there.includes(name))
      .map((name) => `${file}: ${name}`);
  });
  expect(lacking).toEqual([]);
});
