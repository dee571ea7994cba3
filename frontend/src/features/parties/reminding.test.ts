import { expect, test } from 'vitest';
import { stepsOf, stepText } from './reminding';

test.each<[string, number[] | undefined]>([
  ['7, 21, 35', [7, 21, 35]],
  ['-7 0', [-7, 0]],
  ['−7;3', [-7, 3]],
  ['', []],
  ['seven', undefined],
  ['7.5', undefined],
  ['7-21', undefined],
])('the steps of %j', (typed, steps) => {
  expect(stepsOf(typed)).toEqual(steps);
});

test.each([
  [-7, '7 days before the due day'],
  [0, 'on the due day'],
  [1, '1 day after the due day'],
])('step %i in words', (step, words) => {
  expect(stepText(step)).toBe(words);
});
