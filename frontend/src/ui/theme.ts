import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep blue-green. Shade 7 carries buttons and links. */
export const accent: MantineColorsTuple = [
  '#eef6f6',
  '#d8eaea',
  '#b1d5d6',
  '#86bec1',
  '#5ba5aa',
  '#378b92',
  '#1f757d',
  '#115e66',
  '#0b4f57',
  '#063b42',
];

/**
 * Warm greys. Shade 6 is the lightest that may carry text; shade 5 the lightest that may carry a border one must see.
 */
export const grey: MantineColorsTuple = [
  '#f7f5f1',
  '#f0ede7',
  '#e4dfd7',
  '#d0c9be',
  '#aea698',
  '#857d71',
  '#665f55',
  '#4d4740',
  '#37332d',
  '#24211d',
];

/** For what is wrong or overdue. */
export const red: MantineColorsTuple = [
  '#fcf0ee',
  '#f7dcd8',
  '#edb6ae',
  '#e08d82',
  '#d2655a',
  '#c24438',
  '#ab2f24',
  '#93241b',
  '#761a13',
  '#570f0a',
];

/** For what waits for someone. */
export const amber: MantineColorsTuple = [
  '#fdf4e3',
  '#f9e5bf',
  '#f1cb83',
  '#e4ab47',
  '#cc8a1c',
  '#a86d10',
  '#85550b',
  '#6b4407',
  '#523304',
  '#382201',
];

/** For what is done and agreed. */
export const green: MantineColorsTuple = [
  '#edf6ee',
  '#d5ead8',
  '#a9d3b0',
  '#7bba86',
  '#4f9f5e',
  '#33854a',
  '#236c39',
  '#18572c',
  '#0f4321',
  '#072d15',
];

/** Every colour pair that carries text, foreground first; the tests hold each to 4.5:1. */
export const textPairs: [name: string, foreground: string, background: string][] = [
  ['text on the ground', grey[9], grey[0]],
  ['text on a card', grey[9], '#ffffff'],
  ['quiet text on the ground', grey[6], grey[0]],
  ['quiet text on a shaded row', grey[6], grey[1]],
  ['link on the ground', accent[7], grey[0]],
  ['button', '#ffffff', accent[7]],
  ['button under the pointer', '#ffffff', accent[8]],
  ['field error', red[6], '#ffffff'],
  ['field error on the ground', red[6], grey[0]],
  ['tag: plain', grey[8], grey[2]],
  ['tag: waiting', amber[7], amber[1]],
  ['tag: good', green[7], green[1]],
  ['tag: bad', red[7], red[1]],
  ['tag: active', accent[8], accent[1]],
];

const targets = { size: 'md' } as const;

export const theme = createTheme({
  colors: { accent, gray: grey, red, yellow: amber, green },
  primaryColor: 'accent',
  primaryShade: 7,
  black: grey[9],
  fontFamily: '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '2rem', lineHeight: '1.2' },
      h2: { fontSize: '1.4375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.1875rem', lineHeight: '1.35' },
    },
  },
  // 1.0625rem is 17 px, and grows with the size that a person chose in the browser.
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.5' },
  defaultRadius: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: targets },
    TextInput: { defaultProps: targets },
    Textarea: { defaultProps: targets },
    NumberInput: { defaultProps: targets },
    NativeSelect: { defaultProps: targets },
    Checkbox: { defaultProps: targets },
    Radio: { defaultProps: targets },
    RadioGroup: { defaultProps: targets },
    CheckboxGroup: { defaultProps: targets },
    InputWrapper: { defaultProps: targets },
    CloseButton: { defaultProps: { size: 'md' } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});
