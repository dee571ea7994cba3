import { expect, test } from 'vitest';
import { grey, textPairs } from './theme';

function channel(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(colour.slice(at, at + 2))) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('black on white is 21:1, so the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test.each(textPairs)('%s can be read', (_, foreground, background) => {
  expect(contrast(foreground, background)).toBeGreaterThanOrEqual(4.5);
});

test('the border of a field can be seen', () => {
  expect(contrast(grey[5], '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(grey[5], grey[0])).toBeGreaterThanOrEqual(3);
});
